"""The Markdown of a snippet: linked tabs of its versions, each with the block, its badge and the recorded output."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from drillbook import difference
from drillbook.ledger import Status
from macros import outputs
from macros.edition import anchor, unknown
from macros.literal import block, fold, indent, literal, title

if TYPE_CHECKING:
    from drillbook.ledger import Claim
    from drillbook.scenario import Scenario
    from drillbook.step import Step
    from macros.edition import Edition


class Blocks:
    """Make blocks for the pages of an edition."""

    def __init__(self, edition: Edition) -> None:
        """Take the edition."""
        self._edition, self._words = edition, edition.words

    def snippet(self, name: str) -> str:
        """Return a snippet's tabs, and below them what differs between neighbouring versions."""
        if name not in self._edition.snippets:
            raise unknown(name, list(self._edition.snippets), "snippet")
        versions = self._edition.snippets[name]
        tabs = "\n\n".join(self._tab(scenario, step) for scenario, step in versions)
        tabs = tabs.replace("===", "===!", 1)  # or else it would join the tabs of a snippet right before it
        differences = [self._difference(newer, older) for newer, older in pairwise(versions)]
        return "\n\n".join([f'<span id="{anchor(name)}"></span>\n{{ .anchor }}', tabs, *filter(None, differences)])

    def value(self, topic: str, version: str, name: str) -> str:
        """Return a value of a version."""
        for scenario in self._edition.project.catalogue.select([f"{topic}@{version}"]):
            if name in scenario.values:
                return scenario.values[name]
            raise unknown(name, list(scenario.values), "value")
        return ""

    def verdicts(self, topic: str) -> str:
        """Return a list with a line for each version: what may be claimed of all its steps."""
        return "\n".join(f"- {self._verdict(scenario)}" for scenario in self._edition.project.catalogue.select([topic]))

    def _verdict(self, scenario: Scenario) -> str:
        claim, step = self._edition.gravest(scenario)
        badge = self._edition.badge(claim, scenario, step)
        return f"**{self._edition.label(scenario)}**: {badge}, {self._edition.counts(scenario)}"

    def _tab(self, scenario: Scenario, step: Step) -> str:
        parts = [self._block(scenario, step)]
        if step.fixture:
            reason = literal(step.snippet.fixture(self._edition.language))
            parts = [fold("fixture", self._words["not typed"] + reason, parts[0])]
        claim = self._edition.claim(scenario, step)
        badge = self._edition.badge(claim, scenario, step, version=True)
        parts += [f"{badge}{self._why(claim, step)}\n{{ .drill }}"]
        parts += outputs.downloads(self._edition, claim, scenario, step)
        parts += outputs.folded(self._edition, claim, scenario, step)
        return f'=== "{self._edition.label(scenario)}"\n\n' + indent("\n\n".join(parts))

    def _block(self, scenario: Scenario, step: Step) -> str:
        words = title(f"{step.snippet.title(self._edition.language)} · {where(self._edition, step)}")
        return block(step.text.rstrip("\n"), f".{step.snippet.language} {words} {outputs.marks(scenario, step)}")

    def _why(self, claim: Claim, step: Step) -> str:
        if claim.status is Status.NEVER:
            return ""
        return f" {self._edition.reason(claim, step).partition('<br>')[0]}".rstrip()

    def _difference(self, newer: tuple[Scenario, Step], older: tuple[Scenario, Step]) -> str:
        """Return what differs from one version to the next older one, folded; empty where nothing does."""
        (scenario, step), (other, other_step) = newer, older
        lines = difference.unified(step.text, other_step.text)
        if not lines:
            return ""
        marks = f'{outputs.marks(other, other_step)} data-diff="{scenario.version}"'
        versions = self._words["differs"].format(newer=scenario.version, older=other.version)
        return fold("differs", literal(versions), block(lines, f".diff .no-copy {marks}"))


def where(edition: Edition, step: Step) -> str:
    """Return where a step runs, and under which name a file is saved, in words."""
    kind = "on" if len(step.nodes) == 1 else "together" if step.together else "in turn"
    place = edition.words[kind].format(nodes=", ".join(step.nodes))
    return f"{edition.words['save'].format(file=step.file)}, {place}" if step.file else place
