"""What an image is made from, without asking Docker: its folder of `containers/`, its suite, and its parents."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import TYPE_CHECKING

from drillbook.errors import UsageError, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
DEBIAN = "debian"
REPOSITORY = "drillbook"
# Every image says what it is one of, and so does each container that is made of it.
LABEL_REFERENCE = "drillbook.reference"
TAG_DIGITS = 12

# What editors, desktops and Python leave: `.Dockerfile.swp`, `.DS_Store`, `Dockerfile~`, `__pycache__`.
_NOBODYS = re.compile(r"(^|/)(\.|__pycache__/)|~$")
# A suite becomes part of tags, of files' names and of addresses, and a word of mmdebstrap's command line.
_SUITE = re.compile(r"[a-z]+(?:-[a-z]+)*")
PARENT = re.compile(r"^ARG BASE=(\S+)$", re.MULTILINE)
PUBLISHED = re.compile(r"^ARG PUBLISHED=(\S+)$", re.MULTILINE)


def folders(root: Path = HERE) -> list[str]:
    """List the names that an image reference may begin with."""
    return sorted(dockerfile.parent.name for dockerfile in root.glob("*/Dockerfile"))


def exists(folder: str, root: Path = HERE) -> bool:
    """Tell whether there is such an image folder."""
    return folder in folders(root)


def recipe(reference: str, root: Path = HERE) -> str:
    """Return the sha256 (hex) of all that the image is made from: suite, files, parents.

    The same files give the same digest on every machine; Docker is not asked.
    Raises UsageError for an unknown folder, with the nearest one, and for an image that builds upon itself.
    """
    suite = f"suite {split(reference)[1]}\n".encode()
    found = hashlib.sha256(suite + b"debian minbase\n").hexdigest()
    *made, _ = _lineage(reference, root)
    for folder in reversed(made):
        digest = hashlib.sha256(suite)
        for name, mode, content in files(folder, root):
            digest.update(f"file {name} {mode:o} {len(content)}\n".encode())
            digest.update(content)
        digest.update(f"parent {found}\n".encode())
        found = digest.hexdigest()
    return found


def _lineage(reference: str, root: Path) -> list[str]:
    """Return the image's folder and those that it builds upon, down to the distribution."""
    folder, suite = split(reference)
    found = [folder]
    while found[-1] != DEBIAN:
        found.append(split(parent(f"{found[-1]}:{suite}", root))[0])
        if found[-1] in found[:-1]:
            message = f"{found[-2]}/Dockerfile: `ARG BASE={found[-1]}` builds an image upon itself: {', '.join(found)}"
            raise UsageError(message)
    return found


def parent(reference: str, root: Path = HERE) -> str:
    """Return the reference of the image that this one's Dockerfile builds upon."""
    folder, suite = split(reference)
    if not exists(folder, root):
        message = f"unknown image folder {folder!r} in {reference!r}"
        hint = nearest(folder, folders(root))
        raise UsageError(message + (f"; did you mean {hint!r}?" if hint else ""))
    found = PARENT.search(dockerfile(folder, root))
    if not found:
        message = f"{folder}/Dockerfile: no line `ARG BASE=<folder>` names what the image builds upon"
        raise UsageError(message)
    return f"{found[1]}:{suite}"


def published(reference: str, root: Path = HERE) -> str:
    """Return the image that is taken instead where a registry answers, `ARG PUBLISHED=…`; empty where there is none."""
    found = PUBLISHED.search(dockerfile(split(reference)[0], root))
    return found[1] if found else ""


def dockerfile(folder: str, root: Path) -> str:
    """Return a Dockerfile's text; a byte that is none stands in a comment or a command, which are Docker's to read."""
    return (root / folder / "Dockerfile").read_text(encoding="utf-8", errors="replace")


def split(reference: str) -> tuple[str, str]:
    """Split `folder:suite`; raise UsageError where it does not read so."""
    folder, _, suite = reference.partition(":")
    if not (folder and _SUITE.fullmatch(suite)):
        message = f"{reference!r} is no image reference; it reads folder:suite, as in etcd:trixie"
        raise UsageError(message)
    return folder, suite


def tag(reference: str, root: Path = HERE) -> str:
    """Return the name that the image of today's recipe bears in the engine."""
    folder, suite = split(reference)
    return f"{REPOSITORY}/{folder}:{suite}-{recipe(reference, root)[:TAG_DIGITS]}"


def files(folder: str, root: Path) -> Iterator[tuple[str, int, bytes]]:
    """Yield name, mode and content of the files of an image folder but those that editors leave, in order of names."""
    place = root / folder
    for path in sorted(place.rglob("*"), key=lambda path: path.relative_to(place).as_posix()):
        name = path.relative_to(place).as_posix()
        if path.is_file() and not _NOBODYS.search(name):
            executable = path.stat().st_mode & 0o100
            yield name, 0o755 if executable else 0o644, path.read_bytes()
