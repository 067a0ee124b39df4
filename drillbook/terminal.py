"""Recorded output as a page may show it: no terminal escapes, nothing invisible, and no more than a screen or two."""

from __future__ import annotations

import re

_SHOWN_LINES = 60
_ESCAPES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[ -/]+[0-~]|[@-Z\\-_])")
# Control characters, and invisible ones that change the order in which text is shown.
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


def plain(text: str) -> str:
    r"""Return output without terminal escapes; characters that can't be seen as `\xNN` or `\uNNNN`."""
    return _CONTROLS.sub(_code, _ESCAPES.sub("", text).replace("\r\n", "\n"))


def shown(text: str) -> tuple[list[str], int]:
    """Return the lines of an output that a page shows, and how many more there are.

    Lines of blanks become empty, as Markdown makes them anyway.
    """
    lines = [line if line.strip() else "" for line in plain(text).rstrip("\n").split("\n")]
    return lines[:_SHOWN_LINES], max(0, len(lines) - _SHOWN_LINES)


def _code(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"  # noqa: PLR2004 - as Python writes them
