"""Highlighting at less cost: Pygments makes a style sheet for each block, and a page needs but its names."""

from __future__ import annotations

from typing import Any

from pygments.formatters.html import HtmlFormatter

_made: dict[Any, tuple[Any, Any]] = {}
_create = HtmlFormatter._create_stylesheet  # noqa: SLF001 - there is no public one


def once(formatter: Any) -> None:  # noqa: ANN401 - Pygments says nothing of its types
    """Give a formatter the style sheet that the first of its kind has made."""
    kind = formatter.style, formatter.classprefix
    if kind not in _made:
        _create(formatter)
        _made[kind] = formatter.ttype2class, formatter.class2style
    formatter.ttype2class, formatter.class2style = _made[kind]


def install() -> None:
    """Let every formatter of this process do so; later builds of `mkdocs serve` find it done."""
    if HtmlFormatter._create_stylesheet.__module__ != __name__:  # noqa: SLF001
        HtmlFormatter._create_stylesheet = once  # noqa: SLF001
