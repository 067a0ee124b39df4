"""The clusters of a run: one at a time, shared in turn by the scenarios that name it.

A cluster is made when it is first needed. A run has one until it needs another or ends; then it is removed, unless
another run uses it.
"""

from __future__ import annotations

import contextlib
import fcntl
from typing import TYPE_CHECKING, Any

from containers import leftovers, room
from containers.cluster import Cluster
from containers.kind import LABEL_CLUSTER, remove_network
from containers.locks import folder, locked, unused

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    import docker
    from docker.models.containers import Container

    from containers.host import HostFacts
    from containers.images import Image
    from drillbook.topic import Cluster as Declared

    Progress = Callable[[str], None]


class Clusters:
    """Hold the cluster that a run uses, under a lock that shows that it is in use."""

    def __init__(self, client: docker.DockerClient, host: HostFacts, progress: Progress) -> None:
        """Take the engine, and where progress is told."""
        self._client, self._host, self._progress = client, host, progress
        self._held: dict[str, tuple[Cluster, Any]] = {}

    def take(self, image: Image, declared: Declared) -> Cluster:
        """Return the cluster of a node image and shape, which is the caller's alone until it is let go.

        Raises EnvironmentTrouble where it can't be made.
        """
        name = declared.name
        for other in self._held.keys() - {name}:
            self._give_back(other)
        if name not in self._held:
            use = locked(f"{name}.use", fcntl.LOCK_SH)
            self._held[name] = Cluster(self._client, self._host, image, declared, self._progress), use
        cluster, _ = self._held[name]
        cluster.take(declared.names)
        return cluster

    def check(self, declared: Declared) -> None:
        """Raise EnvironmentTrouble where a cluster of this shape has no room here; one that is there already has it."""
        if not _ours(self._client):
            room.check(self._host, declared.control_planes, declared.workers)

    def close(self) -> None:
        """Let go of what is held."""
        for name in list(self._held):
            self._give_back(name)

    def _give_back(self, name: str) -> None:
        """Let go of a cluster; remove it if nobody else uses it, unless a kept scenario left its work in it."""
        cluster, use = self._held.pop(name)
        with use:
            cluster.close()
            with contextlib.suppress(BlockingIOError):
                fcntl.flock(use, fcntl.LOCK_EX | fcntl.LOCK_NB)
                if cluster.kept.exists():
                    self._progress(f"the cluster {name} stays, to be looked at; `nox -s clean` removes it")
                else:
                    cluster.remove()
                    remove_network(self._client)


def remove(client: docker.DockerClient, spared: Collection[str] = (), *, kept: bool = False) -> list[str]:
    """Remove this user's clusters that no run uses and that are not spared; with `kept` also those to be looked at.

    Return the names of its nodes.
    """
    removed = []
    for name in sorted({node.labels[LABEL_CLUSTER] for node in _ours(client)} - set(spared)):
        mark = folder() / f"{name}.kept"
        with unused(f"{name}.use") as free:
            if not free or (mark.exists() and not kept):
                continue
            for node in _ours(client, name):
                leftovers.discard(node)
                removed.append(str(node.name))
            mark.unlink(missing_ok=True)
    return [*removed, *remove_network(client)]


def _ours(client: docker.DockerClient, name: str = "") -> list[Container]:
    """Return the nodes of every cluster of this user, or of one."""
    wanted = [f"{LABEL_CLUSTER}={name}" if name else LABEL_CLUSTER, f"{leftovers.LABEL_HOME}={leftovers.home()}"]
    return client.containers.list(all=True, ignore_removed=True, filters={"label": wanted})
