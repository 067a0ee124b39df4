"""A book: the project in one language, with its words, its records, what they let it claim, and where pages are."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from drillbook import ledger, rehearsal
from drillbook import result as results
from drillbook.errors import UsageError, nearest
from drillbook.ledger import Status
from drillbook.rehearsal import Rehearsal
from macros.kept import kept
from macros.literal import literal, told
from macros.repository import Repository
from macros.words import BADGES, LANGUAGES, REASONS

if TYPE_CHECKING:
    from collections.abc import Callable

    from drillbook.ledger import Claim
    from drillbook.project import Project
    from drillbook.result import ScenarioResult
    from drillbook.scenario import Scenario
    from drillbook.step import Step

_MARKS = {
    Status.VERIFIED: "✔",
    Status.FLAKY: "≈",
    Status.FAILED: "✘",
    Status.STALE: "◷",
    Status.NEVER: "○",
    Status.SKIPPED: "↷",
}


class Book:
    """Hold a sound project, read once for a build, as one language tells it."""

    def __init__(
        self,
        project: Project,
        language: str,
        here: Callable[[], str] = lambda: "index.md",
        repository: Repository | None = None,
    ) -> None:
        """Take the project, and what returns the page that is being made: its path below the language's folder."""
        self.project, self.language = project, language if language in LANGUAGES else "en"
        self.words, self._here = LANGUAGES[self.language], here
        self.repository = repository or Repository()
        self.snippets = project.catalogue.snippets()
        self._entries: dict[tuple[str, str], ScenarioResult | None] = {}
        self._claims: dict[tuple[Scenario, str], Claim] = {}
        self._rests_on: dict[str, tuple[tuple[str, ...], list[object]]] = {}
        self._begun: dict[str, list[Scenario]] | None = None

    def entry(self, scenario: Scenario) -> ScenarioResult | None:
        """Return the record of a scenario."""
        return self._read(scenario)

    def as_reader(self, scenario: Scenario) -> ScenarioResult | None:
        """Return the record of a run without fixtures."""
        return self._read(scenario, results.AS_READER)

    def told(self, topic: str, what: str, make: Callable[[], str]) -> str:
        """Return what is told of a topic on the page that is being made, by `make`; or as it was told before.

        It rests on the topic's scenarios, their records, and the pages that show its snippets: on nothing else.
        """
        topic = topic.partition("@")[0]
        if topic not in self._rests_on:
            self._rests_on[topic] = self._foundations(topic)
        shown, objects = self._rests_on[topic]
        return kept.text((self.language, self._here(), what, shown), objects, make)

    def told_of_step(self, what: str, scenario: Scenario, step: Step, make: Callable[[], str]) -> str:
        """Return what is told of one step, in the same way: it rests on the step, the record, and what that claims."""
        claim, shown = self.claim(scenario, step), self._shown_first(step.snippet.id)
        key = self.language, self._here(), what, str(scenario), step.snippet.id, shown
        return kept.text(key, [step, claim.entry, claim.status, claim.reason], make)

    def _foundations(self, topic: str) -> tuple[tuple[str, ...], list[object]]:
        scenarios = rehearsal.of_all(self.project.catalogue.of(topic), [])
        records = [record for each in scenarios for record in (self.entry(each), self.as_reader(each))]
        names = dict.fromkeys(step.snippet.id for each in scenarios for step in each.steps)
        return tuple(self._shown_first(name) for name in names), [*scenarios, *records]

    def claim(self, scenario: Scenario, step: Step) -> Claim:
        """Return what may be said of a step today."""
        key = scenario, step.snippet.id
        if key not in self._claims:
            self._claims[key] = ledger.claim(self.entry(scenario), scenario, step)
        return self._claims[key]

    def gravest(self, scenario: Scenario) -> tuple[Claim, Step]:
        """Return the gravest claim on a scenario's steps, which speaks for all of them, and its step."""
        claims = [(self.claim(scenario, step), step) for step in scenario.steps]
        return min(claims, key=lambda each: ledger.GRAVEST.index(each[0].status))

    def counts(self, scenario: Scenario, words: str = "steps") -> str:
        """Return how many steps passed, in words; `of` are the shorter ones, for a table."""
        claims = [self.claim(scenario, step).status for step in scenario.steps]
        passed = self.words[words].format(passed=sum(each in ledger.PASSED for each in claims), all=len(claims))
        skipped = claims.count(Status.SKIPPED)
        return passed + (self.words["skipped"].format(count=skipped) if skipped else "")

    def reason(self, claim: Claim, step: Step) -> str:
        """Return why a claim is no better, as a part of a line; empty where there is nothing to say."""
        if step.skip:
            reason = step.why_skip(self.language)
            return literal(self.words["skip"].format(reason=reason, owner=step.skip.owner, until=step.skip.until))
        if claim.status is Status.FLAKY and claim.entry:
            colon = self.words["colon"]
            failed = [f"{literal(each.title)}{colon}{self.brief(each.reason)}" for each in claim.entry.earlier]
            return "<br>".join([self.words["retried"].format(count=claim.entry.retries), *failed])
        return self.words.get(claim.reason) or told(self._said(claim.reason))

    def why(self, claim: Claim, step: Step) -> str:
        """Return the same in brief: what a cluster told of itself stands at the step in its proof."""
        reason = self.reason(claim, step)
        return reason if claim.status is Status.FLAKY else reason.partition("<br>")[0]

    def brief(self, reason: str) -> str:
        """Return the first line of what a run said was wrong."""
        return told(self._said(reason)).partition("<br>")[0]

    def _said(self, reason: str) -> str:
        first, newline, more = reason.partition("\n")
        for pattern, words in REASONS.get(self.language, {}).items():
            first = re.sub(pattern, words, first, count=1)
        return first + newline + more

    def badge(self, claim: Claim, scenario: Scenario, step: Step, *, version: bool = False) -> str:
        """Return a badge that leads to the step's section of the proof; on that page itself it leads nowhere."""
        word, dated = BADGES[self.language][claim.status]
        words = word + dated.format(date=claim.entry.begun.date().isoformat()) if claim.entry else word
        words = f"{_MARKS[claim.status]} {words}" + (f" · {self.label(scenario)}" if version else "")
        name, proof = f'data-claim="{step.snippet.id} {scenario.version}"', proof_of(scenario)
        # A runbook that was never run has no proof.
        if proof == self._here() or (isinstance(scenario, Rehearsal) and not self.entry(scenario)):
            return _span(claim.status, words, name)
        label = self.words["proof of"].format(badge=words[2:], title=literal(step.titled(self.language)))
        attributes = f'.badge .badge-{claim.status.name.lower()} {name} aria-label="{label}"'
        return f"[{words}]({self.link(proof)}#{step.snippet.name}){{ {attributes} }}"

    def verdict(self, scenario: Scenario) -> str:
        """Return the badge that speaks for a whole scenario."""
        claim, step = self.gravest(scenario)
        return self.badge(claim, scenario, step)

    def legend(self, name: str) -> str:
        """Return a badge as a legend shows it: of no snippet, and so without a date."""
        statuses = {status.name.lower(): status for status in Status}
        if name not in statuses:
            raise unknown(name, list(statuses), "badge")
        status = statuses[name]
        return _span(status, f"{_MARKS[status]} {BADGES[self.language][status][0]}", "data-legend")

    def label(self, scenario: Scenario) -> str:
        """Return a topic's title and version."""
        version = scenario.version.removesuffix(rehearsal.SUFFIX)
        label = literal(f"{scenario.titled(self.language)} {version}")
        return label if version == scenario.version else self.words["as runbook"].format(label=label)

    def shown_on(self, snippet: str, version: str) -> str:
        """Return where a snippet is shown in this language: a path below its folder, version and anchor; or nothing."""
        page, version = self._shown_first(snippet), quote(version.removesuffix(rehearsal.SUFFIX))
        return f"{page}?version={version}#{anchor(snippet)}" if page else ""

    def _shown_first(self, snippet: str) -> str:
        """Return the first page of this language that shows a snippet, below the language's folder; or nothing."""
        folder = f"docs/{self.language}/"
        shown = (call.path.as_posix() for call in self.project.pages_of_snippets.get(snippet, []))
        return next((path.removeprefix(folder) for path in shown if path.startswith(folder)), "")

    def link(self, path: str) -> str:
        """Return a path below the language's folder as the page that is being made must write it."""
        return posixpath.relpath(path, posixpath.dirname(self._here()) or ".")

    def begins_here(self) -> list[Scenario]:
        """Return the scenarios whose first step is shown on the page that is being made."""
        if self._begun is None:
            self._begun = {}
            for each in self.project.catalogue.scenarios:
                page = self.shown_on(each.steps[0].snippet.id, each.version).partition("?")[0] if each.steps else ""
                self._begun.setdefault(page, []).append(each)
        return self._begun.get(self._here(), [])

    def is_here(self, path: str) -> bool:
        """Tell whether a path below the language's folder is that of the page that is being made."""
        return path == self._here()

    def commit(self, commit: str) -> str:
        """Return a commit as `git describe` names it."""
        name, _, dirty = commit.partition("-")
        return (self.repository.commit(name) if name else self.words["no commit"]) + (
            self.words["dirty"] if dirty else ""
        )

    def _read(self, scenario: Scenario, variant: str = "") -> ScenarioResult | None:
        key = str(scenario), variant
        if key not in self._entries:
            folder = self.project.root / ledger.FOLDER
            self._entries[key] = results.read(folder, scenario.topic, scenario.version, variant)
        return self._entries[key]


def proof_of(scenario: Scenario) -> str:
    """Return the page with the proof of a scenario, below the folder of a language."""
    return f"proof/{scenario.topic}/{scenario.version}.md"


def anchor(snippet: str) -> str:
    """Return the id of the place where a page shows a snippet; headings have no underscore."""
    return f"step_{snippet.partition('/')[2]}"


def unknown(name: str, choices: list[str], kind: str) -> UsageError:
    """Return the error that names the nearest choice."""
    near = nearest(name, choices)
    return UsageError(f"unknown {kind} {name!r}" + (f"; did you mean {near!r}?" if near else ""))


def _span(status: Status, words: str, attributes: str) -> str:
    return f'<span class="badge badge-{status.name.lower()}" {attributes}>{words}</span>'
