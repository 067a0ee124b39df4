"""Which scenarios a command is about: named, newest, changed since a revision, one share of several machines'."""

from __future__ import annotations

import argparse
import itertools
import re
import statistics
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drillbook import lab, rehearsal, revision
from drillbook import project as projects
from drillbook.errors import ContentError, UsageError
from drillbook.order import group

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from drillbook.project import Project
    from drillbook.scenario import Scenario

_SHARD = re.compile(r"([1-9]\d{0,2})/([1-9]\d{0,2})")
USAGE = "[TOPIC[@VERSION] ...] [--newest] [--no-clusters] [--changed-since REV] [--shard I/N]"


@dataclass(frozen=True)
class Shard:
    """Stand for one machine's share of a run on several: `number` of `total`, counted from 1."""

    number: int
    total: int

    def __str__(self) -> str:
        """Print as the command line has it."""
        return f"{self.number}/{self.total}"

    def of(self, scenarios: Sequence[Scenario], seconds: Mapping[str, float]) -> list[Scenario]:
        """Return this machine's share; every scenario is in exactly one, and those of one cluster are in the same.

        `seconds` is how long each took when it was recorded; one that never was may take as long as the median.
        The longest go first, each to the machine that has least to do.
        """
        unknown = statistics.median(seconds.values()) if seconds else 1.0
        weights: dict[str, float] = {}
        for each in scenarios:
            weights[group(each)] = weights.get(group(each), 0.0) + seconds.get(str(each), unknown)
        loads = [0.0] * self.total
        mine = set()
        for name, weight in sorted(weights.items(), key=lambda found: (-found[1], found[0])):
            least = loads.index(min(loads))
            loads[least] += weight
            if least == self.number - 1:
                mine.add(name)
        return [each for each in scenarios if group(each) in mine]


@dataclass(frozen=True)
class Selection:
    """Hold what a command line says of the scenarios that it is about."""

    names: tuple[str, ...] = ()
    newest: bool = False
    clusters: bool = True
    changed_since: str = ""
    shard: Shard | None = None

    @property
    def by_content_alone(self) -> bool:
        """Tell whether content and names decide, and neither git's revisions nor recorded durations."""
        return not (self.changed_since or self.shard)

    def of(self, project: Project) -> list[Scenario]:
        """Return the scenarios in the catalogue's order, and tell what narrowed them; raise UsageError."""
        found = project.catalogue
        names = rehearsal.plain_names(found, self.names)
        chosen = found.newest(names) if self.newest else found.select(names)
        if not chosen:
            msg = "there is nothing to verify: snippets/ has no topic"
            raise UsageError(msg)
        if not self.clusters:
            chosen = [each for each in chosen if not each.cluster]
        if self.changed_since:
            commit = revision.resolve(project.root, self.changed_since)
            chosen = touched(project, commit, chosen)
        if self.shard:
            seconds = {name: entry.seconds for name, entry in project.entries().items() if entry}
            whole, chosen = len(chosen), self.shard.of(chosen, seconds)
            project.tell(f"shard {self.shard} has {len(chosen)} of {whole} scenarios")
        return chosen


def parse(words: Sequence[str]) -> tuple[Selection, list[str]]:
    """Return the selection that words ask for, and the words that are not about it; raise UsageError."""
    names = tuple(itertools.takewhile(lambda word: not word.startswith("-"), words))
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    parser.add_argument("--newest", action="store_true")
    parser.add_argument("--no-clusters", action="store_false", dest="clusters")
    parser.add_argument("--changed-since", default="")
    parser.add_argument("--shard", type=_shard)
    try:
        found, rest = parser.parse_known_args(words[len(names) :])
    except argparse.ArgumentError as error:
        raise UsageError(str(error)) from None
    return Selection(names, found.newest, found.clusters, found.changed_since, found.shard), rest


def touched(project: Project, commit: str, scenarios: Sequence[Scenario]) -> list[Scenario]:
    """Return the scenarios whose digest differs from that at a commit; all where that state can't be read.

    Today's code reads both states, so that a change of the code itself touches none: that is told.
    """
    name = revision.short(commit)
    runner = revision.changed(project.root, commit, *lab.code(project.root))
    if runner:
        told = ", ".join(runner[:3]) + (f" and {len(runner) - 3} more" if runner[3:] else "")
        project.tell(f"the runner itself changed since {name} ({told}): that touches no content; to prove it, run all")
    with revision.checkout(project.root, commit) as before:
        try:
            digests = {str(each): each.digest for each in projects.at(project.root, before).catalogue.scenarios}
        except (ContentError, UsageError) as error:
            project.tell(f"{name} can't be read by today's code, so everything counts as touched: {_first_line(error)}")
            return list(scenarios)
    chosen = [each for each in scenarios if digests.get(str(each)) != each.digest]
    told = f": {', '.join(map(str, chosen))}" if chosen else ""
    project.tell(f"{len(chosen)} of {len(scenarios)} scenarios changed since {name}{told}")
    return chosen


def _shard(text: str) -> Shard:
    match = _SHARD.fullmatch(text)
    if not match or int(match[1]) > int(match[2]):
        msg = f"{text!r} is no share of a run (write the second of five as 2/5; 999 are the most)"
        raise argparse.ArgumentTypeError(msg)
    return Shard(int(match[1]), int(match[2]))


def _first_line(error: Exception) -> str:
    return str(error).splitlines()[0]
