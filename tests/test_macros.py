"""What macros make of snippets and pages, and how a build goes about it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, TemplateSyntaxError

from drillbook import project, template
from drillbook.errors import ContentError
from drillbook.ledger import Status
from drillbook.terminal import plain
from macros import indented
from macros.blocks import Blocks
from macros.book import Book
from macros.jinja import Pages
from macros.words import BADGES, LANGUAGES

ROOT = Path(__file__).parent.parent
TOPIC = """\
title = "demo <b>"
[versions."2"]
[versions."1"]
[environment.nodes.a]
image = "plain:trixie"
address = "198.51.100.11"
[environment.nodes.b]
image = "plain:trixie"
address = "198.51.100.12"
"""
SIGNS = """Say "hi" <b>x</b> & &amp; {#x} {{ y }} 'q' `t` *e* _u_ [l](x) \\ } = ] | !"""
PAGE = """\
# Demo {#demo}

{{ snippet("demo/one") }}

{{ snippet("demo/two") }}

Prose, and `{{ .Values.x }}` as code.
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a project with two snippets, one right after the other on its pages."""
    for name in ("mkdocs.yml", "mkdocs.zh.yml", "pyproject.toml"):
        (tmp_path / name).write_text((ROOT / name).read_text())
    for name in ("macros", "drillbook", "containers"):
        (tmp_path / name).symlink_to(ROOT / name)
    write(tmp_path, "snippets/demo/topic.toml", TOPIC)
    write(tmp_path, "snippets/demo/10-one.sh", f"# {SIGNS}\n# @on: all, together\n# @fixture: {SIGNS}\n\n\techo\n")
    write(tmp_path, "snippets/demo/20-two.conf", "# Two\n# @on: a, b\n# @file: /etc/two\n\n```\n````\n")
    for language in ("en", "zh"):
        write(tmp_path, f"docs/{language}/index.md", PAGE)
    return tmp_path


def write(root: Path, path: str, text: str) -> None:
    """Write a file of a project."""
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text)


def build(root: Path, folder: Path | None = None, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs build --strict` for a project, in its folder or in another."""
    mkdocs = [str(Path(sys.executable).with_name("mkdocs")), "build", "--strict", f"--config-file={root}/mkdocs.yml"]
    environment = {**os.environ, "PYTHONPATH": "", "NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1", **variables}
    return subprocess.run(
        [*mkdocs, *words], cwd=folder or root, env=environment, capture_output=True, text=True, check=False
    )


def record(root: Path, **changes: Any) -> None:
    """Write a ledger entry of version 2, with changes of its first step."""
    scenario = project.read(root).catalogue.of("demo")[0]
    steps = [
        {
            "snippet": step.snippet.id, "title": "", "source": {"path": "x", "line": 1}, "pages": [],
            "text_sha256": step.text_sha256, "verdict": "passed", "nodes": [],
        }
        for step in scenario.steps
    ]  # fmt: skip
    entry = {
        "topic": "demo", "version": "2", "digest": scenario.digest, "verdict": "passed",
        "begun": "2026-11-23T12:00:00Z", "seconds": 1.0, "commit": "", "values": dict(scenario.values), "facts": {},
        "complete": True, "steps": [{**steps[0], **changes}, *steps[1:]],
    }  # fmt: skip
    write(root, "ledger/demo@2.json", json.dumps(entry))


def ran(text: str) -> dict[str, Any]:
    """Return what a step on node a printed."""
    chunks = [{"stream": "stdout", "text": text}]
    return {"node": "a", "exit_code": 0, "seconds": 0.1, "attempts": 1, "output": chunks}


def test_every_status_has_its_words_in_every_language() -> None:
    """A language that lacks a word would fail only on the day that it is needed."""
    assert all(set(words) == set(Status) for words in BADGES.values())
    assert BADGES.keys() == LANGUAGES.keys()
    assert LANGUAGES["en"].keys() <= LANGUAGES["zh"].keys()


def test_snippets_side_by_side_have_tabs_of_their_own(root: Path) -> None:
    """Nothing stands between them, and yet each shows its first version."""
    done = build(root)
    assert done.returncode == 0, done.stderr
    page = (root / "site/index.html").read_text()
    assert re.findall(r'data-tabs="(\d+:\d+)"', page) == ["1:2", "2:2"]


def test_titles_and_reasons_are_shown_as_they_are_written(root: Path) -> None:
    """They are text, neither Markdown nor HTML nor attributes."""
    assert build(root).returncode == 0
    page = (root / "site/index.html").read_text()
    shown = re.sub(r"&#(\d+);", lambda match: chr(int(match[1])), page)
    assert f'<span class="filename">{SIGNS} · on a, b, at the same time</span>' in shown
    reason = SIGNS.replace("`t`", "<code>t</code>")
    assert f"<summary>Not typed by you, but run here: {reason}</summary>" in shown
    assert "Two · save as /etc/two, on a, b, one after the other</span>" in shown
    assert "demo <b> 2</label>" in shown
    assert "<b>x</b>" not in page


def test_a_reason_can_do_no_harm(root: Path) -> None:
    """What a run said is text on the page."""
    record(root, verdict="failed", reason=f"expected {SIGNS} [x](javascript:alert(1)) {{ .badge-verified }}\nmore")
    assert build(root).returncode == 0
    page = (root / "site/index.html").read_text()
    assert "✘ failed 2026-11-23 · demo" in page
    assert "javascript:alert(1)) &#123; .badge-verified &#125;</p>" in page
    assert 'href="javascript' not in page


def test_what_failed_before_a_change_was_never_verified(root: Path) -> None:
    """A stale badge does not say what the run came to."""
    record(root, verdict="failed", reason="exit code 2, expected 0", nodes=[ran("oh\n")])
    write(root, "snippets/demo/10-one.sh", "# One\n# @on: all\n\ntrue\n")
    shown = Blocks(Book(project.read(root), "en")).snippet("demo/one")
    assert "[◷ stale, run 2026-11-23 · demo" in shown
    assert '??? output "Recorded output, stale: from before the change"' in shown
    assert "verified" not in shown


def test_long_output_is_cut_and_says_so(root: Path) -> None:
    """A page is no log."""
    record(root, nodes=[ran("".join(f"line {number}\n" for number in range(100)))])
    shown = Blocks(Book(project.read(root), "en")).snippet("demo/one")
    assert "line 59\n        [… 40 lines more]\n" in shown


def test_what_cannot_be_seen_in_output_is_spelled_out() -> None:
    """Also characters that turn the order of others."""
    assert plain("a\x9b1m b\u202ec\u2028d\ufeff\x00\te\n") == "a\\x9b1m b\\u202ec\\u2028d\\ufeff\\x00\te\n"


def test_indentation_breaks_lines_at_newlines_only() -> None:
    """What other systems call ends of lines stay what they are."""
    assert indented("a\x0cb\u2028c\n\nd", "    > ") == "    > a\x0cb\u2028c\n    >\n    > d"


@pytest.mark.parametrize(
    ("page", "line"),
    [
        ('# A\n\n- {{ snippet("demo/one") }}\n', 3),
        ('```text\na\n```\n\ntext {{ verdicts("demo") }}\n', 5),
        ('{{ snippet("demo/one") }} text\n', 1),
        ('<!-- {{ snippet("demo/one") }} -->\n', 1),
    ],
)
def test_a_block_amid_other_text_is_refused(page: str, line: int) -> None:
    """It would tear the tabs of its versions apart, which no comparison of texts sees."""
    with pytest.raises(TemplateSyntaxError, match="a block stands on a line of its own") as caught:
        Environment(extensions=[Pages], autoescape=True).from_string(page)
    assert caught.value.lineno == line


@pytest.mark.parametrize(
    ("page", "line"),
    [
        ("text {{ cycler.__init__.__globals__.os.popen('id').read() }}\n", 1),
        ("# A\n\n{{ value(cycler) }}\n", 3),
        ("{% set a = cycler %}\n", 1),
        ("a\n\n```text\n{% endraw %}{{ cycler }}{% raw %}\n```\n", 4),
        ("a `{%- endraw -%}{{ cycler }}`\n", 1),
        ("a {{# {{ cycler }}\n", 1),
    ],
)
def test_a_page_is_content_and_no_program(page: str, line: int) -> None:
    """Jinja's language reaches all of Python: who builds a stranger's page would run it."""
    with pytest.raises(TemplateSyntaxError, match="a page holds no Jinja but calls of macros") as caught:
        Environment(extensions=[Pages], autoescape=True).from_string(page)
    assert caught.value.lineno == line


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        ('`.host:/{{ value("a", "1", "share") }}/{sub}`', "`.host:/a 1 share/{sub}`"),
        ("`{{ value('a', '1', '2') }}{{ value('a', '1', '3') }}`", "`a 1 2a 1 3`"),
        ("`{{ .Values.a }} {{ value(a) }}`", "`{{ .Values.a }} {{ value(a) }}`"),
        ('`{{ value("a", "1", cycler) }}`', '`{{ value("a", "1", cycler) }}`'),
        ('```text\n{{ value("a", "1", "b") }}\n```', '```text\n{{ value("a", "1", "b") }}\n```'),
    ],
)
def test_code_within_a_line_may_hold_values(page: str, shown: str) -> None:
    """And nothing else is called there; what is in a block of code stands as it is typed."""
    template = Environment(extensions=[Pages], autoescape=True).from_string(page)
    assert template.render(value=lambda *words: " ".join(words)).strip() == shown


@pytest.mark.parametrize("before", ["", "\n", "<!-- A -->\n", "<!-- A\n\nB -->\n\n"])
def test_a_page_has_its_frame_whatever_comment_comes_first(before: str) -> None:
    """Its note, its machines and its end."""
    framed = Pages(Environment(autoescape=True)).preprocess(f'{before}# A\n\n{{{{ snippet("demo/one") }}}}\n', None)
    assert framed.startswith(f"{before}# A\n{{{{ opening() }}}}\n")
    assert "closing()" in framed


@pytest.mark.parametrize(
    ("page", "line"),
    [
        ('# A\ntext\n\n{{ snippet("demo/one") }}\n', 4),
        ('text\n\n# A\n\n`{{ snippet() }}`\n\n    {{ snippet("demo/one") }}\n', 7),
    ],
)
def test_a_page_that_cannot_have_its_frame_is_refused(page: str, line: int) -> None:
    """It would lack its machines, scripts, tags and dates, and nobody would be told; a page of prose may."""
    environment = Environment(extensions=[Pages], autoescape=True)
    with pytest.raises(TemplateSyntaxError, match="begins with its title") as caught:
        environment.from_string(page)
    assert caught.value.lineno == line
    assert environment.from_string("text\n\n`{{ snippet() }}`\n").render() == "text\n\n`{{ snippet() }}`"
    assert environment.from_string('{{ "{{" }} a }}\n').render() == "{{ a }}"


FAULTS = """
{{ snippet() }}

{{ 1 / 0 }}

{{ sniped("demo/one") }}

{{ badge("verifed") }}

a {{ verdicts("demo") }} and `{{ value("demo", "3", "word") }}`
"""


def test_all_faults_of_all_pages_are_told_in_one_go(root: Path) -> None:
    """With their places, with what was meant, or what there is."""
    write(root, "docs/en/index.md", PAGE + FAULTS)
    write(root, "docs/zh/index.md", f'---\ntitle: A\n---\n{PAGE}\n{{{{ matrix("demo") }}}}\n')
    with pytest.raises(ContentError) as caught:
        project.read(root)
    more = 'a page holds no Jinja but calls of macros with words in quotes: {{ snippet("topic/name") }}'
    assert str(caught.value).splitlines() == [
        "docs/en/index.md:9: snippet(snippet) has 1 word, not 0",
        f"docs/en/index.md:11: {more}",
        "docs/en/index.md:13: unknown macro 'sniped'; did you mean 'snippet'?",
        "docs/en/index.md:15: unknown badge 'verifed'; did you mean 'verified'?",
        "docs/en/index.md:17: a block stands on a line of its own: in a list, on the next line and indented",
        "docs/en/index.md:17: unknown version '3'; there are: 2, 1",
        "docs/zh/index.md:12: matrix() has 0 words, not 1",
    ]
    done = build(root)
    assert done.returncode == 1
    assert str(caught.value) in done.stderr
    assert "Traceback" not in done.stderr


def test_pages_may_call_every_macro_that_they_are_told_of(root: Path) -> None:
    """What the engine takes for a macro is one to the build, with as many words; generated pages call the rest."""
    words = {"snippet": "demo/two", "value": "word", "version": "1", "badge": "stale"}
    called = {
        macro: ", ".join(f'"{words.get(kind, "demo")}"' for kind in kinds) for macro, kinds in template.MACROS.items()
    }
    called = {macro: said for macro, said in called.items() if macro not in {"proof", "runbook"}}
    write(root, "snippets/demo/topic.toml", TOPIC.replace("[versions", '[values]\nword = "a"\n[versions', 1))
    for language in ("en", "zh"):
        text = "\n\n".join(f"{{{{ {macro}({said}) }}}}" for macro, said in called.items())
        write(root, f"docs/{language}/index.md", f'# Demo {{#demo}}\n\n{{{{ snippet("demo/one") }}}}\n\n{text}\n')
        write(root, f"docs/{language}/tags.md", "# Tags {#tags}\n")
    done = build(root)
    assert done.returncode == 0, done.stderr
    assert "{{" not in (root / "site/index.html").read_text()


def test_a_front_matter_key_that_hides_a_macro_is_told(root: Path) -> None:
    """The line is that of the call."""
    write(root, "docs/zh/index.md", f"---\nsnippet: x\n---\n{PAGE}")
    done = build(root)
    assert done.returncode == 1
    assert "docs/zh/index.md:6: 'str' object is not callable" in done.stderr


def test_both_languages_know_their_addresses(root: Path) -> None:
    """The switch leads to the same page, and a page names its own address."""
    for language in ("en", "zh"):
        write(root, f"docs/{language}/more.md", "# More\n")
    done = build(root, SITE_URL="https://example.org/book/")
    assert done.returncode == 0, done.stderr
    english, chinese = ((root / "site" / path).read_text() for path in ("more/index.html", "zh/more/index.html"))
    assert '<a href="../zh/more/" hreflang="zh"' in english
    assert '<a href="../../more/" hreflang="en"' in chinese
    assert 'rel="canonical" href="https://example.org/book/zh/more/"' in chinese


def test_no_page_asks_another_host_for_anything(root: Path) -> None:
    """Neither fonts nor scripts, styles or pictures."""
    assert build(root).returncode == 0
    for path in (root / "site").rglob("*.html"):
        assert not re.search(r'<(?:script|img|iframe)[^>]*src="(?:https?:)?//', path.read_text())
        assert not re.search(
            r'<link[^>]*rel="(?:stylesheet|preconnect|icon)"[^>]*href="(?:https?:)?//', path.read_text()
        )
