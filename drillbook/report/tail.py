"""The end of an output, short enough for a report."""

from __future__ import annotations

_LINES = 60
# Of each line: one without end would make a report that nobody can open.
_CHARACTERS = 2000


def tail(output: str) -> list[str]:
    """Return an output's last lines, long ones shortened; the first of them says how much was left out."""
    lines = output.splitlines()
    left_out = len(lines) - _LINES
    note = [f"[… {left_out} lines before these: see results/]"] if left_out > 0 else []
    return [*note, *map(_shortened, lines[-_LINES:])]


def _shortened(line: str) -> str:
    left_out = len(line) - _CHARACTERS
    return f"{line[:_CHARACTERS]}[… {left_out} characters more]" if left_out > 0 else line
