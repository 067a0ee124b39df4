"""`mkdocs build --strict` on small projects: what is published is what runs, and every doubt fails the build."""

from __future__ import annotations

import html
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from sample import TOPIC

from drillbook import project, published
from drillbook.errors import ContentError
from drillbook.terminal import plain

ROOT = Path(__file__).parent.parent
NASTY = """\
\tindented by a tab
cat <<'EOF' >file   # trailing blanks:   \n\n\
{{ .Values.x }} {% if a %} {# no comment #} ${#array[@]} ${{ github.sha }}
--8<-- "x"
`tick` ```three``` &lt;b&gt; <b> "quoted" \\ $HOME <<word>> 滚动更新
EOF
"""
PAGE = {"en": '# Demo\n\n{{ snippet("demo/hello") }}\n', "zh": '# 全局限流演示\n\n{{ snippet("demo/hello") }}\n'}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a project with the site's own configuration, one snippet and a page in both languages."""
    for name in ("mkdocs.yml", "mkdocs.zh.yml", "pyproject.toml"):
        (tmp_path / name).write_text((ROOT / name).read_text())
    (tmp_path / "macros").symlink_to(ROOT / "macros")
    (tmp_path / "ledger").mkdir()
    write(tmp_path, "snippets/demo/topic.toml", TOPIC)
    write(tmp_path, "snippets/demo/10-hello.sh", f"# Say hello\n# @zh: 问好\n# @expect: <<word>>\n\n{NASTY}")
    for language, text in PAGE.items():
        write(tmp_path, f"docs/{language}/index.md", text)
    return tmp_path


def write(root: Path, path: str, text: str) -> None:
    """Write a file of a project."""
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text)


def build(root: Path) -> subprocess.CompletedProcess[str]:
    """Build the site as `nox -s docs` does."""
    variables = {**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    return subprocess.run(command, cwd=root, env=variables, capture_output=True, text=True, check=False)


def recorded(root: Path, facts: dict[str, str] | None = None, **changes: object) -> None:
    """Write a ledger entry as a run of today's version 2 would have, with changes."""
    found = project.read(root).catalogue.of("demo")[0]
    step = found.steps[0]
    place = {"path": str(step.snippet.path), "line": 5}
    node = {
        "node": "a",
        "exit_code": 0,
        "seconds": 0.1,
        "attempts": 1,
        "output": [{"stream": "stdout", "text": OUTPUT}],
    }
    verdict = {"snippet": "demo/hello", "title": "Say hello", "source": place, "pages": [], "verdict": "passed"}
    entry = {
        "topic": "demo", "version": "2", "digest": found.digest, "verdict": "passed", "begun": "2026-11-23T12:00:00Z",
        "seconds": 1.0, "commit": "", "values": dict(found.values), "facts": facts or {}, "complete": True,
        "steps": [{**verdict, "text_sha256": step.text_sha256, "nodes": [node], **changes}],
    }  # fmt: skip
    write(root, "ledger/demo@2.json", json.dumps(entry))


OUTPUT = "\x1b[32mhello\x1b[0m <script>alert(1)</script> </code> ``` {{ x }}\n"


def test_nasty_text_is_published_byte_for_byte(root: Path) -> None:
    """Tabs, trailing blanks, braces, ticks and HTML come through Jinja, Markdown and the highlighter."""
    done = build(root)
    assert done.returncode == 0, done.stderr
    assert "8 blocks are byte for byte what runs; 0 of 2 were run as they stand" in done.stderr
    english, chinese = ((root / "site" / path).read_text() for path in ("index.html", "zh/index.html"))
    assert "Say hello · on a" in english
    assert "问好 · 在 a 上执行" in chinese
    assert "never run" in english
    assert "尚未验证" in chinese


def test_the_chinese_index_has_terms_whole(root: Path) -> None:
    """Jieba's own dictionary parts the title into 全, 局限, 流 and 演示."""
    assert build(root).returncode == 0
    assert (
        "全局\u200b限流\u200b演示"
        in json.loads((root / "site/zh/search/search_index.json").read_text())["docs"][0]["title"]
    )


def test_recorded_output_is_shown_and_can_do_no_harm(root: Path) -> None:
    """The badge is the ledger's, and HTML, escapes and templates in output are text."""
    recorded(root)
    done = build(root)
    assert done.returncode == 0, done.stderr
    page = (root / "site/index.html").read_text()
    assert "✔ verified 2026-11-23" in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &lt;/code&gt; ``` {{ x }}" in page
    assert "<script>alert(1)" not in page
    assert "\x1b" not in page
    assert "1 of 2 were run as they stand" in done.stderr


@pytest.mark.parametrize(
    ("origin", "english", "chinese"),
    [
        (
            "upstream's own bytes, sha256 x",
            "a.tar.gz, upstream's own bytes.",
            "与上游发布的文件逐字节相同",
        ),
        ("a stand-in, sha256 x: built here", "a.tar.gz is a stand-in, built here.", "a.tar.gz 是替代品"),
    ],
)
def test_a_download_says_what_its_bytes_were(root: Path, origin: str, english: str, chinese: str) -> None:
    """As recorded: upstream's own, or what stood in for them."""
    url = "https://downloads.drillbook.test/a.tar.gz"
    declared = f'["{url}"]\nfrom = "debian-source:trixie hello 2.10"\n'
    stand_in = f'stand-in.sha256 = "{"0" * 64}"\nstand-in.what = "built here"\nstand-in.zh = "在此编译"\n'
    write(root, "snippets/demo/artifacts.toml", declared + stand_in)
    snippet = root / "snippets/demo/10-hello.sh"
    snippet.write_text(snippet.read_text() + f"curl -fLO {url}\n")
    recorded(root, facts={url: origin})
    done = build(root)
    assert done.returncode == 0, done.stderr
    pages = [html.unescape((root / "site" / path).read_text()) for path in ("index.html", "zh/index.html")]
    assert english in pages[0]
    assert chinese in pages[1]


def test_a_badge_is_stale_after_any_change(root: Path) -> None:
    """A changed text, or a changed value elsewhere, takes the green away and says why."""
    recorded(root)
    snippet = root / "snippets/demo/10-hello.sh"
    snippet.write_text(snippet.read_text() + "echo more\n")
    done = build(root)
    assert done.returncode == 0, done.stderr
    page = (root / "site/index.html").read_text()
    assert "badge-verified" not in page
    assert "this text changed after the recorded run" in page


def test_a_failure_is_shown_with_its_reason(root: Path) -> None:
    """What failed is red, whatever else is well."""
    recorded(root, verdict="failed", reason="exit code 2, expected 0")
    assert build(root).returncode == 0
    page = (root / "site/index.html").read_text()
    assert "✘ failed 2026-11-23" in page
    assert "exit code 2, expected 0" in page


def test_what_ran_must_be_what_is_shown(root: Path) -> None:
    """A record of today's digest that holds another text fails the build."""
    recorded(root, text_sha256="0" * 64)
    done = build(root)
    assert done.returncode == 1
    assert "demo/hello for 2 is not what ran: ledger/ holds another digest" in done.stderr


@pytest.mark.parametrize(
    ("path", "added", "message"),
    [
        ("en/index.md", '{{ snippet("demo/helo") }}', ":4: unknown snippet 'demo/helo'; did you mean 'demo/hello'?"),
        ("en/index.md", "---\n\n{{ nothing }}", ":6: a page holds no Jinja but calls of macros with words in quotes"),
        ("en/index.md", "{{ display('demo/hello') }}", ":4: unknown macro 'display'; there are: snippet, value, "),
        ("zh/index.md", "{{ nothing() }}", ":4: unknown macro 'nothing'; there are: snippet, value, "),
        ("zh/index.md", "{{ nothing", ":4: a page holds no Jinja but calls of macros with words in quotes"),
        ("en/index.md", '{{ value("demo", "2", "wrd") }}', ":4: unknown value 'wrd'; did you mean 'word'?"),
        ("en/index.md", '{{ value("demo", "3", "word") }}', ":4: unknown version '3'; there are: 2"),
        ("en/index.md", "```sh\nrm -rf /\n```", ":4: a sh block is typed into the page: put it into snippets/"),
        ("en/index.md", "\ntext\n\n    indented code", ": a code block that is no snippet: indented code"),
        ("en/index.md", "[dead](#dead)", "contains a link '#dead', but there is no such anchor"),
        ("en/index.md", '<a href="none/">dead</a>', "the link 'none/' leads nowhere: there is no none/index.html"),
        ("zh/index.md", '<a href="..#none">dead</a>', "'..#none' leads nowhere: index.html has no place called 'none'"),
        ("zh/index.md", "[dead](none.md)", "contains a link 'none.md', but the target is not found"),
    ],
)
def test_every_doubt_fails_the_build(root: Path, path: str, added: str, message: str) -> None:
    """The build ends with a line that says what is wrong and where, and with no traceback."""
    write(root, f"docs/{path}", f"{PAGE[path[:2]]}{added}\n")
    done = build(root)
    assert done.returncode == 1
    assert (
        f"docs/{path}{message}" if message.startswith(":") and "block that" not in message else message
    ) in done.stderr
    assert "Traceback" not in done.stderr


def test_a_snippet_that_no_page_shows_fails_the_build(root: Path) -> None:
    """A tested text that nobody sees is a mistake, in each language."""
    write(root, "snippets/demo/20-more.sh", "# More\n\ntrue\n")
    done = build(root)
    assert done.returncode == 1
    assert "snippets/demo/20-more.sh:1: no page of docs/en shows it\n" in done.stderr
    assert "snippets/demo/20-more.sh:1: no page of docs/zh shows it\n" in done.stderr


def test_pages_follow_the_order_of_the_run(root: Path) -> None:
    """A page that shows a later snippet first fails."""
    write(root, "snippets/demo/20-more.sh", "# More\n\ntrue\n")
    for language in PAGE:
        write(root, f"docs/{language}/index.md", '# D\n\n{{ snippet("demo/more") }}\n\n{{ snippet("demo/hello") }}\n')
    done = build(root)
    assert done.returncode == 1
    assert "docs/en/index.md:5: demo/hello is shown after demo/more, but runs before it" in done.stderr


def test_a_hundred_comes_after_twenty(root: Path) -> None:
    """Numbers order snippets, not the letters that they are written with."""
    write(root, "snippets/demo/20-more.sh", "# More\n\ntrue\n")
    write(root, "snippets/demo/100-last.sh", "# Last\n\ntrue\n")
    for language in PAGE:
        calls = "".join(f'{{{{ snippet("demo/{name}") }}}}\n\n' for name in ("hello", "more", "last"))
        write(root, f"docs/{language}/index.md", f"# D\n\n{calls}")
    assert build(root).returncode == 0


def test_one_byte_of_difference_is_found(root: Path) -> None:
    """Wherever it is, in whichever language."""
    assert build(root).returncode == 0
    page = root / "site/zh/index.html"
    page.write_text(page.read_text().replace("滚动更新", "滚动更 新", 1))
    with pytest.raises(ContentError, match=r"site/zh/index.html:\d+: demo/hello for 2 is not what runs: character \d+"):
        published.check(project.read(root), root / "site")


def test_a_block_that_is_missing_is_found(root: Path) -> None:
    """A page that was not built is no proof."""
    assert build(root).returncode == 0
    shutil.rmtree(root / "site/zh")
    with pytest.raises(ContentError, match=r"10-hello.sh:1: the site shows it 1 times for 2, not 2 times"):
        published.check(project.read(root), root / "site")


def test_blocks_stand_in_lists_and_admonitions(root: Path) -> None:
    """A call takes the indentation of its line, and the rest of the page is not swallowed."""
    for language in PAGE:
        write(
            root,
            f"docs/{language}/index.md",
            '# D\n\n!!! warning "Mind"\n\n    {{ snippet("demo/hello") }}\n\nAfter all.\n',
        )
    done = build(root)
    assert done.returncode == 0, done.stderr
    assert "<p>After all.</p>" in (root / "site/index.html").read_text()


def test_escapes_and_control_characters_are_taken_out() -> None:
    """Colours and titles vanish; other control characters are shown."""
    assert plain("\x1b[1;31mred\x1b[0m \x1b]0;title\x07bell\x07 \x1b(B\r\nend\r") == "red bell\\x07 \nend\\x0d"


def test_a_page_to_print_warns_where_a_script_asks(root: Path) -> None:
    """It begins with what it is, and names above a step, in the page's language, what would be asked about."""
    write(root, "snippets/demo/20-gone.sh", "# Remove\n# @zh: 删除\n# @exit: 1\n\nrm -r /nope; systemctl stop web\n")
    write(root, "snippets/demo/30-look.sh", "# Look\n# @zh: 查看\n\nls\n")
    more = '\n{{ snippet("demo/gone") }}\n\n{{ snippet("demo/look") }}\n'
    for language, text in PAGE.items():
        write(root, f"docs/{language}/index.md", text + more)
    done = build(root)
    assert done.returncode == 0, done.stderr
    commands = "<code>rm -r</code>{comma}<code>systemctl stop</code>"
    says = {
        "": (
            "not for a machine in use</p>",
            "This is meant to fail, with exit code 1. This stops or removes something: " + commands.format(comma=", "),
        ),
        "zh/": (
            "不要在正在使用的机器上照做</p>",
            "这一步本来就应当失败，退出码为 1。这一步会停止或删除东西：" + commands.format(comma="、"),
        ),
    }
    for language, (warning, asked) in says.items():
        printed = (root / f"site/{language}runbooks/demo/2/index.html").read_text()
        places = [printed.index(each) for each in (warning, 'id="hello"', 'id="gone"', asked, "nope", 'id="look"')]
        assert places == sorted(places)
        assert printed.count("admonition warning asked") == 1


def test_runbooks_are_offered_where_a_topic_begins(root: Path) -> None:
    """The page needs no call: scripts, the page to print, and a badge of their own, in both languages."""
    write(root, "snippets/demo/20-gone.sh", "# Remove\n# @zh: 删除\n# @exit: 1\n\nrm -r /nope\n")
    write(root, "snippets/demo/30-fixture.sh", "# Help\n# @zh: 帮忙\n# @fixture: stands in for you\n\ntrue\n")
    for language, text in PAGE.items():
        more = '{{ snippet("demo/gone") }}\n\n{{ snippet("demo/fixture") }}\n'
        write(root, f"docs/{language}/index.md", f"{text}\n[Runbooks](#runbooks)\n\n{more}")
    done = build(root)
    assert done.returncode == 0, done.stderr
    english, chinese = ((root / "site" / path / "index.html").read_text() for path in ("", "zh"))
    assert '<a download href="runbooks/demo/2/a.sh">a.sh</a> · <a href="runbooks/demo/2/">to print</a>' in english
    assert 'href="runbooks/demo/2/">打印版</a>' in chinese
    assert 'data-claim="demo/hello 2.runbook"' in english
    script = (root / "site/zh/runbooks/demo/2/a.sh").read_text()
    assert "# not for you, only in the verification: stands in for you\n" in script
    assert "asks 'it is meant to fail, with exit code 1'\nstep 2 gone Remove <<'END'\nrm -r /nope\nEND\n" in script
    printed = (root / "site/runbooks/demo/2/index.html").read_text()
    assert "Not typed by you, but run here: stands in for you" in printed
    assert "This is meant to fail, with exit code 1." in printed
    assert 'data-snippet="demo/fixture"' not in printed
