"""What a command printed: in the order of its coming, and no more of it than anybody reads."""

from __future__ import annotations

from dataclasses import dataclass, field

STDOUT, STDERR = 1, 2
KEPT_BYTES = 512 * 1024
# What a piece costs beside its bytes, so that streams that change places at every byte cost no more than others.
_PIECE_BYTES = 128


@dataclass
class Capture:
    """Collect output, and keep no more than `KEPT_BYTES` of its head and of its tail."""

    pieces: list[tuple[int, bytearray]] = field(default_factory=list)
    total: int = 0
    whole: bool = True
    _kept: int = 0

    def add(self, stream: int, data: bytes) -> None:
        """Take a piece of output; neighbours of one stream are one piece."""
        self.total += len(data)
        if self.pieces and self.pieces[-1][0] == stream:
            self.pieces[-1][1].extend(data)
            self._kept += len(data)
        else:
            self.pieces.append((stream, bytearray(data)))
            self._kept += _cost(data)
        if self._kept > 4 * KEPT_BYTES:
            self._shorten()

    def chunks(self) -> list[tuple[int, str]]:
        r"""Return the output as text by stream; bytes that are no UTF-8 as `\\xNN`."""
        if self._kept > 2 * KEPT_BYTES:
            self._shorten()
        return [(stream, data.decode(errors="backslashreplace")) for stream, data in self.pieces]

    def _shorten(self) -> None:
        self.whole = False
        head, tail = _taken(self.pieces, KEPT_BYTES), _taken([(s, d[::-1]) for s, d in self.pieces[::-1]], KEPT_BYTES)
        tail = [(stream, data[::-1]) for stream, data in tail[::-1]]
        note = bytearray(f"\n[… output of {self.total} bytes shortened here …]\n".encode())
        self.pieces = [*head, (STDERR, note), *tail]
        self._kept = sum(_cost(data) for _, data in self.pieces)


def _cost(data: bytes | bytearray) -> int:
    return len(data) + _PIECE_BYTES


def _taken(pieces: list[tuple[int, bytearray]], limit: int) -> list[tuple[int, bytearray]]:
    taken = []
    for stream, data in pieces:
        taken.append((stream, data[: max(limit - _PIECE_BYTES, 1)]))
        limit -= _cost(taken[-1][1])
        if limit <= 0:
            break
    return taken
