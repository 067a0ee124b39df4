"""What is written for a while: a file or a folder that goes with its block, or with a later run where that was killed.

Whoever has one holds a shared lock on the folder that it lies in. The kernel lets go of it even after `kill -9`, so
whoever gets that folder alone knows that nobody needs what is left in it.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import IO

_PREFIX, _SUFFIX = "drillbook-", ".part"


@contextmanager
def file(place: Path | None = None) -> Iterator[IO[bytes]]:
    """Give a new file in a folder (that of temporary files by itself); after the block it has another name or is gone.

    The folder is made where it is not there.
    """
    place = place or _usual()
    place.mkdir(parents=True, exist_ok=True)
    with (
        _locked(place, fcntl.LOCK_SH),
        tempfile.NamedTemporaryFile(dir=place, prefix=_PREFIX, suffix=_SUFFIX, delete=False) as part,
    ):
        try:
            yield part
        finally:
            Path(part.name).unlink(missing_ok=True)


def try_out(place: Path) -> None:
    """Raise what stands in the way of files in a folder, made where it is not there, before there is work to lose."""
    with file(place):
        pass


def write(path: Path, text: str) -> None:
    """Write a file that anybody may read, whole or not at all."""
    with file(path.parent) as part:
        part.write(text.encode())
        part.flush()
        Path(part.name).chmod(0o644)
        Path(part.name).replace(path)


@contextmanager
def folder() -> Iterator[Path]:
    """Give a new folder among the temporary files, which is gone after the block with all that is in it."""
    place = _usual()
    with (
        _locked(place, fcntl.LOCK_SH),
        tempfile.TemporaryDirectory(dir=place, prefix=_PREFIX, suffix=_SUFFIX, ignore_cleanup_errors=True) as made,
    ):
        yield Path(made)


def sweep(place: Path | None = None) -> None:
    """Remove what killed runs left in a folder, by itself that of temporary files, unless somebody writes there now."""
    place = place or _usual()
    with suppress(FileNotFoundError, BlockingIOError), _locked(place, fcntl.LOCK_EX | fcntl.LOCK_NB):
        for left in place.glob(f"{_PREFIX}*{_SUFFIX}"):
            # Another user's is not ours to remove.
            with suppress(OSError):
                shutil.rmtree(left) if left.is_dir() and not left.is_symlink() else left.unlink()


@contextmanager
def _locked(place: Path, how: int) -> Iterator[None]:
    held = os.open(place, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(held, how)
        yield
    finally:
        os.close(held)


def _usual() -> Path:
    return Path(tempfile.gettempdir())
