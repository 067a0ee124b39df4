"""Results that are read when they are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import book
import pytest

from drillbook import project
from drillbook.errors import ContentError
from drillbook.stored import Stored

if TYPE_CHECKING:
    from pathlib import Path


def test_a_result_is_read_each_time_it_is_asked_for(tmp_path: Path) -> None:
    """None is held, so that a run of many scenarios takes no more memory than one of few."""
    root = book.make(tmp_path, {"10-true.sh": "# True\n\ntrue\n"})
    book.record(root)
    stored = Stored(root / "ledger", project.read(root).catalogue.scenarios)
    assert [str(each) for each in stored] == [str(each) for each in stored[:]] == ["demo@2"]
    book.record(root, seconds=5.0)
    assert stored[0].seconds == stored[-1].seconds == 5.0
    (root / "ledger/demo@2.json").write_text("{")
    with pytest.raises(ContentError):
        stored[0]
