"""Revisions: what a word names in git, what differs from it, and that state in a folder of its own."""

from __future__ import annotations

import contextlib
import shutil
from typing import TYPE_CHECKING

from drillbook import git, scratch
from drillbook.errors import EnvironmentTrouble, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_NO_HOOKS = ("-c", "core.hooksPath=/dev/null")  # a hook of the user's is not for a checkout that nobody works in


def resolve(root: Path, revision: str) -> str:
    """Return the hex digest of the commit that a revision names; raise UsageError where there is none."""
    if not git.output(root, "rev-parse", "--git-dir"):
        msg = f"{root} is in no git repository, so nothing can be compared with {revision!r}"
        raise UsageError(msg)
    # Without `--end-of-options` a revision such as `--all` would be an option.
    found = git.output(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if not found:
        raise UsageError(_unknown(root, revision))
    return found


def fork(root: Path, revision: str) -> str:
    """Return the commit at which today's history left that of a revision; raise UsageError where there is none.

    What others changed there since is no change of ours.
    """
    base = resolve(root, revision)
    found = git.output(root, "merge-base", base, "HEAD")
    if not found:
        msg = f"today's commit and {revision!r} have no commit in common"
        raise UsageError(msg + (f"; {_DEEPEN}" if _shallow(root) else ""))
    return found


def describe(root: Path, head: str) -> str:
    """Return a commit as people are told it, `-dirty` behind it where anything differs from what is checked out."""
    return short(resolve(root, head)) + ("-dirty" if changed(root, "HEAD", ".") else "")


def short(commit: str) -> str:
    """Return a commit as people are told it."""
    return commit[:12]


def address(root: Path, remote: str) -> str:
    """Return where a remote of the repository is; raise UsageError where there is none of that name."""
    found = git.output(root, "remote", "get-url", remote)
    if not found:
        msg = f"git knows no remote {remote!r}"
        raise UsageError(msg)
    return found


@contextlib.contextmanager
def checkout(root: Path, commit: str) -> Iterator[Path]:
    """Give the project's folder as it was at a commit, with its history; it is removed afterwards."""
    prefix = git.output(root, "rev-parse", "--show-prefix")
    with scratch.folder() as folder:
        git.run(root, "worktree", "prune")  # git keeps a note of those of killed runs
        place = folder / "at"
        done = git.run(root, *_NO_HOOKS, "worktree", "add", "--quiet", "--detach", str(place), commit)
        try:
            if done.returncode:
                msg = f"git can't put {short(commit)} into a folder: {done.stderr.strip()}"
                raise EnvironmentTrouble(msg)
            yield place / prefix
        finally:
            git.run(root, "worktree", "remove", "--force", "--force", str(place))


@contextlib.contextmanager
def snapshot(root: Path) -> Iterator[Path]:
    """Give a copy of the project's folder as it is now, what is not committed included; it is removed afterwards."""
    head = resolve(root, "HEAD")
    with checkout(root, head) as copy:
        names = changed(root, head, ".")
        for name in names:
            _remove(copy / name)
        for name in names:
            here, there = root / name, copy / name
            if _is_file(root, here):
                there.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(here, there, follow_symlinks=False)
        yield copy


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _is_file(root: Path, path: Path) -> bool:
    """Tell whether a file or a link lies there; what is behind a link is somewhere else, where git does not look."""
    behind = any(above.is_symlink() for above in path.parents if above.is_relative_to(root) and above != root)
    return not behind and (path.is_symlink() or path.is_file())


def changed(root: Path, commit: str, *paths: str) -> list[str]:
    """Return the files below `paths` that differ from a commit, relative to `root`; those of no commit among them."""
    if not paths:  # which git would take for all
        return []
    # Of a file that was renamed git would name the new one alone.
    differing = git.output(root, "diff", "--name-only", "--no-renames", "--relative", "-z", commit, "--", *paths)
    new = git.output(root, "ls-files", "--others", "--exclude-standard", "-z", "--", *paths)
    return sorted({name for name in (differing + "\0" + new).split("\0") if name})


def _unknown(root: Path, revision: str) -> str:
    msg = f"git knows no commit by the name {revision!r}"
    return f"{msg}: {_DEEPEN}" if _shallow(root) else f"{msg}; `git log --all` lists those there are"


_DEEPEN = "this clone is shallow; `git fetch --unshallow` brings the rest of the history"


def _shallow(root: Path) -> bool:
    return git.output(root, "rev-parse", "--is-shallow-repository") == "true"
