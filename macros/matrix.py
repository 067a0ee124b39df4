"""The verification matrix: a line for each topic in each version."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from drillbook import rehearsal, tool, turns
from macros.literal import code, literal
from macros.times import length

if TYPE_CHECKING:
    from drillbook.scenario import Scenario
    from macros.book import Book


def table(book: Book) -> str:
    """Return the table of all scenarios."""
    rows = [
        book.told(scenario.topic, f"row {scenario.version}", partial(_row, book, scenario))
        for scenario in book.project.catalogue.scenarios
    ]
    return "\n".join([book.words["matrix columns"], "| --- | --- | --- | --- | --- | --- | --- |", *rows])


def _row(book: Book, scenario: Scenario) -> str:
    entry = book.entry(scenario)
    cells = [
        topic_link(book, scenario),
        literal(scenario.version),
        book.verdict(scenario),
        book.verdict(rehearsal.of(scenario)) if turns.nodes(scenario) else "-",
        book.counts(scenario, "of"),
        f'<span class="varies">{length(entry.seconds, book.words)}</span>' if entry else "-",
        _tools(book, scenario),
    ]
    return f"| {' | '.join(cells)} |"


def topic_link(book: Book, scenario: Scenario) -> str:
    """Return a topic's title, a link to the page that shows its first snippet."""
    page = book.shown_on(scenario.steps[0].snippet.id, scenario.version).partition("#")[0] if scenario.steps else ""
    title = literal(scenario.titled(book.language))
    return f"[{title}]({book.link(page)})" if page else title


def _tools(book: Book, scenario: Scenario) -> str:
    """Return the versions as tools reported them; where none did, the declared values, called so."""
    reported = tool.reported(book.entry(scenario), scenario)
    comma = book.words["comma"]
    if reported:
        return comma.join(f"{literal(name)} {code(', '.join(versions))}" for name, (versions, _) in reported.items())
    values = comma.join(f"{literal(name)} {code(value)}" for name, value in scenario.told_values.items())
    return book.words["declared"].format(values=values)
