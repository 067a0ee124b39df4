"""Everything that is not verified, with its reason."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from drillbook import artifact as artifacts
from drillbook import rehearsal
from drillbook.ledger import Status
from macros import recorded
from macros.environment import based_on, is_published
from macros.literal import code, literal
from macros.matrix import topic_link
from macros.proof import changes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from drillbook.ledger import Claim
    from drillbook.scenario import Scenario
    from drillbook.step import Step
    from macros.book import Book

# Claims that are made step by step; the others mostly hold of a scenario as a whole.
_EACH_STEP = (Status.FAILED, Status.SKIPPED)
_APART = "\0"
_AS_ONE = (Status.STALE, Status.NEVER, Status.FLAKY)


def sections(book: Book) -> str:
    """Return a section for each way of not being verified, the empty ones too."""
    parts = []
    for status in (*_EACH_STEP, *_AS_ONE):
        lines = _each_step(book, status) if status in _EACH_STEP else _whole(book, status)
        parts += [_heading(book, status.name.lower()), _list(book, lines)]
    for name, lines in (
        ("stand-ins", _stand_ins(book)),
        ("bases", _bases(book)),
        ("exit codes", _exit_codes(book)),
    ):
        parts += [_heading(book, name), book.words[f"about {name}"], _list(book, lines)]
    return "\n\n".join(parts)


def _heading(book: Book, name: str) -> str:
    return f"## {book.words[f'list of {name}']} {{#{name.replace(' ', '-')}}}"


def _list(book: Book, lines: Iterator[str]) -> str:
    return "\n".join(f"- {line}" for line in lines) or book.words["none"]


def _each_step(book: Book, status: Status) -> Iterator[str]:
    """Return a line for each snippet and reason, with a badge for each version of which this is claimed."""
    badges: dict[tuple[str, str], list[str]] = {}
    for scenario in rehearsal.select(book.project.catalogue, [], runbooks=status is Status.FAILED):
        what = f"{status} steps {scenario.version}"
        for line in book.told(scenario.topic, what, partial(_steps, book, scenario, status)).splitlines():
            title, reason, badge = line.split(_APART)
            badges.setdefault((title, reason), []).append(badge)
    for (title, reason), found in badges.items():
        yield f"**{title}** {' '.join(found)} {reason}"


def _steps(book: Book, scenario: Scenario, status: Status) -> str:
    """Return a line for each step of which this is claimed: its title, the reason, and a badge."""
    claims = [(book.claim(scenario, step), step) for step in scenario.steps]
    return "\n".join(
        _APART.join(
            [
                literal(step.titled(book.language)),
                book.why(claim, step),
                book.badge(claim, scenario, step, version=True),
            ]
        )
        for claim, step in claims
        if claim.status is status
    )


def _whole(book: Book, status: Status) -> Iterator[str]:
    """Return a line for each scenario and runbook that has steps of which this is claimed."""
    for scenario in rehearsal.select(book.project.catalogue, []):
        what = f"{status} {scenario.version}"
        if line := book.told(scenario.topic, what, partial(_scenario, book, scenario, status)):
            yield line


def _scenario(book: Book, scenario: Scenario, status: Status) -> str:
    """Return the line on a scenario's steps of which this is claimed; empty where there are none."""
    claims = [(book.claim(scenario, step), step) for step in scenario.steps]
    found = [each for each in claims if each[0].status is status]
    if not found:
        return ""
    claim, step = found[0]
    count = book.words["so many steps"].format(count=len(found))
    reason = "" if status is Status.NEVER else book.words["colon"] + _reason(book, claim, scenario, step)
    return f"{book.badge(claim, scenario, step, version=True)}{count}{reason}"


def _reason(book: Book, claim: Claim, scenario: Scenario, step: Step) -> str:
    if claim.status is Status.STALE and claim.entry:
        return changes(book, scenario, claim.entry)
    return book.why(claim, step)


def _stand_ins(book: Book) -> Iterator[str]:
    """Return a line for each download that was not upstream's own, with the scenarios that rest on it."""
    rest_on: dict[str, list[str]] = {}
    for scenario in book.project.catalogue.scenarios:
        entry = book.entry(scenario)
        for url in scenario.artifacts if entry else ():
            fact = entry.facts.get(url, "") if entry else ""
            if fact and not fact.startswith(artifacts.UPSTREAM):
                line = f"{code(url)}{book.words['colon']}{recorded.origin(book, scenario, url, fact)}"
                rest_on.setdefault(line, []).append(book.label(scenario))
    return (line + _used_by(book, labels) for line, labels in rest_on.items())


def _bases(book: Book) -> Iterator[str]:
    """Return a line for each image that is not based on upstream's own, with the scenarios that rest on it."""
    rest_on: dict[str, list[Scenario]] = {}
    for scenario in book.project.catalogue.scenarios:
        entry = book.entry(scenario)
        for image in scenario.images if entry else ():
            if entry and not is_published(entry.facts.get(image, "")):
                line = f"{code(image)}{book.words['colon']}{based_on(book, entry, image)}"
                rest_on.setdefault(line, []).append(scenario)
    for line, scenarios in rest_on.items():
        yield line + _used_by(book, map(book.label, scenarios))


def _used_by(book: Book, labels: Iterable[str]) -> str:
    return book.words["used by"].format(labels=book.words["comma"].join(labels))


def _exit_codes(book: Book) -> Iterator[str]:
    """Return a line for each topic: how many of its steps expect nothing of the output."""
    counts: dict[str, tuple[Scenario, set[str], set[str]]] = {}
    for scenario in book.project.catalogue.scenarios:
        _, bare, every = counts.setdefault(scenario.topic, (scenario, set(), set()))
        bare |= {step.snippet.id for step in scenario.steps if not step.expectations}
        every |= {step.snippet.id for step in scenario.steps}
    for scenario, bare, every in counts.values():
        if bare:
            yield f"{topic_link(book, scenario)}{book.words['colon']}" + book.words["of steps"].format(
                count=len(bare), all=len(every)
            )
