"""Runs of other kinds: again after a failure, and as a reader who types no fixture."""

from __future__ import annotations

import json
import subprocess
import time
from typing import TYPE_CHECKING

import pytest
import sample
from sample import TOPIC, verify

from drillbook import project, result
from drillbook.ledger import Status, claim

if TYPE_CHECKING:
    from pathlib import Path

    from drillbook.result import ScenarioResult

pytestmark = pytest.mark.docker

# Nodes are new in each attempt, but their clock is the machine's: this fails until a moment is past.
LATE = "# Be late\n# @expect: late\n\n[ $(date +%s) -lt {moment} ] || echo late\n"
FIXTURES = {
    "10-stand-in.sh": "# Stand in\n# @fixture: the nodes have none\n\ntouch /there\n",
    "20-before.sh": "# Come before\n\necho before\n",
    "30-use.sh": "# Use it\n\nls /there\n",
    "40-after.sh": "# Come after\n\ntrue\n",
}


def recorded(root: Path, folder: str = "ledger", variant: str = "") -> ScenarioResult:
    """Return what was recorded of the newest version."""
    found = result.read(root / folder, "demo", "2", variant)
    assert found
    return found


def ledger_claim(root: Path, name: str) -> Status:
    """Return what a page may claim of a step."""
    scenario = project.read(root).catalogue.of("demo")[0]
    step = next(each for each in scenario.steps if each.snippet.name == name)
    return claim(recorded(root), scenario, step).status


def test_a_pass_after_a_retry_is_flaky(tmp_path: Path) -> None:
    """It is recorded with the number of retries and with what failed before; other scenarios run once."""
    root = sample.make(
        tmp_path, TOPIC, {"10-fine.sh": "# Be fine\n\ntrue\n", "20-late.sh": LATE.format(moment=int(time.time()) + 30)}
    )
    (root / "snippets/demo/1").mkdir()
    (root / "snippets/demo/1/20-late.sh").write_text("# Be in time\n\ntrue\n")
    done = verify(root, "--retries", "60", "--record")
    assert done.returncode == 0, done.stdout
    found = recorded(root)
    assert found.verdict == "passed"
    assert found.retries == len(found.earlier) >= 1
    assert {(step.snippet, step.reason) for step in found.earlier} == {("demo/late", "expected text: late")}
    assert ledger_claim(root, "late") is ledger_claim(root, "fine") is Status.FLAKY
    assert done.stdout.count("demo/topic.toml::1::late PASSED") == 1
    assert f"demo@2: passed, but flaky: only after {found.retries} retr" in done.stdout
    assert "### Flaky" in (root / "results/summary.md").read_text()


def test_what_fails_again_is_failed(tmp_path: Path) -> None:
    """Every attempt is told, and has its JUnit file; without --retries there is one."""
    root = sample.make(tmp_path, TOPIC, {"10-broken.sh": "# Break\n\nfalse\n"})
    done = verify(root, "demo@2", "--retries", "1")
    assert done.returncode == 1
    assert done.stdout.count("\n  rerun     nox -s verify-snippets -- demo@2 -k broken\n") == 2
    found = recorded(root, "results")
    assert (found.verdict, found.retries, len(found.earlier)) == ("failed", 1, 1)
    assert sorted(path.name for path in (root / "results").glob("*.xml")) == ["junit-2.xml", "junit.xml"]
    assert verify(root, "demo@2").returncode == 1
    assert recorded(root, "results").retries == 0
    assert [path.name for path in (root / "results").glob("*.xml")] == ["junit.xml"]


def test_retries_are_a_number(tmp_path: Path) -> None:
    """Anything else is wrong use."""
    done = verify(sample.make(tmp_path, TOPIC, {"10-fine.sh": "# Be fine\n\ntrue\n"}), "--retries", "two")
    assert done.returncode == 2
    assert "argument --retries: 'two' is no whole number" in done.stderr


def test_a_reader_types_no_fixture(tmp_path: Path) -> None:
    """What a fixture stood for is missing: the run says where that first shows, and is kept beside the usual one."""
    root = sample.make(tmp_path, TOPIC, FIXTURES)
    assert verify(root, "demo@2", "--record").returncode == 0
    usual = [(root / folder / "demo@2.json").read_text() for folder in ("results", "ledger")]
    done = verify(root, "demo@2", "--as-reader", "--record")
    assert done.returncode == 1
    assert "SKIPPED (a reader does not type it)" in done.stdout
    assert "\n  rerun     nox -s verify-snippets -- demo@2 --as-reader -k use\n" in done.stdout
    assert "demo@2 (as-reader): failed: 1 passed, 1 failed, 2 skipped in" in done.stdout
    found = recorded(root, variant="as-reader")
    assert [(step.snippet, step.verdict, step.reason) for step in found.steps] == [
        ("demo/stand-in", "skipped", "a reader does not type it"),
        ("demo/before", "passed", ""),
        ("demo/use", "failed", "exit code 2, expected 0"),
        ("demo/after", "skipped", "not run, since demo/use failed"),
    ]
    assert (found.digest, found.complete) == (recorded(root).digest, True)
    assert [(root / folder / "demo@2.json").read_text() for folder in ("results", "ledger")] == usual


def test_a_reader_runs_no_runbook(tmp_path: Path) -> None:
    """What its script types is not what a reader does with the page."""
    root = sample.make(tmp_path, TOPIC, {"10-fine.sh": "# Be fine\n\ntrue\n"})
    words = [*sample.VERIFY, "demo@2", "--as-reader"]
    done = subprocess.run(words, cwd=root, env=sample.environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert [path.name for path in (root / "results").glob("*@*.json")] == ["demo@2.as-reader.json"]


def test_a_topic_without_fixtures_is_a_readers_own(tmp_path: Path) -> None:
    """It passes as it always does."""
    root = sample.make(tmp_path, TOPIC, {"10-fine.sh": "# Be fine\n\ntrue\n"})
    assert verify(root, "demo@2", "--as-reader").returncode == 0
    assert json.loads((root / "results/demo@2.as-reader.json").read_text())["variant"] == "as-reader"
