"""The folder from which Zensical builds; `nox -s docs-zensical` builds the real site with it."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import yaml
from sample import ROOT, TOPIC, environment, make

from drillbook import project
from macros import zensical

if TYPE_CHECKING:
    from pathlib import Path


def test_a_list_of_a_language_stands_for_the_inherited_one(tmp_path: Path) -> None:
    """As with MkDocs; mappings are joined, and what only a generator can read stays as it is written."""
    (tmp_path / "mkdocs.yml").write_text("extra: {a: 1, b: [x, y]}\nsite_url: !ENV [SITE_URL, '']\nplugins: [search]\n")
    (tmp_path / "mkdocs.zh.yml").write_text("INHERIT: mkdocs.yml\nextra: {b: [z], c: 2}\nplugins: []\n")
    found = zensical.settings(tmp_path / "mkdocs.zh.yml")
    written = yaml.serialize(found)
    assert "site_url: !ENV" in written
    assert yaml.safe_load(written.replace("!ENV", "")) == {
        "extra": {"a": 1, "b": ["z"], "c": 2},
        "site_url": ["SITE_URL", ""],
        "plugins": [],
    }


def test_the_folder_is_the_project_with_pages_as_files(tmp_path: Path) -> None:
    """What lay there before is gone, and what it links to stays one."""
    root = make(tmp_path / "project", TOPIC, {"10-hello.sh": "# Say hello\n\necho <<word>>\n"})
    (root / "mkdocs.yml").write_text((ROOT / "mkdocs.yml").read_text())
    place = root / ".cache/zensical"
    (place / "docs/en").mkdir(parents=True)
    (place / "docs/en/gone.md").write_text("gone")
    assert zensical.prepared(project.read(root), place) == place
    assert sorted(path.name for path in (place / "docs/en").iterdir()) == ["index.md", "proof", "runbooks"]
    assert (place / "docs/en/index.md").read_bytes() == (root / "docs/en/index.md").read_bytes()
    assert (place / "snippets").resolve() == root / "snippets"
    assert not (place / "mkdocs.yml").is_symlink()
    assert project.read(place).catalogue.scenarios[0].digest == project.read(root).catalogue.scenarios[0].digest


def test_words_that_it_does_not_know_build_nothing(tmp_path: Path) -> None:
    """It has no options."""
    command = [sys.executable, "-m", "macros.zensical", "--strict"]
    done = subprocess.run(command, cwd=tmp_path, env=environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.endswith("error: unrecognized arguments: --strict\n")
    assert not list(tmp_path.iterdir())
