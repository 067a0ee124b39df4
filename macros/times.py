"""Lengths of time in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_MINUTE = 60


def length(seconds: float, words: Mapping[str, str]) -> str:
    """Return a length of time as a reader takes it in: tenths of a second below ten, minutes above sixty."""
    if seconds < 10:  # noqa: PLR2004 - where tenths begin to matter
        return words["seconds"].format(seconds=f"{seconds:.1f}")
    if seconds < _MINUTE:
        return words["seconds"].format(seconds=f"{seconds:.0f}")
    minutes, rest = divmod(round(seconds), _MINUTE)
    return (
        words["minutes"].format(minutes=minutes, seconds=rest)
        if rest
        else words["whole minutes"].format(minutes=minutes)
    )
