"""The Markdown of a snippet: linked tabs of its versions, each with the block, its badge and the recorded output."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from drillbook import ledger
from drillbook import result as results
from drillbook.errors import UsageError, nearest
from drillbook.ledger import Status
from macros.words import LANGUAGES

if TYPE_CHECKING:
    from drillbook.ledger import Claim
    from drillbook.project import Project
    from drillbook.result import NodeResult, ScenarioResult
    from drillbook.scenario import Scenario
    from drillbook.step import Step

_SHOWN_LINES = 60
_ESCAPES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[ -/]+[0-~]|[@-Z\\-_])")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_MARKS = {Status.VERIFIED: "✔", Status.FAILED: "✘", Status.STALE: "◷", Status.NEVER: "○", Status.SKIPPED: "↷"}


class Blocks:
    """Make blocks in one language from a sound project, read once for a build."""

    def __init__(self, project: Project, language: str) -> None:
        """Take the project and the language of the pages."""
        self._project, self._language = project, language if language in LANGUAGES else "en"
        self._words = LANGUAGES[self._language]
        self._snippets = project.catalogue.snippets()
        self._entries: dict[str, ScenarioResult | None] = {}

    def snippet(self, name: str) -> str:
        """Return a snippet's tabs."""
        if name not in self._snippets:
            raise UsageError(_unknown("snippet", name, list(self._snippets)))
        return "\n\n".join(self._tab(scenario, step) for scenario, step in self._snippets[name])

    def value(self, topic: str, version: str, name: str) -> str:
        """Return a value of a version."""
        for scenario in self._project.catalogue.select([f"{topic}@{version}"]):
            if name in scenario.values:
                return scenario.values[name]
            raise UsageError(_unknown("value", name, list(scenario.values)))
        return ""

    def verdicts(self, topic: str) -> str:
        """Return a list with a line for each version: what may be claimed of all its steps."""
        return "\n".join(f"- {self._verdict(scenario)}" for scenario in self._project.catalogue.select([topic]))

    def _verdict(self, scenario: Scenario) -> str:
        claims = [self._claim(scenario, step) for step in scenario.steps]
        order = (Status.FAILED, Status.STALE, Status.NEVER, Status.VERIFIED, Status.SKIPPED)
        gravest = min(claims, key=lambda claim: order.index(claim.status))
        passed = sum(claim.status is Status.VERIFIED for claim in claims)
        counts = self._words["steps"].format(passed=passed, all=len(claims))
        return f"**{_label(scenario)}**: {self._badge(gravest)}, {counts}"

    def _claim(self, scenario: Scenario, step: Step) -> Claim:
        key = str(scenario)
        if key not in self._entries:
            self._entries[key] = results.read(self._project.root / ledger.FOLDER, scenario.topic, scenario.version)
        return ledger.claim(self._entries[key], scenario, step)

    def _tab(self, scenario: Scenario, step: Step) -> str:
        parts = [self._block(scenario, step)]
        if step.fixture:
            folded = [
                f'??? fixture "{_quoted(self._words["not typed"])}: {_quoted(step.snippet.fixture(self._language))}"',
                "",
                _indent(parts[0]),
            ]
            parts = ["\n".join(folded)]
        claim = self._claim(scenario, step)
        parts += [f"{self._badge(claim)}{self._why(claim)}\n{{ .drill }}", *self._outputs(claim)]
        return f'=== "{_label(scenario)}"\n\n' + _indent("\n\n".join(parts))

    def _block(self, scenario: Scenario, step: Step) -> str:
        mark = _fence(step.text)
        title = _quoted(f"{step.snippet.title(self._language)} · {self._where(step)}")
        attributes = f'title="{title}" data-snippet="{step.snippet.id}" data-version="{scenario.version}"'
        text = step.text.rstrip("\n")
        return f"{mark} {{ .{step.snippet.language} {attributes} }}\n{text}\n{mark}"

    def _where(self, step: Step) -> str:
        nodes = ", ".join(step.nodes)
        kind = "on" if len(step.nodes) == 1 else "together" if step.together else "in turn"
        where = self._words[kind].format(nodes=nodes)
        return f"{self._words['save'].format(file=step.file)}, {where}" if step.file else where

    def _badge(self, claim: Claim) -> str:
        date = claim.entry.begun.date().isoformat() if claim.entry else ""
        words = self._words[claim.status].format(date=date)
        return f'<span class="badge badge-{claim.status.name.lower()}">{_MARKS[claim.status]} {words}</span>'

    def _why(self, claim: Claim) -> str:
        if not claim.reason or claim.status is Status.NEVER:
            return ""
        return " " + self._words.get(claim.reason, escape(claim.reason.splitlines()[0], quote=False))

    def _outputs(self, claim: Claim) -> list[str]:
        """Return the folded output of all nodes; none where nothing was printed."""
        nodes = [node for node in claim.step.nodes if node.text] if claim.step else []
        if not nodes:
            return []
        return [f'??? output "{self._words["output"]}"\n\n' + _indent("\n\n".join(map(self._output, nodes)))]

    def _output(self, node: NodeResult) -> str:
        lines = plain(node.text).splitlines()
        if (more := len(lines) - _SHOWN_LINES) > 0:
            lines = [*lines[:_SHOWN_LINES], self._words["shortened"].format(count=more)]
        text = "\n".join(lines)
        mark = _fence(text)
        return f'{mark} {{ .text .no-copy title="{node.node}" data-output="{node.node}" }}\n{text}\n{mark}'


def _fence(text: str) -> str:
    """Return a fence longer than any run of ticks in the text."""
    return "`" * max(3, *(len(run) + 1 for run in re.findall(r"`+", text) or [""]))


def plain(text: str) -> str:
    r"""Return output without terminal escapes; other control characters as `\xNN`."""
    return _CONTROLS.sub(lambda match: f"\\x{ord(match[0]):02x}", _ESCAPES.sub("", text).replace("\r\n", "\n"))


def _label(scenario: Scenario) -> str:
    return f"{scenario.title} {scenario.version}"


def _indent(text: str) -> str:
    return "\n".join("    " + line if line else "" for line in text.split("\n"))


def _quoted(text: str) -> str:
    return text.replace("&", "&amp;").replace('"', "&quot;")


def _unknown(kind: str, name: str, choices: list[str]) -> str:
    near = nearest(name, choices)
    return f"unknown {kind} {name!r}" + (f"; did you mean {near!r}?" if near else "")
