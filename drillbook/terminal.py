"""What a screen does not show as it is: which characters these are, and recorded output without them.

A page shows no more of an output than a screen or two.
"""

from __future__ import annotations

import re
import unicodedata

_SHOWN_LINES = 60
_ESCAPES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[ -/]+[0-~]|[@-Z\\-_])")
_HIDDEN = frozenset({"Cc", "Cf", "Zl", "Zp"})
# What most texts are made of, and none of them of what is looked for here.
_COMMON = re.compile(r"[\t\n -~]+")
# Letters and signs by their category, and yet nothing is seen of them: Hangul fillers, and Braille without a dot.
_EMPTY = frozenset("\u115f\u1160\u2800\u3164\uffa0")


def hidden(text: str) -> set[str]:
    """Return the characters of a text, but tabs and ends of lines, that nobody sees or that change what is seen."""
    return {each for each in _uncommon(text) if unicodedata.category(each) in _HIDDEN or each in _EMPTY}


def odd_blanks(text: str) -> set[str]:
    """Return the characters of a text that look like a blank, or like several, and are none to a shell."""
    return {each for each in _uncommon(text) if unicodedata.category(each) == "Zs"}


def _uncommon(text: str) -> set[str]:
    return set(_COMMON.sub("", text))


def plain(text: str) -> str:
    r"""Return output without terminal escapes; characters that can't be seen as `\xNN`, `\uNNNN` or `\UNNNNNNNN`."""
    told = _ESCAPES.sub("", text).replace("\r\n", "\n")
    return told.translate({ord(each): _code(ord(each)) for each in hidden(told)})


def shown(text: str) -> tuple[list[str], int]:
    """Return the lines of an output that a page shows, and how many more there are.

    Lines of blanks become empty, as Markdown makes them anyway.
    """
    lines = [line if line.strip() else "" for line in plain(text).rstrip("\n").split("\n")]
    return lines[:_SHOWN_LINES], max(0, len(lines) - _SHOWN_LINES)


def _code(code: int) -> str:
    """Return a character's number as Python writes it."""
    if code < 0x100:  # noqa: PLR2004 - two digits hold no more
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"  # noqa: PLR2004 - nor four
