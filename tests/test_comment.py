"""`python -m drillbook comment FOLDER FILE`: what is said of a preview where its change is discussed."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from markdown import Markdown  # type: ignore[import-untyped]
from sample import environment

from drillbook import preview
from drillbook.errors import ContentError
from drillbook.preview import Preview
from drillbook.preview_text import markdown

if TYPE_CHECKING:
    from pathlib import Path

HOSTILE = "`` @everyone ![x](http://x) <img src=x onerror=alert(1)> \u202e\n# heading | a $`b`$"


def test_a_summary_can_do_no_harm_in_a_comment() -> None:
    """Whatever a stranger writes into it stands in code, on its own line, and links nowhere."""
    at = {"path": "snippets/a`b.sh", "line": 1}
    text = {"snippet": HOSTILE, "scenario": HOSTILE, "was": "new", "status": HOSTILE, "reason": HOSTILE}
    failure = {"snippet": HOSTILE, "reason": HOSTILE, "source": at, "pages": [at]}
    found = Preview.model_validate(
        {
            "head": "0" * 12, "base": "1" * 12, "built": True, "problems": [HOSTILE], "notes": [HOSTILE],
            "runs": [{"scenario": HOSTILE, "verdict": "failed", "failures": [failure]}],
            "unverified": [{**text, "source": at, "pages": []}],
            "pages": [{"path": "a](http:x)`/i.html", "language": "en", "kind": "changed", "diff": f"```\n{HOSTILE}"}],
        }
    )  # fmt: skip
    told = markdown(found, "https://example.org/preview/pr-1/")
    outside = _without_code(told)
    for forbidden in ("@everyone", "<img", "http://x", "http:x", "\u202e", "# heading"):
        assert forbidden not in outside
    assert "https://example.org/preview/pr-1/a%5D%28http%3Ax%29%60/i.html" in outside
    assert "\u202e" not in told


def _without_code(text: str) -> str:
    """Return what a renderer of Markdown does not take for code."""
    html = Markdown(extensions=["pymdownx.superfences"]).convert(text)
    return "".join(part.partition("</code>")[2] or part for part in html.replace("<code", "\0<code").split("\0"))


def comment(folder: Path, text: str) -> subprocess.CompletedProcess[str]:
    """Run the command that writes a comment of a bundle's summary."""
    (folder / "summary.json").write_text(text)
    words = [str(folder), str(folder / "comment.md"), "--from", "https://example.org/run"]
    command = [sys.executable, "-m", "drillbook", "comment", *words]
    return subprocess.run(command, cwd=folder, env=environment(), capture_output=True, text=True, check=False)


def test_a_comment_is_made_of_a_summary_and_ends_somewhere(tmp_path: Path) -> None:
    """However much a summary holds, a host takes it; where the rest is follows."""
    change = {"language": "en", "kind": "changed", "added": 1, "diff": "+x"}
    at = {"path": "snippets/a.sh", "line": 1}
    words = {"snippet": "x" * 500, "was": "new", "status": "stale", "reason": "y" * 500, "source": at, "pages": []}
    texts = [{**words, "scenario": f"demo@{number}"} for number in range(200)]
    sound = {"head": "0" * 12, "base": "1" * 12, "built": True, "pages": [{**change, "path": "index.html"}]}
    assert comment(tmp_path, json.dumps({**sound, "unverified": texts})).returncode == 0
    told = (tmp_path / "comment.md").read_text()
    assert 40_000 < len(told) < 65_536
    assert told.endswith(
        "[The whole preview](https://example.org/run) has the differences of all pages, and every result.\n"
    )
    assert comment(tmp_path, json.dumps(sound)).returncode == 0
    told = (tmp_path / "comment.md").read_text()
    assert "- `index.html` (en): changed +1 -0" in told
    assert "The pages of a stranger's change are in the bundle alone." in told


def test_a_comment_ends_between_two_lines(tmp_path: Path) -> None:
    """Else a stranger's text could stand outside of its code."""
    at = {"path": "snippets/a.sh", "line": 1}
    failure = {"snippet": "x" * 500, "reason": "y" * 490, "source": at, "pages": []}
    run = {"scenario": "demo", "verdict": "failed", "failures": [failure] * 30}
    runs = {"head": "0" * 12, "base": "1" * 12, "built": True, "runs": [run] * 30}
    assert comment(tmp_path, json.dumps(runs)).returncode == 0
    told = (tmp_path / "comment.md").read_text()
    assert "\n… and more.\n" in told
    assert [line for line in told.splitlines() if line.count("`") % 2] == []


def test_a_comment_of_anything_else_is_refused(tmp_path: Path) -> None:
    """With the file and what is wrong with it, and nothing is written."""
    done = comment(tmp_path, '{"head": "x"}')
    assert done.returncode == 1
    assert done.stderr.startswith(f"{tmp_path}/summary.json:1: no summary of a preview: head: ")
    assert not (tmp_path / "comment.md").exists()


def test_what_is_no_file_of_a_summarys_size_is_not_read(tmp_path: Path) -> None:
    """A link of a stranger's may lead anywhere, and a file of theirs be of any length."""
    summary, elsewhere = tmp_path / "summary.json", tmp_path / "elsewhere"
    elsewhere.write_text(json.dumps({"head": "0" * 12, "base": "1" * 12, "built": True}))
    summary.write_bytes(elsewhere.read_bytes())
    assert preview.read(tmp_path).built
    summary.write_bytes(elsewhere.read_bytes() + b" " * (10 << 20))
    with pytest.raises(ContentError, match="no plain file, or longer than one is"):
        preview.read(tmp_path)
    summary.unlink()
    summary.symlink_to("elsewhere")
    with pytest.raises(ContentError, match="no plain file, or longer than one is"):
        preview.read(tmp_path)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("head", "main"),
        ("base", "0" * 11 + "`"),
        ("problems", ["x" * 501]),
        ("pages", [{"path": "../x.html", "language": "en", "kind": "added"}]),
        ("pages", [{"path": "/x.html", "language": "en", "kind": "added"}]),
        ("pages", [{"path": "a\\b.html", "language": "en", "kind": "added"}]),
        ("pages", [{"path": "a\nb.html", "language": "en", "kind": "added"}]),
        ("pages", [{"path": "a\u202eb.html", "language": "en", "kind": "added"}]),
        ("pages", [{"path": "x.html", "language": "<b>", "kind": "added"}]),
        ("more", 1),
    ],
)
def test_a_summary_of_another_form_is_refused(field: str, value: object) -> None:
    """Lengths, paths, commits and languages are held to what a preview writes."""
    sound = {"head": "0" * 12, "base": "1" * 12, "built": True}
    Preview.model_validate(sound)
    with pytest.raises(ValueError, match=field):
        Preview.model_validate({**sound, field: value})
