"""Judging takes a limited time, whatever the pattern and the output."""

from __future__ import annotations

import json
import signal
import subprocess
import sys

import pytest
from sample import ROOT

from drillbook import judge
from drillbook.expectation import Expectation

SERVE = "from drillbook import judge; judge.SECONDS = 0; judge.serve()"
ENDLESS = [Expectation("matches", "(a+)+b"), Expectation("like", "... y ... y ... y ... z")]


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


@pytest.mark.parametrize("endless", ENDLESS, ids=str)
def test_a_pattern_without_end_is_ended(monkeypatch: pytest.MonkeyPatch, endless: Expectation) -> None:
    """It is a fault of the step, and the next one is judged as ever."""
    monkeypatch.setattr(judge, "SECONDS", 1.0)
    output = "a" * 50 + "\n" + "y " * 40_000
    assert judge.fault([endless], [output]) == (
        f"whether the output is as expected could not be found out within 1 s: {endless}"
    )
    assert judge.fault([Expectation("expect", "aaa")], [output]) == ""


def test_json_of_any_depth_is_judged() -> None:
    """It is none, rather than a fault of Drillbook's."""
    assert judge.fault([Expectation("json", "$.a exists")], ["[" * 200_000]) == "the output is not JSON"


def test_it_ends_though_nobody_is_left_to_end_it() -> None:
    """As where its caller was killed: with its input, and by an alarm at a pattern without end."""
    asked = {"expectations": [(ENDLESS[0].kind, ENDLESS[0].value)], "readings": ["a" * 50]}
    for line, code in (("", 0), (f"{json.dumps(asked)}\n", -signal.SIGALRM)):
        with subprocess.Popen([sys.executable, "-c", SERVE], cwd=ROOT, stdin=subprocess.PIPE, text=True) as process:
            process.communicate(line)
        assert process.returncode == code
