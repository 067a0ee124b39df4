"""What Drillbook itself does on a machine of the lab, as root: run a script, write a file."""

from __future__ import annotations

import io
import tarfile
import tempfile
from typing import TYPE_CHECKING

from containers.channel import call
from drillbook.errors import EnvironmentTrouble

if TYPE_CHECKING:
    from typing import IO

    from docker.models.containers import Container


def run(node: Container, script: str, *words: str, check: bool = True) -> str:
    """Run a script on a node and return what it prints; with `check`, raise EnvironmentTrouble where it fails."""
    code, out, err = call(node, f"set -e\n{script}" if check else script, *words)
    if code and check:
        message = f"{node.name}: exit code {code} from `{script.strip().splitlines()[-1]}`: {err.strip()}"
        raise EnvironmentTrouble(message)
    return out


def keep_names(node: Container) -> None:
    """See to it that a node still knows the names that it was given, once it was connected to another network.

    Docker reads its file of names then, adds to it and writes it anew: what the node wrote meanwhile is lost.
    """
    run(node, 'grep -qF "$DRILLBOOK_HOSTS" /etc/hosts || echo "$DRILLBOOK_HOSTS" >> /etc/hosts')


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
