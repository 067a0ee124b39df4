"""The project that a build shows, read once for all its languages, and the proof of what was built from it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.exceptions import BuildError

from drillbook import links, project, published
from drillbook.errors import DrillbookError
from macros import generated, outputs
from macros import site as sites
from macros.outputs.edition import Edition

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from mkdocs.config.defaults import MkDocsConfig

    from drillbook.project import Project
    from macros.site import Site

_read: dict[Path, Project] = {}
_sites: dict[Path, Site] = {}


def config_file(conf: Mapping[str, Any]) -> str:
    """Return the path of the project's configuration file; Zensical names only the folder that it builds in.

    That one is made for it, with generated pages among the authors', and its snippets are a link to the project's.
    """
    own = conf.get("config_file_path")
    return str(own or (Path(conf["root_dir"]) / "snippets").resolve().parent / "mkdocs.yml")


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


def renew(config_file: str, touched: Collection[str]) -> None:
    """Read pages, records, and the snippets of the named topics anew; end the build where something is not sound."""
    root = Path(config_file).parent
    _sites.pop(root, None)
    try:
        _read[root] = project.again(of(config_file), touched)
    except DrillbookError as error:
        message = f"the project is not sound:\n{error}"
        raise BuildError(message) from None


def made(config_file: str) -> dict[str, str | bytes]:
    """Return what no author writes of each language's pages and files, by its path below them."""
    found = of(config_file)
    return {**generated.pages(found), **generated.files(found)}


def site(config_file: str) -> Site:
    """Return the pages of a configuration file's project, of all languages; end the build where one can't be read."""
    root = Path(config_file).parent
    try:
        if root not in _sites:
            _sites[root] = sites.read(root)
    except DrillbookError as error:
        raise BuildError(str(error)) from None
    return _sites[root]


def complete(config_file: str, languages: Mapping[str, MkDocsConfig], built: Path) -> None:
    """Write what the site has besides pages; `languages` are the configurations by the folder that each has."""
    editions = [
        Edition(config.theme["language"], folder, config.site_name, config.site_description or "")
        for folder, config in languages.items()
    ]
    outputs.write(of(config_file), site(config_file), editions, built, languages[""].site_url or "")


def proved(config_file: str, built: Path) -> str:
    """Return a line on what of the site was proved; end the build where what is published is not what runs."""
    try:
        return published.check(of(config_file), built)
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
