"""What the macros plugin says of a page that can't be rendered: one line with its place, and the end of the build."""

from __future__ import annotations

import os
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import TemplateSyntaxError, UndefinedError
from mkdocs.exceptions import BuildError
from mkdocs_macros.errors import format_error

from drillbook.errors import DrillbookError

if TYPE_CHECKING:
    from mkdocs.structure.pages import Page

_PAGE = "<template>"
_any_error = format_error.dispatch(object)


def tell(error: Exception, markdown: str, page: Page) -> str:
    """End the build with `path:line: what is wrong`; a fault of the macros' own code keeps its traceback."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = isinstance(error, (TemplateSyntaxError, UndefinedError, DrillbookError))
    if not ours and frames[-1].filename != _PAGE:
        return str(_any_error(error, markdown, page))
    path = Path(page.file.abs_src_path or page.file.src_path)
    in_page = [frame.lineno or 1 for frame in frames if frame.filename == _PAGE]
    line = error.lineno if isinstance(error, TemplateSyntaxError) else in_page[-1] if in_page else 1
    message = error.message if isinstance(error, TemplateSyntaxError) else str(error)
    told = f"{os.path.relpath(path)}:{line + _front_matter(markdown, path)}: {message}"
    raise BuildError(told) from None


def _front_matter(markdown: str, path: Path) -> int:
    """Return how many lines of the file the plugin does not count."""
    return len(path.read_text(encoding="utf-8").splitlines()) - len(markdown.splitlines())


format_error.register(Exception, tell)
format_error.register(TemplateSyntaxError, tell)  # the plugin has one of its own for these
