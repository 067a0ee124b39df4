"""Run the steps of a scenario on its nodes and judge what comes of them."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import re
import shlex
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from drillbook import judge, masking, privileges, terminal
from drillbook.capture import STDERR, STDOUT
from drillbook.errors import EnvironmentTrouble
from drillbook.result import Chunk, NodeResult, Place, ScenarioResult, StepResult, Verdict, verdict_of
from drillbook.shell import Shell

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from drillbook.lab import Environment
    from drillbook.pages import Call
    from drillbook.scenario import Scenario
    from drillbook.shell import Outcome
    from drillbook.step import Step

_PAUSE = 0.5
_DENIES = re.compile(r"\(\?<?!")  # of a pattern that is met where something is not there
_TOLD_LINES = 20  # of a step that failed amid trouble
_LONGEST_LINE = 64 * 1024  # of a longer one, what came so far is shown


@dataclass(frozen=True)
class Live:
    """Hold where output is shown as it comes: `tell` gets node, stream (1 or 2) and bytes, `end` the node at last."""

    tell: Callable[[str, int, bytes], None] = lambda *_: None
    end: Callable[[str], None] = lambda _: None


def printed(scenario: Scenario) -> Live:
    """Return what prints a scenario's output as it comes, line by line; a secret in two pieces of a line is masked."""
    held: dict[tuple[str, int], bytes] = {}

    def show(node: str, stream: int, data: bytes) -> None:
        data = held.pop((node, stream), b"") + data
        end = data.rfind(b"\n") + 1
        if len(data) - end > _LONGEST_LINE:
            end = len(data)
        if end < len(data):
            held[node, stream] = data[end:]
        if end:
            _print(scenario, node, stream, data[:end])

    def finish(node: str) -> None:
        for stream in (STDOUT, STDERR):
            if rest := held.pop((node, stream), b""):
                _print(scenario, node, stream, rest)

    return Live(show, finish)


def _print(scenario: Scenario, node: str, stream: int, data: bytes) -> None:
    out = sys.stdout if stream == STDOUT else sys.stderr
    text = masking.mask(data.decode(errors="backslashreplace"), scenario.secrets)
    out.write("".join(f"{node}| {line}\n" for line in terminal.plain(text).splitlines()))
    out.flush()


class Running:
    """Run one scenario on one environment, step by step; one bash a node, opened when it is first needed."""

    def __init__(
        self,
        scenario: Scenario,
        environment: Environment,
        pages: Mapping[str, Sequence[Call]],
        live: Live,
        *,
        fixtures: bool = True,
    ) -> None:
        """Begin the scenario's time; `pages` tells for each snippet where it is shown, `fixtures` whether they run."""
        self.scenario, self._environment, self._pages, self._live = scenario, environment, pages, live
        self._shells: dict[str, Shell] = {}
        self._begun = time.perf_counter()
        self._date = dt.datetime.now(dt.UTC).replace(microsecond=0)
        self.steps: list[StepResult] = []
        # Behind this one it is seen what is left: whatever stands behind it is not run.
        self._last = [None, *(each for each in scenario.steps if not each.skip and (fixtures or not each.fixture))][-1]

    def run(self, step: Step) -> StepResult:
        """Run a step on each of its nodes and return the verdict, which is kept as well."""
        nodes = self._together(step) if step.together else self._in_turn(step)
        fault = next(
            (f"on {each.node}: {each.fault}" if len(step.nodes) > 1 else each.fault for each in nodes if each.fault), ""
        )
        if not fault and step is self._last and (left := self._environment.left_behind()):
            fault = f"after the last step the environment is not as it was before the first:\n{left}"
        verdict = Verdict.FAILED if fault else Verdict.PASSED
        took = (max if step.together else sum)(each.seconds for each in nodes)
        found = self._result(step, verdict, fault, seconds=round(took, 3), nodes=tuple(nodes))
        self.steps.append(found)
        return found

    def leave_out(self, step: Step, verdict: Verdict, reason: str) -> StepResult:
        """Keep the verdict on a step that is not run, with its reason."""
        found = self._result(step, verdict, reason)
        self.steps.append(found)
        return found

    def result(self, commit: str) -> ScenarioResult:
        """Return the verdict on the whole scenario as far as it went."""
        return ScenarioResult(
            topic=self.scenario.topic,
            version=self.scenario.version,
            digest=self.scenario.digest,
            verdict=verdict_of(self.steps),
            begun=self._date,
            seconds=round(time.perf_counter() - self._begun, 3),
            commit=commit,
            values=self.scenario.told_values,
            facts=dict(self._environment.facts),
            complete=len(self.steps) == len(self.scenario.steps),
            steps=tuple(self.steps),
            privileges=privileges.of(self.scenario),
        )

    def close(self, *, keep: bool = False) -> None:
        """Let go of the shells and remove the environment, unless it is to be kept."""
        for shell in self._shells.values():
            shell.close()
        if not keep:
            self._environment.close()

    def entrance(self, node: str) -> str:
        """Return the one line that opens a shell on a node by hand."""
        return self._environment.entrance(node)

    def _result(self, step: Step, verdict: Verdict, reason: str, **ran: Any) -> StepResult:  # noqa: ANN401 - its fields
        return step_result(self.scenario, step, self._pages, verdict, reason, **ran)

    def _in_turn(self, step: Step) -> list[NodeResult]:
        found = []
        for node in step.nodes:
            found.append(self._on(step, node))
            if found[-1].fault:
                break
        return found

    def _together(self, step: Step) -> list[NodeResult]:
        with ThreadPoolExecutor(len(step.nodes)) as pool:
            try:
                return list(pool.map(lambda node: self._on(step, node), step.nodes))
            except BaseException:
                # The pool waits for its threads, and these for their shells: an interrupted run ends the nodes.
                self._environment.close()
                raise

    def _on(self, step: Step, node: str) -> NodeResult:
        """Run a step on one node, again and again until what is expected holds or its time is up."""
        begun = time.perf_counter()
        attempts = held = 0
        while True:
            attempts += 1
            outcome = self._attempt(step, node)
            fault = outcome.fault or fault_of(step, outcome)
            held = 0 if fault else held + 1
            took = time.perf_counter() - begun
            if outcome.fault or held >= step.stable or took > step.within:
                break
            time.sleep(_PAUSE)
        if not fault and held < step.stable:
            fault = f"held {held} times in a row, not {step.stable} times, within {step.within:g} s"
        elif fault and attempts > 1:
            fault += f" (still so after {attempts} attempts in {took:.0f} s)"
        return NodeResult(
            node=node,
            exit_code=outcome.exit_code,
            seconds=round(took, 3),
            attempts=attempts,
            output=self._output(outcome),
            fault=self._explained(fault, outcome.output),
            line=step.snippet.header.body_line + outcome.line - 1 if outcome.line and not step.file else 0,
        )

    def _output(self, outcome: Outcome) -> tuple[Chunk, ...]:
        """Return what was printed, without secrets: they are looked for in each whole stream."""
        streams = {
            number: iter(
                masking.pieces([text for each, text in outcome.chunks if each == number], self.scenario.secrets)
            )
            for number in (STDOUT, STDERR)
        }
        return tuple(
            Chunk(stream="stdout" if number == STDOUT else "stderr", text=next(streams[number]))
            for number, _ in outcome.chunks
        )

    def _masked(self, text: str) -> str:
        return masking.mask(text, self.scenario.secrets)

    def _attempt(self, step: Step, node: str) -> Outcome:
        return self._send(node, saving(step.file, step.text) if step.file else step.text, step.timeout)

    def _send(self, node: str, text: str, timeout: float) -> Outcome:
        """Let a node's shell run a text, for at most so many seconds or the rest of the scenario's time."""
        left = self.scenario.timeout - (time.perf_counter() - self._begun)
        limit = max(min(timeout, left), 0.0)
        outcome = self._shell(node).run(text, limit, lambda *piece: self._live.tell(node, *piece))
        self._live.end(node)
        if outcome.fault and left <= timeout and outcome.seconds >= limit:
            return replace(outcome, fault=f"the scenario's time of {self.scenario.timeout_text} was up")
        return outcome

    def _explained(self, fault: str, output: str) -> str:
        """Return what is wrong, and what the environment knows of why, without secrets; empty where nothing is.

        Raises EnvironmentTrouble where that is in trouble, with what the step said: it may tell of another cause.
        """
        try:
            remark = self._environment.inquire() if fault else ""
        except EnvironmentTrouble as trouble:
            said = [f"before that the step: {fault}", *output.splitlines()[-_TOLD_LINES:]]
            message = self._masked("\n".join([str(trouble), *said]))
            raise EnvironmentTrouble(message) from trouble
        return self._masked(f"{fault}\n{remark}" if remark else fault)

    def _shell(self, node: str) -> Shell:
        if node not in self._shells:
            self._shells[node] = Shell(self._environment.channel(node))
        return self._shells[node]


def step_result(
    scenario: Scenario,
    step: Step,
    pages: Mapping[str, Sequence[Call]],
    verdict: Verdict,
    reason: str,
    **ran: Any,  # noqa: ANN401 - fields of the result
) -> StepResult:
    """Return what is told of a step, with the fields that tell how it ran, where it did."""
    return StepResult(
        snippet=step.snippet.id,
        title=step.titled("en"),
        source=Place(path=str(step.snippet.path), line=step.snippet.header.body_line),
        pages=tuple(Place(path=str(each.path), line=each.line) for each in pages.get(step.snippet.id, ())),
        text_sha256=step.text_sha256,
        verdict=verdict,
        reason=masking.mask(reason, scenario.secrets),
        fixture=step.fixture,
        **ran,
    )


def not_run(scenario: Scenario, commit: str, **why: Any) -> ScenarioResult:  # noqa: ANN401 - fields of the result
    """Return the result of a scenario that could not be tried, with the fields that tell why."""
    return ScenarioResult(
        topic=scenario.topic,
        version=scenario.version,
        digest=scenario.digest,
        verdict=Verdict.ERROR,
        begun=dt.datetime.now(dt.UTC).replace(microsecond=0),
        seconds=0.0,
        commit=commit,
        values=scenario.told_values,
        facts={},
        complete=False,
        **{"steps": (), **why},
    )


def saving(path: str, text: str) -> str:
    """Return the command that saves a file, and proves its bytes."""
    data = base64.b64encode(text.encode()).decode()
    sha256, path = hashlib.sha256(text.encode()).hexdigest(), shlex.quote(path)
    return f"printf %s {data} | base64 --decode >{path} && echo {sha256}' '{path} | sha256sum --check --status"


def fault_of(step: Step, outcome: Outcome) -> str:
    """Return what is wrong with a run that came to its end, or an empty string."""
    if outcome.exit_code != step.exit_code:
        return f"exit code {outcome.exit_code}, expected {step.exit_code}"
    if not outcome.whole and any(each.kind == "absent" or _DENIES.search(each.value) for each in step.expectations):
        return "output too long to judge what must not be there; print less"
    return judge.fault(step.expectations, outcome.readings)
