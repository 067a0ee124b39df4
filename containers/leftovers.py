"""What runs leave in the engine, how it is known again, and how it is removed.

Every container and network bears the id of its run. A run holds a lock on a file of that id as long as it lives: the
kernel lets go of it even after `kill -9`, so whoever can take the lock knows that the run is dead.
"""

from __future__ import annotations

import fcntl
import os
import platform
import secrets
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docker.errors import APIError, NotFound

from containers import cache

if TYPE_CHECKING:
    from collections.abc import Iterator

    import docker

LABEL_RUN = "drillbook.run"
LABEL_HOME = "drillbook.home"
LABEL_KEEP = "drillbook.keep"


class Run:
    """Hold the id of this process's run, and the lock that shows it is alive."""

    def __init__(self) -> None:
        """Take a new id."""
        self.id = secrets.token_hex(4)
        folder = _folder()
        folder.mkdir(parents=True, exist_ok=True)
        self._lock = (folder / self.id).open("w")
        fcntl.flock(self._lock, fcntl.LOCK_EX)

    def close(self) -> None:
        """Show that the run has ended."""
        self._lock.close()
        Path(self._lock.name).unlink(missing_ok=True)

    def labels(self, *, keep: bool) -> dict[str, str]:
        """Return what everything bears that this run makes."""
        labels = {LABEL_RUN: self.id, LABEL_HOME: home()}
        return {**labels, LABEL_KEEP: "1"} if keep else labels


def remove(client: docker.DockerClient, *, kept: bool = False) -> list[str]:
    """Remove the nodes and networks of this user's dead runs, with `kept` also those that were to be kept."""
    removed = []
    for thing in _things(client, LABEL_RUN, f"{LABEL_HOME}={home()}"):
        labels = _labels(thing)
        if _alive(labels[LABEL_RUN]) or (LABEL_KEEP in labels and not kept):
            continue
        discard(thing)
        removed.append(str(thing.name))
    for path in _folder().glob("*"):
        if not _alive(path.name):
            path.unlink(missing_ok=True)
    return removed


def bury(client: docker.DockerClient) -> None:
    """Remove what other users' runs left in an engine that has just been started: they ended with it.

    What this user's left, the locks tell; what was kept stays.
    """
    for thing in _things(client, LABEL_HOME):
        labels = _labels(thing)
        if labels[LABEL_HOME] != home() and LABEL_KEEP not in labels:
            discard(thing)


def discard(thing: Any) -> None:  # noqa: ANN401 - a container or a network
    """Remove a container or a network, and take it calmly if it is gone already."""
    try:
        thing.remove(**({"force": True, "v": True} if hasattr(thing, "exec_run") else {}))
    except NotFound:
        return
    except APIError as error:
        if "already in progress" not in str(error):
            raise


def _things(client: docker.DockerClient, *labels: str) -> Iterator[Any]:
    """Return the containers and networks that bear all the labels."""
    wanted: dict[str, str | list[str] | bool] = {"label": list(labels)}
    yield from client.containers.list(all=True, filters=wanted, ignore_removed=True)
    yield from client.networks.list(filters=wanted)


def _labels(thing: Any) -> dict[str, str]:  # noqa: ANN401 - a container or a network
    return dict(thing.attrs.get("Labels") or thing.attrs.get("Config", {}).get("Labels", {}))


def _alive(run: str) -> bool:
    try:
        with (_folder() / run).open("r+") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except FileNotFoundError:
        return False
    except BlockingIOError:
        return True
    return False


def _folder() -> Path:
    return cache.folder() / "runs"


def home() -> str:
    """Return whose runs these are: locks of another user or machine can't be asked."""
    return f"{platform.node()}:{os.getuid()}:{cache.folder()}"
