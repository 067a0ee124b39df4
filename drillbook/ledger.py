"""The ledger: the committed record of the last verification of each scenario, and what may be claimed from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from drillbook.result import Verdict

if TYPE_CHECKING:
    from drillbook.result import ScenarioResult, StepResult
    from drillbook.scenario import Scenario
    from drillbook.step import Step

FOLDER = "ledger"


class Status(StrEnum):
    """Say what a page may claim of a snippet in one version."""

    VERIFIED = "verified"
    FLAKY = "flaky"
    FAILED = "failed"
    STALE = "stale"
    NEVER = "never run"
    SKIPPED = "skipped"


# Of several, the gravest speaks for all.
GRAVEST = (Status.FAILED, Status.STALE, Status.NEVER, Status.FLAKY, Status.VERIFIED, Status.SKIPPED)
PASSED = frozenset({Status.VERIFIED, Status.FLAKY})


class Change(StrEnum):
    """Say what changed after a recorded run."""

    TEXT = "this text changed after the recorded run"
    VALUE = "a value of this version changed after the recorded run"
    OTHER = "another snippet, an expectation or an image of this version changed after the recorded run"


@dataclass(frozen=True)
class Changes:
    """Hold what is no longer as it was recorded: snippets by name, and values as (name, then, now)."""

    texts: tuple[str, ...]
    values: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class Claim:
    """Hold the claim, why it is no better, and the record it rests on."""

    status: Status
    reason: str = ""
    entry: ScenarioResult | None = None
    step: StepResult | None = None


def claim(entry: ScenarioResult | None, scenario: Scenario, step: Step) -> Claim:
    """Return what the ledger's entry for a scenario lets a page say of a step today."""
    if step.skip:
        return Claim(Status.SKIPPED, str(step.skip))
    recorded = entry.by_snippet.get(step.snippet.id) if entry else None
    if not entry or not recorded:
        return Claim(Status.NEVER, "no recorded run holds this snippet")
    if entry.digest != scenario.digest:
        return Claim(Status.STALE, _changed(entry, scenario, step, recorded), entry, recorded)
    if recorded.verdict is Verdict.PASSED:
        return Claim(Status.FLAKY if entry.retries else Status.VERIFIED, "", entry, recorded)
    status = Status.NEVER if recorded.verdict is Verdict.SKIPPED else Status.FAILED
    return Claim(status, recorded.reason, entry, recorded)


def changes(entry: ScenarioResult, scenario: Scenario) -> Changes:
    """Return which snippets and values of a scenario are new, gone or other than in the record."""
    texts_then = {each.snippet.partition("/")[2]: each.text_sha256 for each in entry.steps}
    texts_now = {each.snippet.name: each.text_sha256 for each in scenario.steps}
    now = scenario.told_values
    return Changes(
        texts=tuple(name for name in {**texts_then, **texts_now} if texts_then.get(name) != texts_now.get(name)),
        values=tuple(
            (name, entry.values.get(name, ""), now.get(name, ""))
            for name in {**entry.values, **now}
            if entry.values.get(name) != now.get(name)
        ),
    )


def _changed(entry: ScenarioResult, scenario: Scenario, step: Step, recorded: StepResult) -> Change:
    if recorded.text_sha256 != step.text_sha256:
        return Change.TEXT
    return Change.OTHER if entry.values == scenario.told_values else Change.VALUE
