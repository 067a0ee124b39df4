"""What must hold after a step, and the judging of it.

Each kind is a function from the expected value and the output to what is wrong, or an empty string.
"""

from __future__ import annotations

import functools
import json
import operator
import re
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ANY = "..."
_PATH = re.compile(r"\.([A-Za-z_][\w-]*)|\[([0-9]{1,9})\]|\[\"([^\"]+)\"\]")
_JSON = re.compile(r"(\$\S*)\s+(==|!=|<=|>=|<|>|exists|contains)(?:\s+(.*))?")
_ORDERS: dict[str, Callable[[Any, Any], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


@dataclass(frozen=True, slots=True)
class Expectation:
    """Hold one thing that must be true of a step's output.

    ```py
    from drillbook.expectation import Expectation

    running = Expectation("like", "web-1 ... Running ...")
    print(repr(running.fault("web-1   1/1   Running   0   2m")))
    #> ''
    print(running.fault("web-1   0/1   CrashLoopBackOff   4   2m"))
    #> expected a line like: web-1 ... Running ...
    ```
    """

    kind: str
    value: str

    def __str__(self) -> str:
        """Print as it is written in a header."""
        return f"@{self.kind}: {self.value}" if self.kind != "out" else "the .out file"

    def fault(self, output: str) -> str:
        """Return what is wrong with the output, or an empty string."""
        return KINDS[self.kind](self.value, output)


def check(kind: str, value: str) -> str:
    """Return what is wrong with an expectation as it is written, or an empty string."""
    if kind == "matches":
        return _check_pattern(value)
    if kind == "like" and not value.replace(ANY, "").strip():
        return "@like names no word that must be there"
    return _check_json(value) if kind == "json" else ""


@functools.lru_cache(maxsize=4096)  # the versions of a topic expect much the same, and Python keeps few patterns
def _check_pattern(value: str) -> str:
    try:
        with warnings.catch_warnings(action="error", category=FutureWarning):
            re.compile(value, re.MULTILINE)
    except (re.error, OverflowError) as error:
        return f"@matches is no regular expression: {error}"
    except RecursionError:
        return "@matches is no regular expression: nested too deeply"
    except FutureWarning as error:
        return f"@matches will mean something else one day (put a backslash before the sign): {error}"
    return ""


def _check_json(value: str) -> str:
    match = _JSON.fullmatch(value)
    if not match or _PATH.sub("", match[1]) != "$":
        return "@json is not of the form `$.path == value` (or !=, <, <=, >, >=, contains, exists)"
    if (match[2] == "exists") != (match[3] is None):
        return f"@json: `{match[2]}` takes {'no' if match[2] == 'exists' else 'a'} value"
    try:
        literal = json.loads(match[3] or "null")
    except (ValueError, RecursionError):
        return f"@json: {match[3]} is not JSON (put text in double quotes)"
    if match[2] in _ORDERS and _order(literal) is None:
        return f"@json: `{match[2]}` compares numbers or texts, and {match[3]} is neither"
    return ""


def _expect(text: str, output: str) -> str:
    return "" if text in output else f"expected text: {text}"


def _absent(text: str, output: str) -> str:
    return f"text that must not be there: {text}" if text in output else ""


def _matches(pattern: str, output: str) -> str:
    return "" if re.search(pattern, output, re.MULTILINE) else f"expected a match of: {pattern}"


def _like(pattern: str, output: str) -> str:
    if any(_misfit(pattern.split(), line.split(), operator.eq) is None for line in output.splitlines()):
        return ""
    return f"expected a line like: {pattern}"


def _out(expected: str, output: str) -> str:
    wanted, found = [_any(line) for line in lines(expected)], lines(output)
    place = _misfit(wanted, found, line_holds)
    if place is None:
        return ""
    at, here = place
    told = f"the output is not as the .out file says from its line {at + 1} on:"
    return f"{told}\nexpected: {_line(wanted, at)}\nfound: {_line(found, here)}"


def _line(each: Sequence[str], at: int) -> str:
    return each[at] if at < len(each) else "(the end)"


def _misfit(wanted: Sequence[str], found: Sequence[str], fits: Callable[[str, str], bool]) -> tuple[int, int] | None:
    """Return None where what was found is as wanted, one by one, where `...` stands for any number, none included.

    Otherwise return how far the two agree at best: the places, in both, from which on they do not. The usual way of
    matching wildcards: only the last `...` is taken up again, so that the time is the product of the lengths at most,
    and not the power that a regular expression may need.
    """
    at = here = 0
    again: tuple[int, int] | None = None
    furthest = (0, 0)
    while here < len(found):
        if at < len(wanted) and wanted[at] == ANY:
            at += 1
            again = (at, here)
        elif at < len(wanted) and fits(wanted[at], found[here]):
            at, here = at + 1, here + 1
        else:
            furthest = max(furthest, (at, here))
            if not again:
                return furthest
            at, here = again = (again[0], again[1] + 1)
    left = next((place for place in range(at, len(wanted)) if wanted[place] != ANY), None)
    return max(furthest, (left, here)) if left is not None else None


def _any(line: str) -> str:
    return ANY if line.strip() == ANY else line


def lines(text: str) -> list[str]:
    """Return the lines of an output as an .out file sees them: no blanks at their ends, no empty ones at the end."""
    found = [line.rstrip() for line in text.splitlines()]
    while found and not found[-1]:
        found.pop()
    return found


def line_holds(wanted: str, found: str) -> bool:
    """Tell whether a line is as one of an .out file, where `...` is any text; each part is looked for once."""
    first, *parts = wanted.split(ANY)
    if not parts:
        return wanted == found
    *middle, last = parts
    at, end = len(first), len(found) - len(last)
    for part in middle:
        at = found.find(part, at, max(end, 0))
        if at < 0:
            return False
        at += len(part)
    return found.startswith(first) and found.endswith(last) and at <= end


def _json(condition: str, output: str) -> str:
    match = _JSON.fullmatch(condition)
    if not match:
        return _check_json(condition)
    try:
        found = _descend(json.loads(output), match[1])
    except (ValueError, RecursionError):
        return "the output is not JSON"
    except (KeyError, IndexError, TypeError):
        return f"the output has no {match[1]}"
    if match[2] == "exists":
        return ""
    if _holds(found, match[2], json.loads(match[3])):
        return ""
    # JSON may name half a character, which is none, and which no file can hold.
    told = json.dumps(found, ensure_ascii=False).encode(errors="backslashreplace").decode()
    return f"expected {condition}, but it is {told}"


def _holds(found: Any, sign: str, literal: Any) -> bool:  # noqa: ANN401 - JSON has any shape
    if sign in _ORDERS:
        return _order(found) == _order(literal) is not None and _ORDERS[sign](found, literal)
    if sign == "contains" and isinstance(found, str | dict):
        return isinstance(literal, str) and literal in found
    if sign == "contains":
        return isinstance(found, list) and any(_same(each, literal) for each in found)
    return _same(found, literal) == (sign == "==")


def _order(value: Any) -> type | None:  # noqa: ANN401 - JSON has any shape
    """Return what is compared with what: numbers, which `true` is none of, or texts; None for all else."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float
    return str if isinstance(value, str) else None


def _same(one: Any, other: Any) -> bool:  # noqa: ANN401 - JSON has any shape
    """Tell whether two values are one in JSON, where `true` is not 1, as it is to Python."""
    pairs = [(one, other)]
    while pairs:  # no recursion: as deep as it was read
        here, there = pairs.pop()
        if isinstance(here, list) and isinstance(there, list) and len(here) == len(there):
            pairs += zip(here, there, strict=True)
        elif isinstance(here, dict) and isinstance(there, dict) and here.keys() == there.keys():
            pairs += [(value, there[key]) for key, value in here.items()]
        elif isinstance(here, list | dict) or isinstance(here, bool) != isinstance(there, bool) or here != there:
            return False
    return True


def _descend(value: Any, path: str) -> Any:  # noqa: ANN401 - JSON has any shape
    for key, index, quoted in _PATH.findall(path):
        if index and not isinstance(value, list):  # Python gives the letter of a text
            raise TypeError
        value = value[int(index)] if index else value[key or quoted]
    return value


KINDS: dict[str, Callable[[str, str], str]] = {
    "expect": _expect,
    "absent": _absent,
    "matches": _matches,
    "like": _like,
    "json": _json,
    "out": _out,
}


def _like_pattern(line: str) -> str:
    """Return the pattern of a line word by word; every word carries the blanks behind it."""
    blanks = r"(?:[^\S\n]+|$)"
    words = [rf"(?:\S+{blanks})*" if word == ANY else re.escape(word) + blanks for word in line.split()]
    return r"^[^\S\n]*" + "".join(words) + "$"


def _matches_pattern(pattern: str) -> str:
    # What Python calls the very end; behind an escaped backslash it is a letter.
    return re.sub(r"(?<!\\)((?:\\\\)*)\\Z", r"\1\\z", pattern)


def _out_pattern(expected: str) -> str:
    # Blanks at the ends of lines, and a last line without an end, are the output's own.
    found = [_out_line_pattern(line) for line in lines(expected)]
    return rf"\A{''.join(found)}\s*\z"


def _out_line_pattern(line: str) -> str:
    if _any(line) == ANY:
        return r"(?:.*\n)*"
    return ".*".join(map(re.escape, line.split(ANY))) + r"[^\S\n]*(?:\n|\z)"


# For the kinds that can be said so, the regular expression (PCRE, `(?m)`) that finds what the kind expects.
PATTERNS: dict[str, Callable[[str], str]] = {"matches": _matches_pattern, "like": _like_pattern, "out": _out_pattern}
