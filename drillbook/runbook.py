"""Runbooks: a scenario as one bash script a node, made of the texts that the page shows.

A script is a head for people, a few words that note steps, the steps, and what does them (`runbook.bash`, the same for
all). The same scenario gives the same bytes.
"""

from __future__ import annotations

import functools
import hashlib
import itertools
import shlex
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

from drillbook import artifact as artifacts
from drillbook import expectation, turns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drillbook.scenario import Scenario
    from drillbook.step import Step
    from drillbook.turns import Move

_MARK = "# ── Steps ─"
_WIDTH = 119
_ABOUT = """\
Use: `bash {node}.sh --list`, then `bash {node}.sh`; `--help` tells the rest. It shows each step before it does it, and
asks before what stops or removes something. A step stops at the first command that fails, the script at the first step
that is not as expected; called again, it goes on from there. It was made by Drillbook of the very texts that the
topic's page shows. The page says what each step should print, what it means if it does not, and whether this script
was run from end to end. MIT licence, without any warranty."""
_NEEDS = """\
It needs these machines, root on each of them, and that they know one another by these names. Names and addresses are
examples: put yours in their place, in the scripts of all nodes."""
# shellcheck: words are called or not, as the topic has it; what is quoted is meant as it stands.
_CHECKS = "# shellcheck disable=SC2016,SC2329"


@functools.lru_cache(maxsize=1024)
def scripts(scenario: Scenario) -> dict[str, str]:
    """Return the script of each node on which a reader does something."""
    return {node: _script(scenario, node) for node in turns.nodes(scenario)}


def _script(scenario: Scenario, node: str) -> str:
    mine = turns.moves(scenario, node)
    before, behind = _machinery()
    followers = turns.followers(scenario, node)
    settings = {
        "runbook_of": f"{scenario.title} {scenario.version} on {node}",
        "runbook_node": node,
        "runbook_last": str(len(scenario.steps)),
        "runbook_after": f"Now go on there: {', '.join(followers)}." if followers else "",
    }
    head = "".join(f"{_remark(line)}\n" for line in _head(scenario, node))
    settings_text = "".join(f"{name}={shlex.quote(value)}\n" for name, value in settings.items())
    body = "\n".join([before, *_steps(scenario, node, {move.number: move for move in mine}), behind])
    digest = hashlib.sha256(f"{head}{settings_text}{body}".encode()).hexdigest()
    return f"#!/usr/bin/env bash\n{head}\n{_CHECKS}\n{settings_text}runbook_digest={digest}\n\n{body}"


@functools.cache
def _machinery() -> tuple[str, str]:
    """Return what stands before the steps of every script, and what stands behind them."""
    text = (Path(__file__).parent / "runbook.bash").read_text(encoding="utf-8")
    at = text.index("\n", text.index(_MARK)) + 1
    return text[:at], text[at:]


def _head(scenario: Scenario, node: str) -> Iterator[str]:
    """Return the lines that somebody reads first: what this is, how it is called, what it needs."""
    yield f"{scenario.title} {scenario.version}: the runbook of {node}"
    yield ""
    yield from textwrap.wrap(_ABOUT.format(node=node), _WIDTH - len("# "))
    yield ""
    yield from textwrap.wrap(_NEEDS, _WIDTH - len("# "))
    for name, machine in scenario.nodes.items():
        suite = machine.image.partition(":")[2]
        yield f"    {name:<12} {machine.address!s:<16} Debian {suite}, verified on {machine.image}"
    if cluster := scenario.cluster:
        yield f"and Kubernetes {cluster.version}: {', '.join(cluster.machines)}."
    if others := [name for name in turns.nodes(scenario) if name != node]:
        yield f"The scripts of {', '.join(others)} take turns with this one; each says when, and where to go on."
    if urls := artifacts.named_in(scenario.steps, scenario.artifacts):
        yield "It must reach"
        yield from (f"    {url}" for url in urls)


def _steps(scenario: Scenario, node: str, mine: dict[int, Move]) -> Iterator[str]:
    """Return the steps of a node; those that a reader does not do as comments."""
    for number, step in enumerate(scenario.steps, start=1):
        if number in mine:
            yield _step(scenario, mine[number])
        elif node in step.nodes and step.fixture:
            yield _left_out(scenario, number, f"not for you, only in the verification: {step.fixture}")


def _step(scenario: Scenario, move: Move) -> str:
    step, title = move.step, move.step.titled("en")
    end = _delimiter(step.text)
    call = f"step {move.number} {step.snippet.name} {shlex.quote(title)} <<'{end}'"
    lines = [
        _rule(scenario, move.number, title),
        *_elsewhere(scenario, move),
        *([f"exits {step.exit_code}"] if step.exit_code else []),
        *_expectations(step),
        *([f"within {max(step.within, 1):.0f} {step.stable}"] if step.within or step.stable > 1 else []),
        *([f"asks {shlex.quote(what)}"] if (what := turns.destructive(step)) else []),
        f"save {shlex.quote(step.file)} {call.removeprefix('step ')}" if step.file else call,
    ]
    return "\n".join(lines) + f"\n{step.text}{end}\n"


def _left_out(scenario: Scenario, number: int, why: str) -> str:
    lines = textwrap.wrap(why, _WIDTH, initial_indent="# ", subsequent_indent="# ", break_on_hyphens=False)
    return "\n".join([_rule(scenario, number, scenario.steps[number - 1].titled("en")), *lines, ""])


def _remark(text: str) -> str:
    """Return a text as comments: no line of it is a command, whatever a title holds."""
    return "\n".join(f"# {line}".rstrip() for line in text.splitlines() or [""])


def _rule(scenario: Scenario, number: int, title: str) -> str:
    return f"{_remark(f'── {number} of {len(scenario.steps)} ── {title}')} ".ljust(_WIDTH, "─")


def _elsewhere(scenario: Scenario, move: Move) -> Iterator[str]:
    """Return what is to be done on other nodes before a step, as words of the script."""
    for node, number in move.awaits.items():
        name = scenario.steps[number - 1].snippet.name
        yield f"elsewhere {shlex.quote(f'on {node}: up to step {number}, {name}')}"
    if move.step.together and len(move.step.nodes) > 1:
        nodes = ", ".join(move.step.nodes)
        yield f"elsewhere {shlex.quote(f'at the same time on {nodes}: let each script go on when all are here')}"


def _expectations(step: Step) -> Iterator[str]:
    """Return what a step's output must hold, as words of the script; bash can't read JSON, the verification does."""
    words = {"expect": "shows", "absent": "hides"}
    for each in step.expectations:
        if each.kind in words:
            yield f"{words[each.kind]} {shlex.quote(each.value)}"
        elif each.kind in expectation.PATTERNS:
            if each.kind == "like":
                yield _remark(f"a line like: {each.value}")
            yield f"matches {shlex.quote(expectation.PATTERNS[each.kind](each.value))}"


def _delimiter(text: str) -> str:
    """Return a word that ends a here-document and begins no line of the text."""
    lines = text.splitlines()
    words = itertools.chain(["END"], (f"STEP_{number}" for number in itertools.count(1)))
    return next(word for word in words if not any(line.strip().startswith(word) for line in lines))
