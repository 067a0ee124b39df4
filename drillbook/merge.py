"""The results of several machines, made into those of one run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drillbook import result as results
from drillbook.errors import EXIT_CONTENT, EXIT_ENVIRONMENT, EXIT_OK, ContentError, Problem, UsageError
from drillbook.project import RESULTS
from drillbook.result import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from drillbook.result import ScenarioResult


def merged(folders: Iterable[Path]) -> list[ScenarioResult]:
    """Return the results in the folders and below them, each scenario once, in the order of their names.

    Of the same verdict on the same content a whole one counts, and of these the one that began last. Raises
    ContentError where a result is broken, or where two contradict each other; UsageError where there is no such folder,
    or no result in any.
    """
    found: dict[str, tuple[Path, ScenarioResult]] = {}
    problems: list[Problem] = []
    for path in _files(folders):
        try:
            here = _read(path)
        except ContentError as error:
            problems += error.problems
            continue
        other, there = found.get(path.name, (path, here))
        if (here.verdict, here.digest) != (there.verdict, there.digest):
            problems.append(Problem(path, 1, f"{_told(here)}, but {other} says {_told(there)}"))
        elif (here.complete, here.begun) >= (there.complete, there.begun):
            found[path.name] = path, here
    if problems:
        raise ContentError(problems)
    return [result for _, (_, result) in sorted(found.items())]


def write(root: Path, merged: Iterable[ScenarioResult]) -> None:
    """Put results where those of a run are."""
    for each in merged:
        results.write(root / RESULTS, each)


def exit_code(merged: Sequence[ScenarioResult]) -> int:
    """Return the exit code that one run with these results has; what was run in part proves nothing."""
    verdicts = {each.verdict if each.complete or each.verdict is Verdict.FAILED else Verdict.ERROR for each in merged}
    bad = verdicts & {Verdict.FAILED, Verdict.ERROR}
    if not bad:
        return EXIT_OK
    return EXIT_ENVIRONMENT if bad == {Verdict.ERROR} else EXIT_CONTENT


def _files(folders: Iterable[Path]) -> list[Path]:
    files = []
    for folder in folders:
        if not folder.is_dir():
            msg = f"{folder} is no folder with results"
            raise UsageError(msg)
        # A run without fixtures is none of those that are put together.
        files += sorted(
            path for path in folder.rglob("*@*.json") if not path.name.endswith(f".{results.AS_READER}.json")
        )
    if not files:
        msg = "there are no results to merge: no folder holds a <topic>@<version>.json"
        raise UsageError(msg)
    return files


def _read(path: Path) -> ScenarioResult:
    found = results.read_file(path)
    if path.name != found.file_name:
        raise ContentError([Problem(path, 1, "holds the result of another scenario than its name says")])
    return found


def _told(result: ScenarioResult) -> str:
    return f"{result.verdict} (begun {result.begun:%Y-%m-%d %H:%M:%S}, digest {result.digest[:12]})"
