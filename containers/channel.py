"""The pipes of a bash in a container: one long-lived exec, its frames read from the engine's socket."""

from __future__ import annotations

import contextlib
import select
import socket
import struct
import time
from typing import TYPE_CHECKING, Any, cast

from containers import health
from drillbook.errors import EnvironmentTrouble

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docker import DockerClient
    from docker.api import APIClient
    from docker.models.containers import Container

SHELL = "/usr/local/sbin/node-shell"
# It waits for the entrypoint, which it knows by its name. A container counts as started a moment before it has that
# one: until then its first process is the runtime's, runc:[2:INIT]. Waiting for that belongs into node-shell itself;
# but with another image of nodes no record holds any more, so it goes there when that changes for another reason.
_OPEN = (
    "sh",
    "-c",
    'while read -r first < /proc/1/comm && [ "${first#runc:}" != "$first" ]; do sleep 0.05; done; exec ' + SHELL,
)
_SILENCE = 300
# For so long a shell may take nothing of what it is sent: one that was stopped takes nothing ever.
_DEAFNESS = 60
_STOP = "kill -KILL $(cat /proc/$(cat /dev/shm/.drillbook-shell)/task/*/children)"
_KILL = "kill -KILL -- -$(cat /dev/shm/.drillbook-shell)"
_PATIENCE = 5.0
_FAREWELL = 0.5
_PIECE = 256 * 1024
# Docker's attach protocol: stream, three zero bytes, length of the piece (big endian).
_FRAME = struct.Struct(">BxxxL")


def call(container: Container, script: str, *words: str) -> tuple[int, str, str]:
    """Run a bash script in a container; return its exit code, output and errors.

    The SDK's `exec_run` loses what comes together with the header of the engine's answer (docker/docker-py#2042). So
    the script waits for a line, which is sent when the header has been read.
    Raises EnvironmentTrouble where nothing comes any more.
    """
    waiting = ["bash", "-c", f"read -r\nexec < /dev/null\n{script}", "bash", *words]
    channel = ExecChannel(cast("DockerClient", container.client).api, container, waiting)
    said = {1: b"", 2: b""}
    try:
        channel.write(b"\n")
        while piece := channel.read(_SILENCE):
            stream, data = piece
            if not data:
                return channel.exit_code(), said[1].decode(errors="replace"), said[2].decode(errors="replace")
            said[stream] += data
    finally:
        channel.close()
    message = f"{container.name}: nothing came for {_SILENCE} s from `{script.strip().splitlines()[-1]}`"
    raise EnvironmentTrouble(message)


class ExecChannel:
    """Hold the socket of one exec.

    The SDK's own reading of it knows no time limit and loses which stream a piece came from.
    """

    def __init__(self, api: APIClient, container: Container, command: Sequence[str] = _OPEN) -> None:
        """Start the node's shell, or another command."""
        self._api, self._container = api, container
        self._id = api.exec_create(container.id, list(command), stdin=True, workdir="/root")["Id"]
        self._stream: Any = api.exec_start(self._id, socket=True)
        # A unix or TCP connection comes wrapped; TLS and SSH ones do not.
        self._socket: Any = getattr(self._stream, "_sock", self._stream)
        self._socket.settimeout(_DEAFNESS)
        self._buffer = bytearray()
        self._ended = False
        self.node_ended = False  # as what ran in it would not end

    def write(self, data: bytes) -> None:
        """Send bytes to the shell's standard input."""
        self._socket.sendall(data)

    def read(self, seconds: float) -> tuple[int, bytes] | None:
        """Return the next piece of output and its stream; empty bytes at the end, None in vain."""
        deadline = time.perf_counter() + seconds
        while not (piece := self._frame()):
            if self._ended:
                return 1, b""
            if not select.select([self._socket], [], [], max(deadline - time.perf_counter(), 0))[0]:
                return None
            data = self._socket.recv(_PIECE)
            self._buffer += data
            self._ended = not data
        return piece

    def exit_code(self) -> int:
        """Return the exit code of what has ended."""
        return int(self._api.exec_inspect(self._id)["ExitCode"])

    @property
    def ended(self) -> bool:
        """Tell whether the pipes have ended."""
        return self._ended

    def lost(self) -> bool:
        """Tell whether the pipes have ended though the shell goes on."""
        deadline = time.perf_counter() + _FAREWELL
        while self._ended and self._api.exec_inspect(self._id)["Running"]:
            if time.perf_counter() > deadline:
                return True
            time.sleep(_FAREWELL / 10)
        return False

    def stop(self) -> None:
        """End what the shell waits for, and not the shell; a node that can't start this any more is left as it is."""
        with contextlib.suppress(*health.FAILURES):
            self._beside(_STOP)

    def kill(self) -> None:
        """End the shell's whole process group; where that is not seen to end, the node."""
        try:
            self._beside(_KILL)
            ended = self._drained(_PATIENCE)
        except health.FAILURES:
            ended = False
        if not ended:
            self.node_ended = True
            # It may have ended by itself just now, and so may the engine, which the next question tells.
            with contextlib.suppress(*health.FAILURES):
                self._container.kill()

    def _beside(self, script: str) -> None:
        """Begin a script in the container, and don't wait for it."""
        made = self._api.exec_create(self._container.id, ["bash", "-c", script])
        self._api.exec_start(made["Id"], detach=True)

    def _drained(self, seconds: float) -> bool:
        """Read to the end what is left: an exec whose output nobody takes blocks all later ones of its container."""
        deadline = time.perf_counter() + seconds
        while (left := deadline - time.perf_counter()) > 0:
            if (piece := self.read(left)) and not piece[1]:
                return True
        return False

    def give_up(self) -> None:
        """Let a thread that waits for output see the end: an engine may not tell it of a node that was removed."""
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """End the shell by closing its input, take what it still prints, and let go of the pipes."""
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_WR)
            self._drained(_FAREWELL)
        self._stream.close()
        self._socket.close()

    def _frame(self) -> tuple[int, bytes] | None:
        if len(self._buffer) < _FRAME.size:
            return None
        stream, length = _FRAME.unpack_from(self._buffer)
        if len(self._buffer) < _FRAME.size + length:
            return None
        data = bytes(self._buffer[_FRAME.size : _FRAME.size + length])
        del self._buffer[: _FRAME.size + length]
        return stream, data
