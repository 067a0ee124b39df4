"""What a scenario comes to beyond its steps, on nodes without an engine: what it leaves behind, and its time."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import bare
import pytest
import scripted
from sample import TOPIC, result, verdicts, verify

from drillbook import project
from drillbook.running import Live, Running

if TYPE_CHECKING:
    from pathlib import Path

    from drillbook.result import StepResult

LEAVE = "# Leave something\n\necho a file >left\n"
FINE = "# Be fine\n{directive}\n\ntrue\n"


@pytest.mark.parametrize(
    ("directive", "words"),
    [("# @skip: later; ops; until 2999-01-01", []), ("# @fixture: the nodes have none", ["--as-reader"])],
)
def test_what_is_left_is_seen_though_the_last_step_is_not_run(tmp_path: Path, directive: str, words: list[str]) -> None:
    """It fails the last step that runs."""
    root = bare.make(tmp_path, {"10-leave.sh": LEAVE, "20-fine.sh": FINE.format(directive=directive)})
    done = verify(root, "demo@2", *words)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "after the last step the environment is not as it was before the first:" in done.stdout
    if not words:
        assert verdicts(root, "2") == {"demo/leave": "failed", "demo/fine": "skipped"}
        told = "after the last step the environment is not as it was before the first:\na file\n"
        assert result(root, "2")["steps"][0]["reason"] == told


def test_a_step_behind_the_scenarios_time_says_so(tmp_path: Path) -> None:
    """Not that it had none itself."""
    root = bare.make(
        tmp_path, {"10-fine.sh": FINE.format(directive="")}, topic=f'{TOPIC}[environment]\ntimeout = "1s"\n'
    )
    scenario = project.read(root).catalogue.of("demo")[0]
    nodes = bare.Nodes()
    running = Running(scenario, nodes, {}, Live())
    time.sleep(1.1)
    assert running.run(scenario.steps[0]).reason == "the scenario's time of 1s was up"
    running.close()


def test_what_ends_a_step_before_the_scenarios_time_is_told(tmp_path: Path) -> None:
    """Though less of the scenario's time is left than the step could take."""
    root = bare.make(
        tmp_path, {"10-end.sh": "# End the shell\n\nexit 4\n"}, topic=f'{TOPIC}[environment]\ntimeout = "20s"\n'
    )
    scenario = project.read(root).catalogue.of("demo")[0]
    running = Running(scenario, bare.Nodes(), {}, Live())
    assert running.run(scenario.steps[0]).reason.startswith("it ended the shell (exit, ")
    running.close()


def ran(root: Path, topic: str = TOPIC, **snippet: str) -> StepResult:
    """Return what comes of a step, whose text is given by the extension of its file."""
    made = bare.make(root, {f"10-step.{extension}": text for extension, text in snippet.items()}, topic=topic)
    scenario = project.read(made).catalogue.of("demo")[0]
    running = Running(scenario, bare.Nodes(), {}, Live())
    found = running.run(scenario.steps[0])
    running.close()
    return found


def test_in_a_row_means_without_a_failure_between(tmp_path: Path) -> None:
    """What held before it is not counted."""
    found = ran(tmp_path, sh="# A\n# @within: 60s\n# @stable: 2\n\n[ $((n += 1)) -ne 2 ]\n")
    assert (found.verdict, found.nodes[0].attempts) == ("passed", 4)


def test_behind_the_node_on_which_it_failed_a_step_is_not_run(tmp_path: Path) -> None:
    """Where it runs on one after the other."""
    found = ran(tmp_path, scripted.TOPIC, sh="# A\n# @on: a, b\n\nfalse\n")
    assert [each.node for each in found.nodes] == ["a"]


def test_a_file_that_does_not_hold_its_text_is_a_failure(tmp_path: Path) -> None:
    """Whatever the writing of it said; none of its lines is what failed."""
    found = ran(tmp_path, conf="# A\n# @file: /dev/null\n\nx\n")
    assert (found.verdict, found.nodes[0].exit_code, found.nodes[0].line) == ("failed", 1, 0)


@pytest.mark.parametrize(
    ("directive", "verdict"),
    [
        ("# @absent: broken", "failed"),
        (r"# @matches: (?s)\A(?!.*broken)", "failed"),
        ("# @expect: fine", "passed"),
    ],
)
def test_what_must_not_be_there_is_looked_for_in_whole_output(tmp_path: Path, directive: str, verdict: str) -> None:
    """The middle of a long one is not kept."""
    text = f"# Print much\n{directive}\n\nyes fine | head -n 200000; echo broken; yes fine | head -n 200000\n"
    found = ran(tmp_path, sh=text)
    assert found.verdict == verdict
    told = "output too long to judge what must not be there; print less"
    assert found.reason == (told if verdict == "failed" else "")
