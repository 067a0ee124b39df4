"""What each kind of expectation lets pass, and what it says of the rest."""

from __future__ import annotations

import pytest

from drillbook.expectation import Expectation, check

TABLE = """\
NAME    READY   STATUS             RESTARTS   AGE
web-1   1/1     Running            0          2m
web-2   0/1     CrashLoopBackOff   4          2m
"""
MEMBERS = '{"header": {"id": 7}, "members": [{"name": "etcd1", "urls": ["a", "b"]}, {"name": "etcd2"}]}'


def out_fault(line: int, expected: str, found: str) -> str:
    """Return what is told of an output that is as its .out file says up to a line."""
    return f"the output is not as the .out file says from its line {line} on:\nexpected: {expected}\nfound: {found}"


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
        ("json", "$.a == true", '{"a": true}'),
        ("json", "$.a == 1", '{"a": 1.0}'),
        ("json", "$.a != 1", '{"a": true}'),
        ("json", '$["a.b"][0] == 1', '{"a.b": [1]}'),
        ("json", '$.a == [{"b": false}, null]', '{"a": [{"b": false}, null]}'),
        ("json", "$.a contains true", '{"a": [1, true]}'),
        ("json", '$.a contains {"b": 0}', '{"a": [{"b": 0}]}'),
        ("json", '$.a contains "b"', '{"a": {"b": 0}}'),
        ("json", '$.a contains "b"', '{"a": "abc"}'),
        ("json", "$.a < 2.5", '{"a": 2}'),
        ("json", '$.a >= "1.2"', '{"a": "1.3"}'),
        ("out", "one\n...\nend\n", "one\ntwo\nthree\nend\n"),
        ("out", "one\n...\nend", "one\nend"),
        ("out", "took ... ms\n", "took 3.5 ms  \n"),
        ("out", "a\n  ...\nb\nc\n", "a\nb\nx\nb\nb\nc\n"),
        ("out", "...a...ab...\n", "xaab\n"),
        ("out", "ab...\n...\n", "ab\n"),
        ("out", "...\n", ""),
        ("like", "... b ... c", "a b c b x c"),
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
        ("json", "$.items[0] exists", '{"items": "error"}', "the output has no $.items[0]"),
        ("json", '$.a.b[0] == "c"', '{"a": {"b": "cd"}}', "the output has no $.a.b[0]"),
        ("json", '$.header.id < "a"', MEMBERS, 'expected $.header.id < "a", but it is 7'),
        ("json", '$.a == "b"', '{"a": "\\ud800"}', 'expected $.a == "b", but it is "\\ud800"'),
        ("json", "$.a exists", "error: no", "the output is not JSON"),
        ("json", "$.a == 1", '{"a": true}', "expected $.a == 1, but it is true"),
        ("json", "$.a == true", '{"a": 1}', "expected $.a == true, but it is 1"),
        ("json", "$.a == false", '{"a": 0}', "expected $.a == false, but it is 0"),
        ("json", "$.a != true", '{"a": true}', "expected $.a != true, but it is true"),
        ("json", '$.a == [{"b": 0}]', '{"a": [{"b": false}]}', 'expected $.a == [{"b": 0}], but it is [{"b": false}]'),
        ("json", "$.a contains 1", '{"a": [true]}', "expected $.a contains 1, but it is [true]"),
        ("json", "$.a contains 1", '{"a": "1"}', 'expected $.a contains 1, but it is "1"'),
        ("json", "$.a contains 1", '{"a": 1}', "expected $.a contains 1, but it is 1"),
        ("json", "$.a < 2", '{"a": true}', "expected $.a < 2, but it is true"),
        ("json", "$.a >= 0", '{"a": false}', "expected $.a >= 0, but it is false"),
        ("json", "$.a <= 1", '{"a": null}', "expected $.a <= 1, but it is null"),
        ("out", "one\n...\nend\n", "one\ntwo\n", out_fault(3, "end", "(the end)")),
        ("out", "one\n", "one\ntwo\n", out_fault(2, "(the end)", "two")),
        ("out", "one\n", "", out_fault(1, "one", "(the end)")),
        ("out", "one\ntwo\n", "one\ntow\n", out_fault(2, "two", "tow")),
        ("out", "...\nb\nc\n", "a\nb\nd\n", out_fault(3, "c", "d")),
        ("out", "12...21\n", "121\n", out_fault(1, "12...21", "121")),
        ("out", "a...b...c\n", "acb\n", out_fault(1, "a...b...c", "acb")),
        ("out", "a...\n", "a\nb\n", out_fault(2, "(the end)", "b")),
        ("like", "a ... b b ...", "a b c b", "expected a line like: a ... b b ..."),
    ],
)
def test_what_does_not_hold(kind: str, value: str, output: str, fault: str) -> None:
    """Every other output is told of in words that name what was expected."""
    assert Expectation(kind, value).fault(output) == fault


@pytest.mark.parametrize(
    ("kind", "value", "fault"),
    [
        ("matches", "a{99999999999}", "@matches is no regular expression: the repetition number is too large"),
        ("matches", "(" * 5000, "@matches is no regular expression: nested too deeply"),
        ("json", "$.a < true", "@json: `<` compares numbers or texts, and true is neither"),
        ("json", "$.a >= [1]", "@json: `>=` compares numbers or texts, and [1] is neither"),
        ("json", f"$.a == {'[' * 5000}", f"@json: {'[' * 5000} is not JSON (put text in double quotes)"),
        ("json", f"$.a == {'9' * 5000}", f"@json: {'9' * 5000} is not JSON (put text in double quotes)"),
        ("json", "$.a exists 5", "@json: `exists` takes no value"),
        ("json", "$.a ==", "@json: `==` takes a value"),
        ("like", "... ...", "@like names no word that must be there"),
        ("json", "$[٣] exists", "@json is not of the form `$.path == value` (or !=, <, <=, >, >=, contains, exists)"),
    ],
    ids=lambda value: value[:20],
)
def test_what_no_output_could_meet_is_told(kind: str, value: str, fault: str) -> None:
    """Before anything runs, and without a traceback."""
    assert check(kind, value) == fault


@pytest.mark.parametrize(
    ("kind", "value", "output"),
    [
        ("out", "...\na\n" * 30 + "b\n", "a\n" * 3000),
        ("out", "...a" * 30 + "b\n", "a" * 3000 + "\n"),
        ("like", "... a " * 30 + "b", "a " * 3000),
    ],
    ids=["lines", "text of a line", "words"],
)
def test_many_gaps_are_judged_as_fast_as_few(kind: str, value: str, output: str) -> None:
    """A regular expression of as many gaps takes longer than anybody waits, where the output does not fit."""
    assert Expectation(kind, value).fault(output)


@pytest.mark.parametrize("depth", [200, 900, 990, 1500, 100_000])
def test_json_of_any_depth_is_judged(depth: int) -> None:
    """It is told of or not, but with no traceback."""
    deep = "[" * depth + "]" * depth
    for condition in ("$.a exists", "$.a == 1", f"$.a == {deep}"):
        if not check("json", condition):
            assert isinstance(Expectation("json", condition).fault(f'{{"a": {deep}}}'), str)
