"""Files of another user, as a run as root leaves them, and what else of files stands in the way: no traceback."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import bare
import pytest
import sample

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

NOBODY = 65534
# Root may write everywhere, unless it leaves that right behind: then what is another's is so for root as well.
OVERRIDES = "-dac_override,-dac_read_search,-fowner"
ORDINARY = ["setpriv", f"--bounding-set={OVERRIDES}", f"--inh-caps={OVERRIDES}"] if os.geteuid() == 0 else []
CACHED = "from containers import leftovers\nleftovers.labels()\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a project that has been run."""
    made = bare.make(tmp_path / "project", {"10-fine.sh": "# Be fine\n\ntrue\n"}, CACHED)
    done = verify(made)
    assert done.returncode == 0, done.stdout + done.stderr
    return made


def verify(root: Path, *words: str, before: Sequence[str] = ORDINARY) -> subprocess.CompletedProcess[str]:
    """Verify the newest version as a user who may not write everywhere."""
    line = [*before, *sample.VERIFY, "demo@2", "--no-runbooks", "--force", *words]
    told = {**sample.environment(), "XDG_CACHE_HOME": str(root.parent / "cache")}
    return subprocess.run(line, cwd=root, env=told, capture_output=True, text=True, check=False)


def give_away(path: Path) -> None:
    """Make a file, or a folder with all that is in it, another user's, who lets others read."""
    for each in [*path.rglob("*"), path]:
        each.chmod(0o755 if each.is_dir() else 0o644)
        if ORDINARY:
            os.chown(each, NOBODY, NOBODY)
        else:
            each.chmod(0o555 if each.is_dir() else 0o444)


@pytest.mark.parametrize(
    ("left", "gone", "words", "place"),
    [
        ("project/results", "", [], "project/results"),
        ("project/results", "project/results/junit.xml", ["-n", "1"], "project/results"),
        ("project/ledger", "", ["--record"], "project/ledger"),
        ("project/.cache", "project/.cache/results.lock", [], "project/.cache"),
    ],
)
def test_what_may_not_be_written_is_told_before_anything_runs(
    root: Path, left: str, gone: str, words: list[str], place: str
) -> None:
    """One line, which says what to do, and the exit code of the environment."""
    (root / "ledger").mkdir()
    if gone:
        (root.parent / gone).unlink()
    give_away(root.parent / left)
    done = verify(root, *words)
    assert done.returncode == 3, done.stdout + done.stderr
    told = root.parent / place
    assert done.stderr == (
        f"{told}: Permission denied; where a run of another user has left it, as one as root, give it to this one: "
        f"`sudo chown --recursive $USER {told}`\n"
    )
    assert "::fine" not in done.stdout


def test_a_cache_of_another_user_is_told_with_the_scenario(root: Path) -> None:
    """Its locks are taken where nodes are started."""
    give_away(root.parent / "cache")
    done = verify(root)
    assert done.returncode == 3, done.stdout + done.stderr
    runs = root.parent / "cache/drillbook"
    assert f"::fine could not be tried: {runs}/home: Permission denied; where" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
    assert sample.result(root, "2")["trouble"][0].startswith(f"{runs}/home: Permission denied; ")


def test_what_pytest_cannot_keep_is_no_matter(root: Path) -> None:
    """Nobody asks which step failed last."""
    give_away(root / ".cache/verify")
    done = verify(root)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("path", "folder", "told"),
    [
        ("results", False, "File exists; move what is there out of the way"),
        ("results/demo@2.before", True, "Is a directory; move what is there out of the way"),
    ],
)
def test_what_is_in_the_way_is_told(root: Path, path: str, *, folder: bool, told: str) -> None:
    """A file in place of a folder, or the other way about."""
    (root / "results").rename(root / "before")
    place = root / path
    if folder:
        place.mkdir(parents=True)
    else:
        place.touch()
    done = verify(root)
    assert done.returncode == 3, done.stdout + done.stderr
    assert f"{place}: {told}\n" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr


def test_a_full_disk_is_told(root: Path) -> None:
    """Nothing that a run leaves has room on it."""
    small = 'mount -t tmpfs -o size=4k tmpfs results && exec "$@"'
    line = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", small, "sh"]
    if subprocess.run([*line, "true"], cwd=root, check=False).returncode:
        pytest.skip("this machine lets nobody mount")
    done = verify(root, before=line)
    assert done.returncode == 3, done.stdout + done.stderr
    assert "No space left on device; make room: `df -h . ~/.cache /tmp` tells where\n" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
