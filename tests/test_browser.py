"""The real site in real Chromium, as readers use it."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from browsing import CHOSEN, CONTRAST, PRINTED, SCROLLED, SETTLED, TOO_WIDE, Seen, go, opened, switch
from playwright.sync_api import sync_playwright
from served import REPOSITORY, ROOT, Served

from drillbook import project

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser
WCAG = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]},
    "resultTypes": ["violations"],  # to name each element that is right takes as long again
}
PHONE = {"width": 360, "height": 740}
LIMIT = 300 * 1024


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Give the machine's own Chromium; continuous integration has one."""
    found = shutil.which("chromium")
    if not found and os.environ.get("CI"):
        pytest.fail("continuous integration needs Chromium: .ci/run installs it")
    if not found:
        pytest.skip("no `chromium` on PATH: on Debian, apt-get install chromium")
    with sync_playwright() as playwright:
        root = ["--no-sandbox"] if os.geteuid() == 0 else []  # Chromium's sandbox refuses root
        browser = playwright.chromium.launch(executable_path=found, args=root)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def site(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:  # noqa: ARG001 - no site without it
    """Give the project's own site, built once."""
    served = Served(tmp_path_factory.mktemp("site"))
    served.build()
    yield served
    served.close()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_pages_ask_no_other_host_and_report_no_error(chromium: Browser, site: Served, language: str) -> None:
    """Fonts, scripts and drawings come from the site itself, and nothing is missing."""
    for address in site.kinds(language):
        with opened(chromium, "about:blank") as page:
            seen = Seen(page)
            go(page, address)
            page.locator("input.md-search__input").focus()
            page.wait_for_load_state("networkidle")
            assert [each for each in seen.requests if not each.startswith((site.url, "data:", "blob:"))] == []
            assert seen.troubles == []


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_against_wcag(chromium: Browser, site: Served, language: str, scheme: str) -> None:
    """One page of each kind, in both languages and both colour schemes."""
    found = []
    for address in site.kinds(language):
        with opened(chromium, address, color_scheme=scheme) as page:
            wanted = "slate" if scheme == "dark" else "default"
            assert page.locator("body").get_attribute("data-md-color-scheme") == wanted
            page.wait_for_function(SETTLED, polling=200)
            violations = Axe().run(page, options=WCAG).response["violations"]
            found += [(address, each["id"], [node["target"] for node in each["nodes"]][:3]) for each in violations]
    assert found == []


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_page_fits_a_phone(chromium: Browser, site: Served, language: str) -> None:
    """Code and tables scroll within themselves; the page does not."""
    for address in [*site.kinds(language), site.topics(language)[-1]]:
        with opened(chromium, address, viewport=PHONE) as page:
            page.wait_for_function(SETTLED, polling=200)
            assert page.evaluate(TOO_WIDE) == [], address


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_heaviest_topic_page_is_light(chromium: Browser, site: Served, language: str) -> None:
    """Under 300 KiB are sent to a reader who comes for the first time, whatever the page then fetches."""
    for address in site.topics(language)[-3:]:
        before = site.sent
        with opened(chromium, address):
            assert 0 < site.sent - before < LIMIT, address


def test_the_copy_button_gives_what_runs(chromium: Browser, site: Served) -> None:
    """Byte for byte, but for the newline at the end, which a terminal would take as Enter."""
    for address in (site.topics("en")[0], site.topics("zh")[0]):
        topic = address.rstrip("/").rpartition("/")[2]
        steps = project.read(ROOT).catalogue.of(topic)[0].steps
        with opened(chromium, address) as page:
            for step in steps:
                if step.fixture:
                    continue
                block = page.locator(f'[data-snippet="{step.snippet.id}"]:not([data-output])').first
                block.locator("button[data-md-type=copy]").click()
                assert page.evaluate("navigator.clipboard.readText()") == step.text.rstrip("\n")


def test_a_version_is_linked_remembered_and_sent(chromium: Browser, site: Served) -> None:
    """All blocks follow a tab; so do the address, a reload, the next visit, and a colleague."""
    with opened(chromium, f"{site.url}etcd/#time") as page:
        assert page.evaluate(CHOSEN) == ["etcd 3.6"]
        page.locator("label", has_text="etcd 3.5").nth(3).click()
        assert page.evaluate(CHOSEN) == ["etcd 3.5"]
        assert page.url == f"{site.url}etcd/?version=3.5#time"
        page.reload()
        assert page.evaluate(CHOSEN) == ["etcd 3.5"]
        sent = page.url
        go(page, f"{site.url}chrony/")
        assert page.evaluate(CHOSEN) == ["chrony 4.6"]
        go(page, f"{site.url}zh/etcd/")
        assert page.evaluate(CHOSEN) == ["etcd 3.5"]
        assert page.url == f"{site.url}zh/etcd/?version=3.5"
    with opened(chromium, sent) as page:
        assert page.evaluate(CHOSEN) == ["etcd 3.5"]
        assert 0 <= page.locator("#time").bounding_box()["y"] < 200  # type: ignore[index]
        go(page, f"{site.url}etcd/")
        assert page.evaluate(CHOSEN) == ["etcd 3.6"]  # what was sent is not what this reader chose
    with opened(chromium, f"{site.url}etcd/?version=9.9") as page:
        assert page.evaluate(CHOSEN) == ["etcd 3.6"]


def test_a_version_goes_along_to_topics_that_have_it(chromium: Browser, site: Served) -> None:
    """Where none was chosen yet: what was chosen in a topic itself goes before."""
    with opened(chromium, f"{site.url}etcd/") as page:
        page.locator("label:visible", has_text="etcd 3.4").first.click()
        go(page, f"{site.url}chrony/")
        assert page.evaluate(CHOSEN) == ["chrony 4.6"]
        go(page, f"{site.url}etcd-space/")
        assert page.evaluate(CHOSEN) == ["etcd space 3.4"]
        page.locator("label:visible", has_text="etcd space 3.5").first.click()
        go(page, f"{site.url}etcd/")
        assert page.evaluate(CHOSEN) == ["etcd 3.4"]


def test_a_tab_stays_where_it_is_when_others_change(chromium: Browser, site: Served) -> None:
    """Blocks above grow and shrink; the one that the reader looks at does not move."""
    with opened(chromium, f"{site.url}etcd/") as page:
        label = page.locator("label", has_text="etcd 3.4").nth(30)
        label.scroll_into_view_if_needed()
        before = label.bounding_box()
        label.click()
        after = label.bounding_box()
        assert before
        assert after
        assert abs(after["y"] - before["y"]) <= 1


def test_an_anchor_that_is_no_text_breaks_nothing(chromium: Browser, site: Served) -> None:
    """Neither when the page opens nor when its language is changed."""
    with opened(chromium, "about:blank") as page:
        seen = Seen(page)
        go(page, f"{site.url}chrony/?version=4.6#100%")
        switch(page, "zh")
        assert page.url == f"{site.url}zh/chrony/?version=4.6"
        assert seen.troubles == []


@pytest.mark.parametrize(("start", "there"), [("etcd/", "zh/etcd/"), ("zh/etcd/", "etcd/")])
def test_the_other_language_opens_at_the_same_place(chromium: Browser, site: Served, start: str, there: str) -> None:
    """Same page, version and anchor; where the reader has scrolled on, the section that is read."""
    with opened(chromium, f"{site.url}{start}?version=3.4#restore") as page:
        switch(page, "zh" if there.startswith("zh") else "en")
        assert page.url == f"{site.url}{there}?version=3.4#restore"
        assert page.evaluate(CHOSEN) == ["etcd 3.4"]
        page.wait_for_function(SCROLLED, arg="time")
        switch(page, "en" if there.startswith("zh") else "zh")
        assert page.url == f"{site.url}{start}?version=3.4#time"


@pytest.mark.parametrize(
    ("start", "words", "says"),
    [
        ("", "etcdctl endpoint health", "endpoint health"),
        ("", "database space exceeded", "space exceeded"),
        ("", "etcdserver: no leader", "no leader"),
        ("", "not synchronized", "synchronized"),
        ("", "etcdctl --endpoints", "--endpoints"),
        ("", "FailedScheduling", "failedscheduling"),
        ("zh/", "connect error or disconnect/reset before headers", "disconnect/reset before headers"),
        ("zh/", "滚动更新", "滚动更新"),
        ("zh/", "etcdctl snapshot", "snapshot"),
        ("zh/", "NOSPACE", "nospace"),
        ("zh/", "expired", "expired"),
    ],
)
def test_search_finds_what_pages_say(chromium: Browser, site: Served, start: str, words: str, says: str) -> None:
    """Commands as well as prose, and Chinese by its words; the page that is found says it."""
    with opened(chromium, site.url + start) as page:
        query = page.locator("input.md-search__input")
        query.fill(words)
        query.dispatch_event("keyup")
        first = page.locator(".md-search-result__link").first
        first.wait_for()
        address = first.get_attribute("href")
        assert address
        assert address.startswith(site.url + start)
        page.goto(address)
        assert says in page.locator("article").inner_text().lower()


def test_what_was_searched_is_marked_on_the_page_that_was_found(chromium: Browser, site: Served) -> None:
    """The index waits for a search, and has been asked for by the address that the search leads to."""
    with opened(chromium, f"{site.url}etcd-space/?h=database+space+exceeded") as page:
        page.locator("article mark").first.wait_for(state="attached")


def test_only_the_chosen_version_is_printed(chromium: Browser, site: Served) -> None:
    """Material would print all tabs, and open all that is folded; paper is light whatever the screen is."""
    with opened(chromium, f"{site.url}etcd/?version=3.5", color_scheme="dark") as page:
        page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
        colour = "getComputedStyle(document.body).getPropertyValue('--drill-verified')"
        on_screen = page.evaluate(colour)
        page.emulate_media(media="print", color_scheme="dark")
        assert page.evaluate(PRINTED) == {"blocks": ["3.5"], "labels": ["etcd 3.5"], "outputs": 0}
        assert page.evaluate(colour) != on_screen


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_copy_button_is_seen_and_hit(chromium: Browser, site: Served, scheme: str) -> None:
    """At the contrast and of the size that WCAG asks for, without a pointer over it."""
    with opened(chromium, site.topics("en")[0], color_scheme=scheme, viewport=PHONE) as page:
        button = page.locator(".md-code__button").first
        box = button.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 24
        assert button.evaluate(CONTRAST) >= 3


def test_everything_is_reached_by_keyboard(chromium: Browser, site: Served) -> None:
    """Tab comes to the versions, arrows change them, and Tab goes on to what stands below a block."""
    with opened(chromium, f"{site.url}etcd/#before") as page:
        focused = "document.activeElement"
        for _ in range(40):
            page.keyboard.press("Tab")
            if page.evaluate(f"{focused}.matches('.tabbed-set > input')"):
                break
        page.keyboard.press("ArrowRight")
        assert page.evaluate(CHOSEN) == ["etcd 3.5"]
        assert "version=3.5" in page.url
        shadow = "getComputedStyle(document.querySelector(`label[for=${document.activeElement.id}]`)).color"
        other = "getComputedStyle(document.querySelector('.tabbed-labels > label:first-child')).color"
        page.wait_for_function(f"{shadow} != {other}")  # it changes within a quarter of a second
        for _ in range(10):
            page.keyboard.press("Tab")
            if page.evaluate(f"!!{focused}.closest('.drill')"):
                break
        assert page.evaluate(f"!!{focused}.closest('.drill')")


def test_the_scheme_can_be_changed_and_stays(chromium: Browser, site: Served) -> None:
    """From light to dark, also after a reload."""
    with opened(chromium, site.url, color_scheme="light") as page:
        page.locator("label[for=__palette_1]").click()
        page.reload()
        assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"


def test_a_snippet_and_its_page_can_be_edited(chromium: Browser, site: Served) -> None:
    """Each link leads to the very file, which exists."""
    with opened(chromium, site.topics("en")[0]) as page:
        links = {link.get_attribute("href") or "" for link in page.locator("a.edit").all()}
        files = {link.removeprefix(f"{REPOSITORY}/edit/main/") for link in links}
        assert len(files) > 1
        assert all((ROOT / file).is_file() for file in files)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_machines_are_drawn_and_told(chromium: Browser, site: Served, language: str) -> None:
    """Each topic page has a drawing with a name and a description, which shows the addresses."""
    for address in site.topics(language)[:2]:
        topic = address.rstrip("/").rpartition("/")[2]
        nodes = project.read(ROOT).catalogue.of(topic)[0].nodes
        with opened(chromium, address) as page:
            drawing = page.get_by_role("img").and_(page.locator(".topology svg"))
            told = drawing.locator("desc").text_content() or ""
            for name, node in nodes.items():
                assert f"{name} {node.address}" in told
                assert drawing.get_by_text(name, exact=True).is_visible()


def test_a_page_that_is_missing_leads_on(chromium: Browser, site: Served) -> None:
    """In both languages, from any depth, with its own styles."""
    with opened(chromium, f"{site.url}zh/no/such/page/") as page:
        text = page.locator("article").inner_text()
        assert "There is no such page" in text
        assert "没有这个页面" in text
        page.locator("article section[lang=zh] a").click()
        assert page.url == f"{site.url}zh/"
