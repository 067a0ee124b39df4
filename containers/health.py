"""Whether the machines of a scenario are still there, and if not, whether they or what holds them is to blame."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from docker.errors import DockerException

from drillbook.errors import EnvironmentTrouble

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from docker.models.containers import Container

_KILLED = 137


def remarks(nodes: Mapping[str, Container]) -> list[str]:
    """Return what is to be said of nodes that have ended by what ran on them: by itself, or for want of memory.

    Raises EnvironmentTrouble where one is gone for another reason: then nothing can be said of what ran there.
    """
    return [remark for name, node in nodes.items() if (remark := _remark(name, node))]


def _remark(name: str, node: Container) -> str:
    with answering():
        node.reload()
    state = node.attrs["State"]
    if state["Running"]:
        return ""
    if state["OOMKilled"]:
        return f"the node {name} has used up its memory: `memory` in topic.toml is its limit"
    if state["ExitCode"] != _KILLED:
        return f"the node {name} has shut down (exit code {state['ExitCode']})"
    message = f"the node {name} is gone: it was killed from outside"
    raise EnvironmentTrouble(message)


@contextlib.contextmanager
def answering() -> Iterator[None]:
    """Make trouble of the environment of whatever goes wrong with the engine, or on the way to it."""
    try:
        yield
    except (DockerException, OSError) as error:  # those of `requests` are OSErrors
        message = f"the Docker engine does not give what it was asked for: {error}"
        raise EnvironmentTrouble(message) from error
