"""`python -m macros.preview BASE` on small projects in git: the bundle shows what a change does, and what it breaks."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
import sample
from sample import ROOT, environment

from drillbook.preview import diff
from macros import article
from macros.words import LANGUAGES

if TYPE_CHECKING:
    from pathlib import Path

SNIPPETS = {
    "10-hello.sh": "# Say hello\n# @zh: 问好\n# @expect: <<word>>\n\ncd /usr\necho '<<word>>'\n",
    "20-after.sh": "# Go on\n# @zh: 继续\n\ntrue\n",
}
CALLS = '{{ snippet("demo/hello") }}\n\n{{ snippet("demo/after") }}\n'
PAGES = {"en": f"# Demo\n\nHere we go.\n\n{CALLS}", "zh": f"# 演示\n\n开始吧。\n\n{CALLS}"}


def git(root: Path, *words: str) -> str:
    """Run git in a project as somebody."""
    who = ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.com"]
    done = subprocess.run(["git", *who, *words], cwd=root, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def preview(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Make a bundle as `nox -s preview` does."""
    variables = {**environment(), "NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1"}
    command = [sys.executable, "-m", "macros.preview", *words]
    return subprocess.run(command, cwd=root, env=variables, capture_output=True, text=True, check=False)


def summary(root: Path) -> dict[str, Any]:
    """Return what the bundle's summary says."""
    found = json.loads((root / "preview/summary.json").read_text())
    assert isinstance(found, dict)
    return found


def change(root: Path, path: str, old: str, new: str) -> None:
    """Change a file of a project, and commit it."""
    assert old in (root / path).read_text()
    (root / path).write_text((root / path).read_text().replace(old, new))
    git(root, "commit", "--quiet", "--all", "--message", "A change")


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a project in git with the site's own configuration; nothing of it is recorded."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    made = sample.make(tmp_path / "project", sample.TOPIC, SNIPPETS)
    for name in ("mkdocs.yml", "mkdocs.zh.yml", "pyproject.toml", ".gitignore"):
        (made / name).write_text((ROOT / name).read_text())
    (made / "macros").symlink_to(ROOT / "macros")
    for language, text in PAGES.items():
        (made / f"docs/{language}").mkdir(exist_ok=True)
        (made / f"docs/{language}/index.md").write_text(text)
    git(made, "init", "--quiet", "--initial-branch=main")
    git(made, "add", "--all")
    git(made, "commit", "--quiet", "--message", "All")
    git(made, "switch", "--quiet", "--create", "change")
    return made


@pytest.mark.docker
def test_a_broken_command_is_red_on_the_right_line(root: Path) -> None:
    """The site of the bundle, its summary and the exit code say so; base and ledger are left as they were."""
    assert sample.verify(root, "demo@2", "--record").returncode == 0
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "Recorded")
    git(root, "branch", "--force", "main")
    change(root, "snippets/demo/10-hello.sh", "cd /usr", "cd /user")
    done = preview(root, "main")
    assert done.returncode == 1, done.stderr
    found = summary(root)
    assert [(run["scenario"], run["verdict"]) for run in found["runs"]] == [
        ("demo@2", "failed"),
        ("demo@2.runbook", "failed"),
        ("demo@1", "failed"),
        ("demo@1.runbook", "failed"),
    ]
    failure = found["runs"][0]["failures"][0]
    assert failure["source"] == {"path": "snippets/demo/10-hello.sh", "line": 5}
    assert failure["pages"] == [{"path": f"docs/{language}/index.md", "line": 5} for language in ("en", "zh")]
    assert failure["reason"].startswith("on a: exit code 1")
    now = {(text["snippet"], text["scenario"]): (text["was"], text["status"]) for text in found["unverified"]}
    assert now == {
        ("demo/hello", "demo@2"): ("verified", "failed"),
        ("demo/after", "demo@2"): ("verified", "never run"),
    }
    assert [(page["path"], page["added"], page["removed"]) for page in found["pages"]] == [
        ("index.html", 3, 3),  # in both tabs, and in what differs between the versions
        ("zh/index.html", 3, 3),
    ]
    assert "-cd /usr" in found["pages"][0]["diff"].splitlines()
    head, base = (git(root, "rev-parse", "--short=12", name) for name in ("HEAD", "main"))
    for path, badge, banner in [
        ("index.html", "✘ failed", f"Preview of commit {head}, compared with {base}."),
        ("zh/index.html", "✘ 验证失败", LANGUAGES["zh"]["preview"].format(head=head, base=base)),
    ]:
        page = (root / "preview/site" / path).read_text()
        assert badge in page
        assert banner in page
    assert "`snippets/demo/10-hello.sh:5`, shown at `docs/en/index.md:5`" in (root / "preview/summary.md").read_text()
    assert git(root, "status", "--porcelain") == ""
    assert len(git(root, "worktree", "list").splitlines()) == 1


@pytest.mark.docker
def test_a_change_that_holds_is_green_in_the_preview_alone(root: Path) -> None:
    """The run counts on the preview's pages; nothing is recorded, and of new text none is left unverified."""
    change(root, "snippets/demo/20-after.sh", "\ntrue", "\ntest -d /usr")
    done = preview(root, "main", "-n", "2")
    assert done.returncode == 0, done.stderr
    # Two snippets and the runbook, in both versions.
    assert (root / "preview/site/index.html").read_text().count("✔ verified") == 6
    assert {run["verdict"] for run in summary(root)["runs"]} == {"passed"}
    assert summary(root)["unverified"] == []
    assert sorted(path.name for path in (root / "preview/results").iterdir()) == [
        "demo@1.json",
        "demo@1.runbook.json",
        "demo@2.json",
        "demo@2.runbook.json",
    ]
    assert not (root / "ledger").exists()


def test_without_a_run_it_shows_what_is_recorded(root: Path) -> None:
    """A page's text differs in one language; what is not committed counts, and the banner says so."""
    page = root / "docs/en/index.md"
    page.write_text(page.read_text().replace("Here we go.", "Off we go.") + "\nThe end.\n")
    done = preview(root, "main", "--no-verify")
    assert done.returncode == 0, done.stderr
    found = summary(root)
    assert found["head"].endswith("-dirty")
    (changed,) = found["pages"]
    assert (changed["path"], changed["language"], changed["added"], changed["removed"]) == ("index.html", "en", 2, 1)
    assert changed["diff"].splitlines()[1:4] == [" Demo", "-Here we go.", "+Off we go."]
    assert found["runs"] == found["unverified"] == []
    assert "- [`index.html`](site/index.html) (en): changed +2 -1" in (root / "preview/summary.md").read_text()


def test_new_text_that_nobody_ran_is_listed(root: Path) -> None:
    """A new snippet without a run is new and not verified; its touched scenarios are not run."""
    (root / "snippets/demo/30-more.sh").write_text("# More\n# @zh: 更多\n\ntrue\n")
    for language in PAGES:
        page = root / f"docs/{language}/index.md"
        page.write_text(page.read_text() + '\n{{ snippet("demo/more") }}\n')
    assert preview(root, "main", "--no-verify").returncode == 0
    (new, other) = summary(root)["unverified"]
    assert (new["snippet"], new["scenario"], new["was"], new["status"]) == ("demo/more", "demo@2", "new", "never run")
    assert new["source"] == {"path": "snippets/demo/30-more.sh", "line": 4}
    assert new["pages"][0] == {"path": "docs/en/index.md", "line": 9}
    assert other["scenario"] == "demo@1"
    assert {run["verdict"] for run in summary(root)["runs"]} == {"not run"}


def test_what_cannot_be_read_is_told_in_a_bundle_all_the_same(root: Path) -> None:
    """Every problem is in the summary, and the exit code is that of wrong content."""
    change(root, "docs/en/index.md", "demo/after", "demo/aftr")
    done = preview(root, "main")
    assert done.returncode == 1
    found = summary(root)
    assert not found["built"]
    assert "docs/en/index.md:7: unknown snippet 'demo/aftr'; did you mean 'demo/after'?" in found["problems"]
    assert "**the site could not be built**" in (root / "preview/summary.md").read_text()


def test_a_site_that_cannot_be_built_is_told(root: Path) -> None:
    """By MkDocs, which reads the links; no half-built site is left in the bundle."""
    change(root, "docs/zh/index.md", "开始吧。", "[开始](none.md)")
    assert preview(root, "main", "--no-verify").returncode == 1
    assert "the target is not found" in summary(root)["problems"][0]
    assert not (root / "preview/site").exists()


def test_results_of_other_machines_take_the_place_of_a_run(root: Path) -> None:
    """A scenario without a result is a problem: its machine may have died."""
    change(root, "snippets/demo/topic.toml", "good day", "good night")
    (root / "results").mkdir()
    (root / "results/demo@2.json").write_text(
        json.dumps(
            {
                "topic": "demo", "version": "2", "digest": "0" * 64, "verdict": "passed", "seconds": 1.0,
                "begun": "2026-11-23T12:00:00Z", "commit": "", "values": {}, "facts": {}, "complete": True, "steps": [],
            }
        )
    )  # fmt: skip
    assert preview(root, "main", "--results", "results").returncode == 1
    assert summary(root)["problems"] == [
        "demo@1 is touched, but was not run",
        "demo@1.runbook is touched, but was not run",
    ]


def test_machines_that_all_died_are_told_in_a_bundle_all_the_same(root: Path) -> None:
    """No result at all is a problem of its own, and the site shows what is recorded."""
    change(root, "snippets/demo/topic.toml", "good day", "good night")
    (root / "shards").mkdir()
    assert preview(root, "main", "--results", "shards").returncode == 1
    assert summary(root)["problems"] == [
        "there are no results to merge: no folder holds a <topic>@<version>.json",
        "demo@1 is touched, but was not run",
        "demo@1.runbook is touched, but was not run",
    ]
    assert (root / "preview/site/index.html").is_file()


def test_the_base_is_where_the_histories_part(root: Path) -> None:
    """What others changed on the main branch since is no part of this change."""
    base = git(root, "rev-parse", "--short=12", "main")
    git(root, "switch", "--quiet", "main")
    change(root, "snippets/demo/topic.toml", "good day", "good night")
    git(root, "switch", "--quiet", "change")
    assert preview(root, "main", "--no-verify").returncode == 0
    assert summary(root)["base"] == base
    assert summary(root)["runs"] == []


def test_an_unknown_base_is_wrong_use(root: Path) -> None:
    """There is nothing to compare with, and no bundle."""
    done = preview(root, "nope")
    assert done.returncode == 2
    assert done.stderr == "git knows no commit by the name 'nope'; `git log --all` lists those there are\n"
    assert not (root / "preview").exists()


def test_the_text_of_a_page_is_what_a_reader_sees() -> None:
    """Lines of code stay lines; marks, scripts, verdicts and recorded output are left out."""
    html = (
        "<article><h1>Title<a class='headerlink'>¶</a></h1><p>Some\n <b>bold</b> text</p><pre><code>a\n  b</code></pre>"
        "<p class='drill'><span class='badge badge-verified'>✔ verified</span> why</p><script>x()</script>"
        "<details class='output'><summary>Recorded output</summary><pre>1.2 s</pre></details><p>End</p></article>"
    )
    assert article.text(html) == ["Title", "Some bold text", "a", "  b", "End"]


def test_what_differs_from_run_to_run_is_no_change_of_a_page(tmp_path: Path) -> None:
    """Verdicts and times are not; a link that leads elsewhere is."""
    page = (
        '<html lang="en"><article><p><a class="badge" href="p/">✔ {0}</a> 2 of 2 <span class="varies">{0}</span> '
        '<a href="{1}/">on</a></p></article></html>'
    )
    for folder, words in (("before", ("75 s", "a")), ("again", ("80 s", "a")), ("other", ("75 s", "b"))):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "index.html").write_text(page.format(*words))
    assert list(article.changes(tmp_path / "before", tmp_path / "again", ())) == []
    (found,) = article.changes(tmp_path / "before", tmp_path / "other", ())
    assert (found.kind, found.added, found.removed) == ("changed", 0, 0)


def test_a_long_diff_ends_with_a_line_that_says_so() -> None:
    """A summary holds what people read, and whole lines of it."""
    shown = diff(["+" + "x" * 99] * 300)
    assert len(shown) < 20_000
    assert shown.splitlines()[-1] == "[… the rest is not shown here]"
    assert diff(["+a", "-b"]) == "+a\n-b"
