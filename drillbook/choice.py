"""What the words of a verification choose, kept with a digest of all that was read for it.

Where that is as before, no snippet need be read and rendered to see that nothing has changed.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from drillbook import lab, scratch
from drillbook.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from drillbook.scenario import Scenario

_KEPT = Path(".cache/choice.json")
_CONTENT = ("snippets", "docs")
_SETTINGS = "pyproject.toml"


class Chosen(NamedTuple):
    """Name a scenario that was chosen, and its digest."""

    topic: str
    version: str
    digest: str


def state(root: Path, words: Sequence[str], today: dt.date | None = None) -> str:
    """Return the hex digest of the words, of the day, on which skips end, and of all that a project is read from.

    Empty where that can't be read: what reads the project tells why.
    """
    today = today or dt.datetime.now(dt.UTC).date()
    found = hashlib.sha256(json.dumps([*words, str(today)]).encode())
    try:
        places = dict.fromkeys([*(root / name for name in _CONTENT), *lab.folders(root)])
        for path in [root / _SETTINGS, *(path for place in places for path in _below(place))]:
            # What a link within the content leads to is among the content.
            content = path.read_bytes() if path.is_file() else bytes(path.is_symlink() and path.readlink())
            found.update(f"{path} {len(content)}\n".encode(errors="surrogateescape") + content)
    except (OSError, UsageError):
        return ""
    return found.hexdigest()


def known(root: Path, state: str) -> list[Chosen]:
    """Return what was chosen in a state; nothing where that is not known."""
    try:
        kept = json.loads((root / _KEPT).read_text(encoding="utf-8"))
        return [Chosen(*each) for each in kept["chosen"]] if kept["state"] == state else []
    except (OSError, ValueError, TypeError, KeyError):  # there is none, or it is another Drillbook's
        return []


def keep(root: Path, state: str, scenarios: Iterable[Scenario]) -> None:
    """Keep what was chosen in a state, in place of what was kept before."""
    chosen = [Chosen(each.topic, each.version, each.digest) for each in scenarios]
    scratch.write(root / _KEPT, json.dumps({"state": state, "chosen": chosen}))


def _below(place: Path) -> Iterator[Path]:
    """Yield all that lies below a folder but what is hidden or compiled, in order; links are not followed."""
    for folder, folders, files in os.walk(place):
        folders[:] = sorted(name for name in folders if name != "__pycache__" and not name.startswith("."))
        yield from (Path(folder, name) for name in [*folders, *sorted(files)] if not name.startswith("."))
