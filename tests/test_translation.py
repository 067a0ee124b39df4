"""Words of snippets that a Chinese page would show in English."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import sample

from drillbook import project, translation

if TYPE_CHECKING:
    from pathlib import Path

HEADER = "# {}\n# @expect: a\n# @fixture: waits\n# @skip: flaky; me; until 2100-01-01\n\necho a\n"
SNIPPETS = {
    "10-told.sh": HEADER.format("Told\n# @zh: 说了\n# @zh-fixture: 等\n# @zh-skip: 不稳"),
    "20-untold.sh": HEADER.format("Untold"),
    "30-chinese.sh": "# 不用翻译\n\ntrue\n",
}


def test_what_has_no_chinese_is_told_where_a_chinese_page_shows_it(tmp_path: Path) -> None:
    """Each title and reason with its line; a page that is not translated yet shows nothing."""
    root = sample.make(tmp_path, sample.TOPIC, SNIPPETS)
    assert translation.problems(project.read(root)) == []
    shutil.copytree(root / "docs/en", root / "docs/zh")
    assert [str(each) for each in translation.problems(project.read(root))] == [
        "snippets/demo/20-untold.sh:1: no @zh, and a Chinese page shows: Untold",
        "snippets/demo/20-untold.sh:3: no @zh-fixture, and a Chinese page shows: waits",
        "snippets/demo/20-untold.sh:4: no @zh-skip, and a Chinese page shows: flaky; me; until 2100-01-01",
    ]
