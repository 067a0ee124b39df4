"""What can go wrong, and the exit code that tells which kind of trouble it was."""

from __future__ import annotations

import difflib
import errno
import os
import select
import signal
import sys
import traceback
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from pydantic import ValidationError

EXIT_OK = 0
EXIT_CONTENT = 1
EXIT_USAGE = 2
EXIT_ENVIRONMENT = 3
EXIT_FAULT = 70  # of Drillbook itself: EX_SOFTWARE in sysexits.h
EXIT_INTERRUPTED = 130  # as a shell has it of what Ctrl-C has ended
EXIT_UNREAD = 141  # and of what has written to a pipe that nobody reads, as behind `head`

_GIVE = (
    "where a run of another user has left it, as one as root, give it to this one: `sudo chown --recursive $USER {}`"
)
_MOVE = "move what is there out of the way"
_FULL = (errno.ENOSPC, errno.EDQUOT)  # a write that finds no room names no file
# What can be done where a file can't be had; for whatever else is wrong, nobody is to blame but Drillbook.
_REMEDIES = {
    **dict.fromkeys((errno.EACCES, errno.EPERM), _GIVE),
    **dict.fromkeys((errno.EEXIST, errno.EISDIR, errno.ENOTDIR, errno.ENOTEMPTY), _MOVE),
    errno.EROFS: "let it be written to, or go to a copy of the project",
}


@dataclass(frozen=True, order=True)
class Problem:
    """Name one fault in a file, where it is, and the nearest valid choice."""

    path: Path
    line: int
    message: str
    hint: str = ""

    def __str__(self) -> str:
        """Print as `path:line: what is wrong; did you mean 'hint'?`."""
        question = f"; did you mean {self.hint!r}?" if self.hint else ""
        return f"{self.path}:{self.line}: {self.message}{question}"


@dataclass(frozen=True)
class Fault:
    """Hold what is wrong with a text, and on which of its lines; whose text it is, others know."""

    line: int
    message: str
    hint: str = ""


class DrillbookError(Exception):
    """Stand for every error that the user is told in one line, without a traceback."""

    exit_code = EXIT_CONTENT


class ContentError(DrillbookError):
    """Carry all problems found in the files of the project."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems in the order of their places, each once."""
        self.problems = sorted(set(problems))
        super().__init__("\n".join(map(str, self.problems)))


class UsageError(DrillbookError):
    """Say that the command was called in a way it can't serve."""

    exit_code = EXIT_USAGE


class EnvironmentTrouble(DrillbookError):
    """Say that the machine, not the content, stands in the way, and what to do about it."""

    exit_code = EXIT_ENVIRONMENT


@contextmanager
def trouble_with_files() -> Iterator[None]:
    """Raise EnvironmentTrouble where the machine does not give a file, as `path: what is wrong; what to do`."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            msg = f"{error.strerror}; make room: `df -h . ~/.cache /tmp` tells where"
            raise EnvironmentTrouble(msg) from error
        named, remedy = error.filename2 or error.filename, _REMEDIES.get(error.errno or 0)
        if not remedy or not isinstance(named, (str, os.PathLike)):  # as of a socket
            raise
        path = Path(named)
        folder = path if path.is_dir() else path.parent
        place = path if os.path.lexists(path) else folder
        msg = f"{place}: {error.strerror}; {remedy.format(folder)}"
        raise EnvironmentTrouble(msg) from error


def guarded(command: Callable[[], int]) -> int:
    """Run a command and return its exit code; what went wrong is told on standard error."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        with trouble_with_files():
            code = command()
            sys.stdout.flush()
            return code
    except DrillbookError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        return EXIT_INTERRUPTED
    except Exception as error:  # noqa: BLE001 - whatever is left is a fault of ours, and not the content's
        if isinstance(error, BrokenPipeError) and _unread():
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # for what Python still writes at its end
            return EXIT_UNREAD
        traceback.print_exc()
        return EXIT_FAULT


def _unread() -> bool:
    """Tell whether standard output is a pipe whose reader has gone: other pipes break, too."""
    poll = select.poll()
    poll.register(sys.stdout, 0)
    return any(events & select.POLLERR for _, events in poll.poll(0))


def first(error: ValidationError) -> str:
    """Return the first of the faults that pydantic found in a file, with its place there."""
    found = error.errors()[0]
    return ": ".join(filter(None, [".".join(map(str, found["loc"])), found["msg"]]))


def nearest(word: str, choices: Iterable[str]) -> str:
    """Return the choice most like `word`, or an empty string where none is near."""
    return next(iter(difflib.get_close_matches(word, list(choices), n=1)), "")
