"""What need not be run again: its last result here is a plain pass of the same content, by the same code."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drillbook import lab
from drillbook import result as results
from drillbook.project import RESULTS
from drillbook.result import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from drillbook.choice import Chosen
    from drillbook.result import ScenarioResult
    from drillbook.scenario import Scenario

# Whatever else is asked for can only be had from a run.
_WORDS = re.compile(r"-x|-q|-v+|--as-reader")


def possible(words: Iterable[str]) -> bool:
    """Tell whether words for pytest ask for nothing but verdicts."""
    return all(_WORDS.fullmatch(word) for word in words)


def standing(root: Path, scenarios: Sequence[Scenario | Chosen], variant: str) -> list[ScenarioResult]:
    """Return the results that still stand."""
    runner = lab.digest(root)
    # One of another form, by older or newer code, is none that stands.
    last = [results.known(root / RESULTS, each.topic, each.version, variant) for each in scenarios]
    return [
        result
        for result, scenario in zip(last, scenarios, strict=True)
        if result and (result.digest, result.runner) == (scenario.digest, runner) and _plain(result)
    ]


def taken_over(root: Path, standing: Iterable[ScenarioResult]) -> list[ScenarioResult]:
    """Return results as those that a later run has taken over, and let the folder of results say so."""
    found = []
    for each in standing:
        found.append(each if each.reused else each.model_copy(update={"reused": True}))
        if not each.reused:
            results.write(root / RESULTS, found[-1])
    return found


def _plain(result: ScenarioResult) -> bool:
    return result.verdict is Verdict.PASSED and result.complete and not result.retries
