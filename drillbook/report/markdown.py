"""The summary of a job in Markdown: the verdict on each scenario, then what failed and what it printed."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from drillbook import terminal
from drillbook.report import finding, text
from drillbook.report.finding import Rule
from drillbook.report.tail import tail
from drillbook.result import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drillbook.report.finding import Finding
    from drillbook.result import ScenarioResult

_SIGNS = re.compile(r"[\\`*_{}\[\]<>()#+!|~&@-]")
_MARKS = {Verdict.PASSED: "✔", Verdict.FAILED: "✘", Verdict.SKIPPED: "↷", Verdict.ERROR: "⚠"}
_HEADINGS = {Rule.FAILED: "Failed", Rule.FLAKY: "Flaky", Rule.ENVIRONMENT: "Could not be tried"}


def render(results: Sequence[ScenarioResult]) -> str:
    """Return the summary, one heading for each kind of finding."""
    found = finding.of(results)
    told = ["## Verified snippets", _table(results) if results else "Nothing was run."]
    if privileged := [each for each in results if each.privileges]:
        told += ["### Privileges", "\n".join(map(_privileges, privileged))]
    for rule, heading in _HEADINGS.items():
        if here := [each for each in found if each.rule is rule]:
            told += [f"### {heading}", *map(_finding, here)]
    return "\n\n".join(told) + "\n"


def _table(results: Sequence[ScenarioResult]) -> str:
    rows = ["| | scenario | verdict | steps | seconds |", "| --- | --- | --- | --- | ---: |", *map(_row, results)]
    return "\n".join(rows)


def _privileges(result: ScenarioResult) -> str:
    word = "was denied" if result.denied else "had"
    return f"- {_literal(str(result))} {word} {_literal('; '.join(map(str, result.privileges)))}"


def _row(result: ScenarioResult) -> str:
    part = "" if result.complete or result.denied else " (in part)"
    verdict = f"{text.verdict(result)}{part}{_literal(text.trouble(result))}"
    verdict += f"; {result.rate}" if result.rate.mixed else ""
    flaky = result.retries and result.verdict is Verdict.PASSED
    mark = "≈" if flaky else "↺" if result.reused else _MARKS[result.verdict]
    return f"| {mark} | {_literal(str(result))} | {verdict} | {text.counts(result)} | {result.seconds:.1f} |"


def _finding(found: Finding) -> str:
    told = [f"**{_literal(found.title)}**: {_literal(found.step.title)}", _literal(str(found.place))]
    told += [f"shown in {_literal(str(place))}" for place in found.step.pages]
    parts = ["  \n".join(told), _block(found.fault)]
    if found.node and found.node.text:
        output = terminal.plain(found.node.text)
        lines = "\n".join(tail(output))
        summary = f"<summary>Output on {html.escape(found.node.node)}, {len(output.splitlines())} lines</summary>"
        parts.append(f"<details>{summary}\n\n{_block(lines)}\n\n</details>")
    return "\n\n".join(parts)


def _block(words: str) -> str:
    """Return a block of text with a fence that is longer than any run of ticks in it."""
    shown = terminal.plain(words)
    fence = "`" * max([3, *(len(run) + 1 for run in re.findall(r"`+", shown))])
    return f"{fence}text\n{shown}\n{fence}"


def _literal(words: str) -> str:
    return _SIGNS.sub(r"\\\g<0>", terminal.plain(" ".join(words.split())))
