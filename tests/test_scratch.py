"""What is written for a while: it is gone with its block, and what a killed process left, with the next sweep."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from containers import bootstrap
from drillbook import scratch

ROOT = Path(__file__).parent.parent
HOLD = """
import sys, time
from pathlib import Path
from drillbook import scratch
with scratch.file(Path(sys.argv[1])), scratch.file(), scratch.folder() as folder:
    (folder / "below").mkdir()
    (folder / "below/file").touch()
    print("there", flush=True)
    time.sleep(60)
"""
UNPACK = """
from pathlib import Path
from containers import bootstrap
from drillbook import scratch
with scratch.folder() as place:
    bootstrap._mmdebstrap("trixie", bootstrap.mirrors("trixie"), str(place / "base.tar"), place)
"""


@pytest.fixture
def usual(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the folder of temporary files, which is the test's own."""
    folder = tmp_path / "usual"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr("tempfile.tempdir", None)
    return folder


def python(text: str, *words: str) -> subprocess.Popen[str]:
    """Start a program."""
    return subprocess.Popen([sys.executable, "-c", text, *words], cwd=ROOT, stdout=subprocess.PIPE, text=True)


def test_nothing_outlives_its_block(tmp_path: Path, usual: Path) -> None:
    """But a file that got another name, and what is not ours."""
    (usual / "other.part").touch()
    with scratch.file(tmp_path / "new") as part, scratch.folder() as folder:
        part.write(b"whole")
        (folder / "file").touch()
        part.flush()
        Path(part.name).replace(tmp_path / "new/name")
    scratch.sweep()
    assert (tmp_path / "new/name").read_bytes() == b"whole"
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["name"]
    assert [path.name for path in usual.iterdir()] == ["other.part"]
    scratch.sweep(tmp_path / "nowhere")


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    """Anybody may read it; what can't be written leaves the one before, and nothing beside it."""
    path = tmp_path / "new/name.json"
    scratch.write(path, "whole\n")
    assert (path.read_text(), path.stat().st_mode & 0o777) == ("whole\n", 0o644)
    with pytest.raises(UnicodeEncodeError):
        scratch.write(path, "no text: \udc80")
    assert path.read_text() == "whole\n"
    assert list(path.parent.iterdir()) == [path]


def test_what_a_killed_process_left_is_swept_and_what_a_living_one_has_is_not(tmp_path: Path, usual: Path) -> None:
    """The kernel tells which is which."""
    place = tmp_path / "place"
    with python(HOLD, str(place)) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "there\n"
        for each in (None, place):
            scratch.sweep(each)
        assert (len(list(place.iterdir())), len(list(usual.iterdir()))) == (1, 2)
        holder.send_signal(signal.SIGKILL)
    assert (len(list(place.iterdir())), len(list(usual.iterdir()))) == (1, 2)
    for each in (None, place):
        scratch.sweep(each)
    assert [*place.iterdir(), *usual.iterdir()] == []


@pytest.mark.docker  # which it does not ask for anything, but one who has none can't make images either
@pytest.mark.skipif(os.geteuid() != 0, reason="without root, mmdebstrap sees to it itself")
@pytest.mark.parametrize("at", ["var/lib/apt/lists/*Packages*", "usr/bin/perl", "etc/passwd"])
def test_a_base_image_that_is_being_unpacked_ends_with_its_run(usual: Path, at: str) -> None:
    """With all its processes and mounts; the folder is swept."""
    if not bootstrap.mirrors("trixie"):
        pytest.skip("apt names no mirror of Debian's packages")
    with python(UNPACK) as run:
        while not list(usual.glob(f"*/mmdebstrap.*/{at}")):
            assert run.poll() is None
        run.send_signal(signal.SIGKILL)
    deadline = 100
    while busy := [each for each in Path("/proc").glob("[0-9]*") if str(usual) in environment(each)]:
        deadline -= 1
        assert deadline, busy
        subprocess.run(["sleep", "0.1"], check=True)
    assert str(usual) not in Path("/proc/self/mounts").read_text()
    scratch.sweep()
    assert list(usual.iterdir()) == []


def environment(process: Path) -> str:
    """Return the variables of a process other than this one, nothing where it has ended."""
    try:
        text = (process / "environ").read_bytes().decode(errors="replace")
    except OSError:
        return ""
    return "" if process.name == str(os.getpid()) else text
