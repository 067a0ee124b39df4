"""What a run found: one finding for each step that failed, could not be tried, or passed only when run again."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from drillbook.result import Place, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from drillbook.result import NodeResult, ScenarioResult, StepResult


class Rule(StrEnum):
    """Name a kind of finding, as tools that collect findings group them by it."""

    FAILED = "snippet-failed"
    FLAKY = "snippet-flaky"
    ENVIRONMENT = "environment-trouble"

    @property
    def level(self) -> str:
        """Return `error` for what is wrong with the content, `warning` for the rest, as SARIF and GitHub call them."""
        return "error" if self is Rule.FAILED else "warning"

    @property
    def meaning(self) -> str:
        """Return a sentence on this kind of finding."""
        return _MEANINGS[self]


_MEANINGS = {
    Rule.FAILED: "A snippet ran, and something else came of it than its page promises.",
    Rule.FLAKY: "A snippet failed, and passed when its scenario was run again in a fresh environment.",
    Rule.ENVIRONMENT: "A snippet could not be tried, since the machine that runs the nodes stood in the way.",
}


@dataclass(frozen=True)
class Finding:
    """Hold what is wrong, on which line of the snippet's file, and on which lines of pages that text is shown."""

    rule: Rule
    scenario: str
    step: StepResult

    @property
    def node(self) -> NodeResult | None:
        """Return what came of the step on the node that failed first, None where it is not a node's fault."""
        return next((each for each in self.step.nodes if each.fault), None)

    @property
    def place(self) -> Place:
        """Return the line of the snippet's file that failed, or on which its text begins."""
        line = self.node.line if self.node else 0
        return Place(path=self.step.source.path, line=line or self.step.source.line)

    @property
    def title(self) -> str:
        """Return what failed, in words."""
        on = f" on {self.node.node}" if self.node else ""
        what = {Rule.FAILED: "failed", Rule.FLAKY: "is flaky: it failed", Rule.ENVIRONMENT: "could not be tried"}
        return f"{self.scenario}: {self.step.snippet} {what[self.rule]}{on}"

    @property
    def fault(self) -> str:
        """Return why."""
        return self.node.fault if self.node else self.step.reason


def of(results: Iterable[ScenarioResult]) -> list[Finding]:
    """Return what was found in the results, in their order; of what failed alike in several attempts, the last."""
    found = [
        Finding(rule, str(result), step)
        for result in results
        for steps, passed in ((result.earlier, result.verdict is Verdict.PASSED), (result.failures, False))
        for step in steps
        for rule in (_rule(step, passed=passed),)
    ]
    return list({(each.title, each.fault, str(each.place)): each for each in found}.values())


def _rule(step: StepResult, *, passed: bool) -> Rule:
    """Return the kind of finding; `passed` tells whether the scenario passed when it was run again."""
    if step.verdict is Verdict.ERROR:
        return Rule.ENVIRONMENT
    return Rule.FLAKY if passed else Rule.FAILED
