"""Judging takes a limited time, whatever the pattern and the output."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sample import ROOT

from drillbook import bounded, judge
from drillbook.errors import EnvironmentTrouble
from drillbook.expectation import Expectation

SERVE = "from drillbook import bounded; bounded.SECONDS = 0; bounded.serve()"
ENDLESS = Expectation("matches", "(a+)+b")


def test_an_expectation_must_hold_of_one_reading() -> None:
    """The first that holds of none is told."""
    one, two = Expectation("expect", "one"), Expectation("expect", "two")
    assert judge.fault([one, two], ["one", "two"]) == ""
    assert judge.fault([one, two], ["one", "one"]) == "expected text: two"
    assert judge.fault([], []) == ""


def test_what_must_not_be_there_is_in_no_reading() -> None:
    """Another stream may have come between its letters."""
    readings = ["ERRwarning\nOR\n", "ERROR\nwarning\n", "warning\nERROR\n"]
    assert judge.fault([Expectation("absent", "ERROR")], readings) == "text that must not be there: ERROR"
    assert judge.fault([Expectation("absent", "FATAL")], readings) == ""


def test_any_text_comes_through() -> None:
    """Lines, signs that nobody sees, and what is no character."""
    text = "one\r\n\x00\x1b[0m\u2028 语 \U0001f600 \\udcff\n"
    assert judge.fault([Expectation("expect", text)], [text]) == ""


def test_a_pattern_without_end_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is a fault of the step, and the next one is judged as ever."""
    monkeypatch.setattr(bounded, "SECONDS", 1.0)
    output = "a" * 50
    assert judge.fault([ENDLESS], [output]) == (
        f"whether the output is as expected could not be found out within 1 s: {ENDLESS}"
    )
    assert judge.fault([Expectation("expect", "aaa")], [output]) == ""


def judges() -> list[int]:
    """Return the processes that judge for this one."""
    children = Path(f"/proc/self/task/{threading.get_native_id()}/children").read_text().split()
    return [int(each) for each in children if b"bounded.serve()" in Path(f"/proc/{each}/cmdline").read_bytes()]


def test_one_that_was_ended_from_outside_is_started_anew() -> None:
    """That says nothing of the output."""
    one = [Expectation("expect", "one")]
    assert judge.fault(one, ["one"]) == ""
    (before,) = judges()
    os.kill(before, signal.SIGKILL)
    assert judge.fault(one, ["one"]) == ""
    (after,) = judges()
    assert after != before


@pytest.mark.parametrize("end", ["import sys; sys.stdin.readline()", "raise SystemExit", "print('half', end='')"])
def test_one_that_is_ended_again_is_trouble_of_the_environment(monkeypatch: pytest.MonkeyPatch, end: str) -> None:
    """And no fault of the step; whether it was ended before it was asked, amid the question or the answer."""
    for process in judges():
        os.kill(process, signal.SIGKILL)
    with monkeypatch.context() as patch:
        patch.setattr(bounded, "_COMMAND", end)
        with pytest.raises(EnvironmentTrouble) as caught:
            judge.fault([Expectation("expect", "one")], ["one" * 100_000])
    assert str(caught.value) == (
        "what judges output was ended from outside 2 times: look whether this machine is out of memory"
    )
    assert judge.fault([Expectation("expect", "one")], ["one"]) == ""


def test_who_asks_at_the_same_time_gets_their_own_answer() -> None:
    """As the nodes of a step that runs on all together."""

    def ask(number: int) -> str:
        return judge.fault([Expectation("expect", f"<{number}>")], ["no" if number % 2 else f"<{number}>" * 500])

    with ThreadPoolExecutor(8) as pool:
        told = list(pool.map(ask, range(400)))
    assert told == [f"expected text: <{number}>" if number % 2 else "" for number in range(400)]


def test_an_interruption_is_not_for_it() -> None:
    """Ctrl-C reaches every process of the terminal; this one judges on, and says nothing."""
    one = [Expectation("expect", "one")]
    assert judge.fault(one, ["one"]) == ""
    (before,) = judges()
    os.kill(before, signal.SIGINT)
    assert judge.fault(one, ["one"]) == ""
    assert judges() == [before]


def test_json_of_any_depth_is_judged() -> None:
    """It is none, rather than a fault of Drillbook's."""
    assert judge.fault([Expectation("json", "$.a exists")], ["[" * 200_000]) == "the output is not JSON"


def test_it_ends_though_nobody_is_left_to_end_it() -> None:
    """As where its caller was killed: with its input, and by an alarm at a pattern without end."""
    asked = ["drillbook.judge", "found", [[(ENDLESS.kind, ENDLESS.value)], ["a" * 50]]]
    for line, code in (("", 0), (f"{json.dumps(asked)}\n", -signal.SIGALRM)):
        with subprocess.Popen([sys.executable, "-c", SERVE], cwd=ROOT, stdin=subprocess.PIPE, text=True) as process:
            process.communicate(line)
        assert process.returncode == code
