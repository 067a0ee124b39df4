"""What a program said last, for whoever is told that it failed."""

from __future__ import annotations

_LINES = 20


def tail(text: str) -> str:
    """Return the last lines of an output or a log."""
    return "\n".join(text.splitlines()[-_LINES:])
