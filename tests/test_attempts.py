"""Runs of other kinds: again after a failure or trouble, and as a reader who types no fixture."""

from __future__ import annotations

import itertools
import json
import shutil
import socket
import subprocess
import time
from typing import TYPE_CHECKING

import pytest
import sample
from sample import TOPIC, verify

from containers import engine
from drillbook import project, result
from drillbook.errors import EnvironmentTrouble
from drillbook.ledger import Status, claim
from drillbook.result import Rate

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from docker.models.containers import Container

    from containers.environment import DockerEnvironment
    from drillbook.result import ScenarioResult

pytestmark = pytest.mark.docker

# Nodes are new in each attempt, but their clock is the machine's: this fails until a moment is past.
LATE = "# Be late\n# @expect: late\n\n[ $(date +%s) -lt {moment} ] || echo late\n"
# No topic may ask for so little memory, and Docker starts nothing with it.
POOR = """\
from dataclasses import replace

from containers.lab import DockerLab


class Lab(DockerLab):
    def start(self, scenario, *, keep):
        nodes = {name: node.model_copy(update={"memory": "1m"}) for name, node in scenario.nodes.items()}
        return super().start(replace(scenario, nodes=nodes), keep=keep)
"""
SLOW = "# Be slow\n\necho begun\nsleep 8\n"
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


def interfered(root: Path, *words: str, how: Callable[[Container], None]) -> tuple[str, int]:
    """Do something to the node of the newest version as soon as its step has begun; return what is told, and the code.

    Only once: what comes after is left alone.
    """
    command = [*sample.VERIFY, "-s", "--no-runbooks", *words]
    client = engine.connect(print)
    others = client.containers.list()
    with subprocess.Popen(
        command, cwd=root, env=sample.environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as run:
        assert run.stdout
        told = list(itertools.takewhile(lambda line: "a| begun" not in line, run.stdout))
        (node,) = [each for each in client.containers.list(filters={"name": "demo-2-a$"}) if each not in others]
        how(node)
        told += list(run.stdout)
        code = run.wait()
    client.close()
    return "".join(told), code


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
    assert done.stdout.count("\n  rerun     nox -s verify-snippets -- demo@2 --no-runbooks -k broken\n") == 2
    found = recorded(root, "results")
    assert (found.verdict, found.retries, len(found.earlier)) == ("failed", 1, 1)
    assert sorted(path.name for path in (root / "results").glob("*.xml")) == ["junit-2.xml", "junit.xml"]
    assert verify(root, "demo@2").returncode == 1
    assert recorded(root, "results").retries == 0
    assert [path.name for path in (root / "results").glob("*.xml")] == ["junit.xml"]


def test_a_node_that_is_killed_is_trouble_and_its_scenario_is_tried_again(tmp_path: Path) -> None:
    """By itself, once; what passes then is verified, and the trouble is told. Other scenarios run once."""
    root = sample.make(tmp_path, TOPIC, {"10-slow.sh": SLOW, "20-after.sh": "# Come after\n\ntrue\n"})
    (root / "snippets/demo/1").mkdir()
    (root / "snippets/demo/1/10-slow.sh").write_text("# Be quick\n\ntrue\n")
    told, code = interfered(root, "--record", how=lambda node: node.kill())
    assert code == 0, told
    found = recorded(root)
    assert (found.verdict, found.retries, found.earlier) == ("passed", 0, ())
    (trouble,) = found.trouble
    first, before, output = trouble.splitlines()
    assert first == "demo/slow: the node a is gone: it was killed from outside"
    assert before.startswith("before that the step: it ended the shell (")
    assert output == "begun"
    assert ledger_claim(root, "slow") is Status.VERIFIED
    assert "demo/topic.toml::2::slow could not be tried: the node a is gone: it was killed from outside" in told
    assert "attempt 2 of demo@2\n" in told
    assert f"demo@2: passed: 2 passed in {found.seconds:.1f} s; trouble of the environment: {first}" in told
    assert told.count("demo/topic.toml::1::slow PASSED") == 1
    assert found.rate == Rate(runs=1, passes=1)


def test_a_node_that_a_snippet_shuts_down_is_a_failure_of_the_content(tmp_path: Path) -> None:
    """It is not tried again, and says what became of the node."""
    root = sample.make(tmp_path, TOPIC, {"10-off.sh": "# Switch off\n\nkill -TERM 1\nsleep 5\n"})
    done = verify(root, "demo@2")
    assert done.returncode == 1, done.stdout
    assert "the node a has ended (exit code " in recorded(root, "results").steps[0].reason
    assert "attempt 2" not in done.stderr


def test_a_lost_connection_is_trouble(node: DockerEnvironment) -> None:
    """The shell goes on, but nobody hears of it; one that has ended is none."""
    ended, lost = node.channel("a"), node.channel("b")
    ended.write(b"exit\n")
    assert ended.read(10) == (1, b"")
    assert node.inquire() == ""
    lost._socket.shutdown(socket.SHUT_RD)
    assert lost.read(10) == (1, b"")
    with pytest.raises(EnvironmentTrouble, match=r"^the connection to the shell on b was lost$"):
        node.inquire()


def test_what_cannot_be_started_is_told_and_tried_again(tmp_path: Path) -> None:
    """There is a result without steps, and no record."""
    root = sample.make(tmp_path, TOPIC, {"10-fine.sh": "# Be fine\n\ntrue\n"})
    settings = root / "pyproject.toml"
    settings.write_text(settings.read_text().replace("containers.lab:DockerLab", "poor:Lab"))
    (root / "poor.py").write_text(POOR)
    done = verify(root, "demo@2", "--record")
    assert done.returncode == 3, done.stdout + done.stderr
    assert "attempt 2 of demo@2\n" in done.stderr
    assert "demo@2: error (in part): no step was tried in 0.0 s; trouble of the environment: the nodes of demo@2 " in (
        done.stdout
    )
    found = recorded(root, "results")
    assert (found.verdict, found.steps, len(found.trouble), found.rate) == ("error", (), 2, Rate())
    assert not (root / "ledger").exists()


def test_pass_rates_are_kept_for_the_same_text(tmp_path: Path) -> None:
    """Of every attempt, also in the ledger when results are gone; another text begins anew."""
    snippets = {"10-fine.sh": "# Be fine\n\ntrue\n", "20-late.sh": LATE.format(moment=int(time.time()) + 20)}
    root = sample.make(tmp_path, TOPIC, snippets)
    assert verify(root, "demo@2", "--retries", "60").returncode == 0
    first = recorded(root, "results")
    assert first.rate == Rate(runs=first.retries + 1, passes=1)
    done = verify(root, "demo@2", "--force", "--record")
    assert f"\n  demo/late passed 2 of {first.rate.runs + 1} runs of this text\n" in done.stdout
    shutil.rmtree(root / "results")
    assert verify(root, "demo@2").returncode == 0
    again = recorded(root, "results")
    runs = first.rate.runs + 2
    assert again.rate == again.step_rates["demo/late"] == Rate(runs=runs, passes=3)
    assert again.step_rates["demo/fine"] == Rate(runs=runs, passes=runs)
    (root / "snippets/demo/10-fine.sh").write_text("# Be finer\n\ntrue # really\n")
    assert verify(root, "demo@2", "-k", "fine").returncode == 0
    part = recorded(root, "results")
    assert (part.rate, part.step_rates) == (Rate(), {"demo/fine": Rate(runs=1, passes=1)})


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
