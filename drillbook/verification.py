"""A verification: the chosen scenarios are run by pytest, tried again where that is asked for, and reported."""

from __future__ import annotations

import argparse
import contextlib
import os
from typing import TYPE_CHECKING

from drillbook import ledger, project, rehearsal, report, reuse, scratch, selection
from drillbook import result as results
from drillbook.errors import EXIT_CONTENT, EXIT_ENVIRONMENT, EXIT_OK, EXIT_USAGE, UsageError
from drillbook.project import RESULTS
from drillbook.result import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from drillbook.project import Project
    from drillbook.result import ScenarioResult
    from drillbook.scenario import Scenario

USAGE = (
    f"{selection.USAGE} [--runbooks | --no-runbooks] [--record] [--online] [--as-reader] [--retries N] "
    "[--force] [--accept] [--keep] [-k WORDS] [-x] [-s] [-n 2] [pytest's options]"
)
# pytest's exit codes: passed, failed, interrupted, internal error, wrong use, nothing collected.
_EXIT_CODES = {0: EXIT_OK, 1: EXIT_CONTENT, 2: 130, EXIT_ENVIRONMENT: EXIT_ENVIRONMENT, 4: EXIT_USAGE, 5: EXIT_USAGE}


def run(root: Path, words: list[str], tell: Callable[[str], None]) -> int:
    """Verify what the words of the command line ask for, and return the exit code."""
    selected, rest = selection.parse(words)
    own, rest = _options().parse_known_args(rest)
    if "--accept" in rest and ("--record" in rest or own.retries):
        msg = "--accept goes with neither --record nor --retries: run again, and see what was accepted pass"
        raise UsageError(msg)
    found = project.read(root, tell)
    chosen = rehearsed(selected.of(found), words, selected.names)
    if not chosen:
        print("nothing to verify: the options leave no scenario")
        return EXIT_OK
    if "--collect-only" in rest or "--co" in rest:
        return _pytest(root, chosen, rest)
    stands = [] if own.force or not reuse.possible(rest) else reuse.standing(found, chosen, _variant(rest))
    known = {(each.topic, each.version) for each in stands}
    code = _run(found, [each for each in chosen if (each.topic, each.version) not in known], rest, own.retries)
    _report(root, chosen, rest, stands)
    return code


def _run(found: Project, chosen: list[Scenario], rest: list[str], retries: int) -> int:
    """Run scenarios in the project's lab, and return the exit code."""
    for left in (found.root / RESULTS).glob("junit*.xml"):
        left.unlink()
    for folder in (RESULTS, ledger.FOLDER):
        scratch.sweep(found.root / folder)
    if not chosen:
        return EXIT_OK
    with contextlib.closing(found.lab):
        found.lab.prepare(chosen, online="--online" in rest)
        return _attempts(found.root, chosen, rest, retries, found.tell)


def _report(root: Path, chosen: list[Scenario], rest: list[str], stands: list[ScenarioResult]) -> None:
    """Write what is told of the scenarios, and name those whose last result still stands."""
    for each in stands:
        results.write(root / RESULTS, each)
    done = [_result(root, each, rest) for each in chosen]
    write_reports(root, [each for each in done if each])
    if stands:
        print(report.FORMATS["text"](stands) + "not run again, since nothing has changed: --force runs them")


def rehearsed(scenarios: Sequence[Scenario], words: Sequence[str], names: Sequence[str] = ()) -> list[Scenario]:
    """Return scenarios and their rehearsals, as far as they are named; or the kind of them that the words ask for."""
    own, rest = _options().parse_known_args(words)
    # A runbook's script types what no reader does, and what it prints is accepted from the page's own run.
    runbooks = not own.no_runbooks and not {"--as-reader", "--accept"} & set(rest)
    return rehearsal.of_all(scenarios, names, pages=not own.runbooks, runbooks=runbooks)


def write_reports(root: Path, ran: list[ScenarioResult]) -> None:
    """Write what is told of scenarios that ran; in GitHub's workflows also on their lines."""
    report.write(root / RESULTS, ran)
    if os.environ.get("GITHUB_ACTIONS") == "true":
        print(report.FORMATS["annotations"](ran), end="")


def _options() -> argparse.ArgumentParser:
    """Return what reads the words of `verify` that are neither about the selection nor for pytest."""
    parser = argparse.ArgumentParser(prog="drillbook verify", add_help=False, allow_abbrev=False)
    parser.add_argument("--runbooks", action="store_true")
    parser.add_argument("--no-runbooks", action="store_true")
    parser.add_argument("--force", action="store_true")
    parser.add_argument("--retries", type=_count, default=0)
    return parser


def _variant(rest: list[str]) -> str:
    return results.AS_READER if "--as-reader" in rest else ""


def _result(root: Path, scenario: Scenario, rest: list[str]) -> ScenarioResult | None:
    return results.read(root / RESULTS, scenario.topic, scenario.version, _variant(rest))


def _count(text: str) -> int:
    if not text.isdigit():
        msg = f"{text!r} is no whole number"
        raise argparse.ArgumentTypeError(msg)
    return int(text)


def _attempts(root: Path, chosen: list[Scenario], rest: list[str], retries: int, tell: Callable[[str], None]) -> int:
    """Run the scenarios, and those that failed `retries` times more in fresh environments; return the exit code."""
    folder = root / RESULTS
    for scenario in chosen:
        results.remove(folder, scenario.topic, scenario.version, _variant(rest))
    code = _pytest(root, chosen, [f"--junitxml={folder / 'junit.xml'}", *rest])
    for attempt in range(2, retries + 2):
        done = [_result(root, each, rest) for each in chosen]
        failed = [
            each for each, result in zip(chosen, done, strict=True) if result and result.verdict is Verdict.FAILED
        ]
        if code != EXIT_CONTENT or not failed:
            break
        tell(f"attempt {attempt} of {', '.join(map(str, failed))}")
        again = _pytest(root, failed, [f"--junitxml={folder / f'junit-{attempt}.xml'}", *rest, f"--attempt={attempt}"])
        # What else was wrong in an earlier attempt is not made well by this one.
        others = [result for each, result in zip(chosen, done, strict=True) if each not in failed]
        code = again or (EXIT_OK if all(each and each.verdict is not Verdict.ERROR for each in others) else code)
    return code


def _pytest(root: Path, chosen: list[Scenario], words: list[str]) -> int:
    """Let pytest run the chosen scenarios, and return the exit code."""
    import pytest  # noqa: PLC0415 - the other commands need no pytest

    os.environ["COLUMNS"] = os.environ.get("COLUMNS", "120")
    code = pytest.main(
        [
            "--verbose",
            "-p",
            "drillbook.pytest_plugin",
            "-p",
            "no:tmpdir",  # nobody asks for its folders, of which a killed run would leave one
            f"--rootdir={root}",
            f"--config-file={os.devnull}",
            "--noconftest",
            "--dist=loadscope",
            "--no-loadscope-reorder",
            "--override-ini=cache_dir=.cache/verify",
            *(f"--scenario={each}" for each in chosen),
            *words,
            *sorted({str(root / scenario.path) for scenario in chosen}),
        ]
    )
    return _EXIT_CODES.get(int(code), EXIT_USAGE)
