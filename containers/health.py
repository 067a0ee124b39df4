"""Whether the machines of a scenario are still there, and if not, whether they or what holds them is to blame."""

from __future__ import annotations

import contextlib
import time
from typing import TYPE_CHECKING, Any

from docker.errors import DockerException
from paramiko import SSHException  # type: ignore[import-untyped]
from urllib3.exceptions import HTTPError

from drillbook.errors import EnvironmentTrouble

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from docker.models.containers import Container

# How it shows that an engine does not do what it is asked, or is gone. Those of `requests` are OSErrors; Paramiko tells
# of an end of input by EOFError.
FAILURES = (DockerException, HTTPError, SSHException, OSError, EOFError)
KILLED = 137
# The engine tells of a node's end a moment after that of the shells on it.
_MOMENT = 1.0
_PAUSE = 0.1


def remarks(nodes: Mapping[str, Container], silent: Collection[str]) -> list[str]:
    """Return which nodes have ended by what ran on them, in words; shells on `silent` ones have ended.

    Raises EnvironmentTrouble where one was killed from outside: then nothing can be said of what ran there.
    """
    return [remark for name, node in nodes.items() if (remark := _remark(name, node, _MOMENT * (name in silent)))]


def _remark(name: str, node: Container, patience: float) -> str:
    state = _state(node, patience)
    if state["Running"]:
        return ""
    # Nothing on a node can kill its first process so; the kernel does for want of memory, which is a term of the topic.
    if state["ExitCode"] == KILLED and not state["OOMKilled"]:
        message = f"the node {name} is gone: it was killed from outside"
        raise EnvironmentTrouble(message)
    return f"the node {name} has ended (exit code {state['ExitCode']})"


def _state(node: Container, patience: float) -> dict[str, Any]:
    """Return the engine's word on a node, after `patience` seconds if it runs until then."""
    deadline = time.monotonic() + patience
    while True:
        with answering():
            node.reload()
        state: dict[str, Any] = node.attrs["State"]
        if not state["Running"] or time.monotonic() > deadline:
            return state
        time.sleep(_PAUSE)


@contextlib.contextmanager
def answering() -> Iterator[None]:
    """Make trouble of the environment of whatever goes wrong with the engine, on the way to it, or with files here."""
    try:
        yield
    except FAILURES as error:
        # An error of a file names it.
        whose = "this machine" if getattr(error, "filename", None) else "the Docker engine"
        message = f"{whose} does not give what it was asked for: {error or type(error).__name__}"
        raise EnvironmentTrouble(message) from error
