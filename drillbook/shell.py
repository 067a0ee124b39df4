"""One long-lived bash on a node, as a reader's terminal: `cd`, variables and functions carry over.

The bash runs a loop of one line that reads a snippet up to a NUL byte and evaluates it with an empty standard input.
A snippet stops at the first command that fails at the top level: an ERR trap goes on with the loop. A last line of our
own tells that the whole snippet was read and run. Random marks, which the loop reads only after the snippet, go to
copies of the two output streams and tell where its output ends, and which exit code it had.
"""

from __future__ import annotations

import re
import secrets
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from drillbook.capture import STDERR, STDOUT, Capture
from drillbook.errors import EnvironmentTrouble

if TYPE_CHECKING:
    from collections.abc import Callable

FLOOD_BYTES = 64 * 1024 * 1024
_LAST_WORDS = 1.0  # so long bash may take to tell at which line it was; a snippet that goes on goes on no longer
_OPENING = 60.0  # a node with services boots within it; a dozen at once on two processors took over 30 s

# On one line, so that LINENO and bash's own messages count the lines of a snippet. `continue 999` leaves every loop of
# the snippet's. Where the command that failed is `eval` itself, with 2, bash could not read the snippet.
_LOOP = """\
exec 198>&1 199>&2; _drillbook_ended=1 _drillbook_status=0 _drillbook_line=0; \
while trap - ERR; IFS= read -r -d '' _drillbook_mark \
&& builtin printf '%s %s %s %s\\n' "$_drillbook_mark" \
  "$_drillbook_ended" "$_drillbook_status" "$_drillbook_line" >&198 \
&& builtin printf '%s\\n' "$_drillbook_mark" >&199 && IFS= read -r -d '' _drillbook_text; do \
_drillbook_ended=0 _drillbook_status=0 _drillbook_line=0; \
trap '_drillbook_status=$? _drillbook_line=$LINENO; \
case $_drillbook_status:$BASH_COMMAND in 2:*_drillbook_text*) ;; *) _drillbook_ended=1 ;; esac; continue 999' ERR; \
eval -- "$_drillbook_text"$'\\n''_drillbook_status=$? _drillbook_ended=1' </dev/null; done; exit
"""
_NOT_TO_ITS_END = (
    "it did not come to its end: a quote, a here-document or a word like `if` is open, "
    "or `continue` is at the top level"
)
_MEDDLED = "it meddled with what tells its end: the file descriptors 198 and 199, or variables named _drillbook_..."
# What the loop prints behind a mark: whether the snippet was read to its end, its exit code, the failing line.
_STATUS = {STDOUT: re.compile(rb" ([01]) (\d{1,3}) (\d{1,9})"), STDERR: re.compile(b"")}
_STATUS_BYTES = 20


class Channel(Protocol):
    """Stand for the pipes of a running `bash`: its input, and its two outputs as they come."""

    def write(self, data: bytes) -> None:
        """Send bytes to the shell's standard input."""

    def read(self, seconds: float) -> tuple[int, bytes] | None:
        """Return the next piece of output and its stream (1 or 2); empty bytes at the end, None in vain."""

    def stop(self) -> None:
        """End what the shell waits for, and not the shell."""

    def kill(self) -> None:
        """End the shell's whole process group."""

    def close(self) -> None:
        """Let go of the pipes."""


@dataclass(frozen=True)
class Outcome:
    """Hold what one run of a snippet did: output in order, exit code, the failing line (0: none), seconds.

    `fault` says why there is no exit code: the shell ended, the time was up, or the output had no end.
    `whole` says whether all of the output was kept.
    """

    chunks: list[tuple[int, str]]
    exit_code: int | None
    line: int
    seconds: float
    fault: str = ""
    whole: bool = True

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
        ended, status, line = reader.status or (0, 0, 0)
        fault = fault or (("" if ended else _NOT_TO_ITS_END) if reader.status else _MEDDLED)
        chunks = reader.capture.chunks()
        return Outcome(chunks, None if fault else status, line, took, fault, reader.capture.whole)

    def close(self) -> None:
        """Let go of the bash."""
        self._channel.close()

    def _read(self, reader: _Reader, deadline: float, timeout: float) -> str:
        while not reader.done:
            left = deadline - time.perf_counter()
            piece = self._channel.read(left) if left > 0 else None
            if piece is None:
                self._stop(reader)
                self._channel.kill()
                return f"it did not end within {timeout:g} s (its whole process group was killed)"
            if not piece[1]:
                return "it ended the shell (exit, exec, set -e with a failing command, or `break` at the top level)"
            reader.take(*piece)
            if reader.capture.total > FLOOD_BYTES:
                self._channel.kill()
                return f"it printed more than {FLOOD_BYTES // 2**20} MiB (its whole process group was killed)"
        return ""

    def _stop(self, reader: _Reader) -> None:
        """Let the command that hangs fail: bash then tells its line, unless the snippet goes on or hangs in bash."""
        self._channel.stop()
        deadline = time.perf_counter() + _LAST_WORDS
        while not reader.done and (left := deadline - time.perf_counter()) > 0:
            if piece := self._channel.read(left):
                if not piece[1]:
                    return
                reader.take(*piece)


class _Reader:
    """Part the output of a snippet from the marks that end it; a snippet can print anything, so nothing is believed."""

    def __init__(self, mark: bytes, tell: Callable[[int, bytes], None]) -> None:
        self.capture = Capture()
        self.status: tuple[int, int, int] | None = None
        self._mark, self._tell = mark, tell
        self._held = {STDOUT: b"", STDERR: b""}
        self._ended: set[int] = set()

    @property
    def done(self) -> bool:
        return len(self._ended) == len(self._held)

    def take(self, stream: int, data: bytes) -> None:
        data = self._held[stream] + data
        before, mark, behind = data.partition(self._mark)
        if mark and b"\n" not in behind and len(behind) <= _STATUS_BYTES:
            self._held[stream] = data
        elif mark:
            # What stands behind the mark's line a process in the background has printed.
            line, _, rest = behind.partition(b"\n")
            self._give(stream, before + rest)
            self._held[stream] = b""
            self._end(stream, line)
        else:
            # The mark may come in two pieces: hold back what could be its beginning.
            keep = data.rfind(b"\x1e", max(0, len(data) - len(self._mark)))
            keep = keep if keep >= 0 else len(data)
            self._give(stream, data[:keep])
            self._held[stream] = data[keep:]

    def flush(self) -> None:
        """Give what was held back as the possible beginning of a mark that never came."""
        for stream, data in self._held.items():
            self._give(stream, data)

    def _end(self, stream: int, line: bytes) -> None:
        """Note that a stream has ended, and what its mark says; where the loop did not print that, all has ended."""
        match = _STATUS[stream].fullmatch(line)
        if not match:
            self._ended, self.status = set(self._held), None
        else:
            self._ended.add(stream)
            if match.groups():
                self.status = (int(match[1]), int(match[2]), int(match[3]))

    def _give(self, stream: int, data: bytes) -> None:
        if data:
            self.capture.add(stream, data)
            self._tell(stream, data)
