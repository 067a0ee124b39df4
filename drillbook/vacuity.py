"""Vacuous expectations: what is expected of a step is held against outputs that must not pass, at its own exit code.

Some need no record: no output, a command that is not there, one that is not allowed. The others are recorded outputs in
which something good has turned bad, and the output of the step before; a text that changed since has no output yet.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drillbook import expectation, ledger
from drillbook import result as results
from drillbook.capture import STDOUT
from drillbook.errors import Problem
from drillbook.running import fault_of
from drillbook.shell import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from drillbook.scenario import Scenario
    from drillbook.step import Step

# What good output turns into, everywhere in it; and how that is told.
_WORSE = {
    "0/N for N/N": (r"(?<![\d./])([1-9]\d*)/\1(?![\d./])", r"0/\1"),
    "CrashLoopBackOff for Running": (r"(?<![\w-])Running(?=[ \t]{2,}|[ \t]*$|[\",])", "CrashLoopBackOff"),
    "NotReady for Ready": (r"(?<![\w-])Ready(?=[ \t]{2,}|[ \t]*$|[\",])", "NotReady"),
    "unhealthy for healthy": (r"(?<![\w-])healthy\b", "unhealthy"),
    "inactive for active": (r"(?:^|(?<=[=: ]))active(?=[ \t]*$| \()", "inactive"),
    "disabled for enabled": (r"(?:^|(?<==))enabled(?=[ \t]*$)", "disabled"),
    "failed for deployed": (r"\bdeployed\b", "failed"),
    # etcd's health check says both in one breath. What bbolt tells of each file that it opens has no bad form:
    # where it can't, it tells of the failure in other words, and the command ends with an error.
    "unsuccessful for successful": (r"(?<![\w-])(?<!healthy: )(?<!/db\) )successful(ly)?\b", r"unsuccessful\1"),
    "exit code 1 for exit code 0": (r"\bexit code 0\b", "exit code 1"),
    "503 for 200": (r"(?<=HTTP/1\.1 )200\b|(?<=HTTP/2 )200\b|(?<=\[)200(?=\])", "503"),
}
_COMMAND = re.compile(r"(?:^|[|;&(]\s*|\b(?:do|then|else)\s+)([a-z][\w./-]*)(?=\s|$)", re.MULTILINE)
_ARGUMENT = re.compile(r"(?<=\s)[^\s;|&<>()\"'$-][^\s;|&<>()\"'$]*")
_ANY_TEXT = "something else\n"


def problems(root: Path, scenarios: Iterable[Scenario]) -> list[Problem]:
    """Return a problem for each step that expects too little of its output, with the bad outputs that pass."""
    held: dict[tuple[Path, int], dict[str, None]] = {}
    for scenario in scenarios:
        outputs = _recorded(root, scenario)
        for step, before in zip(scenario.steps, (None, *scenario.steps), strict=False):
            if step.expectations and not step.skip:
                held.setdefault(_place(step), {}).update(dict.fromkeys(_passing(step, before, outputs)))
    return [
        Problem(*place, f"what is expected also holds for: {'; '.join(told)}") for place, told in held.items() if told
    ]


def _passing(step: Step, before: Step | None, outputs: Mapping[str, list[str]]) -> Iterator[str]:
    """Yield the names of bad outputs that pass."""
    good = [each for each in outputs.get(step.snippet.id, []) if _passes(step, each)]
    for told, bad in [*_without_a_record(step, good), *_turned(good), *_of_another(step, before, outputs)]:
        if bad not in good and _passes(step, bad):
            yield told


def _without_a_record(step: Step, good: list[str]) -> Iterator[tuple[str, str]]:
    # That nothing is printed may be just what is expected: then nothing else passes.
    if good or _passes(step, _ANY_TEXT):
        yield "no output", ""
    if step.file:
        return
    for command in dict.fromkeys(_COMMAND.findall(step.text)):
        yield "`command not found`", f"bash: line 1: {command}: command not found\n"
    for line in step.text.splitlines():
        for argument in _ARGUMENT.findall(line):
            yield "`Permission denied`", f"{line.split()[0]}: {argument}: Permission denied\n"
    yield "`exit status 1`", "Error: exit status 1\n"


def _turned(good: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield recorded outputs in which what is good has turned bad, where there is such a thing."""
    for output in good:
        for told, (pattern, bad) in _WORSE.items():
            turned = re.sub(pattern, bad, output, flags=re.MULTILINE)
            if turned != output:
                yield told, turned


def _of_another(step: Step, before: Step | None, outputs: Mapping[str, list[str]]) -> Iterator[tuple[str, str]]:
    if before and before.text != step.text:
        for output in outputs.get(before.snippet.id, []):
            yield f"the output of {before.snippet.id}", output


def _passes(step: Step, output: str) -> bool:
    return not fault_of(step, Outcome([(STDOUT, output)], step.exit_code, 0, 0.0))


def _recorded(root: Path, scenario: Scenario) -> dict[str, list[str]]:
    """Return what each snippet's step printed on its nodes, as far as it was run with today's text and recorded."""
    entry = results.read(root / ledger.FOLDER, scenario.topic, scenario.version)
    today = {step.snippet.id: step.text_sha256 for step in scenario.steps}
    return {
        each.snippet: [node.text for node in each.nodes]
        for each in (entry.steps if entry else ())
        if each.text_sha256 == today.get(each.snippet)
    }


def _place(step: Step) -> tuple[Path, int]:
    """Return where the first of a step's expectations is written."""
    for directive in step.snippet.header.directives:
        if directive.name in expectation.KINDS:
            return step.snippet.path, directive.line
    return step.snippet.out_path or step.snippet.path, 1
