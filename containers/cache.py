"""The folder in which this user's runs keep locks and downloads."""

from __future__ import annotations

import os
from pathlib import Path


def folder() -> Path:
    """Return the folder, which need not be there yet."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "drillbook"
