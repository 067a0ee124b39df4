"""The files that are TOML: how they are read, and what their escapes may not hide."""

from __future__ import annotations

import itertools
import re
import tomllib
from typing import TYPE_CHECKING, Any

from drillbook import snippet as snippets
from drillbook.errors import ContentError, Problem

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from pathlib import Path


def parsed(path: Path, text: str) -> dict[str, Any]:
    """Return what stands in a file of TOML; raise ContentError where it can't be read."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        match = re.search(r"\(at line (\d+)", str(error))
        place, fault = int(match[1]) if match else 1, str(error).split(" (at ", maxsplit=1)[0]
    except RecursionError:
        place, fault = _deepest(text), "nested too deeply"
    except ValueError:  # Python reads no number of more digits than this
        digits = re.search(r"[0-9_]{4300}", text)
        place, fault = text.count("\n", 0, digits.start() if digits else 0) + 1, "a number of too many digits"
    raise ContentError([Problem(path, place, f"broken TOML: {fault}")])


def _deepest(text: str) -> int:
    """Return the line on which the most brackets are open."""
    depths = list(itertools.accumulate((each in "[{") - (each in "]}") for each in text))
    return text.count("\n", 0, depths.index(max(depths))) + 1


def unseen(text: str, data: Mapping[str, Any], several: Collection[str] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the keys of each string that TOML's escapes give other characters than are seen, and what is wrong.

    Only strings below the keys `several` may have more than one line.
    """
    pending: list[tuple[tuple[str, ...], Any]] = [((), data)]
    while pending:  # no recursion: as deep as it was read
        keys, value = pending.pop()
        if isinstance(value, dict | list):
            inner = value.items() if isinstance(value, dict) else enumerate(value)
            pending += [((*keys, str(key)), each) for key, each in inner]
        elif isinstance(value, str):
            found = snippets.treacherous(keys[-1] + value)
            faults = [words for each, words in found.items() if each not in text]
            faults += ["a line break"] if "\n" in keys[-1] + value and keys[0] not in several else []
            yield from ((keys, f"{dotted(keys)} holds {fault}") for fault in faults)


def dotted(keys: Iterable[str]) -> str:
    """Return keys as TOML has them in one line, those of other characters than are seen with escapes."""
    return ".".join(each if each.isprintable() else repr(each) for each in keys)
