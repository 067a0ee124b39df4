"""Every Python example in the documents and docstrings runs, and prints what it says."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytest_examples import CodeExample, EvalExample, find_examples

ROOT = Path(__file__).parent.parent
PLACES = [
    ROOT / name for name in ("README.md", "CONTRIBUTING.md", "docs/maintainers", "drillbook", "containers", "macros")
]
FOUND = list(find_examples(*PLACES))


def test_there_are_examples() -> None:
    """The search finds what is written, in documents and in docstrings."""
    assert {example.path.suffix for example in FOUND} == {".md", ".py"}


@pytest.mark.parametrize("example", FOUND, ids=str)
def test_an_example_runs(example: CodeExample, eval_example: EvalExample, monkeypatch: pytest.MonkeyPatch) -> None:
    """It runs in the project's folder and prints what its comments say."""
    monkeypatch.chdir(ROOT)
    eval_example.run_print_check(example)
