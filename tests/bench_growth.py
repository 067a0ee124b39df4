"""The measures of growth: what 100 topics of 100 snippets cost against 10 of them, read, checked and run."""

from __future__ import annotations

import functools
import os
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
    "checked by lint": ("lint",),
    "run": ("verify", "--no-runbooks"),
}


def growth(_lab: DockerLab) -> Measure:
    """Take all that is done with 100 topics against ten times as much as with 10; print each part."""
    few, many = grown(FEW), grown(MANY)
    for name in DOINGS:
        taken = [each[name][0] for each in (few, many)]
        print(f"  {name:20} {taken[0]:7.1f} s against {taken[1]:7.1f} s = {taken[1] / taken[0]:5.2f}", flush=True)
    ours, bare = (sum(took for took, _ in each.values()) for each in (many, few))
    return Measure(f"{MANY} topics, ten times {FEW}", ours, bare * MANY / FEW, 1.15, "s")


def flat(_lab: DockerLab) -> Measure:
    """Take the peak memory of a run of 100 topics against that of 10; print that of the other parts."""
    few, many = grown(FEW), grown(MANY)
    for name in DOINGS:
        peaks = [each[name][1].ru_maxrss / 1024 for each in (few, many)]
        print(f"  {name:20} {peaks[0]:7.1f} MiB against {peaks[1]:7.1f} MiB = {peaks[1] / peaks[0]:5.2f}", flush=True)
    return Measure(f"memory of {MANY} topics", many["run"][1].ru_maxrss / 1024, LIMIT_MIB, 1.0, "MiB")


@functools.cache
def grown(topics: int) -> dict[str, tuple[float, struct_rusage]]:
    """Return how long each is done with so many topics, seconds, and what it used, all processes together."""
    with tempfile.TemporaryDirectory() as folder:
        generate(Path(folder), topics)
        return {name: used(Path(folder), words) for name, words in DOINGS.items()}


def used(root: Path, words: tuple[str, ...]) -> tuple[float, struct_rusage]:
    """Run a command of Drillbook's in a project, and return what it took and used; everything has to pass."""
    begun = time.perf_counter()
    with tempfile.TemporaryFile() as said:
        command = [sys.executable, "-m", "drillbook", *words]
        running = subprocess.Popen(command, cwd=root, env=environment(), stdout=said, stderr=said)
        _, status, usage = os.wait4(running.pid, 0)
        running.returncode = os.waitstatus_to_exitcode(status)
        if running.returncode:
            said.seek(0)
            raise AssertionError(said.read().decode())
    return time.perf_counter() - begun, usage


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
