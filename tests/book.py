"""Small projects with pages in both languages and records made by hand, and their sites."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

from sample import ROOT, TOPIC

from drillbook import project

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from drillbook.step import Step

_HOLLOW = frozenset({"br", "hr", "img", "input", "link", "meta"})


def make(root: Path, snippets: Mapping[str, str], topic: str = TOPIC) -> Path:
    """Write a project of one topic, `demo`, with the site's own configuration and pages that show all its snippets."""
    for name in ("mkdocs.yml", "mkdocs.zh.yml", "pyproject.toml"):
        (root / name).write_text((ROOT / name).read_text())
    for name in ("macros", "drillbook", "containers"):
        (root / name).symlink_to(ROOT / name)
    names = dict.fromkeys(name.rpartition("/")[2].partition("-")[2].partition(".")[0] for name in sorted(snippets))
    calls = "".join(f'{{{{ snippet("demo/{name}") }}}}\n\n' for name in names)
    files = {"snippets/demo/topic.toml": topic, **{f"snippets/demo/{name}": text for name, text in snippets.items()}}
    for language in ("en", "zh"):
        files[f"docs/{language}/index.md"] = f"# Demo\n\n{calls}"
        files[f"docs/{language}/all.md"] = "# All\n\n{{ matrix() }}\n\n{{ unverified() }}\n"
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text)
    (root / "ledger").mkdir()
    return root


def record(root: Path, output: str = "", kind: str = "", step: Mapping[str, Any] | None = None, **changes: Any) -> None:
    """Write a record of version 2 as a run of today's would; `step` changes its first step, `changes` the whole."""
    scenario = project.read(root).catalogue.of("demo")[0]
    steps = [_recorded(each, output) for each in scenario.steps]
    entry = {
        "topic": "demo", "version": "2", "digest": scenario.digest, "verdict": "passed",
        "begun": "2026-11-23T12:00:00Z", "seconds": 75.0, "commit": "0123456789ab-dirty",
        "values": dict(scenario.values), "facts": {"engine": "Docker 28.0.0, cgroup v2"}, "complete": True,
        "steps": [{**steps[0], **(step or {})}, *steps[1:]], **changes,
    }  # fmt: skip
    (root / f"ledger/demo@2{kind}.json").write_text(json.dumps(entry))


def recorded_step(root: Path) -> dict[str, Any]:
    """Return what a run of today's first step would have come to."""
    return _recorded(project.read(root).catalogue.of("demo")[0].steps[0], "")


def _recorded(step: Step, output: str) -> dict[str, Any]:
    chunks = [{"stream": "stdout", "text": output}]
    nodes = [
        {"node": node, "exit_code": 0, "seconds": 0.1, "attempts": 1, "output": chunks if output else []}
        for node in step.nodes
    ]
    return {
        "snippet": step.snippet.id, "title": "", "source": {"path": "x", "line": 1}, "pages": [],
        "text_sha256": step.text_sha256, "verdict": "skipped" if step.skip else "passed",
        "nodes": [] if step.skip else nodes,
    }  # fmt: skip


def build(root: Path, **variables: str) -> str:
    """Build the site with every warning an error, and return what the builder said; fail where it fails."""
    done = build_anyway(root, **variables)
    assert done.returncode == 0, done.stderr
    return done.stderr


def build_anyway(root: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Build the site, well or not."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    environment = {**os.environ, "PYTHONPATH": "", "NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1", **variables}
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)


class Article(HTMLParser):
    """Hold what a browser makes of the article of a page: its tags with their attributes, and its text."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self._depth = 0
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a tag of the article."""
        if tag == "article" or self._depth:
            self._depth += tag not in _HOLLOW
            self.text += " " if tag == "br" else ""
            self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        """Know where the article ends."""
        if self._depth:
            self._depth -= tag not in _HOLLOW

    def handle_data(self, data: str) -> None:
        """Keep the text of the article."""
        if self._depth:
            self.text += data

    def badges(self) -> list[dict[str, str]]:
        """Return the attributes of each badge, with its tag."""
        return [{**attributes, "tag": tag} for tag, attributes in self.tags if "badge" in attributes.get("class", "")]


def run(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run `python -m drillbook` in a project."""
    return subprocess.run(
        [sys.executable, "-m", "drillbook", *words], cwd=root, capture_output=True, text=True, check=False
    )
