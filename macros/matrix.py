"""The verification matrix: a line for each topic in each version."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drillbook import tool
from macros.literal import code, literal
from macros.times import length

if TYPE_CHECKING:
    from drillbook.scenario import Scenario
    from macros.edition import Edition


def table(edition: Edition) -> str:
    """Return the table of all scenarios."""
    rows = [_row(edition, scenario) for scenario in edition.project.catalogue.scenarios]
    return "\n".join([edition.words["matrix columns"], "| --- | --- | --- | --- | --- | --- |", *rows])


def _row(edition: Edition, scenario: Scenario) -> str:
    claim, step = edition.gravest(scenario)
    entry = edition.entry(scenario)
    cells = [
        topic_link(edition, scenario),
        literal(scenario.version),
        edition.badge(claim, scenario, step),
        edition.counts(scenario, "of"),
        length(entry.seconds, edition.words) if entry else "-",
        _tools(edition, scenario),
    ]
    return f"| {' | '.join(cells)} |"


def topic_link(edition: Edition, scenario: Scenario) -> str:
    """Return a topic's title, a link to the page that shows its first snippet."""
    page = edition.shown_on(scenario.steps[0].snippet.id).partition("#")[0] if scenario.steps else ""
    title = literal(scenario.title)
    return f"[{title}]({edition.link(page)})" if page else title


def _tools(edition: Edition, scenario: Scenario) -> str:
    """Return the versions as tools reported them; where none did, the declared values, called so."""
    reported = tool.reported(edition.entry(scenario), scenario)
    if reported:
        return ", ".join(f"{literal(name)} {code(', '.join(versions))}" for name, (versions, _) in reported.items())
    values = ", ".join(f"{literal(name)} {code(value)}" for name, value in scenario.values.items())
    return edition.words["declared"].format(values=values)
