"""The comparison of two sites, on pages written by hand: what differs is told, what a generator adds is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from drillbook import compared
from drillbook.errors import ContentError, UsageError

if TYPE_CHECKING:
    from pathlib import Path

PAGE = """\
<nav>a menu</nav>
<article class="one">
<h2 id="start">Start<a href="#start">¶</a></h2>
<p>Some <em>text</em>,
and more.</p>
<div><pre><span></span><code>echo  a
	b &amp;
</code></pre></div>
</article>
"""


@pytest.fixture
def sites(tmp_path: Path) -> tuple[Path, Path]:
    """Give two sites of one page."""
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(PAGE)
    return tmp_path / "one", tmp_path / "two"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a menu", "another menu"),
        ('class="one"', 'class="two"'),
        ("text</em>,\nand", "text</em>,   and"),
        ("<em>text</em>", "<strong>te</strong>xt"),
        ("<pre><span></span>", '<pre id="__code_1"><button>Copy</button>'),
        ("echo  a", "echo  <span>a</span>"),
        ("</article>", "<svg><title>x</title></svg><form>Was it good?</form></article>"),
    ],
)
def test_what_a_generator_adds_is_no_difference(sites: tuple[Path, Path], before: str, after: str) -> None:
    """Menus, buttons, marks of its own, and how it breaks lines of prose."""
    (sites[1] / "index.html").write_text(PAGE.replace(before, after))
    assert compared.check(*sites).startswith("1 pages of ")


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("more", "less", "'Some text, and more.' is 'Some text, and less.' in"),
        ("echo  a", "echo a", r"'echo  a\n\tb &\n' is 'echo a\n\tb &\n' in"),
        ("\tb", "    b", r"'echo  a\n\tb &\n' is 'echo  a\n    b &\n' in"),
        ('id="start"', 'id="begin"', "'#start' is '#begin' in"),
        ("</article>", "<p>end</p></article>", "'' is 'end' in"),
        ("Some", "</p><p>Some", None),
    ],
)
def test_the_first_difference_is_told(sites: tuple[Path, Path], before: str, after: str, told: str | None) -> None:
    """Of text, of each byte of code, and of anchors; where paragraphs are empty there is none."""
    (sites[1] / "index.html").write_text(PAGE.replace(before, after))
    if told is None:
        compared.check(*sites)
        return
    with pytest.raises(ContentError) as caught:
        compared.check(*sites)
    assert str(caught.value) == f"{sites[0]}/index.html:1: {told} {sites[1]}/index.html"


def test_a_page_too_many_or_too_few_is_told(sites: tuple[Path, Path]) -> None:
    """On either side."""
    (sites[0] / "a.html").write_text(PAGE)
    (sites[1] / "b.html").write_text(PAGE)
    with pytest.raises(ContentError) as caught:
        compared.check(*sites)
    one, two = sites
    assert str(caught.value) == f"{one}/a.html:1: {two} has no such page\n{two}/b.html:1: {one} has no such page"


def test_a_site_that_is_not_there_is_wrong_use(tmp_path: Path) -> None:
    """It has nothing to compare."""
    with pytest.raises(UsageError, match="is no built site"):
        compared.check(tmp_path, tmp_path / "nowhere")
