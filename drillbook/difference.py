"""What differs between two versions' texts of a snippet."""

from __future__ import annotations

import difflib


def unified(old: str, new: str) -> str:
    """Return a unified diff without a head, three lines around each change; empty where the texts are equal."""
    lines = list(difflib.unified_diff(old.splitlines(), new.splitlines(), lineterm=""))
    return "\n".join(line if line.strip() else "" for line in lines[2:])  # Markdown empties lines of blanks anyway
