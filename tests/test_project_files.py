"""The project's own files: what one says twice, and what none may say."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parent.parent
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
