"""What runs leave in the engine, how it is known again, and how it is removed.

Every container and network bears the id of its run, which is the process that made it. A run holds a lock on a file of
that id as long as it lives: the kernel lets go of it even after `kill -9`, so whoever can take the lock knows that the
run is dead. An engine that was told to make something does so though the run is dead by then, so it is looked again.
"""

from __future__ import annotations

import fcntl
import os
import secrets
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docker.errors import APIError, NotFound

from containers import cache
from containers.recipe import LABEL_REFERENCE
from drillbook.errors import EnvironmentTrouble

if TYPE_CHECKING:
    from collections.abc import Iterator

    import docker

LABEL_RUN = "drillbook.run"
LABEL_HOME = "drillbook.home"
LABEL_KEEP = "drillbook.keep"
_PATIENCE = 20.0
_PAUSE = 0.2


class Run:
    """Hold the id of a run, and the lock that shows that its process is alive."""

    def __init__(self) -> None:
        """Take a new id, in the home as it is now: where the cache is emptied, the lock goes with it."""
        self.id, self.home = secrets.token_hex(4), home()
        path = _folder() / self.id
        path.parent.mkdir(parents=True, exist_ok=True)
        while True:
            self._lock = path.open("w")
            fcntl.flock(self._lock, fcntl.LOCK_EX)
            if path.exists():  # between the two, another run may have taken it for a dead one's
                return

    def close(self) -> None:
        """Show the run as ended."""
        self._lock.close()
        Path(self._lock.name).unlink(missing_ok=True)


_runs: dict[Path, Run] = {}
_beginning = threading.Lock()


def labels(*, keep: bool = False) -> dict[str, str]:
    """Return what everything bears that this process makes in the engine, until its run is ended."""
    with _beginning:
        run = _runs.get(_folder()) or _runs.setdefault(_folder(), Run())
    found = {LABEL_RUN: run.id, LABEL_HOME: run.home}
    return {**found, LABEL_KEEP: "1"} if keep else found


def end() -> None:
    """Show this process's run as ended; what it makes later is another's."""
    with _beginning:
        for run in _runs.values():
            run.close()
        _runs.clear()


def remove(client: docker.DockerClient, *, kept: bool = False) -> list[str]:
    """Remove the nodes and networks of this user's dead runs, with `kept` also those that were to be kept.

    Return their names; raise EnvironmentTrouble where the engine does not get rid of them.
    """
    removed: dict[str, str] = {}
    trouble, deadline = "the engine lists it still", time.monotonic() + _PATIENCE
    while dead := [each for each in _things(client, LABEL_RUN, f"{LABEL_HOME}={home()}") if _left(each, kept=kept)]:
        if time.monotonic() > deadline:
            message = f"{dead[0].name}, left by a run that has ended, can't be removed: {trouble}"
            raise EnvironmentTrouble(message)
        if removed.keys() & {str(each.id) for each in dead}:
            time.sleep(_PAUSE)
        for thing in dead:
            removed[str(thing.id)] = str(thing.name)
            try:
                discard(thing)
            except APIError as error:  # a network that a node has come to just now
                trouble = str(error)
    for path in _folder().glob("*"):
        _forget(path)
    return list(removed.values())


def bury(client: docker.DockerClient) -> None:
    """Remove what other users' runs and builds of images left in an engine that has just been started.

    They ended with it. What this user's runs left, the locks tell; what was kept stays.
    """
    for thing in [*_things(client, LABEL_HOME), *_things(client, LABEL_REFERENCE)]:
        found = _labels(thing)
        if found.get(LABEL_HOME) != home() and LABEL_KEEP not in found:
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


def _left(thing: Any, *, kept: bool) -> bool:  # noqa: ANN401 - a container or a network
    """Tell whether it is a dead run's, and not to be kept."""
    found = _labels(thing)
    return not _alive(found[LABEL_RUN]) and (kept or LABEL_KEEP not in found)


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


def _forget(path: Path) -> None:
    """Remove a dead run's file while nobody can take it: one that is just beginning would be thought dead for ever."""
    with suppress(FileNotFoundError, BlockingIOError), path.open("r+") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        path.unlink()


def _folder() -> Path:
    return cache.folder() / "runs"


def home() -> str:
    """Return whose runs these are: locks of another user, machine or cache can't be asked.

    A machine's name may change, so what tells it from others is a random id, which lies where the locks do.
    """
    path = cache.folder() / "home"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+") as held:
        fcntl.flock(held, fcntl.LOCK_EX)  # of two that come first, one makes it
        held.seek(0)
        if not (own := held.read()):
            own = secrets.token_hex(8)
            held.write(own)
    return f"{own}:{os.getuid()}:{cache.folder()}"
