"""`nox -s serve`: a page shows at once what was changed below it, a recorded result too."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import sample

from drillbook import project

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
PATIENCE = 60


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a project with the site's own configuration, which nobody has verified yet: it has no ledger."""
    sample.make(tmp_path, sample.TOPIC, {"10-hello.sh": "# Say hello\n\necho first\n"})
    for name in ("mkdocs.yml", "mkdocs.zh.yml", "pyproject.toml"):
        (tmp_path / name).write_text((ROOT / name).read_text())
    for name in ("macros", "drillbook", "containers"):
        (tmp_path / name).symlink_to(ROOT / name)
    (tmp_path / "docs/zh").mkdir()
    (tmp_path / "docs/zh/index.md").write_text((tmp_path / "docs/en/index.md").read_text())
    return tmp_path


@contextmanager
def served(root: Path) -> Iterator[str]:
    """Serve a project on a free port, and give the address."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    line = [sys.executable, "-m", "mkdocs", "serve", f"--dev-addr=127.0.0.1:{port}"]
    variables = {**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1", "TMPDIR": str(root / "tmp")}
    (root / "tmp").mkdir(exist_ok=True)
    with (
        (root / "log").open("w") as log,
        subprocess.Popen(line, cwd=root, env=variables, stdout=log, stderr=log) as run,
    ):
        try:
            yield f"http://127.0.0.1:{port}/"
        finally:
            run.terminate()


def shows(address: str, words: str) -> bool:
    """Tell whether a page comes to hold some words."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:
                if words in answer.read().decode():
                    return True
        except OSError:
            pass
        time.sleep(0.2)
    return False


def record(root: Path) -> None:
    """Write the ledger entry of a run of version 2 as it is now."""
    scenario = project.read(root).catalogue.of("demo")[0]
    step = {
        "snippet": "demo/hello", "title": "", "source": {"path": "x", "line": 1}, "pages": [],
        "text_sha256": scenario.steps[0].text_sha256, "verdict": "passed",
    }  # fmt: skip
    entry = {
        "topic": "demo", "version": "2", "digest": scenario.digest, "verdict": "passed",
        "begun": "2026-11-23T12:00:00Z", "seconds": 1.0, "commit": "", "values": dict(scenario.values), "facts": {},
        "complete": True, "steps": [step],
    }  # fmt: skip
    (root / "ledger").mkdir(exist_ok=True)
    (root / "ledger/demo@2.json").write_text(json.dumps(entry))


def test_a_page_follows_its_snippet_its_text_and_its_result(root: Path) -> None:
    """Each is seen without a restart, in both languages."""
    with served(root) as address:
        assert shows(address, "first")
        (root / "snippets/demo/10-hello.sh").write_text("# Say hello\n\necho second\n")
        assert shows(address, "second")
        page = root / "docs/zh/index.md"
        page.write_text(page.read_text() + "\n更多\n")
        assert shows(f"{address}zh/", "更多")
        record(root)
        assert shows(address, "✔ verified 2026-11-23")
        assert shows(f"{address}zh/", "✔ 已验证 2026-11-23")


def test_nothing_is_left_of_a_server_that_was_ended(root: Path) -> None:
    """By a signal, as whatever runs it in the background ends it."""
    with served(root) as address:
        assert shows(address, "first")
        assert list((root / "tmp").glob("mkdocs_*"))
    assert list((root / "tmp").iterdir()) == []
