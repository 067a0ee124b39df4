"""Runbooks on the site: scripts to download, and all steps on one page to print."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from drillbook import rehearsal, runbook, turns
from macros.blocks import where
from macros.literal import block, code, literal, note, prose, title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drillbook.scenario import Scenario
    from drillbook.step import Step
    from macros.book import Book


def folder_of(scenario: Scenario) -> str:
    """Return where a scenario's scripts are, below the folder of a language."""
    return f"runbooks/{scenario.topic}/{scenario.version}"


def scripts(scenario: Scenario) -> dict[str, str]:
    """Return the text of each script by its path below the folder of a language."""
    return {f"{folder_of(scenario)}/{node}.sh": text for node, text in runbook.scripts(scenario).items()}


def section(book: Book) -> str:
    """Return what is to be downloaded of the topics that the page being made begins; empty on other pages."""
    offered = [each for each in book.begins_here() if turns.nodes(each)]
    if not offered:
        return ""
    told = [book.told(each.topic, f"offer {each.version}", partial(_offer, book, each)) for each in offered]
    heading = f"## {book.words['runbooks']} {{#runbooks}}"
    return "\n\n".join([heading, book.words["about runbooks"], "\n".join(f"- {each}" for each in told)])


def printable(book: Book, topic: str, version: str) -> str:
    """Return the page with all steps of all nodes in order."""
    return book.told(topic, f"runbook {version}", lambda: _printable(book, topic, version))


def _printable(book: Book, topic: str, version: str) -> str:
    (scenario,) = book.project.catalogue.select([f"{topic}@{version}"])
    colon, comma = book.words["colon"], book.words["comma"]
    nodes = "\n".join(
        f"- {literal(name)}{colon}{node.address}{comma}{code(node.image)}" for name, node in scenario.nodes.items()
    )
    parts = [
        f"# {book.words['printable'].format(label=book.label(scenario))} {{#printable}}",
        note("danger", book.words["about drill"], book.words["drill"]),
        _offer(book, scenario),
        book.words["about printable"],
        nodes,
        *(part for number, step in enumerate(scenario.steps, 1) for part in _step(book, scenario, step, number)),
    ]
    return "\n\n".join(parts)


def _offer(book: Book, scenario: Scenario) -> str:
    """Return a line: the scripts, the page to print, and whether the scripts were run from end to end."""
    links = [f"[{path.rpartition('/')[2]}]({book.link(path)}){{ download }}" for path in scripts(scenario)]
    page = f"{folder_of(scenario)}.md"
    if not book.is_here(page):
        links.append(f"[{book.words['to print']}]({book.link(page)})")
    return f"**{book.label(scenario)}**{book.words['colon']}{' · '.join(links)} {book.verdict(rehearsal.of(scenario))}"


def _step(book: Book, scenario: Scenario, step: Step, number: int) -> Iterator[str]:
    yield f"## {number}. {literal(step.titled(book.language))} {{#{step.snippet.name}}}"
    place = where(book, step)
    if step.fixture:
        yield book.words["not typed"] + prose(step.why_fixture(book.language))
    else:
        if asked := _asked(book, step):
            yield note("warning asked", asked)
        marks = f'data-snippet="{step.snippet.id}" data-version="{scenario.version}" data-printed="{number}"'
        yield block(step.text.rstrip("\n"), f".{step.snippet.language} {title(place)} {marks}")


def _asked(book: Book, step: Step) -> str:
    """Return what the script asks about before a step, and what it would pass over beside an exit code."""
    told = [book.words["meant to fail"].format(code=step.exit_code)] if step.exit_code else []
    if commands := turns.removing(step):
        told.append(book.words["removing"].format(what=book.words["comma"].join(code(each) for each in commands)))
    return book.words["sentence"].join(told)
