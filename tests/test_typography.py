"""Faults of typography on Chinese pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from drillbook import typography

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("先停服务,再启动。", "half-width punctuation after a Chinese character: 务,"),
        ("先停服务 再启动。", "a blank between Chinese characters: 务 再"),
        ("先停服务， 再启动。", "a blank beside full-width punctuation: ， 再"),
        ("用 etcd ，再启动。", "a blank beside full-width punctuation: d ，"),
        ("先停服务，，再启动。", "punctuation twice: ，，"),
    ],
)
def test_a_fault_is_told_with_its_line(tmp_path: Path, line: str, fault: str) -> None:
    """On whichever page it stands."""
    write(tmp_path, f"# 标题\n\n{line}\n")
    assert [str(each) for each in typography.problems(tmp_path)] == [f"docs/zh/index.md:3: {fault}"]


def test_code_tables_and_ids_are_no_prose(tmp_path: Path) -> None:
    """What a machine reads is not held to it, nor is a cell of a table."""
    lines = [
        "tags: [虚拟机, Linux]",
        "## 为什么？ {#why}",
        "| 先停。 | 再启动。 |",
        "用 `停,启` 和[链接](a,b.md)。",
        "```text",
        "停,启",
        "```",
    ]
    write(tmp_path, "\n".join(lines))
    assert typography.problems(tmp_path) == []


def write(root: Path, text: str) -> None:
    """Write a Chinese page."""
    (root / "docs/zh").mkdir(parents=True)
    (root / "docs/zh/index.md").write_text(text)
