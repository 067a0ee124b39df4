"""Measure what Drillbook adds to the bare thing, as ratios in one run on one machine: `nox -s bench`.

`nox -s bench -- step_of_true site` takes only these. `bench_site.py` and `bench_serve.py` hold those of the site,
`bench_others.py` what people use today beside us, `bench_growth.py` a hundred topics.
`-- cluster turn` makes Kubernetes clusters. `-- topics` runs every topic, once in turn and once with two workers;
`-- topics --cold` first removes every image and download, and times each topic from there. Two measure nothing:
`-- kills` kills at random moments and counts what is left (`kills.py`), `-- rounds` verifies twenty times and compares
the verdicts (`rounds.py`).

Each measure is a function that returns what was measured, the bare thing beside it, and the limit of their ratio. The
two are measured in turn, so that what else the machine does weighs on both alike.
"""

from __future__ import annotations

import fcntl
import os
import resource
import shlex
import statistics
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import kills
import rounds
from bench_growth import flat, growth, unchanged
from bench_others import others
from bench_serve import rebuild
from bench_site import hundred_pages, site, thousand_pages, weight
from measure import Measure, in_turn

from containers import images, recipe
from containers.cluster import Cluster
from containers.lab import DockerLab
from containers.locks import locked
from drillbook import project
from drillbook.errors import EXIT_USAGE
from drillbook.header import Header
from drillbook.running import Live, Running
from drillbook.scenario import Scenario
from drillbook.snippet import Snippet
from drillbook.step import Step
from drillbook.topic import Cluster as Declared
from drillbook.topic import Node

if TYPE_CHECKING:
    from containers.environment import DockerEnvironment

ROOT = Path(__file__).parent.parent
STEPS = 500
STARTS = 5
WORKERS = 2
CLUSTERS = 2
CLUSTER = Declared(image="kubernetes-1.37:trixie")
MEMORY_MIB = 150
TRUE = Step(Snippet(Path("10-true.sh"), "bench", 10, "true", Header("Do nothing", (), 1), "true\n"), "true\n", ("a",))


def main(words: list[str]) -> int:
    """Print a line for each measure; 1 where one is over its limit, 2 for an unknown one."""
    if words[:1] == [kills.__name__]:
        return kills.main(words[1:])
    if words[:1] == [rounds.__name__]:
        return rounds.main(words[1:])
    of_site = (site, hundred_pages, thousand_pages, rebuild, weight)
    of_runs = (step_of_true, start_of_three, one_step, memory, others, unchanged, growth, flat)
    known = {each.__name__: each for each in (*of_runs, *of_site, cluster, turn, topics)}
    if unknown := set(words) - known.keys() - {"--cold"}:
        print(f"unknown: {', '.join(sorted(unknown))}; there are: {', '.join(known)}", file=sys.stderr)
        return EXIT_USAGE
    # Always in this order: Linux counts into a child's peak memory what its parent had, and building sites takes much.
    chosen = [name for name in known if name in words] or [name for name in known if name != "topics"]
    lab = DockerLab(ROOT, lambda message: print(message, file=sys.stderr))
    measures = []
    try:
        if "--cold" in words:
            cold(lab)
        for name in chosen:
            measures.append(known[name](lab))
            print(measures[-1], flush=True)
    finally:
        lab.close()
    return int(any(each.ours > each.limit * each.bare for each in measures))


def step_of_true(lab: DockerLab) -> Measure:
    """Take a step of `true` against a bare write and read through a long-lived bash."""
    # Behind the last step the environment is looked at, which is no part of a step: so it is followed by another one.
    scenario = replace(environment_of(["a"]), steps=(TRUE, replace(TRUE)))
    environment = lab.start(scenario, keep=False)
    try:
        running = Running(scenario, environment, {}, Live())
        with bare_shell(environment) as bare:
            ours, theirs = in_turn(STEPS, lambda: running.run(TRUE), lambda: exchange(bare))
        running.close()
    finally:
        environment.close()
    return Measure("a step of true", ours * 1000, theirs * 1000, 2.0, "ms")


def bare_shell(environment: DockerEnvironment) -> subprocess.Popen[bytes]:
    """Start a long-lived `docker exec -i … bash`."""
    words = [word.replace("-it", "-i") for word in shlex.split(environment.entrance("a"))]
    return subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)


def exchange(bare: subprocess.Popen[bytes]) -> None:
    """Write a command and read its answer."""
    assert bare.stdin
    assert bare.stdout
    bare.stdin.write(b"echo\n")
    bare.stdout.read(1)


def start_of_three(lab: DockerLab) -> Measure:
    """Start an environment of three nodes against its network and three containers, side by side."""
    scenario = environment_of(["a", "b", "c"])
    lab.prepare([scenario])
    ours, bare = in_turn(STARTS, lambda: lab.start(scenario, keep=False), lambda: bare_start(lab), after=close)
    return Measure("three nodes started", ours * 1000, bare * 1000, 1.3, "ms")


def one_step(lab: DockerLab) -> Measure:
    """Take a whole scenario of one node and one step, its removal included, against the bare calls for it."""
    scenario = environment_of(["a"])
    lab.prepare([scenario])

    def ours() -> None:
        running = Running(scenario, lab.start(scenario, keep=False), {}, Live())
        running.run(TRUE)
        running.close()

    def bare() -> None:
        made = Bare(lab._client, 1)
        made.containers[0].exec_run(["bash", "-c", "true"])
        made.close()

    took, alone = in_turn(STARTS, ours, bare)
    return Measure("a scenario of one step", took * 1000, alone * 1000, 1.3, "ms")


class Bare:
    """Hold a network and containers as `docker run -d` makes them."""

    def __init__(self, client: Any, count: int) -> None:
        """Start them side by side."""
        tag = recipe.tag("plain:trixie")
        self.network = client.networks.create("drillbook-bench", driver="bridge")
        with ThreadPoolExecutor(count) as pool:
            self.containers = list(
                pool.map(lambda _: client.containers.run(tag, detach=True, network="drillbook-bench"), range(count))
            )

    def close(self) -> None:
        """Remove them."""
        with ThreadPoolExecutor(len(self.containers)) as pool:
            list(pool.map(lambda container: container.remove(force=True), self.containers))
        self.network.remove()


def bare_start(lab: DockerLab) -> Bare:
    """Start what an environment consists of."""
    return Bare(lab._client, 3)


def close(started: Any) -> None:
    """Remove what was started."""
    started.close()


def cluster(lab: DockerLab) -> Measure:
    """Make a cluster of three nodes, ready and listed, against `kind create cluster` of the same image and settings."""
    image = images.ensure(lab._client, CLUSTER.image, print)

    def made() -> Cluster:
        return Cluster(lab._client, lab._facts, image, CLUSTER, print)

    def ours() -> Cluster:
        cluster = made()
        cluster._create()
        return cluster

    def bare() -> Cluster:
        cluster = made()
        cluster._kind.create((), "--wait=2m")
        return cluster

    with locked(f"{CLUSTER.name}.use", fcntl.LOCK_SH):
        took, alone = in_turn(CLUSTERS, ours, bare, after=Cluster.remove)
    return Measure("a cluster of three nodes", took, alone, 1.15, "s")


def turn(lab: DockerLab) -> Measure:
    """Take what a scenario in a cluster that is there adds to its own commands, against the two seconds it may."""
    scenario = replace(environment_of(["toolbox"]), cluster=CLUSTER)
    lab.prepare([scenario])
    lab.start(scenario, keep=False).close()
    taken = []
    for _ in range(STARTS):
        begun = time.perf_counter()
        environment = lab.start(scenario, keep=False)
        left = environment.left_behind()
        environment.close()
        taken.append(time.perf_counter() - begun)
        if left:
            raise AssertionError(left)
    return Measure("a scenario adds in a cluster", statistics.median(taken), 2.0, 1.0, "s")


def memory(_lab: DockerLab) -> Measure:
    """Take the peak memory of a whole verification of the largest topic without a cluster against the limit."""
    verify("nginx@1.26")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return Measure("memory of the runner", peak, MEMORY_MIB, 1.0, "MiB")


def topics(lab: DockerLab) -> Measure:
    """Run every scenario with two workers, against half of what they take in turn or the longest, if that is more."""
    lab.prepare(project.read(ROOT).catalogue.scenarios)
    alone = {each: warm(each) for each in names_of_scenarios()}
    for name, seconds in alone.items():
        print(f"  {name:40} warm {seconds:7.1f} s", flush=True)
    begun = time.perf_counter()
    verify("-n", str(WORKERS))
    took = time.perf_counter() - begun
    return Measure("all topics, two workers", took, max(sum(alone.values()) / WORKERS, *alone.values()), 1.2, "s")


def cold(lab: DockerLab) -> None:
    """Print how long each topic takes without images and downloads; the first that needs a base pays for it."""
    for image in lab._client.images.list(filters={"label": recipe.LABEL_REFERENCE}):
        lab._client.images.remove(str(image.id), force=True)
    with tempfile.TemporaryDirectory() as folder:
        for name in names_of_scenarios():
            begun = time.perf_counter()
            verify(name, XDG_CACHE_HOME=folder)
            print(f"  {name:40} cold {time.perf_counter() - begun:7.1f} s", flush=True)


def names_of_scenarios() -> list[str]:
    """Return `topic@version` of each."""
    return [str(each) for each in project.read(ROOT).catalogue.scenarios]


def warm(name: str) -> float:
    """Return how long a scenario takes by itself, seconds."""
    begun = time.perf_counter()
    verify(name)
    return time.perf_counter() - begun


def verify(*words: str, **variables: str) -> None:
    """Run the command, also what has passed here before; everything has to pass."""
    command = [sys.executable, "-m", "drillbook", "verify", *words, "--no-runbooks", "--force"]
    environment = {**os.environ, **variables}
    subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def environment_of(names: list[str]) -> Scenario:
    """Make a scenario of small nodes and one step."""
    nodes = {
        name: Node.model_validate({"image": "plain:trixie", "address": f"198.51.100.{last}"})
        for last, name in enumerate(names, start=11)
    }
    return Scenario("bench", "bench", "1", Path("topic.toml"), {}, nodes, "5m", (TRUE,), recipe.recipe)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
