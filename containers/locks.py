"""Locks of clusters: a file each in this user's cache, which the kernel lets go of however a run ends."""

from __future__ import annotations

import fcntl
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING

from containers import cache

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Progress = Callable[[str], None]


def locked(name: str, how: int, progress: Progress | None = None) -> IO[str]:
    """Return a file of this user that is locked: shared, exclusively, or (0) not yet."""
    folder().mkdir(parents=True, exist_ok=True)
    held = (folder() / name).open("w")
    if how:
        try:
            fcntl.flock(held, how | fcntl.LOCK_NB)
        except BlockingIOError:
            if progress:
                progress(f"waiting for another scenario in the cluster {name.partition('.')[0]}")
            fcntl.flock(held, how)
    return held


@contextmanager
def unused(name: str) -> Iterator[bool]:
    """Tell whether nobody holds a lock; nobody gets it before the block has ended."""
    with locked(name, 0) as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
            return
        yield True


def folder() -> Path:
    """Return where locks of clusters lie."""
    return cache.folder() / "clusters"
