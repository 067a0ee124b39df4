"""Kubernetes clusters made by kind, one for each node image and shape, shared in turn by the scenarios that name it.

A cluster is made when it is first needed. A run has one at a time, until it needs another or ends; then it is removed,
unless another run uses it. What an interrupted run left is taken over if it is healthy and as it was when it was made,
and otherwise replaced.
"""

from __future__ import annotations

import contextlib
import fcntl
import io
import tarfile
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from docker.errors import APIError, DockerException
from requests.exceptions import RequestException

from containers import cache, engine, images, leftovers
from containers.channel import SHELL, call
from containers.recipe import split
from drillbook.errors import EnvironmentTrouble

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import IO

    import docker
    from docker.models.containers import Container

    from containers.engine import HostFacts
    from containers.images import Image
    from drillbook.topic import Cluster as Declared

    Progress = Callable[[str], None]

NETWORK = "drillbook-kind"
LABEL_CLUSTER = "io.x-k8s.kind.cluster"
LABEL_ROLE = "io.x-k8s.kind.role"
_KIND = "kind:trixie"
# What kind puts in front of several control planes, under the name that it knows.
_BALANCER = "envoy-1.36:trixie"
# A control plane (0.7 GB) or a worker, and what runs on them.
_MEMORY_CONTROL_PLANE = 2 * 1024**3
_MEMORY_WORKER = 1024**3
# What systemd, containerd, the kubelet and Kubernetes's own components of a node open.
_INSTANCES = 20
_READY_SECONDS = 120
_CREATE_SECONDS = 400
_SETTLE_SECONDS = 60
_TAIL_LINES = 25
_SHELL = """\
#!/bin/sh
[ -t 0 ] || echo $$ > /dev/shm/.drillbook-shell
exec bash
"""
_BRIDGE = {"com.docker.network.bridge.enable_ip_masquerade": "false"}

_KUBECTL = "export KUBECONFIG=/etc/kubernetes/admin.conf\n"
_ANSWERS = "kubectl get --raw /readyz --request-timeout 5s > /dev/null"
_READY = "kubectl wait --for condition=Ready nodes --all"
# A node that became ready keeps this taint for a while: the controller takes it away in its own time.
_NOT_YET = '"node.kubernetes.io/not-ready"'
# Everything in the cluster by kind and name, and what a scenario may do to a node. What comes and goes by itself is
# not in it, nor what others own.
_SNAPSHOT = r"""
passing='^(events|leases|endpoints|endpointslices|pods|replicasets|controllerrevisions|componentstatuses|ipaddresses'
passing="$passing|certificatesigningrequests|podcertificaterequests)(\.|\$)"
kinds=$(kubectl api-resources --verbs=list --output=name | grep -vE "$passing" | paste -sd,)
each='{.kind} {.metadata.namespace}/{.metadata.name} {.metadata.generation}{"\n"}'
kubectl get "$kinds" --all-namespaces --ignore-not-found --output "jsonpath={range .items[*]}$each{end}" | sort -u
kubectl get nodes \
    --output 'jsonpath={range .items[*]}{.metadata.name}{"\t"}{.metadata.labels}{"\t"}{.spec}{"\n"}{end}'
"""
# What a namespace holds, for the report of a failure.
_DIAGNOSIS = r"""
for namespace in "$@"; do
    echo "--- namespace $namespace: events"
    kubectl --namespace "$namespace" get events --sort-by .lastTimestamp | tail -n 20
    echo "--- namespace $namespace: pods"
    kubectl --namespace "$namespace" get pods --output wide
    for pod in $(kubectl --namespace "$namespace" get pods --output name | head -n 5); do
        echo "--- $pod"
        kubectl --namespace "$namespace" describe "$pod" | sed '/^Events:/,$d' | tail -n 40
        kubectl --namespace "$namespace" logs --all-containers --tail 10 "$pod"
    done
done 2>&1 | head -n 150
"""


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
            use = _lock(f"{name}.use", fcntl.LOCK_SH)
            self._held[name] = Cluster(self._client, self._host, image, declared, self._progress), use
        cluster, _ = self._held[name]
        cluster.take(declared.names)
        return cluster

    def check(self, declared: Declared) -> None:
        """Raise EnvironmentTrouble where a cluster of this shape has no room here; one that is there already has it."""
        if not _ours(self._client):
            _check_room(self._host, declared.control_planes, declared.workers)

    def close(self) -> None:
        """Let go of what is held."""
        for name in list(self._held):
            self._give_back(name)

    def _give_back(self, name: str) -> None:
        """Let go of a cluster; remove it if nobody else uses it, unless a kept scenario left its work in it."""
        cluster, use = self._held.pop(name)
        cluster.close()
        with contextlib.suppress(BlockingIOError):
            fcntl.flock(use, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if cluster.kept.exists():
                self._progress(f"the cluster {name} stays, to be looked at; `nox -s clean` removes it")
            else:
                cluster.remove()
        use.close()


class Cluster:
    """Stand for one cluster of kind."""

    def __init__(
        self, client: docker.DockerClient, host: HostFacts, image: Image, declared: Declared, progress: Progress
    ) -> None:
        """Take what it is to be made of; make nothing yet."""
        self._client, self._host, self._image, self._progress = client, host, image, progress
        self.name, self._control_planes, self._workers = declared.name, declared.control_planes, declared.workers
        self._names: tuple[str, ...] = ()
        self._entered = False
        self._turn: Any = None
        self._pristine = ""
        self._differs = True

    @property
    def kept(self) -> Path:
        """Return the file that shows that a scenario's work in it is to be kept."""
        return _folder() / f"{self.name}.kept"

    def take(self, names: tuple[str, ...] = ()) -> None:
        """Wait for the turn, and see to it that the cluster is there and as it was made, `names` in its certificate."""
        self._turn = _lock(f"{self.name}.turn", fcntl.LOCK_EX, self._progress)
        self._differs, self._entered, self._names = True, False, names
        try:
            self.kept.unlink(missing_ok=True)
            if not self._sound():
                self.remove()
                self._create()
        except BaseException:
            self._let_go()
            raise

    def load(self, wanted: Mapping[str, Image]) -> None:
        """Put images into every node under the names that pods call them by."""
        for name, image in wanted.items():
            full = _full(name)
            mark = f"/kind/image-of-{full.replace('/', '_')}"
            lacking = [each for each in self._nodes() if _call(each, f"cat {mark}", check=False) != image.image_id]
            if lacking:
                self._progress(f"cluster {self.name}: putting the image {name} into {len(lacking)} nodes")
                self._import(lacking, image, full, mark)

    def attach(self, node: Container) -> None:
        """Let a node of the environment reach the cluster's nodes."""
        self._client.networks.get(NETWORK).connect(node)

    def addresses(self) -> dict[str, str]:
        """Return the address of each of the cluster's nodes, by name."""
        running = [node for node in self._containers() if node.status == "running"]
        return {str(node.name): node.attrs["NetworkSettings"]["Networks"][NETWORK]["IPAddress"] for node in running}

    def enter(self, machine: str) -> Container:
        """Return one of the cluster's nodes, for a shell of a scenario on it; the cluster is removed afterwards."""
        self._entered = True
        node = self._client.containers.get(f"{self.name}-{machine}")
        put(node, SHELL, _SHELL.encode(), mode=0o755)
        return node

    def kubeconfig(self) -> str:
        """Return what kubectl needs to know, as an administrator."""
        return _call(self._control_plane(), "cat /etc/kubernetes/admin.conf")

    def facts(self) -> str:
        """Return what a report says about the cluster."""
        return f"Kubernetes {_call(self._control_plane(), 'cat /kind/version').strip()}, {self._image.base_origin}"

    def left_behind(self) -> str:
        """Return what is there now and was not, or the other way about; empty where all is as it was."""
        deadline = time.monotonic() + _SETTLE_SECONDS / 6
        while difference := _difference(self._pristine, self._snapshot()):
            if time.monotonic() > deadline:
                break
            time.sleep(1)
        self._differs = bool(difference)
        return difference

    def inquire(self) -> str:
        """Return events, states and logs of what the scenario made; raise EnvironmentTrouble where the API is gone."""
        try:
            self._kubectl(_ANSWERS)
        except (DockerException, RequestException, EnvironmentTrouble) as error:
            message = f"the API server of the cluster {self.name} does not answer: {error}"
            raise EnvironmentTrouble(message) from error
        return self._kubectl(_DIAGNOSIS, *self._namespaces(), check=False)

    def release(self) -> None:
        """Let the next scenario have it, as it was made; remove it where it can't be made so."""
        if self._turn is None:
            return
        try:
            if self._entered:
                # What was done on its nodes, no list shows.
                self.remove()
                return
            if self._differs and (namespaces := self._namespaces()):
                self._kubectl('kubectl delete namespace --timeout 60s "$@"', *namespaces, check=False)
            if self._differs and self.left_behind():
                self.remove()
            else:
                # The next one need not look again.
                _call(self._control_plane(), "touch /kind/clean")
        except (DockerException, RequestException, EnvironmentTrouble):
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
        """Remove the cluster's nodes."""
        nodes = [node for node in self._containers() if node.labels.get(leftovers.LABEL_HOME) == leftovers.home()]
        with ThreadPoolExecutor(max(len(nodes), 1)) as pool:
            list(pool.map(leftovers.discard, nodes))

    def _create(self) -> None:
        _check_room(self._host, self._control_planes, self._workers)
        self._check_name()
        runtime = self._runtime()
        config = self._config(capped=bool(runtime))
        self._progress(f"cluster {self.name}: creating {self._size} nodes of {self._image.reference}")
        _ensure_network(self._client)
        try:
            self._kind(
                ["create", "cluster", "--name", self.name, "--image", self._image.tag, "--config", "/config.yaml"],
                config,
                runtime,
            )
            self._kubectl(f"{_READY} --timeout {_READY_SECONDS}s")
            self._pristine = settled(self._snapshot)
            put(self._control_plane(), "/kind/pristine", self._pristine.encode())
            put(self._control_plane(), "/kind/names", "\n".join(self._names).encode())
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
            if _call(self._control_plane(), "cat /kind/names") != "\n".join(self._names):
                return False
            self._pristine = _call(self._control_plane(), "cat /kind/pristine")
            clean = _call(self._control_plane(), "rm /kind/clean && echo clean", check=False)
            self._kubectl(_ANSWERS if clean else f"{_ANSWERS}\n{_READY} --timeout 30s")
            return bool(clean) or self._snapshot() == self._pristine
        except (DockerException, RequestException, EnvironmentTrouble):
            return False

    def _snapshot(self) -> str:
        return self._kubectl(_SNAPSHOT)

    def _namespaces(self) -> list[str]:
        """Return the namespaces that were not there when the cluster was made."""
        names = self._kubectl("kubectl get namespaces --output 'jsonpath={.items[*].metadata.name}'").split()
        return [name for name in names if f"Namespace /{name} " not in self._pristine]

    def _kubectl(self, script: str, *words: str, check: bool = True) -> str:
        return _call(self._control_plane(), _KUBECTL + script, *words, check=check)

    @property
    def _size(self) -> int:
        return self._control_planes + self._workers

    def _nodes(self) -> list[Container]:
        """Return the nodes that run, without what stands in front of several control planes."""
        found = [node for node in self._containers() if node.labels.get(LABEL_ROLE) in {"control-plane", "worker"}]
        return [node for node in found if node.status == "running"]

    def _containers(self) -> list[Container]:
        found = self._client.containers.list(all=True, filters={"label": f"{LABEL_CLUSTER}={self.name}"})
        return sorted(found, key=lambda node: str(node.name))

    def _control_plane(self) -> Container:
        for node in self._nodes():
            if node.labels.get(LABEL_ROLE) == "control-plane":
                return node
        message = f"the control plane of the cluster {self.name} is not running"
        raise EnvironmentTrouble(message)

    def _runtime(self) -> str:
        """Return the runtime that nodes need on this machine: empty where Docker's own will do."""
        probe = self._client.containers.create(self._image.tag, ["-c", "true"], entrypoint="sh", privileged=True)
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
            self._progress(f"cluster {self.name}: nodes do without the capability that this machine lacks")
            return engine.CAPPED
        finally:
            probe.remove(force=True, v=True)
        return ""

    def _config(self, *, capped: bool) -> str:
        """Return kind's configuration, with what this machine needs and no other."""
        patches, containerd = [], []
        if self._host.cgroup_version == 1:
            # The kubelet of 1.35 and later does not start on such a machine by itself.
            self._progress(f"cluster {self.name}: cgroup v1, which the kubelet is told to put up with")
            patches.append({"kind": "KubeletConfiguration", "failCgroupV1": False})
        if capped:
            # Nobody here may lower the score of a process below that of its parent.
            containerd.append('[plugins."io.containerd.grpc.v1.cri"]\n  restrict_oom_score_adj = true\n')
        if tag := self._image.labels.get("drillbook.etcd"):
            patches.append({"kind": "ClusterConfiguration", "etcd": {"local": {"imageTag": tag}}})
        if self._names:
            # A list of kind's own is replaced: the first two are on it.
            names = ["localhost", "127.0.0.1", *self._names]
            patches.append({"kind": "ClusterConfiguration", "apiServer": {"certSANs": names}})
        return yaml.safe_dump(
            {
                "kind": "Cluster",
                "apiVersion": "kind.x-k8s.io/v1alpha4",
                # -1: Docker chooses the port, so that none is taken between choosing and using it.
                "networking": {"apiServerPort": -1},
                "nodes": [
                    *[{"role": "control-plane"} for _ in range(self._control_planes)],
                    *[{"role": "worker"} for _ in range(self._workers)],
                ],
                "kubeadmConfigPatches": [yaml.safe_dump(patch) for patch in patches],
                "containerdConfigPatches": containerd,
            }
        )

    def _kind(self, words: list[str], config: str, runtime: str) -> None:
        """Run kind in a container that may use the engine."""
        made = images.ensure(self._client, _KIND, self._progress)
        balancer = images.ensure(self._client, _BALANCER, self._progress).tag if self._control_planes > 1 else ""
        socket = engine.socket_of(self._client)
        container = self._client.containers.create(
            made.tag,
            words,
            environment={
                "KIND_EXPERIMENTAL_DOCKER_NETWORK": NETWORK,
                "DRILLBOOK_HOME": leftovers.home(),
                "DRILLBOOK_RUNTIME": runtime,
                "DRILLBOOK_BALANCER": balancer,
            },
            volumes={socket: {"bind": "/var/run/docker.sock", "mode": "rw"}},
            network_mode="none",
        )
        try:
            put(container, "/config.yaml", config.encode())
            container.start()
            code = container.wait(timeout=_CREATE_SECONDS)["StatusCode"]
            log = bytes(container.logs()).decode(errors="replace")
        finally:
            container.remove(force=True, v=True)
        if code:
            tail = "\n".join(log.splitlines()[-_TAIL_LINES:])
            message = f"kind could not create the cluster {self.name} (exit code {code}). Its last lines:\n{tail}"
            raise EnvironmentTrouble(message)

    def _check_version(self) -> None:
        """Raise where the image's Kubernetes is another than its folder's name says."""
        said = split(self._image.reference)[0].rpartition("-")[2]
        found = _call(self._control_plane(), "cat /kind/version").strip()
        if not found.startswith(f"v{said}."):
            self.remove()
            message = f"the node image {self._image.reference} holds Kubernetes {found}, not {said}"
            raise EnvironmentTrouble(message)

    def _import(self, nodes: list[Container], image: Image, name: str, mark: str) -> None:
        script = (
            "ctr --namespace k8s.io images import --digests /kind/image.tar > /dev/null\n"
            'ctr --namespace k8s.io images tag --force "docker.io/$1" "$2" > /dev/null\n'
            'rm /kind/image.tar\nprintf %s "$3" > "$4"'
        )

        def put_into(node: Container) -> None:
            with Path(saved.name).open("rb") as content:
                put(node, "/kind/image.tar", content)
            _call(node, script, image.tag, name, image.image_id, mark)

        with tempfile.NamedTemporaryFile() as saved, ThreadPoolExecutor(len(nodes)) as pool:
            for piece in self._client.images.get(image.tag).save(named=image.tag):
                saved.write(piece)
            saved.flush()
            list(pool.map(put_into, nodes))


def remove_all(client: docker.DockerClient) -> list[str]:
    """Remove the nodes of every cluster of this user that no run uses; return their names."""
    removed = []
    for node in _ours(client):
        name = node.labels[LABEL_CLUSTER]
        use = _lock(f"{name}.use", 0)
        try:
            fcntl.flock(use, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            continue
        finally:
            use.close()
        leftovers.discard(node)
        removed.append(str(node.name))
    for mark in _folder().glob("*.kept"):
        mark.unlink()
    if not client.containers.list(all=True, filters={"network": NETWORK}):
        for network in client.networks.list(names=[NETWORK]):
            leftovers.discard(network)
            removed.append(NETWORK)
    return removed


def _ours(client: docker.DockerClient) -> list[Container]:
    """Return the nodes of every cluster of this user."""
    ours = f"{leftovers.LABEL_HOME}={leftovers.home()}"
    return client.containers.list(all=True, filters={"label": [LABEL_CLUSTER, ours]})


def _check_room(host: HostFacts, control_planes: int = 1, workers: int = 2) -> None:
    """Raise where the machine has no room for the nodes of a cluster; they would start, and fail in other words."""
    lacking = []
    memory = control_planes * _MEMORY_CONTROL_PLANE + workers * _MEMORY_WORKER
    if host.memory < memory:
        lacking.append(f"{memory // 1024**3} GiB of memory; this machine has {host.memory / 1024**3:.1f}")
    wanted = (control_planes + workers) * _INSTANCES
    if (left := engine.inotify_left()) < wanted:
        lacking.append(
            f"{wanted} inotify instances; {left} are left (fs.inotify.max_user_instances): end what needs them, or as "
            "root `sysctl -w fs.inotify.max_user_instances=512`"
        )
    if lacking:
        message = f"a cluster of {control_planes + workers} nodes needs {' and '.join(lacking)}"
        raise EnvironmentTrouble(message)


def _full(name: str) -> str:
    """Return an image's name with the registry and the folder that a short one leaves out."""
    first, slash, _ = name.partition("/")
    if not slash:
        return f"docker.io/library/{name}"
    return name if "." in first or ":" in first else f"docker.io/{name}"


def _ensure_network(client: docker.DockerClient) -> None:
    with engine.alone(cache.folder() / "cluster-network.lock", lambda _: None, NETWORK):
        if not client.networks.list(names=[NETWORK]):
            client.networks.create(NETWORK, driver="bridge", options=_BRIDGE)


def _lock(name: str, how: int, progress: Progress | None = None) -> IO[str]:
    """Return a file of this user that is locked: shared, exclusively, or (0) not yet."""
    _folder().mkdir(parents=True, exist_ok=True)
    held = (_folder() / name).open("w")
    if how:
        try:
            fcntl.flock(held, how | fcntl.LOCK_NB)
        except BlockingIOError:
            if progress:
                progress(f"waiting for another scenario in the cluster {name.partition('.')[0]}")
            fcntl.flock(held, how)
    return held


def _folder() -> Path:
    return cache.folder() / "clusters"


def _call(node: Container, script: str, *words: str, check: bool = True) -> str:
    """Run a script on a node and return what it prints; with `check`, raise EnvironmentTrouble where it fails."""
    code, out, err = call(node, f"set -e\n{script}" if check else script, *words)
    if code and check:
        message = f"{node.name}: exit code {code} from `{script.strip().splitlines()[-1]}`: {err.strip()}"
        raise EnvironmentTrouble(message)
    return out


def put(container: Container, path: str, content: bytes | IO[bytes], mode: int = 0o600) -> None:
    """Write a file into a container."""
    data = io.BytesIO(content) if isinstance(content, bytes) else content
    with tempfile.TemporaryFile() as packed:
        with tarfile.open(fileobj=packed, mode="w") as archive:
            member = tarfile.TarInfo(path.lstrip("/"))
            member.size, member.mode = data.seek(0, io.SEEK_END), mode
            data.seek(0)
            archive.addfile(member, data)
        packed.seek(0)
        container.put_archive("/", packed)


def settled(look: Callable[[], str], pause: float = 2.0) -> str:
    """Return what `look` tells as soon as controllers have done all that they do by themselves; pause in seconds."""
    deadline = time.monotonic() + _SETTLE_SECONDS
    before, now = "", look()
    while (before != now or _NOT_YET in now) and time.monotonic() < deadline:
        time.sleep(pause)
        before, now = now, look()
    return now


def _difference(before: str, now: str) -> str:
    """Return the lines that one state has and the other has not, marked + and -."""
    old, new = before.splitlines(), now.splitlines()
    more, less = (f"+ {line}" for line in new if line not in old), (f"- {line}" for line in old if line not in new)
    return "\n".join([*more, *less])
