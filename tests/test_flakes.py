"""Which failures are tried again, what exit code that comes to, and how runs are counted."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

import pytest
import sample

from drillbook import attempts, project, tally
from drillbook.attempts import Attempts, allowed
from drillbook.result import ScenarioResult, Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from drillbook.scenario import Scenario

CODES = {"passed": 0, "in part": 0, "failed": 1, "error": 3, "interrupted": 130}
STEP = {"title": "", "source": {"path": "x", "line": 1}, "pages": [], "text_sha256": "0" * 64}


def ran(verdict: str, steps: Mapping[str, str] | None = None, **changes: Any) -> ScenarioResult:
    """Return a result with a verdict on the whole and on its steps."""
    told = [
        {**STEP, "snippet": name, "verdict": each, "reason": f"{name} {each}"} for name, each in (steps or {}).items()
    ]
    base = {
        "topic": "demo", "version": "1", "digest": "0" * 64, "verdict": verdict, "begun": "2026-11-23T12:00:00Z",
        "seconds": 1.0, "commit": "", "values": {}, "facts": {}, "complete": True, "steps": told,
    }  # fmt: skip
    return ScenarioResult.model_validate({**base, **changes})


@pytest.mark.parametrize(
    ("verdicts", "retries", "code", "runs"),
    [
        ({"2": ["passed"], "1": ["passed"]}, 0, 0, ["21"]),
        ({"2": ["error", "passed"], "1": ["passed"]}, 0, 0, ["21", "2"]),
        ({"2": ["error", "error"], "1": ["passed"]}, 0, 3, ["21", "2"]),
        ({"2": ["error", "failed"], "1": ["passed"]}, 0, 1, ["21", "2"]),
        ({"2": ["failed"], "1": ["passed"]}, 0, 1, ["21"]),
        ({"2": ["failed", "passed"], "1": ["passed"]}, 1, 0, ["21", "2"]),
        ({"2": ["failed", "failed", "passed"], "1": ["passed"]}, 1, 1, ["21", "2"]),
        ({"2": ["failed", "passed"], "1": ["error", "failed", "passed"]}, 1, 0, ["21", "21", "1"]),
        ({"2": ["failed"], "1": ["error", "passed"]}, 0, 1, ["21", "1"]),
        ({"2": ["error", "error"], "1": ["failed", "failed", "passed"]}, 2, 3, ["21", "21", "1"]),
        ({"2": ["failed", "error"], "1": ["error", "passed"]}, 1, 3, ["21", "21"]),
        ({"2": ["error", "passed"], "1": ["", "passed"]}, 0, 0, ["21", "21"]),
        ({"2": ["error", "passed"], "1": ["in part", "passed"]}, 0, 0, ["21", "21"]),
        ({"2": ["failed", "passed"], "1": ["in part"]}, 1, 1, ["21", "2"]),
        ({"2": ["failed"], "1": [""]}, 0, 1, ["21"]),
        ({"2": ["interrupted"], "1": [""]}, 1, 130, ["21"]),
    ],
)
def test_trouble_is_tried_again_once_and_a_failure_as_often_as_asked(
    tmp_path: Path, verdicts: dict[str, list[str]], retries: int, code: int, runs: list[str]
) -> None:
    """Each scenario has its own retries, what trouble left out or cut short by -x its turn; last verdicts decide."""
    root = sample.make(tmp_path, sample.TOPIC, {"10-fine.sh": "# Be fine\n\ntrue\n"})
    assert made(root, verdicts, retries) == (code, runs)


def test_a_scenario_of_which_only_some_steps_are_asked_for_is_not_cut_short(tmp_path: Path) -> None:
    """Else nothing with `-k` could pass by another attempt."""
    root = sample.make(tmp_path, sample.TOPIC, {"10-fine.sh": "# Be fine\n\ntrue\n"})
    assert made(root, {"2": ["failed", "passed"], "1": ["in part"]}, 1, part=True) == (0, ["21", "2"])


def test_with_keep_trouble_is_not_tried_again() -> None:
    """What is tried again could take the place of what is kept; a failure is, where that is asked for."""
    assert allowed(2, keep=True) == {Verdict.ERROR: 0, Verdict.FAILED: 2}


def made(root: Path, verdicts: dict[str, list[str]], retries: int, *, part: bool = False) -> tuple[int, list[str]]:
    """Return the exit code of attempts that come to such verdicts, and which versions each of them ran."""
    done: list[str] = []
    last: dict[str, str] = {}

    def run(scenarios: Sequence[Scenario], number: int) -> int:
        done.append("".join(each.version for each in scenarios))
        assert number == len(done)
        last.update({each.version: verdicts[each.version].pop(0) for each in scenarios})
        codes = {CODES[last[each.version]] for each in scenarios if last[each.version]} - {0}
        return next((code for code in (130, 1, 3) if code in codes), 0)

    def result(scenario: Scenario) -> ScenarioResult | None:
        if last[scenario.version] == "in part":
            return ran("passed", complete=False)
        return ran(last[scenario.version]) if last[scenario.version] in {"passed", "failed", "error"} else None

    scenarios = project.read(root).catalogue.scenarios
    return Attempts(run, result, lambda _: None, allowed(retries, keep=False), part=part).at(scenarios), done


def test_a_result_tells_of_the_attempts_before_it() -> None:
    """Of all of them, in their order: failures of the content with their output, trouble in words."""
    runs = [("error", "b"), ("failed", "a"), ("error", "c"), ("failed", "b"), ("passed", "a")]
    told = [ran(verdict, {"demo/fine": "passed", f"demo/{name}": verdict}) for verdict, name in runs]
    last = functools.reduce(attempts.after, [*told, ran("error", trouble=["no node"])])
    assert (last.retries, [step.snippet for step in last.earlier]) == (2, ["demo/a", "demo/b"])
    assert last.trouble == ("demo/b: demo/b error", "demo/c: demo/c error", "no node")


def test_runs_of_the_same_digest_are_counted() -> None:
    """Upon what has counted most; what could not be tried is none, nor is a part of the whole."""
    failed = tally.counted(ran("failed", {"a": "passed", "b": "failed", "c": "skipped"}), [])
    assert rates(failed) == {"": (0, 1), "a": (1, 1), "b": (0, 1)}
    passed = tally.counted(ran("passed", dict.fromkeys("abc", "passed")), [None, ran("passed"), failed])
    assert rates(passed) == {"": (1, 2), "a": (2, 2), "b": (1, 2), "c": (1, 1)}
    trouble = tally.counted(ran("error", {"a": "passed", "b": "error"}), [failed, passed])
    assert rates(trouble) == {"": (1, 2), "a": (3, 3), "b": (1, 2), "c": (1, 1)}
    part = tally.counted(ran("passed", {"a": "passed"}, complete=False), [trouble])
    assert rates(part) == {"": (1, 2), "a": (4, 4), "b": (1, 2), "c": (1, 1)}
    assert rates(tally.counted(ran("passed", digest="1" * 64), [part])) == {"": (1, 1)}


def rates(found: ScenarioResult) -> dict[str, tuple[int, int]]:
    """Return passes and runs, of the whole under an empty name."""
    return {name: (rate.passes, rate.runs) for name, rate in {"": found.rate, **found.step_rates}.items()}
