"""Every broken tree in `samples/` is told of in one line a fault, all of them in one run, before anything starts."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from containers import recipe
from drillbook import project, terminal
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


def test_what_nobody_sees_is_shown_by_its_number() -> None:
    """Output may hold other blanks, which harm nobody there."""
    seen = terminal.plain("a\u202eb\u061cc\u00add\u3164e\U000e0041f\x00g\u3000h\u00a0i\tj\r\n")
    assert seen == r"a\u202eb\u061cc\xadd\u3164e\U000e0041f\x00g" + "\u3000h\u00a0i\tj\n"
