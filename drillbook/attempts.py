"""Attempts at a scenario: what of a run is tried again, and what a result tells of the attempts before it.

A failure is one of the content or one of the environment. What stood in the environment's way says nothing on the
snippets, and is tried again by itself, once. A snippet that failed is tried again only where that is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from drillbook.errors import EXIT_CONTENT, EXIT_ENVIRONMENT, EXIT_OK
from drillbook.result import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from drillbook.result import ScenarioResult
    from drillbook.scenario import Scenario

_AGAIN_AFTER_TROUBLE = 1


def after(before: ScenarioResult, now: ScenarioResult) -> ScenarioResult:
    """Return the result of an attempt with what came of the one before it and of those before that."""
    failed = [each for each in before.steps if each.verdict is Verdict.FAILED]
    trouble = [f"{each.snippet}: {each.reason}" for each in before.steps if each.verdict is Verdict.ERROR]
    return now.model_copy(
        update={
            "retries": before.retries + (before.verdict is Verdict.FAILED),
            "earlier": (*before.earlier, *failed),
            "trouble": (*before.trouble, *trouble, *now.trouble),
        }
    )


def allowed(retries: int, *, keep: bool) -> dict[Verdict, int]:
    """Return how often each verdict is tried again: a failure of the content `retries` times.

    With `keep` trouble is not: what is tried again could take the place of what is kept.
    """
    return {Verdict.ERROR: 0 if keep else _AGAIN_AFTER_TROUBLE, Verdict.FAILED: retries}


class Attempts:
    """Run scenarios, and again those whose verdict asks for it."""

    def __init__(
        self,
        run: Callable[[Sequence[Scenario], int], int],
        result: Callable[[Scenario], ScenarioResult | None],
        tell: Callable[[str], None],
        left: Mapping[Verdict, int],
        *,
        part: bool = False,
    ) -> None:
        """Take what runs scenarios for the n-th time, for an exit code, and what gives each one's last result.

        `left` says how often each verdict is tried again, `part` that only some steps are asked for, so that no
        scenario is complete.
        """
        self._run, self._result, self._tell, self._part = run, result, tell, part
        self._left = dict(left)

    def at(self, scenarios: Sequence[Scenario]) -> int:
        """Make all attempts at scenarios and return the exit code."""
        code, number = self._run(scenarios, 1), 1
        while again := self._again(scenarios, code):
            number += 1
            self._tell(f"attempt {number} of {', '.join(map(str, again))}")
            others = [self._result(each) for each in scenarios if each not in again]
            code = _worst(self._run(again, number), code if any(map(self._bad, others)) else EXIT_OK)
        return code

    def _again(self, scenarios: Sequence[Scenario], code: int) -> list[Scenario]:
        """Return what is tried once more; nothing after an interruption or wrong use."""
        if code not in {EXIT_CONTENT, EXIT_ENVIRONMENT}:
            return []
        verdicts = {each: found.verdict if (found := self._result(each)) else None for each in scenarios}
        again = [each for each, verdict in verdicts.items() if verdict and self._left.get(verdict, 0) > 0]
        for verdict in {verdicts[each] for each in again}:
            if verdict:
                self._left[verdict] -= 1
        trouble = code == EXIT_ENVIRONMENT
        # What -x has left out because of trouble has its turn as well.
        left_out = [each for each in scenarios if self._cut_short(self._result(each))] if trouble else []
        return [each for each in scenarios if each in again or each in left_out] if again else []

    def _bad(self, result: ScenarioResult | None) -> bool:
        """Tell whether a scenario that is not tried again keeps the run from passing."""
        return not result or result.verdict in {Verdict.FAILED, Verdict.ERROR} or self._cut_short(result)

    def _cut_short(self, result: ScenarioResult | None) -> bool:
        return not result or not (result.complete or self._part)


def _worst(*codes: int) -> int:
    """Return the code that tells most: an interruption, wrong use or a failure before trouble of the environment."""
    bad = [code for code in codes if code != EXIT_OK]
    return next((code for code in bad if code != EXIT_ENVIRONMENT), bad[0] if bad else EXIT_OK)
