"""Attempts at a scenario: what of a run is tried again, and what a result tells of the attempts before it.

A failure is one of the content or one of the environment. What stood in the environment's way says nothing on the
snippets, and is tried again by itself, once. A snippet that failed is tried again only where that is asked for.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from drillbook.errors import EXIT_CONTENT, EXIT_ENVIRONMENT, EXIT_OK
from drillbook.result import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from drillbook.result import ScenarioResult
    from drillbook.scenario import Scenario

_AGAIN_AFTER_TROUBLE = 1
_CODES = {Verdict.FAILED: EXIT_CONTENT, Verdict.ERROR: EXIT_ENVIRONMENT}


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
    """Return how often each verdict is tried again: a failure of the content `retries` times in each scenario.

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
        most: Mapping[Verdict, int],
        *,
        part: bool = False,
    ) -> None:
        """Take what runs scenarios for the n-th time, for an exit code, and what gives each one's last result.

        `most` says how often each verdict is tried again, `part` that only some steps are asked for, so that no
        scenario is complete.
        """
        self._run, self._result, self._tell, self._part = run, result, tell, part
        self._most = most
        self._made: Counter[tuple[Verdict, Scenario | None]] = Counter()

    def at(self, scenarios: Sequence[Scenario]) -> int:
        """Make all attempts at scenarios and return the exit code."""
        code, number = self._run(scenarios, 1), 1
        while again := self._again(scenarios, code):
            number += 1
            self._tell(f"attempt {number} of {', '.join(map(str, again))}")
            others = [self._code(self._result(each), code) for each in scenarios if each not in again]
            code = _worst(self._run(again, number), *others)
        return code

    def _again(self, scenarios: Sequence[Scenario], code: int) -> list[Scenario]:
        """Return what is tried once more; nothing after an interruption or wrong use."""
        if code not in {EXIT_CONTENT, EXIT_ENVIRONMENT}:
            return []
        kinds = {each: _kind(found.verdict, each) for each in scenarios if (found := self._result(each))}
        again = [each for each, kind in kinds.items() if self._made[kind] < self._most.get(kind[0], 0)]
        self._made.update({kinds[each] for each in again})
        trouble = code == EXIT_ENVIRONMENT
        # What -x has left out because of trouble has its turn as well.
        left_out = [each for each in scenarios if self._cut_short(self._result(each))] if trouble else []
        return [each for each in scenarios if each in again or each in left_out] if again else []

    def _code(self, result: ScenarioResult | None, code: int) -> int:
        """Return the exit code for a scenario that is not tried again; `code` is that of what may have cut it short."""
        if result and result.verdict in _CODES:
            return _CODES[result.verdict]
        return code if self._cut_short(result) else EXIT_OK

    def _cut_short(self, result: ScenarioResult | None) -> bool:
        return not result or not (result.complete or self._part)


def _kind(verdict: Verdict, scenario: Scenario) -> tuple[Verdict, Scenario | None]:
    """Return under what an attempt is counted: a failure is its scenario's own, an environment is that of all."""
    return verdict, None if verdict is Verdict.ERROR else scenario


def _worst(*codes: int) -> int:
    """Return the code that tells most: an interruption, wrong use or a failure before trouble of the environment."""
    bad = [code for code in codes if code != EXIT_OK]
    return next((code for code in bad if code != EXIT_ENVIRONMENT), bad[0] if bad else EXIT_OK)
