"""When files last changed, as git knows it: asked once for all of them."""

from __future__ import annotations

import datetime as dt
import functools
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from drillbook import git

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True)
class Change:
    """Hold the newest commit that changed a file: how many came after it, and its date."""

    age: int
    date: dt.date


def read(root: Path, *folders: str) -> dict[Path, Change]:
    """Return the last change of each file below the folders, and of each folder, by its path from `root`.

    Nothing where git does not know: outside a repository, and in a shallow clone, whose oldest commit seems to have
    changed every file.
    """
    shallow, _, head = git.known(root, "rev-parse", "--is-shallow-repository", "HEAD").partition("\n")
    return _read(root, head, folders) if shallow == "false" and head else {}


@functools.lru_cache(maxsize=2)  # `nox -s serve` asks again at each change, and hardly ever after a commit
def _read(root: Path, _head: str, folders: tuple[str, ...]) -> dict[Path, Change]:
    log = ("-c", "core.quotePath=false", "log", "--format=%x00%cs", "--name-only", "--no-renames", "--relative")
    found: dict[Path, Change] = {}
    for age, commit in enumerate(git.known(root, *log, "--", *folders).split("\0")[1:]):
        date, *names = commit.split("\n")
        for name in filter(None, names):
            for path in (Path(name), *Path(name).parents):
                found.setdefault(path, Change(age, dt.date.fromisoformat(date)))
    return found


def newest(changes: Mapping[Path, Change], paths: Iterable[Path]) -> Change | None:
    """Return the newest change of the paths; None where git knows of none."""
    known = [changes[path] for path in paths if path in changes]
    return min(known, key=lambda change: change.age, default=None)
