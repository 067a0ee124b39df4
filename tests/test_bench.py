"""What `nox -s bench` is told; what it measures is never asserted by a test."""

from __future__ import annotations

import subprocess
import sys

from sample import ROOT, environment


def test_an_unknown_part_is_told_with_those_that_there_are() -> None:
    """And nothing is measured."""
    line = [sys.executable, "tests/bench.py", "grwoth"]
    done = subprocess.run(line, cwd=ROOT, env=environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("unknown: grwoth; there are: step_of_true, ")
    assert not done.stdout
