"""The project that a build shows, read once for all its languages, and the proof of what was built from it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.exceptions import BuildError

from drillbook import links, project, published
from drillbook.errors import DrillbookError
from macros import generated

if TYPE_CHECKING:
    from collections.abc import Mapping

    from drillbook.project import Project

_read: dict[Path, Project] = {}


def config_file(conf: Mapping[str, Any]) -> str:
    """Return the path of the configuration file; Zensical's names only the folder that it lies in."""
    return str(conf.get("config_file_path") or Path(conf["root_dir"]) / "mkdocs.yml")


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


def made(config_file: str, language: str) -> dict[str, str | bytes]:
    """Return what no author writes of a language's pages and files, by its path below them."""
    project, files = of(config_file), getattr(generated, "files", None)
    return {**generated.pages(project, language), **(files(project, language) if files else {})}


def proved(config_file: str, site: Path) -> str:
    """Return a line on what of the site was proved; end the build where what is published is not what runs."""
    try:
        return published.check(of(config_file), site)
    except DrillbookError as error:
        message = f"what is published is not what runs:\n{error}"
        raise BuildError(message) from None


def linked(site: Path, address: str) -> str:
    """Return a line on the links of the site, which will be published at `address`; end the build where one is dead."""
    try:
        return links.check(site, address)
    except DrillbookError as error:
        message = f"the site has dead links:\n{error}"
        raise BuildError(message) from None
