"""What readers download: fetched from upstream or made from packages, held against the declared sha256, kept."""

from __future__ import annotations

import hashlib
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, cast
from urllib.parse import urljoin

import pytest

from containers import artifacts, engine
from containers.store import prune
from drillbook.artifact import Artifact
from drillbook.errors import EnvironmentTrouble

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import docker

    from containers.store import Supply

CONTENT = b"all that upstream published\n" * 5000
DIGEST = hashlib.sha256(CONTENT).hexdigest()
OTHER = "0" * 64
# Upstream's own bytes of hello 2.10, as the distribution keeps them.
HELLO = "31e066137a962676e89f69d1b65382de95a7ef7d914b8cb956f41ea72e0f516b"
NOWHERE = "https://downloads.drillbook.test/hello-2.10.tar.gz"


@pytest.fixture(autouse=True)
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give an empty cache."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path / "drillbook/artifacts"


@contextmanager
def upstream(
    broken_transfers: int = 0, status: int = 200, until: threading.Event | None = None, location: str = ""
) -> Iterator[tuple[str, list[str]]]:
    """Serve the content on loopback; give its URL and the requests that came. Some transfers break in the middle.

    Nothing is sent until an event, where one is given.
    """
    came: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            came.append(self.path)
            assert not until or until.wait(60)
            self.send_response(status)
            if location:
                self.send_header("Location", location)
            self.send_header("Content-Length", str(len(CONTENT)))
            self.end_headers()
            self.wfile.write(CONTENT if len(came) > broken_transfers else CONTENT[:1000])

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/file.tar.gz", came
        server.shutdown()


def declare(url: str, **keys: object) -> dict[str, Artifact]:
    """Return a declaration."""
    return {url: Artifact.model_validate({"url": url, "from": "debian-source:trixie hello 2.10", **keys})}


def listing(url: str) -> dict[str, Artifact]:
    """Return the declaration of a list with one file in it."""
    sums = f"{url}.sha256"
    return {sums: Artifact.model_validate({"url": sums, "lists": [url]})}


def supply(declared: dict[str, Artifact], *, online: bool = False) -> list[Supply]:
    """Fetch with the real engine."""
    client = engine.connect(print)
    try:
        return artifacts.Workshop(client, print).supply(declared, online=online)
    finally:
        client.close()


@pytest.mark.docker
def test_upstream_is_asked_first_and_once() -> None:
    """What it gave is kept, and known as upstream's own."""
    with upstream() as (url, came):
        for _ in range(2):
            (found,) = supply(declare(url, sha256=DIGEST))
            assert found.path.read_bytes() == CONTENT
            assert found.origin == f"upstream's own bytes, sha256 {DIGEST}"
    assert came == ["/file.tar.gz"]


@pytest.mark.docker
def test_one_file_does_not_wait_for_another() -> None:
    """A build of many minutes in one run holds up nothing that another run needs."""
    done = threading.Event()
    with upstream(until=done) as (slow, _), upstream() as (fast, _), ThreadPoolExecutor() as side:
        held_up = side.submit(supply, declare(slow, sha256=DIGEST))
        supply(declare(fast, sha256=DIGEST))
        assert not held_up.done()
        done.set()
        assert held_up.result()


@pytest.mark.docker
def test_a_transfer_that_breaks_off_is_tried_again() -> None:
    """Half a file is never taken for a whole one."""
    with upstream(broken_transfers=2) as (url, came):
        (found,) = supply(declare(url, sha256=DIGEST))
    assert found.path.read_bytes() == CONTENT
    assert len(came) == 3


@pytest.mark.docker
@pytest.mark.parametrize("online", [False, True])
def test_other_bytes_than_the_declared_are_not_used(store: Path, *, online: bool) -> None:
    """Trouble of the environment that names both digests; nothing is kept."""
    with upstream() as (url, _), pytest.raises(EnvironmentTrouble) as caught:
        supply(declare(url, sha256=OTHER), online=online)
    assert str(caught.value) == (
        f"{url}: the sha256 of what came from upstream, {DIGEST}, is not the declared {OTHER}; nothing of it is used. "
        "Find out which is right before you change the declaration"
    )
    assert list(store.iterdir()) == []


@pytest.mark.docker
def test_online_takes_the_real_thing_or_nothing() -> None:
    """Whether a stand-in could be made or not."""
    stand_in = {"sha256": HELLO, "what": "the same program", "zh": "同一程序"}
    with pytest.raises(EnvironmentTrouble, match=r"hello-2\.10\.tar\.gz can't be had from upstream: "):
        supply(declare(NOWHERE, **{"sha256": OTHER, "stand-in": stand_in}), online=True)


@pytest.mark.docker
@pytest.mark.parametrize("status", [404, 410])
def test_what_upstream_says_it_does_not_have_is_not_made(store: Path, status: int) -> None:
    """A reader would not get it either; it could be made here, from the same declaration."""
    with upstream(status=status) as (url, _), pytest.raises(EnvironmentTrouble) as caught:
        supply(declare(url, sha256=HELLO))
    assert str(caught.value).startswith(f"{url} can't be had from upstream: {status} ")
    assert not store.exists()


@pytest.mark.parametrize(
    "location",
    ["http://127.0.0.1:9/file", "http://metadata.internal/file", "http://localhost/file", "//192.168.1.1/file", "/x"],
)
def test_upstream_cannot_send_this_machine_into_its_own_network(location: str) -> None:
    """A redirect is held to what a declaration may name, though the sha256 would be the declared one."""
    workshop = artifacts.Workshop(cast("docker.DockerClient", None), print)
    with upstream(status=302, location=location) as (url, came), pytest.raises(EnvironmentTrouble) as caught:
        workshop.supply(declare(url, sha256=DIGEST), online=True)
    target = urljoin(url, location)
    assert str(caught.value) == (
        f"{url} can't be had from upstream: it redirects to {target}, which names no host of the world outside"
    )
    assert came == ["/file.tar.gz"]


def test_online_takes_upstreams_own_list_of_checksums(store: Path) -> None:
    """It stays with upstream's own files, and is of no use beside a stand-in."""
    workshop = artifacts.Workshop(cast("docker.DockerClient", None), print)
    with upstream() as (url, came):
        lists = listing(url)
        made = f"{DIGEST}  file.tar.gz\n"
        store.mkdir(parents=True)
        (store / DIGEST).write_bytes(CONTENT)
        assert workshop.supply(declare(url, sha256=DIGEST) | lists)[1].path.read_text() == made
        for online in (True, False):
            (_, found) = workshop.supply(declare(url, sha256=DIGEST) | lists, online=online)
            assert found.path.read_bytes() == CONTENT
            assert found.origin == f"upstream's own bytes, sha256 {DIGEST}"
        stand_in = {"sha256": DIGEST, "what": "the same program", "zh": "同一程序"}
        assert (
            workshop.supply(declare(url, **{"sha256": OTHER, "stand-in": stand_in}) | lists)[1].path.read_text() == made
        )
        assert prune(declare(url, sha256=DIGEST)) != []
    assert came == ["/file.tar.gz.sha256"]
    assert [path.name for path in store.iterdir()] == [DIGEST]


def test_online_gives_no_list_that_upstream_does_not_have(store: Path) -> None:
    """One of what is served would say nothing of upstream."""
    workshop = artifacts.Workshop(cast("docker.DockerClient", None), print)
    store.mkdir(parents=True)
    (store / DIGEST).write_bytes(CONTENT)
    with upstream(status=404) as (url, _):
        declared = declare(url, sha256=DIGEST) | listing(url)
        with pytest.raises(EnvironmentTrouble, match="sha256 can't be had from upstream: 404 "):
            workshop.supply(declared, online=True)


@pytest.mark.docker
def test_online_wants_a_digest_to_compare_with() -> None:
    """It tells which one came, and takes nothing on trust."""
    stand_in = {"sha256": HELLO, "what": "the same program", "zh": "同一程序"}
    with upstream() as (url, _), pytest.raises(EnvironmentTrouble, match=f"{DIGEST}, is not declared; nothing of it"):
        supply(declare(url, **{"stand-in": stand_in}), online=True)


@pytest.mark.docker
def test_without_a_digest_upstream_is_not_asked(store: Path) -> None:
    """Nobody could tell its bytes from others; the stand-in is made."""
    stand_in = {"sha256": HELLO, "what": "the same program", "zh": "同一程序"}
    with upstream() as (url, came):
        (found,) = supply(declare(url, **{"stand-in": stand_in}))
    assert came == []
    assert found.path == store / HELLO


@pytest.mark.docker
def test_packages_give_what_upstream_cannot(store: Path) -> None:
    """The same bytes, or a stand-in that is known as one; a list of checksums is that of what is served."""
    (same,) = supply(declare(NOWHERE, sha256=HELLO))
    assert same.origin == f"upstream's own bytes, sha256 {HELLO}"
    same.path.unlink()
    stand_in = {"sha256": HELLO, "what": "the same program", "zh": "同一程序"}
    sums = "https://downloads.drillbook.test/SHA256SUMS"
    found = supply(
        declare(NOWHERE, **{"sha256": OTHER, "stand-in": stand_in})
        | {sums: Artifact.model_validate({"url": sums, "lists": [NOWHERE]})}
    )
    assert [each.origin.partition(",")[0] for each in found] == ["a stand-in", "a stand-in"]
    assert found[0].origin == f"a stand-in, sha256 {HELLO}: the same program"
    assert found[1].path.read_text() == f"{HELLO}  hello-2.10.tar.gz\n"
    assert found[1].place == "downloads.drillbook.test/SHA256SUMS"
    assert prune(declare(NOWHERE, sha256=HELLO)) == [found[1].path.name]
    assert [path.name for path in store.iterdir()] == [HELLO]


@pytest.mark.docker
@pytest.mark.parametrize(
    ("made_from", "http_proxy", "last"),
    [
        ("debian-source:trixie hello 0.1", "", "the source package hello has no tarball of 0.1 here:"),
        ("debian-source:trixie hello 2.10", "http://127.0.0.1:9", "Could not connect to 127.0.0.1:9"),
    ],
    ids=["no such version", "package source down"],
)
def test_what_cannot_be_made_is_trouble_of_the_environment(
    store: Path, monkeypatch: pytest.MonkeyPatch, made_from: str, http_proxy: str, last: str
) -> None:
    """It is named with its last lines, and nothing is kept."""
    if http_proxy:
        monkeypatch.setenv("http_proxy", http_proxy)
    declared = declare(NOWHERE, **{"sha256": HELLO, "from": made_from})
    with pytest.raises(EnvironmentTrouble) as caught:
        supply(declared)
    assert caught.value.exit_code == 3
    assert str(caught.value).startswith(f"{NOWHERE} could not be made (`{made_from}`, exit code 1")
    assert last in str(caught.value)
    assert not store.exists() or list(store.iterdir()) == []
