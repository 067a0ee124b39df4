"""Find a Docker engine, or install and start one where we may."""

from __future__ import annotations

import fcntl
import os
import shutil
import signal
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import docker

from containers import context, health, host, leftovers, packages, remains
from containers.tail import tail
from drillbook.errors import EnvironmentTrouble

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from containers.host import HostFacts

    Progress = Callable[[str], None]

T = TypeVar("T")

RUN = Path("/run/drillbook")
STATE = Path("/var/lib/drillbook")
SOCKET = RUN / "docker.sock"
PID_FILE = RUN / "docker.pid"
LOG = STATE / "dockerd.log"
# Where an engine listens by itself, in the virtual machine of Docker Desktop and its like too.
ORDINARY = "/var/run/docker.sock"

# Signs that a service manager will bring the installed engine up by itself.
SYSTEMD = Path("/run/systemd/system")
SERVICE_PID = Path("/run/docker.pid")

PING_SECONDS = 10
SERVICE_SECONDS = 15
START_SECONDS = 60
GRACE_SECONDS = 3
STOP_SECONDS = 60
CALL_SECONDS = 120
PAUSE_SECONDS = 0.1

# Privileged containers, which the nodes of clusters are, ask for every capability. Where the machine itself lacks one
# (CAP_SYS_RESOURCE), an engine of our own can run them by this runtime, which asks for one less.
CAPPED = "drillbook-capped"
CAPPED_PROGRAM = "capped-runc"
_PACKAGES = {"dockerd": "docker.io", "iptables": "iptables", "ip": "iproute2"}


def connect(progress: Progress) -> docker.DockerClient:
    """Return a client of the chosen context's engine; of the ordinary one, of the project's own, or of one started now.

    Raises EnvironmentTrouble, with what to do, where there is none and we may not start one. Where a context or another
    machine's engine is chosen, no other one takes its place.
    """
    trouble: list[str] = []
    if wanted := context.chosen():
        if client := _answering(wanted.client, trouble):
            return client
        message = f"the engine of the Docker context {wanted.name!r} ({wanted.address}) does not answer: {trouble[0]}"
        raise EnvironmentTrouble(message)
    client = _ordinary(trouble)
    if not client and (address := context.elsewhere()):
        message = f"the engine that DOCKER_HOST names ({address}) does not answer: {trouble[0]}"
        raise EnvironmentTrouble(message)
    client = client or _own(trouble)
    if client:
        return client
    _check_rights(trouble)
    with alone(RUN / "lock", progress, "starting Docker"):
        # Whoever held the lock before may have started it.
        return _own(trouble) or _installed(progress) or _started(progress)


def is_own(client: docker.DockerClient) -> bool:
    """Tell whether the client talks to the engine that the project started."""
    return host.socket(client) == str(SOCKET)


def socket_of(client: docker.DockerClient, facts: HostFacts) -> str:
    """Return the path at which a container finds the engine's socket; raise EnvironmentTrouble where we have none."""
    path = host.socket(client)
    if not path:
        message = "a cluster needs a Docker engine on this machine, reached by a socket, not over the network"
        raise EnvironmentTrouble(message)
    return path if facts.here else ORDINARY


def stop(progress: Progress) -> None:
    """End the engine that the project started; leave any other alone."""
    pid = _own_pid()
    if not pid:
        progress("no Docker engine of the project's own is running")
        return
    os.kill(pid, signal.SIGTERM)
    if not _wait(lambda: not _own_pid(), STOP_SECONDS):
        message = f"the project's Docker engine (process {pid}) did not end within {STOP_SECONDS} s; see {LOG}"
        raise EnvironmentTrouble(message)
    progress("ended the project's Docker engine")


@contextmanager
def alone(lock: Path, progress: Progress, purpose: str) -> Iterator[None]:
    """Hold the lock file for the time of the block; say so where another run has it."""
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("w") as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            progress(f"waiting for another run: {purpose}")
            fcntl.flock(held, fcntl.LOCK_EX)
        yield


def _ordinary(trouble: list[str]) -> docker.DockerClient | None:
    """Return a client of the engine that the `docker` command would use, if it answers."""
    return _answering(docker.from_env, trouble)


def _own(trouble: list[str]) -> docker.DockerClient | None:
    """Return a client of the engine that the project started, if it answers."""
    if not SOCKET.exists():
        return None
    return _answering(lambda timeout: docker.DockerClient(f"unix://{SOCKET}", timeout=timeout), trouble)


def _answering(make: Callable[..., docker.DockerClient], trouble: list[str]) -> docker.DockerClient | None:
    """Return the client if its engine answers soon; otherwise note why it does not."""
    try:
        client = make(timeout=PING_SECONDS)
        client.ping()
    except health.FAILURES as error:
        trouble.append(str(error))
        return None
    client.api.timeout = CALL_SECONDS
    return client


def _check_rights(trouble: list[str]) -> None:
    """Raise, before anything is touched, where we may neither install Docker nor start it."""
    if any("Permission denied" in each for each in trouble):
        message = (
            "this user may not use the Docker engine of this machine (permission denied on its socket): add "
            "the user to the group docker (`sudo usermod -aG docker $USER`, then log in again), or run as root"
        )
        raise EnvironmentTrouble(message)
    if os.geteuid() != 0:
        message = (
            "no Docker engine answers, and this user may not install or start one: install and start Docker and "
            "add the user to the group docker (`sudo usermod -aG docker $USER`, then log in again), or run as "
            f"root. What was tried: {trouble[0]}"
        )
        raise EnvironmentTrouble(message)
    if not (shutil.which("dockerd") or packages.may_install()):
        message = (
            "no Docker engine answers, and this machine has no apt-get to install one with: install and start "
            f"Docker, then try again. What was tried: {trouble[0]}"
        )
        raise EnvironmentTrouble(message)


def _installed(progress: Progress) -> docker.DockerClient | None:
    """Install Docker where it is missing; return its client if its own service comes up."""
    if not packages.ensure(_PACKAGES, progress, "Docker"):
        return None
    if not (SYSTEMD.exists() or SERVICE_PID.exists()):
        return None
    progress("waiting for Docker's own service")
    return _wait(lambda: _ordinary([]), SERVICE_SECONDS)


def _started(progress: Progress) -> docker.DockerClient:
    """Start an engine of the project's own, detached, and return its client."""
    progress("starting Docker")
    if PID_FILE.exists() and not _own_pid():
        # Of one that was killed; its number may be another process's by now.
        PID_FILE.unlink()
        remains.remove(RUN / "docker", STATE / "docker")
    STATE.mkdir(parents=True, exist_ok=True)
    # Beside the engine's data: the checkout may be gone before the engine is.
    shutil.copy(Path(__file__).parent / CAPPED_PROGRAM, STATE / CAPPED_PROGRAM)
    with LOG.open("wb") as log:
        # setsid forks: the engine is nobody's child and outlives this run.
        subprocess.run(
            ["setsid", "--fork", *_command()],
            check=True,
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        )
    begin = time.monotonic()
    client = _wait(lambda: _own([]) or _died(begin), START_SECONDS)
    if not isinstance(client, docker.DockerClient):
        message = f"Docker could not be started. The last lines of {LOG}:\n{tail(LOG.read_text(errors='replace'))}"
        raise EnvironmentTrouble(message)
    leftovers.bury(client)
    return client


def _command() -> list[str]:
    """Return the command line of the project's own engine."""
    return [
        "dockerd",
        f"--host=unix://{SOCKET}",
        f"--data-root={STATE / 'docker'}",
        f"--exec-root={RUN / 'docker'}",
        f"--pidfile={PID_FILE}",
        *([f"--add-runtime={CAPPED}={STATE / CAPPED_PROGRAM}"] if host.lacks_a_capability() else []),
    ]


def _died(begin: float) -> bool:
    """Tell whether the engine started at `begin` is gone, so that nobody waits for it."""
    return time.monotonic() - begin > GRACE_SECONDS and not _own_pid()


def _own_pid() -> int:
    """Return the process of the project's own engine, or 0; a reused number does not count."""
    try:
        pid = int(PID_FILE.read_text())
        arguments = Path(f"/proc/{pid}/cmdline").read_bytes().decode().split("\0")
    except (OSError, ValueError):
        return 0
    return pid if f"--pidfile={PID_FILE}" in arguments else 0


def _wait(attempt: Callable[[], T], seconds: float) -> T:
    """Try again until the attempt gives something, or the time is over; return what it gave last."""
    deadline = time.monotonic() + seconds
    while not (result := attempt()) and time.monotonic() < deadline:
        time.sleep(PAUSE_SECONDS)
    return result
