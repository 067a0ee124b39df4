"""The measures of growth: what 100 topics of 100 snippets cost against 10 of them; and of what is not run again."""

from __future__ import annotations

import functools
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from measure import Measure
from sample import ROOT, SETTINGS, environment

if TYPE_CHECKING:
    from resource import struct_rusage

    from containers.lab import DockerLab

FEW, MANY = 10, 100
SNIPPETS = 100
REPEATED = 5
LIMIT_MIB = 150
TOPIC = """\
title = "Topic {topic}"
[versions."1"]
word = "one"
[environment.nodes.a]
image = "plain:trixie"
address = "198.51.100.11"
"""
SNIPPET = """\
# Step {number} of topic {topic}
# @expect: step {number} is done

name="topic-{topic}-<<word>>"
mkdir -p "/srv/$name" && cd "/srv/$name"
for each in alpha beta gamma; do
    printf '%s=%s\\n' "$each" "${{#each}}"
done
echo "step {number} is done"
"""
DOINGS = {
    "read and collected": ("verify", "--collect-only", "-q", "--no-runbooks"),
    "run": ("verify", "--no-runbooks"),
    "checked by lint": ("lint",),
}


def growth(_lab: DockerLab) -> Measure:
    """Take what all that is done with 100 topics takes of the processor against ten times as much as with 10."""
    few, many = (sum(map(seconds, each)) for each in zip(*grown().values(), strict=True))
    return Measure(f"{MANY} topics, ten times {FEW}", many, few * MANY / FEW, 1.15, "s")


def flat(_lab: DockerLab) -> Measure:
    """Take the peak memory of a run of 100 topics against the limit."""
    return Measure(f"memory of {MANY} topics", grown()["run"][1].ru_maxrss / 1024, LIMIT_MIB, 1.0, "MiB")


def unchanged(_lab: DockerLab) -> Measure:
    """Take how long `verify` takes of 10 topics and their runbooks where nothing has changed, against a second."""
    with tempfile.TemporaryDirectory() as few:
        generate(Path(few), FEW)
        used(Path(few), ("verify",))
        took = []
        for _ in range(REPEATED):
            begun = time.perf_counter()
            used(Path(few), ("verify",))
            took.append(time.perf_counter() - begun)
    return Measure("nothing has changed", statistics.median(took), 1.0, 1.0, "s")


@functools.cache
def grown() -> dict[str, tuple[struct_rusage, struct_rusage]]:
    """Return what each takes with few topics and with many; print it."""
    taken = {}
    with tempfile.TemporaryDirectory() as few, tempfile.TemporaryDirectory() as many:
        generate(Path(few), FEW)
        generate(Path(many), MANY)
        for name, words in DOINGS.items():
            taken[name] = used(Path(few), words), used(Path(many), words)
            told = (f"{seconds(each):6.1f} s, {each.ru_maxrss / 1024:6.1f} MiB" for each in taken[name])
            print(f"  {name:20} {' against '.join(told)}", flush=True)
    return taken


def seconds(usage: struct_rusage) -> float:
    """Return how long the processor was used: what else the machine does has little part in it."""
    return usage.ru_utime + usage.ru_stime


def used(root: Path, words: tuple[str, ...]) -> struct_rusage:
    """Run a command of Drillbook's in a project, and return what it used; everything has to pass."""
    with tempfile.TemporaryFile() as said:
        command = [sys.executable, "-m", "drillbook", *words]
        running = subprocess.Popen(command, cwd=root, env=environment(), stdout=said, stderr=said)
        _, status, usage = os.wait4(running.pid, 0)
        running.returncode = os.waitstatus_to_exitcode(status)
        if running.returncode:
            said.seek(0)
            raise AssertionError(said.read().decode())
    return usage


def generate(root: Path, topics: int) -> None:
    """Write a project of so many topics of 100 snippets, with a page of each."""
    (root / "docs/en").mkdir(parents=True)
    (root / "docs/en/index.md").write_text("# Home\n")
    (root / "pyproject.toml").write_text(SETTINGS)
    (root / ".yamllint.yml").write_text((ROOT / ".yamllint.yml").read_text())
    for topic in range(topics):
        folder = root / f"snippets/topic-{topic}"
        folder.mkdir(parents=True)
        (folder / "topic.toml").write_text(TOPIC.format(topic=topic))
        for number in range(SNIPPETS):
            (folder / f"{number:03}-step-{number}.sh").write_text(SNIPPET.format(number=number, topic=topic))
        calls = [f'{{{{ snippet("topic-{topic}/step-{number}") }}}}' for number in range(SNIPPETS)]
        parts = [f"## Step {at} {{#step-{at}}}\n\nSay what.\n\n{call}" for at, call in enumerate(calls)]
        (root / f"docs/en/topic-{topic}.md").write_text("\n\n".join([f"# Topic {topic}", *parts]) + "\n")
