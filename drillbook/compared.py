"""The comparison of two built sites, whichever generators made them: the text, code and anchors of every page."""

from __future__ import annotations

import itertools
import re
from html import unescape
from typing import TYPE_CHECKING

from drillbook.errors import ContentError, Problem, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_ARTICLE = re.compile(r"<article\b[^>]*>(.*?)</article>", re.DOTALL)
# What a generator adds of its own: pictures, buttons, and what stands below a page.
_ADDED = re.compile(r"<(svg|script|style|aside|nav|form|button)\b.*?</\1>", re.DOTALL)
_PRE = re.compile(r"<pre\b[^>]*>(.*?)</pre>", re.DOTALL)
_ANCHOR = re.compile(r'\sid="(?!__)([^"]*)"')  # `__` begins those that a generator makes for itself
_INLINE = re.compile(r"</?(?:a|abbr|b|code|del|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|time|u)\b[^>]*>")
_TAG = re.compile(r"<[^>]*>")


def check(one: Path, other: Path) -> str:
    """Return one line on what was compared; raise ContentError with the first difference of each page."""
    for site in (one, other):
        if not site.is_dir():
            msg = f"{site} is no built site"
            raise UsageError(msg)
    pages = [{path.relative_to(site) for path in site.rglob("*.html")} for site in (one, other)]
    problems = [Problem(one / path, 1, f"{other} has no such page") for path in pages[0] - pages[1]]
    problems += [Problem(other / path, 1, f"{one} has no such page") for path in pages[1] - pages[0]]
    for path in sorted(pages[0] & pages[1]):
        contents = [_content((site / path).read_text(encoding="utf-8")) for site in (one, other)]
        if difference := _difference(*contents):
            problems.append(Problem(one / path, 1, f"{difference[0]!r} is {difference[1]!r} in {other / path}"))
    if problems:
        raise ContentError(problems)
    return f"{len(pages[0])} pages of {one} and {other} say the same"


def _content(html: str) -> list[str]:
    """Return what a page says, in its order: lines of text, the whole text of code blocks, and anchors as `#id`."""
    article = _ARTICLE.search(html)
    return list(_said(_ADDED.sub("", article[1] if article else "")))


def _said(html: str) -> Iterator[str]:
    end = 0
    for match in _PRE.finditer(html):
        yield from _lines(html[end : match.start()])
        yield unescape(_TAG.sub("", match[1]))
        end = match.end()
    yield from _lines(html[end:])


def _lines(html: str) -> Iterator[str]:
    """Return the lines of text that block elements make, without blanks around them, and the anchors among them."""
    yield from (f"#{anchor}" for anchor in _ANCHOR.findall(html))
    for text in _TAG.split(_INLINE.sub("", html)):
        if line := " ".join(unescape(text).split()):
            yield line


def _difference(one: list[str], other: list[str]) -> tuple[str, str] | None:
    """Return the first items that differ, an empty text for the one that is not there."""
    pairs = itertools.zip_longest(one, other, fillvalue="")
    return next((pair for pair in pairs if pair[0] != pair[1]), None)
