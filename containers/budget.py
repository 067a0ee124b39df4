"""How many scenarios fit on a machine side by side, by the most that each may take of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from containers import host, room
from drillbook.topic import Node

if TYPE_CHECKING:
    from collections.abc import Sequence

    import docker

    from containers.host import HostFacts
    from drillbook.scenario import Scenario
    from drillbook.topic import Cluster

_GIB = 1024**3
_UNITS = {"k": 1024, "m": 1024**2, "g": _GIB}
# A process that runs scenarios: `nox -s bench` allows it so much.
_WORKER = 150 * 1024**2
# The mirror of a scenario that downloads is one node more, of the usual memory.
_MIRROR = str(Node.model_fields["memory"].default)
# What systemd and its services open on a node.
_INSTANCES = 8
# So many bridges Docker's own pools of addresses are enough for.
_NETWORKS = 31


@dataclass(frozen=True)
class Left:
    """Hold what a machine has left for scenarios: processors, bytes of memory, inotify instances, networks."""

    cpus: int
    memory: int
    instances: int
    networks: int


def left(client: docker.DockerClient, facts: HostFacts) -> Left:
    """Return what the engine's machine has left; of another machine than this one, what it has at all."""
    used = len(client.networks.list(filters={"driver": "bridge"}))
    return Left(
        cpus=facts.cpus,
        memory=min(facts.memory, host.memory_left()) if facts.here else facts.memory,
        instances=host.inotify_left(facts.uid) if facts.here else room.INSTANCES * _NETWORKS,
        networks=_NETWORKS - used,
    )


def side_by_side(left: Left, scenarios: Sequence[Scenario]) -> tuple[int, str]:
    """Return how many of the scenarios may run at the same time, at least one, and what allows no more.

    Those that need a cluster have it in turn, and so count as one; it takes its part besides.
    """
    clusters = [each.cluster for each in scenarios if each.cluster]
    number, why = min(
        _others(scenarios, clusters),
        (left.cpus, f"{left.cpus} processors"),
        _memory(left, scenarios, clusters),
        _inotify(left, scenarios, clusters),
        (left.networks, f"Docker has addresses for {left.networks} more networks"),
        key=lambda each: each[0],
    )
    return max(number, 1), why


def _others(scenarios: Sequence[Scenario], clusters: Sequence[Cluster]) -> tuple[int, str]:
    waiting = " that need not wait for a cluster" if clusters else ""
    return len(scenarios) - len(clusters) + bool(clusters), f"there are no more{waiting}"


def _memory(left: Left, scenarios: Sequence[Scenario], clusters: Sequence[Cluster]) -> tuple[int, str]:
    """Count what nodes are held to, not what they usually take: nothing is guessed."""
    one = max(sum(map(_bytes, _limits(each))) for each in scenarios) + _WORKER
    cluster = max((room.memory(each.control_planes, each.workers) for each in clusters), default=0)
    beside = f" beside the {cluster / _GIB:.1f} of a cluster" if cluster else ""
    why = f"{left.memory / _GIB:.1f} GiB of memory are left, of which one may take {one / _GIB:.1f}{beside}"
    return (left.memory - cluster) // one, why


def _inotify(left: Left, scenarios: Sequence[Scenario], clusters: Sequence[Cluster]) -> tuple[int, str]:
    one = max(len(_limits(each)) for each in scenarios) * _INSTANCES
    cluster = max((room.INSTANCES * len(each.machines) for each in clusters), default=0)
    beside = f" beside the {cluster} of a cluster" if cluster else ""
    why = f"{left.instances} inotify instances are left, of which one may take {one}{beside}"
    return (left.instances - cluster) // one, why


def _limits(scenario: Scenario) -> list[str]:
    """Return how much memory each node may take, as declared, the mirror's too where there is one."""
    return [*(each.memory for each in scenario.nodes.values()), *([_MIRROR] if scenario.reaches_out else [])]


def _bytes(limit: str) -> int:
    return int(limit[:-1]) * _UNITS[limit[-1]]
