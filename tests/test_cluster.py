"""Scenarios in a real Kubernetes cluster, made by kind and shared in turn.

These tests use the developer's own locks: a cluster is known by its name in the whole engine, so they wait for a run
that has it, and a run waits for them.
"""

from __future__ import annotations

import fcntl
import re
import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING

import pytest
import sample

from containers import clusters, engine, host, images, room
from containers.kind import LABEL_CLUSTER
from containers.locks import locked
from containers.state import settled
from drillbook.errors import EnvironmentTrouble
from drillbook.topic import Cluster as Declared

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    import docker

pytestmark = pytest.mark.cluster
TOPIC = """\
title = "demo"
[values]
kubernetes = "1.37"
[versions."2"]
[versions."1"]
[environment.cluster]
image = "kubernetes-<<kubernetes>>:trixie"
[environment.cluster.images]
"nginx:1.26" = "workload-nginx:trixie"
[environment.nodes.toolbox]
image = "kubectl-<<kubernetes>>:trixie"
address = "198.51.100.11"
"""
WEB = """\
# A web server on each node
# @file: web.yaml

apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: web
spec:
  selector:
    matchLabels: {app: web}
  template:
    metadata:
      labels: {app: web}
    spec:
      containers:
        - name: web
          image: nginx:1.26
          readinessProbe:
            httpGet: {path: /, port: 80}
"""


@pytest.fixture(scope="module")
def client() -> Iterator[docker.DockerClient]:
    """Give the engine."""
    found = engine.connect(print)
    yield found
    found.close()


@pytest.fixture(scope="module", autouse=True)
def held(client: docker.DockerClient) -> Iterator[None]:
    """Use the cluster as long as the tests run, so that the first one makes it and the others find it."""
    use = locked("v1-37.use", fcntl.LOCK_SH)
    yield
    use.close()
    clusters.remove(client, kept=True)


def nodes(client: docker.DockerClient, name: str = "v1-37") -> list[str]:
    """Return the containers that a cluster is made of."""
    found = client.containers.list(filters={"label": f"{LABEL_CLUSTER}={name}"})
    return sorted(str(each.id) for each in found)


@pytest.mark.docker
def test_pods_of_two_nodes_answer_and_nothing_is_left(tmp_path: Path, client: docker.DockerClient) -> None:
    """From the toolbox by a node's port, from pod to pod across nodes, and by name; the cluster serves the next."""
    root = sample.make(
        tmp_path,
        TOPIC,
        {
            "10-web.yaml": WEB,
            "20-apply.sh": "# Start it\n# @timeout: 2m\n\nkubectl create namespace demo\n"
            "kubectl config set-context --current --namespace demo\nkubectl apply -f web.yaml\n"
            "kubectl rollout status daemonset/web --timeout 90s\nkubectl create service nodeport web --tcp 80\n",
            "30-ask.sh": "# Ask by a node's port\n# @within: 30s\n# @expect: Welcome to nginx\n\n"
            "port=$(kubectl get service web -o jsonpath='{.spec.ports[0].nodePort}')\n"
            'curl -fsS "http://v1-37-worker:$port/"\n',
            "40-pods.sh": "# From pod to pod\n# @within: 60s\n# @matches: ^[^ ]+ -> [^ ]+: ok$\n# @absent: failed\n\n"
            "for from in $(kubectl get pods -o name); do\n"
            "  for to in $(kubectl get pods -o jsonpath='{.items[*].status.podIP}') web.demo.svc.cluster.local; do\n"
            '    kubectl exec "$from" -- bash -c "exec 3<>/dev/tcp/$to/80" &&\n'
            '      echo "$from -> $to: ok" || echo "$from -> $to: failed"\n  done\ndone\n',
            "50-remove.sh": "# Remove it\n# @timeout: 2m\n\nkubectl delete namespace demo\n",
        },
    )
    done = sample.verify(root, "-n", "2")
    assert done.returncode == 0, done.stdout + done.stderr
    assert sample.result(root, "2")["facts"]["cluster"].startswith("Kubernetes v1.37.")
    assert len(nodes(client)) == 3
    # Both versions have run in the same cluster; a second worker could only have waited for its turn.
    assert len(set(re.findall(r"\[gw\d\]", done.stdout))) == 1
    assert not client.containers.list(
        all=True, filters={"status": "created", "label": "drillbook.reference=kubernetes-1.37:trixie"}
    )


@pytest.mark.docker
def test_what_a_scenario_leaves_behind_fails_it(tmp_path: Path, client: docker.DockerClient) -> None:
    """With what it is; and the next one does not find it."""
    root = sample.make(
        tmp_path,
        TOPIC,
        {
            "10-stray.sh": "# Leave things\n\nkubectl create namespace stray\n"
            "kubectl label node v1-37-worker disk=ssd\n",
        },
    )
    before = nodes(client)
    done = sample.verify(root, "demo@2")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "fault     after the last step the environment is not as it was before the first:\n" in done.stdout, (
        done.stdout
    )
    assert "+ Namespace /stray\n" in done.stdout
    assert "~ Node /v1-37-worker: metadata.labels.disk\n" in done.stdout
    # A label on a node can't be taken back by removing a namespace.
    assert not set(before) & set(nodes(client))


@pytest.mark.docker
def test_a_failed_step_is_told_with_what_its_namespace_holds(tmp_path: Path) -> None:
    """Events, states and logs; and the namespace is removed for the next scenario."""
    root = sample.make(
        tmp_path,
        TOPIC,
        {
            "10-fail.sh": "# Wait in vain\n# @within: 20s\n# @expect: Running\n\n"
            "kubectl create namespace lost 2>/dev/null || true\n"
            "kubectl -n lost run web --image nosuch:1 2>/dev/null || true\nkubectl -n lost get pods\n",
        },
    )
    done = sample.verify(root, "demo@2")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "--- namespace lost: events" in done.stdout
    assert 'image "nosuch:1"' in done.stdout


@pytest.mark.docker
def test_a_kept_scenario_has_the_cluster_to_itself(tmp_path: Path, client: docker.DockerClient) -> None:
    """The next one that needs it is told so, and does not wait for what nobody ends."""
    root = sample.make(tmp_path, TOPIC, {"10-fail.sh": "# Fail\n\nfalse\n"})
    done = sample.verify(root, "--keep")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "the cluster v1-37 holds a kept scenario: run the others without --keep" in done.stdout
    subprocess.run([sys.executable, "-m", "drillbook", "clean"], cwd=root, env=sample.environment(), check=True)
    assert not client.containers.list(all=True, filters={"name": "demo-2-toolbox$"})


@pytest.mark.docker
def test_an_api_server_that_stops_is_trouble_of_the_environment(tmp_path: Path, client: docker.DockerClient) -> None:
    """It says nothing on the snippets: they are tried again, in a cluster of their own, and the trouble is told."""
    look = "# Look\n# @within: 80s\n# @stable: 40\n\nkubectl get --raw /readyz --request-timeout 5s\n"
    root = sample.make(tmp_path, TOPIC, {"10-look.sh": look})

    def stop_api_server() -> None:
        while not (control_planes := client.containers.list(filters={"name": "^v1-37-control-plane$"})):
            time.sleep(0.5)
        wait_for(lambda: bool(client.containers.list(filters={"name": "demo-2-toolbox$"})))
        control_planes[0].exec_run(["mv", "/etc/kubernetes/manifests/kube-apiserver.yaml", "/root/"])

    thread = threading.Thread(target=stop_api_server, daemon=True)
    thread.start()
    done = sample.verify(root, "demo@2")
    assert done.returncode == 0, done.stdout + done.stderr
    (trouble,) = sample.result(root, "2")["trouble"]
    assert trouble.startswith("demo/look: the API server of the cluster v1-37 does not answer: ")
    assert trouble.splitlines()[0] in done.stdout
    assert "\nbefore that the step: exit code 1, expected 0" in trouble


@pytest.mark.docker
def test_an_api_server_that_a_snippet_stops_is_no_trouble_of_the_environment(tmp_path: Path) -> None:
    """What fails then has failed, with its output: it had a shell on the machine, and is not tried again."""
    root = sample.make(
        tmp_path,
        TOPIC.replace("[environment.cluster.images]", "workers = 0\n[environment.cluster.images]"),
        {
            "10-stop.sh": "# Stop it\n# @on: control-plane\n# @timeout: 2m\n\n"
            "mv /etc/kubernetes/manifests/kube-apiserver.yaml /root/\n"
            "while pgrep -x kube-apiserver > /dev/null; do sleep 0.5; done\n",
            "20-look.sh": "# Look\n# @expect: ok\n\nkubectl get --raw /readyz --request-timeout 5s\n",
        },
    )
    done = sample.verify(root, "demo@2")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "attempt 2" not in done.stderr
    (_, look) = sample.result(root, "2")["steps"]
    first, told = look["nodes"][0]["fault"].splitlines()[:2]
    assert (look["verdict"], first) == ("failed", "exit code 1, expected 0")
    assert told.startswith("the API server of the cluster v1-37-c1w0 does not answer: ")
    assert "it may be the snippets' own doing" in look["nodes"][0]["fault"]


@pytest.mark.docker
@pytest.mark.parametrize(("does", "kept"), [("true", True), ("kubectl label node v1-37-worker disk=ssd", False)])
def test_what_a_killed_run_left_is_taken_over_where_it_is_as_it_was_made(
    tmp_path: Path, client: docker.DockerClient, does: str, *, kept: bool
) -> None:
    """And otherwise replaced; the killed run's own machine is removed."""
    killed = sample.make(
        tmp_path / "killed", TOPIC, {"10-wait.sh": f"# Wait\n# @timeout: 5m\n\n{does}\ntouch /here\nsleep 300\n"}
    )
    run = subprocess.Popen(
        [*sample.VERIFY, "demo@2", "--no-runbooks"], cwd=killed, env=sample.environment(), stdout=subprocess.DEVNULL
    )

    def begun() -> bool:
        found = client.containers.list(filters={"name": "demo-2-toolbox$"})
        return bool(found) and found[0].exec_run(["ls", "/here"]).exit_code == 0

    wait_for(begun)
    run.kill()
    run.wait()
    before = nodes(client)
    assert len(before) == 3
    root = sample.make(
        tmp_path / "next", TOPIC, {"10-look.sh": "# Look\n# @absent: ssd\n\nkubectl get nodes -L disk\n"}
    )
    done = sample.verify(root, "demo@2")
    assert done.returncode == 0, done.stdout + done.stderr
    assert (nodes(client) == before) is kept
    assert not client.containers.list(all=True, filters={"name": "demo-2-toolbox$"})


@pytest.mark.docker
def test_several_control_planes_and_shells_on_them(tmp_path: Path, client: docker.DockerClient) -> None:
    """All are of one etcd, their certificates hold the declared names, and the cluster is removed afterwards."""
    root = sample.make(
        tmp_path,
        TOPIC.replace(
            "[environment.cluster.images]",
            'control_planes = 2\nworkers = 0\nnames = ["198.51.100.100"]\n[environment.cluster.images]',
        ),
        {
            "10-nodes.sh": "# See them\n# @matches: (?s)\\A(v1-37-c2w0-control-plane2? [^\\n]*\\n){2}\\Z\n\n"
            "kubectl get nodes --no-headers\n",
            "20-name.sh": "# Look at one\n# @on: control-plane2\n# @expect: v1-37-c2w0-control-plane2\n"
            "# @expect: etcd\n\nhostname\npgrep -l -x etcd\n",
            "30-certificate.sh": "# Ask by the declared name\n# @expect: IP Address:198.51.100.100\n\n"
            "curl -sk -o /dev/null -w '%{certs}' https://v1-37-c2w0-control-plane2:6443/readyz\n",
        },
    )
    done = sample.verify(root, "demo@2")
    assert done.returncode == 0, done.stdout + done.stderr
    label = f"{LABEL_CLUSTER}=v1-37-c2w0"
    assert not client.containers.list(all=True, filters={"label": label})


def test_a_new_cluster_is_looked_at_when_its_nodes_are_no_longer_kept_free() -> None:
    """The taint of a node that was not ready outlasts that for a while, and looks as if it were to stay."""
    tainted = 'node {"taints":[{"effect":"NoExecute","key":"node.kubernetes.io/not-ready"}]}'
    states = iter(["node {} new", tainted, tainted, tainted, "node {}", "node {} more", "node {} more"])
    assert settled(lambda: next(states), pause=0) == "node {} more"
    assert not list(states)


def test_the_name_of_a_cluster_tells_its_shape() -> None:
    """What it is by itself is neither in its name nor in what decides a verdict, so that old ones stay true."""
    usual = Declared(image="kubernetes-1.37:trixie")
    assert usual.name == "v1-37"
    assert usual.machines == ["control-plane", "worker", "worker2"]
    assert usual.terms() == {"image": "kubernetes-1.37:trixie", "images": {}}
    other = Declared(image="kubernetes-1.37:trixie", control_planes=3, workers=0, names=("198.51.100.100",))
    assert other.name == "v1-37-c3w0"
    assert other.machines == ["control-plane", "control-plane2", "control-plane3"]
    assert other.terms()["names"] == ["198.51.100.100"]


def wait_for(attempt: Callable[[], bool]) -> None:
    """Try until it is so, for two minutes at most."""
    deadline = time.monotonic() + 120
    while not attempt() and time.monotonic() < deadline:
        time.sleep(0.5)


def test_a_machine_without_room_is_told_before_anything_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    """All that is lacking at once, with what to do."""
    monkeypatch.setattr(room, "inotify_left", lambda uid: 7 - uid)
    facts = host.HostFacts((28,), 2, "systemd", 2, 2 * 1024**3, here=True, uid=0)
    with pytest.raises(EnvironmentTrouble) as caught:
        room.check(facts)
    assert str(caught.value) == (
        "a cluster of 3 nodes needs 4 GiB of memory; this machine has 2.0 and 60 inotify instances; 7 are left "
        "(fs.inotify.max_user_instances): end what needs them, or as root "
        "`sysctl -w fs.inotify.max_user_instances=512`"
    )


@pytest.mark.docker
def test_a_run_has_one_cluster_at_a_time(client: docker.DockerClient) -> None:
    """Two of them are too much for many a machine; a small one makes way for another."""
    image = images.ensure(client, "kubernetes-1.37:trixie", print)
    small, other = (Declared(image=image.reference, workers=workers) for workers in (0, 1))
    ours = clusters.Clusters(client, host.facts(client), print)
    try:
        ours.take(image, small).release()
        assert len(nodes(client, "v1-37-c1w0")) == 1
        ours.take(image, other).release()
        assert len(nodes(client, "v1-37-c1w0")) == 0
        assert len(nodes(client, "v1-37-c1w1")) == 2
    finally:
        ours.close()
    assert nodes(client, "v1-37-c1w1") == []
