"""The links of a built site: each leads to a file that is there, and to a place on that page that is there."""

from __future__ import annotations

import re
import sys
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

from drillbook.errors import ContentError, Problem, UsageError, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_SCRIPT = re.compile(r"<(script|style)\b[^>]*>.*?</\1>", re.DOTALL)
# Most tags of a page give a word of code its colour, as `<span class="k">`: they are left at once.
_TAG = re.compile(r"""<(?!span class="[^"<>]*">)[a-z](?:[^>"']+|"[^"]*"|'[^']*')*""", re.IGNORECASE)
# Any other value is passed over whole: what is written in it is no attribute.
_ATTRIBUTE = r"""\s(?:{})\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)|"[^"]*"|'[^']*'"""
_ANCHOR = re.compile(_ATTRIBUTE.format("id|name"), re.IGNORECASE)
_LINK = re.compile(_ATTRIBUTE.format("href|src"), re.IGNORECASE)
# Where a site lies for as long as it has no address of its own.
_NOWHERE = "http://site.invalid/"


def check(site: Path, address: str = "") -> str:
    """Return one line on what was checked; raise ContentError for each link of a page that leads nowhere.

    `address` is where the site will be published: links that begin with it are the site's own too.
    """
    if not site.is_dir():
        msg = f"{site} is no built site: build it first, with `nox -s docs`"
        raise UsageError(msg)
    found = _Site(site, f"{(address or _NOWHERE).rstrip('/')}/")
    count = found.read()
    if found.has_dead_links():
        raise ContentError(list(found.problems()))
    return f"{count} links on {len(found.anchors)} pages lead somewhere"


class _Site:
    """Hold the files of a site, the places on each page, and where links lead: not the pages, which may be many."""

    def __init__(self, folder: Path, base: str) -> None:
        self.folder, self.base = folder, base
        self.files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
        self.anchors: dict[str, set[str]] = {}
        self.links: set[tuple[str, str]] = set()

    def read(self) -> int:
        """Read all pages, and return how many links they have; what lies behind `../` is the same for many."""
        count = 0
        for name in sorted(name for name in self.files if name.endswith(".html")):
            tags = "\n".join(_TAG.findall(self._html(name)))
            self.anchors[name] = {sys.intern(unescape(each)) for each in _values(_ANCHOR, tags)}
            links = _values(_LINK, tags)
            count += len(links)
            self.links |= {_from_above(name, each) for each in set(links) if not self._is_here(name, each)}
        return count

    def has_dead_links(self) -> bool:
        """Tell whether any link leads nowhere."""
        return any(self._fault(*each) for each in self.links)

    def problems(self) -> Iterator[Problem]:
        """Return a problem for each link that leads nowhere, in the order of pages and lines."""
        for name in self.anchors:
            html = self._html(name)
            for tag in _TAG.finditer(html):
                for link in _values(_LINK, tag[0]):
                    if fault := self._fault(name, link):
                        line = html.count("\n", 0, tag.start() + tag[0].index(link)) + 1
                        message = f"the link {unescape(link)!r} leads nowhere: {fault}"
                        yield Problem(Path(self.folder.name) / name, line, message)

    def _html(self, name: str) -> str:
        """Return a page with its lines, without what scripts and styles hold."""
        html = (self.folder / name).read_text(encoding="utf-8")
        return _SCRIPT.sub(lambda match: match[0][: match[0].index(">") + 1] + "\n" * match[0].count("\n"), html)

    def _is_here(self, name: str, link: str) -> bool:
        """Tell whether a link leads to a place on its own page that is there, as most do."""
        return link.startswith("#") and unquote(unescape(link[1:])) in self.anchors[name]

    def _fault(self, place: str, link: str) -> str:
        """Return what is wrong with a link at a place of the site; nothing where it leads to another site."""
        return _fault(urljoin(self.base + place, unescape(link)), self.base, self.files, self.anchors)


def _values(attribute: re.Pattern[str], tags: str) -> list[str]:
    """Return the values of an attribute, without the quotes in which they may stand."""
    return [each[1:-1] if each[0] in "\"'" else each for each in attribute.findall(tags) if each]


def _from_above(place: str, link: str) -> tuple[str, str]:
    """Return the folder that a link leads up to, and the rest of it, which leads from there to where the link does."""
    while link.startswith("../") and "/" in place and ":" not in link:
        above = place.rpartition("/")[0].rpartition("/")[0]
        place, link = f"{above}/" if above else "", link.removeprefix("../")
    return place, link


def _fault(url: str, base: str, files: set[str], anchors: Mapping[str, set[str]]) -> str:
    """Return what is wrong with a link of the site; nothing where it leads to another site."""
    place, _, anchor = url.partition("#")
    if not place.startswith(base):
        own = urlsplit(base)
        return "it leaves the site" if urlsplit(place)[:2] == own[:2] else ""
    name = unquote(place.removeprefix(base).partition("?")[0])
    if not name or name.endswith("/"):
        name += "index.html"
    if name not in files:
        near = nearest(name, files)
        return f"there is no {name}" + (f"; did you mean {near!r}?" if near else "")
    anchor = unquote(anchor)
    if anchor and name in anchors and anchor not in anchors[name]:
        near = nearest(anchor, anchors[name])
        return f"{name} has no place called {anchor!r}" + (f"; did you mean {near!r}?" if near else "")
    return ""
