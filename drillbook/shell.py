"""One long-lived bash on a node, as a reader's terminal: `cd`, variables and functions carry over.

The bash runs a loop of one line that reads a snippet up to a NUL byte and evaluates it with standard input closed.
A snippet stops at the first command that fails at the top level: an ERR trap goes on with the loop. A last line of our
own tells that the whole snippet was read and run. Random marks, which the loop reads only after the snippet, go to
copies of the two output streams and tell where its output ends, and which exit code it had.
"""

from __future__ import annotations

import secrets
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from drillbook.errors import EnvironmentTrouble

if TYPE_CHECKING:
    from collections.abc import Callable

STDOUT, STDERR = 1, 2
FLOOD_BYTES = 64 * 1024 * 1024
KEPT_BYTES = 512 * 1024
_OPENING = 30.0

# On one line, so that LINENO and bash's own messages count the lines of a snippet. `continue 999` leaves every loop of
# the snippet's. Where the command that failed is `eval` itself, bash could not read the snippet.
_LOOP = """\
exec 198>&1 199>&2; _drillbook_ended=1 _drillbook_status=0 _drillbook_line=0; \
while trap - ERR; IFS= read -r -d '' _drillbook_mark \
&& builtin printf '%s %s %s %s\\n' "$_drillbook_mark" \
  "$_drillbook_ended" "$_drillbook_status" "$_drillbook_line" >&198 \
&& builtin printf '%s\\n' "$_drillbook_mark" >&199 && IFS= read -r -d '' _drillbook_text; do \
_drillbook_ended=0 _drillbook_status=0 _drillbook_line=0; \
trap '_drillbook_status=$? _drillbook_line=$LINENO; \
case $BASH_COMMAND in *_drillbook_text*) ;; *) _drillbook_ended=1 ;; esac; continue 999' ERR; \
eval -- "$_drillbook_text"$'\\n''_drillbook_status=$? _drillbook_ended=1' </dev/null; done; exit
"""
_NOT_TO_ITS_END = "it did not come to its end: a quote or here-document is open, or `continue` is at the top level"


class Channel(Protocol):
    """Stand for the pipes of a running `bash`: its input, and its two outputs as they come."""

    def write(self, data: bytes) -> None:
        """Send bytes to the shell's standard input."""

    def read(self, seconds: float) -> tuple[int, bytes] | None:
        """Return the next piece of output and its stream (1 or 2); empty bytes at the end, None in vain."""

    def kill(self) -> None:
        """End the shell's whole process group."""

    def close(self) -> None:
        """Let go of the pipes."""


@dataclass
class Capture:
    """Collect output in the order of its coming, and no more than `KEPT_BYTES` of its head and of its tail."""

    pieces: list[tuple[int, bytes]] = field(default_factory=list)
    total: int = 0
    _kept: int = 0

    def add(self, stream: int, data: bytes) -> None:
        """Take a piece of output."""
        self.total += len(data)
        self.pieces.append((stream, data))
        self._kept += len(data)
        if self._kept > 4 * KEPT_BYTES:
            self._shorten()

    def chunks(self) -> list[tuple[int, str]]:
        r"""Return the output as text, neighbours of one stream joined; bytes that are no UTF-8 as `\\xNN`."""
        if self._kept > 2 * KEPT_BYTES:
            self._shorten()
        joined: list[tuple[int, bytes]] = []
        for stream, data in self.pieces:
            if joined and joined[-1][0] == stream:
                joined[-1] = (stream, joined[-1][1] + data)
            else:
                joined.append((stream, data))
        return [(stream, data.decode(errors="backslashreplace")) for stream, data in joined]

    def _shorten(self) -> None:
        head, tail = _take(self.pieces, KEPT_BYTES), _take([(s, d[::-1]) for s, d in self.pieces[::-1]], KEPT_BYTES)
        tail = [(stream, data[::-1]) for stream, data in tail[::-1]]
        note = f"\n[… output of {self.total} bytes shortened here …]\n".encode()
        self.pieces = [*head, (STDERR, note), *tail]
        self._kept = sum(len(data) for _, data in self.pieces)


def _take(pieces: list[tuple[int, bytes]], limit: int) -> list[tuple[int, bytes]]:
    taken = []
    for stream, data in pieces:
        taken.append((stream, data[:limit]))
        limit -= len(data)
        if limit <= 0:
            break
    return taken


@dataclass(frozen=True)
class Outcome:
    """Hold what one run of a snippet did: output in order, exit code, the failing line (0: none), seconds.

    `fault` says why there is no exit code: the shell ended, the time was up, or the output had no end.
    """

    chunks: list[tuple[int, str]]
    exit_code: int | None
    line: int
    seconds: float
    fault: str = ""

    @property
    def output(self) -> str:
        """Return standard output and error together, in order."""
        return "".join(text for _, text in self.chunks)

    @property
    def readings(self) -> list[str]:
        """Return the output as it came, and with one stream after the other.

        The streams come through two pipes, so that a line of one may stand between two lines of the other by chance.
        """
        streams = {number: "".join(text for each, text in self.chunks if each == number) for number in (STDOUT, STDERR)}
        return [self.output, streams[STDOUT] + streams[STDERR], streams[STDERR] + streams[STDOUT]]


class Shell:
    """Run snippets in one bash, one after the other."""

    def __init__(self, channel: Channel) -> None:
        """Prepare the bash at the other end of `channel`; raise EnvironmentTrouble where none answers."""
        self._channel = channel
        if (outcome := self._exchange(_LOOP.encode(), _OPENING, lambda *_: None)).fault:
            msg = f"no shell answers on the node: {outcome.fault} {outcome.output}".strip()
            raise EnvironmentTrouble(msg)

    def run(self, text: str, timeout: float, tell: Callable[[int, bytes], None] = lambda *_: None) -> Outcome:
        """Run `text` for at most `timeout` seconds; `tell` gets each piece of output as it comes."""
        return self._exchange(text.encode() + b"\0", timeout, tell)

    def _exchange(self, sent: bytes, timeout: float, tell: Callable[[int, bytes], None]) -> Outcome:
        """Send something and the mark that ends it, and read until the mark comes back."""
        mark = b"\x1e" + secrets.token_hex(12).encode()
        begun = time.perf_counter()
        reader = _Reader(mark, tell)
        try:
            self._channel.write(sent + mark + b"\0")
            fault = self._read(reader, begun + timeout, timeout)
        except OSError as error:
            fault = f"the node's shell is gone ({error})"
        took = time.perf_counter() - begun
        reader.flush()
        ended, status, line = reader.status
        fault = fault or ("" if ended else _NOT_TO_ITS_END)
        return Outcome(reader.capture.chunks(), None if fault else status, line, took, fault)

    def close(self) -> None:
        """Let go of the bash."""
        self._channel.close()

    def _read(self, reader: _Reader, deadline: float, timeout: float) -> str:
        while not reader.done:
            left = deadline - time.perf_counter()
            piece = self._channel.read(left) if left > 0 else None
            if piece is None:
                self._channel.kill()
                return f"it did not end within {timeout:g} s (its whole process group was killed)"
            if not piece[1]:
                return "it ended the shell (exit, exec, set -e with a failing command, or `break` at the top level)"
            reader.take(*piece)
            if reader.capture.total > FLOOD_BYTES:
                self._channel.kill()
                return f"it printed more than {FLOOD_BYTES // 2**20} MiB (its whole process group was killed)"
        return ""


class _Reader:
    """Part the output of a snippet from the marks that end it."""

    def __init__(self, mark: bytes, tell: Callable[[int, bytes], None]) -> None:
        self.capture = Capture()
        self.status = (0, 0, 0)
        self._mark, self._tell = mark, tell
        self._held = {STDOUT: b"", STDERR: b""}
        self._ended: set[int] = set()

    @property
    def done(self) -> bool:
        return len(self._ended) == len(self._held)

    def take(self, stream: int, data: bytes) -> None:
        data = self._held[stream] + data
        at = data.find(self._mark)
        if at < 0:
            # The mark may come in two pieces: hold back what could be its beginning.
            keep = data.rfind(b"\x1e", max(0, len(data) - len(self._mark)))
            keep = keep if keep >= 0 else len(data)
            self._give(stream, data[:keep])
            self._held[stream] = data[keep:]
        elif (end := data.find(b"\n", at)) >= 0:
            # What stands behind the mark's line a process in the background has printed.
            self._give(stream, data[:at] + data[end + 1 :])
            self._held[stream] = b""
            self._ended.add(stream)
            if words := data[at:end].split()[1:]:
                self.status = (int(words[0]), int(words[1]), int(words[2]))
        else:
            self._held[stream] = data

    def flush(self) -> None:
        """Give what was held back as the possible beginning of a mark that never came."""
        for stream, data in self._held.items():
            self._give(stream, data)

    def _give(self, stream: int, data: bytes) -> None:
        if data:
            self.capture.add(stream, data)
            self._tell(stream, data)
