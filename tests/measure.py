"""A measure: two numbers of one run on one machine, and how two things are timed side by side."""

from __future__ import annotations

import statistics
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True)
class Measure:
    """Hold two numbers of one unit and the limit of their ratio."""

    name: str
    ours: float
    bare: float
    limit: float
    unit: str

    def __str__(self) -> str:
        """Print as a line of the table."""
        ratio = self.ours / self.bare
        verdict = "ok" if ratio <= self.limit else "OVER"
        numbers = f"{self.ours:9.2f} {self.unit:3} against {self.bare:9.2f} {self.unit:3}"
        return f"{self.name:32} {numbers} = {ratio:5.2f} (at most {self.limit:.2f}) {verdict}"


def in_turn(
    times: int, ours: Callable[[], Any], bare: Callable[[], Any], after: Callable[[Any], None] = lambda _: None
) -> tuple[float, float]:
    """Return the medians, seconds, of two things done in turn; `after` is not timed."""
    taken: tuple[list[float], list[float]] = ([], [])
    for turn in range(2 * times + 2):
        begun = time.perf_counter()
        made = (ours, bare)[turn % 2]()
        if turn > 1:  # the first of each warms up
            taken[turn % 2].append(time.perf_counter() - begun)
        after(made)
    return statistics.median(taken[0]), statistics.median(taken[1])
