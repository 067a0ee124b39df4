"""What is told of a run: the report on a failed step, and a line for each scenario."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drillbook import terminal
from drillbook.report.tail import tail
from drillbook.result import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drillbook.result import NodeResult, ScenarioResult, StepResult
    from drillbook.scenario import Scenario
    from drillbook.step import Step


def failure(scenario: Scenario, step: Step, result: StepResult, entrances: Sequence[str], options: str = "") -> str:
    """Return everything that someone needs who has to repair a failed step; `options` make the run what it was."""
    node = next((each for each in result.nodes if each.fault), None)
    line = node.line if node and node.line else result.source.line
    told = [
        f"{scenario}: {result.snippet} failed{f' on {node.node}' if node else ''}: {result.title}",
        f"  file      {result.source.path}:{line}",
        f"  page      {', '.join(map(str, result.pages)) or 'shown on no page'}",
        f"  command   {_command(step, line)}",
        f"  expected  {_expected(step)}",
        f"  fault     {_indented(node.fault if node else result.reason)}",
        *(_output(node) if node else []),
        f"  rerun     nox -s verify-snippets -- {scenario}{options} -k {step.snippet.name}",
        *(f"  kept      {entrance}" for entrance in entrances),
    ]
    return "\n".join(told)


def summary(result: ScenarioResult) -> str:
    """Return a line on a scenario's verdict, one for each step that did not always pass, and one on each privilege."""
    part = "" if result.complete else " (in part)"
    told = f"{result}: {verdict(result)}{part}: {counts(result)} in {result.seconds:.1f} s{trouble(result)}"
    if result.denied:
        told = f"{result}: {verdict(result)}"
    steps = [f"  {snippet} {rate}" for snippet, rate in result.step_rates.items() if rate.mixed]
    word = "denied " if result.denied else "granted"
    return "\n".join([told, *steps, *(f"  {word}   {terminal.plain(str(each))}" for each in result.privileges)])


def counts(result: ScenarioResult) -> str:
    """Return how many steps had which verdict."""
    found = {each: sum(step.verdict is each for step in result.steps) for each in Verdict}
    return ", ".join(f"{count} {each}" for each, count in found.items() if count) or "no step was tried"


def verdict(result: ScenarioResult) -> str:
    """Return the verdict in words; what passed only when it was run again is not plainly passed."""
    times = f"{result.retries} {'retry' if result.retries == 1 else 'retries'}"
    flaky = result.retries and result.verdict is Verdict.PASSED
    before = f" on {result.begun:%Y-%m-%d %H:%M} UTC" if result.reused else ""
    if result.denied:
        return "not run, since it asks for privileges"
    return f"{result.verdict}{f', but flaky: only after {times}' if flaky else ''}{before}"


def trouble(result: ScenarioResult) -> str:
    """Return what of the environment stood in the way of attempts, to go behind other words; empty where nothing."""
    return "".join(f"; trouble of the environment: {each.splitlines()[0]}" for each in result.trouble)


def _command(step: Step, line: int) -> str:
    if step.file:
        return f"(save the file {step.file})"
    lines = step.text.splitlines()
    at = line - step.snippet.header.body_line
    return lines[at].strip() if 0 <= at < len(lines) else lines[0]


def _expected(step: Step) -> str:
    told = [f"exit code {step.exit_code}", *map(str, step.expectations)]
    return "; ".join(told) + (f"; within {step.within:g} s" if step.within else "")


def _output(node: NodeResult) -> list[str]:
    lines = tail(node.text)
    return [f"  output    on {node.node}{' (nothing)' if not lines else ''}", *(f"    {line}" for line in lines)]


def _indented(text: str) -> str:
    return text.replace("\n", "\n            ")
