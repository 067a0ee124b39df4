"""A verification that is interrupted: it ends as one that was, and its nodes are gone when it does."""

from __future__ import annotations

import itertools
import subprocess
import time
from typing import TYPE_CHECKING

import pytest
import sample
from sample import VERIFY, environment

from containers import leftovers

if TYPE_CHECKING:
    from pathlib import Path

    from containers.lab import DockerLab

pytestmark = pytest.mark.docker


@pytest.fixture(autouse=True)
def own_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the developer's own runs out of reach of these tests."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def there(lab: DockerLab) -> list[str]:
    """Return the nodes and networks of these tests' own runs that the engine has, whether their runs live or not."""
    own = f"{leftovers.LABEL_HOME}={leftovers.home()}"
    containers = lab._client.containers.list(all=True, ignore_removed=True, filters={"label": own})
    networks = lab._client.networks.list(filters={"label": own})
    return [*(str(each.name) for each in containers), *(str(each.name) for each in networks)]


def test_an_interrupted_run_removes_its_nodes(tmp_path: Path, lab: DockerLab) -> None:
    """SIGTERM is taken as Ctrl-C: nodes are removed before the end, and the exit code says so."""
    root = sample.make(tmp_path, sample.TOPIC, {"10-slow.sh": "# Be slow\n# @on: a\n\necho begun\nsleep 50\n"})
    command = [*VERIFY, "demo@2", "--no-runbooks", "-s"]
    with subprocess.Popen(
        command, cwd=root, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as run:
        assert run.stdout
        told = list(itertools.takewhile(lambda line: "a| begun" not in line, run.stdout))
        assert len(there(lab)) == 2, told
        run.terminate()
        run.communicate()
    assert run.returncode == 130
    assert there(lab) == []


@pytest.mark.parametrize("began", [[], ["env", "--ignore-signal=INT"]], ids=["hear of it", "do not"])
def test_an_interrupted_run_removes_the_nodes_of_its_workers(tmp_path: Path, lab: DockerLab, began: list[str]) -> None:
    """They have seconds to do so themselves, and those that do not hear of it are killed."""
    root = sample.make(tmp_path, sample.TOPIC, {"10-slow.sh": "# Be slow\n# @on: a\n\nsleep 50\n"})
    command = [*began, *VERIFY, "demo", "--no-runbooks", "-n", "2"]
    with subprocess.Popen(
        command, cwd=root, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as run:
        while len(there(lab)) < 4 and run.poll() is None:
            time.sleep(0.1)
        run.terminate()
        told, _ = run.communicate()
    assert run.returncode == 130, told
    assert there(lab) == []
