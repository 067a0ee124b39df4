"""The leading comments of a snippet file: its title and its directives."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drillbook.errors import Problem, nearest

if TYPE_CHECKING:
    from pathlib import Path

ONCE = frozenset(
    {"zh", "zh-fixture", "zh-skip", "on", "file", "exit", "within", "stable", "timeout", "fixture", "skip"}
)
REPEATED = frozenset({"expect", "matches", "like", "json", "absent", "reports"})
_DIRECTIVE = re.compile(r"@([^\s:]+)\s*(?::\s*(.*))?")
_MARKERS = {".json": "//"}
_NAMES = "|".join(sorted(ONCE | REPEATED, key=len, reverse=True))


@dataclass(frozen=True, slots=True)
class Directive:
    """Hold one `@name: value` and the line it stands on."""

    name: str
    value: str
    line: int


@dataclass(frozen=True, slots=True)
class Header:
    """Hold what the leading comments say, and the line on which the reader's text begins."""

    title: str
    directives: tuple[Directive, ...]
    body_line: int

    def all(self, name: str) -> list[Directive]:
        """Return the directives of that name, in the order of the file."""
        return [each for each in self.directives if each.name == name]

    def one(self, name: str) -> Directive | None:
        """Return the directive of that name, or None."""
        return next(iter(self.all(name)), None)


def split(path: Path, text: str) -> tuple[Header, str, list[Problem]]:
    """Part a snippet file into its header and the reader's text, byte for byte; problems beside them."""
    marker = _MARKERS.get(path.suffix, "#")
    lines = text.splitlines(keepends=True)
    head = list(itertools.takewhile(lambda line: line.startswith(marker) and not line.startswith("#!"), lines))
    blank = len(lines) > len(head) > 0 and not lines[len(head)].strip()
    start = len(head) + blank
    comments = [line.removeprefix(marker).strip() for line in head]
    directives, problems = _directives(path, comments)
    if not comments or comments[0].startswith("@") or not comments[0]:
        problems.append(
            Problem(path, 1, f"no title: the first line must be a comment that names the snippet ({marker} …)")
        )
    problems += [
        Problem(path, number, f"@{match[1]} stands below the header, which ends at the first blank line")
        for number, line in enumerate(lines[start:], start=start + 1)
        if (match := re.match(rf"{marker}\s*@({_NAMES})\s*:", line))
    ]
    return Header(comments[0] if comments else "", tuple(directives), start + 1), "".join(lines[start:]), problems


def _directives(path: Path, comments: list[str]) -> tuple[list[Directive], list[Problem]]:
    found: list[Directive] = []
    problems: list[Problem] = []
    for line, comment in enumerate(comments[1:], start=2):
        directive, problem = _directive(path, line, comment)
        if problem:
            problems.append(problem)
        elif directive and directive.name in ONCE and directive.name in {each.name for each in found}:
            problems.append(Problem(path, line, f"@{directive.name} stands here a second time"))
        elif directive:
            found.append(directive)
    return found, problems


def _directive(path: Path, line: int, comment: str) -> tuple[Directive | None, Problem | None]:
    match = _DIRECTIVE.fullmatch(comment)
    if not match:
        text = "a comment in the header is no directive (put a blank line before the reader's comments)"
        return None, Problem(path, line, text)
    name, value = match[1], (match[2] or "").strip()
    if name not in ONCE | REPEATED:
        near = nearest(name, ONCE | REPEATED)
        return None, Problem(path, line, f"unknown directive @{name}", f"@{near}" if near else "")
    if not value:
        return None, Problem(path, line, f"@{name} says nothing (write @{name}: …)")
    return Directive(name, value, line), None
