"""A base image made of the distribution's packages, by mmdebstrap, where no registry has one for us."""

from __future__ import annotations

import json
import os
import re
import subprocess
from typing import TYPE_CHECKING

from containers import packages
from containers.host import output
from containers.recipe import DEBIAN, split
from containers.tail import tail
from drillbook import scratch
from drillbook.errors import EnvironmentTrouble

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    import docker

    Progress = Callable[[str], None]

ORIGIN = "mmdebstrap from the distribution's packages"
_PROGRAMS = {
    "mmdebstrap": "mmdebstrap",
    # mmdebstrap asks gpg which of the keys a suite of another release is signed with.
    "gpg": "gpg",
    "/usr/share/keyrings/debian-archive-keyring.gpg": "debian-archive-keyring",
}
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


def make(client: docker.DockerClient, reference: str, name: str, labels: Mapping[str, str], progress: Progress) -> None:
    """Make a minimal root file system of the reference's suite and import it as the image `name`.

    Raises EnvironmentTrouble where this machine's apt names no mirror, or its packages can't be had.
    """
    suite = split(reference)[1]
    sources = mirrors(suite)
    if not sources and packages.refresh(progress):
        sources = mirrors(suite)
    if not sources:
        message = (
            f"the base image {reference} could not be had: no registry gives it, and this "
            f"machine's apt names no Debian mirror to make it from. Either let the Docker engine reach "
            f"a registry that holds {DEBIAN}:{suite}-slim, or run on a Debian machine (after `apt-get update`)"
        )
        raise EnvironmentTrouble(message)
    packages.ensure(_PROGRAMS, progress, "a base image")
    with scratch.folder() as place:
        progress(f"{reference}: unpacking packages (mmdebstrap)")
        archive = str(place / "base.tar")
        _mmdebstrap(suite, sources, archive, place)
        progress(f"{reference}: importing")
        client.api.import_image_from_file(
            archive,
            repository=name.partition(":")[0],
            tag=name.partition(":")[2],
            changes=[
                'CMD ["bash"]',
                *(f"LABEL {key}={json.dumps(value)}" for key, value in labels.items()),
            ],
        )


def _mmdebstrap(suite: str, sources: list[str], archive: str, place: Path) -> None:
    """Write a minimal root file system of the suite as a tar file; it is unpacked in the folder `place`."""
    place.chmod(0o755)  # apt gives up its rights, and must get there all the same
    command = [*_bound(), "mmdebstrap", "--variant=minbase", "--format=tar"]
    command += [f"--dpkgopt={option}" for option in SLIM]
    command += [f"--aptopt={option}" for option in _mirror_options()]
    command += ['--aptopt=Acquire::Languages "none"']
    if any("https:" in source for source in sources):
        command += ["--include=ca-certificates"]
    command += ["--", suite, archive, *sources]
    variables = {**os.environ, "TMPDIR": str(place)}
    done = subprocess.run(command, env=variables, capture_output=True, text=True, check=False)
    if done.returncode:
        message = (
            f"mmdebstrap could not make a base of Debian {suite}; check that the package source of this "
            f"machine holds that suite. The last lines:\n{tail(done.stderr)}"
        )
        raise EnvironmentTrouble(message)


def _bound() -> list[str]:
    """Return what makes a command end with this process, however that ends: all its processes, and what they mount."""
    alone = ["setpriv", "--pdeathsig", "KILL", "unshare", "--mount", "--pid", "--mount-proc", "--fork", "--kill-child"]
    may = subprocess.run([*alone, "true"], capture_output=True, check=False).returncode == 0
    # Where it has to make do without root, mmdebstrap sees to the rest itself.
    return alone if may else ["setpriv", "--pdeathsig", "TERM"]


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
