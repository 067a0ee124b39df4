"""What is left on the machine of an engine of the project's own that was killed.

The next engine takes over what it finds, but not all: of a container that was about to start, the old one had not yet
written down that it runs, nor of a bridge that it is a network's; and a network of which it had written down half lets
Docker 20.10 panic at each start. So all is ended and removed first, the networks too, and the next engine begins as
after a reboot, with stopped containers.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import secrets
import shlex
import shutil
import signal
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING

from drillbook.errors import EnvironmentTrouble

if TYPE_CHECKING:
    from collections.abc import Iterator

# By its name a bridge is known as one of ours.
BRIDGE_NAME = "com.docker.network.bridge.name"
_BRIDGE = "drillbook"
# Where an engine notes its networks; it makes its own ones anew.
_NETWORKS = "network/files/local-kv.db"
# What containerd keeps of each container that runs, though it is of no use without /run.
_TASKS = "containerd/daemon/io.containerd.runtime.v2.task/*/*"
_PROC = Path("/proc")
_CGROUPS = Path("/sys/fs/cgroup")
_SECONDS = 10.0
_PAUSE = 0.05


def bridge() -> dict[str, str]:
    """Return the option that gives a network's bridge a name of ours."""
    return {BRIDGE_NAME: f"{_BRIDGE}{secrets.token_hex(3)}"}  # the kernel takes 15 characters


def remove(run: Path, state: Path) -> None:
    """End what runs of the engine that had these folders for its state while it runs, and for its data.

    Its containers stay as stopped ones, without their networks. Raises EnvironmentTrouble where something does not end.
    """
    _end(run)
    for place in _mounts(run, state):
        subprocess.run(["umount", "--lazy", place], check=False, capture_output=True)
    for folder in (run, *state.glob(_TASKS), *_layers(state)):
        shutil.rmtree(folder, ignore_errors=True)
    (state / _NETWORKS).unlink(missing_ok=True)
    for command in [*_rules(), *(["ip", "link", "delete", each] for each in _devices())]:
        subprocess.run(command, check=False, capture_output=True)
    for group in _groups(state):
        with contextlib.suppress(OSError):  # it is not ours, if something runs in it
            group.rmdir()


def _end(run: Path) -> None:
    deadline = time.monotonic() + _SECONDS
    while running := _processes(run):
        if time.monotonic() > deadline:
            message = f"what an engine has left that was killed does not end: processes {sorted(running)}"
            raise EnvironmentTrouble(message)
        for process in running:
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        time.sleep(_PAUSE)


def _processes(run: Path) -> set[int]:
    """Return containerd and its shims, which are told where the engine's folder is, and all that descend from them."""
    here, parents, found = (_PROC / "self/ns/pid").readlink(), dict[int, int](), set[int]()
    for process in _PROC.glob("[0-9]*"):
        with contextlib.suppress(OSError):
            status = (process / "stat").read_text().rpartition(")")[2].split()
            if status[0] == "Z":
                continue
            parents[int(process.name)] = int(status[1])
            program, *words = (process / "cmdline").read_text().split("\0")
            told = Path(program).name.startswith("containerd") and any(f"{run}/containerd/" in word for word in words)
            # One in another machine's namespace, as tests make them, has a folder of the same name.
            if told and (process / "ns/pid").readlink() == here:
                found.add(int(process.name))
    while more := {each for each, parent in parents.items() if parent in found} - found:
        found |= more
    return found


def _mounts(*folders: Path) -> list[str]:
    """Return what is mounted below folders, the last first."""
    places = [line.split()[1] for line in (_PROC / "self/mounts").read_text().splitlines()]
    return [place for place in reversed(places) if any(place.startswith(f"{folder}/") for folder in folders)]


def _layers(state: Path) -> Iterator[Path]:
    """Yield the folders of a container's own layers where the engine had not yet written down whose they are."""
    written = {path.read_text() for path in state.glob("image/overlay2/layerdb/mounts/*/init-id")}
    for first in state.glob("overlay2/*-init"):
        if first.name not in written:
            yield first
            yield first.with_name(first.name.removesuffix("-init"))


def _devices() -> list[str]:
    """Return the names of our bridges, behind what is attached to them; /sys may tell of another machine's network."""
    told = subprocess.run(["ip", "-json", "link", "show"], check=False, capture_output=True).stdout
    masters = {each["ifname"]: each.get("master", "") for each in json.loads(told or "[]")}
    attached = [name for name, master in masters.items() if master.startswith(_BRIDGE)]
    return [*attached, *(name for name in masters if name.startswith(_BRIDGE))]


def _rules() -> Iterator[list[str]]:
    """Yield what removes each rule of the firewall that names a bridge of ours."""
    for table in ("filter", "nat"):
        told = subprocess.run(
            ["iptables", "--wait", "-t", table, "-S"], check=False, capture_output=True, text=True
        ).stdout
        for rule in re.findall(rf"^-A (.* -[io] {_BRIDGE}[0-9a-f]{{6}} .*)$", told, re.MULTILINE):
            yield ["iptables", "--wait", "-t", table, "-D", *shlex.split(rule)]


def _groups(state: Path) -> Iterator[Path]:
    """Yield the groups of processes that the engine's containers had, the innermost first."""
    for container in state.glob("containers/*"):
        for place in [*_CGROUPS.glob(f"docker/{container.name}"), *_CGROUPS.glob(f"*/docker/{container.name}")]:
            below = [path for path in place.rglob("*") if path.is_dir()]
            yield from sorted([place, *below], key=lambda path: len(path.parts), reverse=True)
