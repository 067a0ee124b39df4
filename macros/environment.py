"""The machines of a proof: addresses, images and what they are based on, and capabilities with their reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.literal import code, literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drillbook.result import ScenarioResult
    from drillbook.scenario import Scenario
    from macros.book import Book

# As Docker names what came from a registry: by its content.
_PUBLISHED = "@sha256:"


def section(book: Book, scenario: Scenario, entry: ScenarioResult | None) -> Iterator[str]:
    """Return the section on where a scenario runs."""
    words = book.words
    yield f"## {words['environment']} {{#proof_environment}}"
    rows = [words["node columns"], "| --- | --- | --- | --- |"]
    for name, node in scenario.nodes.items():
        base = based_on(book, entry, node.image)
        rows.append(f"| {literal(name)} | {node.address} | {code(node.image)}<br>{base} | {node.memory} |")
    yield "\n".join(rows)
    lines = [
        words["capable"].format(
            node=literal(name),
            names=literal(words["comma"].join(node.capabilities)),
            why=literal((node.zh if book.language == "zh" else "") or node.why),
        )
        for name, node in scenario.nodes.items()
        if node.capabilities
    ]
    if scenario.cluster:
        cluster = scenario.cluster
        machines = literal(words["comma"].join(cluster.machines))
        told = literal(entry.facts.get("cluster", "").partition(",")[0] if entry else "") or literal(cluster.name)
        base = based_on(book, entry, cluster.image)
        lines.append(words["cluster"].format(told=told, machines=machines, image=code(cluster.image), base=base))
        lines += [
            words["pod image"].format(name=code(name), image=code(image), base=based_on(book, entry, image))
            for name, image in cluster.images.items()
        ]
    if lines:
        yield "\n".join(f"- {line}" for line in lines)


def based_on(book: Book, entry: ScenarioResult | None, image: str) -> str:
    """Return what an image is based on, as recorded."""
    fact = entry.facts.get(image, "") if entry else ""
    return literal(book.words.get(fact, fact)) if fact else book.words["base unknown"]


def is_published(fact: str) -> bool:
    """Tell whether a recorded base is an image that a registry gave, rather than one made here."""
    return _PUBLISHED in fact
