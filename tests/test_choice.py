"""What a verification chose is known as long as nothing that it was read from is another."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
import sample

from drillbook import choice

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SNIPPETS = {"10-hello.sh": "# Say hello\n\necho '<<word>>'\n"}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a project, and beside its snippets a link within them."""
    made = sample.make(tmp_path, sample.TOPIC, SNIPPETS)
    (made / "snippets/same").symlink_to("demo")
    return made


@pytest.mark.parametrize(
    "change",
    [
        lambda root: (root / "snippets/demo/10-hello.sh").write_text("# Say hello\n\necho hello\n"),
        lambda root: (root / "snippets/demo/10-hello.sh").rename(root / "snippets/demo/11-hello.sh"),
        lambda root: (root / "snippets/demo/3").mkdir(),
        lambda root: (root / "snippets/same").unlink(),
        lambda root: (root / "docs/en/index.md").write_text("# Demo\n"),
        lambda root: (root / "pyproject.toml").write_text(f"{sample.SETTINGS}\n"),
    ],
    ids=["a text", "a name", "an empty folder", "a link", "a page", "the settings"],
)
def test_a_change_of_what_is_read_is_another_state(root: Path, change: Callable[[Path], object]) -> None:
    """Whether it would change a verdict or not."""
    before = choice.state(root, [])
    assert before
    assert choice.state(root, []) == before
    change(root)
    assert choice.state(root, []) not in {before, ""}


def test_other_words_and_days_are_another_state(root: Path) -> None:
    """A skip ends by itself."""
    day = dt.date(2031, 1, 2)
    before = choice.state(root, [], day)
    assert choice.state(root, ["--newest"], day) != before
    assert choice.state(root, [], day + dt.timedelta(1)) != before


def test_what_is_written_by_a_run_is_no_change(root: Path) -> None:
    """Nor what editors and Python leave."""
    before = choice.state(root, [])
    for name in ("results/demo@1.json", "snippets/demo/.10-hello.sh.swp", "ledger/demo@1.json"):
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text("{}")
    assert choice.state(root, []) == before


def test_what_is_no_project_has_no_state(tmp_path: Path) -> None:
    """What reads it tells why."""
    assert not choice.state(tmp_path, [])


@pytest.mark.parametrize("text", ["", "[]", '{"state": "s"}', '{"state": "s", "chosen": [["a"]]}', "\udcff"])
def test_what_is_kept_otherwise_is_not_known(root: Path, text: str) -> None:
    """By another version of Drillbook, or by nobody."""
    assert choice.known(root, "s") == []
    (root / ".cache").mkdir()
    (root / ".cache/choice.json").write_bytes(text.encode(errors="surrogateescape"))
    assert choice.known(root, "s") == []
