"""Finding an engine: the ordinary one, the project's own, or a clear word on what to do."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from containers import engine

ROOT = Path(__file__).parent.parent
# Everything is imported before the rights are given up: a stranger may not read this interpreter's files.
STRANGER = """
import os, sys
from containers import engine
from drillbook.errors import DrillbookError
from pathlib import Path
import docker.api, requests.adapters, urllib3, encodings.idna
engine.SOCKET = Path("/nowhere/docker.sock")
if os.geteuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
try:
    engine.connect(lambda message: print("progress:", message))
except DrillbookError as error:
    print(error)
    sys.exit(error.exit_code)
"""


def test_without_docker_and_without_the_right_to_install_it_one_message_says_what_to_do() -> None:
    """The environment's exit code, one line, and nothing was begun."""
    done = subprocess.run(
        [sys.executable, "-c", STRANGER],
        cwd=ROOT,
        env={**os.environ, "DOCKER_HOST": "unix:///nowhere/docker.sock", "HOME": "/"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 3, done.stderr
    assert done.stdout.count("\n") == 1
    assert done.stdout.startswith(
        "no Docker engine answers, and this user may not install or start one: install and start Docker and "
        "add the user to the group docker (`sudo usermod -aG docker $USER`, then log in again), or run as root. "
        "What was tried: "
    )


@pytest.mark.docker
def test_the_engine_tells_what_its_machine_is_like() -> None:
    """What decides how a node runs is known before one is started."""
    client = engine.connect(print)
    facts = engine.limits(client)
    client.close()
    assert facts.cgroup_version in {1, 2}
    assert facts.engine_version > (19,)
    assert facts.cpus >= 1


@pytest.mark.docker
def test_stopping_leaves_an_engine_alone_that_is_not_ours(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A pid file that names another process ends nothing."""
    bystander = subprocess.Popen(["sleep", "30"])
    monkeypatch.setattr(engine, "PID_FILE", tmp_path / "docker.pid")
    engine.PID_FILE.write_text(str(bystander.pid))
    told: list[str] = []
    engine.stop(told.append)
    assert told == ["no Docker engine of the project's own is running"]
    assert bystander.poll() is None
    bystander.kill()
    bystander.wait()
