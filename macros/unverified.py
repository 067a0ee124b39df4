"""Everything that is not verified, with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drillbook import artifact as artifacts
from drillbook.ledger import Status
from macros import outputs
from macros.environment import based_on, is_published
from macros.literal import code, literal
from macros.matrix import topic_link

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drillbook.scenario import Scenario
    from macros.edition import Edition

# Claims that are made step by step; the others hold of a scenario as a whole.
_EACH_STEP = (Status.FAILED, Status.SKIPPED)
_WHOLE = (Status.STALE, Status.NEVER, Status.FLAKY)


def sections(edition: Edition) -> str:
    """Return a section for each way of not being verified, the empty ones too."""
    parts = []
    for status in (*_EACH_STEP, *_WHOLE):
        parts += [_heading(edition, status.name.lower()), _list(edition, _claims(edition, status))]
    for name, lines in (
        ("stand-ins", _stand_ins(edition)),
        ("bases", _bases(edition)),
        ("exit codes", _exit_codes(edition)),
    ):
        parts += [_heading(edition, name), edition.words[f"about {name}"], _list(edition, lines)]
    return "\n\n".join(parts)


def _heading(edition: Edition, name: str) -> str:
    return f"## {edition.words[f'list of {name}']} {{#{name.replace(' ', '-')}}}"


def _list(edition: Edition, lines: Iterator[str]) -> str:
    return "\n".join(f"- {line}" for line in lines) or edition.words["none"]


def _claims(edition: Edition, status: Status) -> Iterator[str]:
    """Return a line for each step of which this is claimed, or one for all of a scenario's."""
    for scenario in edition.project.catalogue.scenarios:
        claims = [(edition.claim(scenario, step), step) for step in scenario.steps]
        found = [each for each in claims if each[0].status is status]
        for claim, step in found if status in _EACH_STEP else found[:1]:
            title = literal(step.snippet.title(edition.language))
            what = title if status in _EACH_STEP else edition.words["so many steps"].format(count=len(found))
            reason = edition.reason(claim, step) if status is not Status.NEVER else ""
            told = f"{edition.words['colon']}{reason}" if reason else ""
            yield f"{edition.label(scenario)} · {edition.badge(claim, scenario, step)} {what}{told}"


def _stand_ins(edition: Edition) -> Iterator[str]:
    """Return a line for each download that was not upstream's own, with the scenarios that rest on it."""
    rest_on: dict[str, list[str]] = {}
    for scenario in edition.project.catalogue.scenarios:
        entry = edition.entry(scenario)
        for url in scenario.artifacts if entry else ():
            fact = entry.facts.get(url, "") if entry else ""
            if fact and not fact.startswith(artifacts.UPSTREAM):
                line = outputs.origin(edition, scenario, url, fact)
                rest_on.setdefault(line, []).append(edition.label(scenario))
    return (f"{line} {', '.join(labels)}" for line, labels in rest_on.items())


def _bases(edition: Edition) -> Iterator[str]:
    """Return a line for each image that is not based on upstream's own, with the scenarios that rest on it."""
    rest_on: dict[str, list[Scenario]] = {}
    for scenario in edition.project.catalogue.scenarios:
        entry = edition.entry(scenario)
        for image in scenario.images if entry else ():
            if entry and not is_published(entry.facts.get(image, "")):
                line = f"{code(image)}: {based_on(edition, entry, image)}"
                rest_on.setdefault(line, []).append(scenario)
    for line, scenarios in rest_on.items():
        yield f"{line} ({', '.join(map(edition.label, scenarios))})"


def _exit_codes(edition: Edition) -> Iterator[str]:
    """Return a line for each topic: how many of its steps expect nothing of the output."""
    counts: dict[str, tuple[Scenario, set[str], set[str]]] = {}
    for scenario in edition.project.catalogue.scenarios:
        _, bare, every = counts.setdefault(scenario.topic, (scenario, set(), set()))
        bare |= {step.snippet.id for step in scenario.steps if not step.expectations}
        every |= {step.snippet.id for step in scenario.steps}
    for scenario, bare, every in counts.values():
        if bare:
            yield f"{topic_link(edition, scenario)}: " + edition.words["of steps"].format(
                count=len(bare), all=len(every)
            )
