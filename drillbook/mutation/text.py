"""What mutation prints: a line for each scenario, and below it what no step told of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drillbook.mutation.record import CAUGHT, WANTED, Fate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drillbook.mutation.mutants import Mutant
    from drillbook.mutation.record import Trial


def scenario(name: str, trials: Sequence[Trial]) -> str:
    """Return how many faults were caught, and each survivor with its line before and after."""
    head = f"{name}: {share(trials)}"
    bad = [each for each in trials if each.fate in {Fate.SURVIVED, Fate.INVALID}]
    return "".join([f"{head}\n", *map(_told, bad)])


def share(trials: Sequence[Trial]) -> str:
    """Return how many of the faults that could be tried were caught, and how many not."""
    fates = [each.fate for each in trials]
    valid = len(fates) - fates.count(Fate.INVALID)
    parts = [f"{_caught(trials)} of {valid} faults caught" + (f", {_percent(trials):.0f} %" if valid else "")]
    parts += [f"{count} by a time limit" for count in [fates.count(Fate.TIMED_OUT)] if count]
    parts += [f"{count} not valid" for count in [fates.count(Fate.INVALID)] if count]
    return "; ".join(parts)


def enough(trials: Sequence[Trial]) -> bool:
    """Tell whether as many were caught as must be."""
    return _percent(trials) >= 100 * WANTED


def mutant(each: Mutant) -> str:
    """Return where a fault is and what it is, with the line before and after."""
    return _lines(f"{each.path}:{each.line}", each.change.told, each.change.before, each.change.after)


def _told(trial: Trial) -> str:
    why = f" (not valid: {trial.by} {trial.reason})" if trial.fate is Fate.INVALID else ""
    return _lines(f"{trial.path}:{trial.line}", f"{trial.told}{why}", trial.before, trial.after)


def _lines(place: str, told: str, before: str, after: str) -> str:
    changed = f"    + {after.strip()}\n" if after else ""
    return f"{place}: {told}\n    - {before.strip()}\n{changed}"


def _caught(trials: Sequence[Trial]) -> int:
    return sum(each.fate in CAUGHT for each in trials)


def _percent(trials: Sequence[Trial]) -> float:
    """Return how many of a hundred were caught; of none, all."""
    valid = sum(each.fate is not Fate.INVALID for each in trials)
    return 100 * _caught(trials) / valid if valid else 100.0
