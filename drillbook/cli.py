"""The command line: `python -m drillbook verify | report | new-topic | lint | published | clean | schema`."""

from __future__ import annotations

import argparse
import contextlib
import itertools
import json
import os
import signal
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from drillbook import lab, lint, project, published, rehearsal, report, scaffold
from drillbook import result as results
from drillbook.errors import EXIT_CONTENT, EXIT_ENVIRONMENT, EXIT_OK, EXIT_USAGE, DrillbookError, UsageError
from drillbook.project import RESULTS
from drillbook.result import ScenarioResult, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from drillbook.scenario import Scenario

_BEGUN = time.monotonic()
# pytest's exit codes: passed, failed, interrupted, internal error, wrong use, nothing collected.
_EXIT_CODES = {0: EXIT_OK, 1: EXIT_CONTENT, 2: 130, EXIT_ENVIRONMENT: EXIT_ENVIRONMENT, 4: EXIT_USAGE, 5: EXIT_USAGE}


def main(words: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code: 0 well, 1 content, 2 wrong use, 3 environment, 130 interrupted."""
    signal.signal(signal.SIGTERM, _interrupt)
    words = list(sys.argv[1:] if words is None else words)
    # Behind `verify` the words are pytest's, which argparse could not tell from the names of scenarios.
    own = words[:1] if words[:1] == ["verify"] and not {"-h", "--help"} & set(words) else words
    command = _parser().parse_args(own)
    try:
        return int(command.run(Path.cwd(), command, words[1:]))
    except DrillbookError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        return 130


def tell(message: str) -> None:
    """Show what a long step is doing, and since when."""
    print(f"[{time.monotonic() - _BEGUN:5.0f} s] {message}", file=sys.stderr, flush=True)


def _interrupt(*_: object) -> NoReturn:
    raise KeyboardInterrupt


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="drillbook", description="Run, judge and publish tested snippets.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def add(name: str, run: Callable[[Path, argparse.Namespace, list[str]], int]) -> argparse.ArgumentParser:
        words = (run.__doc__ or "").splitlines()[0]
        command = commands.add_parser(name, help=words, description=words)
        command.set_defaults(run=run)
        return command

    verify = add("verify", _verify)
    verify.usage = (
        "drillbook verify [TOPIC[@VERSION] ...] [--newest] [--runbooks | --no-runbooks] [--record] [--online] "
        "[--as-reader] [--retries N] [--accept] [--keep] [-k WORDS] [-x] [-s] [-n 2] [pytest's options]"
    )
    add("lint", _lint)
    add("published", _published).add_argument("site", type=Path, help="the built site")
    clean = add("clean", _clean)
    removed = {"images": "remove images that no recipe of today makes", "engine": "end the project's own Docker engine"}
    for name, what in removed.items():
        clean.add_argument(f"--{name}", action="append_const", dest="also", const=name, default=[], help=f"also {what}")
    told = add("report", _report)
    told.add_argument("--format", choices=report.FORMATS, default="text", help="what to print (default: text)")
    told.add_argument("folder", type=Path, nargs="?", default=Path(RESULTS), help="where the results are")
    add("new-topic", _new_topic).add_argument("name", help="lower-case letters, digits and hyphens")
    add("schema", _schema)
    return parser


def _verify(root: Path, _command: argparse.Namespace, words: list[str]) -> int:
    """Run the snippets for real, and judge what comes of them."""
    scenarios = list(itertools.takewhile(lambda word: not word.startswith("-"), words))
    own, rest = _own_options().parse_known_args(words[len(scenarios) :])
    if {"--accept", "--record"} <= set(rest):
        msg = "--accept and --record exclude each other: record when what was accepted has passed"
        raise UsageError(msg)
    found = project.read(root, tell)
    if own.newest:
        scenarios = [str(each) for each in found.catalogue.newest(scenarios)]
    kinds = {"pages": "--runbooks" not in rest, "runbooks": "--no-runbooks" not in rest}
    chosen = rehearsal.select(found.catalogue, scenarios, **kinds)
    if not chosen:
        msg = "there is nothing to verify: snippets/ has no topic, or the options leave none of what is named"
        raise UsageError(msg)
    dry = "--collect-only" in rest or "--co" in rest
    with contextlib.closing(found.lab):
        if not dry:
            found.lab.prepare(chosen, online="--online" in rest)
        code = _attempts(root, chosen, rest, own.retries)
    if not dry:
        _write_reports(root, chosen, rest)
    return code


def _own_options() -> argparse.ArgumentParser:
    """Return what reads the words of `verify` that are not for pytest."""
    parser = argparse.ArgumentParser(prog="drillbook verify", add_help=False, allow_abbrev=False)
    parser.add_argument("--newest", action="store_true")
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


def _attempts(root: Path, chosen: list[Scenario], rest: list[str], retries: int) -> int:
    """Run the scenarios, and those that failed `retries` times more in fresh environments; return the exit code."""
    folder = root / RESULTS
    for left in folder.glob("junit*.xml"):
        left.unlink()
    for scenario in chosen:
        results.path(folder, scenario.topic, scenario.version, _variant(rest)).unlink(missing_ok=True)
    code = _run(root, chosen, [f"--junitxml={folder / 'junit.xml'}", *rest])
    for attempt in range(2, retries + 2):
        done = [_result(root, each, rest) for each in chosen]
        failed = [
            each for each, result in zip(chosen, done, strict=True) if result and result.verdict is Verdict.FAILED
        ]
        if code != EXIT_CONTENT or not failed:
            break
        tell(f"attempt {attempt} of {', '.join(map(str, failed))}")
        again = _run(root, failed, [f"--junitxml={folder / f'junit-{attempt}.xml'}", *rest, f"--attempt={attempt}"])
        # What else was wrong in an earlier attempt is not made well by this one.
        others = [result for each, result in zip(chosen, done, strict=True) if each not in failed]
        code = again or (EXIT_OK if all(each and each.verdict is not Verdict.ERROR for each in others) else code)
    return code


def _write_reports(root: Path, chosen: list[Scenario], rest: list[str]) -> None:
    """Write what is told of the scenarios that ran; in GitHub's workflows also on their lines."""
    done = [_result(root, each, rest) for each in chosen]
    ran = [each for each in done if each]
    report.write(root / RESULTS, ran)
    if os.environ.get("GITHUB_ACTIONS") == "true":
        print(report.FORMATS["annotations"](ran), end="")


def _run(root: Path, chosen: list[Scenario], words: list[str]) -> int:
    """Let pytest run the chosen scenarios, and return the exit code."""
    import pytest  # noqa: PLC0415 - the other commands need no pytest

    os.environ["COLUMNS"] = os.environ.get("COLUMNS", "120")
    code = pytest.main(
        [
            "--verbose",
            "-p",
            "drillbook.pytest_plugin",
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


def _lint(root: Path, _command: argparse.Namespace, _rest: list[str]) -> int:
    """Check every snippet and page without running anything."""
    found = project.read(root)
    count = lint.check(found)
    print(f"{count} renderings and all pages are sound")
    for version in lint.unchecked(found):
        print(f"manifests for Kubernetes {version} were held against no schema: none of that version is known here")
    return EXIT_OK


def _published(root: Path, command: argparse.Namespace, _rest: list[str]) -> int:
    """Compare every block of the built site with what the runner sent to the nodes."""
    print(published.check(project.read(root), command.site))
    return EXIT_OK


def _clean(root: Path, command: argparse.Namespace, _rest: list[str]) -> int:
    """Remove what runs left behind, nodes that were kept included."""
    lab.of(root, tell).clean(command.also)
    return EXIT_OK


def _report(_root: Path, command: argparse.Namespace, _rest: list[str]) -> int:
    """Print a report on the results in a folder, also on those of several machines put together."""
    if not command.folder.is_dir():
        msg = f"there is no folder {command.folder}"
        raise UsageError(msg)
    print(report.FORMATS[command.format](results.read_all(command.folder)), end="")
    return EXIT_OK


def _new_topic(root: Path, command: argparse.Namespace, _rest: list[str]) -> int:
    """Make a topic that verifies at once, to be written over."""
    project.read(root)
    for path in scaffold.create(root, command.name):
        print(path)
    print(f"now:\n{scaffold.next_steps(command.name)}")
    return EXIT_OK


def _schema(_root: Path, _command: argparse.Namespace, _rest: list[str]) -> int:
    """Print the JSON Schema of the files in results/ and ledger/."""
    print(json.dumps(ScenarioResult.model_json_schema(), indent=2))
    return EXIT_OK
