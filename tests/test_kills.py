"""Whatever is killed at whatever moment, the next run starts clean: a few of what `nox -s bench -- kills` does."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from private import LACKING, possible
from sample import environment

ROOT = Path(__file__).parent.parent


@pytest.mark.docker
@pytest.mark.skipif(not possible(), reason=LACKING)
def test_a_kill_leaves_nothing() -> None:
    """No container, network, process, mount or file; and the next run passes."""
    command = [sys.executable, "tests/kills.py", "3"]
    done = subprocess.run(command, cwd=ROOT, env=environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    well = re.findall(r"^(\w+) +3 kills; .* left: containers 0, networks 0, .*; ok$", done.stdout, re.MULTILINE)
    assert well == ["runner", "daemon", "node"]
