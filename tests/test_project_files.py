"""The project's own files: what one says twice, and what none may say."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parent.parent
MESHES = sorted({path.parent for path in (ROOT / "snippets").glob("*/*.sh") if "istioctl " in path.read_text()})
REQUIREMENTS = sorted((ROOT / "requirements").glob("*.txt"))


def pins(path: Path) -> dict[str, str]:
    """Return each package that a file pins, and its version."""
    return dict(re.findall(r"^([\w.-]+)==(\S+)", path.read_text(), re.MULTILINE))


def wanted(groups: dict[str, list[Any]], name: str) -> list[Requirement]:
    """Return what a dependency group asks for, the groups it includes among it."""
    found = []
    for entry in groups[name]:
        found += wanted(groups, entry["include-group"]) if isinstance(entry, dict) else [Requirement(entry)]
    return found


def test_continuous_integration_runs_the_line_that_the_readme_tells() -> None:
    """Who follows the README does what continuous integration does, word for word."""
    line = re.search(r"^test_line='(.+)'$", (ROOT / ".ci/run").read_text(), re.MULTILINE)
    assert line
    assert line[1] in (ROOT / "README.md").read_text().splitlines()


@pytest.mark.parametrize("path", REQUIREMENTS, ids=lambda path: path.stem)
def test_requirements_name_no_address(path: Path) -> None:
    """Packages come from whichever index the reader uses: pip knows them by their hashes."""
    assert "://" not in path.read_text()


@pytest.mark.parametrize("path", REQUIREMENTS, ids=lambda path: path.stem)
def test_requirements_fulfil_their_dependency_group(path: Path) -> None:
    """After a change of pyproject.toml `nox -s lock` must not be forgotten."""
    groups = tomllib.loads((ROOT / "pyproject.toml").read_text())["dependency-groups"]
    pinned = pins(path)
    assert [each for each in wanted(groups, path.stem) if pinned.get(each.name, "") not in each.specifier] == []


@pytest.mark.parametrize("folder", MESHES, ids=lambda folder: folder.name)
def test_istioctl_looks_at_every_file_of_a_topic_on_istio(folder: Path) -> None:
    """A new manifest, sound or wrong on purpose, is not forgotten; a file of values is Helm's, and holds no object."""
    scripts = "\n".join(path.read_text() for path in sorted(folder.glob("*.sh")))
    files = {path: path.read_text() for path in sorted(folder.glob("*.yaml"))}
    assert files
    assert [path.name for path, text in files.items() if not re.search(looks_at(text), scripts)] == []


def looks_at(text: str) -> str:
    """Return the pattern of a line that holds a file against what Istio, or for values Helm, knows."""
    saved = re.search(r"^# @file: .*?([^/\n]+)$", text, re.MULTILINE)
    assert saved
    name = re.escape(saved[1])
    if not re.search("^kind: ", text, re.MULTILINE):
        return rf"helm upgrade .*-f {name}\b"
    # `analyze` passes over what is no object of the cluster, whatever stands in it.
    judge = "validate" if "kind: IstioOperator" in text else "analyze"
    return rf"istioctl {judge} .*(?<!\S){name}(?!\S)"
