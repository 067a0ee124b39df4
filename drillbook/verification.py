"""A verification: the chosen scenarios are run by pytest, tried again where that is asked for, and reported."""

from __future__ import annotations

import argparse
import contextlib
import itertools
import os
import re
from typing import TYPE_CHECKING

from drillbook import (
    attempts,
    choice,
    ledger,
    privileges,
    project,
    pytest_call,
    rehearsal,
    report,
    reuse,
    scratch,
    selection,
)
from drillbook import result as results
from drillbook.errors import (
    EXIT_ENVIRONMENT,
    EXIT_INTERRUPTED,
    EXIT_OK,
    EXIT_USAGE,
    EnvironmentTrouble,
    UsageError,
)
from drillbook.project import RESULTS
from drillbook.running import not_run
from drillbook.stored import Stored, alone

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from drillbook.choice import Chosen
    from drillbook.project import Project
    from drillbook.result import ScenarioResult
    from drillbook.scenario import Scenario
    from drillbook.selection import Selection

USAGE = (
    f"{selection.USAGE} [--runbooks | --no-runbooks] [--record] [--online] [--as-reader] [--retries N] "
    "[--prepare] [--force] [--untrusted] [--accept] [--keep] [--random-order | --random-order-seed SEED | --reverse] "
    "[-k WORDS] [-x] [-s] [-n 2 | -n auto] [pytest's options]"
)
# Options whose next word may be called as a topic is.
_TAKING_A_WORD = {"-k", "-m", "--deselect", "--random-order-seed", "--scenario"}
# A runbook's script types what no reader does, and what it prints is accepted from the page's own run.
_WITHOUT_RUNBOOKS = ("--as-reader", "--accept")


def run(root: Path, words: list[str], tell: Callable[[str], None]) -> int:
    """Verify what the words of the command line ask for, and return the exit code."""
    selected, rest = selection.parse(words)
    own, rest = _parsed(rest)
    _refuse_contradictions(own, rest)
    may_stand = not own.force and reuse.possible(rest)
    state = choice.state(root, words) if may_stand and not own.prepare and selected.by_content_alone else ""
    if state and _told_again(root, choice.known(root, state), _variant(rest)):
        return EXIT_OK
    pytest_call.refuse_unknown(root, rest, re.findall("--[a-z-]+", USAGE))
    found = project.read(root, tell)
    _refuse_late_names(found, rest)
    chosen = rehearsed(selected.of(found), words, selected.names)
    if not chosen:
        return _nothing(selected)
    if "--collect-only" in rest or "--co" in rest:
        return pytest_call.run(found, chosen, rest)
    denied = [each for each in chosen if own.untrusted and privileges.of(each)]
    granted = [each for each in chosen if each not in denied]
    if own.prepare:
        return _prepare(found, granted, denied, rest)
    with alone(root):
        if state and not denied and state == choice.state(root, words):  # nothing was edited while it was read
            choice.keep(root, state, chosen)
        stands = reuse.standing(root, granted, _variant(rest)) if may_stand else []
        known = {(each.topic, each.version) for each in stands}
        runs = [each for each in granted if (each.topic, each.version) not in known]
        code = _run(found, runs, rest, own.retries, own.number)
        if code == EXIT_USAGE:
            return code
        for each in denied:  # what an earlier run said of them is not said of this one
            results.write(root / RESULTS, _denied(found, each, _variant(rest)))
        _report(root, chosen, rest, stands)
    return code or (EXIT_ENVIRONMENT if denied else EXIT_OK)


def _told_again(root: Path, chosen: Sequence[Chosen], variant: str) -> bool:
    """Report on what was chosen from the same content, where all of its results still stand; tell whether they do."""
    if not chosen:
        return False
    with alone(root):
        stands = reuse.standing(root, chosen, variant)
        if len(stands) < len(chosen):
            return False
        _tidy(root)
        stands = reuse.taken_over(root, stands)
        write_reports(root, stands)
        _tell_standing(stands)
    return True


def _refuse_contradictions(own: argparse.Namespace, rest: list[str]) -> None:
    """Raise UsageError for options that can't be had together."""
    if "--accept" in rest and ("--record" in rest or own.retries):
        msg = "--accept goes with neither --record nor --retries: run again, and see what was accepted pass"
        raise UsageError(msg)
    without = ["--no-runbooks"] if own.no_runbooks else [word for word in _WITHOUT_RUNBOOKS if word in rest]
    if own.runbooks and without:
        msg = f"--runbooks does not go with {without[0]}, which leaves runbooks out"
        raise UsageError(msg)


def _nothing(selected: Selection) -> int:
    """Tell that none is left, as of changes, shares or clusters left out; raise UsageError where one was named."""
    if selected.names and selected.clusters and not (selected.changed_since or selected.shard):
        msg = f"nothing to verify: the options leave nothing of {' '.join(selected.names)}"
        raise UsageError(msg)
    print("nothing to verify: the options leave no scenario")
    return EXIT_OK


def _refuse_late_names(found: Project, rest: list[str]) -> None:
    """Raise UsageError for a name behind an option, which pytest would take for a file."""
    known = {name for each in rehearsal.of_all(found.catalogue.scenarios, ()) for name in (each.topic, str(each))}
    for before, word in itertools.pairwise(["", *rest]):
        if word in known and before not in _TAKING_A_WORD:
            msg = f"{word} stands behind an option: names come first, as in `verify {word} -x`"
            raise UsageError(msg)


def _run(found: Project, chosen: list[Scenario], rest: list[str], retries: int, number: str) -> int:
    """Run scenarios in the project's lab, and return the exit code."""
    _tidy(found.root)
    if "--record" in rest and (found.root / ledger.FOLDER).is_dir():
        scratch.try_out(found.root / ledger.FOLDER)
    if not chosen:
        return EXIT_OK
    with contextlib.closing(found.lab), report.unheard() if _in_github() else contextlib.nullcontext():
        found.lab.prepare(chosen, online="--online" in rest)
        code = _attempts(found, chosen, [*rest, *_workers(found, chosen, number)], retries)
        if code == EXIT_INTERRUPTED:  # workers of -n that do not end in time are killed
            try:
                found.lab.prepare([])
            except EnvironmentTrouble as trouble:
                found.tell(f"{trouble}; the next run removes what this one leaves")
        return code


def _tidy(root: Path) -> None:
    """Remove what earlier runs left that is not told of this one."""
    for left in (root / RESULTS).glob("junit*.xml"):
        left.unlink()
    for folder in (RESULTS, ledger.FOLDER):
        scratch.sweep(root / folder)


def _prepare(found: Project, granted: list[Scenario], denied: list[Scenario], rest: list[str]) -> int:
    """Make and fetch what the scenarios need that are granted it, run nothing, and return the exit code."""
    if granted:
        with contextlib.closing(found.lab):
            found.lab.prepare(granted, online="--online" in rest)
        print(f"images and downloads are ready: {', '.join(map(str, granted))}")
    for each in denied:
        _denied(found, each, _variant(rest))
    return EXIT_ENVIRONMENT if denied else EXIT_OK


def _workers(found: Project, chosen: list[Scenario], number: str) -> list[str]:
    """Return the words that let pytest run so many scenarios side by side, `auto` as many as the lab has room for."""
    if number != "auto":
        return ["-n", number] if number else []
    fit, why = found.lab.side_by_side(chosen)
    found.tell(f"{fit} at a time: {why}")
    return ["-n", str(fit)] if fit > 1 else []


def _denied(found: Project, scenario: Scenario, variant: str) -> ScenarioResult:
    """Tell that a scenario is not run, and why; return what a report tells of it."""
    told = not_run(scenario, found.commit(), variant=variant, privileges=privileges.of(scenario), denied=True)
    print(f"{report.summary(told)}\n  declared  {scenario.path}")
    return told


def _report(root: Path, chosen: list[Scenario], rest: list[str], stands: list[ScenarioResult]) -> None:
    """Write what is told of the scenarios, and name those whose last result still stands."""
    stands = reuse.taken_over(root, stands)
    write_reports(root, Stored(root / RESULTS, chosen, _variant(rest)))
    if stands:
        _tell_standing(stands)


def _tell_standing(stands: Sequence[ScenarioResult]) -> None:
    print(report.FORMATS["text"](stands) + "not run again, since nothing has changed: --force runs them")


def rehearsed(scenarios: Sequence[Scenario], words: Sequence[str], names: Sequence[str] = ()) -> list[Scenario]:
    """Return scenarios and their rehearsals, as far as they are named; or the kind of them that the words ask for."""
    own, rest = _parsed(words)
    runbooks = not own.no_runbooks and not any(word in rest for word in _WITHOUT_RUNBOOKS)
    return rehearsal.of_all(scenarios, names, pages=not own.runbooks, runbooks=runbooks)


def write_reports(root: Path, ran: Sequence[ScenarioResult]) -> None:
    """Write what is told of scenarios that ran; in GitHub's workflows also on their lines."""
    report.write(root / RESULTS, ran)
    if _in_github():
        print(report.FORMATS["annotations"](ran), end="")


def _in_github() -> bool:
    return os.environ.get("GITHUB_ACTIONS") == "true"


def _parsed(words: Sequence[str]) -> tuple[argparse.Namespace, list[str]]:
    """Return what the words of `verify` say that are neither about the selection nor for pytest, and the rest."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    parser.add_argument("--runbooks", action="store_true")
    parser.add_argument("--no-runbooks", action="store_true")
    parser.add_argument("--prepare", action="store_true")
    parser.add_argument("--force", action="store_true")
    parser.add_argument("--untrusted", action="store_true")
    parser.add_argument("--retries", type=_count, default=0)
    parser.add_argument("-n", "--numprocesses", type=_number, dest="number", default="")
    try:
        return parser.parse_known_args(words)
    except argparse.ArgumentError as error:
        raise UsageError(str(error)) from None


def _variant(rest: list[str]) -> str:
    return results.AS_READER if "--as-reader" in rest else ""


def _result(root: Path, scenario: Scenario, rest: list[str]) -> ScenarioResult | None:
    return results.read(root / RESULTS, scenario.topic, scenario.version, _variant(rest))


def _count(text: str) -> int:
    if not re.fullmatch("[0-9]{1,3}", text):
        msg = f"{text!r} is no whole number from 0 to 999"
        raise argparse.ArgumentTypeError(msg)
    return int(text)


def _number(text: str) -> str:
    if not re.fullmatch("auto|logical|[0-9]{0,3}", text):  # argparse also asks of what it takes where nothing is said
        msg = f"{text!r} is neither a whole number from 0 to 999 nor 'auto'"
        raise argparse.ArgumentTypeError(msg)
    return text


def _attempts(found: Project, chosen: list[Scenario], rest: list[str], retries: int) -> int:
    """Run the scenarios, and again, in fresh environments, those whose failure allows it; return the exit code."""
    root, folder = found.root, found.root / RESULTS
    names = [(each.topic, each.version, _variant(rest)) for each in chosen]
    aside = [name for name in names if results.set_aside(folder, *name)]

    def run(scenarios: Sequence[Scenario], number: int) -> int:
        file = folder / ("junit.xml" if number == 1 else f"junit-{number}.xml")
        return pytest_call.run(found, scenarios, [f"--junitxml={file}", *rest])

    part = any(word.startswith(("-k", "--deselect")) for word in rest)
    left = attempts.allowed(retries, keep="--keep" in rest)
    code = attempts.Attempts(run, lambda each: _result(root, each, rest), found.tell, left, part=part).at(chosen)
    if code == EXIT_USAGE:  # pytest has run nothing
        for name in aside:
            results.put_back(folder, *name)
    return code
