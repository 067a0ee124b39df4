"""What the words of a verification choose, kept with a digest of all that was read for it.

Where that is as before, no snippet need be read and rendered to see that nothing has changed.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import itertools
import json
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from drillbook import lab, scratch
from drillbook.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from drillbook.scenario import Scenario

_KEPT = Path(".cache/choice.json")
_SETTINGS = "pyproject.toml"
_CONTENT = ("snippets", "docs")


class Chosen(NamedTuple):
    """Name a scenario that was chosen, and its digest."""

    topic: str
    version: str
    digest: str


def state(root: Path, words: Sequence[str], today: dt.date | None = None) -> str:
    """Return the hex digest of the words, of the day, on which skips end, and of all that a project is read from.

    Empty where that can't be said: a file can't be read, which whoever reads the project tells, or there is what is
    neither file nor folder, or a link that leads elsewhere.
    """
    today = today or dt.datetime.now(dt.UTC).date()
    found = hashlib.sha256(json.dumps([*words, str(today)]).encode())
    try:
        code = dict.fromkeys(lab.folders(root))
        entries = [(root / _SETTINGS, root)]
        entries += [(path, root / name) for name in _CONTENT for path in _below(root / name)]
        entries += [(path, place) for place in code for path in _below(place, _no_code)]
        for path, home in entries:
            found.update(_told(path, home))
    except (OSError, UsageError, ValueError, RecursionError):
        return ""
    return found.hexdigest()


def known(root: Path, now: str) -> list[Chosen]:
    """Return what was chosen in a state; nothing where that is not known."""
    try:
        kept = json.loads((root / _KEPT).read_text(encoding="utf-8"))
        return [Chosen(*map(str, each)) for each in kept["chosen"]] if kept["state"] == now else []
    except (OSError, ValueError, TypeError, KeyError):  # there is none, or it is another Drillbook's
        return []


def keep(root: Path, now: str, scenarios: Iterable[Scenario]) -> None:
    """Keep what was chosen in a state, in place of what was kept before."""
    chosen = [Chosen(each.topic, each.version, each.digest) for each in scenarios]
    scratch.write(root / _KEPT, json.dumps({"state": now, "chosen": chosen}))


def _below(place: Path, skipped: Callable[[str], bool] = lambda _: False) -> Iterator[Path]:
    """Yield a folder and all below it, in order, but for names that are skipped."""
    yield place
    for folder, folders, files in os.walk(place):
        folders[:] = sorted(itertools.filterfalse(skipped, folders))
        yield from (Path(folder, name) for name in [*folders, *sorted(itertools.filterfalse(skipped, files))])


def _no_code(name: str) -> bool:
    """Tell whether a name is that of what is hidden or compiled."""
    return name.startswith(".") or name == "__pycache__"


def _told(path: Path, home: Path) -> bytes:
    """Return a path with what it is: a folder, a file and whether it is executable, or a link to what is in `home`."""
    mode = path.lstat().st_mode
    if stat.S_ISLNK(mode):
        path.resolve(strict=True).relative_to(home.resolve())
        content = os.fsencode(path.readlink())
    elif stat.S_ISREG(mode):
        content = path.read_bytes()
    elif stat.S_ISDIR(mode):
        content = b""
    else:
        msg = f"{path} is neither a file nor a folder"
        raise ValueError(msg)
    return f"{path} {stat.S_IFMT(mode)} {mode & 0o100} {len(content)}\n".encode(errors="surrogateescape") + content
