"""The pipes of a bash in a container: one long-lived exec, its frames read from the engine's socket."""

from __future__ import annotations

import contextlib
import select
import socket
import struct
import time
from typing import TYPE_CHECKING, Any

from docker.errors import DockerException
from requests.exceptions import RequestException

if TYPE_CHECKING:
    from docker.api import APIClient
    from docker.models.containers import Container

SHELL = "/usr/local/sbin/node-shell"
_KILL = "kill -KILL -- -$(cat /dev/shm/.drillbook-shell)"
_PATIENCE = 5.0
_FAREWELL = 0.5
_PIECE = 256 * 1024
# Docker's attach protocol: stream, three zero bytes, length of the piece (big endian).
_FRAME = struct.Struct(">BxxxL")


class ExecChannel:
    """Hold the socket of one exec.

    The SDK's own reading of it knows no time limit and loses which stream a piece came from.
    """

    def __init__(self, api: APIClient, container: Container) -> None:
        """Start the node's shell."""
        self._api, self._container = api, container
        made = api.exec_create(container.id, [SHELL], stdin=True, workdir="/root")
        self._stream: Any = api.exec_start(made["Id"], socket=True)
        # A unix or TCP connection comes wrapped; TLS and SSH ones do not.
        self._socket: Any = getattr(self._stream, "_sock", self._stream)
        self._buffer = bytearray()
        self._ended = False

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

    def kill(self) -> None:
        """End the shell's whole process group; where that is not seen to end, the node."""
        try:
            made = self._api.exec_create(self._container.id, ["bash", "-c", _KILL])
            self._api.exec_start(made["Id"], detach=True)
            ended = self._drained(_PATIENCE)
        except (DockerException, RequestException):
            ended = False
        if not ended:
            self._container.kill()

    def _drained(self, seconds: float) -> bool:
        """Read to the end what is left: an exec whose output nobody takes blocks all later ones of its container."""
        deadline = time.perf_counter() + seconds
        while (left := deadline - time.perf_counter()) > 0:
            if (piece := self.read(left)) and not piece[1]:
                return True
        return False

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
