"""The proof of the built HTML, on pages written by hand: what each way of showing something untrue is told."""

from __future__ import annotations

import json
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from drillbook import project, published, rehearsal, runbook
from drillbook.errors import ContentError, UsageError

if TYPE_CHECKING:
    from drillbook.project import Project

ROOT = Path(__file__).parent.parent
TOPIC = """\
title = "demo"
[versions."2"]
[versions."1"]
[environment.nodes.a]
image = "plain:trixie"
address = "198.51.100.11"
"""
TEXT = "echo 'a  <b>'\t&amp;   \n\n  true\n"


@pytest.fixture
def found(tmp_path: Path) -> Project:
    """Give a project with one snippet in two versions, shown in two languages."""
    (tmp_path / "snippets/demo").mkdir(parents=True)
    (tmp_path / "snippets/demo/topic.toml").write_text(TOPIC)
    (tmp_path / "snippets/demo/10-hello.sh").write_text(f"# Say hello\n\n{TEXT}")
    (tmp_path / "pyproject.toml").write_text((ROOT / "pyproject.toml").read_text())
    for language in ("en", "zh"):
        (tmp_path / f"docs/{language}").mkdir(parents=True)
        (tmp_path / f"docs/{language}/index.md").write_text('# Demo\n\n{{ snippet("demo/hello") }}\n')
    found = project.read(tmp_path)
    publish(found)
    return found


def block(version: str, text: str = TEXT) -> str:
    """Return a snippet's block as the highlighter writes it."""
    marks = f'data-snippet="demo/hello" data-version="{version}"'
    title = '<span class="filename">Say hello · on a</span>'
    return f'<div class="highlight" {marks}>{title}<pre><span></span><code>{escape(text)}</code></pre></div>\n'


def output(node: str, version: str = "2") -> str:
    """Return a block of recorded output."""
    marks = f'data-output="{node}" data-snippet="demo/hello" data-version="{version}"'
    return f'<div class="no-copy highlight" {marks}><pre><span></span><code>hello\n</code></pre></div>\n'


def badge(status: str, mark: str, link: str = "") -> str:
    """Return a badge that leads to its proof, or elsewhere; seen from the first page of a language."""
    claim = mark.removeprefix('data-claim="').removesuffix('"').replace("/", " ").split()
    proof = f"proof/{claim[0]}/{claim[2]}/#{claim[1]}" if len(claim) == 3 else "nowhere"
    return f'<a class="badge badge-{status}" href="{link or proof}" {mark}>words</a>\n'


def difference(old: str, new: str, text: str) -> str:
    """Return a block that says what differs between two versions."""
    marks = f'data-snippet="demo/hello" data-version="{new}" data-diff="{old}"'
    return f'<div class="no-copy highlight" {marks}><pre><span></span><code>{escape(text)}</code></pre></div>\n'


def publish(found: Project, more: str = "", english: str = "", chinese: str = "") -> Path:
    """Write a site of two pages, with more at the end of the English one; or with other pages."""
    site = found.root / "site"
    both = block("2") + block("1")
    for path, html in ((site / "index.html", english or both + more), (site / "zh/index.html", chinese or both)):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(html)
        for scenario in found.catalogue.scenarios:
            folder = path.parent / f"runbooks/demo/{scenario.version}"
            folder.mkdir(parents=True, exist_ok=True)
            printed = block(scenario.version).replace("data-version", 'data-printed="1" data-version')
            (folder / "index.html").write_text(printed)
            (folder / "a.sh").write_text(runbook.scripts(scenario)["a"])
    return site


def record(found: Project, verdict: str = "passed", digest: str = "", text: str = "hello\n", kind: str = "") -> None:
    """Write a ledger entry of version 2, or of the kind `.runbook` of it; a step that was skipped ran on no node."""
    (scenario,) = rehearsal.select(found.catalogue, ["demo@2"], pages=not kind, runbooks=bool(kind))
    step = scenario.steps[0]
    node = {
        "node": "a", "exit_code": 0, "seconds": 0.1, "attempts": 1, "output": [{"stream": "stdout", "text": text}]
    }  # fmt: skip
    result = {
        "snippet": "demo/hello", "title": "Say hello", "source": {"path": "x", "line": 3}, "pages": [],
        "text_sha256": step.text_sha256, "verdict": verdict, "nodes": [node] if verdict != "skipped" else [],
    }  # fmt: skip
    entry = {
        "topic": "demo", "version": scenario.version, "digest": digest or scenario.digest, "verdict": verdict,
        "begun": "2026-11-23T12:00:00Z", "seconds": 1.0, "commit": "", "values": dict(scenario.values), "facts": {},
        "complete": True, "steps": [result],
    }  # fmt: skip
    (found.root / "ledger").mkdir()
    (found.root / f"ledger/{scenario}.json").write_text(json.dumps(entry))


def told(found: Project) -> list[str]:
    """Return what the proof says is wrong."""
    with pytest.raises(ContentError) as caught:
        published.check(found, found.root / "site")
    return str(caught.value).splitlines()


def test_what_is_published_is_what_runs(found: Project) -> None:
    """Every block counts, in every version and language."""
    told = published.check(found, found.root / "site")
    assert told == "8 blocks are byte for byte what runs; 0 of 2 were run as they stand"


def test_a_site_that_is_not_there_is_wrong_use(found: Project) -> None:
    """The message says what to do first."""
    with pytest.raises(UsageError, match="is no built site: build it first"):
        published.check(found, found.root / "nowhere")


@pytest.mark.parametrize("at", range(len(TEXT.rstrip("\n"))))
def test_each_byte_counts(found: Project, at: int) -> None:
    """Whichever is another, blanks at ends of lines and tabs too."""
    changed = TEXT[:at] + ("X" if TEXT[at] != "X" else "Y") + TEXT[at + 1 :]
    publish(found, chinese=block("2", changed) + block("1"))
    (fault,) = told(found)
    assert fault.startswith(f"site/zh/index.html:1: demo/hello for 2 is not what runs: character {at + 1} begins ")


@pytest.mark.parametrize("text", [TEXT.replace("\t", "    "), TEXT.replace("   \n", "\n"), TEXT + " ", "\n" + TEXT])
def test_blanks_count(found: Project, text: str) -> None:
    """A tab turned into blanks, blanks taken from a line's end, a blank or an empty line too many."""
    publish(found, english=block("2", text) + block("1"))
    assert "site/index.html:1: demo/hello for 2 is not what runs" in told(found)[0]


def test_only_newlines_at_the_very_end_are_not_compared(found: Project) -> None:
    """A highlighter ends a block with one, however many there were."""
    publish(found, english=block("2", TEXT.rstrip("\n")) + block("1", TEXT + "\n\n"))
    assert published.check(found, found.root / "site").startswith("8 blocks")


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        ("<pre><code>rm -rf /</code></pre>", "a code block that is no snippet: rm -rf /"),
        ("<PRE>rm -rf /</PRE>", "a code block that is no snippet: rm -rf /"),
        ("<pre>rm -rf /</pre >", "a code block that is no snippet: rm -rf /"),
        ("<pre>rm -rf /</pre\n>", "a code block that is no snippet: rm -rf /"),
        ("<pre>rm -rf /", "a code block that is no snippet: rm -rf /"),
        (
            '<div class="highlight"><pre><code>\nrm -rf /</code></pre></div>',
            "a code block that is no snippet: rm -rf /",
        ),
        (output("a") + "<pre>rm -rf /</pre>", "a code block that is no snippet: rm -rf /"),
        (output("a").replace("<pre>", "<p>x</p><pre>"), "a code block that is no snippet: hello"),
        (output("b"), "output that no record holds: hello"),
        (output("a", "1"), "output that no record holds: hello"),
        (output("a") * 2, "output that no record holds: hello"),
        ("<!-- <pre>rm -rf /</pre> -->", "a code block that no reader sees: it stands in a comment"),
        (f"<!-- {block('2').replace('pre>', 'PRE>')} -->", "a code block that no reader sees: it stands in a comment"),
        ("<!-- <pre>rm -rf /", "a code block that no reader sees: it stands in a comment"),
        (badge("verified", ""), "a badge that the ledger does not give: verified"),
        (badge("verified", 'data-claim="demo/hello 1"'), "a badge that the ledger does not give: verified"),
        (badge("never", 'data-claim="demo/hello 2"'), "a badge that the ledger does not give: never"),
        (badge("verified", 'data-claim="demo/other 2"'), "a badge that the ledger does not give: verified"),
        (
            badge("verified", 'data-claim="demo/hello 2"', "proof/demo/1/#hello"),
            "a badge that does not lead to its proof, proof/demo/2/#hello: verified",
        ),
        (
            badge("verified", 'data-claim="demo/hello 2"', "proof/demo/2/#other"),
            "a badge that does not lead to its proof, proof/demo/2/#hello: verified",
        ),
        (
            badge("verified", 'data-claim="demo/hello 2"').replace("<a", "<span").replace("/a>", "/span>"),
            "a badge that does not lead to its proof, proof/demo/2/#hello: verified",
        ),
        (output("a").replace("hello\n", "HELLO\n"), "output that is not as recorded: HELLO"),
        (output("a").replace("hello\n", "hello\nmore\n"), "output that is not as recorded: hello"),
        (difference("2", "1", "-a\n+b"), "not what differs in demo/hello from 2 to 1: -a"),
        (difference("3", "1", "-a\n+b"), "not what differs in demo/hello from 3 to 1: -a"),
    ],
)
def test_what_no_run_gave_is_refused(found: Project, more: str, fault: str) -> None:
    """Typed commands, invented output and badges set by hand fail, also behind true ones."""
    record(found)
    publish(found, more)
    assert fault in {line.partition(": ")[2] for line in told(found)}


def test_true_output_and_badges_pass(found: Project) -> None:
    """Also a badge of a legend, which claims nothing."""
    record(found)
    true = badge("verified", 'data-claim="demo/hello 2"') + badge("never", 'data-claim="demo/hello 1"') + output("a")
    site = publish(found, true + badge("failed", "data-legend"))
    assert published.check(found, site) == "8 blocks are byte for byte what runs; 1 of 2 were run as they stand"


@pytest.mark.parametrize(("verdict", "digest"), [("skipped", ""), ("passed", "0" * 64)])
def test_what_was_not_run_as_it_stands_is_not_counted(found: Project, verdict: str, digest: str) -> None:
    """A step that was left out, and one of a scenario that has changed since."""
    record(found, verdict, digest)
    assert published.check(found, publish(found)).endswith("; 0 of 2 were run as they stand")


def test_a_badge_on_the_proof_itself_leads_nowhere(found: Project) -> None:
    """It is where the others lead."""
    record(found)
    site = publish(found)
    page = site / "zh/proof/demo/2/index.html"
    page.parent.mkdir(parents=True)
    page.write_text('<span class="badge badge-verified" data-claim="demo/hello 2">words</span>')
    assert published.check(found, site).startswith("8 blocks")


def test_output_is_shown_as_recorded_but_for_what_a_page_leaves_out(found: Project) -> None:
    """No terminal escapes, and after sixty lines a line that says how many there are."""
    text = "\x1b[1m" + "".join(f"line {number}\n" for number in range(100))
    record(found, text=text)
    shown = "".join(f"line {number}\n" for number in range(60))
    published.check(found, publish(found, output("a").replace("hello\n", f"{shown}[… 40 lines more]\n")))
    publish(found, output("a").replace("hello\n", shown))
    assert told(found) == ["site/index.html:9: output that is not as recorded: line 0"]


@pytest.mark.parametrize(("verdict", "digest", "status"), [("failed", "", "failed"), ("failed", "old", "stale")])
def test_nothing_else_is_green(found: Project, verdict: str, digest: str, status: str) -> None:
    """A failure is red, and a record of another digest is stale, whatever it said."""
    record(found, verdict, digest)
    published.check(found, publish(found, badge(status, 'data-claim="demo/hello 2"')))
    publish(found, badge("verified", 'data-claim="demo/hello 2"'))
    assert told(found) == ["site/index.html:9: a badge that the ledger does not give: verified"]


def test_a_runbook_has_a_badge_and_a_proof_of_its_own(found: Project) -> None:
    """What the page's snippets have proven says nothing of it; never run, it has no proof to lead to."""
    claim = 'data-claim="demo/hello 2.runbook"'
    site = publish(found, f'<span class="badge badge-never" {claim}>never run</span>')
    assert published.check(found, site).startswith("8 blocks")
    record(found, kind=".runbook")
    assert told(found) == ["site/index.html:9: a badge that the ledger does not give: never"]
    publish(found, badge("verified", claim))
    assert published.check(found, site).startswith("8 blocks")
    publish(found, badge("verified", 'data-claim="demo/hello 2"'))
    assert told(found) == ["site/index.html:9: a badge that the ledger does not give: verified"]


def test_each_language_has_each_script(found: Project) -> None:
    """As the engine makes it, byte for byte, and no other; each step stands once on the page to print."""
    runbooks = found.root / "site/zh/runbooks/demo"
    (runbooks / "2/a.sh").unlink()
    (runbooks / "2/b.sh").write_text("rm -rf /\n")
    (runbooks / "1/a.sh").write_text((runbooks / "1/a.sh").read_text().replace("runbook_yes=''", "runbook_yes=1"))
    (runbooks / "1/index.html").unlink()
    assert told(found) == [
        "site/zh/runbooks/demo/1/a.sh:1: this script is not what the runbook's verification runs",
        "site/zh/runbooks/demo/2/a.sh:1: this script is not published",
        "site/zh/runbooks/demo/2/b.sh:1: a script that no scenario has",
        "snippets/demo/10-hello.sh:1: the site below zh/ shows it 0 times for 1 on the page to print, not 1 times",
    ]


def test_each_language_shows_each_block(found: Project) -> None:
    """Twice in one language does not make up for its lack in the other."""
    publish(found, block("2"), chinese=block("1"))
    snippet = "snippets/demo/10-hello.sh:1: the site"
    assert told(found) == [
        f"{snippet} below zh/ shows it 0 times for 2, not 1 times",
        f"{snippet} shows it 2 times for 2, not 1 times",
    ]
