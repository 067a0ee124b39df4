"""Find a Docker engine, or install and start one where we may."""

from __future__ import annotations

import fcntl
import os
import shutil
import signal
import subprocess
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import docker
from docker.errors import DockerException
from requests.exceptions import RequestException

from drillbook.errors import EnvironmentTrouble

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Progress = Callable[[str], None]

RUN = Path("/run/drillbook")
STATE = Path("/var/lib/drillbook")
SOCKET = RUN / "docker.sock"
PID_FILE = RUN / "docker.pid"
LOG = STATE / "dockerd.log"
PACKAGE_LOG = STATE / "packages.log"

PING_SECONDS = 5
SERVICE_SECONDS = 15
START_SECONDS = 60
CALL_SECONDS = 120
TAIL_LINES = 15

ENGINE_PACKAGES = {"dockerd": "docker.io", "iptables": "iptables"}
BOOTSTRAP_PACKAGES = {
    "mmdebstrap": "mmdebstrap",
    # mmdebstrap asks gpg which of the keys a suite of another release is signed with.
    "gpg": "gpg",
    "/usr/share/keyrings/debian-archive-keyring.gpg": "debian-archive-keyring",
}


@dataclass(frozen=True)
class HostFacts:
    """Tell what the engine's machine is like, where that changes how a node must run."""

    engine_version: tuple[int, ...]
    cgroup_version: int
    cgroup_driver: str
    cpus: int
    memory: int
    architecture: str
    security: tuple[str, ...]


def limits(client: docker.DockerClient) -> HostFacts:
    """Ask the engine about its machine."""
    info = client.info()
    return HostFacts(
        engine_version=_version(info["ServerVersion"]),
        cgroup_version=int(info.get("CgroupVersion") or 1),
        cgroup_driver=info["CgroupDriver"],
        cpus=info["NCPU"],
        memory=info["MemTotal"],
        architecture=info["Architecture"],
        security=tuple(
            option.removeprefix("name=").split(",")[0] for option in info.get("SecurityOptions") or ()
        ),
    )


def _version(text: str) -> tuple[int, ...]:
    """Return the leading numbers: `20.10.24+dfsg1` is (20, 10, 24)."""
    numbers = text.split("+")[0].split("-")[0].split("~")[0].split(".")
    return tuple(int(number) for number in numbers if number.isdigit())


def connect(progress: Progress) -> docker.DockerClient:
    """Return a client of the ordinary engine, of the project's own, or of one started now.

    Raises EnvironmentTrouble, with what to do, where there is none and we may not start one.
    """
    trouble: list[str] = []
    client = _ordinary(trouble) or _own(trouble)
    if client:
        return client
    _check_rights(trouble)
    with alone(RUN / "lock", progress, "starting Docker"):
        # Whoever held the lock before may have started it.
        client = _own(trouble)
        if client:
            return client
        if ensure_packages(ENGINE_PACKAGES, progress, "Docker"):
            client = _service(progress)
        return client or _start(progress)


def stop(progress: Progress) -> None:
    """End the engine that the project started; leave any other alone."""
    pid = _own_pid()
    if not pid:
        progress("no Docker engine of the project's own is running")
        return
    os.kill(pid, signal.SIGTERM)
    _wait(lambda: not _own_pid(), START_SECONDS)
    if _own_pid():
        message = f"the project's Docker engine (process {pid}) did not end within {START_SECONDS} s; see {LOG}"
        raise EnvironmentTrouble(message)
    progress("ended the project's Docker engine")


def ensure_bootstrap(progress: Progress) -> None:
    """Install what makes a base image out of packages, where it is missing."""
    ensure_packages(BOOTSTRAP_PACKAGES, progress, "a base image")


def ensure_packages(packages: dict[str, str], progress: Progress, purpose: str) -> bool:
    """Install the packages whose program or file is missing; tell whether there were any.

    `packages` maps a program's name or a file's path to the package that brings it.
    """
    missing = [package for needed, package in packages.items() if not _there(needed)]
    if not missing:
        return False
    names = " ".join(missing)
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        message = (
            f"{purpose} needs the packages {names}, and this user may not install them: "
            f"run `apt-get install {names}` as root, then try again"
        )
        raise EnvironmentTrouble(message)
    progress(f"installing {names}")
    _apt("update")
    _apt("install", "-y", "--no-install-recommends", *missing)
    return True


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


def _there(needed: str) -> bool:
    """Tell whether a program is installed, or a file exists."""
    return bool(shutil.which(needed)) or Path(needed).is_absolute() and Path(needed).exists()
