"""What this user's runs have fetched and made for readers to download: each file under its sha256, in the cache."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from containers import cache
from drillbook import scratch
from drillbook.artifact import STAND_IN, UPSTREAM
from drillbook.errors import EnvironmentTrouble

if TYPE_CHECKING:
    from collections.abc import Mapping

    from drillbook.artifact import Artifact

SUMS_LINE = "{digest}  {name}\n"
LIST_SUFFIX = ".list"


@dataclass(frozen=True)
class Supply:
    """Hold a file that is ready to be served, and what its bytes are."""

    url: str
    path: Path
    origin: str

    @property
    def place(self) -> str:
        """Return where the mirror serves it from: `host/path`, decoded as it decodes what it is asked for."""
        parts = urlsplit(self.url)
        return f"{parts.hostname}{unquote(parts.path)}"


def kept(artifact: Artifact, *, online: bool) -> Supply | None:
    """Return a file that was fetched before, upstream's own first."""
    if artifact.sha256 and (path := folder() / artifact.sha256).is_file():
        return Supply(artifact.url, path, f"{UPSTREAM}, sha256 {artifact.sha256}")
    if artifact.stand_in and not online and (path := folder() / artifact.stand_in.sha256).is_file():
        origin = f"{STAND_IN}, sha256 {artifact.stand_in.sha256}: {artifact.stand_in.what}"
        return Supply(artifact.url, path, origin)
    return None


def sums(url: str, listed: list[Supply]) -> Supply:
    """Return a list of the checksums of what is served: upstream's own if it is kept and so are its files.

    Otherwise it is made, in the form of sha256sum.
    """
    if _list(url).is_file() and all(each.origin.startswith(UPSTREAM) for each in listed):
        digest = hashlib.sha256(_list(url).read_bytes()).hexdigest()
        return Supply(url, _list(url), f"{UPSTREAM}, sha256 {digest}")
    text = "".join(SUMS_LINE.format(digest=each.path.name, name=Path(each.place).name) for each in listed)
    digest = hashlib.sha256(text.encode()).hexdigest()
    path = folder() / digest
    if not path.is_file():
        scratch.write(path, text)
    return Supply(url, path, f"{STAND_IN}, sha256 {digest}: the checksums of what is served")


def keep(artifact: Artifact, part: IO[bytes], expected: str | None, whence: str) -> None:
    """Put a fetched file into the store if its bytes are the declared ones."""
    part.flush()
    with Path(part.name).open("rb") as whole:
        digest = hashlib.file_digest(whole, "sha256").hexdigest()
    if digest != expected:
        declared = f"is not the declared {expected}" if expected else "is not declared"
        message = (
            f"{artifact.url}: the sha256 of what came from {whence}, {digest}, {declared}; nothing of it is used. "
            f"Find out which is right before you change the declaration"
        )
        raise EnvironmentTrouble(message)
    Path(part.name).replace(folder() / digest)


def keep_list(url: str, part: IO[bytes]) -> None:
    """Put upstream's own list of checksums into the store; the latest is right, so none is declared."""
    part.flush()
    Path(part.name).replace(_list(url))


def prune(declared: Mapping[str, Artifact]) -> list[str]:
    """Remove every kept file that is not declared today; return their names."""
    today = {each.sha256 for each in declared.values()}
    today |= {each.stand_in.sha256 for each in declared.values() if each.stand_in}
    today |= {_list(url).name for url, each in declared.items() if each.lists}
    removed = sorted(
        path.name for path in folder().glob("*") if path.name not in today and path.suffix in {"", LIST_SUFFIX}
    )
    for name in removed:
        (folder() / name).unlink()
    return removed


def _list(url: str) -> Path:
    return folder() / (hashlib.sha256(url.encode()).hexdigest() + LIST_SUFFIX)


def folder() -> Path:
    """Return where the files lie; it need not be there yet."""
    return cache.folder() / "artifacts"
