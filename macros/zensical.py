"""The same sources built with Zensical, the successor of MkDocs and its theme: `nox -s docs-zensical`.

Zensical knows macros, but neither hooks nor pages that a hook makes. So it is given a folder that looks like the
project's own, in which those pages lie as files.
"""

from __future__ import annotations

import argparse
import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from drillbook import compared, links, project, published
from drillbook.errors import EXIT_OK, ContentError, EnvironmentTrouble, Problem, guarded
from macros import source

if TYPE_CHECKING:
    from drillbook.project import Project

PLACE = Path(".cache/zensical")
SETTINGS = "mkdocs*.yml"


def main() -> int:
    """Build the site with both generators, compare them, and prove that Zensical's publishes what runs."""
    argparse.ArgumentParser(prog="nox -s docs-zensical --", description=main.__doc__, allow_abbrev=False).parse_args()
    return guarded(lambda: _proved(Path.cwd()))


def _proved(root: Path) -> int:
    found = project.read(root)
    place = prepared(found, PLACE)
    site, other = place / "site", place / "mkdocs"
    build(found.root, "mkdocs", "build", "--strict", f"--site-dir={other}")
    for settings in sorted(place.glob(SETTINGS), key=lambda path: len(path.name)):  # a language lies in the first's
        build(place, "zensical", "build", "--clean", "--strict", f"--config-file={settings.name}")
    print(compared.check(other, site))
    print(published.check(found, site))
    print(links.check(site))
    return EXIT_OK


def prepared(found: Project, place: Path) -> Path:
    """Make the folder anew: the pages and what is generated beside them as files, all else as links."""
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    for path in found.root.glob("[!.]*"):
        if path.name not in {"docs", "site"} and not path.match(SETTINGS):
            (place / path.name).symlink_to(path)
    for path in found.root.glob(SETTINGS):
        (place / path.name).write_text(yaml.serialize(settings(path), allow_unicode=True), encoding="utf-8")
    for pages in found.root.glob("docs/*/index.md"):
        language = pages.parent.name
        shutil.copytree(pages.parent, place / "docs" / language)
        for name, content in source.made(str(found.root / "mkdocs.yml")).items():
            path = place / "docs" / language / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
    return place


def settings(path: Path) -> yaml.MappingNode:
    """Return a configuration with what it inherits. A list stands for the inherited one; Zensical would append it."""
    own = yaml.compose(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
    if not isinstance(own, yaml.MappingNode):
        raise ContentError([Problem(path, 1, "no settings: they are no mapping")])
    inherited = next((value.value for key, value in own.value if key.value == "INHERIT"), None)
    if not inherited:
        return own
    own.value = [(key, value) for key, value in own.value if key.value != "INHERIT"]
    return merged(settings(path.parent / inherited), own)


def merged(one: yaml.MappingNode, other: yaml.MappingNode) -> yaml.MappingNode:
    """Return a mapping in which the other one goes before; tags such as `!ENV` stay as they are."""
    found = {key.value: (key, value) for key, value in one.value}
    for key, value in other.value:
        before = found.get(key.value, (None, None))[1]
        both = isinstance(before, yaml.MappingNode) and isinstance(value, yaml.MappingNode)
        found[key.value] = (key, merged(before, value) if both else value)
    return yaml.MappingNode(one.tag, list(found.values()))


def build(folder: Path, *words: str) -> None:
    """Run a generator in a folder; raise ContentError where it fails, which it has explained itself."""
    if not importlib.util.find_spec(words[0]):
        msg = f"{words[0]} is not installed: run this as `nox -s docs-zensical`, which brings it"
        raise EnvironmentTrouble(msg)
    if subprocess.run([sys.executable, "-m", *words], cwd=folder, check=False).returncode:
        raise ContentError([])


if __name__ == "__main__":
    sys.exit(main())
