"""The ten-minute way: a topic that is made verifies, is shown, and gets its badge, with nothing written by hand."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
import sample

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a project without a topic."""
    return sample.site(tmp_path)


def drillbook(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run a command of the engine's in a project."""
    line = [sys.executable, "-m", "drillbook", *words]
    return subprocess.run(line, cwd=root, env=sample.environment(), capture_output=True, text=True, check=False)


def built(root: Path) -> list[str]:
    """Build the site as `nox -s docs` does, and return the page of the topic in both languages."""
    done = sample.build(root)
    assert done.returncode == 0, done.stderr
    return [(root / "site" / path).read_text() for path in ("hello/index.html", "zh/hello/index.html")]


@pytest.mark.docker
def test_a_new_topic_goes_all_the_way(root: Path) -> None:
    """From its name to a badge on its page: made, linted, run, recorded and built by the commands that are told."""
    made = drillbook(root, "new-topic", "hello")
    assert made.returncode == 0, made.stderr
    assert made.stdout.splitlines()[:4] == [
        "snippets/hello/topic.toml", "snippets/hello/10-release.sh", "docs/en/hello.md", "docs/zh/hello.md"
    ]  # fmt: skip
    told = re.findall(r"nox -s verify-snippets -- (.*?) +#", made.stdout)
    assert told == ["hello", "hello --record", "hello --accept"]
    assert drillbook(root, "lint").returncode == 0
    assert [page.count("badge-never") for page in built(root)] == [6, 6]
    for words in told:
        done = drillbook(root, "verify", *words.split())
        assert done.returncode == 0, done.stdout
        assert "hello@13: passed: 1 passed in" in done.stdout
        # What is accepted is the page's.
        assert ("hello@13.runbook: passed: 1 passed in" in done.stdout) is ("--accept" not in words)
    for page, word in zip(built(root), ("✔ verified", "✔ 已验证"), strict=True):
        assert page.count(word) == page.count("badge-verified") == 6
        assert "VERSION_ID=&quot;12&quot;" in page or 'VERSION_ID="12"' in page


@pytest.mark.parametrize("name", ["Hello", "hello_world", "-hello", "hello-", "../hello", "a/b", "", "你好", "a--b"])
def test_a_malformed_name_is_refused(root: Path, name: str) -> None:
    """It would be a folder, a page's address and the name of nodes."""
    done = drillbook(root, "new-topic", "--", name)
    assert done.returncode == 2
    assert done.stderr == (
        f"{name!r} can't be the name of a topic: lower-case letters and digits, with single hyphens in between\n"
    )
    assert not list((root / "snippets").iterdir())


@pytest.mark.parametrize("length", [64, 300])
def test_a_name_that_no_topic_may_have_is_refused(root: Path, length: int) -> None:
    """As every other command refuses it, and no file system holds the longer one."""
    done = drillbook(root, "new-topic", "a" * length)
    assert done.returncode == 2
    assert done.stderr.startswith(f"a topic can't be called {'a' * length!r}: it takes 63 letters (A-Z, a-z), digits")
    assert not list((root / "snippets").iterdir())


def test_what_exists_is_never_written_over(root: Path) -> None:
    """Neither a topic nor a page: all that is in the way is named, and nothing is written."""
    (root / "snippets/hello").mkdir()
    (root / "snippets/hello/topic.toml").write_text(sample.TOPIC)
    (root / "snippets/hello/10-hello.sh").write_text("# Say hello\n\necho hello\n")
    for page in ("en/mine.md", "zh/hello.md"):
        (root / "docs" / page).write_text('# Mine\n\n{{ snippet("hello/hello") }}\n')
    done = drillbook(root, "new-topic", "hello")
    assert done.returncode == 2
    assert done.stderr == "'hello' is taken: there is snippets/hello and docs/zh/hello.md\n"
    assert not (root / "docs/en/hello.md").exists()
    assert drillbook(root, "new-topic", "index").stderr == (
        "'index' is taken: there is docs/en/index.md and docs/zh/index.md\n"
    )
