"""The branch that a host of pages serves, in a real repository: sites, previews, and what must not get into it."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from sample import environment

from drillbook import publication
from drillbook.errors import ContentError
from drillbook.publication import Branch

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture(autouse=True)
def somebody(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let git know who publishes."""
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "Somebody")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "somebody@example.com")


@pytest.fixture
def remote(tmp_path: Path) -> Path:
    """Give an empty repository, as a host has it."""
    git(tmp_path, "init", "--quiet", "--bare", "remote.git")
    return tmp_path / "remote.git"


def git(root: Path, *words: str) -> str:
    """Run git."""
    return subprocess.run(["git", *words], cwd=root, capture_output=True, text=True, check=True).stdout.strip()


def site(folder: Path, text: str, *more: str) -> Path:
    """Write a site of a page, and files beside it."""
    for name in ("index.html", *more):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


def served(remote: Path) -> list[str]:
    """Return the files of the branch."""
    return git(remote, "ls-tree", "-r", "--name-only", "gh-pages").splitlines()


def publish(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a repository."""
    command = [sys.executable, "-m", "drillbook", "publish", *words]
    return subprocess.run(command, cwd=root, env=environment(), capture_output=True, text=True, check=False)


def test_a_site_and_its_previews_live_side_by_side(tmp_path: Path, remote: Path) -> None:
    """A deployment takes away what is no longer in the site, and leaves previews; a removal takes one of them."""
    work = tmp_path / "work"
    git(tmp_path, "clone", "--quiet", str(remote), "work")
    assert publish(work, str(site(tmp_path / "one", "1", "old.html", "_static/x.js"))).returncode == 0
    for number in (7, 8):
        assert publish(work, str(site(tmp_path / "two", "2")), "--at", f"preview/pr-{number}").returncode == 0
    assert publish(work, str(site(tmp_path / "three", "3", "new.html"))).returncode == 0
    previews = ["preview/pr-7/index.html", "preview/pr-8/index.html"]
    assert served(remote) == [".nojekyll", "index.html", "new.html", *previews]
    assert git(remote, "show", "gh-pages:index.html") == "3"
    assert publish(work, "--at", "preview/pr-7").returncode == 0
    assert publish(work, "--at", "preview/pr-7").returncode == 0
    assert served(remote) == [".nojekyll", "index.html", "new.html", "preview/pr-8/index.html"]
    assert git(remote, "rev-list", "--count", "gh-pages") == "1"


def test_a_link_on_the_branch_leads_nowhere(tmp_path: Path, remote: Path) -> None:
    """A preview leaves it as it is, a deployment takes it away; nothing is touched where it leads."""
    work, elsewhere = tmp_path / "work", site(tmp_path / "elsewhere", "somebody else's")
    git(tmp_path, "clone", "--quiet", str(remote), "work")
    site(work, "1")
    for name, target in {"latest": "preview", "outside": str(elsewhere)}.items():
        (work / name).symlink_to(target)
    git(work, "add", "--all")
    git(work, "commit", "--quiet", "--message", "By hand")
    git(work, "push", "--quiet", "origin", "HEAD:gh-pages")
    assert publish(work, str(site(tmp_path / "two", "2")), "--at", "preview/pr-1").returncode == 0
    assert "120000 blob" in git(remote, "ls-tree", "gh-pages", "latest")
    done = publish(work, str(site(tmp_path / "three", "3")))
    assert done.returncode == 0, done.stderr
    assert served(remote) == [".nojekyll", "index.html", "preview/pr-1/index.html"]
    assert (elsewhere / "index.html").read_text() == "somebody else's"


def test_who_was_faster_loses_nothing(tmp_path: Path, remote: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A publication that another one overtook is made again, on top of it."""
    branch = Branch(str(remote), "gh-pages")
    branch.publish(site(tmp_path / "site", "1"))
    fetch: Callable[[Branch, Path], str] = Branch._fetch
    overtaken: list[bool] = []

    def overtake(self: Branch, tree: Path) -> str:
        before = fetch(self, tree)
        if not overtaken:
            overtaken.append(True)
            branch.publish(site(tmp_path / "other", "2"), "preview/pr-2")
        return before

    monkeypatch.setattr(Branch, "_fetch", overtake)
    branch.publish(site(tmp_path / "mine", "3"), "preview/pr-1")
    assert served(remote) == [".nojekyll", "index.html", "preview/pr-1/index.html", "preview/pr-2/index.html"]


@pytest.mark.parametrize(
    "place", ["preview/pr-0", "preview/pr-1/..", "../x", "preview", "/preview/pr-1", "preview/pr-1\n"]
)
def test_a_place_that_is_none_is_wrong_use(tmp_path: Path, remote: Path, place: str) -> None:
    """Nothing is published, and nothing removed, anywhere but in a preview's own folder."""
    git(tmp_path, "clone", "--quiet", str(remote), "work")
    for words in ([str(site(tmp_path / "site", "1"))], []):
        done = publish(tmp_path / "work", *words, "--at", place)
        assert done.returncode == 2
        assert "is no place for a preview; it reads preview/pr-NUMBER" in done.stderr


def test_without_a_place_nothing_is_removed(tmp_path: Path, remote: Path) -> None:
    """The site itself is replaced, never removed."""
    git(tmp_path, "clone", "--quiet", str(remote), "work")
    assert publish(tmp_path / "work").returncode == 2


def test_what_is_no_plain_site_is_refused(tmp_path: Path, remote: Path) -> None:
    """Links, names of git's and of the host's, all told in one go."""
    folder = site(tmp_path / "site", "1", "CNAME", ".gitattributes", "a/.git/config", "b/.GIT/config")
    (folder / "passwd").symlink_to("/etc/passwd")
    os.mkfifo(folder / "pipe")
    with pytest.raises(ContentError) as caught:
        Branch(str(remote), "gh-pages").publish(folder, "preview/pr-1")
    assert [(each.path.relative_to(folder).as_posix(), each.message) for each in caught.value.problems] == [
        (".gitattributes", "a name that means something to git, or to the host of the pages"),
        ("CNAME", "a name that means something to git, or to the host of the pages"),
        ("a/.git", "a name that means something to git, or to the host of the pages"),
        ("b/.GIT", "a name that means something to git, or to the host of the pages"),
        ("passwd", "neither a file nor a folder"),
        ("pipe", "neither a file nor a folder"),
    ]


@pytest.mark.parametrize(("limit", "most"), [("_MOST_FILES", 2), ("_MOST_BYTES", 1 << 20)])
def test_more_than_a_host_takes_is_refused(
    tmp_path: Path, remote: Path, monkeypatch: pytest.MonkeyPatch, limit: str, most: int
) -> None:
    """Before anything of it is sent."""
    folder = site(tmp_path / "site", "1" * (600 << 10), "a.html")
    Branch(str(remote), "gh-pages").publish(folder)
    (folder / "b.html").write_bytes((folder / "a.html").read_bytes())
    monkeypatch.setattr(publication, limit, most)
    with pytest.raises(ContentError, match=r"site:1: more than \d+ files or \d+ MiB$"):
        Branch(str(remote), "gh-pages").publish(folder)
    assert served(remote) == [".nojekyll", "a.html", "index.html"]


def test_a_remote_that_does_not_answer_is_trouble_of_the_environment(tmp_path: Path, remote: Path) -> None:
    """With what git said of it, and exit code 3."""
    git(tmp_path, "clone", "--quiet", str(remote), "work")
    git(tmp_path / "work", "remote", "set-url", "origin", str(tmp_path / "gone"))
    done = publish(tmp_path / "work", str(site(tmp_path / "site", "1")))
    assert done.returncode == 3
    assert done.stderr.startswith("git ls-remote: ")
