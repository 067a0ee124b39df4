"""The proof that what is published is what runs: each code block of the built HTML against what nodes were sent.

Highlighters end a block with a newline and drop further ones, so that both sides are compared with exactly one at the
end; every other byte counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from drillbook import ledger
from drillbook import result as results
from drillbook.errors import ContentError, Problem, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from drillbook.project import Project
    from drillbook.scenario import Scenario
    from drillbook.step import Step

_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)


@dataclass(frozen=True)
class Block:
    """Hold a code block of a page: its text, the line of the HTML it begins on, and the `data-` marks around it."""

    text: str
    line: int
    snippet: str
    version: str
    is_output: bool


def check(project: Project, site: Path) -> str:
    """Return one line on what was compared; raise ContentError for each block that differs, is missing or unknown."""
    if not site.is_dir():
        msg = f"{site} is no built site: build it first, with `nox -s docs`"
        raise UsageError(msg)
    known = {
        (step.snippet.id, scenario.version): (scenario, step)
        for scenario in project.catalogue.scenarios
        for step in scenario.steps
    }
    problems: list[Problem] = []
    seen: dict[tuple[str, str], int] = {}
    for path in sorted(site.rglob("*.html")):
        for block in blocks(path.read_text(encoding="utf-8")):
            place = path.relative_to(site.parent)
            if not block.is_output:
                seen[block.snippet, block.version] = seen.get((block.snippet, block.version), 0) + 1
                problems += _faults(project, block, known.get((block.snippet, block.version)), place)
    languages = len({page.parent for page in (project.root / "docs").glob("*/index.md")})
    problems += [
        Problem(step.snippet.path, 1, f"the site shows it {seen.get(key, 0)} times for {key[1]}, not {languages} times")
        for key, (_, step) in known.items()
        if seen.get(key, 0) != languages
    ]
    if problems:
        raise ContentError(problems)
    ran = sum(_was_run(project, scenario, step) for scenario, step in known.values())
    return f"{sum(seen.values())} blocks are byte for byte what runs; {ran} of {len(known)} were run as they stand"


def blocks(html: str) -> Iterator[Block]:
    """Return the code blocks of a page."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    yield from reader.blocks


def _faults(project: Project, block: Block, found: tuple[Scenario, Step] | None, place: Path) -> list[Problem]:
    if not found:
        text = block.text.strip().splitlines() or [""]
        return [Problem(place, block.line, f"a code block that is no snippet: {text[0]}")]
    scenario, step = found
    name = f"{block.snippet} for {block.version}"
    if difference := _difference(block.text, step.text):
        return [Problem(place, block.line, f"{name} is not what runs: {difference}")]
    return [
        Problem(place, block.line, f"{name} is not what ran: {folder}/ holds another digest")
        for folder in ("results", ledger.FOLDER)
        if step.text_sha256 != (_recorded(project, folder, scenario, step) or step.text_sha256)
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


def _recorded(project: Project, folder: str, scenario: Scenario, step: Step) -> str:
    """Return the digest of what nodes were sent for this step by a run of today's scenario, empty where none ran."""
    entry = results.read(project.root / folder, scenario.topic, scenario.version)
    if not entry or entry.digest != scenario.digest:
        return ""
    return next((each.text_sha256 for each in entry.steps if each.snippet == step.snippet.id and each.nodes), "")


def _was_run(project: Project, scenario: Scenario, step: Step) -> bool:
    return any(_recorded(project, folder, scenario, step) for folder in ("results", ledger.FOLDER))


class _Reader(HTMLParser):
    """Collect what stands in `pre` elements, with the marks of the elements around them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self._open: list[tuple[str, dict[str, str]]] = []
        self._text: list[str] = []
        self._line = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            return
        if tag == "pre":
            self._text, self._line = [], self.getpos()[0]
        self._open.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if tag == "pre" and self._inside("pre"):
            self.blocks.append(
                Block(
                    "".join(self._text),
                    self._line,
                    self._mark("data-snippet"),
                    self._mark("data-version"),
                    bool(self._mark("data-output")),
                )
            )
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self._inside("pre"):
            self._text.append(data)

    def _inside(self, tag: str) -> bool:
        return any(name == tag for name, _ in self._open)

    def _mark(self, name: str) -> str:
        return next((attributes[name] for _, attributes in reversed(self._open) if name in attributes), "")
