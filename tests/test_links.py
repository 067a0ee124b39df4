"""The links of a built site, on pages written by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from drillbook import links
from drillbook.errors import ContentError, UsageError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Give a site of two pages and a picture."""
    for path, text in {
        "index.html": '<h1 id="top">A</h1>\n<a href="#top">a</a>\n<a href="guide/#%E5%87%86%E5%A4%87">b</a>',
        "guide/index.html": '<h2 id="准备">B</h2><img src="../a.png"><a href="..">c</a>',
        "a.png": "",
    }.items():
        (tmp_path / "site" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / path).write_text(text)
    return tmp_path / "site"


def test_links_that_lead_somewhere_pass(site: Path) -> None:
    """To a page, a file, and a place with a Chinese name; other sites are not asked."""
    page = site / "guide/index.html"
    page.write_text(page.read_text() + '<a href="https://example.org/none">d</a><a href="mailto:a@example.org">e</a>')
    assert links.check(site) == "6 links on 2 pages lead somewhere"


@pytest.mark.parametrize(
    ("link", "fault"),
    [
        ('<a href="guid/">', "'guid/' leads nowhere: there is no guid/index.html; did you mean 'guide/index.html'?"),
        ('<a href="guide">', "'guide' leads nowhere: there is no guide"),
        ('<a href="#tip">', "'#tip' leads nowhere: index.html has no place called 'tip'; did you mean 'top'?"),
        ('<a href="guide/#none">', "'guide/#none' leads nowhere: guide/index.html has no place called 'none'"),
        ('<img alt="x" src="b.png">', "'b.png' leads nowhere: there is no b.png; did you mean 'a.png'?"),
        ("<a href='none'>", "'none' leads nowhere: there is no none"),
        ("<a class='x' href=none>", "'none' leads nowhere: there is no none"),
        ('<a href = "none">', "'none' leads nowhere: there is no none"),
        ('<script src="c.js"></script>', "'c.js' leads nowhere: there is no c.js"),
        ('<a title="a>b" href="c">', "'c' leads nowhere: there is no c"),
        ("<a title='a>b' href=\"c\">", "'c' leads nowhere: there is no c"),
        ('<link href="/guide/none.css">', "'/guide/none.css' leads nowhere: there is no guide/none.css"),
    ],
)
def test_a_link_that_leads_nowhere_is_told_with_its_line(site: Path, link: str, fault: str) -> None:
    """Whatever kind of link it is, and with the nearest that would do."""
    page = site / "index.html"
    page.write_text(f"{page.read_text()}\n{link}")
    with pytest.raises(ContentError) as caught:
        links.check(site)
    assert str(caught.value).startswith(f"site/index.html:4: the link {fault}")


@pytest.mark.parametrize(
    "place", ['<a name="old">', "<p id='old'>", "<p id=old>", '<p id = "old">', '<p title="it\'s" id=old>']
)
def test_a_place_is_found_however_it_is_written(site: Path, place: str) -> None:
    """By the names that old pages have, in either kind of quotes, and in none."""
    (site / "index.html").write_text(f'{place}<a href="#old">a</a><a href="guide/">b</a>')
    assert links.check(site) == "4 links on 2 pages lead somewhere"


@pytest.mark.parametrize("name", ["guide/index.html", "guide/more/index.html"])
def test_what_lies_above_is_looked_for_there(site: Path, name: str) -> None:
    """However deep a page lies, and with the page that has the dead link."""
    up = "../" * name.count("/")
    page = site / name
    page.parent.mkdir(exist_ok=True)
    page.touch()
    page.write_text(f'{page.read_text()}<a href="{up}">a</a><a href="{up}#top">b</a><a href="{up}guide/?x#准备">c</a>')
    assert links.check(site).endswith("lead somewhere")
    page.write_text(f'{page.read_text()}\n<a href="{up}#none">')
    with pytest.raises(ContentError, match=f"^site/{name}:2: the link '{up}#none' leads nowhere: index.html has no"):
        links.check(site)


def test_text_is_no_link(site: Path) -> None:
    """Neither what a code block shows nor what a script holds, nor the words of another attribute."""
    page = site / "index.html"
    text = '<pre>&lt;a <span>href="none"</span></pre><script>\nlet a = "<a href="none">"\n</script>'
    page.write_text(f'{text}<p title="an href = none">')
    assert links.check(site) == "2 links on 2 pages lead somewhere"


@pytest.mark.parametrize(
    ("link", "fault"),
    [
        ("/book/guide/", ""),
        ("https://example.org/book/guide/", ""),
        ("https://example.org/book/none/", "there is no none/index.html"),
        ("/guide/", "it leaves the site"),
        ("../guide/", "it leaves the site"),
        ("https://example.com/none/", ""),
    ],
)
def test_the_address_of_the_site_is_its_own(site: Path, link: str, fault: str) -> None:
    """Links written in full are the site's as far as they begin with it, and no others of that host are."""
    page = site / "index.html"
    page.write_text(f'{page.read_text()}<a href="{link}">')
    if not fault:
        assert links.check(site, "https://example.org/book") == "5 links on 2 pages lead somewhere"
        return
    with pytest.raises(ContentError, match=f":3: the link '{link}' leads nowhere: {fault}"):
        links.check(site, "https://example.org/book")


def test_a_site_that_is_not_there_is_wrong_use(tmp_path: Path) -> None:
    """The message says what to do first."""
    with pytest.raises(UsageError, match="is no built site: build it first"):
        links.check(tmp_path / "nowhere")
