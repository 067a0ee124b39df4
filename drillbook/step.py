"""One snippet rendered for one version: the text that a reader copies and a node runs, and what must come of it."""

from __future__ import annotations

import datetime as dt
import functools
import hashlib
import json
import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

import yaml

from drillbook import duration, expectation, tool, values
from drillbook.errors import Problem, nearest
from drillbook.expectation import Expectation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from drillbook.header import Directive
    from drillbook.snippet import Snippet
    from drillbook.tool import Report

_T = TypeVar("_T")
_TRANSLATIONS = frozenset({"zh", "zh-fixture", "zh-skip"})
_SKIP = re.compile(r"(?P<reason>[^;]+);(?P<owner>[^;]+);\s*until\s+(?P<until>\d{4}-\d{2}-\d{2})")


@dataclass(frozen=True)
class Skip:
    """Say why a step is not run, who looks after it, and until when that may last."""

    reason: str
    owner: str
    until: dt.date

    def __str__(self) -> str:
        """Print as a reader of a report needs it."""
        return f"{self.reason} ({self.owner}, until {self.until})"


@dataclass(frozen=True)
class Step:
    """Hold a snippet's text for one version, where it runs and what is expected; times in seconds."""

    snippet: Snippet
    text: str
    nodes: tuple[str, ...]
    together: bool = False
    file: str = ""
    exit_code: int = 0
    expectations: tuple[Expectation, ...] = ()
    within: float = 0.0
    stable: int = 1
    timeout: float = 60.0
    fixture: str = ""
    skip: Skip | None = None
    reports: tuple[Report, ...] = ()  # they decide no verdict, and so are none of its terms
    words: tuple[tuple[str, str], ...] = ()  # nor do these: `title`, and translations by their directive

    def titled(self, language: str) -> str:
        """Return the title in a language, in English where it has none."""
        words = dict(self.words)
        return words.get(language) or words.get("title", self.snippet.header.title)

    def why_fixture(self, language: str) -> str:
        """Return why the reader does not type this, in a language, in English where it has none; empty if they do."""
        return dict(self.words).get(f"{language}-fixture") or self.fixture

    def why_skip(self, language: str) -> str:
        """Return why this is not run, in a language, in English where it has none; empty where it is run."""
        return dict(self.words).get(f"{language}-skip") or (self.skip.reason if self.skip else "")

    @cached_property
    def text_sha256(self) -> str:
        """Return the hex digest of the bytes that are shown and run."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    def terms(self) -> dict[str, Any]:
        """Return everything that decides what this step proves, for the scenario's digest."""
        return {
            "snippet": self.snippet.id,
            "text": self.text_sha256,
            "nodes": self.nodes,
            "together": self.together,
            "file": self.file,
            "exit": self.exit_code,
            "expectations": [(each.kind, each.value) for each in self.expectations],
            "times": (self.within, self.stable, self.timeout),
            "fixture": self.fixture,
            "skip": str(self.skip or ""),
        }


def render(
    snippet: Snippet, version: Mapping[str, str], nodes: Iterable[str], today: dt.date, also: Iterable[str] = ()
) -> tuple[Step, list[Problem]]:
    """Return the snippet as it stands and runs for a version's values, and what is wrong with it.

    `also` are machines on which it runs only where it names them.
    """
    step, problems = _rendered(snippet, tuple(version.items()), tuple(nodes), today, tuple(also))
    return step, list(problems)


@functools.lru_cache(maxsize=4096)  # `nox -s serve` reads the project at each change, of which nearly all is as before
def _rendered(
    snippet: Snippet,
    version: tuple[tuple[str, str], ...],
    nodes: tuple[str, ...],
    today: dt.date,
    also: tuple[str, ...],
) -> tuple[Step, tuple[Problem, ...]]:
    reader = _Reader(snippet, dict(version), list(nodes), today)
    reader.also = list(also)
    return reader.step(), tuple(reader.problems)


class _Reader:
    """Turn the directives of one snippet into a step, and collect what is wrong."""

    def __init__(self, snippet: Snippet, version: Mapping[str, str], nodes: list[str], today: dt.date) -> None:
        self.snippet, self.version, self.known, self.today = snippet, version, nodes, today
        self.also: list[str] = []
        self.problems: list[Problem] = []

    def step(self) -> Step:
        header = self.snippet.header
        nodes, together = self._nodes()
        text = self._text(self.snippet.body, header.body_line)
        if self.snippet.is_file:
            self._parses(text)
        return Step(
            snippet=self.snippet,
            text=text,
            nodes=nodes,
            together=together,
            file=self._file(),
            exit_code=self._read("exit", _whole, 0),
            expectations=self._expectations(),
            within=self._read("within", duration.seconds, 0.0),
            stable=self._read("stable", self._stable, 1),
            timeout=self._read("timeout", duration.seconds, 60.0),
            fixture=self._read("fixture", str, ""),
            skip=self._read("skip", self._skip, None),
            reports=self._reports(),
            words=self._words(),
        )

    def _text(self, text: str, line: int, path: Path | None = None) -> str:
        self.problems += values.missing(text, self.version, path or self.snippet.path, line)
        return values.fill(text, self.version)

    def _value(self, directive: Directive) -> str:
        return self._line(directive.value, directive.line, f"@{directive.name}")

    def _line(self, text: str, line: int, what: str) -> str:
        """Return a text that is one line, in a runbook behind `#`, with its values in their places."""
        filled = self._text(text, line)
        if "\n" in filled:
            self._wrong(line, f"{what} has a line break once its values are put in")
        return filled

    def _words(self) -> tuple[tuple[str, str], ...]:
        header = self.snippet.header
        translated = [(each.name, self._value(each)) for each in header.directives if each.name in _TRANSLATIONS]
        return ("title", self._line(header.title, 1, "the title")), *translated

    def _wrong(self, line: int, message: str, hint: str = "") -> None:
        self.problems.append(Problem(self.snippet.path, line, message, hint))

    def _read(self, name: str, parse: Callable[[str], _T], default: _T) -> _T:
        directive = self.snippet.header.one(name)
        if not directive:
            return default
        try:
            return parse(self._value(directive))
        except ValueError as error:
            self._wrong(directive.line, f"@{name}: {error}")
            return default

    def _nodes(self) -> tuple[tuple[str, ...], bool]:
        directive = self.snippet.header.one("on")
        if not directive:
            if len(self.known) > 1:
                self._wrong(1, f"no @on: the topic has the nodes {', '.join(self.known)}")
            return tuple(self.known[:1]), False
        words = [word.strip() for word in self._value(directive).split(",")]
        together = words[-1] == "together"
        names = words[: len(words) - together]
        known = [*self.known, *self.also]
        if unknown := [name for name in names if name not in [*known, "all", "together"]]:
            for name in unknown:
                self._wrong(directive.line, f"unknown node {name!r}", nearest(name, [*known, "all", "together"]))
        elif not names or "together" in names:
            self._wrong(directive.line, "@on: `together` comes last, behind the nodes or `all`")
        elif "all" in names and names != ["all"]:
            self._wrong(directive.line, "@on: `all` stands alone, or before `together`")
        elif twice := next((name for name in names if names.count(name) > 1), ""):
            self._wrong(directive.line, f"@on: {twice} is named twice")
        return tuple(self.known if names == ["all"] else names), together

    def _file(self) -> str:
        directive = self.snippet.header.one("file")
        if self.snippet.is_file and not directive:
            self._wrong(1, f"no @file: say under which name the reader saves this {self.snippet.path.suffix} file")
        if directive and not self.snippet.is_file:
            self._wrong(directive.line, "@file is for files that the reader saves; a .sh snippet is run")
        return self._value(directive) if directive else ""

    def _expectations(self) -> tuple[Expectation, ...]:
        found = []
        for directive in self.snippet.header.directives:
            if directive.name in expectation.KINDS:
                found.append(Expectation(directive.name, self._value(directive)))
                if fault := expectation.check(directive.name, found[-1].value):
                    self._wrong(directive.line, fault)
        if self.snippet.out_path:
            found.append(Expectation("out", self._text(self.snippet.out, 1, self.snippet.out_path)))
        return tuple(found)

    def _reports(self) -> tuple[Report, ...]:
        found = []
        for directive in self.snippet.header.all("reports"):
            try:
                found.append(tool.parse(self._value(directive), directive.line))
            except ValueError as error:
                self._wrong(directive.line, f"@reports: {error}")
        return tuple(found)

    def _stable(self, text: str) -> int:
        times = _whole(text)
        if not times:
            msg = "so often in a row: at least once"
            raise ValueError(msg)
        if times > 1 and not self.snippet.header.one("within"):
            msg = f"{times} times in a row within what time? Say so with @within"
            raise ValueError(msg)
        return times

    def _skip(self, text: str) -> Skip:
        match = _SKIP.fullmatch(text)
        if not match:
            msg = "write it as `reason; owner; until 2027-03-01`"
            raise ValueError(msg)
        try:
            until = dt.date.fromisoformat(match["until"])
        except ValueError:
            msg = f"{match['until']} is no date: write it as 2027-03-01"
            raise ValueError(msg) from None
        if until < self.today:
            msg = f"the skip expired on {until}: run the snippet again, or give a new reason and date"
            raise ValueError(msg)
        return Skip(match["reason"].strip(), match["owner"].strip(), until)

    def _parses(self, text: str) -> None:
        start = self.snippet.header.body_line
        try:
            if self.snippet.path.suffix in {".yml", ".yaml"}:
                list(yaml.load_all(text, yaml.CSafeLoader))
            elif self.snippet.path.suffix == ".json":
                json.loads(text)
        except json.JSONDecodeError as error:
            self._wrong(start + error.lineno - 1, f"broken JSON: {error.msg}")
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line if error.problem_mark else 0
            self._wrong(start + line, f"broken YAML: {error.problem}")
        except RecursionError:
            self._wrong(start, "nested too deeply")
        except (yaml.YAMLError, ValueError) as error:  # no date, no number, no character
            self._wrong(start, f"holds what can't be read: {str(error).splitlines()[0].partition(':')[0]}")


def _whole(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,9}", text):
        msg = f"{text!r} is no whole number"
        raise ValueError(msg)
    return int(text)
