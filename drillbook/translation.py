"""The words of snippets that a Chinese page shows: those for which nobody has given Chinese ones."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from drillbook.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drillbook.project import Project
    from drillbook.snippet import Snippet

_CHINESE_PAGES = Path("docs/zh")
_HAN = re.compile(r"[\u4e00-\u9fff]")


def problems(project: Project) -> list[Problem]:
    """Return a problem for each title and reason that a Chinese page shows in another language."""
    snippets = {step.snippet.path: step.snippet for each in project.catalogue.scenarios for step in each.steps}
    return [
        Problem(snippet.path, line, f"no @{name}, and a Chinese page shows: {words}")
        for snippet in snippets.values()
        if any(_CHINESE_PAGES in call.path.parents for call in project.pages_of_snippets.get(snippet.id, ()))
        for name, words, line in _shown(snippet)
        if not snippet.header.one(name) and not _HAN.search(words)
    ]


def _shown(snippet: Snippet) -> Iterator[tuple[str, str, int]]:
    """Return for each directive that holds Chinese words those that it stands for, and their line."""
    yield "zh", snippet.header.title, 1
    for name in ("fixture", "skip"):
        if said := snippet.header.one(name):
            yield f"zh-{name}", said.value, said.line
