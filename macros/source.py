"""The project that a build shows, read once for all its languages."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import BuildError

from drillbook import project
from drillbook.errors import DrillbookError

if TYPE_CHECKING:
    from drillbook.project import Project

_read: dict[Path, Project] = {}


def of(config_file: str) -> Project:
    """Return the project of a configuration file; end the build, with every problem, where it is not sound."""
    root = Path(config_file).parent
    try:
        if root not in _read:
            _read[root] = project.read(root)
    except DrillbookError as error:
        message = f"the project is not sound:\n{error}"
        raise BuildError(message) from None
    return _read[root]
