"""Make images by recipe: the same files always give the same tag, and a tag that exists is reused."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import tarfile
import textwrap
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from docker.errors import APIError, DockerException, ImageNotFound
from requests.exceptions import RequestException

from containers.engine import alone, ensure_bootstrap, refresh_packages
from containers.recipe import DEBIAN, HERE, REPOSITORY, files, parent, recipe, split, tag
from drillbook.errors import EnvironmentTrouble, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import docker

    Progress = Callable[[str], None]

LABEL_BASE = "drillbook.base"
LABEL_INIT = "drillbook.init"
LABEL_RECIPE = "drillbook.recipe"
LABEL_REFERENCE = "drillbook.reference"

REGISTRY_SECONDS = 8
TAIL_LINES = 20
STEP_WIDTH = 100

SUITE_PARTS = re.compile(r"^(?P<codename>[a-z]+)(?P<part>|-updates|-security)$")

# What an image of the distribution's slim kind leaves out, too.
SLIM = (
    "path-exclude=/usr/share/man/*",
    "path-exclude=/usr/share/locale/*",
    "path-exclude=/usr/share/doc/*",
    "path-include=/usr/share/doc/*/copyright",
)
# Where the host's apt must be told this about its mirrors, so must the image's.
MIRROR_OPTIONS = re.compile(r'^Acquire::(?:Check-Valid-Until|Check-Date|https?::Proxy) "[^"]+";$', re.MULTILINE)


@dataclass(frozen=True)
class Image:
    """Stand for an image in the engine, and for the files and the base it was made from."""

    reference: str
    tag: str
    recipe: str
    image_id: str
    base_origin: str
    init: str = ""


def ensure(client: docker.DockerClient, reference: str, progress: Progress, root: Path = HERE) -> Image:
    """Return the image of the reference, made now with all its parents where it is missing."""
    name = tag(reference, root)
    image = _find(client, reference, name, root)
    if image:
        return image
    base = ensure(client, parent(reference, root), progress, root) if split(reference)[0] != DEBIAN else None
    with alone(cache() / f"{name.replace('/', '-')}.lock", progress, f"making the image {reference}"):
        image = _find(client, reference, name, root)
        if image:
            return image
        try:
            if base:
                _build(client, reference, base, progress, root)
            else:
                _make_base(client, reference, name, progress)
        except (DockerException, RequestException) as error:
            message = f"the engine could not make the image {reference}: {getattr(error, 'explanation', None) or error}"
            raise EnvironmentTrouble(message) from error
    image = _find(client, reference, name, root)
    if not image:
        message = f"the image {name} was made, yet the engine does not list it"
        raise EnvironmentTrouble(message)
    return image


def prune(client: docker.DockerClient, root: Path = HERE) -> list[str]:
    """Remove the project's images that are no recipe of today; return their tags."""
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
    return Image(reference, name, recipe(reference, root), str(found.id), origin, found.labels.get(LABEL_INIT, ""))


def _labels(reference: str, digest: str, origin: str) -> dict[str, str]:
    """Return what an image says about itself, so that a later run knows it again."""
    return {LABEL_REFERENCE: reference, LABEL_RECIPE: digest, LABEL_BASE: origin}


def _build(client: docker.DockerClient, reference: str, base: Image, progress: Progress, root: Path) -> None:
    """Build an image folder upon its parent's image."""
    context = io.BytesIO()
    with tarfile.open(fileobj=context, mode="w") as archive:
        for name, mode, content in files(split(reference)[0], root):
            member = tarfile.TarInfo(name)
            member.size, member.mode = len(content), mode
            archive.addfile(member, io.BytesIO(content))
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
    _follow(stream, reference, progress)


def _follow(stream: Iterator[dict[str, str]], reference: str, progress: Progress) -> None:
    """Report each step of a build; raise with the last lines of output where one fails."""
    lines: list[str] = []
    for event in stream:
        lines += event.get("stream", "").splitlines()
        if event.get("stream", "").startswith("Step "):
            step = " ".join(event["stream"].split())
            progress(f"{reference}: {textwrap.shorten(step, STEP_WIDTH, placeholder=' …')}")
        if "error" in event:
            tail = "\n".join([*lines[-TAIL_LINES:], event["error"]])
            message = (
                f"the image {reference} could not be built; if a package was not found, the package "
                f"source of its base may not hold it or may be out of reach. The last lines:\n{tail}"
            )
            raise EnvironmentTrouble(message)


def _make_base(client: docker.DockerClient, reference: str, name: str, progress: Progress) -> None:
    """Pull the distribution's slim image where a registry answers, otherwise make one from packages."""
    suite = split(reference)[1]
    slim = f"{DEBIAN}:{suite}-slim"
    try:
        origin = _registry_origin(client, slim)
        progress(f"{reference}: pulling {slim}")
        client.images.pull(DEBIAN, tag=f"{suite}-slim")
    except (APIError, RequestException) as silence:
        progress(f"{reference}: no registry answers; making the base from packages")
        _bootstrap(client, reference, name, str(silence), progress)
        return
    stream = client.api.build(
        fileobj=io.BytesIO(f"FROM {slim}\n".encode()),
        labels=_labels(reference, recipe(reference), f"registry {origin}"),
        tag=name,
        rm=True,
        decode=True,
    )
    _follow(stream, reference, progress)


def _registry_origin(client: docker.DockerClient, slim: str) -> str:
    """Ask the registry for the image's digest, and wait for the answer but a short while."""
    patience = client.api.timeout
    client.api.timeout = REGISTRY_SECONDS
    try:
        answer = client.api.inspect_distribution(slim)  # type: ignore[no-untyped-call]
    finally:
        client.api.timeout = patience
    return f"{slim}@{answer['Descriptor']['digest']}"


def _bootstrap(client: docker.DockerClient, reference: str, name: str, silence: str, progress: Progress) -> None:
    """Make a minimal root file system from the host's package mirrors and import it."""
    suite = split(reference)[1]
    sources = mirrors(suite)
    if not sources and refresh_packages(progress):
        sources = mirrors(suite)
    if not sources:
        message = (
            f"the base image {reference} could not be had: no registry answers ({silence}), and this "
            f"machine's apt names no Debian mirror to make it from. Either let the Docker engine reach "
            f"a registry that holds {DEBIAN}:{suite}-slim, or run on a Debian machine (after `apt-get update`)"
        )
        raise EnvironmentTrouble(message)
    ensure_bootstrap(progress)
    labels = _labels(reference, recipe(reference), "mmdebstrap from the distribution's packages")
    with _scratch(suite) as archive:
        progress(f"{reference}: unpacking packages (mmdebstrap)")
        _mmdebstrap(suite, sources, str(archive))
        progress(f"{reference}: importing")
        client.api.import_image_from_file(
            str(archive),
            repository=name.partition(":")[0],
            tag=name.partition(":")[2],
            changes=[
                'CMD ["bash"]',
                *(f"LABEL {key}={json.dumps(value)}" for key, value in labels.items()),
            ],
        )


@contextmanager
def _scratch(suite: str) -> Iterator[Path]:
    """Give the name of a file that does not outlive the block; what a killed run left is overwritten."""
    path = cache() / f"{suite}.tar"
    try:
        yield path
    finally:
        path.unlink(missing_ok=True)


def _mmdebstrap(suite: str, sources: list[str], archive: str) -> None:
    """Write a minimal root file system of the suite as a tar file."""
    # Told to end when this process is gone, mmdebstrap removes what it has begun.
    command = ["setpriv", "--pdeathsig", "TERM", "mmdebstrap", "--variant=minbase", "--format=tar"]
    command += [f"--dpkgopt={option}" for option in SLIM]
    command += [f"--aptopt={option}" for option in _mirror_options()]
    command += ['--aptopt=Acquire::Languages "none"']
    if any("https:" in source for source in sources):
        command += ["--include=ca-certificates"]
    done = subprocess.run([*command, suite, archive, *sources], capture_output=True, text=True, check=False)
    if done.returncode:
        tail = "\n".join(done.stderr.splitlines()[-TAIL_LINES:])
        message = (
            f"mmdebstrap could not make a base of Debian {suite}; check that the package source of this "
            f"machine holds that suite. The last lines:\n{tail}"
        )
        raise EnvironmentTrouble(message)


def mirrors(suite: str) -> list[str]:
    """Return apt source lines for the suite, from the mirrors that this machine's own apt uses."""
    found = []
    for site, codename, component in _host_mirrors():
        parts = SUITE_PARTS.match(codename)
        line = (site, suite + (parts["part"] if parts else ""), component)
        if line not in found:
            found.append(line)
    return [f"deb {site} {name} {component}" for site, name, component in found]


def _host_mirrors() -> Iterator[tuple[str, str, str]]:
    """Yield site, codename and component of every Debian package index that the host's apt has."""
    format_ = "$(CREATED_BY)|$(ORIGIN)|$(SITE)|$(CODENAME)|$(COMPONENT)"
    for line in output("apt-get", "indextargets", "--format", format_).splitlines():
        kind, origin, site, codename, component = line.split("|")
        if (kind, origin) == ("Packages", "Debian") and site.startswith("http"):
            yield site, codename, component


def _mirror_options() -> list[str]:
    """Return what the host's apt has been told about its mirrors."""
    return MIRROR_OPTIONS.findall(output("apt-config", "dump"))


def output(*command: str) -> str:
    """Return what a command prints, or nothing where it is not installed or fails."""
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout
    except FileNotFoundError:
        return ""


def cache() -> Path:
    """Return this user's folder for locks."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "drillbook"
