"""Mutants: a scenario with one small fault in one of its snippets."""

from __future__ import annotations

import dataclasses
import hashlib
import itertools
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml

from drillbook import checkers, turns
from drillbook.mutation import operators
from drillbook.mutation.names import Names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drillbook.mutation.operators import Change
    from drillbook.scenario import Scenario
    from drillbook.step import Step


@dataclass(frozen=True)
class Mutant:
    """Hold a scenario, which of its steps is changed (from 0), and how."""

    plain: Scenario
    number: int
    change: Change

    @property
    def step(self) -> Step:
        """Return the step as it should be."""
        return self.plain.steps[self.number]

    @property
    def path(self) -> str:
        """Return the snippet's file."""
        return str(self.step.snippet.path)

    @property
    def line(self) -> int:
        """Return the changed line of that file."""
        return self.step.snippet.header.body_line + self.change.line - 1

    @property
    def key(self) -> tuple[str, ...]:
        """Return what makes it the same mutant of the same scenario."""
        change = self.change
        names = (str(self.plain), self.plain.digest, self.path, str(self.line))
        return (*names, change.kind, change.before, change.after)

    @property
    def text(self) -> str:
        """Return the step's text with the fault in it, byte for byte as it was elsewhere."""
        text = self.step.text.splitlines(keepends=True)
        old = text[self.change.line - 1]
        text[self.change.line - 1] = old.replace(self.change.before, self.change.after, 1) if self.change.after else ""
        return "".join(text)

    def scenario(self, name: str) -> Scenario:
        """Return the scenario with the fault in it; `name` tells it from others that run at the same time."""
        steps = list(self.plain.steps)
        steps[self.number] = dataclasses.replace(self.step, text=self.text)
        return dataclasses.replace(self.plain, version=f"{self.plain.version}.{name}", steps=tuple(steps))

    def rank(self, seed: str) -> str:
        """Return what orders mutants by chance, each by itself: another one more or less leaves their order."""
        terms = (seed, self.path, self.change.kind, self.change.before, self.change.after)
        return hashlib.sha256("\0".join(terms).encode()).hexdigest()


def of(scenario: Scenario) -> list[Mutant]:
    """Return all mutants of what a reader types or saves, each text once."""
    names = Names(scenario)
    found: dict[tuple[int, str], Mutant] = {}
    for number, step in enumerate(scenario.steps):
        if turns.typed(step):
            for change in operators.changes(step, names):
                mutant = Mutant(scenario, number, change)
                found.setdefault((number, mutant.text), mutant)
    return list(found.values())


def chosen(mutants: list[Mutant], count: int, seed: str) -> list[Mutant]:
    """Return `count` of them by chance, the kinds in turn: with a larger count, the same and more behind them.

    One that can't be read by bash, or as YAML or JSON, is left out: lint tells of it before anything runs.
    """
    kinds = [sorted((each for each in mutants if each.change.kind == kind), key=lambda each: each.rank(seed))
             for kind in operators.KINDS]  # fmt: skip
    turns_of_kinds = itertools.chain.from_iterable(itertools.zip_longest(*kinds))
    return list(itertools.islice(_readable(each for each in turns_of_kinds if each), count))


def _readable(mutants: Iterator[Mutant]) -> Iterator[Mutant]:
    return (each for each in mutants if _reads(each.step, each.text))


def _reads(step: Step, text: str) -> bool:
    suffix = step.snippet.path.suffix
    try:
        if suffix in {".sh", ".bash"}:
            return not checkers.bash(text)
        if suffix in {".yml", ".yaml"}:
            list(yaml.load_all(text, yaml.CSafeLoader))
        elif suffix == ".json":
            json.loads(text)
    except (yaml.YAMLError, ValueError):
        return False
    return True
