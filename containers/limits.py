"""What one node may use, and what became of the nodes that used more.

Every limit is here but these: a node's memory, which a topic may choose (`drillbook/topic.py`), and a step's time
(`drillbook/step.py`) and output (`drillbook/shell.py`), which are the same for any kind of node.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from docker.types import LogConfig, Ulimit

from containers.health import answering

if TYPE_CHECKING:
    from collections.abc import Mapping

    import docker
    from docker.models.containers import Container

    from drillbook.topic import Node

PROCESSES = 512
# A node with more than this part of them is full: what forks without end also ends.
_FULL = 0.9
# Of all that a node writes beside its image, and so of each file too.
DISK = 4 * 1024**3
# What its first process prints, which nobody reads.
_LOG = "1m"
# The engine tells of memory that was used up a moment after the process has ended.
_MOMENT = 0.3


def options(node: Node) -> dict[str, Any]:
    """Return a node's limits as Docker takes them."""
    return {
        "mem_limit": node.memory,
        "memswap_limit": node.memory,
        "pids_limit": PROCESSES,
        "ulimits": [Ulimit(name="fsize", soft=DISK, hard=DISK)],
        "log_config": LogConfig(type="json-file", config={"max-size": _LOG}),
    }


def reached(client: docker.DockerClient, nodes: Mapping[str, Container], declared: Mapping[str, Node]) -> list[str]:
    """Return which nodes came to a limit since they were started, in words.

    Raises EnvironmentTrouble where the engine does not say.
    """
    with answering():
        starved = _out_of_memory(client, nodes)
        told = [
            f"out of memory on {name}: the kernel ended a process, since all of them together may use "
            f"{declared[name].memory}"
            for name in nodes
            if name in starved
        ]
    return told + crowded(client, nodes)


def crowded(client: docker.DockerClient, nodes: Mapping[str, Container]) -> list[str]:
    """Return which nodes have nearly as many processes as they may have, in words.

    Raises EnvironmentTrouble where the engine does not say.
    """
    with answering():
        return [
            f"{name} is full of processes: it may have {PROCESSES}"
            for name, node in nodes.items()
            if _processes(client, node) > _FULL * PROCESSES
        ]


def _processes(client: docker.DockerClient, node: Container) -> int:
    """Return how many processes and threads a node has; none where it has ended."""
    found = client.api.stats(str(node.id), stream=False, one_shot=True)
    return int(found.get("pids_stats", {}).get("current", 0))


def _out_of_memory(client: docker.DockerClient, nodes: Mapping[str, Container]) -> set[str]:
    """Return the nodes of which the engine has told in its last events that their memory was used up."""
    # By the engine's own clock: where it is another machine's, it need not go like ours.
    now = datetime.fromisoformat(client.info()["SystemTime"]).timestamp()
    until = int(now + _MOMENT) + 1
    filters = {"event": "oom", "container": [str(node.id) for node in nodes.values()]}
    events = client.api.events(since=1, until=until, filters=filters, decode=True)
    ids = {event["Actor"]["ID"] for event in events}
    return {name for name, node in nodes.items() if node.id in ids}
