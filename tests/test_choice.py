"""What a verification chose is known as long as nothing that it was read from is another."""

from __future__ import annotations

import datetime as dt
import os
from typing import TYPE_CHECKING

import pytest
import sample

from drillbook import choice

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SNIPPETS = {"10-hello.sh": "# Say hello\n\necho '<<word>>'\n", "20-true.sh": "# True\n\ntrue\n"}
HELLO = "snippets/demo/10-hello.sh"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a project, and links among its snippets."""
    made = sample.make(tmp_path / "project", sample.TOPIC, SNIPPETS)
    (made / "snippets/same").symlink_to("demo")
    (made / "snippets/demo/1").mkdir()
    (made / "snippets/demo/1/10-hello.sh").symlink_to("../20-true.sh")
    (made / "docs/en/empty.md").touch()
    return made


def replaced_by_folder(path: Path) -> None:
    """Put an empty folder in the place of a file."""
    path.unlink()
    path.mkdir()


def replaced_by_link(path: Path, target: str) -> None:
    """Put a link in the place of a file."""
    path.unlink()
    path.symlink_to(target)


CHANGES: dict[str, Callable[[Path], object]] = {
    "a text": lambda root: (root / HELLO).write_text("# Say hello\n\necho hello\n"),
    "a name": lambda root: (root / HELLO).rename(root / "snippets/demo/11-hello.sh"),
    "a mode": lambda root: (root / HELLO).chmod(0o755),
    "a new folder": lambda root: (root / "snippets/demo/3").mkdir(),
    "a hidden file": lambda root: (root / "snippets/demo/.x").touch(),
    "a hidden page": lambda root: (root / "docs/en/.x.md").write_text('{{ snippet("no/thing") }}\n'),
    "a folder for a file": lambda root: replaced_by_folder(root / "docs/en/empty.md"),
    "no link": lambda root: (root / "snippets/same").unlink(),
    "another link": lambda root: replaced_by_link(root / "snippets/demo/1/10-hello.sh", "../10-hello.sh"),
    "what a link leads to": lambda root: (root / "snippets/demo/20-true.sh").write_text("# True\n\n:\n"),
    "a page": lambda root: (root / "docs/en/index.md").write_text("# Demo\n"),
    "the settings": lambda root: (root / "pyproject.toml").write_text(f"{sample.SETTINGS}\n"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_of_what_is_read_is_another_state(root: Path, change: Callable[[Path], object]) -> None:
    """Whether it would change a verdict or not."""
    before = choice.state(root, [])
    assert before
    assert choice.state(root, []) == before
    change(root)
    assert choice.state(root, []) not in {before, ""}


ODD: dict[str, Callable[[Path], object]] = {
    "a text that is a link": lambda root: replaced_by_link(root / HELLO, str(root.parent / "elsewhere.sh")),
    "pages that are a link": lambda root: (root / "docs/zh").symlink_to(root.parent),
    "a link that leads nowhere": lambda root: (root / "snippets/demo/.#10-hello.sh").symlink_to("me@here.1"),
    "a pipe": lambda root: os.mkfifo(root / "docs/en/pipe.md"),
    "settings that nest too deeply": lambda root: (root / "pyproject.toml").write_text(f"a = {'[' * 5000}"),
    "no settings": lambda root: (root / "pyproject.toml").unlink(),
}


@pytest.mark.parametrize("change", ODD.values(), ids=ODD)
def test_where_it_cannot_be_said_there_is_no_state(root: Path, change: Callable[[Path], object]) -> None:
    """What a link leads to may change without it; the rest is told by what reads the project."""
    (root.parent / "elsewhere.sh").write_text((root / HELLO).read_text())
    change(root)
    assert not choice.state(root, [])


def test_other_words_and_days_are_another_state(root: Path) -> None:
    """A skip ends by itself."""
    day = dt.date(2031, 1, 2)
    before = choice.state(root, [], day)
    assert choice.state(root, ["--newest"], day) != before
    assert choice.state(root, [], day + dt.timedelta(1)) != before


def test_what_a_run_writes_is_no_change(root: Path) -> None:
    """Neither results nor records decide what is chosen."""
    before = choice.state(root, [])
    for name in ("results/demo@1.json", "ledger/demo@1.json"):
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text("{}")
    assert choice.state(root, []) == before


@pytest.mark.parametrize("text", ["", "[]", '{"state": "s"}', '{"state": "s", "chosen": [["a"]]}', "\udcff"])
def test_what_is_kept_otherwise_is_not_known(root: Path, text: str) -> None:
    """By another version of Drillbook, or by nobody."""
    assert choice.known(root, "s") == []
    (root / ".cache").mkdir()
    (root / ".cache/choice.json").write_bytes(text.encode(errors="surrogateescape"))
    assert choice.known(root, "s") == []
