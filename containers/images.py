"""Make images by recipe: the same files always give the same tag, and a tag that exists is reused."""

from __future__ import annotations

import io
import re
import tarfile
import tempfile
import textwrap
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from docker.errors import APIError, ImageNotFound

from containers import artifacts, bootstrap, cache, health
from containers.engine import alone
from containers.recipe import (
    DEBIAN,
    HERE,
    LABEL_REFERENCE,
    REPOSITORY,
    dockerfile,
    files,
    folders,
    parent,
    published,
    recipe,
    split,
    tag,
)
from containers.tail import tail
from drillbook import artifact
from drillbook.errors import ContentError, EnvironmentTrouble, Problem, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    import docker

    from drillbook.artifact import Artifact

    Progress = Callable[[str], None]

LABEL_BASE = "drillbook.base"
LABEL_INIT = "drillbook.init"
LABEL_RECIPE = "drillbook.recipe"
LABEL_STAGE = "drillbook.stage-of"

# What Docker says of a Dockerfile that it can't read; and what it and apt say of what is not where it is looked for,
# though all that was asked has answered.
_PARSE_ERROR = re.compile(r"(?im)dockerfile parse error (?:on )?line (\d+): (.+?)(?: \(did you mean (\S+?)\?\))?$")
_MISSING = re.compile(
    r"(?m)^(?:E: )?(Unable to locate package \S+|Package '\S+' has no installation candidate"
    r"|(?:COPY|ADD) failed: file not found in build context.*)$"
)
_COLOUR = re.compile(r"\x1b\[\d*m")

REGISTRY_SECONDS = 8
STEP_WIDTH = 100


@dataclass(frozen=True)
class Image:
    """Stand for an image in the engine, and for the files and the base it was made from."""

    reference: str
    tag: str
    recipe: str
    image_id: str
    base_origin: str
    labels: Mapping[str, str]

    @property
    def init(self) -> str:
        """Return the service manager that runs as PID 1, empty where none does."""
        return self.labels.get(LABEL_INIT, "")


def ensure(client: docker.DockerClient, reference: str, progress: Progress, root: Path = HERE) -> Image:
    """Return the image of the reference, pulled where it is published, or made with all that it builds upon."""
    name = tag(reference, root)
    image = _find(client, reference, name, root)
    if image:
        return image
    with alone(cache.folder() / f"image-{reference}.lock", progress, f"making the image {reference}"):
        image = _find(client, reference, name, root)
        if image:
            return image
        try:
            if split(reference)[0] == DEBIAN:
                _make_base(client, reference, name, progress)
            else:
                _make(client, reference, progress, root)
        except health.FAILURES as error:
            if unread := _unread(reference, str(_reason(error)), root):
                raise ContentError([unread]) from error
            message = f"the engine could not make the image {reference}: {_reason(error)}"
            raise EnvironmentTrouble(message) from error
    image = _find(client, reference, name, root)
    if not image:
        message = f"the image {name} was made, yet the engine does not list it"
        raise EnvironmentTrouble(message)
    return image


def prune(client: docker.DockerClient, root: Path = HERE) -> list[str]:
    """Remove the project's images that are no recipe of today, and what builds left that did not end; return tags."""
    removed = []
    for image in client.images.list(filters={"label": LABEL_REFERENCE}):
        today = _tag_of_today(image.labels[LABEL_REFERENCE], root)
        for name in image.tags:
            if name != today and name.startswith(f"{REPOSITORY}/"):
                try:
                    client.images.remove(name)
                except APIError:
                    continue  # A container still runs from it.
                removed.append(name)
    client.images.prune({"dangling": True, "label": LABEL_REFERENCE})
    return sorted(removed)


def _tag_of_today(reference: str, root: Path) -> str:
    """Return the tag of the reference, or an empty string where its folder is gone."""
    try:
        return tag(reference, root)
    except UsageError:
        return ""


def _find(client: docker.DockerClient, reference: str, name: str, root: Path) -> Image | None:
    """Look the image up in the engine."""
    try:
        found = client.images.get(name)
    except ImageNotFound:
        return None
    origin = found.labels.get(LABEL_BASE, "unknown")
    return Image(reference, name, recipe(reference, root), str(found.id), origin, found.labels)


def _labels(reference: str, digest: str, origin: str) -> dict[str, str]:
    """Return what an image says about itself, so that a later run knows it again."""
    return {LABEL_REFERENCE: reference, LABEL_RECIPE: digest, LABEL_BASE: origin}


def _make(client: docker.DockerClient, reference: str, progress: Progress, root: Path) -> None:
    """Take the published image where there is one and a registry answers, and otherwise build one."""
    name = published(reference, root)
    if not (name and _pull(client, reference, name, progress, root)):
        _build(client, reference, ensure(client, parent(reference, root), progress, root), progress, root)


def _build(client: docker.DockerClient, reference: str, base: Image, progress: Progress, root: Path) -> None:
    """Build an image folder upon its parent's image."""
    folder = split(reference)[0]
    supplies = artifacts.Workshop(client, progress).supply(declared(root).get(folder, {}))
    with tempfile.TemporaryFile() as context:
        with tarfile.open(fileobj=context, mode="w") as archive:
            for name, mode, content in files(folder, root):
                member = tarfile.TarInfo(name)
                member.size, member.mode = len(content), mode
                archive.addfile(member, io.BytesIO(content))
            for each in supplies:
                archive.add(each.path, f"artifacts/{Path(each.place).name}", filter=_anonymous)
        context.seek(0)
        stream = client.api.build(
            fileobj=context,
            custom_context=True,
            buildargs={"BASE": base.tag},
            labels=_labels(reference, recipe(reference, root), base.base_origin),
            tag=tag(reference, root),
            rm=True,
            forcerm=True,
            decode=True,
        )
        try:
            _follow(stream, reference, progress, root)
        finally:
            # What an earlier stage of the Dockerfile was made in; Docker would keep it.
            client.images.prune({"dangling": True, "label": f"{LABEL_STAGE}={folder}"})


def declared(root: Path = HERE) -> dict[str, dict[str, Artifact]]:
    """Return for each image folder that has an `artifacts.toml` what its Dockerfile finds in `artifacts/`, by URL."""
    places = {folder: root / folder / artifact.FILE for folder in folders(root)}
    return {
        folder: artifact.read(place, place.read_text(encoding="utf-8"))
        for folder, place in places.items()
        if place.is_file()
    }


def _anonymous(member: tarfile.TarInfo) -> tarfile.TarInfo:
    """Take from a file what would make the same content another layer: owner and time."""
    member.uid = member.gid = 0
    member.uname = member.gname = ""
    member.mtime = 0
    return member


def _pull(client: docker.DockerClient, reference: str, name: str, progress: Progress, root: Path) -> bool:
    """Take a published image as it is, under the project's name; tell whether a registry gave it."""
    try:
        origin = _registry_origin(client, name)
        progress(f"{reference}: pulling {name}")
        client.images.pull(name)
    except health.FAILURES as error:
        progress(f"{reference}: no registry gives it ({_reason(error)}); making it from packages")
        return False
    stream = client.api.build(
        fileobj=io.BytesIO(f"FROM {name}\n".encode()),
        labels=_labels(reference, recipe(reference, root), f"registry {origin}"),
        tag=tag(reference, root),
        rm=True,
        decode=True,
    )
    _follow(stream, reference, progress, root)
    return True


def _reason(error: BaseException) -> object:
    return getattr(error, "explanation", None) or error


def _follow(stream: Iterator[dict[str, str]], reference: str, progress: Progress, root: Path) -> None:
    """Report each step of a build; raise with its place, and the last lines of output, where one fails."""
    output = step = ""
    for event in stream:
        output += _COLOUR.sub("", event.get("stream", "") + event.get("error", ""))
        if event.get("stream", "").startswith("Step "):
            step = " ".join(event["stream"].split())
            progress(f"{reference}: {textwrap.shorten(step, STEP_WIDTH, placeholder=' …')}")
        if "error" in event:
            path, line = _place(reference, step.partition(" : ")[2], root)
            if missing := _MISSING.search(output):
                raise ContentError([Problem(path, line, missing[1])])
            message = (
                f"{path}:{line}: the image {reference} could not be built; the package source of its base, or another "
                f"that is asked, may be out of reach. The last lines:\n{tail(output)}"
            )
            raise EnvironmentTrouble(message)


def _unread(reference: str, error: str, root: Path) -> Problem | None:
    """Return what is wrong with a Dockerfile that the engine could not read, where that is it."""
    found = _PARSE_ERROR.search(error)
    return Problem(_place(reference, "", root)[0], int(found[1]), found[2], found[3] or "") if found else None


def _place(reference: str, step: str, root: Path) -> tuple[Path, int]:
    """Return where a step of a build stands in the image's Dockerfile; the first line for what is not written there."""
    folder = split(reference)[0]
    lines = dockerfile(folder, root).splitlines() if folder in folders(root) else []
    begin = (" ".join(line.rstrip("\\").split()) for line in lines)
    found = (number for number, text in enumerate(begin, start=1) if text and step.startswith(text))
    return Path(root.name, folder, "Dockerfile"), next(found, 1)


def _make_base(client: docker.DockerClient, reference: str, name: str, progress: Progress) -> None:
    """Pull the distribution's slim image where a registry answers, otherwise make one from packages."""
    suite = split(reference)[1]
    if not _pull(client, reference, f"{DEBIAN}:{suite}-slim", progress, HERE):
        labels = _labels(reference, recipe(reference), bootstrap.ORIGIN)
        bootstrap.make(client, reference, name, labels, progress)


def _registry_origin(client: docker.DockerClient, name: str) -> str:
    """Ask the registry for the image's digest, and wait for the answer but a short while."""
    patience = client.api.timeout
    client.api.timeout = REGISTRY_SECONDS
    try:
        answer = client.api.inspect_distribution(name)  # type: ignore[no-untyped-call]
    finally:
        client.api.timeout = patience
    return f"{name.partition('@')[0]}@{answer['Descriptor']['digest']}"
