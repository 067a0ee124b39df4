"""One line of a snippet: which of its characters do something, and which are only read by people."""

from __future__ import annotations

import re

# Comments, and keys of units that are for people.
_REMARK = re.compile(r"\s*(#|//|--\s|(?:Description|Documentation)=)")
_TAIL = re.compile(r"\s#\s.*$")
_SAID = re.compile(r"""\b(?:echo|printf)\s(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^|<>;&"'\n])*""")
_RUN = re.compile(r"\$\((?:[^()]|\([^()]*\))*\)")
_TEST = re.compile(r"(?<!\S)(?:\[\[?\s.*?\s\]\]?(?![^\s;)&|])|test\s[^;&|]*)")


def is_remark(line: str) -> bool:
    """Tell whether a line is blank, a comment, or nothing but signs."""
    return bool(_REMARK.match(line)) or not any(each.isalnum() for each in line)


def only_says(line: str) -> bool:
    """Tell whether a line of shell does nothing but print the same words each time."""
    return bool(re.fullmatch(r"""\s*echo(\s+("[^"$`]*"|'[^']*'|[\w.,:-]+))*\s*""", line))


def acting(line: str) -> str:
    """Return the line with blanks in place of what is only read: comments, and what is printed on the terminal.

    What `echo` writes into a file or a pipe acts; so does a command in what it prints.
    """
    if is_remark(line):
        return " " * len(line)
    found = _TAIL.sub(_blank, line)
    return _SAID.sub(lambda match: match[0] if found[match.end() :].startswith((">", "|")) else _kept(match), found)


def without_tests(line: str) -> str:
    """Return the line with blanks in place of `[ … ]`, whose signs are no flags."""
    return _TEST.sub(_blank, line)


def _kept(match: re.Match[str]) -> str:
    """Return what is printed, blanked except for the commands in it."""
    text, end = [], 0
    for run in _RUN.finditer(match[0]):
        text += [" " * (run.start() - end), run[0]]
        end = run.end()
    return "".join(text) + " " * (len(match[0]) - end)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
