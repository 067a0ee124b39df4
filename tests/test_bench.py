"""What `nox -s bench` is told; what it measures is never asserted by a test."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import bare
import sample
from sample import ROOT, environment

if TYPE_CHECKING:
    from pathlib import Path


def test_an_unknown_part_is_told_with_those_that_there_are() -> None:
    """And nothing is measured."""
    line = [sys.executable, "tests/bench.py", "grwoth"]
    done = subprocess.run(line, cwd=ROOT, env=environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("unknown: grwoth; there are: step_of_true, ")
    assert not done.stdout


ROUNDS = [sys.executable, str(ROOT / "tests/bench.py"), "rounds"]


def rounds(root: Path, times: str, *words: str) -> subprocess.CompletedProcess[str]:
    """Verify a project several times."""
    line = [*ROUNDS, times, *words, "--no-runbooks"]
    return subprocess.run(line, cwd=root, env=surroundings(root), capture_output=True, text=True, check=False)


def surroundings(root: Path) -> dict[str, str]:
    """Return the environment in which a project's own lab is found."""
    return {**environment(), "PYTHONPATH": f"{ROOT}{os.pathsep}{root}"}


def test_rounds_tell_of_a_verdict_that_is_another(tmp_path: Path) -> None:
    """They go on where they were ended; another text begins anew."""
    count = f"# Count\n\necho >>{tmp_path}/times\n"
    moody = f'# Be moody\n\n[ "$(wc -l <{tmp_path}/times)" != 2 ]\n'
    topic = sample.TOPIC.replace('[versions."1"]\nword = "good day"\n', "")
    root = bare.make(tmp_path / "project", {"10-count.sh": count, "20-moody.sh": moody}, topic=topic)
    done = rounds(root, "1")
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "rounds with the same verdicts: 1"), done.stderr
    done = rounds(root, "3")
    assert done.returncode == 1
    assert re.findall(r"^round (\d) of 3: 2 steps", done.stdout, re.MULTILINE) == ["2", "3"]
    assert done.stdout.splitlines()[-1] == "demo@2 demo/moody: passed, failed, passed"
    (root / "snippets/demo/20-moody.sh").write_text("# Be calm\n\ntrue\n")
    done = rounds(root, "2")
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "rounds with the same verdicts: 2")
    assert rounds(root, "1", "demo").returncode == 0
    assert rounds(root, "2").stdout == "rounds with the same verdicts: 2\n"


def test_interrupted_rounds_let_the_verification_come_to_its_end(tmp_path: Path) -> None:
    """It removes its nodes, which it could not where it was killed."""
    root = bare.make(tmp_path / "project", {"10-slow.sh": f"# Be slow\n\ntouch {tmp_path}/begun; sleep 50\n"})
    line = [*ROUNDS, "2", "--no-runbooks"]
    with subprocess.Popen(line, cwd=root, env=surroundings(root), stdout=subprocess.PIPE, text=True) as run:
        while not (tmp_path / "begun").exists() and run.poll() is None:
            time.sleep(0.1)
        run.terminate()
        told, _ = run.communicate()
    assert run.returncode == 130
    assert re.search(r"^!+ KeyboardInterrupt !+$", told, re.MULTILINE)


def test_what_could_not_be_started_is_no_round(tmp_path: Path) -> None:
    """Nothing is kept of it, nor of a round that was called wrongly."""
    root = bare.make(tmp_path / "project", {"10-true.sh": "# True\n\ntrue\n"}, "raise EnvironmentTrouble('no room')")
    assert rounds(root, "2").returncode == 3
    assert rounds(root, "2", "dmeo").stderr == "no topic or version is named 'dmeo'; did you mean 'demo'?\n"
    assert not (root / "results/rounds.json").exists()
