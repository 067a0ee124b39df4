"""What the engine's machine is like, where that changes how a node must run."""

from __future__ import annotations

import os
import platform
import re
import subprocess
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import docker

# CAP_SYS_RESOURCE, as linux/capability.h counts.
_SYS_RESOURCE = 24


@dataclass(frozen=True)
class HostFacts:
    """Hold what is known of the machine; memory in bytes."""

    engine_version: tuple[int, ...]
    cgroup_version: int
    cgroup_driver: str
    cpus: int
    memory: int
    here: bool  # whether it is this machine: not one at the end of a network, nor the virtual one of Docker Desktop
    uid: int  # on whose account what nodes open is
    storage: str = ""  # where the engine keeps what containers write; empty where that can't be seen from here


def facts(client: docker.DockerClient) -> HostFacts:
    """Ask the engine about its machine."""
    info = client.info()
    here = bool(socket(client)) and info["KernelVersion"] == platform.release()
    storage = info["DockerRootDir"]
    rootless = any("rootless" in option for option in info.get("SecurityOptions") or ())
    return HostFacts(
        engine_version=_version(info["ServerVersion"]),
        cgroup_version=int(info.get("CgroupVersion") or 1),
        cgroup_driver=info["CgroupDriver"],
        cpus=info["NCPU"],
        memory=info["MemTotal"],
        here=here,
        uid=os.getuid() if rootless else 0,
        storage=storage if here and os.access(storage, os.F_OK) else "",
    )


def socket(client: docker.DockerClient) -> str:
    """Return the path of the socket by which the engine is reached, empty where it is reached over the network."""
    return str(getattr(getattr(client.api, "_custom_adapter", None), "socket_path", ""))


def _version(text: str) -> tuple[int, ...]:
    """Return the leading numbers: `20.10.24+dfsg1` is (20, 10, 24)."""
    numbers = text.split("+", maxsplit=1)[0].split("-", maxsplit=1)[0].split("~", maxsplit=1)[0].split(".")
    return tuple(int(number) for number in numbers if number.isdigit())


def memory_left() -> int:
    """Return how much memory of this machine can be taken without pushing out what others use, bytes."""
    found = re.search(r"^MemAvailable:\s*(\d+) kB$", Path("/proc/meminfo").read_text(), re.MULTILINE)
    return int(found[1]) * 1024 if found else 0


def inotify_left(uid: int) -> int:
    """Return how many inotify instances a user may still open, as far as this process may see what is open."""
    limit = int(Path("/proc/sys/fs/inotify/max_user_instances").read_text())
    used = 0
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if process.stat().st_uid == uid:
                used += sum(str(each.readlink()) == "anon_inode:inotify" for each in (process / "fd").iterdir())
    return limit - used


def lacks_a_capability() -> bool:
    """Tell whether this machine's root may not do all that root may do elsewhere."""
    found = re.search(r"^CapBnd:\s*([0-9a-f]+)$", Path("/proc/self/status").read_text(), re.MULTILINE)
    return found is not None and not int(found[1], 16) >> _SYS_RESOURCE & 1


def output(*command: str) -> str:
    """Return what a command prints, or nothing where it is not installed or fails."""
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout
    except FileNotFoundError:
        return ""
