"""What each kind of expectation lets pass, and what it says of the rest."""

from __future__ import annotations

import pytest

from drillbook.expectation import Expectation

TABLE = """\
NAME    READY   STATUS             RESTARTS   AGE
web-1   1/1     Running            0          2m
web-2   0/1     CrashLoopBackOff   4          2m
"""
MEMBERS = '{"header": {"id": 7}, "members": [{"name": "etcd1", "urls": ["a", "b"]}, {"name": "etcd2"}]}'


@pytest.mark.parametrize(
    ("kind", "value", "output"),
    [
        ("expect", "is healthy", "x is healthy: took 3ms"),
        ("absent", "panic", "all well"),
        ("matches", r"^web-\d\s+1/1", TABLE),
        ("like", "web-1 1/1 Running ...", TABLE),
        ("like", "... Running 0 ...", TABLE),
        ("like", "web-1 ... 1/1 Running 0 2m ...", TABLE),
        ("json", '$.members[0].name == "etcd1"', MEMBERS),
        ("json", "$.header.id >= 7", MEMBERS),
        ("json", '$.members[0].urls contains "b"', MEMBERS),
        ("json", "$.members[1] exists", MEMBERS),
        ("out", "one\n...\nend\n", "one\ntwo\nthree\nend\n"),
        ("out", "one\n...\nend", "one\nend"),
        ("out", "took ... ms\n", "took 3.5 ms  \n"),
    ],
)
def test_what_holds(kind: str, value: str, output: str) -> None:
    """Nothing is wrong with output that is as expected."""
    assert Expectation(kind, value).fault(output) == ""


@pytest.mark.parametrize(
    ("kind", "value", "output", "fault"),
    [
        ("expect", "is healthy", "is unhealthy", "expected text: is healthy"),
        ("absent", "panic", "panic: x", "text that must not be there: panic"),
        ("matches", "^Running", TABLE, "expected a match of: ^Running"),
        ("like", "web-2 1/1 Running ...", TABLE, "expected a line like: web-2 1/1 Running ..."),
        ("like", "web-1 1/1", TABLE, "expected a line like: web-1 1/1"),
        ("like", "web-1 3/3 Run", TABLE, "expected a line like: web-1 3/3 Run"),
        ("json", '$.members[0].name == "x"', MEMBERS, 'expected $.members[0].name == "x", but it is "etcd1"'),
        ("json", "$.members[5] exists", MEMBERS, "the output has no $.members[5]"),
        ("json", '$.header.id < "a"', MEMBERS, 'expected $.header.id < "a", but it is 7'),
        ("json", '$.a == "b"', '{"a": "\\ud800"}', 'expected $.a == "b", but it is "\\ud800"'),
        ("json", "$.a exists", "error: no", "the output is not JSON"),
        ("out", "one\n...\nend\n", "one\ntwo\n", "the output is not as the .out file says:\none\n...\nend"),
        ("out", "one\n", "one\ntwo\n", "the output is not as the .out file says:\none"),
        ("out", "one\n", "", "the output is not as the .out file says:\none"),
    ],
)
def test_what_does_not_hold(kind: str, value: str, output: str, fault: str) -> None:
    """Every other output is told of in words that name what was expected."""
    assert Expectation(kind, value).fault(output) == fault
