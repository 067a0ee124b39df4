"""A worker that is killed from outside: what becomes of its scenario, of the others, and of the verdict."""

from __future__ import annotations

import signal
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import bare
import pytest
from sample import THREE, result, verdicts, verify

if TYPE_CHECKING:
    from pathlib import Path

CLUSTER = f'{THREE}[environment.cluster]\nimage = "kubernetes-1:trixie"\n'
GONE = "its worker is gone: it was killed from outside, or for want of memory"
# The bash of such a node is a child of the worker itself; it goes on with nothing.
KILL = "kill -9 $PPID && exec true"
ONCE = f"[ -e once-<<version>> ] || {{ touch once-<<version>>; {KILL}; }}"
BEFORE = "# Begin\n# @on: a\n\necho begin >>ran-<<version>>\n"
AMID = "# Go on\n# @on: a\n\n{}\necho go on >>ran-<<version>>\n"
AFTER = "# End\n# @on: a\n\necho end >>ran-<<version>>\n"
WHOLE = ["begin", "go on", "end"]


def project(root: Path, deed: str, topic: str = THREE) -> Path:
    """Return a project in whose second version, amid three steps, something is done; `prepared` tells for what."""
    made = bare.make(root, {"10-begin.sh": BEFORE, "20-amid.sh": AMID.format("true"), "30-end.sh": AFTER}, "", topic)
    (made / "snippets/demo/2").mkdir()
    (made / "snippets/demo/2/20-amid.sh").write_text(AMID.format(deed))
    with (made / "lab_of_test.py").open("a") as lab:
        lab.write("    def prepare(self, scenarios, *, online=False):\n")
        lab.write("        with Path('prepared').open('a') as told:\n            print(*scenarios, file=told)\n")
    return made


@pytest.mark.parametrize(("topic", "workers"), [(THREE, "2"), (THREE, "1"), (CLUSTER, "2")])
def test_its_scenario_is_begun_anew_and_others_go_on(tmp_path: Path, topic: str, workers: str) -> None:
    """As after any trouble of the environment: nobody runs a step without those before it."""
    root = project(tmp_path, ONCE, topic)
    done = verify(root, "-n", workers, "--record")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "attempt 2 of demo@2\n" in done.stderr
    assert [ran(root, each) for each in "321"] == [WHOLE, ["begin", *WHOLE], WHOLE]
    found = result(root, "2")
    assert (found["verdict"], found["trouble"], found["retries"]) == ("passed", [f"demo/amid: {GONE}"], 0)
    assert [(result(root, each)["rate"]["runs"]) for each in "321"] == [1, 1, 1]
    assert sorted(path.name for path in (root / "ledger").iterdir()) == [f"demo@{each}.json" for each in "123"]


def test_workers_that_are_killed_together_are_each_replaced(tmp_path: Path) -> None:
    """One that is still beginning when another ends has its part as soon as it can take it."""
    root = project(tmp_path, ONCE)
    (root / "snippets/demo/20-amid.sh").write_text(AMID.format(ONCE))
    done = verify(root, "-n", "2")
    assert done.returncode == 0, done.stdout + done.stderr
    assert [ran(root, each) for each in "321"] == [["begin", *WHOLE]] * 3


def ran(root: Path, version: str) -> list[str]:
    """Return which steps of a version have run, in their order."""
    return (root / f"ran-{version}").read_text().splitlines()


def test_what_is_not_run_is_told_with_its_reason(tmp_path: Path) -> None:
    """In the result, on the terminal and in JUnit's file; the verdict is trouble of the environment, and no record."""
    root = project(tmp_path, KILL)
    done = verify(root, "-n", "2", "--record")
    assert done.returncode == 3, done.stdout + done.stderr
    found = result(root, "2")
    assert found["verdict"] == "error"
    assert [(step["snippet"], step["verdict"], step["reason"]) for step in found["steps"]] == [
        ("demo/amid", "error", GONE),
        ("demo/end", "skipped", "not run, since demo/amid failed"),
    ]
    assert f"demo/topic.toml::2::amid could not be tried: {GONE}\n" in done.stdout
    assert "SKIPPED snippets/demo/topic.toml::2::end" in done.stdout
    told = {case.get("name"): [each.tag for each in case] for case in cases(root / "results/junit.xml") if two(case)}
    assert told == {"begin": [], "amid": ["error"], "end": ["skipped"]}
    assert sorted(path.name for path in (root / "ledger").iterdir()) == ["demo@1.json", "demo@3.json"]


def cases(path: Path) -> list[ET.Element]:
    """Return what JUnit's file tells."""
    return list(ET.parse(path).getroot().iter("testcase"))


def two(case: ET.Element) -> bool:
    """Tell whether it is the second version's."""
    return str(case.get("classname")).endswith(".2")


def test_one_that_is_interrupted_has_told_all_itself(tmp_path: Path) -> None:
    """What was seen until then is kept, and the run ends as interrupted."""
    root = project(tmp_path, "kill -INT $PPID && sleep 5")
    # What a script starts in the background ignores this signal, and so does all that it starts.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        assert verify(root, "demo@2", "-n", "1").returncode == 130
    finally:
        signal.signal(signal.SIGINT, before)
    assert verdicts(root, "2") == {"demo/begin": "passed"}


def test_what_its_worker_left_is_removed_before_the_next_attempt(tmp_path: Path) -> None:
    """Its nodes would take memory, of which there may have been too little."""
    root = project(tmp_path, KILL)
    assert verify(root, "demo@2", "-n", "1").returncode == 3
    assert (root / "prepared").read_text().splitlines() == ["demo@2"] * 3


def test_a_failure_elsewhere_stays_one(tmp_path: Path) -> None:
    """It tells more than trouble does, and is not tried again."""
    root = project(tmp_path, KILL)
    (root / "snippets/demo/1").mkdir()
    (root / "snippets/demo/1/30-end.sh").write_text("# End\n\nfalse\n")
    done = verify(root, "-n", "2")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "attempt 2 of demo@2\n" in done.stderr
    assert result(root, "1")["verdict"] == "failed"
