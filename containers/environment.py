"""The machines of one scenario in Docker: each node a container, all of them on a bridge of their own."""

from __future__ import annotations

import json
import shlex
import tarfile
import tempfile
import threading
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from containers import engine, health, helpers, leftovers, limits, machine, remains
from containers.channel import SHELL, ExecChannel, call
from containers.disk import DiskWatch
from drillbook.artifact import FILE
from drillbook.errors import EnvironmentTrouble
from drillbook.topic import MIRROR, NETWORK, Node

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import docker
    from docker.models.containers import Container

    from containers.cluster import Cluster
    from containers.host import HostFacts
    from containers.images import Image
    from containers.store import Supply
    from drillbook.scenario import Scenario

# Docker's default set has more than the machines of a runbook need.
_DROPPED = ["NET_RAW", "MKNOD"]
_BRIDGE = {
    # The host has no address on the bridge and sends nothing on for it: a node reaches the other nodes alone.
    "com.docker.network.bridge.inhibit_ipv4": "true",
    "com.docker.network.bridge.enable_ip_masquerade": "false",
}
# The release of Docker that can give a container its own cgroup tree to write to (writable-cgroups).
_WRITABLE_CGROUPS = (28,)
# Where all nodes are in the host's cgroup tree when it can't.
_SLICE = "drillbook.slice"
# What answers for the world outside, where a scenario names an address of it.
_MIRROR = Node.model_construct(image=helpers.MIRROR, address=MIRROR)
_MIRROR_SECONDS = 20
_SYSTEMD = "/lib/systemd/systemd"
_NOT_FOUND = 404
_TAIL_LINES = 20


class DockerEnvironment:
    """Hold the running nodes of one scenario."""

    def __init__(
        self,
        client: docker.DockerClient,
        facts: HostFacts,
        made: Mapping[str, Image],
        supplies: Sequence[Supply],
        labels: Mapping[str, str],
    ) -> None:
        """Take what the nodes are made of, and what they may download; start none yet."""
        self._client, self._host, self._made, self._labels = client, facts, made, dict(labels)
        self._supplies = supplies
        self._nodes: dict[str, Container] = {}
        self._channels: defaultdict[str, list[ExecChannel]] = defaultdict(list)
        self._declared: Mapping[str, Node] = {}
        self._disk = DiskWatch(client, facts.storage, self._nodes)
        self._mirror: Container | None = None
        self._network: Any = None
        self._closing = threading.Lock()
        self._closed = False
        self.cluster: Cluster | None = None

    @property
    def facts(self) -> Mapping[str, str]:
        """Return for each image where its base came from, for each download what it is, and the engine's version."""
        version = ".".join(map(str, self._host.engine_version))
        return {
            "engine": f"Docker {version}, cgroup v{self._host.cgroup_version}",
            **({"cluster": self.cluster.facts()} if self.cluster else {}),
            **{reference: image.base_origin for reference, image in self._made.items()},
            **{each.url: each.origin for each in self._supplies},
        }

    def start(self, name: str, scenario: Scenario) -> None:
        """Make the network, the mirror where the scenario needs it, then all nodes at once."""
        options = {**_BRIDGE, **remains.bridge()}
        self._network = self._client.networks.create(name, driver="bridge", options=options, labels=self._labels)
        machines = {each: str(node.address) for each, node in scenario.nodes.items()}
        machines |= self.cluster.addresses() if self.cluster else {}
        hosts = "\n".join(f"{address} {each}" for each, address in machines.items())
        outside = self._start_mirror(name, hosts) if scenario.reaches_out else {}
        for each, node in scenario.nodes.items():
            self._nodes[each] = self._create(name, each, node, {"DRILLBOOK_HOSTS": hosts, **outside})
        self._declared = scenario.nodes
        with ThreadPoolExecutor(len(self._nodes)) as pool:
            list(pool.map(self._start_node, self._nodes.values()))
        self._disk.start()

    def channel(self, node: str) -> ExecChannel:
        """Return the pipes of a new bash on a node; raise EnvironmentTrouble where it can't be started."""
        try:
            channel = ExecChannel(self._client.api, self._machine(node))
            self._channels[node].append(channel)
        except health.FAILURES as error:
            msg = f"no shell can be started on {node}: {error}"
            raise EnvironmentTrouble(msg) from error
        return channel

    def entrance(self, node: str) -> str:
        """Return the one line that opens a shell on a node by hand."""
        host = ["-H", f"unix://{engine.SOCKET}"] if engine.is_own(self._client) else []
        return shlex.join(["docker", *host, "exec", "-it", str(self._machine(node).name), SHELL])

    def _machine(self, name: str) -> Container:
        """Return a node of the environment, or one of its cluster's."""
        if name not in self._nodes and self.cluster:
            return self.cluster.enter(name)
        return self._nodes[name]

    def inquire(self) -> str:
        """Return which nodes came to their limits or have ended, what the mirror refused, and what the cluster holds.

        Raises EnvironmentTrouble where one of them is gone.
        """
        told = [*self._disk.ended.values(), *limits.reached(self._client, self._nodes, self._declared)]
        # A node that did not end a snippet in time, or wrote too much, was killed for that.
        nodes = {
            name: node
            for name, node in self._nodes.items()
            if name not in self._disk.ended and not any(each.node_ended for each in self._channels[name])
        }
        told += health.remarks(nodes, [name for name in nodes if any(each.ended for each in self._channels[name])])
        with health.answering():
            if lost := [name for name in nodes if any(each.lost() for each in self._channels[name])]:
                message = f"the connection to the shell on {lost[0]} was lost"
                raise EnvironmentTrouble(message)
            told += [self._ask_mirror(), self.cluster.inquire() if self.cluster else ""]
        return "\n".join(filter(None, told))

    def left_behind(self) -> str:
        """Return which nodes are full of processes, and what the scenario has left in the cluster and its machines."""
        told = limits.crowded(self._client, self._nodes)
        with health.answering():
            told += [self.cluster.left_behind() if self.cluster else ""]
        return "\n".join(filter(None, told))

    def _ask_mirror(self) -> str:
        if not self._mirror:
            return ""
        try:
            self._mirror.reload()
            log = bytes(self._mirror.logs(stderr=False)).decode(errors="replace")
        except health.FAILURES as error:
            message = f"the mirror that answers for the world outside is gone: {error}"
            raise EnvironmentTrouble(message) from error
        if self._mirror.status != "running":
            code = self._mirror.attrs["State"]["ExitCode"]
            message = f"the mirror that answers for the world outside ended (exit code {code}); try again"
            raise EnvironmentTrouble(message)
        return "\n".join(_refusals(log))

    def close(self) -> None:
        """Remove the nodes and their network, once: of two threads, as an interrupted run has them, one waits."""
        with self._closing:
            if self._closed:
                return
            for channel in [each for channels in list(self._channels.values()) for each in channels]:
                channel.give_up()
            self._disk.close()
            with health.answering():
                try:
                    self._discard()
                finally:
                    if self.cluster:
                        self.cluster.release()
            self._closed = True

    def _discard(self) -> None:
        containers = [*self._nodes.values(), *filter(None, [self._mirror])]
        with ThreadPoolExecutor(max(len(containers), 1)) as pool:
            list(pool.map(leftovers.discard, containers))
        if self._network:
            leftovers.discard(self._network)

    def _start_node(self, container: Container) -> None:
        """Start a node, and let it reach the cluster, whose kubeconfig it has."""
        if not self.cluster:
            container.start()
            return
        machine.put(container, "/root/.kube/config", self.cluster.kubeconfig().encode())
        container.start()
        self.cluster.attach(container)
        machine.keep_names(container)

    def _start_mirror(self, name: str, hosts: str) -> dict[str, str]:
        """Start the mirror with all files in it; return what the nodes must know of it."""
        self._mirror = self._create(name, "mirror", _MIRROR, {"DRILLBOOK_HOSTS": f"{hosts}\n{MIRROR} mirror"})
        with tempfile.TemporaryFile() as packed:
            with tarfile.open(fileobj=packed, mode="w") as archive:
                for each in self._supplies:
                    archive.add(each.path, f"srv/mirror/{each.place}")
            packed.seek(0)
            self._mirror.put_archive("/", packed)
        self._mirror.start()
        code, authority, _ = call(self._mirror, f"timeout {_MIRROR_SECONDS} mirror-ca")
        if code:
            log = bytes(self._mirror.logs(tail=_TAIL_LINES)).decode(errors="replace")
            message = f"the mirror did not come up within {_MIRROR_SECONDS} s; its last lines:\n{log}"
            raise EnvironmentTrouble(message)
        return {
            "DRILLBOOK_NAMESERVER": str(MIRROR),
            "DRILLBOOK_AUTHORITY": authority.strip(),
        }

    def _create(self, network: str, name: str, node: Node, variables: Mapping[str, str]) -> Container:
        image = self._made[node.image]
        return self._client.containers.create(
            image.tag,
            name=f"{network}-{name}",
            hostname=name,
            network=network,
            labels=self._labels,
            use_config_proxy=False,  # this user's way out is none of a node's, which has none
            **self._options(node, image, variables),
        )

    def _options(self, node: Node, image: Image, variables: Mapping[str, str]) -> dict[str, Any]:
        keep = {"DRILLBOOK_KEEP_NET_ADMIN": "1"} if "NET_ADMIN" in node.capabilities else {}
        return {
            "environment": {"DRILLBOOK_ADDRESS": f"{node.address}/{NETWORK.prefixlen}", **variables, **keep},
            # NET_ADMIN is given up as soon as the node has set its address: see containers/node/node-run.
            "cap_add": sorted({"NET_ADMIN", *node.capabilities}),
            "cap_drop": [each for each in _DROPPED if each not in node.capabilities],
            "security_opt": ["no-new-privileges"],
            **limits.options(node),
            # No name of the world outside is to be found: Docker's own resolver asks this one, which nobody serves.
            "dns": ["127.0.0.1"],
            **(self._for_systemd() if image.init == "systemd" else {}),
            "command": self._first_process(image),
        }

    def _first_process(self, image: Image) -> list[str]:
        """Return the image's command; tini ends well where its child was killed, or it would look killed itself.

        systemd is called by its own name: node-shell waits for a process of that name to have booted, and `/sbin/init`
        is called init until it has given itself another, which on a busy machine takes longer than opening a shell.
        """
        if image.init == "systemd":
            return [_SYSTEMD]
        command = list(self._client.images.get(image.tag).attrs["Config"]["Cmd"] or [])
        return ["tini", "-e", str(health.KILLED), *command[1:]] if command[:1] == ["tini"] else command

    def _for_systemd(self) -> dict[str, Any]:
        """Return what systemd as PID 1 needs beyond the defaults: room for its state, and its cgroups."""
        tmpfs = {"/run": "size=64m,mode=755", "/run/lock": "size=4m", "/tmp": "size=256m,mode=1777"}  # noqa: S108
        if self._host.cgroup_version == 1:
            groups = {"cgroupns": "host", "volumes": ["/sys/fs/cgroup:/sys/fs/cgroup:ro"]}
        elif self._host.engine_version >= _WRITABLE_CGROUPS:
            groups = {"cgroupns": "private", "security_opt": ["no-new-privileges", "writable-cgroups=true"]}
        else:
            # Writable is the nodes' own slice alone. Docker makes it, but mounting the tree anew, as it would without
            # the first volume, takes the host's options of that mount away (nsdelegate).
            part = f"/sys/fs/cgroup/{_SLICE}"
            groups = {
                "cgroupns": "host",
                "cgroup_parent": _SLICE if self._host.cgroup_driver == "systemd" else f"/{_SLICE}",
                "volumes": ["/sys/fs/cgroup:/sys/fs/cgroup:ro", f"{part}:{part}:rw"],
            }
        return {"tmpfs": tmpfs, **groups}


def _refusals(log: str) -> list[str]:
    """Return for each address that the mirror has nothing of what to declare; `log` is Caddy's, JSON lines."""
    refused: dict[str, None] = {}
    for line in log.splitlines():
        try:
            entry = json.loads(line)
        except ValueError:
            continue
        if isinstance(entry, dict) and entry.get("status") == _NOT_FOUND and "request" in entry:
            request = entry["request"]
            scheme = "https" if "tls" in request else "http"
            refused[f"{scheme}://{request['host']}{request['uri'].partition('?')[0]}"] = None
    return [
        f"{url} is not served in the environment: declare it in the topic's {FILE} "
        f'(`["{url}"]`, `sha256 = …`, `from = …`)'
        for url in refused
    ]
