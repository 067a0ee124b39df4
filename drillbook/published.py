"""The proof that what is published is what runs: each code block of the built HTML against what nodes were sent.

Highlighters end a block with a newline and drop further ones, so that both sides are compared with exactly one at the
end; every other byte counts. Recorded output and badges are held against the ledger, differences between versions are
found anew, and a badge must lead to its proof.
"""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import unquote

from drillbook import difference, ledger, pages, rehearsal, runbook, turns
from drillbook import result as results
from drillbook.errors import ContentError, Problem, UsageError
from drillbook.project import RESULTS
from drillbook.rehearsal import Rehearsal
from drillbook.terminal import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from drillbook.project import Project
    from drillbook.scenario import Scenario

# As browsers have it: blanks may stand in the closing tag, and what is never closed goes on to the page's end.
_PRE = re.compile(r"<pre\b[^>]*>(.*?)(?:</pre(?=[\s/>])[^>]*>|\Z)", re.DOTALL | re.IGNORECASE)
_OPENING = re.compile(r'<div\b([^>]*)>(?:<span class="filename">[^<]*</span>)?')
_TAG = re.compile(r"<[^>]*>")
_COMMENT = re.compile(r"<!--(.*?)(?:-->|\Z)", re.DOTALL)
_MARK = re.compile(r'\sdata-(snippet|version|output|diff|printed)="([^"]*)"')
_BADGE = re.compile(r"<(\w+)\b([^<>]*\bbadge-(\w+)[^<>]*)>")
_BADGE_WORD = re.compile("badge-")
_LINK = re.compile(r'\shref="([^"]*)"')
# Where a snippet is shown beside its topic's page.
_PRINTED = " on the page to print"
_CLAIM = re.compile(r'\sdata-(?:claim="(\S+) ([^"]*)"|legend\b)')


@dataclass(frozen=True)
class Block:
    """Hold a code block of a page: its text, where it begins in the HTML, and the `data-` marks of its own `div`."""

    text: str
    start: int
    snippet: str
    version: str
    output_of: str
    diff_from: str
    printed: bool


def check(project: Project, site: Path) -> str:
    """Return one line on what was compared; raise ContentError for each block that differs, is missing or unknown."""
    if not site.is_dir():
        msg = f"{site} is no built site: build it first, with `nox -s docs`"
        raise UsageError(msg)
    known = {
        (each.id, each.version): each
        for scenario in rehearsal.select(project.catalogue, [])
        for each in _known(project, scenario)
    }
    wanted = _wanted(project, site)
    names = {path.parent.name for path in (project.root / "docs").glob("*/index.md")}
    folders = {name if (site / name).is_dir() else "" for name in names}
    seen: Counter[tuple[str, ...]] = Counter()
    problems: list[Problem] = []
    for path in sorted(site.rglob("*.html")):
        folder = path.relative_to(site).parts[0]
        html = path.read_text(encoding="utf-8")
        folder = folder if folder in folders else ""
        here = f"{path.parent.relative_to(site / folder).as_posix()}/"
        problems += [
            Problem(path.relative_to(site.parent), html.count("\n", 0, start) + 1, fault)
            for start, fault in _page(html, here, known, seen, folder)
        ]
    for folder in folders:
        where = f"the site below {folder}/" if folder else "the site"
        problems += [
            Problem(each.path, 1, f"{where} shows it {found} times for {each.version}{place}, not {times} times")
            for key, each in known.items()
            if each.printed is not None
            for place, times in (("", wanted[folder, each.id]), (_PRINTED, each.printed))
            if (found := seen[folder, place, *key]) != times
        ]
        problems += _scripts(project, site, folder)
    if problems:
        raise ContentError(problems)
    plain = [each for each in known.values() if each.printed is not None]
    ran = sum(bool(each.ran) for each in plain)
    return f"{seen.total()} blocks are byte for byte what runs; {ran} of {len(plain)} were run as they stand"


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
            diff_from=marks.get("diff", ""),
            printed="printed" in marks,
        )


@dataclass(frozen=True)
class _Known:
    """Hold a rendering, what may be claimed of it, and by folder the digest that a run of today's scenario noted.

    `printed` tells how often it stands on the page to print; None for a runbook's, which is shown on no page. `proof`
    is the address of its proof's page, empty where a runbook was never run.
    """

    id: str
    version: str
    path: Path
    text: str
    text_sha256: str
    ran: dict[str, str]
    status: str
    outputs: dict[str, str]
    printed: int | None
    proof: str

    @property
    def name(self) -> str:
        """Return the snippet's name, which is the id of its section on the page of its proof."""
        return self.id.partition("/")[2]


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
    rehearsed = isinstance(scenario, Rehearsal)
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
            outputs={node.node: node.text for node in claim.step.nodes} if claim.step else {},
            printed=None if rehearsed else int(bool(turns.nodes(scenario)) and turns.typed(step)),
            proof="" if rehearsed and not entries[ledger.FOLDER] else f"proof/{scenario.topic}/{scenario.version}/",
        )


def _page(
    html: str, here: str, known: Mapping[tuple[str, str], _Known], seen: Counter[tuple[str, ...]], folder: str
) -> Iterator[tuple[int, str]]:
    """Return what is wrong on a page, each with where it begins; count its blocks in `seen`, by folder and snippet.

    `here` is the page's address below the folder of its language.
    """
    outputs = set()
    for block in blocks(html):
        key = (block.snippet, block.version)
        if block.output_of:
            again = (*key, block.output_of) in outputs
            outputs.add((*key, block.output_of))
            yield from ((block.start, fault) for fault in _output_faults(block, None if again else known.get(key)))
        elif block.diff_from:
            other = known.get((block.snippet, block.diff_from))
            yield from ((block.start, fault) for fault in _diff_faults(block, other, known.get(key)))
        else:
            seen[folder, _PRINTED if block.printed else "", *key] += 1
            yield from ((block.start, fault) for fault in _faults(block, known.get(key)))
    for match in _COMMENT.finditer(html):
        if "<pre" in match[1].lower():
            yield match.start(), "a code block that no reader sees: it stands in a comment"
    for match in _badges(html):
        yield from ((match.start(), fault) for fault in _badge_faults(match, here, known))


def _badges(html: str) -> Iterator[re.Match[str]]:
    """Return the tags that are badges; few of all tags are, so that they are looked for by the word."""
    for start in sorted({html.rfind("<", 0, word.start()) for word in _BADGE_WORD.finditer(html)} - {-1}):
        if match := _BADGE.match(html, start):
            yield match


def _scripts(project: Project, site: Path, folder: str) -> Iterator[Problem]:
    """Return a problem for each script of a language that is not what the engine makes, missing or unknown."""
    wanted = {
        site / folder / "runbooks" / scenario.topic / scenario.version / f"{node}.sh": text
        for scenario in project.catalogue.scenarios
        for node, text in runbook.scripts(scenario).items()
    }
    for path in sorted({*wanted, *(site / folder).glob("runbooks/**/*.sh")}):
        place = path.relative_to(site.parent)
        if not path.is_file():
            yield Problem(place, 1, "this script is not published")
        elif path not in wanted:
            yield Problem(place, 1, "a script that no scenario has")
        elif path.read_text(encoding="utf-8") != wanted[path]:
            yield Problem(place, 1, "this script is not what the runbook's verification runs")


def _badge_faults(badge: re.Match[str], here: str, known: Mapping[tuple[str, str], _Known]) -> list[str]:
    tag, attributes, status = badge.groups()
    claim = _CLAIM.search(attributes)
    claimed = known.get((claim[1], claim[2])) if claim and claim[1] else None
    if not claim or (claim[1] and (not claimed or claimed.status != status)):
        return [f"a badge that the ledger does not give: {status}"]
    if not claimed or claimed.proof in {"", here}:
        return []
    link = _LINK.search(attributes) if tag == "a" else None
    address, _, anchor = unquote(unescape(link[1])).partition("#") if link else ("", "", "")
    if posixpath.normpath(posixpath.join(here, address)) + "/" == claimed.proof and anchor == claimed.name:
        return []
    return [f"a badge that does not lead to its proof, {claimed.proof}#{claimed.name}: {status}"]


def _output_faults(block: Block, known: _Known | None) -> list[str]:
    """Return a fault where the record holds no such output; a page may show just the first lines of it."""
    if not known or block.output_of not in known.outputs:
        return [f"output that no record holds: {_first_line(block)}"]
    lines, more = shown(known.outputs[block.output_of])
    found = block.text.rstrip("\n").split("\n")
    if found[: len(lines)] != lines or len(found) != len(lines) + bool(more):
        return [f"output that is not as recorded: {_first_line(block)}"]
    return []


def _diff_faults(block: Block, old: _Known | None, new: _Known | None) -> list[str]:
    if old and new and not _difference(block.text, difference.unified(old.text, new.text)):
        return []
    return [f"not what differs in {block.snippet} from {block.diff_from} to {block.version}: {_first_line(block)}"]


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
