"""Call a function in a process of its own, for a limited time.

A regular expression may take for ever on the text that it meets, whether someone means it to or not, and nothing ends
it but the end of its process. There is one for each run, started when it is first needed.
"""

from __future__ import annotations

import atexit
import importlib
import json
import select
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drillbook.errors import EnvironmentTrouble

if TYPE_CHECKING:
    from collections.abc import Callable

SECONDS = 10.0
# Ctrl-C is for the run: it ends this process when its nodes are gone. Before the imports, which take a while.
_COMMAND = (
    "import signal; signal.signal(signal.SIGINT, signal.SIG_IGN); "
    "import sys; sys.path.insert(0, sys.argv[1]); from drillbook import bounded; bounded.serve()"
)
_TRIES = 2


def call(function: Callable[..., Any], *words: Any) -> Any:  # noqa: ANN401 - as the function has it
    """Return what a function of a module returns for `words`; it takes and returns what JSON can hold.

    Raises TimeoutError where that takes longer than SECONDS, and EnvironmentTrouble where the process is ended from
    outside.
    """
    return _CALLEE.ask(json.dumps([function.__module__, function.__qualname__, words]))


def serve() -> None:
    """Answer on standard output, a line for each line of standard input."""
    for line in sys.stdin:
        # Whoever asked may have been killed, so that nobody else ends this process.
        signal.alarm(int(SECONDS) + 1)
        module, name, words = json.loads(line)
        print(json.dumps(getattr(importlib.import_module(module), name)(*words)), flush=True)
        signal.alarm(0)


class _Callee:
    """Hold the process."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[str] | None = None

    def ask(self, line: str) -> Any:  # noqa: ANN401 - any JSON
        with self._lock:
            for _ in range(_TRIES):
                self._process = self._process or _start()
                try:
                    return json.loads(_answer(self._process, line))
                except (EOFError, BrokenPipeError):
                    self.end()
                except BaseException:  # what it says later would be taken for the answer to the next question
                    self.end()
                    raise
        msg = f"what judges output was ended from outside {_TRIES} times: look whether this machine is out of memory"
        raise EnvironmentTrouble(msg)

    def end(self) -> None:
        if self._process:
            self._process.kill()
            self._process.communicate()
            self._process = None


def _answer(process: subprocess.Popen[str], line: str) -> str:
    """Return the line that comes back; raise TimeoutError, or EOFError or BrokenPipeError where the process is gone."""
    assert process.stdin  # noqa: S101 - these are pipes
    assert process.stdout  # noqa: S101
    process.stdin.write(f"{line}\n")
    process.stdin.flush()
    if not select.select([process.stdout], [], [], SECONDS)[0]:
        raise TimeoutError
    answer = process.stdout.readline()
    if not answer.endswith("\n"):
        raise EOFError
    return answer


def _start() -> subprocess.Popen[str]:
    # Nothing of the caller's Python but what it is: neither its variables nor its packages are needed.
    line = [sys.executable, "-I", "-S", "-c", _COMMAND, str(Path(__file__).parent.parent)]
    return subprocess.Popen(line, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8")


_CALLEE = _Callee()
atexit.register(_CALLEE.end)
