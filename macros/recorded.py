"""What a recorded run printed, and what its downloads were."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drillbook import artifact as artifacts
from drillbook.ledger import Status
from drillbook.terminal import shown
from macros.literal import UNSEARCHED, block, fold, literal, title

if TYPE_CHECKING:
    from drillbook.ledger import Claim
    from drillbook.result import NodeResult
    from drillbook.scenario import Scenario
    from drillbook.step import Step
    from macros.book import Book


def folded(book: Book, claim: Claim, scenario: Scenario, step: Step) -> list[str]:
    """Return the folded output of all nodes; none where nothing was printed."""
    nodes = [node for node in claim.step.nodes if node.text] if claim.step else []
    if not nodes:
        return []
    summary = book.words["output"]
    if claim.status is Status.STALE:
        summary += book.words["before"]
    return [fold("output", summary, *(_output(book, node, marks(scenario, step)) for node in nodes))]


def downloads(book: Book, claim: Claim, scenario: Scenario, step: Step) -> list[str]:
    """Return a line for each file that the step downloads: what its bytes were in the recorded run."""
    facts = claim.entry.facts if claim.entry else {}
    named = artifacts.named_in([step], scenario.artifacts)
    return [
        literal(_line(book, scenario, url, facts[url])) + f"\n{{ .download {UNSEARCHED} }}"
        for url in named
        if url in step.text and url in facts
    ]


def origin(book: Book, scenario: Scenario, url: str, fact: str) -> str:
    """Return what a download's bytes were, in words; `fact` is what the run recorded of it."""
    if fact.startswith(artifacts.UPSTREAM):
        return literal(book.words["own bytes"])
    return literal(book.words["other bytes"].format(what=_what(book, scenario, url)))


def marks(scenario: Scenario, step: Step) -> str:
    """Return the attributes by which `drillbook.published` knows a block."""
    return f'data-snippet="{step.snippet.id}" data-version="{scenario.version}"'


def _output(book: Book, node: NodeResult, marks: str) -> str:
    lines, more = shown(node.text)
    if more:
        lines = [*lines, book.words["shortened"].format(count=more)]
    attributes = f'.text .no-copy {title(node.node)} {marks} data-output="{node.node}" {UNSEARCHED}'
    return block("\n".join(lines), attributes)


def _line(book: Book, scenario: Scenario, url: str, fact: str) -> str:
    kind = "upstream" if fact.startswith(artifacts.UPSTREAM) else "stand-in"
    return book.words[kind].format(file=url.rpartition("/")[2], what=_what(book, scenario, url))


def _what(book: Book, scenario: Scenario, url: str) -> str:
    """Return what a stand-in is; a list of checksums has no words of its own."""
    artifact = scenario.artifacts.get(url)
    return (artifact.what(book.language) if artifact else "") or book.words["sums"]
