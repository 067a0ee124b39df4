"""Expected output rewritten from a run: an `.out` file takes what came, and keeps its wildcards that still match.

Lines of the file and of the output are put side by side so that as little as possible changes; a line that changes is
put side by side with what came in its place word by word.
"""

from __future__ import annotations

import difflib
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drillbook import expectation, judge, masking, values
from drillbook import result as results
from drillbook.errors import ContentError, Problem
from drillbook.project import RESULTS
from drillbook.snippet import read_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from drillbook.result import NodeResult, StepResult
    from drillbook.scenario import Scenario
    from drillbook.step import Step

_PIECES = re.compile(r"\.\.\.|\s+|\w+|[^\w\s]")
_MASKED = re.compile(rf"{re.escape(masking.MARK)}[^\]\n]*\]")
_SHORTEST_VALUE = 3


@dataclass(frozen=True)
class Accepted:
    """Hold what an `.out` file says before and after."""

    path: Path
    before: str
    after: str

    def __str__(self) -> str:
        """Print the difference as a patch."""
        before, after = (text.splitlines() for text in (self.before, self.after))
        return "\n".join(difflib.unified_diff(before, after, f"a/{self.path}", f"b/{self.path}", lineterm=""))


def possible(step: Step, found: StepResult) -> bool:
    """Tell whether nothing but the `.out` file says that the step failed."""
    failed = [node for node in found.nodes if node.fault]
    return bool(failed) and all(_only_out(step, node) for node in failed)


def accept(root: Path, scenario: Scenario, step: Step, found: StepResult, others: Sequence[Scenario]) -> Accepted:
    """Rewrite the step's `.out` file; raise ContentError where no text is right, and leave the file as it is.

    `others` are the topic's other scenarios, which may have the same file.
    """
    path = step.snippet.out_path
    assert path  # noqa: S101 - without a file it could not have failed by it
    before = read_text(root, path)
    # A secret is no expectation: whatever stands in its place is right.
    came = {node.node: _MASKED.sub(expectation.ANY, node.text) for node in found.nodes}
    if before != step.snippet.out:
        if any(_fault(before, scenario.values, text) for text in came.values()):
            why = f"another scenario has changed it: run {scenario} again, or give it a file of its own"
            raise _refused(path, 1, why)
        return Accepted(path, step.snippet.out or "", before)
    failed = next(node.node for node in found.nodes if node.fault)
    after = merged(before, came[failed], scenario.values)
    _check(path, before, after, _differing(scenario, [each for each in others if _has(each, path)]))
    unlike = {node: fault for node, text in came.items() if (fault := _fault(after, scenario.values, text))}
    if failed in unlike:  # it was made of this output, which holds what looks like a value
        raise _refused(path, 1, unlike[failed])
    if unlike:
        raise _refused(path, 1, f"no text holds on {', '.join(unlike)} too: put `{expectation.ANY}` where nodes differ")
    for other in others:
        if _refuted(root, path, after, other):
            own = path.parent / scenario.version / path.name
            raise _refused(path, 1, f"{other}, which has the same file, printed something else: make {own}")
    (root / path).write_text(after, encoding="utf-8")
    return Accepted(path, before, after)


def merged(expected: str, output: str, given: Mapping[str, str] | None = None) -> str:
    r"""Return the text of an `.out` file that the output matches, as much of `expected` as possible in it.

    ```py
    from drillbook import accept

    print(repr(accept.merged("took ... ms\nmembers: 3\n", "took 7 ms\nmembers: 4\n")))
    #> 'took ... ms\nmembers: 4\n'
    ```
    """
    given = given or {}
    if not _fault(expected, given, output):
        return expected
    old, new = expectation.lines(expected), expectation.lines(output)
    filled = [values.fill(line, given) for line in old]
    lines = _side_by_side(
        old,
        new,
        holds=lambda left, right: expectation.line_holds(filled[left], new[right]),
        change=lambda left, right: _line(old[left], new[right]),
    )
    return "".join(f"{line}\n" for line in lines)


def _line(old: str, new: str) -> str:
    """Return a line that matches `new`, with the wildcards of `old` where at least half of its words still stand."""
    pieces, words = _PIECES.findall(old), _PIECES.findall(new)
    told = [piece for piece in pieces if piece.strip() and piece != expectation.ANY]
    if expectation.ANY not in pieces or "<<" in old or len(told) > 2 * sum(piece in words for piece in told):
        return new
    line = "".join(
        _side_by_side(
            pieces,
            words,
            holds=lambda left, right: pieces[left] == words[right],
            change=lambda _, right: words[right],
        )
    )
    return line if line.strip() != expectation.ANY and expectation.line_holds(line, new) else new


def _side_by_side(
    old: Sequence[str],
    new: Sequence[str],
    holds: Callable[[int, int], bool],
    change: Callable[[int, int], str],
) -> list[str]:
    """Return `new` with the parts of `old` that hold of it; a wildcard of `old` stands for any number of parts.

    The cheapest way through both: to keep costs nothing, to add 1, to drop 2, to change 2 or less the more alike.
    """
    alike = _likeness(old, new)
    costs = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    steps = [[""] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in range(len(old), -1, -1):
        for j in range(len(new), -1, -1):
            ways = []
            if i < len(old) and old[i].strip() == expectation.ANY:
                ways += [(costs[i + 1][j], "close")] + ([(costs[i][j + 1], "absorb")] if j < len(new) else [])
            elif i < len(old):
                if j < len(new) and holds(i, j):
                    ways.append((costs[i + 1][j + 1], "keep"))
                elif j < len(new):
                    ways.append((costs[i + 1][j + 1] + 2 - 1.9 * alike(i, j), "change"))
                ways.append((costs[i + 1][j] + 2, "drop"))
            if j < len(new):
                ways.append((costs[i][j + 1] + 1, "add"))
            costs[i][j], steps[i][j] = min(ways, key=lambda way: way[0]) if ways else (0.0, "end")
    return _walked(old, new, steps, change)


def _walked(
    old: Sequence[str], new: Sequence[str], steps: list[list[str]], change: Callable[[int, int], str]
) -> list[str]:
    kept: list[str] = []
    i = j = 0
    while (step := steps[i][j]) != "end":
        if step in {"keep", "close"}:
            kept.append(old[i])
        elif step == "add":
            kept.append(new[j])
        elif step == "change":
            kept.append(change(i, j))
        i += step in {"keep", "close", "change", "drop"}
        j += step in {"keep", "absorb", "change", "add"}
    return kept


def _likeness(old: Sequence[str], new: Sequence[str]) -> Callable[[int, int], float]:
    """Return what tells from 0 to 1 how many pieces two lines share."""
    left, right = ([Counter(_PIECES.findall(line)) for line in lines] for lines in (old, new))
    return lambda i, j: (left[i] & right[j]).total() / max((left[i] | right[j]).total(), 1)


def _check(path: Path, before: str, after: str, differing: Mapping[str, str]) -> None:
    """Raise ContentError where the new text would lose a value, or tell one that is another in another version."""
    kept, had = Counter(after.splitlines()), Counter(before.splitlines())
    problems = [
        Problem(path, number, f"the output no longer matches this line, which holds a value: {line.strip()}")
        for number, line in enumerate(before.splitlines(), start=1)
        if "<<" in line and kept[line] < had[line]
    ]
    for line in (kept - had).elements():
        problems += [
            Problem(path, 1, f"{value!r} differs between versions: write <<{name}>> in: {line.strip()}")
            for name, value in differing.items()
            if re.search(rf"(?<![\w.]){re.escape(value)}(?![\w])", line)
        ]
    if problems:
        raise ContentError(problems)


def _differing(scenario: Scenario, others: Sequence[Scenario]) -> dict[str, str]:
    """Return the values that are others in another version that has the same file; short ones may be chance."""
    return {
        name: value
        for name, value in scenario.values.items()
        if len(value) >= _SHORTEST_VALUE and any(each.values[name] != value for each in others)
    }


def _has(scenario: Scenario, path: Path) -> bool:
    return any(step.snippet.out_path == path for step in scenario.steps)


def _refuted(root: Path, path: Path, text: str, other: Scenario) -> bool:
    """Tell whether a text does not hold for what another scenario with the same file printed when it last ran."""
    found = results.known(root / RESULTS, other.topic, other.version)
    steps = {step.text_sha256: step for step in other.steps if step.snippet.out_path == path}
    return any(
        node.exit_code == steps[ran.text_sha256].exit_code
        and _fault(text, other.values, _MASKED.sub(expectation.ANY, node.text))
        for ran in (found.steps if found else ())
        if ran.text_sha256 in steps
        for node in ran.nodes
    )


def _only_out(step: Step, node: NodeResult) -> bool:
    faults = {each.kind for each in step.expectations if judge.fault([each], [node.text])}
    return node.exit_code == step.exit_code and faults == {"out"}


def _fault(expected: str, given: Mapping[str, str], output: str) -> str:
    return judge.fault([expectation.Expectation("out", values.fill(expected, given))], [output])


def _refused(path: Path, line: int, why: str) -> ContentError:
    return ContentError([Problem(path, line, why)])
