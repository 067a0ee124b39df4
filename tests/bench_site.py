"""The measures of the site: what building and reading it costs."""

from __future__ import annotations

import gzip
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from jinja2 import Environment
from measure import Measure
from mkdocs.config import load_config
from mkdocs.utils.meta import get_data

from macros import define_env, source
from macros.jinja import Pages

if TYPE_CHECKING:
    from resource import struct_rusage

    from containers.lab import DockerLab

ROOT = Path(__file__).parent.parent
BUILDS = 3
TOPICS = 10
WEIGHT_KIB = 300
SNIPPETS = 10
SECTION = 20
LOADED = re.compile(r'<(?:script|img)[^>]*\ssrc="([^":]+)"|<link[^>]*rel="(?:stylesheet|icon)"[^>]*href="([^":]+)"')
MACROS = re.compile(r"^  macros:\n(?:    .*\n)+", re.MULTILINE)
TOPIC = """\
title = "bench"
[versions."2"]
word = "two"
[versions."1"]
word = "one"
[environment.nodes.a]
image = "plain:trixie"
address = "198.51.100.11"
"""
SNIPPET = """\
# Step {number} of topic {topic}

# What a reader sees of <<word>>, with what shells have: quotes, variables, a here-document.
name="topic-{topic}-<<word>>"
mkdir -p "/srv/$name" && cd "/srv/$name"
for each in alpha beta gamma; do
    printf '%s=%s\\n' "$each" "${{#each}}" >>settings.conf
done
cat >unit.service <<'EOF'
[Service]
ExecStart=/usr/bin/sleep {number}
EOF
grep -c = settings.conf | sort -n | tail -n 1
"""
PROSE = {"en": "Say what comes, and what one should see.", "zh": "先说明要做什么，应当看到什么。"}
# What a hook makes is in no navigation; typed in, it must not be either, or the copy would have more to do.
NOT_IN_NAV = """
not_in_nav: |
  /proof/
  /runbooks/
"""
# The same build of both languages, without a check.
OTHER_LANGUAGE = """\
from mkdocs.commands.build import build
from jinja2 import Environment
from mkdocs.config import load_config
from mkdocs.utils.meta import get_data

def on_post_build(config):
    if config.docs_dir.endswith("en"):
        build(load_config("mkdocs.zh.yml", site_dir=config.site_dir + "/zh"))
"""


def site(_lab: DockerLab) -> Measure:
    """Build the site against the same pages with the code typed in."""
    return against_typed(f"the site of {TOPICS} topics, processor", multiplied, BUILDS)


def hundred_pages(_lab: DockerLab) -> Measure:
    """Build 100 pages of ten snippets in two versions against the same text typed in."""
    return against_typed("100 pages, processor", lambda root: generated(root, 100), BUILDS)


def thousand_pages(_lab: DockerLab) -> Measure:
    """Build 1,000 pages of ten snippets in two versions against the same text typed in, once each."""
    return against_typed("1,000 pages, processor", lambda root: generated(root, 1000), 1)


def against_typed(name: str, make: Any, times: int) -> Measure:
    """Build two copies of the project in turn, in one of which the text of macros is typed in.

    The same pages have to come of both. Compared are processor seconds, on which other work of the machine weighs less.
    """
    with tempfile.TemporaryDirectory() as folder:
        ours, bare = Path(folder) / "ours", Path(folder) / "typed"
        for copy in (ours, bare):
            copied(copy)
            make(copy)
        typed_in(bare)
        builds = [(build(ours), build(bare)) for _ in range(times)]
        same_pages(ours / "site", bare / "site")
    took, typed = zip(*builds, strict=True)
    memory = [max(each.ru_maxrss for each in side) / 1024 for side in (took, typed)]
    print(f"  memory at most: {memory[0]:.0f} MiB against {memory[1]:.0f} MiB", flush=True)
    return Measure(name, processor(took), processor(typed), 1.15, "s")


def processor(builds: tuple[struct_rusage, ...]) -> float:
    """Return the median of what builds used of the processor, seconds."""
    return statistics.median(each.ru_utime + each.ru_stime for each in builds)


def same_pages(ours: Path, bare: Path) -> None:
    """Raise AssertionError where the two sites do not have the same pages, byte for byte: they would not compare."""
    pages, others = ({path.relative_to(each): path for path in each.rglob("*.html")} for each in (ours, bare))
    differ = [
        str(each) for each in pages if each not in others or pages[each].read_bytes() != others[each].read_bytes()
    ]
    if differ or len(pages) != len(others):
        message = f"{len(pages)} pages against {len(others)}, of which differ: {', '.join(differ[:5])}"
        raise AssertionError(message)


def copied(root: Path) -> None:
    """Copy the project."""
    shutil.copytree(ROOT, root, ignore=shutil.ignore_patterns(".*", "site", "results", "tests"))


def multiplied(root: Path) -> None:
    """Make more topics of a copy's, so that not the start of MkDocs alone is measured."""
    for number in range(1, TOPICS):
        copy = root / f"snippets/etcd-{number}"
        shutil.copytree(root / "snippets/etcd", copy, ignore=shutil.ignore_patterns("artifacts.toml"))
        for page in (root / "docs").glob("*/etcd.md"):
            (page.parent / f"etcd-{number}.md").write_text(
                re.sub(r'"etcd(["/])', rf'"etcd-{number}\1', page.read_text())
            )


def generated(root: Path, count: int) -> None:
    """Put generated topics in place of a copy's own: so many pages, half of them in each language.

    They are parted into sections, as anyone would part so many: the theme puts all of a section into each of its pages.
    """
    for name in ("snippets", "ledger", "docs"):
        shutil.rmtree(root / name)
    for topic in range(count // 2):
        folder = root / f"snippets/topic-{topic}"
        folder.mkdir(parents=True)
        (folder / "topic.toml").write_text(TOPIC)
        for number in range(10, 10 + SNIPPETS):
            (folder / f"{number}-step{number}.sh").write_text(SNIPPET.format(number=number, topic=topic))
        calls = [f'{{{{ snippet("topic-{topic}/step{number}") }}}}' for number in range(10, 10 + SNIPPETS)]
        for language, prose in PROSE.items():
            section = f"part-{topic // SECTION + 1}/topic-{topic}.md"
            page = root / f"docs/{language}" / (section if topic else "index.md")
            page.parent.mkdir(parents=True, exist_ok=True)
            parts = [f"## Step {at} {{#step-{at}}}\n\n{prose * 3}\n\n{call}" for at, call in enumerate(calls)]
            page.write_text("\n\n".join([f"# Topic {topic}", *parts]) + "\n")


class Macros:
    """Stand where the plugin stands: hold what `define_env` offers."""

    def __init__(self, settings: Path) -> None:
        """Take a configuration."""
        self.conf = load_config(str(settings))
        self.macros: dict[str, Any] = {}
        self.filters: dict[str, Any] = {}
        self.variables: dict[str, Any] = {}
        self.page = SimpleNamespace()
        define_env(self)  # type: ignore[arg-type]

    def macro(self, function: Any, name: str = "") -> Any:
        """Note a macro."""
        self.macros[name or function.__name__] = function
        return function

    def expanded(self, file: str, text: str) -> str:
        """Return a page as the plugin would hand it to Markdown, its front matter before it."""
        body, meta = get_data(text)
        url = "" if file == "index.md" else f"{file.removesuffix('.md')}/"
        self.page = self.variables["page"] = SimpleNamespace(path=file, url=url, meta=meta)
        pages = Environment(extensions=[Pages])
        pages.globals.update(self.macros)
        pages.filters.update(self.filters)
        return text[: len(text) - len(body)] + pages.from_string(body).render()


def typed_in(root: Path) -> None:
    """Put into the pages of a copy what macros and hooks make of them, and take macros and checks away."""
    for settings, language in ((root / "mkdocs.yml", "en"), (root / "mkdocs.zh.yml", "zh")):
        macros, docs = Macros(settings), root / "docs" / language
        for path, content in source.made(str(settings)).items():
            (docs / path).parent.mkdir(parents=True, exist_ok=True)
            (docs / path).write_bytes(content.encode() if isinstance(content, str) else content)
        for page in docs.rglob("*.md"):
            page.write_text(macros.expanded(page.relative_to(docs).as_posix(), page.read_text()))
    text = (root / "mkdocs.yml").read_text()
    (root / "mkdocs.yml").write_text(MACROS.sub("", text) + NOT_IN_NAV)
    (root / "macros/hooks.py").write_text(OTHER_LANGUAGE)


def build(root: Path) -> struct_rusage:
    """Build a site, and return what that used."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    with tempfile.TemporaryFile() as said:
        building = subprocess.Popen(command, cwd=root, stdout=said, stderr=said)
        _, status, used = os.wait4(building.pid, 0)
        building.returncode = os.waitstatus_to_exitcode(status)
        if building.returncode:
            said.seek(0)
            raise AssertionError(said.read().decode())
    return used


def weight(_lab: DockerLab) -> Measure:
    """Take what a browser fetches for the heaviest page, gzip, against the limit; print the size of the site."""
    with tempfile.TemporaryDirectory() as folder:
        built = Path(folder) / "site"
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", f"--site-dir={built}"]
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
        files = [path for path in built.rglob("*") if path.is_file()]
        print(
            f"  the site: {len(files)} files, {sum(path.stat().st_size for path in files) / 2**20:.1f} MiB", flush=True
        )
        weights = {page: fetched(page) for page in built.glob("*/index.html")} | {
            page: fetched(page) for page in built.glob("zh/*/index.html")
        }
        for page, size in sorted(weights.items(), key=lambda each: -each[1])[:5]:
            plain = page.stat().st_size / 1024
            print(f"  {page.relative_to(built)}: {size:.0f} KiB with all it loads, {plain:.0f} KiB of HTML", flush=True)
    return Measure("the heaviest page, gzip", max(weights.values()), WEIGHT_KIB, 1.0, "KiB")


def fetched(page: Path) -> float:
    """Return the size of a page with its styles, scripts and pictures, gzip, KiB."""
    html = re.sub(r"<pre.*?</pre>", "", page.read_text(), flags=re.DOTALL)
    files = {(page.parent / "".join(each).partition("?")[0]).resolve() for each in LOADED.findall(html)} | {page}
    return sum(len(gzip.compress(each.read_bytes())) for each in files) / 1024
