"""Where a registry answers, its images are taken by their digests and nothing is made from packages.

The registry is the distribution's own, on a loopback port; it holds what an earlier run made here.
"""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import time
from typing import TYPE_CHECKING

import pytest
import requests
import sample

from containers import engine, images
from containers.recipe import LABEL_REFERENCE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import docker

NODE, WEB = "kubernetes-1.37:trixie", "workload-nginx:trixie"
pytestmark = pytest.mark.cluster
SERVE = """
apt-get update > /dev/null && apt-get install -y docker-registry > /dev/null
printf 'version: 0.1\\nstorage: {filesystem: {rootdirectory: /tmp}}\\nhttp: {addr: "%s"}\\n' "$0" > /root/config.yml
exec docker-registry serve /root/config.yml
"""
TOPIC = """\
title = "demo"
[versions."1.37"]
[environment.cluster]
image = "kubernetes-<<version>>:trixie"
workers = 0
[environment.cluster.images]
"nginx:1.26" = "workload-nginx:trixie"
[environment.nodes.toolbox]
image = "kubectl-<<version>>:trixie"
address = "198.51.100.11"
"""
WEB_RUNS = """\
# A web server runs in the cluster
# @timeout: 5m
# @expect: pod/web condition met

kubectl create namespace demo
kubectl -n demo run web --image nginx:1.26
kubectl -n demo wait --for condition=Ready pod/web --timeout 4m
kubectl delete namespace demo
"""


@pytest.fixture(scope="module")
def client() -> Iterator[docker.DockerClient]:
    """Give the engine."""
    found = engine.connect(print)
    yield found
    found.close()


@pytest.fixture(scope="module")
def registry(client: docker.DockerClient) -> Iterator[str]:
    """Give the address of a registry that answers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    image = images.ensure(client, "helm-registry:trixie", print)
    container = client.containers.run(
        image.tag, [SERVE, address], entrypoint=["bash", "-ec"], network_mode="host", detach=True
    )
    try:
        deadline = time.monotonic() + 60
        while not answers(address):
            assert time.monotonic() < deadline, container.logs().decode()
            time.sleep(0.5)
        yield address
    finally:
        container.remove(force=True, v=True)


def answers(address: str) -> bool:
    """Tell whether a registry is at the address."""
    try:
        return requests.get(f"http://{address}/v2/", timeout=2).ok
    except requests.ConnectionError:
        return False


def push(client: docker.DockerClient, reference: str, name: str) -> str:
    """Put an image of this project into the registry and return its name with its digest."""
    client.images.get(images.ensure(client, reference, print).tag).tag(name)
    try:
        events = list(client.images.push(name, stream=True, decode=True))
    finally:
        client.images.remove(name)
    return f"{name}@{next(each['aux']['Digest'] for each in events if 'aux' in each)}"


def project(tmp_path: Path, published: dict[str, str]) -> Path:
    """Write a project whose image folders name other published images than ours."""
    root = sample.make(tmp_path, TOPIC, {"10-web.sh": WEB_RUNS})
    shutil.copytree(sample.ROOT / "containers", root / "containers", ignore=shutil.ignore_patterns("__pycache__"))
    for reference, name in published.items():
        dockerfile = root / "containers" / reference.partition(":")[0] / "Dockerfile"
        dockerfile.write_text(re.sub("(?m)^ARG PUBLISHED=.*$", f"ARG PUBLISHED={name}", dockerfile.read_text()))
    return root


@pytest.mark.docker
def test_a_cluster_of_published_images(tmp_path: Path, client: docker.DockerClient, registry: str) -> None:
    """The node's image and the workload's come from the registry, and the result says so."""
    published = {
        NODE: push(client, NODE, f"{registry}/kindest/node:v1.37"),
        WEB: push(client, WEB, f"{registry}/library/nginx:1.26"),
    }
    root = project(tmp_path, published)
    variables = {**sample.environment(), "PYTHONPATH": os.pathsep.join([str(root), str(sample.ROOT)])}
    try:
        done = subprocess.run(
            [*sample.VERIFY, "--no-runbooks"], cwd=root, env=variables, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        for reference, name in published.items():
            assert f"{reference}: pulling {name}\n" in done.stderr
        assert "making it from packages" not in done.stderr
        digest = published[NODE].partition("@")[2]
        origin = f"registry {registry}/kindest/node:v1.37@{digest}"
        assert sample.result(root, "1.37")["facts"]["cluster"].endswith(origin)
    finally:
        for reference in published:
            for image in client.images.list(filters={"label": f"{LABEL_REFERENCE}={reference}"}):
                if registry in image.labels[images.LABEL_BASE]:
                    client.images.remove(str(image.id), force=True)
        for name in published.values():
            client.images.remove(name)
