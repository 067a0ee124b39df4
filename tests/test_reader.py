"""What readers find around the pages' own text: translations, dates, tags, drawings, and the site's other files."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from sample import ROOT, TOPIC, make

from drillbook import pages, project
from drillbook.errors import ContentError
from macros import diagram, history, site
from macros.book import Book
from macros.frame import Frame
from macros.outputs import feed, llms, robots
from macros.outputs.edition import Edition
from macros.words import LANGUAGES

HELLO = {"10-hello.sh": "# Say hello\n\necho <<word>>\n"}
EDITION = Edition("zh", "zh/", "Book", "What it is")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a project with a page in English and Chinese, in git."""
    make(tmp_path, TOPIC, HELLO)
    write(tmp_path, "docs/zh/index.md", '# 演示\n\n{{ snippet("demo/hello") }}\n')
    git(tmp_path, "init", "-q")
    commit(tmp_path, "2026-01-01")
    return tmp_path


def write(root: Path, path: str, text: str) -> None:
    """Write a file of a project."""
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text)


def git(root: Path, *words: str, date: str = "2026-01-01") -> None:
    """Run git on a date, as somebody."""
    who = {f"GIT_{role}_{what}": "a@b" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    when = {f"GIT_{role}_DATE": f"{date}T12:00:00Z" for role in ("AUTHOR", "COMMITTER")}
    subprocess.run(["git", "-C", root, *words], env={**os.environ, **who, **when}, check=True)


def commit(root: Path, date: str) -> None:
    """Commit all that there is."""
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "x", date=date)


def frame(root: Path, language: str) -> Frame:
    """Return what stands around a project's pages in a language."""
    return Frame(site.read(root), Book(project.read(root), language))


def test_a_translation_that_lacks_what_changed_says_so(root: Path) -> None:
    """English is what others translate: a later commit to it makes the Chinese page old, and one to that, new."""
    assert frame(root, "zh").opening("index.md") == ""
    write(root, "docs/en/index.md", '# Demo\n\nMore.\n\n{{ snippet("demo/hello") }}\n')
    commit(root, "2026-02-02")
    assert "英文版在 2026-02-02 有更新" in frame(root, "zh").opening("index.md")
    assert "1 个落后于英文版" in frame(root, "zh").translation_counts()
    assert "0 are missing and 1 lack what changed" in frame(root, "en").translation_counts()
    assert frame(root, "en").opening("index.md") == ""
    write(root, "docs/zh/index.md", '# 演示\n\n还有。\n\n{{ snippet("demo/hello") }}\n')
    commit(root, "2026-02-02")
    assert frame(root, "zh").opening("index.md") == ""


def test_a_page_that_is_not_translated_says_so(root: Path) -> None:
    """It is no error, it is counted, and its snippets need not be shown in the other language."""
    write(root, "docs/en/index.md", "# Demo\n")
    write(root, "docs/zh/index.md", "# 演示\n")
    write(root, "docs/en/more.md", '# More\n\n{{ snippet("demo/hello") }}\n')
    assert pages.problems(root, ["demo/hello"]) == []
    assert "There is no Chinese version" in frame(root, "en").opening("more.md")
    assert frame(root, "en").untranslated() == ["more/"]
    assert "In Chinese 1 are missing" in frame(root, "en").translation_counts()
    (root / "docs/en/more.md").rename(root / "docs/zh/more.md")
    assert "本页还没有英文版" in frame(root, "zh").opening("more.md")


def test_the_language_switch_of_such_a_page_leads_to_the_first_page(root: Path) -> None:
    """Not to an address that is not there; and the site is proved without the missing blocks."""
    for name in ("mkdocs.yml", "mkdocs.zh.yml"):
        write(root, name, (ROOT / name).read_text())
    for name in ("macros", "drillbook", "containers"):
        (root / name).symlink_to(ROOT / name)
    write(root, "docs/en/index.md", "# Demo\n")
    write(root, "docs/zh/index.md", "# 演示\n")
    write(root, "docs/en/more.md", '# More\n\n{{ snippet("demo/hello") }}\n\n## On {#on}\n')
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    variables = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=root, env=variables, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    # Two versions on the one page, and on those to print in both languages.
    assert "6 blocks are byte for byte what runs" in done.stderr
    page = (root / "site/more/index.html").read_text()
    assert '<a href="../zh/" hreflang="zh"' in page
    assert "There is no Chinese version of this page yet." in page
    assert page.index("<figure") < page.index('id="on"')


@pytest.mark.parametrize(
    ("english", "chinese", "message"),
    [
        ("## A {#a}", "## 甲 {#b}", "3: ## #b stands here, where docs/en/index.md:3 has ## #a"),
        ("## A {#a}", "### 甲 {#a}", "3: ### #a stands here, where docs/en/index.md:3 has ## #a"),
        (
            "## A {#a}\n\n## B {#b}",
            "## 甲 {#a}",
            "3: the end of the page stands here, where docs/en/index.md:5 has ## #b",
        ),
        (
            "## A {#a}",
            "## 甲 {#a}\n\n## 乙 {#b}",
            "5: ## #b stands here, where docs/en/index.md has the end of the page",
        ),
        (
            '{{ snippet("demo/hello") }}\n\n## A {#a}',
            '## 甲 {#a}\n\n{{ snippet("demo/hello") }}',
            "3: ## #a stands here, where docs/en/index.md:3 has the snippet demo/hello",
        ),
        ("## A {#a}", "## 甲", "3: a heading without an id, which all languages share: end it with {#name}"),
        ("```text\n## no heading\n```\n\n## A {#a}", "## 甲 {#a}", ""),
    ],
)
def test_both_languages_have_one_outline(root: Path, english: str, chinese: str, message: str) -> None:
    """The same headings and snippets in the same order; the first difference is told with its place."""
    write(root, "docs/en/index.md", f"# Demo\n\n{english}\n")
    write(root, "docs/zh/index.md", f"# 演示\n\n{chinese}\n")
    found = [str(problem) for problem in pages.problems(root, [])]
    assert [each for each in found if "unknown snippet" not in each][:1] == (
        [f"docs/zh/index.md:{message}"] if message else []
    )


def test_dates_are_those_of_the_page_and_its_snippets(root: Path) -> None:
    """A reader sees both, and both come from one call of git."""
    known = site.read(root)
    page = known.pages["en"]["index"]
    assert known.changed(page) == history.Change(0, dt.date(2026, 1, 1))
    write(root, "snippets/demo/10-hello.sh", "# Say hello\n\necho well, <<word>>\n")
    commit(root, "2026-03-03")
    assert frame(root, "en").closing("index.md").startswith("Last changed 2026-03-03\n")


def test_git_that_does_not_know_says_nothing(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """In a shallow clone the oldest commit seems to have changed everything; elsewhere there is no git."""
    write(root, "docs/en/more.md", "# More\n")
    commit(root, "2026-03-03")
    shallow = tmp_path_factory.mktemp("shallow")
    git(root, "clone", "-q", "--depth=1", f"file://{root}", str(shallow))
    assert (shallow / "docs/en/more.md").is_file()
    assert history.read(shallow, "docs") == {}
    assert history.read(tmp_path_factory.mktemp("elsewhere"), "docs") == {}
    assert Path("docs/en/more.md") in history.read(root, "docs")


def test_related_pages_share_tags(root: Path) -> None:
    """Those that share most come first; the list of tags has the same anchors in both languages."""
    for name, tags in (("a", "x, two words"), ("b", "x"), ("c", "x, two words"), ("d", "none")):
        write(root, f"docs/en/{name}.md", f"---\ntitle: Page {name}\ntags: [{tags}]\n---\n# {name}\n")
    write(root, "docs/zh/a.md", "---\ntags: [某, 两个]\n---\n# 甲\n")
    write(root, "docs/zh/tags.md", "# 标签\n")
    closing = frame(root, "en").closing("a.md")
    assert "## Related {#related}\n\n- [Page c](c.md)\n- [Page b](b.md)\n\nTags: x, two words\n" in closing
    assert "#related" not in frame(root, "en").closing("d.md")
    assert "## 两个 {#two-words}\n\n- [甲](a.md)" in frame(root, "zh").tag_list()


def test_broken_front_matter_is_told_with_its_line(root: Path) -> None:
    """Not with a traceback."""
    write(root, "docs/en/more.md", "---\ntitle: a\ntags: [a\n---\n# More\n")
    with pytest.raises(ContentError, match=r"docs/en/more\.md:\d: broken front matter: expected"):
        site.read(root)


def test_a_drawing_holds_machines_mirror_and_cluster() -> None:
    """All of the declaration is in it and in its description, and only those machines."""
    catalogue = project.read(ROOT).catalogue
    scenarios = catalogue.of("ingress")
    found = diagram.networks(scenarios, LANGUAGES["en"])
    assert [network.title for network in found] == ["Network 198.51.100.0/24", "Kubernetes cluster, version 1.37"]
    root = ET.fromstring(diagram.draw("id", "A <title>", found))
    told = root.findtext("desc") or ""
    assert root.findtext("title") == "A <title>"
    assert "control-plane control plane, worker worker, worker2 worker" in told
    drawn = [text.text for text in root.iter("text") if text.get("class") == "name"]
    wanted = [*scenarios[0].nodes, *(["mirror"] if scenarios[0].reaches_out else []), "control-plane", "worker"]
    assert drawn == [*wanted, "worker2"]
    width = float((root.get("viewBox") or "").split()[2])
    assert all(float(box.get("x", "")) + float(box.get("width", "")) <= width for box in root.iter("rect"))


def test_the_feed_tells_what_changed_or_was_run(root: Path) -> None:
    """The newest first, with absolute addresses; a page that nothing is known of is not in it."""
    write(root, "docs/zh/index.md", "---\ntitle: 演示 & 更多\ndescription: 说明\n---\n# 演示\n")
    write(root, "docs/zh/run.md", '# 跑\n\n{{ snippet("demo/hello") }}\n')
    atom = "{http://www.w3.org/2005/Atom}"
    text = feed.text(site.read(root), EDITION, {"demo": dt.date(2026, 5, 5)}, "https://drillbook.test/")
    found = ET.fromstring(text)
    assert [entry.findtext(f"{atom}id") for entry in found.iter(f"{atom}entry")] == ["https://drillbook.test/zh/run/"]
    assert found.findtext(f"{atom}updated") == "2026-05-05T00:00:00Z"
    link = found.find(f"{atom}link[@rel='self']")
    assert link is not None
    assert link.get("href") == "https://drillbook.test/zh/feed.xml"


def test_crawlers_and_models_are_told_where_pages_are(root: Path) -> None:
    """With and without an address of the site."""
    write(root, "docs/zh/run.md", '---\ntitle: 跑\ndescription: 说明\n---\n\n{{ snippet("demo/hello") }}\n')
    known = site.read(root)
    assert robots.text("https://drillbook.test/").endswith("Sitemap: https://drillbook.test/sitemap.xml\n")
    assert "Sitemap" not in robots.text("")
    assert "- [跑](https://drillbook.test/zh/run/): 说明\n" in llms.text(known, [EDITION], "https://drillbook.test/")
    assert "- [跑](zh/run/): 说明\n" in llms.text(known, [EDITION], "")
