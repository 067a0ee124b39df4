"""What a built page says: the article's text as lines, and how that of two builds differs."""

from __future__ import annotations

import difflib
import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from drillbook.preview import PageChange, diff

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

_ARTICLE = re.compile(r"<article\b.*?</article>", re.DOTALL)
_LANGUAGE = re.compile(r"<html\b[^>]*\slang=\"([a-zA-Z-]+)\"")
_AMID = frozenset({"a", "abbr", "b", "code", "del", "em", "i", "img", "ins", "kbd", "mark", "small", "span", "strong"})
_UNSAID = frozenset({"script", "style", "svg", "button"})
# Marks of headings; and verdicts and recorded output, which differ from run to run: a summary tells them otherwise.
_VARYING = frozenset({"headerlink", "badge", "drill", "output", "varies"})


def changes(before: Path, after: Path, records: Collection[str]) -> Iterator[PageChange]:
    """Return the pages of two built sites that differ, in the order of their paths.

    `records` are pages that no author writes, by their Markdown's path: what they tell differs after every run.
    """
    old, new = _articles(before), _articles(after)
    for path in sorted({*old, *new}):
        if any(path.removesuffix("/index.html").endswith(each.removesuffix(".md")) for each in records):
            continue
        language, html = new.get(path) or old[path]
        if path not in old or path not in new:
            yield PageChange(path=path, language=language, kind="added" if path in new else "removed")
        elif html != old[path][1] and _read(html).steady != _read(old[path][1]).steady:
            lines = list(difflib.unified_diff(text(old[path][1]), text(html), "before", "after", lineterm="", n=2))
            yield PageChange(
                path=path,
                language=language,
                kind="changed",
                added=sum(line.startswith("+") for line in lines[2:]),
                removed=sum(line.startswith("-") for line in lines[2:]),
                diff=diff(lines[2:]),
            )


def text(html: str) -> list[str]:
    """Return the lines that a reader sees; without empty ones, verdicts and recorded output."""
    return [line for line in "".join(_read(html).parts).split("\n") if line.strip()]


def _read(html: str) -> _Lines:
    parser = _Lines()
    parser.feed(html)
    parser.close()
    return parser


def _articles(site: Path) -> dict[str, tuple[str, str]]:
    """Return the language and the article's HTML of each page that has one, by its path below the site."""
    found = {}
    for path in site.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        article, language = _ARTICLE.search(html), _LANGUAGE.search(html)
        if article and language and path.name != "404.html":
            found[path.relative_to(site).as_posix()] = language[1], article[0]
    return found


class _Lines(HTMLParser):
    """Collect text; each element that is not amid a line begins one and ends one."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._unsaid: list[str] = []
        self._tags: list[tuple[str, list[tuple[str, str | None]]]] = []
        self._pre = 0

    @property
    def steady(self) -> tuple[str, object]:
        """Return what does not differ from run to run: text, links and all else."""
        return "".join(self.parts), self._tags

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element."""
        classes = (dict(attrs).get("class") or "").split()
        if tag in _UNSAID or not _VARYING.isdisjoint(classes):
            self._unsaid.append(tag)
        if not self._unsaid:
            self._tags.append((tag, attrs))
        self._pre += tag == "pre"
        if tag not in _AMID:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """End an element."""
        if self._unsaid and self._unsaid[-1] == tag:
            self._unsaid.pop()
        self._pre -= tag == "pre"
        if tag not in _AMID:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        """Take text; outside of `pre` any space is one."""
        if not self._unsaid:
            self.parts.append(data if self._pre else re.sub(r"\s+", " ", data))
