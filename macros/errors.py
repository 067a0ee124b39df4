"""What the macros plugin says of a page that can't be rendered: one line with its place, and the end of the build."""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from jinja2 import TemplateSyntaxError, UndefinedError
from mkdocs.exceptions import BuildError
from mkdocs_macros.errors import format_error

from drillbook.errors import DrillbookError

if TYPE_CHECKING:
    from mkdocs.structure.pages import Page


def tell(error: Exception, markdown: str, page: Page) -> NoReturn:
    """End the build with `path:line: what is wrong`."""
    path = Path(page.file.abs_src_path or page.file.src_path)
    message = error.message if isinstance(error, TemplateSyntaxError) else str(error)
    told = f"{path.relative_to(Path.cwd())}:{_line(error, markdown, path)}: {message}"
    raise BuildError(told) from None


def _line(error: Exception, markdown: str, path: Path) -> int:
    """Return the line of the file: the plugin counts from behind the front matter."""
    frames = [
        frame.lineno or 1 for frame in traceback.extract_tb(error.__traceback__) if frame.filename == "<template>"
    ]
    line = error.lineno if isinstance(error, TemplateSyntaxError) else frames[-1] if frames else 1
    return line + len(path.read_text(encoding="utf-8").splitlines()) - len(markdown.splitlines())


for kind in (TemplateSyntaxError, UndefinedError, DrillbookError):
    format_error.register(kind, tell)
