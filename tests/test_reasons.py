"""Why something failed, as the pages say it: in brief, and in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import book
from book import Article
from sample import TOPIC

from drillbook import project
from macros.book import Book
from macros.frame import Frame
from macros.site import Site

if TYPE_CHECKING:
    from pathlib import Path

LOGS = "exit code 127, expected 0 (still so after 55 attempts in 30 s)\n--- namespace demo: events\nLAST SEEN"
FAILED = {"verdict": "failed", "reason": LOGS}
SNIPPETS = {"10-hello.sh": "# Say hello\n# @zh: 问好\n\necho <<word>>\n", "20-more.sh": "# More\n# @zh: 更多\n\ntrue\n"}


def test_a_reason_is_told_in_brief_and_in_the_language_of_the_page(tmp_path: Path) -> None:
    """What the cluster told of itself stands once, at the step in its proof; commands' own words are left alone."""
    root = book.make(tmp_path, SNIPPETS)
    book.record(root, step=FAILED, verdict="failed")
    book.record(root, kind=".as-reader", step=FAILED, verdict="failed", variant="as-reader")
    book.build(root)
    for folder, said in (
        ("", "exit code 127, expected 0 (still so after 55 attempts in 30 s)"),
        ("zh/", "退出码 127，预期 0（30 秒内尝试 55 次，仍是如此）"),
    ):
        times = {"index": (1, 0), "all/index": (1, 0), "proof/demo/2/index": (3, 1)}
        for page, counts in times.items():
            text = Article(root / f"site/{folder}{page}.html").text
            assert (text.count(said), text.count("LAST SEEN")) == counts, page
    assert "Permanent link" not in (root / "site/zh/index.html").read_text()


def test_every_fixed_form_has_its_chinese(tmp_path: Path) -> None:
    """What stands in it stays as it is."""
    chinese = Book(project.read(book.make(tmp_path, SNIPPETS)), "zh")
    assert [
        chinese.brief(each)
        for each in (
            "on ntp1: exit code 3, expected 0",
            "expected text: exit (still so after 2 attempts in 362 s)",
            "expected a line like: a b",
            "text that must not be there: oh",
            "the output is not as the .out file says from its line 2 on:\nexpected: a\nfound: b",
            "it is too late",
        )
    ] == [
        "ntp1 上：退出码 3，预期 0",
        "没有预期的文本：exit（362 秒内尝试 2 次，仍是如此）",
        "没有匹配：a b",
        "有不应出现的文本：oh",
        "从 .out 文件第 2 行起输出不符：",
        "it is too late",
    ]


def test_the_drawing_of_the_machines_has_the_topics_title_in_its_language(tmp_path: Path) -> None:
    """As the page around it."""
    root = book.make(tmp_path, SNIPPETS, TOPIC.replace('"demo"', '"demo"\nzh = "演示"'))
    drawn = {each: Frame(Site({}, {}), Book(project.read(root), each)).topology("demo") for each in ("en", "zh")}
    assert "demo: the machines" in drawn["en"]
    assert "演示：机器与网络" in drawn["zh"]
