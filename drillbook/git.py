"""Git, by its command, as far as anything here asks it."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

from drillbook.errors import EnvironmentTrouble

if TYPE_CHECKING:
    from pathlib import Path


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run git in a folder, and let it ask nobody; raise EnvironmentTrouble where it is not installed.

    Names of files that are not UTF-8 are kept as Python keeps those of a folder.
    """
    command, variables = ["git", "-C", str(folder), *words], {**os.environ, "GIT_TERMINAL_PROMPT": "0"}
    try:
        return subprocess.run(
            command, env=variables, capture_output=True, encoding="utf-8", errors="surrogateescape", check=False
        )
    except FileNotFoundError:
        msg = "git is not installed"
        raise EnvironmentTrouble(msg) from None


def output(folder: Path, *words: str) -> str:
    """Return what git prints, nothing where it fails; raise EnvironmentTrouble where it is not installed."""
    done = run(folder, *words)
    return "" if done.returncode else done.stdout.rstrip("\n")


def known(folder: Path, *words: str) -> str:
    """Return what git prints, nothing where it fails or is not installed: for what can be done without."""
    try:
        return output(folder, *words)
    except EnvironmentTrouble:
        return ""
