"""Small projects that tests write, and the command line run in them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parent.parent
SETTINGS = """[tool.drillbook]
lab = "containers.lab:DockerLab"
recipe = "containers.recipe:recipe"
helpers = "containers.helpers:ALL"
"""
TOPIC = """\
title = "demo"
[versions."2"]
word = "hello"
[versions."1"]
word = "good day"
[environment.nodes.a]
image = "plain:trixie"
address = "198.51.100.11"
"""
# With these, pytest and the reports tell more; xdist's workers are told of a narrow terminal.
_TELLING = {"CI", "BUILD_NUMBER", "GITHUB_ACTIONS", "COLUMNS"}
# The Docker SDK leaves closing its connections to the garbage collector. Where that comes amid an import, Python 3.11
# fails to show its warning, since that imports as well: KeyError in importlib.
_WARNINGS = "default,ignore:unclosed <socket.socket:ResourceWarning"
# Three versions on one machine.
THREE = """\
title = "demo"
[versions."3"]
[versions."2"]
[versions."1"]
[environment.nodes.a]
image = "plain:trixie"
address = "198.51.100.11"
"""
VERIFY = [sys.executable, "-m", "drillbook", "verify"]


def make(root: Path, topic: str, snippets: Mapping[str, str]) -> Path:
    """Write a project of one topic, `demo`, whose one page shows all its snippets in order."""
    names = [name.partition("-")[2].partition(".")[0] for name in sorted(snippets) if name[0].isdigit()]
    calls = "".join(f'{{{{ snippet("demo/{name}") }}}}\n' for name in dict.fromkeys(names))
    files = {
        "pyproject.toml": SETTINGS,
        "docs/en/index.md": f"# Demo\n\n{calls}",
        "snippets/demo/topic.toml": topic,
        **{f"snippets/demo/{name}": text for name, text in snippets.items()},
    }
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text)
    return root


def site(root: Path) -> Path:
    """Give a project with the site's own configuration and code, a home page in both languages, and no topic."""
    for name in ("mkdocs.yml", "mkdocs.zh.yml", "pyproject.toml", ".yamllint.yml"):
        shutil.copy(ROOT / name, root)
    for name in ("macros", "drillbook", "containers"):
        (root / name).symlink_to(ROOT / name)
    (root / "snippets").mkdir()
    for language in ("en", "zh"):
        (root / "docs" / language).mkdir(parents=True)
        (root / "docs" / language / "index.md").write_text("# Home\n")
    return root


def build(root: Path) -> subprocess.CompletedProcess[str]:
    """Build the site as `nox -s docs` does."""
    line = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    variables = {**environment(), "NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1"}
    return subprocess.run(line, cwd=root, env=variables, capture_output=True, text=True, check=False)


def environment() -> dict[str, str]:
    """Return the variables that let a project elsewhere find the engine's code, wherever the tests run."""
    own = {name: value for name, value in os.environ.items() if name not in _TELLING}
    return {**own, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": _WARNINGS}


def verify(root: Path, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a project, with variables of its own, without runbooks unless they are asked for."""
    line = [*VERIFY, *words, *([] if "--runbooks" in words else ["--no-runbooks"])]
    told = {**environment(), **variables}
    return subprocess.run(line, cwd=root, env=told, capture_output=True, text=True, check=False)


def result(root: Path, version: str) -> dict[str, Any]:
    """Return what a run wrote of a version."""
    found = json.loads((root / f"results/demo@{version}.json").read_text())
    assert isinstance(found, dict)
    return found


def verdicts(root: Path, version: str) -> dict[str, str]:
    """Return the verdict on each step."""
    return {step["snippet"]: step["verdict"] for step in result(root, version)["steps"]}
