"""In which order scenarios run. Those of one cluster stay together where they are put in order; steps are never."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from drillbook.scenario import Scenario


def new_seed() -> str:
    """Return a seed that is short enough to be typed."""
    return str(random.randint(1, 999_999))  # noqa: S311 - an order is no secret


def shuffled(scenarios: Iterable[Scenario], seed: str) -> list[Scenario]:
    """Return scenarios in a random order: the same seed gives the same order of the same scenarios everywhere."""
    found = list(scenarios)
    random.Random(seed).shuffle(found)  # noqa: S311
    return _together(found)


def backwards(scenarios: Iterable[Scenario]) -> list[Scenario]:
    """Return scenarios in reversed order."""
    return _together(list(scenarios)[::-1])


def longest_first(scenarios: Iterable[Scenario], seconds: Callable[[Scenario], float]) -> list[Scenario]:
    """Return scenarios by how long they took, so that side by side none is left over for one worker at the end."""
    return _together(sorted(scenarios, key=lambda each: (-seconds(each), group(each))))


def _together(scenarios: list[Scenario]) -> list[Scenario]:
    groups = list(dict.fromkeys(map(group, scenarios)))
    return sorted(scenarios, key=lambda each: groups.index(group(each)))


def group(scenario: Scenario) -> str:
    """Return what a scenario shares with those that are best run after one another: its cluster, or nothing."""
    return scenario.cluster.name if scenario.cluster else str(scenario)
