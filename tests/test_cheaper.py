"""What makes builds and rebuilds cheaper gives what was there without it."""

from __future__ import annotations

import shutil
from types import SimpleNamespace
from typing import TYPE_CHECKING

import book
import pytest
from markdown import Markdown  # type: ignore[import-untyped]
from markdown.extensions import attr_list  # type: ignore[import-untyped]
from material.plugins.search.plugin import Parser
from mkdocs.config import load_config
from pygments import highlight
from pygments.lexers import get_lexer_by_name
from pymdownx.highlight import BlockHtmlFormatter
from sample import ROOT, TOPIC, make

import macros.book
from drillbook import project, rehearsal
from drillbook.errors import ContentError
from macros import highlighting, searching
from macros.blocks import Blocks
from macros.book import Book
from macros.kept import Kept

if TYPE_CHECKING:
    from pathlib import Path

CODE = "\n\tfor each in *; do\n  echo \"$each\" '&amp; <b>' # <!-- title -->\ndone  \n\n"
PAGE = """\
# Title {{#title}}

A `word`, <span data-search-exclude="yes">none of it</span>.

## One {{#one}}

=== "2"

    ``` {{ .bash title="Say &#60;" title_mode="html" data-snippet="demo/one" }}
{code}
    ```

    words behind
    {{ .drill data-search-exclude="yes" }}

=== "1"

    ``` {{ .yaml title="Save" data-search-exclude="yes" }}
{code}
    ```

??? output "Output"

    ``` {{ .text .no-copy data-search-exclude="yes" }}
    ## printed
    ```

## Two {{#two}}

```` {{ .text }}
```
````
"""


@pytest.mark.parametrize("language", ["bash", "yaml", "text"])
@pytest.mark.parametrize("stripnl", [True, False])
def test_a_block_is_highlighted_as_pygments_does(language: str, stripnl: bool) -> None:  # noqa: FBT001
    """The first time, from what was kept, with another title and with none, as another block of its page."""
    titles = ("one", "one", "\x02two\x03 & <b>", "", "")
    for title, lines in zip(titles, ("", "__line-0", "__line-1", "__line-2", ""), strict=True):
        lexer = get_lexer_by_name(language, stripnl=stripnl)
        options = {"cssclass": "highlight", "filename": title, "linespans": lines}
        wanted = highlight(CODE, lexer, BlockHtmlFormatter(**options))
        assert highlighting.highlight(CODE, lexer, BlockHtmlFormatter(**options)) == wanted


@pytest.mark.parametrize("width", [0, 2, 4])
@pytest.mark.parametrize(
    "line", ["", "  ", "    text", "      text ", "  text", "\ttext", "  \ttext", "  > text", "text"]
)
def test_the_indentation_of_a_block_is_taken_off_a_line_as_pymdownx_does(line: str, width: int) -> None:
    """Where it is as wide as that of the block, wider, narrower, and not of blanks alone."""
    page = SimpleNamespace(ws_virtual_len=width, tab_len=4)
    assert highlighting.fence_line(page, line) == highlighting._fence_line(page, line)


def test_a_list_of_attributes_that_was_parsed_once_is_the_same_again() -> None:
    """A page's own, of which a block takes what it needs."""
    highlighting.install()
    text = '.bash title="Say" #one data-snippet="demo/one" plain }'
    wanted = attr_list.get_attrs_and_remainder.__wrapped__(text)
    assert [attr_list.get_attrs_and_remainder(text) for _ in range(2)] == [wanted, wanted]


def test_search_finds_the_same_in_what_its_reader_is_given() -> None:
    """In each section, with its title, in code and around it; of code that is not searched nothing is given."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    markdown = Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)
    html = markdown.convert(PAGE.format(code=CODE.strip("\n").replace("\n", "\n    ").join(["    ", ""])))
    light = searching.light(html)
    assert html.count("printed") == 1
    assert "printed" not in light
    assert '<span class="k">' in html
    assert '<span id="__line-0-1">' in html
    assert "<span" not in light.partition("<pre>")[2].partition("</pre>")[0]
    # Without labels of tabs and of what was printed: they stand at every snippet.
    wanted = [(*head, [word for word in words if word not in {"21", "Output"}]) for *head, words in _sections(html)]
    assert _sections(light) == wanted
    assert "for each in *; do" in " ".join(_sections(html)[1][2])


def _sections(html: str) -> list[tuple[str | None, str, list[str]]]:
    parser = Parser()
    parser.reset()
    searching._feed(parser, html)  # the theme's own
    parser.close()
    return [(each.id, "".join(each.title), "".join(each.text).split()) for each in parser.data]


def test_of_a_project_read_again_only_what_was_touched_is_new(tmp_path: Path) -> None:
    """The same comes of it as of reading all; of other topics the very scenarios stay, with what was made of them."""
    root = make(tmp_path, TOPIC, {"10-one.sh": "# One\necho <<word>>\n"})
    shutil.copytree(root / "snippets/demo", root / "snippets/other")
    page = root / "docs/en/index.md"
    page.write_text(page.read_text() + '{{ snippet("other/one") }}\n')
    first = project.read(root)
    (root / "snippets/demo/10-one.sh").write_text("# One\nfalse\n")
    again, anew = project.again(first, {"demo"}), project.read(root)
    assert list(map(str, again.catalogue.scenarios)) == ["demo@2", "demo@1", "other@2", "other@1"]
    assert [each.digest for each in again.catalogue.scenarios] == [each.digest for each in anew.catalogue.scenarios]
    before, after = first.catalogue, again.catalogue
    assert [before.of("other")[0] is after.of("other")[0], before.of("demo")[0] is after.of("demo")[0]] == [True, False]
    assert rehearsal.of(before.of("other")[0]) is rehearsal.of(after.of("other")[0])
    (root / "snippets/demo/10-one.sh").write_text("# One\necho <<none>>\n")
    with pytest.raises(ContentError, match=r"snippets/demo/10-one\.sh:2: unknown value <<none>>"):
        project.again(again, {"demo"})


def test_a_badge_that_was_kept_is_not_shown_when_it_no_longer_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another step of its scenario makes it stale, though its own text and record are the very same."""
    root = book.make(tmp_path, {"10-one.sh": "# One\n\ntrue\n", "20-two.sh": "# Two\n\ntrue\n"})
    book.record(root)
    first = project.read(root)
    kept = Kept()
    kept.begin()
    monkeypatch.setattr(macros.book, "kept", kept)
    assert "✔ verified" in Blocks(Book(first, "en")).snippet("demo/one")
    (root / "snippets/demo/20-two.sh").write_text("# Two\n\nfalse\n")
    shown = Blocks(Book(project.again(first, {"demo"}), "en")).snippet("demo/one")
    assert ("◷ stale" in shown, "✔ verified" in shown) == (True, False)


def test_a_text_is_kept_for_as_long_as_its_objects_are_the_same() -> None:
    """Equal ones are not the same; before anything is to be kept, each is made."""
    kept, made = Kept(), list[int]()

    def make() -> str:
        made.append(1)
        return str(len(made))

    def text(*objects: object) -> str:
        return kept.text("key", objects, make)

    one, other = [1], [1]
    assert [text(one), text(one)] == ["1", "2"]
    kept.begin()
    assert [text(one), text(one), text(other), text(other), text(one, other)] == ["3", "3", "4", "4", "5"]
