"""The Markdown of a snippet: linked tabs of its versions, each with the block, its badge and the recorded output."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drillbook import artifact as artifacts
from drillbook import ledger
from drillbook import result as results
from drillbook.errors import UsageError, nearest
from drillbook.ledger import Status
from macros.repository import Repository
from macros.words import BADGES, LANGUAGES

if TYPE_CHECKING:
    from drillbook.ledger import Claim
    from drillbook.project import Project
    from drillbook.result import NodeResult, ScenarioResult
    from drillbook.scenario import Scenario
    from drillbook.step import Step

_SHOWN_LINES = 60
_ESCAPES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[ -/]+[0-~]|[@-Z\\-_])")
# Control characters, and invisible ones that change the order in which text is shown.
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
# What means something to Markdown, HTML or an attribute list.
_SIGNS = re.compile(r"[!\"#$&*+<=>@\[\\\]^_`{|}~]")
# Search finds a text once: in the newest version, and not in output or badges.
_UNSEARCHED = 'data-search-exclude="yes"'
_MARKS = {Status.VERIFIED: "✔", Status.FAILED: "✘", Status.STALE: "◷", Status.NEVER: "○", Status.SKIPPED: "↷"}


class Blocks:
    """Make blocks in one language from a sound project, read once for a build."""

    def __init__(self, project: Project, language: str, repository: Repository = Repository()) -> None:  # noqa: B008 - frozen
        """Take the project, the language of the pages, and where snippets are edited."""
        self._project, self._language = project, language if language in LANGUAGES else "en"
        self._repository = repository
        self._words = LANGUAGES[self._language]
        self._snippets = project.catalogue.snippets()
        self._entries: dict[str, ScenarioResult | None] = {}

    def snippet(self, name: str) -> str:
        """Return a snippet's tabs."""
        if name not in self._snippets:
            raise UsageError(_unknown("snippet", name, list(self._snippets)))
        newest = self._snippets[name][0][0]
        tabs = "\n\n".join(
            self._tab(scenario, step, searched=scenario is newest) for scenario, step in self._snippets[name]
        )
        return tabs.replace("===", "===!", 1)  # or else it would join the tabs of a snippet right before it

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
        badge = self._badge(gravest, scenario, scenario.steps[claims.index(gravest)])
        skipped = sum(claim.status is Status.SKIPPED for claim in claims)
        rest = f", {skipped} {self.badge(Status.SKIPPED.name.lower())}" if skipped else ""
        return f"**{_label(scenario)}**: {badge}, {counts}{rest}"

    def badge(self, name: str) -> str:
        """Return a badge as a legend shows it: of no snippet, and so without a date."""
        statuses = {status.name.lower(): status for status in Status}
        if name not in statuses:
            raise UsageError(_unknown("badge", name, list(statuses)))
        return _span(statuses[name], BADGES[self._language][statuses[name]][0], "data-legend")

    def _claim(self, scenario: Scenario, step: Step) -> Claim:
        key = str(scenario)
        if key not in self._entries:
            self._entries[key] = results.read(self._project.root / ledger.FOLDER, scenario.topic, scenario.version)
        return ledger.claim(self._entries[key], scenario, step)

    def _tab(self, scenario: Scenario, step: Step, *, searched: bool) -> str:
        parts = [self._block(scenario, step, searched=searched and not step.fixture)]
        if step.fixture:
            folded = [
                f'??? fixture "{self._words["not typed"]}{_literal(step.snippet.fixture(self._language))}"',
                "",
                _indent(parts[0]),
            ]
            parts = ["\n".join(folded)]
        claim = self._claim(scenario, step)
        badge = self._badge(claim, scenario, step, f" · {_label(scenario)}")
        parts += [
            f"{badge}{self._why(claim)}{self._edit(step)}\n{{ .drill {_UNSEARCHED} }}",
            *self._downloads(claim, scenario, step),
        ]
        parts += self._outputs(claim, scenario, step)
        return f'=== "{_label(scenario)}"\n\n' + _indent("\n\n".join(parts))

    def _block(self, scenario: Scenario, step: Step, *, searched: bool) -> str:
        mark = _fence(step.text)
        title = _title(f"{step.snippet.title(self._language)} · {self._where(step)}")
        text = step.text.rstrip("\n")
        marks = _marks(scenario, step) if searched else f"{_marks(scenario, step)} {_UNSEARCHED}"
        return f"{mark} {{ .{step.snippet.language} {title} {marks} }}\n{text}\n{mark}"

    def _where(self, step: Step) -> str:
        nodes = ", ".join(step.nodes)
        kind = "on" if len(step.nodes) == 1 else "together" if step.together else "in turn"
        where = self._words[kind].format(nodes=nodes)
        return f"{self._words['save'].format(file=step.file)}, {where}" if step.file else where

    def _badge(self, claim: Claim, scenario: Scenario, step: Step, version: str = "") -> str:
        word, dated = BADGES[self._language][claim.status]
        words = word + dated.format(date=claim.entry.begun.date().isoformat()) if claim.entry else word
        return _span(claim.status, words + version, f'data-claim="{step.snippet.id} {scenario.version}"')

    def _why(self, claim: Claim) -> str:
        if not claim.reason or claim.status is Status.NEVER:
            return ""
        return " " + self._words.get(claim.reason, _literal(claim.reason.splitlines()[0]))

    def _edit(self, step: Step) -> str:
        link = self._repository.edit(step.snippet.path, self._words["edit"])
        return f" {link}" if link else ""

    def _downloads(self, claim: Claim, scenario: Scenario, step: Step) -> list[str]:
        """Return a line for each file that the step downloads: what its bytes were in the recorded run."""
        facts = claim.entry.facts if claim.entry else {}
        lines = []
        for url, artifact in artifacts.named_in([step], scenario.artifacts).items():
            if url not in step.text or url not in facts:
                continue
            own = facts[url].startswith(artifacts.UPSTREAM)
            what = artifact.what(self._language) or self._words["sums"]
            told = self._words["upstream" if own else "stand-in"].format(file=url.rpartition("/")[2], what=what)
            lines.append(f"{_literal(told)}\n{{ .download {_UNSEARCHED} }}")
        return lines

    def _outputs(self, claim: Claim, scenario: Scenario, step: Step) -> list[str]:
        """Return the folded output of all nodes; none where nothing was printed."""
        nodes = [node for node in claim.step.nodes if node.text] if claim.step else []
        if not nodes:
            return []
        title = self._words["output"]
        if claim.status is Status.STALE:
            title += self._words["before"]
        outputs = [self._output(node, _marks(scenario, step)) for node in nodes]
        return [f'??? output "{title}"\n\n' + _indent("\n\n".join(outputs))]

    def _output(self, node: NodeResult, marks: str) -> str:
        lines = plain(node.text).splitlines()
        if (more := len(lines) - _SHOWN_LINES) > 0:
            lines = [*lines[:_SHOWN_LINES], self._words["shortened"].format(count=more)]
        text = "\n".join(lines)
        mark = _fence(text)
        marks = f'{marks} data-output="{node.node}" {_UNSEARCHED}'
        return f"{mark} {{ .text .no-copy {_title(node.node)} {marks} }}\n{text}\n{mark}"


def _fence(text: str) -> str:
    """Return a fence longer than any run of ticks in the text."""
    return "`" * max(3, *(len(run) + 1 for run in re.findall(r"`+", text) or [""]))


def plain(text: str) -> str:
    r"""Return output without terminal escapes; characters that can't be seen as `\xNN` or `\uNNNN`."""
    return _CONTROLS.sub(_code, _ESCAPES.sub("", text).replace("\r\n", "\n"))


def _code(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"  # noqa: PLR2004 - as Python writes them


def _label(scenario: Scenario) -> str:
    return _literal(f"{scenario.title} {scenario.version}")


def _marks(scenario: Scenario, step: Step) -> str:
    """Return the attributes by which `drillbook.published` knows a block."""
    return f'data-snippet="{step.snippet.id}" data-version="{scenario.version}"'


def _span(status: Status, words: str, mark: str) -> str:
    return f'<span class="badge badge-{status.name.lower()}" {mark}>{_MARKS[status]} {words}</span>'


def _title(text: str) -> str:
    return f'title="{_literal(text)}" title_mode="html"'


def _indent(text: str) -> str:
    return "\n".join("    " + line if line else "" for line in text.split("\n"))


def _literal(text: str) -> str:
    """Return text that Markdown, HTML and attribute lists take as it stands."""
    return _SIGNS.sub(lambda match: f"&#{ord(match[0])};", text)


def _unknown(kind: str, name: str, choices: list[str]) -> str:
    near = nearest(name, choices)
    return f"unknown {kind} {name!r}" + (f"; did you mean {near!r}?" if near else "")
