"""Finding an engine: the ordinary one, the project's own, or a clear word on what to do."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from private import FRESH, LACKING, NOWHERE, PRIVATE, possible

from containers import engine, host, remains

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


CONNECT = """
from containers import engine
client = engine.connect(lambda message: print(f"progress: {message}\\n", end=""))
print(f"engine {engine.PID_FILE.read_text()}, own: {engine.is_own(client)}\\n", end="")
client.close()
"""
HOME_OF = "from containers import leftovers; print(leftovers.home())"
STOP = "from containers import engine; engine.stop(print)"

needs_a_private_machine = pytest.mark.skipif(not possible(), reason=LACKING)


def private(script: str, seconds: int = 150) -> list[str]:
    """Run a shell script where no engine answers; return its lines."""
    done = subprocess.run(
        [*PRIVATE, FRESH + script],
        cwd=ROOT,
        env={
            **os.environ,
            "DOCKER_HOST": NOWHERE,
            "PYTHON": sys.executable,
            "CONNECT": CONNECT,
            "HOME_OF": HOME_OF,
            "STOP": STOP,
            # Both streams of a script are read as one.
            "PYTHONUNBUFFERED": "1",
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=seconds,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.splitlines()


def stranger(engine_address: str) -> subprocess.CompletedProcess[str]:
    """Look for an engine as a user without rights."""
    return subprocess.run(
        [sys.executable, "-c", STRANGER],
        cwd=ROOT,
        env={**os.environ, "DOCKER_HOST": engine_address, "HOME": "/"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_without_docker_and_without_the_right_to_install_it_one_message_says_what_to_do() -> None:
    """The environment's exit code, one line, and nothing was begun."""
    done = stranger("unix:///nowhere/docker.sock")
    assert done.returncode == 3, done.stderr
    assert done.stdout.count("\n") == 1
    assert done.stdout.startswith(
        "no Docker engine answers, and this user may not install or start one: install and start Docker and "
        "add the user to the group docker (`sudo usermod -aG docker $USER`, then log in again), or run as root. "
        "What was tried: "
    )


def test_an_engine_that_one_may_not_use_gets_words_of_its_own(tmp_path: Path) -> None:
    """Installing another would not help."""
    path = tmp_path / "docker.sock"
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(path))
        path.chmod(0)
        done = stranger(f"unix://{path}")
    assert done.returncode == 3, done.stderr
    assert done.stdout == (
        "this user may not use the Docker engine of this machine (permission denied on its socket): add the user to "
        "the group docker (`sudo usermod -aG docker $USER`, then log in again), or run as root\n"
    )


@needs_a_private_machine
def test_an_engine_is_started_where_none_answers_and_ended_again() -> None:
    """The next run finds it; ending it twice does no harm."""
    lines = private('"$PYTHON" -c "$CONNECT"; "$PYTHON" -c "$CONNECT"; "$PYTHON" -c "$STOP"; "$PYTHON" -c "$STOP"')
    assert lines[0] == "progress: starting Docker"
    assert re.fullmatch("engine [0-9]+, own: True", lines[1])
    assert lines[2:] == [
        lines[1],
        "ended the project's Docker engine",
        "no Docker engine of the project's own is running",
    ]


@needs_a_private_machine
def test_runs_at_once_start_one_engine() -> None:
    """The others wait for the first and use the same."""
    lines = private('for run in 1 2 3; do "$PYTHON" -c "$CONNECT" & done; wait; "$PYTHON" -c "$STOP"')
    engines = [line for line in lines if line.startswith("engine ")]
    assert lines.count("progress: starting Docker") == 1
    assert (len(engines), len(set(engines))) == (3, 1)


@needs_a_private_machine
def test_an_engine_that_was_killed_is_started_again() -> None:
    """Its socket is there still, and its pid file names a process that is another's by now: neither deceives."""
    lines = private(
        '"$PYTHON" -c "$CONNECT"; kill -9 $(cat /run/drillbook/docker.pid); sleep 1; '
        'echo $$ > /run/drillbook/docker.pid; "$PYTHON" -c "$CONNECT"; "$PYTHON" -c "$STOP"'
    )
    assert lines.count("progress: starting Docker") == 2
    assert lines[-1] == "ended the project's Docker engine"


@needs_a_private_machine
def test_what_others_left_in_an_engine_that_ended_is_gone_when_it_starts_again() -> None:
    """Nobody could ask whether their run lives: a home that is here no more would hold a cluster's name for ever.

    What an image was being built in bears no more than the image does.
    """
    lines = private(
        """
docker() { command docker -H unix:///run/drillbook/docker.sock "$@"; }
"$PYTHON" -c "$CONNECT"
tar --create --files-from /dev/null | docker import - nothing > /dev/null
for node in "left another:0:/" "kept another:0:/ --label drillbook.keep=1" "mine $("$PYTHON" -c "$HOME_OF")"; do
    set -- $node
    docker create --name "$1" --label drillbook.home="$2" ${3:-} ${4:-} nothing true > /dev/null
done
docker create --name built --label drillbook.reference=plain:trixie nothing true > /dev/null
docker network create --label drillbook.home=another:0:/ left > /dev/null
kill -9 $(cat /run/drillbook/docker.pid)
sleep 1
"$PYTHON" -c "$CONNECT"
docker ps --all --format "node {{.Names}}"
docker network ls --filter label=drillbook.home --format "network {{.Name}}"
"$PYTHON" -c "$STOP"
"""
    )
    assert sorted(line for line in lines if line.startswith(("node ", "network "))) == ["node kept", "node mine"]


@needs_a_private_machine
def test_clean_removes_what_uses_the_cache_before_the_cache() -> None:
    """A run that was killed while it made a file leaves both."""
    lines = private(
        """
export XDG_CACHE_HOME=/run/cache
docker() { command docker -H unix:///run/drillbook/docker.sock "$@"; }
"$PYTHON" -c "$CONNECT"
tar --create --files-from /dev/null | docker import - nothing > /dev/null
docker create --name maker --volume drillbook-cache:/cache --label drillbook.run=dead \\
    --label drillbook.home="$("$PYTHON" -c "$HOME_OF")" nothing true > /dev/null
docker volume create my-drillbook-cache > /dev/null
"$PYTHON" -m drillbook clean --images 2>&1
docker volume ls --format "volume {{.Name}}"
"$PYTHON" -c "$STOP"
"""
    )
    removed = [line.partition("removed ")[2] for line in lines if "removed " in line]
    assert removed[0] == "maker"
    assert "drillbook-cache" in removed
    assert [line for line in lines if line.startswith("volume ")] == ["volume my-drillbook-cache"]


@needs_a_private_machine
def test_an_engine_that_does_not_start_says_why() -> None:
    """At once, with the last lines of its log."""
    lines = private(
        'mkdir -p /run/bin; printf "#!/bin/sh\\necho no room on this machine; exit 1" > /run/bin/dockerd; '
        'chmod +x /run/bin/dockerd; PATH=/run/bin:$PATH "$PYTHON" -c "$CONNECT" 2>&1 || true',
        seconds=30,
    )
    assert lines[0] == "progress: starting Docker"
    assert "\n".join(lines).endswith(
        "Docker could not be started. The last lines of /var/lib/drillbook/dockerd.log:\nno room on this machine"
    )


@pytest.mark.docker
def test_the_engine_tells_what_its_machine_is_like() -> None:
    """What decides how a node runs is known before one is started."""
    client = engine.connect(print)
    facts = host.facts(client)
    client.close()
    assert facts.cgroup_version in {1, 2}
    assert facts.engine_version > (19,)
    assert facts.cpus >= 1


@pytest.mark.docker
def test_the_socket_in_another_machine_is_the_ordinary_one() -> None:
    """Docker Desktop listens at another path here than in its own machine, where containers look for it."""
    client = engine.connect(print)
    facts = host.facts(client)
    here = engine.socket_of(client, facts)
    there = engine.socket_of(client, replace(facts, here=False))
    client.close()
    assert facts.here
    assert Path(here).is_socket()
    assert there == "/var/run/docker.sock"


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


@needs_a_private_machine
def test_nothing_of_an_engine_that_was_killed_stays() -> None:
    """Shims, namespaces, tasks, layers, networks with their bridges and rules go; other bridges do not."""
    shim = "exec -a containerd-shim-runc-v2 tail -f /dev/null /run/drillbook/docker/containerd/containerd.sock"
    names = "/run/drillbook/docker/netns"
    layers = "/var/lib/drillbook/docker/overlay2"
    tasks = "/var/lib/drillbook/docker/containerd/daemon/io.containerd.runtime.v2.task/moby"
    network = "docker -H unix:///run/drillbook/docker.sock network"
    lines = private(
        '"$PYTHON" -c "$CONNECT"\n'
        f"{network} create --opt {remains.BRIDGE_NAME}=drillbook12ab34 left >/dev/null\n"
        "iptables -S | grep -q drillbook12ab34; ip link add br-of-another type bridge\n"
        "ip link add vethleft type veth peer vethpeer; ip link set vethleft master drillbook12ab34\n"
        "kill -9 $(cat /run/drillbook/docker.pid); sleep 1\n"
        f"(bash -c '{shim}' 2>/dev/null &)\n"
        f"mkdir -p {names} {tasks}/left {layers}/left-init {layers}/left; touch {names}/left\n"
        '"$PYTHON" -c "$CONNECT"\n'
        f"pgrep -x tail || echo no shim\n{network} ls --format '{{{{.Name}}}}'\nls {names} {tasks} {layers} || true\n"
        "iptables -S; ip -brief link | cut -d ' ' -f 1\n"
        '"$PYTHON" -c "$STOP"'
    )
    assert lines.count("progress: starting Docker") == 2
    assert "no shim" in lines
    assert not {"left", "left-init"} & set(lines)
    assert not [line for line in lines if "drillbook12ab34" in line or line.startswith("veth")]
    assert {"br-of-another", "none"} <= set(lines)
