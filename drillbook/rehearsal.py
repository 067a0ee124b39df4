"""Rehearsals: the scripts of a scenario run end to end on its nodes, and judged step by step.

A script runs in a terminal as a reader's does, `bash FILE --yes`: Enter is pressed when it has its turn. What each step
printed is read from where the script keeps it for its reader.
"""

from __future__ import annotations

import dataclasses
import functools
import hashlib
import itertools
import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from drillbook import runbook, turns
from drillbook.catalogue import need
from drillbook.errors import UsageError
from drillbook.result import NodeResult
from drillbook.running import Running, fault_of, saving
from drillbook.scenario import Scenario

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drillbook.catalogue import Catalogue
    from drillbook.shell import Outcome
    from drillbook.step import Step

SUFFIX = ".runbook"
# No snippet that looks for what a topic has left finds these by the topic's name.
_SCRIPT = "/run/runbook.sh"
_STATE = "~/.local/state/drillbook"
# A terminal, whose keys are pressed through a pipe; what it shows is in a file. It is no job of the shell's.
_BEGIN = """\
{saved}
mkfifo /run/runbook.keys
( {{
  script --quiet --flush --command 'bash /run/runbook.sh --yes{words}' /run/runbook.screen
  : >/run/runbook.over
}} <>/run/runbook.keys >/dev/null 2>&1 & )
runbook_turns=0 runbook_shown=0"""
_GO_ON = "[ -e /run/runbook.over ] || echo >/run/runbook.keys"
_WATCH = f"""\
until [ -e /run/runbook.over ] || [ "$(grep -sc ^turn {_STATE}/journal)" -gt "$runbook_turns" ] 2>/dev/null; do
  sleep 0.1
done
runbook_turns=$((runbook_turns + 1))
tail --bytes=+$((runbook_shown + 1)) /run/runbook.screen
runbook_shown=$(stat --format=%s /run/runbook.screen)
[ ! -e /run/runbook.over ]"""
_OVERHEAD = 20.0
_TAIL_LINES = 20


@dataclass(frozen=True, eq=False)
class Rehearsal(Scenario):
    """Stand for a scenario that is done by its scripts; its version, and so its record's name, ends in `.runbook`."""

    plain: Scenario = field(kw_only=True)

    @cached_property
    def digest(self) -> str:
        """Return the hex digest of what decides the verdict: the scenario's own terms, and the scripts."""
        texts = [self.plain.digest, *runbook.scripts(self.plain).values()]
        return hashlib.sha256("\n".join(texts).encode()).hexdigest()


@functools.lru_cache(maxsize=4096)
def of(scenario: Scenario) -> Rehearsal:
    """Return the rehearsal of a scenario."""
    fields = {each.name: getattr(scenario, each.name) for each in dataclasses.fields(scenario)}
    return Rehearsal(**{**fields, "version": scenario.version + SUFFIX}, plain=scenario)


def select(catalogue: Catalogue, names: Sequence[str], *, pages: bool = True, runbooks: bool = True) -> list[Scenario]:
    """Return the named scenarios, all where none is named, and behind each its rehearsal; or one kind of them.

    `etcd@3.6` names both, `etcd@3.6.runbook` the rehearsal. Raises UsageError.
    """
    scenarios = catalogue.select(plain_names(catalogue, names))
    return of_all(scenarios, names, pages=pages, runbooks=runbooks)


def plain_names(catalogue: Catalogue, names: Sequence[str]) -> list[str]:
    """Return the names as those of the scenarios that are rehearsed; raise UsageError where one is no rehearsal's."""
    if asked := [name for name in names if name.endswith(SUFFIX)]:
        there = {str(of(each)): bool(turns.nodes(each)) for each in catalogue.scenarios}
        if without := [name.removesuffix(SUFFIX) for name in asked if there.get(name) is False]:
            why = "has no runbook: a step of it is skipped, or none is the reader's"
            raise UsageError("\n".join(f"{name} {why}" for name in without))
        need("runbook", asked, [name for name, has in there.items() if has])
    return [name.removesuffix(SUFFIX) for name in names]


def of_all(
    scenarios: Sequence[Scenario], names: Sequence[str], *, pages: bool = True, runbooks: bool = True
) -> list[Scenario]:
    """Return scenarios and behind each its rehearsal, where it has scripts; as far as named, or one kind of them."""
    wanted = set(names)
    found: list[Scenario] = []
    for plain in scenarios:
        named = not names or {plain.topic, str(plain)} & wanted
        rehearsed = of(plain)
        found += [plain] if pages and named else []
        found += [rehearsed] if runbooks and (named or str(rehearsed) in wanted) and turns.nodes(plain) else []
    return found


@dataclass(frozen=True)
class _Noted:
    """Hold what a script notes of a step that it has done, and what it finds wrong."""

    exit_code: int
    attempts: int
    seconds: float
    fault: str


class Rehearsing(Running):
    """Run a scenario's scripts on one environment; fixtures as ever, since no script holds them."""

    scenario: Rehearsal

    def __init__(self, scenario: Rehearsal, *rest: Any) -> None:  # noqa: ANN401 - as the base takes them
        """Begin the scenario's time."""
        super().__init__(scenario, *rest)
        self._scripts = runbook.scripts(scenario.plain)
        self._moves = {node: turns.moves(scenario, node) for node in self._scripts}
        self._begun_on: set[str] = set()

    def _on(self, step: Step, node: str) -> NodeResult:
        if step.fixture:
            # It builds on what the steps before it have left in the reader's shell.
            self._send(node, f"[ ! -e {_STATE}/shell ] || . {_STATE}/shell", _OVERHEAD)
            return super()._on(step, node)
        number = self.scenario.steps.index(step) + 1
        turn = None
        if not self._noted(node, number):
            turn = self._turn(node, number)
            # One that has just begun may only tell that other nodes come first.
            if not self._noted(node, number) and turn.exit_code == 0:
                turn = self._turn(node, number)
        noted = self._noted(node, number) if not (turn and turn.fault) else None
        return self._judged(step, node, noted) if noted else self._unfinished(node, turn)

    def _turn(self, node: str, number: int) -> Outcome:
        """Let the script of a node go on until it waits for other nodes or a fixture, or ends; return what it shows.

        The exit code is 0 where it waits.
        """
        pauses = [each.number for each in self._moves[node] if self._behind_fixture(node, each.number)]
        if node not in self._begun_on:
            self._begun_on.add(node)
            words = "".join(f" --pause {pause}" for pause in pauses)
            command = _BEGIN.format(saved=saving(_SCRIPT, self._scripts[node]), words=words)
        else:
            command = _GO_ON
        rest = [each for each in self._moves[node] if each.number >= number]
        alone = itertools.takewhile(lambda each: not (each.waits or each.number in pauses), rest[1:])
        limit = sum(each.step.timeout + each.step.within for each in [*rest[:1], *alone]) + _OVERHEAD
        return self._send(node, f"{command}\n{_WATCH}", limit)

    def _behind_fixture(self, node: str, number: int) -> bool:
        """Tell whether a fixture comes between a step of a node and the one that it does before."""
        before = [each.number for each in self._moves[node] if each.number < number]
        return any(each.fixture for each in self.scenario.steps[before[-1] if before else 0 : number])

    def _noted(self, node: str, number: int) -> _Noted | None:
        output = self._shell(node).run(f"cat {_STATE}/journal", _OVERHEAD).output
        # What a step has left running may print amid it.
        line = rf"^(?:passed|failed) {number} (\d{{1,3}}) (\d{{1,9}}) (\d{{1,9}})(?: (.*))?$"
        found = re.findall(line, output, re.MULTILINE)
        return _Noted(int(found[-1][0]), int(found[-1][1]), float(found[-1][2]), found[-1][3]) if found else None

    def _judged(self, step: Step, node: str, noted: _Noted) -> NodeResult:
        """Return what came of a step, by the output that the script has kept."""
        kept = self._shell(node).run(f"cat -- {_STATE}/{self.scenario.steps.index(step) + 1}.log", _OVERHEAD)
        fault = kept.fault or fault_of(step, dataclasses.replace(kept, exit_code=noted.exit_code)) or noted.fault
        return NodeResult(
            node=node,
            exit_code=noted.exit_code,
            seconds=noted.seconds,
            attempts=noted.attempts,
            output=self._output(kept),
            fault=self._explained(fault, kept.output),
        )

    def _unfinished(self, node: str, turn: Outcome | None) -> NodeResult:
        """Return that the script has not come to the step's end, and what it printed last."""
        lines = turn.output.splitlines()[-_TAIL_LINES:] if turn else []
        fault = (turn and turn.fault) or "\n".join(["the script did not come to this step; its last lines:", *lines])
        return NodeResult(
            node=node,
            exit_code=None,
            seconds=turn.seconds if turn else 0,
            attempts=1,
            output=self._output(turn) if turn else (),
            fault=self._explained(fault, turn.output if turn else ""),
        )
