"""The project that a build shows, read once for all its languages, and the proof of what was built from it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import BuildError

from drillbook import project, published
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


def proved(config_file: str, site: Path) -> str:
    """Return a line on what of the site was proved; end the build where what is published is not what runs."""
    try:
        return published.check(of(config_file), site)
    except DrillbookError as error:
        message = f"what is published is not what runs:\n{error}"
        raise BuildError(message) from None
