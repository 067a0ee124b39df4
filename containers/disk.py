"""How much a scenario's nodes write to the engine's disk: an ordinary engine knows no limit, so it is watched."""

from __future__ import annotations

import shutil
import threading
from contextlib import suppress
from typing import TYPE_CHECKING

from containers import health, limits

if TYPE_CHECKING:
    from collections.abc import Mapping

    import docker
    from docker.models.containers import Container

_PAUSE = 1.0
# Nodes are measured when so much of the disk was used since the last time, by whomever: it costs a walk of their files.
_PARTS = 4
_GIB = 1024**3


class DiskWatch:
    """End a node that writes more than it may."""

    def __init__(self, client: docker.DockerClient, storage: str, nodes: Mapping[str, Container]) -> None:
        """Take the folder where the engine keeps what nodes write, empty where it is on another machine."""
        self._client, self._storage, self._nodes = client, storage, nodes
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self.ended: dict[str, str] = {}

    def start(self) -> None:
        """Begin."""
        if self._storage:
            self._thread.start()

    def close(self) -> None:
        """End the watch."""
        self._over.set()
        if self._thread.is_alive():
            self._thread.join()

    def _watch(self) -> None:
        free = self._free()
        while not self._over.wait(_PAUSE):
            now = self._free()
            if now < free - limits.DISK // _PARTS:
                # What the engine can't tell now, it is asked in a second.
                with suppress(*health.FAILURES):
                    self._measure()
                    free = now
            free = max(free, now)

    def _measure(self) -> None:
        ids = {str(node.id): name for name, node in self._nodes.items()}
        for found in self._client.api.containers(size=True, filters={"id": list(ids)}):
            if (written := found.get("SizeRw") or 0) > limits.DISK:
                name = ids[found["Id"]]
                self.ended[name] = (
                    f"the node {name} was ended: it had written {written / _GIB:.1f} GiB to its disk, of "
                    f"{limits.DISK / _GIB:g} GiB that it may"
                )
                self._nodes[name].kill()

    def _free(self) -> int:
        return shutil.disk_usage(self._storage).free
