"""Links from page to page that lead nowhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import book
import pytest
import sample
from markdown import Markdown  # type: ignore[import-untyped]
from mkdocs.config import load_config

from drillbook import pages, references, template

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("link", "fault"),
    [
        ("[there](ectd.md)", "the link 'ectd.md' leads to no page; did you mean 'etcd.md'?"),
        ("[there](ops/etcd.md)", "the link 'ops/etcd.md' leads to no page"),
        ("[there](../zh/etcd.md)", "the link '../zh/etcd.md' leads to no page"),
        ("[there](etcd.md#instal)", "docs/en/etcd.md has no heading #instal; did you mean '#install'?"),
        ("[here](#beforehand)", "docs/en/index.md has no heading #beforehand; did you mean '#before'?"),
        ("*a* `[code](x.md)` [there](etcd.md#nowhere 'title')", "docs/en/etcd.md has no heading #nowhere"),
    ],
)
def test_a_link_that_leads_nowhere_is_told_with_its_line(tmp_path: Path, link: str, fault: str) -> None:
    """And with what was meant, where something is near."""
    write(tmp_path, link)
    assert [str(each) for each in references.problems(tmp_path)] == [f"docs/en/index.md:5: {fault}"]


@pytest.mark.parametrize(
    "link",
    [
        "[there](etcd.md) and [its heading](etcd.md#install), [here](#before)",
        "[its title](etcd.md#etcd), [mine](#home-of-all), [one with an id](nginx.md#source)",
        "[another site](https://example.org/x.md#y), [mail](mailto:a@example.org)",
        "[a step](etcd.md#step_install), which the site makes",
        "[what is generated](../proof/etcd/), [a file](assets/a.svg)",
        "`[code](x.md)` and ``[a ` in code](x.md)``",
        "```text\n[a block](x.md)\n```",
        "````text\n```\n[a block with a block in it](x.md)\n```\n````",
        "```text\n```bash\n[a block with the beginning of one](x.md)\n```",
    ],
)
def test_what_leads_somewhere_or_is_no_link_from_page_to_page_is_left_alone(tmp_path: Path, link: str) -> None:
    """The built site's links are checked behind the build: `links`."""
    write(tmp_path, link)
    assert references.problems(tmp_path) == []


def test_lint_tells_of_prose_also_where_the_project_is_not_sound(tmp_path: Path) -> None:
    """All in one go, each once."""
    root = book.make(tmp_path, {"10-hello.sh": "# Say hello\n\necho\n"}, sample.TOPIC.replace("title", "tilte"))
    for language, text in (("en", "[there](ectd.md)\n"), ("zh", "你好,世界\n")):
        with (root / f"docs/{language}/index.md").open("a") as page:
            page.write(text)
    done = book.run(root, "lint")
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "docs/en/index.md:5: the link 'ectd.md' leads to no page",
        "docs/zh/index.md:5: half-width punctuation after a Chinese character: 好,",
        "snippets/demo/topic.toml:1: title is missing",
        "snippets/demo/topic.toml:1: unknown key 'tilte'; did you mean 'title'?",
    ]


@pytest.mark.parametrize(("settings", "language"), [("mkdocs.yml", "en"), ("mkdocs.zh.yml", "zh")])
def test_a_title_has_the_id_that_the_site_gives_it(settings: str, language: str) -> None:
    """Of every page: how ids are made, the site's own settings say."""
    config = load_config(str(sample.ROOT / settings))
    for page in (sample.ROOT / "docs" / language).glob("*.md"):
        text = template.body(page.read_text())
        made = Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs).convert(text)
        ids = re.findall(r'^<h1 id="(.*?)"', made, re.MULTILINE)
        assert ids, page
        assert pages.headings(text).issuperset(ids), page


def write(root: Path, text: str) -> None:
    """Write a page with a line, and two beside it."""
    folder = root / "docs/en"
    folder.mkdir(parents=True)
    (folder / "index.md").write_text(f"# Home: of `all`\n\n## Before {{#before}}\n\n{text}\n")
    (folder / "nginx.md").write_text("---\n# no title\ntags: [a]\n---\n\n# From source {#source}\n")
    (folder / "etcd.md").write_text("# etcd\n\n## Install {#install}\n")
