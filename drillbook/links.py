"""The links of a built site: each leads to a file that is there, and to a place on that page that is there."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

from drillbook.errors import ContentError, Problem, UsageError, nearest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

_SCRIPT = re.compile(r"<(script|style)\b[^>]*>.*?</\1>", re.DOTALL)
_LINK = re.compile(r'<[a-z][^>]*?\s(?:href|src)="([^"]*)"', re.IGNORECASE)
_ANCHOR = re.compile(r'<[a-z][^>]*?\s(?:id|name)="([^"]*)"', re.IGNORECASE)
# Where a site lies for as long as it has no address of its own.
_NOWHERE = "http://site.invalid/"


def check(site: Path, address: str = "") -> str:
    """Return one line on what was checked; raise ContentError for each link of a page that leads nowhere.

    `address` is where the site will be published: links that begin with it are the site's own too.
    """
    if not site.is_dir():
        msg = f"{site} is no built site: build it first, with `nox -s docs`"
        raise UsageError(msg)
    base = f"{(address or _NOWHERE).rstrip('/')}/"
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    pages = {name: (site / name).read_text(encoding="utf-8") for name in sorted(files) if name.endswith(".html")}
    anchors = {name: {unescape(each) for each in _ANCHOR.findall(html)} for name, html in pages.items()}
    problems, count = [], 0
    for name, html in pages.items():
        read = _without_scripts(html)
        found = _LINK.findall(read)
        count += len(found)
        faults = {
            link: fault for link in set(found) if (fault := _fault(_target(base, name, link), base, files, anchors))
        }
        problems += [
            Problem(Path(site.name) / name, line, f"the link {unescape(link)!r} leads nowhere: {faults[link]}")
            for line, link in _lines(read, faults)
        ]
    if problems:
        raise ContentError(problems)
    return f"{count} links on {len(pages)} pages lead somewhere"


def _without_scripts(html: str) -> str:
    """Return a page with its lines, without what scripts and styles hold."""
    return _SCRIPT.sub(lambda match: match[0][: match[0].index(">") + 1] + "\n" * match[0].count("\n"), html)


def _lines(html: str, links: Collection[str]) -> Iterator[tuple[int, str]]:
    """Return where on a page links stand."""
    for match in _LINK.finditer(html) if links else ():
        if match[1] in links:
            yield html.count("\n", 0, match.start(1)) + 1, match[1]


def _target(base: str, name: str, link: str) -> str:
    """Return the address that a link on a page leads to."""
    # Most lead to a place on their own page, for which `urljoin` would take its time.
    return f"{base}{name}{unescape(link)}" if link.startswith("#") else urljoin(base + name, unescape(link))


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
