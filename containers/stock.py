"""The images that pods of a scenario may use: put into every node of its cluster, those of other scenarios hidden.

A cluster serves many scenarios. If one found what another has declared, its verdict would hang on the order.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from containers import machine
from containers.recipe import REPOSITORY
from drillbook import scratch

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    import docker
    from docker.models.containers import Container

    from containers.images import Image

_PACKED = "/kind/image.tar"
# The names that a node came with.
_OWN = "/kind/images"
_CTR = "ctr --namespace k8s.io images"
_LIST = f"{_CTR} ls | awk 'NR > 1 {{print $1, $3}}'"
_ARRANGE = f"""\
new=$1 && shift
while [ "$new" -gt 0 ]; do
  {_CTR} tag --force "$1" "$2" > /dev/null
  shift 2 && new=$((new - 1))
done
[ $# -eq 0 ] || {_CTR} rm "$@" > /dev/null
"""


def note(nodes: Sequence[Container]) -> None:
    """Keep on each node of a new cluster the names of the images that it came with."""
    for node in nodes:
        machine.run(node, f"{_LIST} > {_OWN}")


def arrange(
    client: docker.DockerClient, nodes: Sequence[Container], wanted: Mapping[str, Image], tell: Callable[[str], None]
) -> None:
    """Let pods find the wanted images under the names that they call them by, and none of other scenarios.

    What is hidden stays in the node under its own name, so that the next one that wants it need not bring it.
    """
    with ThreadPoolExecutor(len(nodes)) as pool:
        for name, image in wanted.items():
            held = pool.map(_images, nodes)
            if lacking := [node for node, images in zip(nodes, held, strict=True) if _kept(image) not in images]:
                tell(f"putting the image {name} into {len(lacking)} nodes")
                _bring(client, lacking, image)
        names = {full(name): _kept(image) for name, image in wanted.items()}
        list(pool.map(lambda node: _name(node, names), nodes))


def full(name: str) -> str:
    """Return an image's name with the registry and the folder that a short one leaves out."""
    first, slash, _ = name.partition("/")
    if not slash:
        return f"docker.io/library/{name}"
    return name if "." in first or ":" in first else f"docker.io/{name}"


def _kept(image: Image) -> str:
    """Return the name under which a node has an image for good."""
    return f"docker.io/{image.tag}"


def _images(node: Container) -> dict[str, str]:
    """Return the digests of a node's images by name."""
    return dict(line.split(" ", 1) for line in machine.run(node, _LIST).splitlines())


def _name(node: Container, names: Mapping[str, str]) -> None:
    """Give a node's images the names that are wanted, and take away those of other scenarios."""
    held = _images(node)
    new = [word for name, kept in names.items() if held.get(name) != held[kept] for word in (kept, name)]
    own = {line.split(" ", 1)[0] for line in machine.run(node, f"cat {_OWN}").splitlines()}
    others = [name for name in held.keys() - own - names.keys() if not _lasting(name)]
    if new or others:
        machine.run(node, _ARRANGE, str(len(new) // 2), *new, *sorted(others))


def _lasting(name: str) -> bool:
    """Tell whether a name is no scenario's: an image's own, or the one that the runtime gives by its digest."""
    return name.startswith((f"docker.io/{REPOSITORY}/", "sha256:")) or "@sha256:" in name


def _bring(client: docker.DockerClient, nodes: Sequence[Container], image: Image) -> None:
    script = f"{_CTR} import --digests {_PACKED} > /dev/null\nrm {_PACKED}"

    def put_into(node: Container) -> None:
        with Path(saved.name).open("rb") as content:
            machine.put(node, _PACKED, content)
        machine.run(node, script)

    with scratch.file() as saved, ThreadPoolExecutor(len(nodes)) as pool:
        for piece in client.images.get(image.tag).save(named=image.tag):
            saved.write(piece)
        saved.flush()
        list(pool.map(put_into, nodes))
