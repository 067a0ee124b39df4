"""The results of several machines as those of one run."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from sample import SETTINGS, environment

from drillbook import preview
from drillbook.result import ScenarioResult

if TYPE_CHECKING:
    from pathlib import Path

ENTRY = {
    "topic": "demo", "version": "1", "digest": "d" * 64, "verdict": "passed", "begun": "2026-11-23T12:00:00Z",
    "seconds": 1.0, "commit": "abc", "values": {}, "facts": {}, "complete": True, "steps": [],
}  # fmt: skip


def machine(folder: Path, **changes: object) -> Path:
    """Write a result as a machine leaves it, and return its folder."""
    entry = {**ENTRY, **changes}
    folder.mkdir(exist_ok=True)
    (folder / f"{entry['topic']}@{entry['version']}.json").write_text(json.dumps(entry))
    return folder


def merge(root: Path, *folders: Path) -> subprocess.CompletedProcess[str]:
    """Run the command in a project."""
    (root / "pyproject.toml").write_text(SETTINGS)
    command = [sys.executable, "-m", "drillbook", "merge", *(str(folder.relative_to(root)) for folder in folders)]
    return subprocess.run(command, cwd=root, env=environment(), capture_output=True, text=True, check=False)


def test_a_whole_run_counts_before_a_part_of_one_and_a_part_proves_nothing(tmp_path: Path) -> None:
    """Whichever began last; and where there is nothing but a part, the exit code is that of trouble."""
    whole = machine(tmp_path / "whole")
    part = machine(tmp_path / "part", complete=False, begun="2026-11-23T13:00:00Z")
    done = merge(tmp_path, whole, part)
    assert (done.returncode, done.stdout.partition(":")[2].split(":")[0]) == (0, " passed")
    done = merge(tmp_path, part)
    assert (done.returncode, done.stdout.partition(":")[2].split(":")[0]) == (3, " passed (in part)")


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({}, "passed"),
        ({"complete": False}, "not run"),
        ({"complete": False, "verdict": "failed"}, "failed"),
    ],
)
def test_a_preview_tells_no_part_of_a_run_as_passed(changes: dict[str, object], told: str) -> None:
    """A failure is one all the same."""
    assert preview.run("demo@1", ScenarioResult.model_validate({**ENTRY, **changes})).verdict == told


@pytest.mark.parametrize(
    ("verdicts", "code"),
    [
        (("passed", "passed"), 0),
        (("passed", "skipped"), 0),
        (("passed", "failed"), 1),
        (("failed", "error"), 1),
        (("passed", "error"), 3),
    ],
)
def test_the_exit_code_is_that_of_one_run(tmp_path: Path, verdicts: tuple[str, str], code: int) -> None:
    """A failure is graver than trouble of a machine, and each scenario has its line."""
    folders = [machine(tmp_path / f"m{at}", version=str(at), verdict=verdict) for at, verdict in enumerate(verdicts)]
    done = merge(tmp_path, *folders)
    assert done.returncode == code, done.stderr
    assert [line.split(":")[0] for line in done.stdout.splitlines()] == ["demo@0", "demo@1"]
    assert sorted(path.name for path in (tmp_path / "results").iterdir()) == [
        "demo@0.json",
        "demo@1.json",
        "drillbook.sarif",
        "summary.md",
    ]


def test_runs_without_fixtures_are_left_out(tmp_path: Path) -> None:
    """They decide no badge, and no exit code."""
    folder = machine(tmp_path / "one")
    entry = {**ENTRY, "variant": "as-reader", "verdict": "failed"}
    (folder / "demo@1.as-reader.json").write_text(json.dumps(entry))
    done = merge(tmp_path, folder)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout == "demo@1: passed: no step was tried in 1.0 s\n"


def test_of_the_same_verdict_the_later_run_counts(tmp_path: Path) -> None:
    """Whichever folder is named first."""
    late = machine(tmp_path / "late", begun="2026-11-24T12:00:00Z", commit="late")
    early = machine(tmp_path / "early", commit="early")
    assert merge(tmp_path, late, early).returncode == 0
    assert json.loads((tmp_path / "results/demo@1.json").read_text())["commit"] == "late"


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"verdict": "failed"}, "failed (begun 2026-11-23 12:00:00, digest dddddddddddd)"),
        ({"digest": "e" * 64}, "passed (begun 2026-11-23 12:00:00, digest eeeeeeeeeeee)"),
    ],
)
def test_results_that_contradict_each_other_are_an_error(tmp_path: Path, changes: dict[str, str], told: str) -> None:
    """Both are listed, and nothing is written."""
    done = merge(tmp_path, machine(tmp_path / "a"), machine(tmp_path / "b", **changes))
    assert done.returncode == 1
    assert done.stderr == (
        f"b/demo@1.json:1: {told}, but a/demo@1.json says passed (begun 2026-11-23 12:00:00, digest dddddddddddd)\n"
    )
    assert not (tmp_path / "results").exists()


def test_what_is_no_result_is_told(tmp_path: Path) -> None:
    """A broken file, and a file whose name is another scenario's, both in one go."""
    (machine(tmp_path / "a") / "demo@2.json").write_text("{}")
    (tmp_path / "a/demo@3.json").write_text((tmp_path / "a/demo@1.json").read_text())
    (tmp_path / "a/demo@4.json").write_text("nothing")
    done = merge(tmp_path, tmp_path / "a")
    assert done.returncode == 1
    assert done.stderr == (
        "a/demo@2.json:1: not a result of this version of Drillbook: topic: Field required\n"
        "a/demo@3.json:1: holds the result of another scenario than its name says\n"
        "a/demo@4.json:1: not a result of this version of Drillbook: "
        "Invalid JSON: expected ident at line 1 column 2\n"
    )


def test_a_folder_that_is_missing_or_empty_is_wrong_use(tmp_path: Path) -> None:
    """A share that got lost is not taken for one that went well."""
    assert merge(tmp_path, tmp_path / "none").stderr == "none is no folder with results\n"
    (tmp_path / "empty").mkdir()
    done = merge(tmp_path, tmp_path / "empty")
    assert done.returncode == 2
    assert done.stderr == "there are no results to merge: no folder holds a <topic>@<version>.json\n"
