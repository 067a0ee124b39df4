"""The measures beside what people use today: the same commands by cram, prysk, byexample and others, in one run."""

from __future__ import annotations

import itertools
import math
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from measure import Measure
from sample import SETTINGS, environment

from containers import engine, images

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from containers.lab import DockerLab

ROOT = Path(__file__).parent.parent
OTHERS = ROOT / ".nox/others/bin"
STEPS = 1000
EXECS = 50  # of `docker exec`: a thousand would take minutes, and tell the same
ROUNDS = 3
# What a snippet does is what programs do. A builtin alone shows what each way adds to a step.
COMMANDS = {"a program": "basename /srv/step-{n}", "a builtin": "echo step-{n}"}
TOPIC = """\
title = "demo"
[versions."1"]
[environment.nodes.a]
image = "plain:trixie"
address = "198.51.100.11"
"""


@dataclass(frozen=True)
class Way:
    """Hold a way to run commands and compare what they print: how its file is written, and how it is called."""

    name: str
    write: Callable[[Path, list[str]], None]
    call: tuple[str, ...]
    steps: int = STEPS

    def seconds(self, folder: Path) -> float:
        """Return how long it takes for the file in a folder; all in it has to pass."""
        begun = time.perf_counter()
        done = subprocess.run(self.call, cwd=folder, env=environment(), capture_output=True, text=True, check=False)
        took = time.perf_counter() - begun
        if done.returncode:
            raise AssertionError(done.stdout + done.stderr)
        return took


def others(lab: DockerLab) -> Measure:
    """Take a step of a scenario of 1,000 in a container against one of cram's on the host; print all other ways."""
    costs = {}
    with container(lab) as entry:
        for what, command in COMMANDS.items():
            print(f"  {STEPS} steps of {what}, `{command}`:", flush=True)
            costs[what] = cost(ways(entry), command)
    ours, cram = (costs["a program"][name] * 1000 for name in ("drillbook", "cram"))
    return Measure("a step of a program, cram's", ours, cram, 2.0, "ms")


def cost(every: list[Way], command: str) -> dict[str, float]:
    """Return what one step more costs by each way, seconds, and print it: the best of some rounds in turn."""
    one, whole = ({way.name: math.inf for way in every} for _ in range(2))
    with tempfile.TemporaryDirectory() as place:
        for way in every:
            for count in (1, way.steps):
                folder = Path(place, way.name, str(count))
                folder.mkdir(parents=True)
                way.write(folder, [command.format(n=n) for n in range(count)])
        for _, way in itertools.product(range(ROUNDS), every):
            one[way.name] = min(one[way.name], way.seconds(Path(place, way.name, "1")))
            whole[way.name] = min(whole[way.name], way.seconds(Path(place, way.name, str(way.steps))))
    costs = {way.name: (whole[way.name] - one[way.name]) / (way.steps - 1) for way in every}
    for way in every:
        told = f"{costs[way.name] * 1000:8.3f} ms a step = {costs[way.name] / costs['cram']:6.2f} of cram's"
        print(f"    {way.name:18} {told}; {way.steps} in {whole[way.name]:6.2f} s", flush=True)
    return costs


def ways(entry: str) -> list[Way]:
    """Return each way, cram's first, with which the others are compared."""
    quiet = ("-q", "-p", "no:cacheprovider")
    return [
        Way("cram", cram, (str(OTHERS / "cram"), "--quiet", "--shell=bash", "steps.t")),
        Way("prysk", cram, (str(OTHERS / "prysk"), "--quiet", "--shell=bash", "steps.t")),
        Way("byexample", byexample, (str(OTHERS / "byexample"), "--quiet", "--language=shell", "steps.md")),
        Way("pytest-codeblocks", codeblocks, (str(OTHERS / "pytest"), *quiet, "--codeblocks", "steps.md")),
        Way("docker exec a step", execs(entry), ("sh", "-e", "steps.sh"), EXECS),
        Way("drillbook", snippets, (sys.executable, "-m", "drillbook", "verify", "--no-runbooks", "--force")),
    ]


@contextmanager
def container(lab: DockerLab) -> Iterator[str]:
    """Give the words that run a command in a container, for who enters it step by step."""
    tag = images.ensure(lab._client, "plain:trixie", print).tag
    made = lab._client.containers.run(tag, detach=True, network_mode="none")
    try:
        host = f"-H unix://{engine.SOCKET} " if engine.is_own(lab._client) else ""
        yield f"docker {host}exec {made.name}"
    finally:
        made.remove(force=True, v=True)


def cram(folder: Path, commands: list[str]) -> None:
    """Write a file as cram and prysk read it: commands behind a dollar sign, and what they print."""
    blocks = [f"  $ {command}\n  step-{n}\n" for n, command in enumerate(commands)]
    (folder / "steps.t").write_text("\n".join(blocks))


def byexample(folder: Path, commands: list[str]) -> None:
    """Write a page as byexample reads it."""
    blocks = [f"```shell\n$ {command}\nstep-{n}\n```\n" for n, command in enumerate(commands)]
    (folder / "steps.md").write_text("\n".join(blocks))


def codeblocks(folder: Path, commands: list[str]) -> None:
    """Write a page as pytest-codeblocks reads it: a block of each command, and one of what it prints."""
    mark = "<!--pytest-codeblocks:expected-output-->"
    blocks = [f"```sh\n{command}\n```\n\n{mark}\n\n```\nstep-{n}\n```\n" for n, command in enumerate(commands)]
    (folder / "steps.md").write_text("\n".join(blocks))


def execs(entry: str) -> Callable[[Path, list[str]], None]:
    """Return what writes a script with a `docker exec` for each command, which ends at the first other output."""

    def write(folder: Path, commands: list[str]) -> None:
        lines = [f'[ "$({entry} {command})" = step-{n} ]\n' for n, command in enumerate(commands)]
        (folder / "steps.sh").write_text("".join(lines))

    return write


def snippets(folder: Path, commands: list[str]) -> None:
    """Write a project of one topic with a snippet for each command, and a page that shows them all."""
    topic, pages = folder / "snippets/demo", folder / "docs/en"
    topic.mkdir(parents=True)
    pages.mkdir(parents=True)
    (folder / "pyproject.toml").write_text(SETTINGS)
    (topic / "topic.toml").write_text(TOPIC)
    for n, command in enumerate(commands):
        (topic / f"{n:03}-step-{n}.sh").write_text(f"# Step {n}\n# @matches: ^step-{n}$\n\n{command}\n")
    calls = [f'{{{{ snippet("demo/step-{n}") }}}}\n' for n in range(len(commands))]
    (pages / "index.md").write_text("".join(["# Demo\n\n", *calls]))
