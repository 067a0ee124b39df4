"""Scripts in a container: what they print comes back whole."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from containers import engine, images
from containers.channel import call

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docker.models.containers import Container


@pytest.fixture(scope="module")
def container() -> Iterator[Container]:
    """Give a container that runs."""
    client = engine.connect(print)
    made = images.ensure(client, "plain:trixie", print)
    found = client.containers.run(made.tag, ["sleep", "infinity"], detach=True)
    yield found
    found.remove(force=True, v=True)
    client.close()


@pytest.mark.docker
def test_a_script_gives_its_code_output_and_errors(container: Container) -> None:
    """Its words are its arguments, and nobody types to it."""
    assert call(container, 'cat; echo "$2"; echo no >&2; exit 3', "a", "b c") == (3, "b c\n", "no\n")


@pytest.mark.docker
def test_nothing_is_lost_when_many_ask_at_once(container: Container) -> None:
    """An answer that comes at once comes with the header of the engine's; both are read."""
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: call(container, "echo here"), range(120)))
    assert set(answers) == {(0, "here\n", "")}
