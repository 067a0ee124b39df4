"""A machine of its own, as far as an engine sees: nothing runs, nothing is kept, and its end ends all."""

from __future__ import annotations

import os
import shutil
import subprocess

PRIVATE = ["unshare", "--mount", "--net", "--pid", "--fork", "--mount-proc", "--kill-child", "sh", "-euc"]
FRESH = """
ip link set lo up
mount -t tmpfs tmpfs /run
mkdir -p /var/lib/drillbook
mount -t tmpfs tmpfs /var/lib/drillbook
"""
NOWHERE = "unix:///nowhere/docker.sock"
LACKING = "starting an engine takes root, Docker, and namespaces"


def possible() -> bool:
    """Tell whether an engine can be started in one here."""
    return (
        os.geteuid() == 0
        and all(map(shutil.which, ("dockerd", "ip", "iptables", "unshare")))
        and subprocess.run([*PRIVATE, FRESH], check=False, capture_output=True).returncode == 0
    )
