"""The distribution's own packages that Drillbook needs on the machine, installed where we may."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from containers.tail import tail
from drillbook.errors import EnvironmentTrouble

if TYPE_CHECKING:
    from collections.abc import Callable

    Progress = Callable[[str], None]

LOG = Path("/var/lib/drillbook/packages.log")
_LOCK_SECONDS = 120


def ensure(packages: dict[str, str], progress: Progress, purpose: str) -> bool:
    """Install the packages whose program or file is missing; tell whether there were any.

    `packages` maps a program's name or a file's path to the package that brings it.
    """
    missing = [package for needed, package in packages.items() if not _there(needed)]
    if not missing:
        return False
    names = " ".join(missing)
    if not may_install():
        message = f"{purpose} needs the packages {names}; install them as root, then try again"
        raise EnvironmentTrouble(message)
    progress(f"installing {names}")
    _apt("update")
    if _apt("install", "-y", "--no-install-recommends", *missing):
        message = f"{names} could not be installed. The last lines of {LOG}:\n{tail(LOG.read_text(errors='replace'))}"
        raise EnvironmentTrouble(message)
    return True


def refresh(progress: Progress) -> bool:
    """Let apt ask its sources what they hold, where we may; tell whether it was done."""
    if not may_install():
        return False
    progress("asking the package sources what they hold")
    return _apt("update") == 0


def may_install() -> bool:
    """Tell whether we are root on a machine of the Debian family."""
    return os.geteuid() == 0 and bool(shutil.which("apt-get"))


def _there(needed: str) -> bool:
    """Tell whether a program is installed, or a file exists."""
    return bool(shutil.which(needed)) or (needed.startswith("/") and Path(needed).exists())


def _apt(*arguments: str) -> int:
    """Run apt-get, its output in a log; return the exit code.

    An update that fails for one source of many must not keep the others from use: the caller decides.
    """
    LOG.parent.mkdir(parents=True, exist_ok=True)
    with LOG.open("ab") as log:
        return subprocess.run(
            ["apt-get", "-o", f"DPkg::Lock::Timeout={_LOCK_SECONDS}", *arguments],
            check=False,
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        ).returncode
