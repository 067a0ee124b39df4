"""A Kubernetes cluster made by kind, which one scenario has at a time.

What an interrupted run left is taken over if it is healthy and as it was when it was made, and otherwise replaced.
"""

from __future__ import annotations

import fcntl
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from containers import health, leftovers, machine, room, stock, traces
from containers.channel import SHELL
from containers.kind import LABEL_CLUSTER, LABEL_MAKES, LABEL_ROLE, NETWORK, Kind
from containers.locks import folder, locked
from containers.recipe import split
from containers.state import State, remaining, settled
from drillbook.errors import EnvironmentTrouble

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    import docker
    from docker.models.containers import Container

    from containers.host import HostFacts
    from containers.images import Image
    from drillbook.topic import Cluster as Declared

    Progress = Callable[[str], None]

_READY_SECONDS = 300
_TAKEN_SECONDS = 30
_SHOWN = 30
# What it was made with, and how it was then.
_MADE = "/kind/as-made"
_SHELL = """\
#!/bin/sh
[ -t 0 ] || echo $$ > /dev/shm/.drillbook-shell
exec bash
"""


class Cluster:
    """Stand for one cluster of kind."""

    def __init__(
        self, client: docker.DockerClient, host: HostFacts, image: Image, declared: Declared, progress: Progress
    ) -> None:
        """Take what it is to be made of; make nothing yet."""
        self._client, self._host, self._image, self._progress = client, host, image, progress
        self.name, self._declared = declared.name, declared
        self._kind = Kind(client, host, image, declared, progress)
        self._state = State(declared.name, self._control_plane)
        self._names: tuple[str, ...] = ()
        self._entered = False
        self._turn: Any = None
        self._pristine = self._version = ""
        self._differs = True

    @property
    def kept(self) -> Path:
        """Return the file that shows that a scenario's work in it is to be kept."""
        return folder() / f"{self.name}.kept"

    def take(self, names: tuple[str, ...] = ()) -> None:
        """Wait for the turn, and see to it that the cluster is there and as it was made, `names` in its certificate."""
        if self._turn is not None:
            message = f"the cluster {self.name} holds a kept scenario: run the others without --keep"
            raise EnvironmentTrouble(message)
        self._turn = locked(f"{self.name}.turn", fcntl.LOCK_EX, self._progress)
        self._differs, self._entered, self._names = True, False, names
        try:
            self.kept.unlink(missing_ok=True)
            if not self._sound():
                self.remove()
                self._create()
            self._version = machine.run(self._control_plane(), "cat /kind/version").strip()
        except BaseException:
            self._let_go()
            raise

    def load(self, wanted: Mapping[str, Image]) -> None:
        """Let pods find these images, under the names that they call them by, and those of no other scenario."""
        stock.arrange(self._client, self._nodes(), wanted, lambda text: self._progress(f"cluster {self.name}: {text}"))

    def attach(self, node: Container) -> None:
        """Let a node of the environment reach the cluster's nodes."""
        self._client.networks.get(NETWORK).connect(node)

    def addresses(self) -> dict[str, str]:
        """Return the address of each of the cluster's nodes, by name."""
        running = [node for node in self._containers() if node.status == "running"]
        return {str(node.name): node.attrs["NetworkSettings"]["Networks"][NETWORK]["IPAddress"] for node in running}

    def enter(self, name: str) -> Container:
        """Return one of the cluster's nodes, for a shell of a scenario on it; the cluster is removed afterwards."""
        self._entered = True
        node = self._client.containers.get(f"{self.name}-{name}")
        machine.put(node, SHELL, _SHELL.encode(), mode=0o755)
        return node

    def kubeconfig(self) -> str:
        """Return what kubectl needs to know, as an administrator."""
        return machine.run(self._control_plane(), "cat /etc/kubernetes/admin.conf")

    def facts(self) -> str:
        """Return what a report says about the cluster."""
        return f"Kubernetes {self._version}, {self._image.base_origin}"

    def left_behind(self) -> str:
        """Return what is there now and was not, or the other way about; empty where all is as it was.

        Machines on which a snippet had a shell are not looked at: they are removed, and nobody else finds them.
        """
        lines = remaining(self._difference)
        self._differs = bool(lines)
        return "\n".join([*lines[:_SHOWN], *([f"and {len(lines) - _SHOWN} more"] if lines[_SHOWN:] else [])])

    def _difference(self) -> list[str]:
        return [*self._state.difference(self._pristine), *([] if self._entered else traces.left(self._nodes()))]

    def inquire(self) -> str:
        """Return events, states and logs of what the scenario made.

        Raises EnvironmentTrouble where a machine or the API is gone, unless snippets had a shell on a machine.
        """
        try:
            return self._told()
        except EnvironmentTrouble as trouble:
            if not self._entered:
                raise
            return f"{trouble}; it may be the snippets' own doing, which have shells on its machines"

    def _told(self) -> str:
        if len(self._nodes()) != self._size:
            message = f"a machine of the cluster {self.name} is gone"
            raise EnvironmentTrouble(message)
        self._state.answers()
        return self._state.diagnosis(self._state.namespaces(self._pristine))

    def release(self) -> None:
        """Let the next scenario have it, as it was made; remove it where it can't be made so."""
        if self._turn is None:
            return
        try:
            if self._entered:
                # What was done on its nodes is not looked at.
                self.remove()
                return
            if self._differs:
                self._state.remove(self._state.namespaces(self._pristine))
            if self._differs and self.left_behind():
                self.remove()
            else:
                # The next one need not look again.
                machine.run(self._control_plane(), "touch /kind/clean")
        except (*health.FAILURES, EnvironmentTrouble):
            self.remove()
        finally:
            self._let_go()

    def close(self) -> None:
        """Let go of it as it is, where a scenario still has it: its work is to be kept."""
        if self._turn is not None:
            self.kept.touch()
            self._let_go()

    def _let_go(self) -> None:
        self._turn.close()
        self._turn = None

    def remove(self) -> None:
        """Remove the cluster's nodes, and before them the kind of a killed run, which would go on making them."""
        for maker in self._containers(LABEL_MAKES):
            if maker.labels.get(leftovers.LABEL_HOME) == leftovers.home():
                leftovers.discard(maker)
        nodes = [node for node in self._containers() if node.labels.get(leftovers.LABEL_HOME) == leftovers.home()]
        with ThreadPoolExecutor(max(len(nodes), 1)) as pool:
            list(pool.map(leftovers.discard, nodes))

    def _create(self) -> None:
        room.check(self._host, self._declared.control_planes, self._declared.workers)
        self._check_name()
        try:
            self._kind.create(self._names)
            self._state.ready(_READY_SECONDS)
            self._pristine = settled(self._state.snapshot)
            stock.note(self._nodes())
            traces.note(self._nodes())
            machine.put(self._control_plane(), _MADE, f"{' '.join(self._names)}\n{self._pristine}".encode())
        except BaseException:
            self.remove()
            raise
        self._check_version()

    def _check_name(self) -> None:
        """Raise where somebody else has a cluster of that name."""
        for node in self._containers():
            if node.labels.get(leftovers.LABEL_HOME) != leftovers.home():
                message = f"the Docker engine has a cluster {self.name} that is not this user's; remove it, or wait"
                raise EnvironmentTrouble(message)

    def _sound(self) -> bool:
        """Tell whether a cluster is there, of this image, healthy, and as it was when it was made."""
        try:
            nodes = self._nodes()
            if len(nodes) != self._size or any(node.attrs["Image"] != self._image.image_id for node in nodes):
                return False
            names, _, self._pristine = machine.run(self._control_plane(), f"cat {_MADE}").partition("\n")
            if names != " ".join(self._names):
                return False
            clean = machine.run(self._control_plane(), "rm /kind/clean && echo clean", check=False)
            self._state.answers()
            if clean:
                return True
            self._state.ready(_TAKEN_SECONDS)
            return not self._difference()
        except (*health.FAILURES, EnvironmentTrouble):
            return False

    @property
    def _size(self) -> int:
        return self._declared.control_planes + self._declared.workers

    def _nodes(self) -> list[Container]:
        """Return the nodes that run, without what stands in front of several control planes."""
        found = [node for node in self._containers() if node.labels.get(LABEL_ROLE) in {"control-plane", "worker"}]
        return [node for node in found if node.status == "running"]

    def _containers(self, label: str = LABEL_CLUSTER) -> list[Container]:
        found = self._client.containers.list(all=True, ignore_removed=True, filters={"label": f"{label}={self.name}"})
        return sorted(found, key=lambda node: str(node.name))

    def _control_plane(self) -> Container:
        for node in self._nodes():
            if node.labels.get(LABEL_ROLE) == "control-plane":
                return node
        message = f"the control plane of the cluster {self.name} is not running"
        raise EnvironmentTrouble(message)

    def _check_version(self) -> None:
        """Raise where the image's Kubernetes is another than its folder's name says."""
        said = split(self._image.reference)[0].rpartition("-")[2]
        found = machine.run(self._control_plane(), "cat /kind/version").strip()
        if not found.startswith(f"v{said}."):
            self.remove()
            message = f"the node image {self._image.reference} holds Kubernetes {found}, not {said}"
            raise EnvironmentTrouble(message)
