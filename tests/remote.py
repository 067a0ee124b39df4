"""The engine of this machine as another host's: over TLS, for who has the keys, and over SSH, by OpenSSH's server."""

from __future__ import annotations

import asyncio
import contextlib
import getpass
import os
import shutil
import socket
import ssl
import subprocess
import threading
import time
from concurrent.futures import Future
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asyncio import StreamReader, StreamWriter
    from collections.abc import Iterator
    from pathlib import Path

HERE = "127.0.0.1"
SSHD = shutil.which("sshd", path=f"{os.environ['PATH']}:/usr/sbin")
SECONDS = 10
CONFIGURATION = """\
Port {port}
ListenAddress 127.0.0.1
HostKey {home}/.ssh/host
AuthorizedKeysFile {home}/.ssh/id_ed25519.pub
StrictModes no
PidFile none
SetEnv DOCKER_HOST=unix://{engine} PATH={path}
"""


def keys(folder: Path) -> str:
    """Make a key and a certificate, which is its own authority's, and return the words that name them to `docker`."""
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=x", "-days", "1"]
    made += ["-addext", f"subjectAltName=IP:{HERE}"]
    made += ["-keyout", str(folder / "key.pem"), "-out", str(folder / "cert.pem")]
    subprocess.run(made, check=True, capture_output=True)
    return f"ca={folder}/cert.pem,cert={folder}/cert.pem,key={folder}/key.pem"


@contextmanager
def over_tls(engine: str, folder: Path) -> Iterator[str]:
    """Give the address at which the engine of a socket answers whoever shows the certificate in a folder."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH, cafile=folder / "cert.pem")
    context.load_cert_chain(folder / "cert.pem", folder / "key.pem")
    context.verify_mode = ssl.CERT_REQUIRED
    begun: Future[tuple[asyncio.AbstractEventLoop, asyncio.Event, int]] = Future()

    async def forward(reader: StreamReader, writer: StreamWriter) -> None:
        near, far = await asyncio.open_unix_connection(engine)
        await asyncio.gather(_pump(reader, far), _pump(near, writer))

    async def serve() -> None:
        async with await asyncio.start_server(forward, HERE, 0, ssl=context) as server:
            end = asyncio.Event()
            begun.set_result((asyncio.get_running_loop(), end, server.sockets[0].getsockname()[1]))
            await end.wait()

    running = threading.Thread(target=lambda: asyncio.run(serve()))
    running.start()
    loop, end, port = begun.result()
    try:
        yield f"tcp://{HERE}:{port}"
    finally:
        loop.call_soon_threadsafe(end.set)
        running.join()


async def _pump(reader: StreamReader, writer: StreamWriter) -> None:
    with contextlib.suppress(OSError):
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()
    writer.close()


@contextmanager
def over_ssh(engine: str, home: Path) -> Iterator[str]:
    """Give the address at which the engine of a socket answers who has the key that is made in a home folder."""
    (home / ".ssh").mkdir(mode=0o700)
    for name in ("host", "id_ed25519"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(home / ".ssh" / name)], check=True)
    with socket.create_server((HERE, 0)) as free:
        port = free.getsockname()[1]
    known = (home / ".ssh/host.pub").read_text()
    (home / ".ssh/known_hosts").write_text(f"[{HERE}]:{port} {known}")
    settings = home / "sshd_config"
    settings.write_text(CONFIGURATION.format(port=port, home=home, engine=engine, path=os.environ["PATH"]))
    running = subprocess.Popen([str(SSHD), "-D", "-e", "-f", str(settings)], stderr=subprocess.DEVNULL)
    try:
        _wait(port)
        yield f"ssh://{getpass.getuser()}@{HERE}:{port}"
    finally:
        running.terminate()
        running.wait()


def _wait(port: int) -> None:
    """Return when somebody listens on a port."""
    deadline = time.monotonic() + SECONDS
    while time.monotonic() < deadline:
        with contextlib.suppress(OSError), socket.create_connection((HERE, port)):
            return
        time.sleep(0.05)
    raise TimeoutError(port)
