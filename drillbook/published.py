"""The proof that what is published is what runs: each code block of the built HTML against what nodes were sent.

Highlighters end a block with a newline and drop further ones, so that both sides are compared with exactly one at the
end; every other byte counts.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING

from drillbook import ledger
from drillbook import result as results
from drillbook.errors import ContentError, Problem, UsageError
from drillbook.project import RESULTS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from drillbook.project import Project
    from drillbook.scenario import Scenario

_PRE = re.compile(r"<pre\b[^>]*>(.*?)</pre>", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>")
_MARK = re.compile(r'\sdata-(snippet|version|output)="([^"]*)"')


@dataclass(frozen=True)
class Block:
    """Hold a code block of a page: its text, where it begins in the HTML, and the `data-` marks around it."""

    text: str
    start: int
    snippet: str
    version: str
    is_output: bool


def check(project: Project, site: Path) -> str:
    """Return one line on what was compared; raise ContentError for each block that differs, is missing or unknown."""
    if not site.is_dir():
        msg = f"{site} is no built site: build it first, with `nox -s docs`"
        raise UsageError(msg)
    known = {
        (each.id, each.version): each for scenario in project.catalogue.scenarios for each in _known(project, scenario)
    }
    problems: list[Problem] = []
    seen: Counter[tuple[str, str]] = Counter()
    for path in sorted(site.rglob("*.html")):
        html = path.read_text(encoding="utf-8")
        for block in blocks(html):
            if not block.is_output:
                key = (block.snippet, block.version)
                seen[key] += 1
                problems += [
                    Problem(path.relative_to(site.parent), html.count("\n", 0, block.start) + 1, fault)
                    for fault in _faults(block, known.get(key))
                ]
    languages = len(list((project.root / "docs").glob("*/index.md")))
    problems += [
        Problem(each.path, 1, f"the site shows it {seen[key]} times for {each.version}, not {languages} times")
        for key, each in known.items()
        if seen[key] != languages
    ]
    if problems:
        raise ContentError(problems)
    ran = sum(bool(each.ran) for each in known.values())
    return f"{seen.total()} blocks are byte for byte what runs; {ran} of {len(known)} were run as they stand"


def blocks(html: str) -> Iterator[Block]:
    """Return the code blocks of a page: all that stands in `pre` elements, with the marks of the `div` before each.

    A block that has no `div` of its own is given another's marks, and then differs from it or makes one too many.
    """
    for match in _PRE.finditer(html):
        start = html.rfind("<div", 0, match.start())
        marks = dict(_MARK.findall(html[max(start, 0) : html.find(">", start)]))
        yield Block(
            text=unescape(_TAG.sub("", match[1])),
            start=match.start(),
            snippet=marks.get("snippet", ""),
            version=marks.get("version", ""),
            is_output="output" in marks,
        )


@dataclass(frozen=True)
class _Known:
    """Hold a rendering, and by folder the digest of what nodes were sent for it by a run of today's scenario."""

    id: str
    version: str
    path: Path
    text: str
    text_sha256: str
    ran: dict[str, str]


def _known(project: Project, scenario: Scenario) -> Iterator[_Known]:
    """Return the renderings of a scenario."""
    ran: dict[str, dict[str, str]] = {}
    for folder in (RESULTS, ledger.FOLDER):
        entry = results.read(project.root / folder, scenario.topic, scenario.version)
        if entry and entry.digest == scenario.digest:
            ran[folder] = {each.snippet: each.text_sha256 for each in entry.steps if each.nodes}
    for step in scenario.steps:
        name = step.snippet.id
        digests = {folder: steps[name] for folder, steps in ran.items() if name in steps}
        yield _Known(name, scenario.version, step.snippet.path, step.text, step.text_sha256, digests)


def _faults(block: Block, known: _Known | None) -> list[str]:
    if not known:
        text = block.text.strip().splitlines() or [""]
        return [f"a code block that is no snippet: {text[0]}"]
    name = f"{block.snippet} for {block.version}"
    if difference := _difference(block.text, known.text):
        return [f"{name} is not what runs: {difference}"]
    return [
        f"{name} is not what ran: {folder}/ holds another digest"
        for folder, digest in known.ran.items()
        if digest != known.text_sha256
    ]


def _difference(shown: str, runs: str) -> str:
    shown, runs = shown.rstrip("\n") + "\n", runs.rstrip("\n") + "\n"
    if shown == runs:
        return ""
    at = next(
        (at for at, (one, other) in enumerate(zip(shown, runs, strict=False)) if one != other),
        min(len(shown), len(runs)),
    )
    return f"character {at + 1} begins {shown[at : at + 20]!r}, in the snippet {runs[at : at + 20]!r}"
