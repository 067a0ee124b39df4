"""Kill the runner, the engine's daemon and nodes at random moments, and count what is left: `nox -s bench -- kills`.

`-- kills 10 daemon` kills the daemon ten times; by itself, each is killed fifty times. `seed=…` is what an earlier run
told. With `cluster` the scenario is one in a Kubernetes cluster, whose own nodes are killed too. All of it is done on a
private machine (`private.py`) with an engine of its own, so that no other's engine is killed, and so that whatever is
there afterwards and was not before has been left.
"""

from __future__ import annotations

import contextlib
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import docker
import sample
from docker.errors import DockerException, NotFound
from private import FRESH, LACKING, NOWHERE, PRIVATE, possible

from containers import engine, images

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

TIMES = 50
INSIDE = "inside"
WORK = Path("/run/work")
# Two nodes that do something all the time.
TOPIC = sample.TOPIC + '[environment.nodes.b]\nimage = "plain:trixie"\naddress = "198.51.100.12"\n'
SNIPPETS = {
    "10-file.conf": "# Save a file\n# @on: a\n# @file: etc.conf\n\n<<word>>\n",
    "20-both.sh": "# Reach each other\n# @on: all, together\n\nfor n in 1 2 3; do ping -c 1 -W 2 b; sleep 0.3; done\n",
    "30-read.sh": "# Read it\n# @on: a\n# @expect: <<word>>\n\nsleep 0.3\ncat etc.conf\n",
}
IN_A_CLUSTER = """\
title = "demo"
[versions."2"]
[environment.cluster]
image = "kubernetes-1.37:trixie"
workers = 0
[environment.nodes.toolbox]
image = "kubectl-1.37:trixie"
address = "198.51.100.11"
"""
ASK = {"10-ask.sh": "# Ask\n# @like: v1-37-c1w0-control-plane Ready ...\n\nkubectl get nodes\nsleep 3\n"}
# How long the kernel and the engine may take to clear away.
SETTLE_SECONDS = 15
# Layers of images, which nobody counts, what is counted in another way, and which tests failed last, as pytest notes.
ELSEWHERE = re.compile(r"/docker/(overlay2/[^/]+|netns|libnetwork)/|/\.cache/")
# The engine names a network namespace by a file, a mount point while it is in use. Once a minute it removes the files
# of those that have ended; so the mounts are counted each time, and the files at the end.
NAMESPACES = engine.RUN / "docker/netns"
NAMESPACES_SECONDS = 150
# An engine that is started again gives its socket another name, so these are counted by number.
SOCKETS = engine.RUN / "docker/libnetwork"
LOG_BYTES = 4000
TROUBLE = {0, 3}  # it was over by then or passed at its second attempt, or the environment is to blame


def main(words: list[str]) -> int:
    """Print a line for each kind of kill; 1 where anything is left or a run says something wrong, 3 without rights."""
    if words[:1] == [INSIDE]:
        return inside(words[1], words[2:])
    if not possible():
        print(LACKING)
        return 3
    script = f'{FRESH}"$@"; exit $?'
    told = {"DOCKER_HOST": NOWHERE, "XDG_CACHE_HOME": str(WORK / "cache"), "TMPDIR": str(WORK / "tmp")}
    with tempfile.TemporaryDirectory() as saved:
        with contextlib.closing(engine.connect(print)) as client:
            for reference in asked(words).images:
                image = images.ensure(client, reference, print)
                with Path(saved, f"{reference}.tar").open("wb") as file:
                    file.writelines(client.images.get(image.tag).save(named=image.tag))
        command = [*PRIVATE, script, "sh", sys.executable, __file__, INSIDE, saved, *words]
        return subprocess.run(command, env={**os.environ, **told}, check=False).returncode


def inside(saved: str, words: list[str]) -> int:
    """Do it on the private machine, with the images that lie in a folder."""
    (WORK / "tmp").mkdir(parents=True)
    found = asked(words)
    sample.make(WORK / "project", found.topic, found.snippets)
    with contextlib.closing(engine.connect(lambda _: None)) as client:
        for path in Path(saved).iterdir():
            with path.open("rb") as file:
                client.images.load(file)
    seed = next((word.partition("=")[2] for word in words if word.startswith("seed=")), str(random.randrange(10**6)))
    times = next((int(word) for word in words if word.isdigit()), TIMES)
    trial = Trial(random.Random(seed), times, found)
    kinds = {"runner": trial.runner, "daemon": trial.daemon, "node": trial.node}
    chosen = [word for word in words if word in kinds] or list(kinds)
    print(f"seed {seed}", flush=True)
    well = [trial.of(name, kinds[name]) for name in chosen]
    kept = ended_namespaces()
    print(f"files of network namespaces left: {kept}")
    return int(not all(well) or kept > 0)


@dataclass(frozen=True)
class Scenario:
    """Hold what is run under the kills, in which ways in turn, and how long a run may take to see that one came."""

    topic: str
    snippets: dict[str, str]
    images: tuple[str, ...]
    ways: tuple[tuple[str, ...], ...]
    seconds: int


def asked(words: list[str]) -> Scenario:
    """Return the scenario that is asked for; the two versions of the plain one run in turn, and side by side."""
    if "cluster" in words:
        needed = ("kubernetes-1.37:trixie", "kubectl-1.37:trixie", "kind:trixie", "mirror:trixie")
        return Scenario(IN_A_CLUSTER, ASK, needed, ((),), 600)
    return Scenario(TOPIC, SNIPPETS, ("plain:trixie",), ((), ("-n", "2")), 90)


@dataclass
class Trial:
    """Kill, run again, and count."""

    chance: random.Random
    times: int
    scenario: Scenario
    seconds: list[float] = field(default_factory=list)

    def of(self, name: str, kill: Callable[[Run], None]) -> bool:
        """Do it as often as is asked for, print what came, and tell whether all was well."""
        self.seconds = [next_run(way) for way in self.scenario.ways]
        kill(self.begun())  # once to warm up: what a failed run keeps under one name for ever is there afterwards
        next_run(self.scenario.ways[0])
        left, codes, well = Counter[str](), Counter[int](), True
        before = there()
        for number in range(1, self.times + 1):
            run = self.begun()
            kill(run)
            codes[run.code] += 1
            faults = [*run.faults, *self.again(run.way, before, left)]
            told = "\n".join(faults) or "nothing left"
            print(f"  {name} {number}: after {run.moment:.2f} s, exit code {run.code}; {told}", flush=True)
            well = well and not faults
        counted = ", ".join(f"{kind} {left[kind]}" for kind in before)
        said = ", ".join(f"{code}: {count}" for code, count in sorted(codes.items()))
        well = well and not left.total()
        verdict = "ok" if well else "FAILED"
        print(f"{name:8} {self.times} kills; exit codes {said}; left: {counted}; {verdict}", flush=True)
        return well

    def begun(self) -> Run:
        """Return a run that has begun, with the moment when something is to be killed."""
        way = self.chance.randrange(len(self.scenario.ways))
        return Run(self.scenario, way, self.chance.uniform(0, self.seconds[way]))

    def again(self, way: int, before: dict[str, set[str]], left: Counter[str]) -> Iterator[str]:
        """Run it again in the same way, count what is there and was not, and yield what is wrong."""
        try:
            self.seconds[way] = next_run(self.scenario.ways[way])
        except AssertionError as error:
            yield f"the next run does not pass: {error}"
        try:
            found = settled(before)
        except DockerException as error:
            yield f"the engine does not answer: {error}; the end of its log:\n{engine.LOG.read_text()[-LOG_BYTES:]}"
            return
        for kind, names in found.items():
            left[kind] += len(names)
            yield f"left: {kind}: {', '.join(sorted(names))}"

    def runner(self, run: Run) -> None:
        """Kill the runner itself."""
        run.wait()
        run.process.kill()
        run.end(set())

    def daemon(self, run: Run) -> None:
        """Kill the engine's daemon under a run."""
        run.wait()
        os.kill(engine._own_pid(), signal.SIGKILL)
        run.end(TROUBLE)

    def node(self, run: Run) -> None:
        """Kill the first process of a node, as soon after the moment as there is one."""
        run.wait()
        with contextlib.closing(engine.connect(print)) as client:
            while not (nodes := client.containers.list(ignore_removed=True)) and run.process.poll() is None:
                time.sleep(0.02)
            if nodes:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(first_process(client, str(self.chance.choice(nodes).id)), signal.SIGKILL)
        run.end(TROUBLE)


class Run:
    """Hold a run under which something is killed."""

    def __init__(self, scenario: Scenario, way: int, moment: float) -> None:
        self._seconds = scenario.seconds
        self.way, self.moment, self.faults, self.code = way, moment, list[str](), 0
        self._log = (WORK / "log").open("w+")
        command = [*sample.VERIFY, *scenario.ways[way], "--no-runbooks", "--force"]
        self.process = subprocess.Popen(
            command, cwd=WORK / "project", env=sample.environment(), stdout=self._log, stderr=self._log
        )

    def wait(self) -> None:
        """Wait for the moment."""
        time.sleep(self.moment)

    def end(self, allowed: set[int]) -> None:
        """Wait for the end, and note what the run should not have said; any exit code will do where none is named."""
        try:
            self.code = self.process.wait(self._seconds)
        except subprocess.TimeoutExpired:
            self.faults.append(f"it does not end within {self._seconds} s")
            self.process.kill()
            self.code = self.process.wait()
        self._log.seek(0)
        said = self._log.read()
        self._log.close()
        if allowed and (self.code not in allowed or "Traceback" in said):
            self.faults.append(f"it says:\n{said}")


def next_run(words: tuple[str, ...]) -> float:
    """Run it undisturbed, which must pass; return the seconds that it takes."""
    begun = time.perf_counter()
    done = sample.verify(WORK / "project", *words, "--force")
    assert done.returncode == 0, f"exit code {done.returncode}\n{done.stdout}{done.stderr}"
    assert sample.result(WORK / "project", "2")["verdict"] == "passed"
    return time.perf_counter() - begun


def first_process(client: docker.DockerClient, node: str) -> int:
    """Return the first process of a node, as this machine counts; raise ProcessLookupError where it has ended."""
    with contextlib.suppress(NotFound):
        if pid := client.api.inspect_container(node)["State"]["Pid"]:
            return int(pid)
    raise ProcessLookupError


def settled(before: dict[str, set[str]]) -> dict[str, set[str]]:
    """Return what is there and was not, once the kernel and the engine have cleared away.

    What was there may go: the mounts of another engine, which this machine began with, end with its containers.
    """
    deadline = time.monotonic() + SETTLE_SECONDS
    while True:
        left = {kind: names - before[kind] for kind, names in there().items() if names - before[kind]}
        if not left or time.monotonic() > deadline:
            return left
        time.sleep(0.2)


def ended_namespaces() -> int:
    """Return how many files of network namespaces there are still, once the engine has had time to remove them."""
    deadline = time.monotonic() + NAMESPACES_SECONDS
    while (found := len(list(NAMESPACES.iterdir()))) and time.monotonic() < deadline:
        time.sleep(1)
    return found


def there() -> dict[str, set[str]]:
    """Return by kind all that is on this machine."""
    with contextlib.closing(docker.DockerClient(f"unix://{engine.SOCKET}")) as client:
        found = {
            "containers": {str(each.name) for each in client.containers.list(all=True, ignore_removed=True)},
            "networks": {str(each.name) for each in client.networks.list()},
            "volumes": {str(each.name) for each in client.volumes.list()},
            "images": {str(each.id) for each in client.images.list(all=True)},
        }
    return {
        **found,
        "processes": set(processes()),
        "sockets": {str(number) for number, _ in enumerate(SOCKETS.iterdir(), 1)},
        "mounts": {line.split()[1] for line in Path("/proc/self/mounts").read_text().splitlines()},
        "interfaces": set(re.findall(r"^ *(\S+):", Path("/proc/net/dev").read_text(), re.MULTILINE)),
        "files": {str(path) for place in (WORK, engine.RUN, engine.STATE) for path in files(place)},
    }


def processes() -> Iterator[str]:
    """Yield the command line of each process but those that have ended, the second of its kind with a 2, and so on."""
    seen = Counter[str]()
    for process in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if line := process.joinpath("cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace"):
                seen[line] += 1
                yield f"{line}{seen[line]}"


def files(place: Path) -> Iterator[Path]:
    """Yield all files and folders below a folder, but not those in layers of images, nor what is counted by itself."""
    for path in place.iterdir():
        yield path
        with contextlib.suppress(OSError):
            if path.is_dir() and not path.is_symlink() and not ELSEWHERE.search(f"{path}/"):
                yield from files(path)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
