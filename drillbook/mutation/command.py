"""The command `mutate`: faults are chosen, put in one at a time and run, and what came of them is told and kept."""

from __future__ import annotations

import contextlib
from concurrent.futures import ThreadPoolExecutor, as_completed
from typing import TYPE_CHECKING

from drillbook import ledger, project
from drillbook import result as results
from drillbook.errors import EXIT_CONTENT, EXIT_ENVIRONMENT, EXIT_OK, UsageError
from drillbook.mutation import mutants, record, text
from drillbook.mutation.record import Fate
from drillbook.mutation.trial import Trials
from drillbook.project import RESULTS
from drillbook.result import Verdict
from drillbook.stored import alone

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from drillbook.catalogue import Catalogue
    from drillbook.mutation.mutants import Mutant
    from drillbook.mutation.options import Options
    from drillbook.mutation.record import Trial
    from drillbook.project import Project
    from drillbook.result import ScenarioResult
    from drillbook.scenario import Scenario


def run(root: Path, names: Sequence[str], options: Options, tell: Callable[[str], None]) -> int:
    """Try the faults of the named scenarios, print what came, and return the exit code.

    `topic` is its newest version, and so is every topic where none is named.
    """
    found = project.read(root, tell)
    chosen = {each: mutants.of(each) for each in _scenarios(found.catalogue, names)}
    picked = {each: mutants.chosen(every, options.count, options.seed) for each, every in chosen.items()}
    for scenario, every in chosen.items():
        print(f"{scenario}: {len(picked[scenario])} of {len(every)} faults, seed {options.seed}")
        if options.only_list:
            print("".join(map(text.mutant, picked[scenario])), end="")
    if options.only_list:
        return EXIT_OK
    with alone(root):
        return Mutation(found, options).run(picked)


def _scenarios(catalogue: Catalogue, names: Sequence[str]) -> list[Scenario]:
    catalogue.select(names)  # tells of every unknown name
    wanted = [each for name in names for each in catalogue.newest([name])] if names else catalogue.newest([])
    return list(dict.fromkeys(wanted))


class Mutation:
    """Try mutants in the project's lab, and keep what came of each at once."""

    def __init__(self, found: Project, options: Options) -> None:
        """Read what was found here before; raise ContentError where that file is broken."""
        self._project, self._options = found, options
        self._trials = {each.key: each for each in record.read(found.root).trials}

    def run(self, picked: Mapping[Scenario, Sequence[Mutant]]) -> int:
        """Try what is not known, print a part for each scenario, and return the exit code."""
        open_ = {scenario: [each for each in every if self._unknown(each)] for scenario, every in picked.items()}
        needed = [scenario for scenario, every in open_.items() if every]
        self._need_soundness(needed)
        with contextlib.closing(self._project.lab) as lab:
            if needed:
                lab.prepare(needed)
            for scenario, every in picked.items():
                self._try(scenario, open_[scenario])
                print(text.scenario(str(scenario), self._of(every)), end="", flush=True)
        return _exit_code([self._of(every) for every in picked.values()])

    def _unknown(self, mutant: Mutant) -> bool:
        return mutant.key not in self._trials or self._trials[mutant.key].fate is Fate.INVALID

    def _of(self, every: Iterable[Mutant]) -> list[Trial]:
        return [self._trials[each.key] for each in every]

    def _need_soundness(self, scenarios: Iterable[Scenario]) -> None:
        """Raise UsageError where a scenario has not passed as it stands: any red would be taken for a fault told of."""
        root = self._project.root
        for each in scenarios:
            name = each.topic, each.version
            runs = [results.known(root / RESULTS, *name), results.read(root / ledger.FOLDER, *name)]
            if not any(_sound(run, each) for run in runs):
                msg = (
                    f"{each} has not passed as it stands, so a red step would tell nothing of a fault: verify it first"
                )
                raise UsageError(msg)

    def _try(self, scenario: Scenario, every: Sequence[Mutant]) -> None:
        """Try mutants of one scenario, side by side as far as it needs no cluster, and keep each as it comes."""
        trials = Trials(self._project.lab, self._project.tell)
        with ThreadPoolExecutor(1 if scenario.cluster else self._options.workers) as pool:
            waiting = [pool.submit(trials.of, each, f"mutant-{number}") for number, each in enumerate(every, start=1)]
            try:
                for number, done in enumerate(as_completed(waiting), start=1):
                    self._keep(done.result(), f"{scenario} {number} of {len(every)}")
            except BaseException:
                # The pool waits for its threads, and these for their shells: these end with their machines.
                pool.shutdown(wait=False, cancel_futures=True)
                trials.end()
                raise

    def _keep(self, trial: Trial, place: str) -> None:
        self._trials[trial.key] = trial
        record.write(self._project.root, self._trials.values(), self._project.catalogue.scenarios)
        by = f" at {trial.by}" if trial.by else ""
        told = f"{trial.fate}{by} after {trial.seconds:.0f} s"
        self._project.tell(f"{place}: {told}: {trial.path}:{trial.line}: {trial.told}")


def _sound(found: ScenarioResult | None, scenario: Scenario) -> bool:
    return bool(found and found.complete and found.verdict is Verdict.PASSED and found.digest == scenario.digest)


def _exit_code(scenarios: Iterable[Sequence[Trial]]) -> int:
    every = list(scenarios)
    if not all(map(text.enough, every)):
        return EXIT_CONTENT
    return EXIT_ENVIRONMENT if any(each.fate is Fate.INVALID for trials in every for each in trials) else EXIT_OK
