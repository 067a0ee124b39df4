"""Terminal sessions as pages show them: prompts, commands, and what these print."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, field

from drillbook import checkers

# `$ `, `root@host:~# `, `[root@host ~]# `, `(venv) $ `, `bash-5.2$ `, `~/demo $ `, `-> # `
_HOST = r"\[[^\]\s]+@[^\]]*\]\s?|[\w.-]+@[\w.-]+(?::\S*|\s[~/]\S*)?\s?|(?:->|→|➜)\s*(?:\S+\s+)?"
_BEFORE = rf"(?:\([\w.-]+\)\s*)?(?:{_HOST}|[~/][\w./~-]*\s?|bash-[\d.]+)?"
_DOLLAR = re.compile(rf"\s*{_BEFORE}\$(?:\s+(.*))?")
_ROOT = re.compile(rf"\s*{_BEFORE}[$#](?:\s+(.*))?")
_ROOT_ALONE = re.compile(r"\s*#\s+\S")
_HOST_ROOT = re.compile(rf"\s*(?:{_HOST})#\s")
_MORE = re.compile(r"\s*>(?:\s(.*))?")
_ANY = "..."
_LEFT_OUT = frozenset({_ANY, "…", "[...]", "[…]", "(...)", "<snip>", "--snip--"})
_LONGEST = 1000
_UNFINISHED = ("unexpected end of file", "unexpected EOF", "here-document at line")


@dataclass
class Command:
    """Hold a command, the line of the block on which it begins (from 1), its lines, and what the page shows of it."""

    line: int
    text: str
    lines: int = 1
    shown: list[str] = field(default_factory=list)

    @property
    def expected(self) -> str:
        """Return the output that is shown, in the form of an .out file; empty where none is, or all is left out."""
        lines = [_ANY if line.strip() in _LEFT_OUT else line for line in self.shown]
        return "".join(f"{line}\n" for line in lines) if any(line.strip() not in {"", _ANY} for line in lines) else ""


def prompts(text: str, *, root: bool) -> bool:
    """Tell whether a text has prompts; `root` lets a bare `#` be one, which elsewhere begins a comment."""
    return bool(_pattern(text, root=root))


def commands(text: str, *, root: bool) -> list[Command]:
    """Return the commands of a session in order, none where no line has a prompt."""
    return list(_commands(text, root=root))


@functools.lru_cache(maxsize=64)  # a block is asked several times what it is, what is wrong with it and what it does
def _commands(text: str, *, root: bool) -> tuple[Command, ...]:
    pattern = _pattern(text, root=root)
    found: list[Command] = []
    lines = text.rstrip("\n").split("\n")
    bash = _Bash(2 * len(lines))
    number = 0
    while pattern and number < len(lines):
        match = pattern.fullmatch(lines[number])
        if match:
            if found:
                found[-1].shown = _output(found[-1].shown)
            if match[1] and match[1].strip():
                found.append(_command(lines, number, match[1], pattern, bash))
                number += found[-1].lines - 1
        elif found:
            found[-1].shown.append(lines[number])
        number += 1
    return tuple(found)


def script(text: str, *, root: bool) -> str:
    """Return a session's commands alone, each on the lines on which it stands."""
    lines = [""] * len(text.rstrip("\n").split("\n"))
    for each in commands(text, root=root):
        lines[each.line - 1 : each.line - 1 + each.lines] = each.text.split("\n")
    return "\n".join(lines).rstrip("\n") + "\n"


def _pattern(text: str, *, root: bool) -> re.Pattern[str] | None:
    """Return what the lines with commands look like."""
    lines = text.rstrip("\n").split("\n")
    if any(_DOLLAR.fullmatch(line) and not line.strip().startswith("$(") for line in lines):
        return _ROOT if any(_HOST_ROOT.match(line) for line in lines) else _DOLLAR
    if any(_HOST_ROOT.match(line) for line in lines) or (root and any(_ROOT_ALONE.match(line) for line in lines)):
        return _ROOT
    return None


class _Bash:
    """Ask bash about one session, so often at most: each time it is a process of its own."""

    def __init__(self, most: int) -> None:
        self._left = most

    def waits(self, text: str) -> bool:
        """Tell whether bash waits for more; where it may not be asked again, as of a text that is broken."""
        if text.endswith("\\"):
            return True
        self._left -= 1
        told = " ".join(each.message for each in checkers.bash(text)) if self._left >= 0 else ""
        return self._left < 0 or any(sign in told for sign in _UNFINISHED)


def _command(lines: list[str], number: int, first: str, pattern: re.Pattern[str], bash: _Bash) -> Command:
    """Return the command that begins on a line, with the lines on which it goes on."""
    text, taken, waits = first, 1, bash.waits(first)
    while waits and taken < _LONGEST and number + taken < len(lines):
        line = lines[number + taken]
        if not text.endswith("\\") and pattern.fullmatch(line):
            break
        more = _MORE.fullmatch(line)
        text += "\n" + ((more[1] or "") if more else line)
        taken += 1
        waits = bash.waits(text)
    # It may be broken, and what follows is not its own then.
    return Command(number + 1, first) if waits else Command(number + 1, text, taken)


def _output(shown: list[str]) -> list[str]:
    """Return what a command prints, without the remarks that stand above the next prompt."""
    kept = list(shown)
    while kept and (not kept[-1].strip() or kept[-1].lstrip().startswith("#")):
        kept.pop()
    return kept
