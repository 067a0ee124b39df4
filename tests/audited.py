"""Pages that tests write, and the command line run on them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import sample

if TYPE_CHECKING:
    from pathlib import Path


def project(root: Path) -> Path:
    """Write a project without a topic, and return its folder."""
    (root / "pyproject.toml").write_text(sample.SETTINGS)
    return root


def drillbook(root: Path, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a command of the engine's in a folder."""
    line = [sys.executable, "-m", "drillbook", *words]
    told = {**sample.environment(), **variables}
    return subprocess.run(line, cwd=root, env=told, capture_output=True, text=True, check=False)


def report(root: Path) -> dict[str, Any]:
    """Return what an audit wrote."""
    found = json.loads((root / "results/audit.json").read_text())
    assert isinstance(found, dict)
    return found


def lines(text: str) -> list[str]:
    """Return what an audit printed on blocks: no sums, no times."""
    return [line for line in text.splitlines() if re.match(r"\S+\.md:\d+: ", line)]
