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


def test_a_paragraph_is_one_line(tmp_path: Path) -> None:
    """Between words in English a line break is a blank as well; between Chinese characters there is none."""
    write(tmp_path, "先停服务。\n再启动。\n\n- 先停\n  [再启动](#a)。\n\nDebian\nLinux 都行。\n")
    assert [str(each) for each in typography.problems(tmp_path)] == [
        "docs/zh/index.md:2: a line break, which browsers show as a blank: 。⏎再",
        "docs/zh/index.md:5: a line break, which browsers show as a blank: 停⏎[",
    ]


def test_what_begins_something_new_is_no_line_break(tmp_path: Path) -> None:
    """Front matter, lists, tables, boxes, code, macros and HTML."""
    lists = ["---", "title: 停", "tags: [停]", "---", "- 停", "1. 停", "| 停 |", "!!! note", "    停", ""]
    code = ["停", "```sh", "停", "停", "```", "停", "<b>", "停", "{{ a }}"]
    write(tmp_path, "\n".join(lists + code))
    assert typography.problems(tmp_path) == []


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
        "````text",
        "```bash",
        "停,启",
        "```",
        "停,启",
        "````",
        "```text",
        "```bash",
        "停,启",
        "```",
    ]
    write(tmp_path, "\n".join(lines))
    assert typography.problems(tmp_path) == []


def write(root: Path, text: str) -> None:
    """Write a Chinese page."""
    (root / "docs/zh").mkdir(parents=True)
    (root / "docs/zh/index.md").write_text(text)
