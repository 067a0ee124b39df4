"""The trial of a mutant: its scenario is run on a fresh environment, until a step tells."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from threading import Event
from typing import TYPE_CHECKING

from drillbook.errors import EnvironmentTrouble
from drillbook.mutation import record
from drillbook.mutation.record import Fate
from drillbook.result import Verdict
from drillbook.running import Live, Running

if TYPE_CHECKING:
    from collections.abc import Callable

    from drillbook.lab import Environment, Lab
    from drillbook.mutation.mutants import Mutant
    from drillbook.mutation.record import Trial
    from drillbook.result import StepResult

_TRIES = 3
_LIMITS = ("it did not end within", "the scenario's time of")


@dataclass
class Trials:
    """Try mutants in a lab, also several at the same time."""

    lab: Lab
    tell: Callable[[str], None]
    _open: list[Environment] = field(default_factory=list)
    _ended: Event = field(default_factory=Event)

    def of(self, mutant: Mutant, name: str) -> Trial:
        """Return what came of a mutant; what is not valid is tried again, twice at most. `name` is its own alone."""
        for attempt in range(1, _TRIES):
            trial = self._once(mutant, f"{name}-{attempt}", attempt)
            if trial.fate is not Fate.INVALID:
                return trial
            self.tell(f"{mutant.plain} is tried again, since a run was not valid: {trial.by} {trial.reason}".rstrip())
        return self._once(mutant, f"{name}-{_TRIES}", _TRIES)

    def end(self) -> None:
        """Remove all machines, so that whoever still waits for them is done."""
        self._ended.set()
        for environment in list(self._open):
            environment.close()

    def _once(self, mutant: Mutant, name: str, attempt: int) -> Trial:
        begun = time.perf_counter()
        fate, by, reason = self._run(mutant, name)
        took = time.perf_counter() - begun
        return record.of(mutant, fate, by=by, reason=reason, tries=attempt, seconds=took)

    def _run(self, mutant: Mutant, name: str) -> tuple[Fate, str, str]:
        """Return what came of one run, the snippet that told, and what it said first."""
        scenario = mutant.scenario(name)
        by = ""
        try:
            environment = self.lab.start(scenario, keep=False)
            self._open.append(environment)
            running = Running(scenario, environment, {}, Live())
            try:
                for number, step in enumerate(scenario.steps):
                    by = step.snippet.id
                    if self._ended.is_set():  # its machines may have been started meanwhile
                        break
                    if not step.skip and (found := running.run(step)).verdict is Verdict.FAILED:
                        return _fate(found, early=number < mutant.number), by, _first_line(found.reason)
            finally:
                running.close()
                self._open.remove(environment)
        except EnvironmentTrouble as trouble:
            return Fate.INVALID, by, _first_line(str(trouble))
        return Fate.SURVIVED, "", ""


def _fate(found: StepResult, *, early: bool) -> Fate:
    """Return what a red step says of a mutant; one before the fault can't have told of it."""
    if early:
        return Fate.INVALID
    return Fate.TIMED_OUT if any(node.fault.startswith(_LIMITS) for node in found.nodes) else Fate.CAUGHT


def _first_line(text: str) -> str:
    return text.partition("\n")[0]
