"""A branch from which a host serves pages: the site at its root, and previews in folders of their own.

The branch is made, not written: it has one commit, so that what was removed does not weigh on it. What is published may
come from a stranger, and is held to plain files with harmless names first.
"""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drillbook import git, scratch
from drillbook.errors import ContentError, EnvironmentTrouble, Problem, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PREVIEWS = "preview"
_PLACE = re.compile(rf"{PREVIEWS}/pr-[1-9][0-9]{{0,9}}")
_TRIES = 5  # others may publish at the same time
_MOST_FILES, _MOST_BYTES = 20_000, 1 << 30  # a host of pages takes no more


@dataclass(frozen=True)
class Branch:
    """Stand for the branch of a repository, by the address that git knows it by."""

    remote: str
    name: str

    def publish(self, folder: Path, place: str = "") -> None:
        """Put a built site at a place, in place of what is there; at the root, previews stay as they are.

        Raises ContentError for what is no plain site, UsageError for a wrong place, EnvironmentTrouble where git fails.
        """
        _check(folder, place)

        def put(tree: Path) -> None:
            _clear(tree / place, keep={PREVIEWS} if not place else set())
            shutil.copytree(folder, tree / place, dirs_exist_ok=True)
            (tree / ".nojekyll").touch()  # without it folders that begin with an underscore are not served

        self._change(put, f"Publish {place or 'the site'}")

    def remove(self, place: str) -> None:
        """Remove what is at a place; that nothing is there is no error."""
        _check_place(place)
        self._change(lambda tree: _clear(tree / place, keep=set()), f"Remove {place}")

    def _change(self, change: Callable[[Path], None], message: str) -> None:
        told = ""
        for _ in range(_TRIES):
            told = self._try(change, message)
            if "stale info" not in told:  # nobody was faster
                break
        if told:
            msg = f"git can't push to {self.name}: {told}"
            raise EnvironmentTrouble(msg)

    def _try(self, change: Callable[[Path], None], message: str) -> str:
        """Change what the branch holds; return what git says where it refuses."""
        with scratch.folder() as tree:
            before = self._fetch(tree)
            change(tree)
            _git(tree, "add", "--all", "--force")
            commit = _git(tree, "commit-tree", _git(tree, "write-tree"), "-m", message)
            ref = f"refs/heads/{self.name}"
            lease = f"--force-with-lease={ref}:{before}"
            done = git.run(tree, "push", "--quiet", "--porcelain", lease, self.remote, f"{commit}:{ref}")
        return (done.stdout + done.stderr).strip() if done.returncode else ""

    def _fetch(self, tree: Path) -> str:
        """Put what the branch holds into a new repository; return its commit, empty where there is no such branch."""
        _git(tree, "init", "--quiet")
        _git(tree, "config", "core.symlinks", "false")  # a link is a small file here, and leads nowhere
        listed = _git(tree, "ls-remote", self.remote, f"refs/heads/{self.name}")
        before = listed.partition("\t")[0]
        if before:
            _git(tree, "fetch", "--quiet", "--depth=1", self.remote, before)
            _git(tree, "checkout", "--quiet", "--detach", before)
        return before


def _check(folder: Path, place: str) -> None:
    if place:
        _check_place(place)
    if not (folder / "index.html").is_file():
        msg = f"{folder} is no built site: it has no index.html"
        raise UsageError(msg)
    paths = sorted(folder.rglob("*"))
    problems = [Problem(path, 1, fault) for path in paths if (fault := _fault(path, place))]
    if len(paths) > _MOST_FILES or sum(path.stat().st_size for path in paths if path.is_file()) > _MOST_BYTES:
        problems.append(Problem(folder, 1, f"more than {_MOST_FILES} files or {_MOST_BYTES >> 20} MiB"))
    if problems:
        raise ContentError(problems)


def _fault(path: Path, place: str) -> str:
    if path.is_symlink() or not (path.is_file() or path.is_dir()):
        return "neither a file nor a folder"
    if path.name.lower().startswith(".git") or (place and path.name == "CNAME"):
        return "a name that means something to git, or to the host of the pages"
    return ""


def _check_place(place: str) -> None:
    if not _PLACE.fullmatch(place):
        msg = f"{place!r} is no place for a preview; it reads {PREVIEWS}/pr-NUMBER"
        raise UsageError(msg)


def _clear(folder: Path, keep: set[str]) -> None:
    for path in folder.glob("*"):
        if path.name not in {".git", *keep}:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    if folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()


def _git(tree: Path, *words: str) -> str:
    done = git.run(tree, *words)
    if done.returncode:
        msg = f"git {words[0]}: {done.stderr.strip()}"
        raise EnvironmentTrouble(msg)
    return done.stdout.strip()
