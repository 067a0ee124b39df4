"""kind, which makes the nodes of a cluster; it runs in a container, so that nothing is installed on the host."""

from __future__ import annotations

import fcntl
import re
from typing import TYPE_CHECKING

import yaml
from docker.errors import APIError
from requests import exceptions

from containers import cache, engine, helpers, images, leftovers, machine, remains
from containers.locks import locked, unused
from containers.tail import tail
from drillbook.errors import EnvironmentTrouble

if TYPE_CHECKING:
    from collections.abc import Callable

    import docker
    from docker.models.containers import Container
    from docker.models.networks import Network

    from containers.host import HostFacts
    from containers.images import Image
    from drillbook.topic import Cluster as Declared

    Progress = Callable[[str], None]

NETWORK = "drillbook-kind"
NETWORK_USE = f"{NETWORK}.use"
LABEL_CLUSTER = "io.x-k8s.kind.cluster"
LABEL_ROLE = "io.x-k8s.kind.role"
# What bears it is no node, but makes the nodes of the cluster of that name.
LABEL_MAKES = "drillbook.makes-cluster"
_BRIDGE = {"com.docker.network.bridge.enable_ip_masquerade": "false"}
_CREATE_SECONDS = 900
# kubeadm's own limits are one to five minutes: too few for three control planes on a small machine that is busy.
_PATIENT = {
    "controlPlaneComponentHealthCheck": "10m",
    "discovery": "10m",
    "etcdAPICall": "10m",
    "kubeletHealthCheck": "10m",
    "kubernetesAPICall": "5m",
    "tlsBootstrap": "10m",
}
_PATIENT_SINCE = "kubeadm.k8s.io/v1beta4"  # older ones know no such limits
# A function and, indented, its place in the source: kubeadm adds them to what was wrong.
_TRACE = re.compile(r"^\S+\n\t\S+:\d+\n?", re.MULTILINE)


def tools(declared: Declared) -> list[str]:
    """Return the references of the images that making a cluster takes, beside that of its nodes."""
    return [helpers.KIND, *([helpers.BALANCER] if declared.control_planes > 1 else [])]


class Kind:
    """Make clusters of one node image and shape."""

    def __init__(
        self, client: docker.DockerClient, host: HostFacts, image: Image, declared: Declared, progress: Progress
    ) -> None:
        """Take what they are made of."""
        self._client, self._host, self._image, self._declared = client, host, image, declared
        self._progress = progress

    def create(self, names: tuple[str, ...], *words: str) -> None:
        """Make the nodes, `names` in the certificate of the API servers; `words` are further ones for kind.

        Raises EnvironmentTrouble where that fails; what is there by then is the caller's to remove.
        """
        runtime = self._runtime()
        config = self._config(names, capped=bool(runtime))
        size = self._declared.control_planes + self._declared.workers
        self._progress(f"cluster {self._declared.name}: creating {size} nodes of {self._image.reference}")
        made = ["create", "cluster", "--name", self._declared.name, "--image", self._image.tag]
        with locked(NETWORK_USE, fcntl.LOCK_SH):  # nobody removes it until nodes are in it
            self._run([*made, "--config", "/config.yaml", *words], config, runtime)

    def _runtime(self) -> str:
        """Return the runtime that nodes need on this machine: empty where Docker's own will do."""
        probe = self._client.containers.create(
            self._image.tag,
            ["-c", "true"],
            entrypoint="sh",
            privileged=True,
            labels=leftovers.labels(),
            use_config_proxy=False,
        )
        try:
            probe.start()
        except APIError as error:
            if "unable to apply caps" not in str(error):
                raise
            if engine.CAPPED not in self._client.info().get("Runtimes", {}):
                message = (
                    "this machine lacks a capability that privileged containers ask for, and the nodes of a cluster "
                    "are such: let the project start an engine of its own, which knows what to do about it "
                    "(`nox -s clean -- --engine` ends one that does not know yet)"
                )
                raise EnvironmentTrouble(message) from error
            self._progress(f"cluster {self._declared.name}: nodes do without the capability that this machine lacks")
            return engine.CAPPED
        finally:
            probe.remove(force=True, v=True)
        return ""

    def _config(self, names: tuple[str, ...], *, capped: bool) -> str:
        """Return kind's configuration, with what this machine needs and no other."""
        patches: list[dict[str, object]] = [
            {"apiVersion": _PATIENT_SINCE, "kind": kind, "timeouts": _PATIENT}
            for kind in ("InitConfiguration", "JoinConfiguration")
        ]
        containerd = []
        if self._host.cgroup_version == 1:
            # The kubelet of 1.35 and later does not start on such a machine by itself.
            self._progress(f"cluster {self._declared.name}: cgroup v1, which the kubelet is told to put up with")
            patches.append({"kind": "KubeletConfiguration", "failCgroupV1": False})
        if capped:
            # Nobody here may lower the score of a process below that of its parent.
            containerd.append('[plugins."io.containerd.grpc.v1.cri"]\n  restrict_oom_score_adj = true\n')
        if tag := self._image.labels.get("drillbook.etcd"):
            patches.append({"kind": "ClusterConfiguration", "etcd": {"local": {"imageTag": tag}}})
        if names:
            # A list of kind's own is replaced: the first two are on it.
            known = ["localhost", "127.0.0.1", *names]
            patches.append({"kind": "ClusterConfiguration", "apiServer": {"certSANs": known}})
        return yaml.safe_dump(
            {
                "kind": "Cluster",
                "apiVersion": "kind.x-k8s.io/v1alpha4",
                # -1: Docker chooses the port, so that none is taken between choosing and using it.
                "networking": {"apiServerPort": -1},
                "nodes": [
                    *[{"role": "control-plane"} for _ in range(self._declared.control_planes)],
                    *[{"role": "worker"} for _ in range(self._declared.workers)],
                ],
                "kubeadmConfigPatches": [yaml.safe_dump(patch) for patch in patches],
                "containerdConfigPatches": containerd,
            }
        )

    def _run(self, words: list[str], config: str, runtime: str) -> None:
        """Run kind in a container that may use the engine."""
        made, *balancers = [images.ensure(self._client, each, self._progress).tag for each in tools(self._declared)]
        socket = engine.socket_of(self._client, self._host)
        container = self._client.containers.create(
            made,
            words,
            environment={
                "KIND_EXPERIMENTAL_DOCKER_NETWORK": NETWORK,
                "DRILLBOOK_HOME": leftovers.home(),
                "DRILLBOOK_RUNTIME": runtime,
                "DRILLBOOK_BALANCER": "".join(balancers),
            },
            volumes={socket: {"bind": "/var/run/docker.sock", "mode": "rw"}},
            network_mode="none",
            use_config_proxy=False,
            labels={**leftovers.labels(), LABEL_MAKES: self._declared.name},
        )
        try:
            self._ensure_network()
            machine.put(container, "/config.yaml", config.encode())
            container.start()
            found = trouble(container)
            log = bytes(container.logs()).decode(errors="replace")
        finally:
            container.remove(force=True, v=True)
        if found:
            message = f"kind could not create the cluster {self._declared.name} ({found}). Its last lines:\n{said(log)}"
            raise EnvironmentTrouble(message)

    def _ensure_network(self) -> None:
        with engine.alone(cache.folder() / "cluster-network.lock", lambda _: None, NETWORK):
            if not _networks(self._client):
                self._client.networks.create(NETWORK, driver="bridge", options={**_BRIDGE, **remains.bridge()})


def remove_network(client: docker.DockerClient) -> list[str]:
    """Remove the network of the clusters if none is in it and none is being made; return its name if so."""
    with unused(NETWORK_USE) as free:
        if not free or any(_listed(client, each) for each in ({"network": NETWORK}, {"label": LABEL_MAKES})):
            return []
        found = _networks(client)
        try:
            for network in found:
                leftovers.discard(network)
        except APIError:  # another user's node has come to it just now: their locks can't be asked
            return []
        return [NETWORK] if found else []


def _networks(client: docker.DockerClient) -> list[Network]:
    # The engine takes a part of the name for it, too.
    return [each for each in client.networks.list(names=[NETWORK]) if each.name == NETWORK]


def trouble(container: Container, seconds: int = _CREATE_SECONDS) -> str:
    """Wait for a container to end; return how it did where not well, or that it did not in time."""
    try:
        code = container.wait(timeout=seconds)["StatusCode"]
    except (exceptions.Timeout, exceptions.ConnectionError):  # of an answer that has begun, the latter
        container.reload()
        if container.status != "running":
            raise
        return f"it did not end within {seconds} s"
    return f"exit code {code}" if code else ""


def said(log: str) -> str:
    """Return the last lines of what kind logged, without the stack that kubeadm adds to an error."""
    return tail(_TRACE.sub("", log))


def _listed(client: docker.DockerClient, wanted: dict[str, str]) -> list[Container]:
    return client.containers.list(all=True, ignore_removed=True, filters=dict(wanted))
