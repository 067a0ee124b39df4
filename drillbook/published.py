"""The proof that what is published is what runs: each code block of the built HTML against what nodes were sent.

Highlighters end a block with a newline and drop further ones, so that both sides are compared with exactly one at the
end; every other byte counts. Recorded output and badges are held against the ledger.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING

from drillbook import ledger, pages
from drillbook import result as results
from drillbook.errors import ContentError, Problem, UsageError
from drillbook.project import RESULTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from drillbook.project import Project
    from drillbook.scenario import Scenario

_PRE = re.compile(r"<pre\b[^>]*>(.*?)</pre>", re.DOTALL | re.IGNORECASE)
_OPENING = re.compile(r'<div\b([^>]*)>(?:<span class="filename">[^<]*</span>)?')
_TAG = re.compile(r"<[^>]*>")
_COMMENT = re.compile(r"<!--(.*?)(?:-->|\Z)", re.DOTALL)
_MARK = re.compile(r'\sdata-(snippet|version|output)="([^"]*)"')
_BADGE = re.compile(r"badge-(\w+)([^<>]*)>")
_CLAIM = re.compile(r'\sdata-(?:claim="(\S+) ([^"]*)"|legend\b)')


@dataclass(frozen=True)
class Block:
    """Hold a code block of a page: its text, where it begins in the HTML, and the `data-` marks of its own `div`."""

    text: str
    start: int
    snippet: str
    version: str
    output_of: str


def check(project: Project, site: Path) -> str:
    """Return one line on what was compared; raise ContentError for each block that differs, is missing or unknown."""
    if not site.is_dir():
        msg = f"{site} is no built site: build it first, with `nox -s docs`"
        raise UsageError(msg)
    known = {
        (each.id, each.version): each for scenario in project.catalogue.scenarios for each in _known(project, scenario)
    }
    wanted = _wanted(project, site)
    folders = {folder for folder, _ in wanted}
    seen: Counter[tuple[str, ...]] = Counter()
    problems: list[Problem] = []
    for path in sorted(site.rglob("*.html")):
        folder = path.relative_to(site).parts[0]
        html = path.read_text(encoding="utf-8")
        problems += [
            Problem(path.relative_to(site.parent), html.count("\n", 0, start) + 1, fault)
            for start, fault in _page(html, known, seen, folder if folder in folders else "")
        ]
    for folder in folders:
        where = f"the site below {folder}/" if folder else "the site"
        problems += [
            Problem(each.path, 1, f"{where} shows it {found} times for {each.version}, not {times} times")
            for key, each in known.items()
            if (found := seen[folder, *key]) != (times := wanted[folder, each.id])
        ]
    if problems:
        raise ContentError(problems)
    ran = sum(bool(each.ran) for each in known.values())
    return f"{seen.total()} blocks are byte for byte what runs; {ran} of {len(known)} were run as they stand"


def _wanted(project: Project, site: Path) -> Counter[tuple[str, str]]:
    """Return how often each snippet must be shown below each folder of the site: once for each page that calls it."""
    found: Counter[tuple[str, str]] = Counter()
    for call in pages.calls(project.root):
        language = call.path.parts[1]
        found[language if (site / language).is_dir() else "", call.snippet] += 1  # one language stands at the root
    return found


def blocks(html: str) -> Iterator[Block]:
    """Return the code blocks of a page: all that stands in `pre` elements, with the marks of the `div` around each."""
    for match in _PRE.finditer(html):
        start = max(html.rfind("<div", 0, match.start()), 0)
        opening = _OPENING.fullmatch(html, start, match.start())
        marks = dict(_MARK.findall(opening[1])) if opening else {}
        yield Block(
            text=unescape(_TAG.sub("", match[1])),
            start=match.start(),
            snippet=marks.get("snippet", ""),
            version=marks.get("version", ""),
            output_of=marks.get("output", ""),
        )


@dataclass(frozen=True)
class _Known:
    """Hold a rendering, what may be claimed of it, and by folder the digest that a run of today's scenario noted."""

    id: str
    version: str
    path: Path
    text: str
    text_sha256: str
    ran: dict[str, str]
    status: str
    nodes: frozenset[str]


def _known(project: Project, scenario: Scenario) -> Iterator[_Known]:
    """Return the renderings of a scenario."""
    entries = {
        folder: results.read(project.root / folder, scenario.topic, scenario.version)
        for folder in (RESULTS, ledger.FOLDER)
    }
    ran = {
        folder: {each.snippet: each.text_sha256 for each in entry.steps if each.nodes}
        for folder, entry in entries.items()
        if entry and entry.digest == scenario.digest
    }
    for step in scenario.steps:
        name = step.snippet.id
        claim = ledger.claim(entries[ledger.FOLDER], scenario, step)
        yield _Known(
            id=name,
            version=scenario.version,
            path=step.snippet.path,
            text=step.text,
            text_sha256=step.text_sha256,
            ran={folder: steps[name] for folder, steps in ran.items() if name in steps},
            status=claim.status.name.lower(),
            nodes=frozenset(node.node for node in claim.step.nodes) if claim.step else frozenset(),
        )


def _page(
    html: str, known: Mapping[tuple[str, str], _Known], seen: Counter[tuple[str, ...]], folder: str
) -> Iterator[tuple[int, str]]:
    """Return what is wrong on a page, each with where it begins; count its blocks in `seen`, by folder and snippet."""
    outputs = set()
    for block in blocks(html):
        key = (block.snippet, block.version)
        if not block.output_of:
            seen[folder, *key] += 1
            yield from ((block.start, fault) for fault in _faults(block, known.get(key)))
        elif key not in known or block.output_of not in known[key].nodes or (*key, block.output_of) in outputs:
            yield block.start, f"output that no record holds: {_first_line(block)}"
        outputs.add((*key, block.output_of))
    for match in _COMMENT.finditer(html):
        if "<pre" in match[1]:
            yield match.start(), "a code block that no reader sees: it stands in a comment"
    for match in _BADGE.finditer(html):
        claim = _CLAIM.search(match[2])
        claimed = known.get((claim[1], claim[2])) if claim and claim[1] else None
        if not claim or (claim[1] and (not claimed or claimed.status != match[1])):
            yield match.start(), f"a badge that the ledger does not give: {match[1]}"


def _faults(block: Block, known: _Known | None) -> list[str]:
    if not known:
        return [f"a code block that is no snippet: {_first_line(block)}"]
    name = f"{block.snippet} for {block.version}"
    if difference := _difference(block.text, known.text):
        return [f"{name} is not what runs: {difference}"]
    return [
        f"{name} is not what ran: {folder}/ holds another digest"
        for folder, digest in known.ran.items()
        if digest != known.text_sha256
    ]


def _first_line(block: Block) -> str:
    return (block.text.strip().splitlines() or [""])[0]


def _difference(shown: str, runs: str) -> str:
    shown, runs = shown.rstrip("\n") + "\n", runs.rstrip("\n") + "\n"
    if shown == runs:
        return ""
    at = next(
        (at for at, (one, other) in enumerate(zip(shown, runs, strict=False)) if one != other),
        min(len(shown), len(runs)),
    )
    return f"character {at + 1} begins {shown[at : at + 20]!r}, in the snippet {runs[at : at + 20]!r}"
