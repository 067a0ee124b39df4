"""Whatever is killed at whatever moment, the next run starts clean: a few of what `nox -s bench -- kills` does."""

from __future__ import annotations

import contextlib
import re
import subprocess
import sys
from pathlib import Path

import pytest
import sample
from kills import IN_A_CLUSTER
from private import LACKING, possible
from sample import environment

from containers import engine
from containers.kind import LABEL_CLUSTER, LABEL_MAKES

pytestmark = pytest.mark.cluster
ROOT = Path(__file__).parent.parent


@pytest.mark.docker
@pytest.mark.skipif(not possible(), reason=LACKING)
@pytest.mark.parametrize("kind", ["runner", "daemon", "node"])
def test_a_kill_leaves_nothing(kind: str) -> None:
    """No container, network, process, mount or file; and the next run passes."""
    command = [sys.executable, "tests/kills.py", "3", kind]
    done = subprocess.run(command, cwd=ROOT, env=environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(rf"^{kind} +3 kills; .* left: containers 0, networks 0, .*; ok$", done.stdout, re.MULTILINE)


@pytest.mark.docker
def test_a_run_killed_while_its_cluster_is_made_leaves_nothing_behind_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The container of kind would go on; it is ended, and the nodes are removed, by a run that needs no cluster."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))  # no other test's run is to remove them
    killed = sample.make(tmp_path / "killed", IN_A_CLUSTER, {"10-wait.sh": "# Wait\n\ntrue\n"})
    makers, made = f"{LABEL_MAKES}=v1-37-c1w0", f"{LABEL_CLUSTER}=v1-37-c1w0"
    with contextlib.closing(engine.connect(print)) as client:
        command = [*sample.VERIFY, "demo@2", "--no-runbooks"]
        with subprocess.Popen(command, cwd=killed, env=environment(), stdout=subprocess.DEVNULL) as run:
            while not client.containers.list(filters={"label": made}):
                assert run.poll() is None
            assert client.containers.list(filters={"label": makers})
            run.kill()
        done = sample.verify(sample.make(tmp_path / "next", sample.TOPIC, {"10-true.sh": "# Do it\n\ntrue\n"}))
        assert done.returncode == 0, done.stdout + done.stderr
        assert "removed v1-37-c1w0-control-plane, which an earlier run left" in done.stderr
        for each in (makers, made):
            assert not client.containers.list(all=True, filters={"label": each})
