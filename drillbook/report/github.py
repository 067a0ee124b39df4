"""Annotations: workflow commands of GitHub Actions, which put a finding beside the line that it is about."""

from __future__ import annotations

import secrets
from contextlib import contextmanager
from typing import TYPE_CHECKING

from drillbook.report import finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drillbook.report.finding import Finding
    from drillbook.result import Place, ScenarioResult

_IN_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTIES = {**_IN_DATA, ":": "%3A", ",": "%2C"}


def render(results: Sequence[ScenarioResult]) -> str:
    """Return a line for each finding and each place: the line of the snippet's file, then those of the pages."""
    found = finding.of(results)
    return "".join(f"{_command(each, place)}\n" for each in found for place in (each.place, *each.step.pages))


@contextmanager
def unheard() -> Iterator[None]:
    """Let GitHub take nothing that is printed in the block for a workflow command: snippets print what they like."""
    token = secrets.token_hex(16)
    print(f"::stop-commands::{token}", flush=True)
    try:
        yield
    finally:
        print(f"::{token}::", flush=True)


def _command(found: Finding, place: Place) -> str:
    properties = {"file": place.path, "line": str(place.line), "title": found.title}
    told = ",".join(f"{name}={_escaped(value, _IN_PROPERTIES)}" for name, value in properties.items())
    return f"::{found.rule.level} {told}::{_escaped(_message(found, place), _IN_DATA)}"


def _message(found: Finding, place: Place) -> str:
    return found.fault if place == found.place else f"{found.fault}\nThe snippet stands in {found.place}."


def _escaped(text: str, signs: dict[str, str]) -> str:
    return "".join(signs.get(char, char) for char in text)
