"""What is told of runs: one module a format, each a pure function over results."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drillbook.report import github, markdown, sarif
from drillbook.report.github import unheard as unheard
from drillbook.report.text import failure as failure
from drillbook.report.text import summary as summary

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from drillbook.result import ScenarioResult

FORMATS: dict[str, Callable[[Sequence[ScenarioResult]], str]] = {
    "text": lambda results: "".join(f"{summary(each)}\n" for each in results),
    "markdown": markdown.render,
    "annotations": github.render,
    "sarif": sarif.render,
}
_FILES = {"summary.md": "markdown", "drillbook.sarif": "sarif"}


def write(folder: Path, results: Sequence[ScenarioResult]) -> None:
    """Write the reports that are files beside the results that they tell of."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, form in _FILES.items():
        (folder / name).write_text(FORMATS[form](results), encoding="utf-8")
