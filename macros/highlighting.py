"""Highlighting at less cost: a text is highlighted once, however many pages show it.

The page, the one to print and both languages show the same blocks. Pygments makes a style sheet for each block, where a
page needs but its names; for each block that is done, all lines of its page were copied; and of each line of a block,
every blank of its indentation was looked at.
"""

from __future__ import annotations

import functools
from typing import Any

from markdown.extensions import attr_list  # type: ignore[import-untyped]
from pygments.formatters.html import HtmlFormatter
from pymdownx import highlight as pymdownx
from pymdownx import superfences

_TITLE = "<!-- title -->"
_LINES = "<!-- lines -->"
_made: dict[Any, tuple[Any, Any]] = {}
_blocks: dict[tuple[Any, ...], str] = {}
_create = HtmlFormatter._create_stylesheet  # noqa: SLF001 - there is no public one
_highlight = pymdownx.highlight
_fence_line = superfences.SuperFencesBlockPreprocessor.parse_fence_line


def once(formatter: Any) -> None:  # noqa: ANN401 - Pygments says nothing of its types
    """Give a formatter the style sheet that the first of its kind has made."""
    kind = formatter.style, formatter.classprefix
    if kind not in _made:
        _create(formatter)
        _made[kind] = formatter.ttype2class, formatter.class2style
    formatter.ttype2class, formatter.class2style = _made[kind]


def highlight(text: str, lexer: Any, formatter: Any) -> str:  # noqa: ANN401
    """Return a block as Pygments makes it; title and ids of lines are others on each page, and so put in behind."""
    title, formatter.filename = formatter.filename, formatter.filename and _TITLE
    lines, formatter.linespans = formatter.linespans, formatter.linespans and _LINES
    options = {**formatter.options, "filename": bool(title), "linespans": bool(lines)}
    kinds = type(lexer), type(formatter), repr(lexer.options), repr(options)
    key = text, *kinds
    if key not in _blocks:
        _blocks[key] = _highlight(text, lexer, formatter)
    return _blocks[key].replace(_TITLE, title, 1).replace(_LINES, lines)


def fence_line(page: Any, line: str) -> tuple[str, str]:  # noqa: ANN401
    """Return the indentation of a block that is taken off a line, and what stands behind it."""
    width = page.ws_virtual_len
    indentation = line[:width]
    return (indentation, line[width:]) if indentation == " " * width else _fence_line(page, line)


def reassemble(page: Any, lines: list[str]) -> list[str]:  # noqa: ANN401
    """Return the lines of a page with the blocks that were found, from the last to the first, in their places."""
    lines = list(lines)
    while page.stack:
        block, start, end = page.stack.pop()
        lines[start:end] = [block]
    return lines


def reassemble_raw(page: Any, lines: list[str]) -> list[str]:  # noqa: ANN401
    """Return the lines of a page with the blocks that stand in HTML, marked as pymdownx marks them."""
    marked = [
        (block.replace(superfences.md_util.STX, superfences.SOH, 1)[:-1] + superfences.EOT, *place)
        for block, *place in page.stack
    ]
    page.stack = marked
    return reassemble(page, lines)


def install() -> None:
    """Let every block of this process be made so; later builds of `mkdocs serve` find it done."""
    if pymdownx.highlight.__module__ != __name__:
        HtmlFormatter._create_stylesheet = once  # noqa: SLF001
        pymdownx.highlight = highlight
        pymdownx.get_lexer_by_name = functools.cache(pymdownx.get_lexer_by_name)
        attr_list.get_attrs_and_remainder = functools.lru_cache(maxsize=4096)(attr_list.get_attrs_and_remainder)
        superfences.SuperFencesBlockPreprocessor.parse_fence_line = fence_line
        superfences.SuperFencesBlockPreprocessor.reassemble = reassemble
        superfences.SuperFencesRawBlockPreprocessor.reassemble = reassemble_raw
