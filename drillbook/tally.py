"""How often a text has passed: counts that each result takes on from those before it.

They count runs of one digest: another text, value or image begins anew. What could not be tried is no run.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from drillbook.result import ScenarioResult, StepResult, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable


def counted(result: ScenarioResult, known: Iterable[ScenarioResult | None]) -> ScenarioResult:
    """Return a result with its own run counted, upon that of the known ones of its digest that has counted most."""
    same = [each for each in known if each and each.digest == result.digest]
    before = max(same, key=lambda each: each.runs, default=None)
    # A pass of some of the steps says nothing of the whole; a failure of one does.
    tried = result.verdict is Verdict.FAILED or (result.verdict is Verdict.PASSED and result.complete)
    steps = tuple(_step(each, before.by_snippet.get(each.snippet) if before else None) for each in result.steps)
    counts = _counts(result, before, tried=tried)
    return result.model_copy(update={**counts, "steps": steps})


def _step(step: StepResult, before: StepResult | None) -> StepResult:
    tried = step.verdict in {Verdict.PASSED, Verdict.FAILED}
    return step.model_copy(update=_counts(step, before, tried=tried))


def _counts(
    now: StepResult | ScenarioResult, before: StepResult | ScenarioResult | None, *, tried: bool
) -> dict[str, int]:
    passed = tried and now.verdict is Verdict.PASSED
    return {"runs": (before.runs if before else 0) + tried, "passes": (before.passes if before else 0) + passed}
