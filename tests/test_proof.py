"""Proof that a reader can see: badges that lead to it, its page, the matrix, and what is not verified."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import book
import pytest
import sample
from book import Article

from drillbook import project
from macros import generated
from macros.book import Book

if TYPE_CHECKING:
    from pathlib import Path

HELLO = """\
# Say hello
# @zh: 问好
# @expect: <<word>>
# @within: 90s
# @reports: greeter: ^greeter (\\S+)$

echo <<word>>
"""
NASTY = (
    "<script>alert(1)</script></code></pre> <img src=x onerror=alert(1)> {{ 1 / 0 }} {% boom %} {# no #} "
    '[l](javascript:alert(1)) **b** `c` | ](x) "q" \'q\' \\ &amp; <b>_u_</b> {: onclick=x } --8<-- "x" <!--'
)
# What macros and the theme make; none of it runs anything or fetches anything.
TAGS = {
    "a", "article", "br", "code", "details", "div", "h1", "h2", "h3", "input", "label", "li", "nav", "p", "pre", "span",
    "strong", "summary", "svg", "path", "table", "tbody", "td", "th", "thead", "tr", "ul", "form", "button", "aside",
}  # fmt: skip


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a project of two steps, the second of which is a fixture and expects nothing but its exit code."""
    more = "# More\n# @zh: 更多\n# @fixture: stands in for more\n# @zh-fixture: 代替更多\n\ntrue\n"
    return book.make(tmp_path, {"10-hello.sh": HELLO, "20-more.sh": more})


def test_a_badge_leads_to_its_step_in_the_proof(root: Path) -> None:
    """On every page, in both languages, by a link that has a name; and the step's section is there."""
    book.record(root, "hello\ngreeter 2.5\n")
    book.build(root)
    for folder, name in (
        ("", "verified 2026-11-23 · demo 2, proof of: Say hello"),
        ("zh/", "已验证 2026-11-23 · demo 2，查看验证记录：问好"),
    ):
        first = Article(root / f"site/{folder}index.html").badges()[0]
        assert (first["tag"], first["href"], first["aria-label"]) == ("a", "proof/demo/2/#hello", name)
        listed = Article(root / f"site/{folder}all/index.html").badges()
        assert {each.get("href") for each in listed} >= {"../proof/demo/2/#hello", "../proof/demo/1/#hello"}
        ids = {attributes.get("id") for _, attributes in Article(root / f"site/{folder}proof/demo/2/index.html").tags}
        assert {"hello", "more"} <= ids


def test_a_proof_tells_on_what_the_verdict_rests(root: Path) -> None:
    """Verdict, time, commit, engine, tools, machines, and of each step what was expected and what came."""
    book.record(
        root, "hello\ngreeter 2.5\n", facts={"engine": "Docker 28.0.0, cgroup v2", "plain:trixie": "debian@sha256:0"}
    )
    book.build(root)
    told = " ".join(Article(root / "site/proof/demo/2/index.html").text.split())
    for words in (
        "Verdict: ✔ verified 2026-11-23 2 of 2 steps verified",
        "Run: 2026-11-23 12:00 UTC, 1 min 15 s",
        "Commit: 0123456789ab, with changes that were not committed",
        "Engine: Docker 28.0.0, cgroup v2",
        "greeter 2.5, in the step “Say hello”",
        "a 198.51.100.11 plain:trixie debian@sha256:0 512m",
        "1 of 2 steps expect nothing but their exit code.",
        "Expected: exit code 0; the output holds hello; all within 1 min 30 s, tried again until then",
        "a: exit code 0, 0.1 s",
        "Not typed by the reader: stands in for more",
        "Expected: exit code 0; nothing but its exit code",
    ):
        assert words in told
    chinese = " ".join(Article(root / "site/zh/proof/demo/2/index.html").text.split())
    for words in (
        "验证记录：demo 2",
        "读者无需输入：代替更多",
        "预期：退出码 0；输出包含 hello",
        "greeter 2.5，见步骤“问好”",
    ):
        assert words in chinese


def test_a_proof_tells_how_often_the_text_has_passed(root: Path) -> None:
    """Of the scenario, and of a step that has not always passed; of what was not counted, nothing."""
    seldom, always = {"runs": 18, "passes": 17}, {"runs": 17, "passes": 17}
    book.record(root, rate=seldom, step_rates={"demo/hello": seldom, "demo/more": always})
    book.build(root)
    text = " ".join(Article(root / "site/proof/demo/2/index.html").text.split())
    assert text.count("All known runs: passed 17 of 18 runs of the recorded text") == 2
    chinese = " ".join(Article(root / "site/zh/proof/demo/2/index.html").text.split())
    assert chinese.count("历次运行：所记录的内容共运行 18 次，通过 17 次") == 2
    book.record(root)
    book.build(root)
    assert "All known runs" not in Article(root / "site/proof/demo/2/index.html").text


def test_a_proof_leads_back_to_its_page_and_to_the_repository(root: Path) -> None:
    """To the block in that version, to the line of the snippet's file, and to the commit."""
    book.record(root)
    book.build(root, REPOSITORY_URL="https://git.example/o/n")
    links = {attributes.get("href") for _, attributes in Article(root / "site/proof/demo/2/index.html").tags}
    assert "../../../?version=2#step_hello" in links
    assert "https://git.example/o/n/blob/main/snippets/demo/10-hello.sh#L7" in links
    assert "https://git.example/o/n/commit/0123456789ab" in links
    assert 'id="step_hello"' in (root / "site/index.html").read_text()


def test_proof_pages_are_neither_searched_nor_in_the_navigation(root: Path) -> None:
    """They are found by badges alone."""
    book.build(root)
    for folder in ("", "zh/"):
        assert (root / f"site/{folder}proof/demo/1/index.html").is_file()
        assert '"proof/' not in (root / f"site/{folder}search/search_index.json").read_text()
        page = (root / f"site/{folder}index.html").read_text()
        assert "proof/" not in page[page.index("md-nav--primary") : page.index("<article")]


def test_generated_pages_are_one_for_each_scenario(root: Path) -> None:
    """Another generator can be given them as files."""
    pages = generated.pages(project.read(root))
    assert list(pages) == ["proof/demo/2.md", "proof/demo/1.md", "runbooks/demo/2.md", "runbooks/demo/1.md"]
    assert '{{ proof("demo", "1") }}' in pages["proof/demo/1.md"]


def test_a_pass_after_another_try_is_not_green(root: Path) -> None:
    """It has a mark, a word and a colour of its own, wherever it is shown."""
    before = {
        **book.recorded_step(root),
        "title": "Say hello",
        "verdict": "failed",
        "reason": "exit code 2, expected 0",
    }
    book.record(root, "hello\n", retries=2, earlier=[before])
    book.build(root)
    for path in ("index.html", "all/index.html", "proof/demo/2/index.html"):
        page = (root / "site" / path).read_text()
        assert "≈ flaky, passed 2026-11-23 only when run again" in page
        assert "badge-verified" not in page
        assert "run again, in a fresh environment, 2 times" in Article(root / "site" / path).text
    assert "Say hello: exit code 2, expected 0" in Article(root / "site/proof/demo/2/index.html").text


@pytest.mark.parametrize(
    ("verdicts", "mark"),
    [
        (("passed", "passed"), "✔ verified"),
        (("failed", "passed"), "✘ failed"),
        (("failed", "skipped"), "✘ failed"),
        (("passed", "skipped"), "○ never run"),
    ],
)
def test_a_topic_is_as_good_as_the_worst_of_its_steps(tmp_path: Path, verdicts: tuple[str, str], mark: str) -> None:
    """A failure speaks for what was not run behind it; what was not run, for what passed."""
    root = book.make(tmp_path, {"10-one.sh": "# One\n\ntrue\n", "20-two.sh": "# Two\n\ntrue\n"})
    steps = [
        {**book.recorded_step(root), "snippet": f"demo/{name}", "verdict": verdict}
        for name, verdict in zip(("one", "two"), verdicts, strict=True)
    ]
    book.record(root, verdict="failed" if "failed" in verdicts else "passed", steps=steps)
    found = project.read(root)
    assert Book(found, "en").verdict(found.catalogue.of("demo")[0]).startswith(f"[{mark}")


def test_what_changed_since_is_told(root: Path) -> None:
    """By the names of snippets and of values, and what the values were."""
    book.record(root, values={"word": "hi", "version": "2"}, digest="0" * 64)
    snippet = root / "snippets/demo/20-more.sh"
    snippet.write_text(snippet.read_text() + "true\n")
    book.build(root)
    for path in ("all/index.html", "proof/demo/2/index.html"):
        assert "word hi → hello; texts of more" in Article(root / "site" / path).text


def test_what_a_run_without_fixtures_came_to_is_told(root: Path) -> None:
    """The step that fails first, and why, beside the verdict, which stays."""
    failed = {"verdict": "failed", "reason": "exit code 127, expected 0"}
    book.record(root)
    book.record(root, kind=".as-reader", step=failed, verdict="failed", variant="as-reader")
    book.build(root)
    told = Article(root / "site/proof/demo/2/index.html").text
    assert "✔ verified 2026-11-23" in told
    assert "Run without its fixtures (1) on 2026-11-23" in told
    assert "The first step to fail is “Say hello”, after 1 that passed: exit code 127, expected 0" in told


@pytest.mark.parametrize("folder", ["", "zh/"])
def test_titles_and_reasons_have_the_values_of_their_version(tmp_path: Path, folder: str) -> None:
    """In both languages, wherever they are shown."""
    head = "# Say <<word>>\n# @zh: 说 <<word>>\n"
    fixture = f"{head}# @fixture: <<word>> stands in\n# @zh-fixture: 代替 <<word>>\n\ntrue\n"
    skip = f"{head}# @skip: no <<word>>; ops; until 2999-01-03\n# @zh-skip: 没有 <<word>>\n\ntrue\n"
    root = book.make(tmp_path, {"10-one.sh": fixture, "20-two.sh": skip, "30-three.sh": f"{head}\nfalse\n"})
    failed = {"verdict": "failed", "reason": "exit code 1, expected 0"}
    steps = [dict(book.recorded_step(root)), {**book.recorded_step(root), "snippet": "demo/three", **failed}]
    book.record(root, kind=".as-reader", verdict="failed", variant="as-reader", steps=steps)
    book.build(root)
    told = {path.relative_to(root): path.read_text() for path in (root / f"site/{folder}").rglob("*.html")}
    assert [path for path, html in told.items() if re.search(r"(?:<|&lt;|&#60;){2}word", html)] == []
    said = ("说 {}", "代替 {}", "没有 {}") if folder else ("Say {}", "{} stands in", "no {}")
    for version, word in (("2", "hello"), ("1", "good day")):
        text = Article(root / f"site/{folder}proof/demo/{version}/index.html").text
        assert [each.format(word) for each in said if each.format(word) not in text] == []


def test_a_topic_whose_tools_report_nothing_shows_what_is_declared(root: Path) -> None:
    """And calls it so, on its proof and in the matrix."""
    book.record(root)
    book.build(root)
    assert "Declared, not reported: word hello" in Article(root / "site/proof/demo/2/index.html").text
    assert "Declared, not reported: word hello" in Article(root / "site/all/index.html").text


def test_everything_unverified_is_listed_with_its_reason(tmp_path: Path) -> None:
    """Failures, skips with owner and date, what never ran, stand-ins, and base images made here."""
    url = "https://downloads.drillbook.test/a.tar.gz"
    skip = "# Skipped\n# @skip: no such host here; ops; until 2999-01-03\n# @zh-skip: 没有这样的主机\n\ntrue\n"
    root = book.make(tmp_path, {"10-hello.sh": f"{HELLO}curl -fLO {url}\n", "20-skipped.sh": skip})
    declared = f'["{url}"]\nfrom = "debian-source:trixie hello 2.10"\nstand-in.sha256 = "{"0" * 64}"\n'
    (root / "snippets/demo/artifacts.toml").write_text(
        f'{declared}stand-in.what = "built here"\nstand-in.zh = "本地编译"\n'
    )
    facts = {url: "a stand-in, sha256 0: built here", "plain:trixie": "mmdebstrap from the distribution's packages"}
    book.record(
        root, "oh\n", step={"verdict": "failed", "reason": "expected text: hello"}, verdict="failed", facts=facts
    )
    book.build(root)
    told = " ".join(Article(root / "site/all/index.html").text.split())
    for words in (
        "Say hello ✘ failed 2026-11-23 · demo 2 expected text: hello",
        "Skipped ↷ skipped · demo 2 ↷ skipped · demo 1 no such host here (looked after by ops, until 2999-01-03)",
        "○ never run · demo 1, 1 of its steps",
        "Stale¶ None.",
        f"{url}: a stand-in, built here (demo 2)",
        "plain:trixie: mmdebstrap from the distribution's packages (demo 2)",
        "demo: 1 of 2 snippets",
    ):
        assert words in told
    chinese = " ".join(Article(root / "site/zh/all/index.html").text.split())
    for words in ("没有这样的主机（负责人：ops，有效期至 2999-01-03）", "由 mmdebstrap 用发行版软件包制作"):
        assert words in chinese


def test_what_differs_between_neighbouring_versions_is_shown(root: Path) -> None:
    """Folded below the tabs, only where texts differ, and published as it is."""
    book.build(root)
    page = Article(root / "site/index.html")
    diffs = [attributes for _, attributes in page.tags if "data-diff" in attributes]
    assert [(each["data-snippet"], each["data-version"], each["data-diff"]) for each in diffs] == [
        ("demo/hello", "1", "2")
    ]
    assert "What differs: 2 → 1" in page.text
    assert "@@ -1 +1 @@\n-echo hello\n+echo good day\n" in page.text


@pytest.mark.parametrize("folder", ["", "zh/"])
def test_nothing_that_is_written_or_printed_can_do_harm(tmp_path: Path, folder: str) -> None:
    """Titles, reasons, fixtures, skips, values, expectations, outputs and facts are text on every page."""
    topic = sample.TOPIC.replace('"demo"', f"'''{NASTY}'''").replace('"hello"', f"'''{NASTY}'''")
    topic += f"capabilities = ['NET_ADMIN']\nwhy = '''{NASTY}'''\nzh = '''{NASTY}'''\n"
    head, part = f"# {NASTY}\n# @zh: {NASTY}\n", NASTY.replace(";", ",")
    root = book.make(
        tmp_path,
        {
            "10-one.sh": f"{head}# @fixture: {NASTY}\n# @zh-fixture: {NASTY}\n# @expect: {NASTY}\n\ntrue\n",
            "20-two.sh": f"{head}# @skip: {part}; {part}; until 2999-01-03\n\ntrue\n",
            "30-three.sh": f"{head}# @reports: tool <b>: ^(.*)$\n\ntrue\n",
        },
        topic,
    )
    failed = {"verdict": "failed", "reason": f"\x1b[31m{NASTY}\x1b[0m\nmore {NASTY}"}
    facts = {"engine": NASTY, "plain:trixie": NASTY}
    output = f"\x1b[1m{NASTY}\x1b[0m\n   \n\n```\n````\n# no heading\n\x07\u202e\n"
    book.record(root, output, step=failed, verdict="failed", facts=facts, commit=NASTY)
    book.record(root, kind=".as-reader", step=failed, verdict="failed")
    book.build(root)
    for path in ("index.html", "all/index.html", "proof/demo/2/index.html", "proof/demo/1/index.html"):
        html = (root / f"site/{folder}{path}").read_text()
        page = Article(root / f"site/{folder}{path}")
        assert {tag for tag, _ in page.tags} <= TAGS
        for _, attributes in page.tags:
            assert not any(name.startswith("on") for name in attributes)
            assert not attributes.get("href", "").lower().startswith("javascript:")
        assert "<script>alert" not in html
        assert "\x1b" not in html
        assert "\u202e" not in html
        assert NASTY in page.text
    proof = Article(root / f"site/{folder}proof/demo/2/index.html").text
    assert "\\x07\\u202e" in proof
    assert proof.count(NASTY) > 8


def test_a_page_that_was_tampered_with_is_found(root: Path) -> None:
    """Output that is not the recorded one, and a difference that is none, end the check."""
    book.record(root, "hello\n")
    book.build(root)
    for path, old, new in (
        ("proof/demo/2/index.html", ">hello\n", ">HELLO\n"),
        ("index.html", "+echo good day", "+echo bad day"),
    ):
        page = root / "site" / path
        whole = page.read_text()
        assert old in whole
        page.write_text(whole.replace(old, new))
        done = book.run(root, "published", "site")
        assert done.returncode == 1
        assert re.search(
            rf"site/{path}:\d+: (output that is not as recorded: HELLO|not what differs in demo/hello)", done.stderr
        )
        page.write_text(whole)
