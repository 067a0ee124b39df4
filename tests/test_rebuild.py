"""`mkdocs serve`: whatever changed, what is served is what a clean build gives; and small changes build little."""

from __future__ import annotations

import datetime as dt
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from sample import ROOT, TOPIC

from drillbook import project, result

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 120  # seconds; another verification may have the machine
PAGES = {
    "docs/en/index.md": "# Demo\n\n## First {#first}\n\n{{ snippet('demo/one') }}\n\n[more](more.md#second)\n",
    "docs/en/more.md": "# More\n\n## Second {#second}\n\n{{ snippet('demo/two') }}\n",
    "docs/zh/index.md": "# 演示\n\n## 一 {#first}\n\n{{ snippet('demo/one') }}\n\n{{ verdicts('demo') }}\n",
    "docs/zh/more.md": "# 更多\n\n## 二 {#second}\n\n{{ snippet('demo/two') }}\n\n滚动更新\n",
}
LIVERELOAD = re.compile(
    rb"<script>\s*function livereload.*?</script>|<script[^>]*>[^<]*livereload\(.*?</script>", re.DOTALL
)


@dataclass
class Served:
    """Hold a project that is being served, where, and what the server says."""

    root: Path
    address: str
    log: Path

    def told(self) -> str:
        """Return what the server has said so far."""
        return self.log.read_text()

    def after(self, change: str) -> str:
        """Wait for the rebuild, or for its error, and return what the server says of it."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            said = self.told().removeprefix(change)
            if said.count("Reloading browsers") > said.count("generated follows") or "An error happened" in said:
                return said
            time.sleep(0.1)
        raise TimeoutError(self.told())

    def get(self, path: str) -> bytes:
        """Return a file as a browser gets it, without what reloads the browser."""
        with urllib.request.urlopen(f"{self.address}{path}", timeout=PATIENCE) as answer:
            return LIVERELOAD.sub(b"", answer.read())


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Serve a project with the site's own configuration and macros, two snippets and two pages a language."""
    root = tmp_path_factory.mktemp("served")
    for name in ("mkdocs.yml", "mkdocs.zh.yml", "pyproject.toml"):
        shutil.copy(ROOT / name, root)
    for name in ("macros", "drillbook"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    (root / "containers").symlink_to(ROOT / "containers")
    (root / "ledger").mkdir()
    for path, text in {
        **PAGES,
        "snippets/demo/topic.toml": TOPIC,
        "snippets/demo/10-one.sh": "# One\n# @zh: 其一\n\necho <<word>>\n",
        "snippets/demo/20-two.sh": "# Two\n# @zh: 其二\n\necho two\n",
    }.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{free.getsockname()[1]}"
    log = root / "serve.log"
    with log.open("w") as out:
        command = [sys.executable, "-m", "mkdocs", "serve", f"--dev-addr={place}"]
        running = subprocess.Popen(command, cwd=root, env=variables(), stdout=out, stderr=out)
    found = Served(root, f"http://{place}/", log)
    try:
        until = time.monotonic() + PATIENCE
        while "Serving on" not in found.told():
            assert running.poll() is None, found.told()
            assert time.monotonic() < until, found.told()
            time.sleep(0.1)
        yield found
    finally:
        running.terminate()
        running.wait(PATIENCE)


def variables(address: str = "") -> dict[str, str]:
    """Return the environment of a build, for a site at `address`."""
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": address, "PYTHONDONTWRITEBYTECODE": "1"}


def clean(served: Served, folder: Path) -> dict[str, bytes]:
    """Build the site from nothing, as it stands where it is served, and return its files."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", f"--site-dir={folder}"]
    done = subprocess.run(
        command, cwd=served.root, env=variables(served.address), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    files = [path for path in folder.rglob("*") if path.is_file() and path.suffix != ".gz"]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def edit(root: Path, path: str, before: str, after: str) -> None:
    """Change a file of the project."""
    text = (root / path).read_text()
    assert before in text
    whole = root / ".whole"  # the server may look while a file is half written, as a busy machine has shown
    whole.write_text(text.replace(before, after, 1))
    whole.replace(root / path)


def record(root: Path) -> None:
    """Record a run of today's version 2, which printed a word on each step."""
    scenario = project.read(root).catalogue.of("demo")[0]
    node = result.NodeResult(
        node="a", exit_code=0, seconds=0.1, attempts=1, output=(result.Chunk(stream="stdout", text="hello\n"),)
    )
    steps = [
        result.StepResult(
            snippet=step.snippet.id,
            title=step.titled("en"),
            source=result.Place(path=str(step.snippet.path), line=1),
            pages=(),
            text_sha256=step.text_sha256,
            verdict=result.Verdict.PASSED,
            nodes=(node,),
        )
        for step in scenario.steps
    ]
    entry = result.ScenarioResult(
        topic="demo",
        version="2",
        digest=scenario.digest,
        verdict=result.Verdict.PASSED,
        begun=dt.datetime(2026, 11, 23, 12, tzinfo=dt.UTC),
        seconds=1.0,
        commit="",
        values=dict(scenario.values),
        facts={},
        complete=True,
        steps=tuple(steps),
    )
    result.write(root / "ledger", entry)


CHANGES = {
    "a snippet": ("snippets/demo/10-one.sh", "echo <<word>>", "echo '<<word>>' | cat", "pages came out otherwise"),
    "its title": ("snippets/demo/20-two.sh", "其二", "第二", "pages came out otherwise"),
    "a page": ("docs/zh/more.md", "滚动更新", "滚动更新 StatefulSet", "pages came out otherwise"),
    "a title": ("docs/en/more.md", "# More", "# Still more", "Building the whole site: more.md has another title"),
    "a value": ("snippets/demo/topic.toml", "good day", "good evening", "topic.toml changed"),
    "a macro": ("macros/words.py", "never run", "not run yet", "Building the whole site: macros/words.py changed"),
    "the engine": ("drillbook/catalogue.py", '"""The catalogue', '"""A catalogue', "drillbook/catalogue.py changed"),
    "the theme": ("macros/theme/partials/alternate.html", "md-select__inner", "md-select__inner x", "changed"),
    "settings": ("mkdocs.zh.yml", "深色", "暗色", "Building the whole site: mkdocs.zh.yml changed"),
    "a snippet again": ("snippets/demo/20-two.sh", "echo two", "echo 2", "pages came out otherwise"),
}


@pytest.mark.parametrize("what", CHANGES)
def test_what_is_served_after_a_change_is_what_a_clean_build_gives(served: Served, tmp_path: Path, what: str) -> None:
    """Every file of the site, byte for byte; and only what the change may touch was built."""
    path, before, after, told = CHANGES[what]
    said = served.told()
    edit(served.root, path, before, after)
    assert told in served.after(said)
    files = clean(served, tmp_path / "site")
    assert [name for name, content in files.items() if served.get(name) != LIVERELOAD.sub(b"", content)] == []


def test_a_record_is_shown_as_a_clean_build_shows_it(served: Served, tmp_path: Path) -> None:
    """With its badges and output, on all pages of the topic, and by no build of the whole site."""
    said = served.told()
    record(served.root)
    assert "pages came out otherwise" in served.after(said)
    files = clean(served, tmp_path / "site")
    assert b"verified 2026-11-23" in served.get("index.html")
    assert [name for name, content in files.items() if served.get(name) != LIVERELOAD.sub(b"", content)] == []


WRONG = {
    "a snippet": (
        "snippets/demo/20-two.sh",
        "echo",
        "echo <<none>>",
        "snippets/demo/20-two.sh:4: unknown value <<none",
    ),
    "a topic": ("snippets/demo/topic.toml", "[environment", "[environs", "snippets/demo/topic.toml:1: unknown key"),
    "a page": ("docs/zh/more.md", "demo/two", "demo/tow", "docs/zh/more.md:5: unknown snippet 'demo/tow'; did"),
    "a page and its title": (
        "docs/zh/more.md",
        "# 更多\n",
        "# 更少\n\n{{ topology('none') }}\n",
        "docs/zh/more.md:3: ",
    ),
}


@pytest.mark.parametrize("what", WRONG)
def test_what_is_wrong_is_told_while_all_stays(served: Served, tmp_path: Path, what: str) -> None:
    """With its place and at once; when it is mended, all is as it should be, whatever else has changed meanwhile."""
    path, before, after, told = WRONG[what]
    page, said = served.get("index.html"), served.told()
    edit(served.root, path, before, after)
    said = served.after(said)
    assert told in said
    assert "Until that is mended, pages stay as they are." in said
    assert "Building the whole site" not in said
    assert served.get("index.html") == page
    said = served.told()
    edit(served.root, "docs/en/index.md", "# Demo\n", "# Demo\n\nMeanwhile.\n")
    assert told in served.after(said)
    assert served.get("index.html") == page
    said = served.told()
    edit(served.root, path, after, before)
    assert "Reloading browsers" in served.after(said)
    assert b"Meanwhile." in served.get("index.html")
    files = clean(served, tmp_path / "site")
    assert [name for name, content in files.items() if served.get(name) != LIVERELOAD.sub(b"", content)] == []
    said = served.told()
    edit(served.root, "docs/en/index.md", "# Demo\n\nMeanwhile.\n", "# Demo\n")
    assert "Reloading browsers" in served.after(said)


def test_a_warning_is_told_and_mended(served: Served) -> None:
    """By a whole build; when it is taken back, all is as it was."""
    said = served.told()
    edit(served.root, "docs/en/index.md", "more.md#second", "more.md#third")
    assert "does not contain an anchor '#third'" in served.after(said)
    said = served.told()
    edit(served.root, "docs/en/index.md", "more.md#third", "more.md#second")
    assert "Reloading browsers" in served.after(said)
