"""The Markdown of a snippet: linked tabs of its versions, each with the block, its badge and the recorded output."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from drillbook import difference
from drillbook.ledger import Status
from macros import recorded
from macros.book import anchor, unknown
from macros.literal import UNSEARCHED, block, fold, indent, literal, prose, title

if TYPE_CHECKING:
    from drillbook.ledger import Claim
    from drillbook.scenario import Scenario
    from drillbook.step import Step
    from macros.book import Book


class Blocks:
    """Make blocks for the pages of a book."""

    def __init__(self, book: Book) -> None:
        """Take the book."""
        self._book, self._words = book, book.words

    def snippet(self, name: str) -> str:
        """Return a snippet's tabs, and below them what differs between neighbouring versions."""
        if name not in self._book.snippets:
            raise unknown(name, list(self._book.snippets), "snippet")
        versions = self._book.snippets[name]
        newest = versions[0][0]
        tabs = "\n\n".join(self._told(scenario, step, searched=scenario is newest) for scenario, step in versions)
        tabs = tabs.replace("===", "===!", 1)  # or else it would join the tabs of a snippet right before it
        differences = [self._difference(newer, older) for newer, older in pairwise(versions)]
        return "\n\n".join([f'<span id="{anchor(name)}"></span>\n{{ .anchor }}', tabs, *filter(None, differences)])

    def value(self, topic: str, version: str, name: str) -> str:
        """Return a value of a version."""
        for scenario in self._book.project.catalogue.select([f"{topic}@{version}"]):
            if name in scenario.values:
                return scenario.values[name]
            raise unknown(name, list(scenario.values), "value")
        return ""

    def verdicts(self, topic: str) -> str:
        """Return a list with a line for each version: what may be claimed of all its steps."""
        return "\n".join(f"- {self._verdict(scenario)}" for scenario in self._book.project.catalogue.select([topic]))

    def _verdict(self, scenario: Scenario) -> str:
        claim, step = self._book.gravest(scenario)
        badge = self._book.badge(claim, scenario, step)
        colon, clause = self._words["colon"], self._words["clause"]
        return f"**{self._book.label(scenario)}**{colon}{badge}{clause}{self._book.counts(scenario)}"

    def _told(self, scenario: Scenario, step: Step, *, searched: bool) -> str:
        return self._book.told_of_step(
            f"tab {searched}", scenario, step, lambda: self._tab(scenario, step, searched=searched)
        )

    def _tab(self, scenario: Scenario, step: Step, *, searched: bool) -> str:
        parts = [self._block(scenario, step, searched=searched and not step.fixture)]
        if step.fixture:
            reason = prose(step.why_fixture(self._book.language))
            parts = [fold("fixture", self._words["not typed"] + reason, parts[0])]
        claim = self._book.claim(scenario, step)
        badge = self._book.badge(claim, scenario, step, version=True)
        parts += [f"{badge}{self._why(claim, step)}{self._edit(step)}\n{{ .drill {UNSEARCHED} }}"]
        parts += recorded.downloads(self._book, claim, scenario, step)
        parts += recorded.folded(self._book, claim, scenario, step)
        return f'=== "{self._book.label(scenario)}"\n\n' + indent("\n\n".join(parts))

    def _block(self, scenario: Scenario, step: Step, *, searched: bool) -> str:
        words = title(f"{step.titled(self._book.language)} · {where(self._book, step)}")
        marks = recorded.marks(scenario, step) + ("" if searched else f" {UNSEARCHED}")
        return block(step.text.rstrip("\n"), f".{step.snippet.language} {words} {marks}")

    def _why(self, claim: Claim, step: Step) -> str:
        if claim.status is Status.NEVER:
            return ""
        return f" {self._book.reason(claim, step).partition('<br>')[0]}".rstrip()

    def _edit(self, step: Step) -> str:
        link = self._book.repository.edit(step.snippet.path, self._words["edit"])
        return f" {link}" if link else ""

    def _difference(self, newer: tuple[Scenario, Step], older: tuple[Scenario, Step]) -> str:
        """Return what differs from one version to the next older one, folded; empty where nothing does."""
        (scenario, step), (other, other_step) = newer, older
        lines = difference.unified(step.text, other_step.text)
        if not lines:
            return ""
        marks = f'{recorded.marks(other, other_step)} data-diff="{scenario.version}" {UNSEARCHED}'
        versions = self._words["differs"].format(newer=scenario.version, older=other.version)
        return fold("differs", literal(versions), block(lines, f".diff .no-copy {marks}"))


def where(book: Book, step: Step) -> str:
    """Return where a step runs, and under which name a file is saved, in words."""
    kind = "on" if len(step.nodes) == 1 else "together" if step.together else "in turn"
    place = book.words[kind].format(nodes=book.words["comma"].join(step.nodes))
    return book.words["save"].format(file=step.file) + book.words["clause"] + place if step.file else place
