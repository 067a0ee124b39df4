"""Every broken tree in `samples/` is told of in one line a fault, all of them in one run, before anything starts."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from containers import recipe
from drillbook import project
from drillbook.errors import ContentError

SAMPLES = Path(__file__).parent / "samples"
TODAY = dt.date(2026, 11, 23)


@pytest.mark.parametrize("fault", sorted(path.parent.name for path in SAMPLES.glob("*/expected.txt")))
def test_each_fault_is_told_with_its_place(fault: str) -> None:
    """A broken tree gives exactly the lines of its expected.txt."""
    root = SAMPLES / fault
    with pytest.raises(ContentError) as caught:
        project.checked(root, recipe.recipe, TODAY)
    assert str(caught.value).splitlines() == (root / "expected.txt").read_text().splitlines()
