r"""The versions of tools as they reported them themselves.

`@reports: etcd: etcd Version: (\S+)` in a snippet's header names a tool, and a regular expression whose one group is
the version in the recorded output. It decides no verdict, so a record stays valid when one is added.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from drillbook import pattern
from drillbook.errors import ContentError, Problem
from drillbook.terminal import plain

if TYPE_CHECKING:
    from drillbook.result import ScenarioResult, StepResult
    from drillbook.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Report:
    """Say where in a step's output a tool tells its version."""

    tool: str
    pattern: str
    line: int

    def found(self, recorded: StepResult) -> list[str]:
        """Return the versions in a recorded step, each once, in the order of nodes and lines.

        Raise ContentError where that takes too long.
        """
        try:
            found = [pattern.found(self.pattern, plain(node.text)) for node in recorded.nodes]
        except ValueError as error:
            raise ContentError([Problem(Path(recorded.source.path), self.line, f"@reports: {error}")]) from None
        return list(dict.fromkeys(version for versions in found for version in versions if version))


def parse(text: str, line: int) -> Report:
    """Return what a directive says; raise ValueError where it is malformed."""
    tool, colon, words = (part.strip() for part in text.partition(": "))
    if not (tool and colon and words):
        msg = r"write it as a tool and a regular expression: `etcd: etcd Version: (\S+)`"
        raise ValueError(msg)
    pattern.check(words, "version")
    return Report(tool, words, line)


def reported(entry: ScenarioResult | None, scenario: Scenario) -> dict[str, tuple[list[str], str]]:
    """Return for each tool the versions that it reported in the recorded run, and the snippet that first shows one."""
    steps = {each.snippet: each for each in entry.steps} if entry else {}
    found: dict[str, tuple[list[str], str]] = {}
    for step in scenario.steps:
        for report in step.reports:
            recorded = steps.get(step.snippet.id)
            for version in report.found(recorded) if recorded else ():
                versions, _ = found.setdefault(report.tool, ([], step.snippet.id))
                if version not in versions:
                    versions.append(version)
    return found
