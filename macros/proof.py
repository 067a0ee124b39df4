"""The proof page of a topic in one version: on what its verdict rests, step by step."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from drillbook import ledger, rehearsal, tool
from drillbook.ledger import Status
from drillbook.result import Verdict
from macros import environment, recorded
from macros.blocks import where
from macros.literal import code, literal, prose, told
from macros.times import length

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drillbook.ledger import Claim
    from drillbook.result import Rate, ScenarioResult
    from drillbook.scenario import Scenario
    from drillbook.step import Step
    from macros.book import Book


class Proof:
    """Make proof pages for a book. Ids of sections have an underscore, which no snippet's name has."""

    def __init__(self, book: Book) -> None:
        """Take the book."""
        self._book, self._words = book, book.words

    def page(self, topic: str, version: str) -> str:
        """Return the whole page."""
        scenario = next(
            each for each in rehearsal.select(self._book.project.catalogue, [topic]) if each.version == version
        )
        entry = self._book.entry(scenario)
        heading = self._words["proof"].format(label=self._book.label(scenario))
        parts = [
            f"# {heading} {{#proof_of}}",
            "\n".join(f"- {line}" for line in self._head(scenario, entry)),
            *self._tools(scenario, entry),
            *environment.section(self._book, scenario, entry),
            *self._downloads(scenario, entry),
            *self._as_reader(scenario),
            self._heading("steps of it", "steps"),
            self._bare(scenario),
            *(self._told(scenario, step, number) for number, step in enumerate(scenario.steps, 1)),
        ]
        return "\n\n".join(parts)

    def _heading(self, words: str, anchor: str) -> str:
        return f"## {self._words[words]} {{#proof_{anchor}}}"

    def _fact(self, name: str, value: str) -> str:
        return f"**{self._words[name]}**{self._words['colon']}{value}"

    def _head(self, scenario: Scenario, entry: ScenarioResult | None) -> Iterator[str]:
        claim, step = self._book.gravest(scenario)
        badge = self._book.badge(claim, scenario, step)
        yield self._fact("verdict", f"{badge} {self._book.counts(scenario)}")
        if claim.status in (Status.FAILED, Status.FLAKY):
            yield self._fact("why", self._book.why(claim, step))
        if not entry:
            yield self._words["no record"]
            return
        yield self._fact(
            "run", f"{entry.begun:%Y-%m-%d %H:%M} UTC{self._words['clause']}{length(entry.seconds, self._words)}"
        )
        if entry.rate.runs:
            yield self._rate(entry.rate)
        yield self._fact("commit", self._book.commit(entry.commit))
        today = "digest today" if entry.digest == scenario.digest else "digest other"
        yield self._fact("digest", f"{code(entry.digest[:16])} {self._words[today]}")
        if entry.digest != scenario.digest:
            yield self._fact("changed", changes(self._book, scenario, entry))
        yield self._fact("engine", told(entry.facts.get("engine", "?")))

    def _rate(self, rate: Rate) -> str:
        return self._fact("runs", self._words["rate"].format(passes=rate.passes, runs=rate.runs))

    def _tools(self, scenario: Scenario, entry: ScenarioResult | None) -> list[str]:
        reported = tool.reported(entry, scenario)
        told_by = [
            self._words["told by"].format(
                tool=literal(name), versions=code(", ".join(versions)), link=self._link(scenario, snippet)
            )
            for name, (versions, snippet) in reported.items()
        ]
        known = {scenario.version, *(version for versions, _ in reported.values() for version in versions)}
        declared = self._words["comma"].join(
            f"{literal(name)} {code(value)}" for name, value in scenario.told_values.items() if value not in known
        )
        lines = told_by or [self._words["not reported"]]
        lines += [self._words["declared"].format(values=declared)] if declared else []
        return [self._heading("tools", "tools"), "\n".join(f"- {line}" for line in lines)]

    def _link(self, scenario: Scenario, snippet: str) -> str:
        step = next(each for each in scenario.steps if each.snippet.id == snippet)
        return f"[{literal(step.titled(self._book.language))}](#{step.snippet.name})"

    def _downloads(self, scenario: Scenario, entry: ScenarioResult | None) -> list[str]:
        facts = entry.facts if entry else {}
        lines = [
            f"- {code(url)}{self._words['colon']}{recorded.origin(self._book, scenario, url, facts[url])}"
            for url in scenario.artifacts
            if url in facts
        ]
        return [self._heading("downloads", "downloads"), "\n".join(lines)] if lines else []

    def _as_reader(self, scenario: Scenario) -> list[str]:
        """Return the section on a run without fixtures: which step fails first then, why, and what it went without."""
        entry = self._book.as_reader(scenario)
        if not entry:
            return []
        count = sum(bool(step.fixture) for step in scenario.steps)
        lines = [self._words["without"].format(count=count, date=entry.begun.date().isoformat())]
        if entry.digest != scenario.digest:
            lines.append(self._words["without before"])
        known = {step.snippet.id for step in scenario.steps}
        first = next((each for each in entry.failures if each.snippet in known), None)
        if not first:
            well = [self._heading("without fixtures", "as_reader"), *lines, self._words["without fixtures well"]]
            return well if count else []  # where nothing was left out it says no more than the run itself
        passed = sum(each.verdict is Verdict.PASSED for each in entry.steps)
        lines.append(
            self._words["without fails"].format(
                link=self._link(scenario, first.snippet), reason=self._book.brief(first.reason), count=passed
            )
        )
        gone = itertools.takewhile(lambda step: step.snippet.id != first.snippet, scenario.steps)
        colon, language = self._words["colon"], self._book.language
        fixtures = [
            f"- {self._link(scenario, step.snippet.id)}{colon}{prose(step.why_fixture(language))}"
            for step in gone
            if step.fixture
        ]
        return [
            self._heading("without fixtures", "as_reader"),
            *lines,
            self._words["without these"],
            "\n".join(fixtures),
        ]

    def _bare(self, scenario: Scenario) -> str:
        count = sum(not step.expectations for step in scenario.steps)
        return self._words["bare"].format(count=count, all=len(scenario.steps))

    def _told(self, scenario: Scenario, step: Step, number: int) -> str:
        return self._book.told_of_step(
            f"step {number}", scenario, step, lambda: "\n\n".join(self._step(scenario, step, number))
        )

    def _step(self, scenario: Scenario, step: Step, number: int) -> Iterator[str]:
        claim = self._book.claim(scenario, step)
        title = literal(step.titled(self._book.language))
        yield f"### {number}. {title} {{#{step.snippet.name}}}"
        reason = self._book.reason(claim, step) if claim.status is not Status.NEVER else ""
        yield f"{self._book.badge(claim, scenario, step)} {reason}".rstrip() + "\n{ .drill }"
        yield "\n".join(f"- {line}" for line in self._facts(claim, step, scenario.version))
        yield from recorded.folded(self._book, claim, scenario, step)

    def _facts(self, claim: Claim, step: Step, version: str) -> Iterator[str]:
        yield literal(where(self._book, step)[:1].upper() + where(self._book, step)[1:])
        if step.fixture:
            yield self._fact("fixture", prose(step.why_fixture(self._book.language)))
        yield self._fact("expected", self._words["semicolon"].join(self._expected(step)))
        if claim.step:
            yield from (
                self._words["ran"].format(
                    node=literal(node.node),
                    code="-" if node.exit_code is None else node.exit_code,
                    attempts=self._words["attempts"].format(count=node.attempts) if node.attempts > 1 else "",
                    time=length(node.seconds, self._words),
                )
                for node in claim.step.nodes
            )
            rate = claim.entry.step_rates.get(step.snippet.id) if claim.entry else None
            if rate and rate.passes < rate.runs:
                yield self._rate(rate)
        shown_on = self._book.shown_on(step.snippet.id, version)
        links = [f"[{self._words['on the page']}]({self._book.link(shown_on)})"] if shown_on else []
        links.append(self._book.repository.file(step.snippet.path, step.snippet.header.body_line))
        yield self._fact("text", " · ".join(links))

    def _expected(self, step: Step) -> Iterator[str]:
        yield self._words["exit code"].format(code=step.exit_code)
        for each in step.expectations:
            out = step.snippet.out_path if each.kind == "out" else None
            value = self._book.repository.file(out) if out else code(each.value)
            yield self._words[f"@{each.kind}"].format(value=value)
        if not step.expectations:
            yield self._words["nothing but"]
        if step.within:
            yield self._words["within"].format(time=length(step.within, self._words))
        if step.stable > 1:
            yield self._words["stable"].format(count=step.stable)


def changes(book: Book, scenario: Scenario, entry: ScenarioResult) -> str:
    """Return what changed since a record, in words."""
    found = ledger.changes(entry, scenario)
    parts = [f"{literal(name)} {code(then or '-')} → {code(now or '-')}" for name, then, now in found.values]
    if found.texts:
        parts.append(book.words["texts"].format(names=book.words["comma"].join(map(literal, found.texts))))
    return book.words["semicolon"].join(parts or [book.words["other terms"]])
