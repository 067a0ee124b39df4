"""How often a text has passed: counts that each result takes on from those before it.

They count runs of one digest: another text, value or image begins anew. What could not be tried is no run.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from drillbook.result import Rate, ScenarioResult, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

_TRIED = frozenset({Verdict.PASSED, Verdict.FAILED})
_NONE = Rate()


def counted(result: ScenarioResult, known: Iterable[ScenarioResult | None]) -> ScenarioResult:
    """Return a result with its own run counted, upon that of the known ones of its digest that have counted most."""
    same = [each for each in known if each and each.digest == result.digest]
    steps: dict[str, Rate] = {}
    for name, rate in (item for each in same for item in each.step_rates.items()):
        steps[name] = max(rate, steps.get(name, rate), key=lambda each: each.runs)
    for step in result.steps:
        if step.verdict in _TRIED:
            steps[step.snippet] = _more(steps.get(step.snippet, _NONE), step.verdict)
    whole = max((each.rate for each in same), key=lambda each: each.runs, default=_NONE)
    # A pass of some of the steps says nothing of the whole; a failure of one does.
    if result.verdict is Verdict.FAILED or (result.verdict is Verdict.PASSED and result.complete):
        whole = _more(whole, result.verdict)
    return result.model_copy(update={"rate": whole, "step_rates": steps})


def _more(rate: Rate, verdict: Verdict) -> Rate:
    return Rate(runs=rate.runs + 1, passes=rate.passes + (verdict is Verdict.PASSED))
