"""The small faults: what a hurried hand does to one line of a snippet.

Each kind is a function from a line to what is said of a change, and the line as it is then.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drillbook.mutation import line as lines
from drillbook.mutation.names import misspelt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from drillbook.mutation.names import Names
    from drillbook.step import Step

_HIGHEST_PORT = 65535
# web:8080, 'sport = :443'; and: listen 80, dport 123, containerPort: 8080
_PORT = re.compile(
    r"(?P<left>[\w.\]*\"'}/-]*):(?P<port>\d{2,5})\b(?![:.]?\d)"
    r"|\b(?:listen|[a-z]*[pP]ort)\b[\"']?\s*[:= ]\s*(?P<said>\d{2,5})\b(?!\.)"
)
_UNIT = re.compile(
    r"\bsystemctl\s+(?:-\S+\s+)*(?:start|stop|(?:try-)?restart|reload|enable|disable|is-\w+|status|show|(?:un)?mask|kill)"
    r"\s+(?:-p\s+\S+\s+|-\S+\s+)*([a-z][\w@.-]*)|\bjournalctl\b.*?\s(?:-u|--unit=?)\s*([a-z][\w@.-]*)"
)
_PATH = re.compile(r"(?<![\w$:/.}~*-])(?:/[\w.@-]+){2,}(?![\w/*$-])")
_NO_FOLDER = r"(?<![^/]/)"  # http://web/ names a machine, /srv/web does not
_SYSTEM = ("/dev/", "/proc/", "/sys/")
# A name in a list (`- name: main`) is mostly a container's, which nothing calls by it.
_NAMED = re.compile(r"^\s*[a-z]*(?:name|Name|namespace|host)[\"']?:\s*[\"']?([A-Za-z][\w.-]*)")
_FLAG = re.compile(r"(?<=\s)(--?[A-Za-z][\w-]*(?:=(?:\"[^\"]*\"|'[^']*'|[^\s\"')]*)*)?)(?=[\s;|)&\"']|$)")
# What these take away or ask for is comfort: the same is done without them, with more lines or for the first time only.
_COMFORT = re.compile(
    r"(?<!\S)(?:--quiet|--silent|--show-error|--verbose|--no-pager|--no-progress|-qq?|-sS|-S)$"
    r"|(?<=curl )-s$|(?<=rm )-f$|(?<=mkdir )-p$|(?<=read )-r$|(?<=unset )-f$|--man=no$"
)
_ASKED = re.compile(r"(?:\s-l|\s--selector)[ =]+[\"']?[\w./-]+=+([\w.-]+)")
_CHOOSING = frozenset({"selector", "matchLabels", "nodeSelector", "podSelector", "labels"})
_LABEL = re.compile(r"[\"']?(?P<key>[\w./-]+)[\"']?:\s+[\"']?([\w.-]+)")
_ENTRY = re.compile(r"^(\s*)(?:- )?[\"']?([\w./-]+)[\"']?:\s*(.*)$")


@dataclass(frozen=True)
class Change:
    """Hold what becomes of one line of a text, counted from 1; `after` is empty where the line is gone."""

    kind: str
    line: int
    told: str
    before: str
    after: str


@dataclass(frozen=True)
class Place:
    """Hold one line of a step, all lines around it, and the names of the scenario."""

    step: Step
    text: list[str]
    index: int
    names: Names

    @property
    def line(self) -> str:
        """Return the line as it stands."""
        return self.text[self.index]

    @property
    def acting(self) -> str:
        """Return the line without what is only read."""
        return lines.acting(self.line)


def changes(step: Step, names: Names) -> Iterator[Change]:
    """Yield every small fault that can be made in a step's text, line by line."""
    text = step.text.splitlines()
    for index, line in enumerate(text):
        place = Place(step, text, index, names)
        for kind, faults in KINDS.items():
            for told, after in faults(place):
                if after != line:
                    yield Change(kind, index + 1, told, line, after)


def _ports(place: Place) -> Iterator[tuple[str, str]]:
    """Take the port beside."""
    for match in _PORT.finditer(place.acting):
        group = "port" if match["port"] else "said"
        port = int(match[group])
        # Digits on both sides are a time, or a user and a group.
        if 0 < port < _HIGHEST_PORT and not (match["left"] or "").isdigit():
            yield f"port {port} becomes {port + 1}", _with(place.line, match, str(port + 1), group)


def _names(place: Place) -> Iterator[tuple[str, str]]:
    """Take one machine for another; misspell a unit, a file or a resource that is named elsewhere too."""
    code, names = place.acting, place.names
    for match in _words([*names.machines, *names.addresses], _NO_FOLDER).finditer(code):
        yield from _renamed(place, match, names.other(match[1]))
    for match in _UNIT.finditer(code):
        if not names.other(match[match.lastindex or 0]):
            yield from _renamed(place, match)
    for match in _PATH.finditer(code):
        if not match[0].startswith(_SYSTEM) and names.twice(match[0]):
            folder, _, name = match[0].rpartition("/")
            yield from _renamed(place, match, f"{folder}/{misspelt(name)}" if misspelt(name) else "")
    found = [*_NAMED.finditer(code), *(_words(names.declared).finditer(code) if not place.step.file else ())]
    for match in found:
        if not names.other(match[1]) and names.referred(match[1]):
            yield from _renamed(place, match)


def _flags(place: Place) -> Iterator[tuple[str, str]]:
    """Leave out a flag; the word behind it stays."""
    if place.step.file and not place.line.startswith("Exec"):
        return
    code = lines.without_tests(place.acting)
    for match in _FLAG.finditer(code):
        if not _COMFORT.search(code[: match.end()].rstrip()):
            start = match.start() - 1
            yield f"flag {match[1]} dropped", place.line[:start] + place.line[match.end() :]


def _lines(place: Place) -> Iterator[tuple[str, str]]:
    """Leave out a whole line, unless it is for people or the only one."""
    others = place.text[: place.index] + place.text[place.index + 1 :]
    if not (lines.is_remark(place.line) or lines.only_says(place.line)) and not all(map(lines.is_remark, others)):
        yield "line dropped", ""


def _selectors(place: Place) -> Iterator[tuple[str, str]]:
    """Misspell the value of a label that something is chosen by."""
    for match in _ASKED.finditer(place.acting):
        yield from _renamed(place, match, noun="selector")
    entry = _ENTRY.match(place.acting)
    if not entry:
        return
    if entry[2] in _CHOOSING:
        for match in _LABEL.finditer(place.acting, entry.start(3)):
            yield from _chosen(place, match, entry[2])
    elif (above := _above(place, len(entry[1]))) in _CHOOSING:
        for match in _LABEL.finditer(place.acting):
            yield from _chosen(place, match, above)


def _chosen(place: Place, match: re.Match[str], key: str) -> Iterator[tuple[str, str]]:
    """Change what is selected by; a label only where something else names it."""
    if key != "labels" or place.names.labelled(match["key"], match[2]):
        yield from _renamed(place, match, noun="label" if key == "labels" else "selector")


def _above(place: Place, indent: int) -> str:
    """Return the key of the mapping that a line of YAML is in."""
    for line in reversed(place.text[: place.index]):
        entry = _ENTRY.match(line)
        if entry and len(entry[1]) < indent:
            return entry[2]
    return ""


def _renamed(place: Place, match: re.Match[str], other: str = "", noun: str = "name") -> Iterator[tuple[str, str]]:
    word = match[match.lastindex or 0]
    other = other or ("" if match.lastindex is None else misspelt(word))
    if other and other != word:
        yield f"{noun} {word} becomes {other}", _with(place.line, match, other, match.lastindex or 0)


def _with(line: str, match: re.Match[str], word: str, group: int | str) -> str:
    """Return the line with another word in place of the group that was found."""
    return line[: match.start(group)] + word + line[match.end(group) :]


def _words(words: Iterable[str], before: str = "") -> re.Pattern[str]:
    """Return what finds any of the words, each whole."""
    every = "|".join(map(re.escape, sorted(words, key=len, reverse=True))) or "(?!)"
    return re.compile(rf"(?<![\w.-]){before}({every})(?![\w-]|\.\w|://)")


KINDS: dict[str, Callable[[Place], Iterator[tuple[str, str]]]] = {
    "port": _ports,
    "name": _names,
    "flag": _flags,
    "line": _lines,
    "selector": _selectors,
}
