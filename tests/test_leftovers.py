"""What scenarios that share a cluster leave in it and on its machines, in any order, and what a killed run leaves.

As in `test_cluster.py`, a run that has the cluster is waited for.
"""

from __future__ import annotations

import fcntl
import json
import re
import subprocess
from typing import TYPE_CHECKING

import pytest
import sample
from kills import IN_A_CLUSTER

from containers import clusters, engine
from containers.kind import LABEL_CLUSTER, LABEL_MAKES
from containers.locks import locked
from containers.state import _difference, remaining

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import docker

pytestmark = pytest.mark.cluster
TOPIC = """\
title = "demo"
[versions."1"]
[environment.cluster]
image = "kubernetes-1.37:trixie"
workers = 1
{images}
[environment.nodes.toolbox]
image = "kubectl-1.37:trixie"
address = "198.51.100.11"
"""
IMAGES = '[environment.cluster.images]\n"nginx:1.26" = "workload-nginx:trixie"'
USE = """\
# Run a pod of an image that is declared
# @within: 30s
# @expect: Running

kubectl run web --image nginx:1.26 2>/dev/null || true
kubectl get pod web
"""
BORROW = """\
# Run a pod of an image that another topic has declared
# @within: 30s
# @expect: ErrImageNeverPull

kubectl run web --image nginx:1.26 --image-pull-policy Never 2>/dev/null || true
kubectl get pod web
"""
CLEAN = "# Remove it\n\nkubectl delete pod web --now\n"
# A pod that may do anything to its machine, as that of many an agent or network may.
POD = """\
# A pod with all rights
# @file: root.yaml

apiVersion: v1
kind: Pod
metadata:
  name: root
spec:
  hostPID: true
  nodeName: v1-37-c1w1-worker
  restartPolicy: Never
  containers:
    - name: root
      image: nginx:1.26
      command: [nsenter, --target, "1", --all, sh, -c]
      args: ["{does}"]
      securityContext: {{privileged: true}}
"""
ENTER = """\
# Let it do its work
# @within: 30s
# @expect: Succeeded

kubectl apply -f root.yaml >/dev/null
kubectl get pod root -o jsonpath='{.status.phase}'
"""
LEAVE = "# Remove the pod, and leave what it did\n\nkubectl delete pod root --now\n"


@pytest.fixture(scope="module", autouse=True)
def client() -> Iterator[docker.DockerClient]:
    """Give the engine, and use the cluster as long as the tests run, so that the first makes it for the others."""
    found = engine.connect(print)
    use = locked("v1-37-c1w1.use", fcntl.LOCK_SH)
    yield found
    use.close()
    clusters.remove(found, kept=True)
    found.close()


def machines(client: docker.DockerClient) -> set[str]:
    """Return the containers that the cluster is made of."""
    return {str(each.id) for each in client.containers.list(filters={"label": f"{LABEL_CLUSTER}=v1-37-c1w1"})}


def told(root: Path, *words: str) -> str:
    """Return what the environment is found to be after a run that fails for it."""
    done = sample.verify(root, *words)
    assert done.returncode == 1, done.stdout + done.stderr
    reason = json.loads((root / "results/demo@1.json").read_text())["steps"][-1]["reason"]
    head, _, rest = str(reason).partition("\n")
    assert head == "after the last step the environment is not as it was before the first:"
    return rest


def test_a_difference_names_objects_and_fields_without_values() -> None:
    """Of many fields, some: the rest is counted."""
    before = {"Secret x/a": {"data": {"key": "old"}}, "Node /n": {"spec": {"taints": [{"key": "a"}]}}, "Pod x/p": {}}
    now = {
        "Secret x/a": {"data": {"key": "new", **dict.fromkeys("abcdef", "")}},
        "Node /n": {"spec": {}},
        "Pod x/q": {},
    }
    assert _difference(before, now) == [
        "+ Pod x/q",
        "- Pod x/p",
        "~ Secret x/a: data.a, data.b, data.c, data.d, data.e and 2 more",
        "~ Node /n: spec.taints[0].key",
    ]


def test_a_deletion_under_way_is_waited_for() -> None:
    """No longer than it takes."""
    looks = iter([["+ Pod x/p"], ["+ Pod x/p"], [], ["never looked at"]])
    assert remaining(lambda: next(looks), pause=0) == []
    assert next(looks) == ["never looked at"]


@pytest.mark.docker
def test_what_is_left_on_a_worker_fails_the_scenario(tmp_path: Path, client: docker.DockerClient) -> None:
    """With where it is, whatever is in a name; and the cluster is gone for the next scenario."""
    does = (
        r"touch /opt/left '/opt/a\nb\rc' && systemd-run --quiet sleep 7777 && mount -t tmpfs none /mnt"
        " && iptables -A INPUT -p tcp --dport 7777 -j DROP && ip link add left type bridge && echo >> /etc/profile"
    )
    snippets = {"10-pod.yaml": POD.format(does=does), "20-enter.sh": ENTER, "30-leave.sh": LEAVE}
    root = sample.make(tmp_path, TOPIC.format(images=IMAGES), snippets)
    assert told(root).split("\n") == [
        "+ device on v1-37-c1w1-worker: left",
        "+ file on v1-37-c1w1-worker: /opt/a?b\rc",
        "+ file on v1-37-c1w1-worker: /opt/left",
        "+ mount on v1-37-c1w1-worker: /mnt",
        "+ process on v1-37-c1w1-worker: /usr/bin/sleep 7777",
        "+ rule on v1-37-c1w1-worker: -A INPUT -p tcp -m tcp --dport 7777 -j DROP",
        "~ file on v1-37-c1w1-worker: /etc/profile",
        "~ file on v1-37-c1w1-worker: /mnt",
    ]
    assert not machines(client)


@pytest.mark.docker
def test_what_has_no_owner_and_what_was_changed_fail_it(tmp_path: Path) -> None:
    """A bare pod, a label of a namespace, a rule of a role: named with the field, without its value."""
    change = (
        "# Change things\n\nkubectl run web --image nginx:1.26\n"
        "kubectl label namespace default mesh=on\n"
        'kubectl patch configmap coredns -n kube-system --patch \'{"data": {"other": "one"}}\'\n'
        "kubectl create clusterrole left --verb get --resource pods\n"
    )
    root = sample.make(tmp_path, TOPIC.format(images=IMAGES), {"10-change.sh": change})
    assert sorted(told(root).splitlines()) == [
        "+ ClusterRole /left",
        "+ Pod default/web",
        "~ ConfigMap kube-system/coredns: data.other",
        "~ Namespace /default: metadata.labels.mesh",
    ]


@pytest.mark.docker
def test_scenarios_of_one_cluster_come_to_the_same_in_every_order(tmp_path: Path, client: docker.DockerClient) -> None:
    """One finds no image that only the other has declared, whichever runs first; the cluster serves both."""
    root = sample.make(tmp_path, TOPIC.format(images=IMAGES), {"10-use.sh": USE, "20-clean.sh": CLEAN})
    for path, text in {
        "snippets/other/topic.toml": TOPIC.format(images="").replace("demo", "other"),
        "snippets/other/10-borrow.sh": BORROW,
        "snippets/other/20-clean.sh": CLEAN,
        "docs/en/other.md": '# Other\n\n{{ snippet("other/borrow") }}\n{{ snippet("other/clean") }}\n',
    }.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text)
    seen = []
    for words in (["--force"], ["--reverse"], ["--random-order-seed=1"], ["--random-order-seed=4"]):
        done = sample.verify(root, *words)
        assert done.returncode == 0, done.stdout + done.stderr
        seen.append((machines(client), dict.fromkeys(re.findall(r"(\w+)/topic\.toml::1::", done.stdout))))
    assert len({frozenset(nodes) for nodes, _ in seen}) == 1
    assert {tuple(names) for _, names in seen} == {("demo", "other"), ("other", "demo")}


@pytest.mark.docker
def test_a_run_killed_while_its_cluster_is_made_leaves_nothing_behind_the_next(
    tmp_path: Path, client: docker.DockerClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The container of kind would go on; it is ended, and the nodes are removed, by a run that needs no cluster."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))  # no other test's run is to remove them
    # Of another shape than that of the other tests, which is there meanwhile.
    killed = sample.make(tmp_path / "killed", IN_A_CLUSTER, {"10-wait.sh": "# Wait\n\ntrue\n"})
    makers, made = f"{LABEL_MAKES}=v1-37-c1w0", f"{LABEL_CLUSTER}=v1-37-c1w0"
    command = [*sample.VERIFY, "demo@2", "--no-runbooks"]
    with subprocess.Popen(command, cwd=killed, env=sample.environment(), stdout=subprocess.DEVNULL) as run:
        while not client.containers.list(filters={"label": made}):
            assert run.poll() is None
        assert client.containers.list(filters={"label": makers})
        run.kill()
    done = sample.verify(sample.make(tmp_path / "next", sample.TOPIC, {"10-true.sh": "# Do it\n\ntrue\n"}))
    assert done.returncode == 0, done.stdout + done.stderr
    assert "removed v1-37-c1w0-control-plane, left by a run that has ended" in done.stderr
    for each in (makers, made):
        assert not client.containers.list(all=True, filters={"label": each})
