"""What the tests share: a real engine, and real nodes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from xdist.scheduler import LoadScopeScheduling

from containers import leftovers, recipe
from containers.lab import DockerLab
from drillbook.scenario import Scenario
from drillbook.topic import Node

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from xdist.remote import Producer

    from containers.environment import DockerEnvironment

ROOT = Path(__file__).parent.parent
INSTANCES = 512

# A machine may be as slow as it likes: without this, hypothesis gives each example 200 ms where no CI is told of.
settings.register_profile("any speed", deadline=None)
settings.load_profile("any speed")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files of clusters, which take longest beside those that need the engine."""
    items.sort(key=lambda item: not item.get_closest_marker("cluster"))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> LoadScopeScheduling:
    """Give each process whole files, and one all that need the engine; those of clusters another, if there is room."""
    return _Scheduling(config, log)


class _Scheduling(LoadScopeScheduling):  # type: ignore[misc] # xdist says nothing of its types
    """Know which files need what; xdist's own groups are lost with pytest 9.2."""

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        text = (ROOT / file).read_text()
        if "mark.docker" not in text:
            return file
        return "clusters" if "mark.cluster" in text and _instances() >= INSTANCES else "engine"


def _instances() -> int:
    """Return how many inotify instances a user may have: clusters and other machines together come to the usual 128."""
    return int(Path("/proc/sys/fs/inotify/max_user_instances").read_text())


@pytest.fixture(scope="session", autouse=True)
def run_ends() -> Iterator[None]:
    """Show the run of these tests as ended, whichever of them began it: not all go through the lab."""
    yield
    leftovers.end()


@pytest.fixture(scope="session")
def lab() -> Iterator[DockerLab]:
    """Give the real lab."""
    found = DockerLab(ROOT, print)
    yield found
    found.close()


@pytest.fixture(scope="session")
def scenario() -> Callable[[Mapping[str, Node]], Scenario]:
    """Give what makes a scenario without steps, of any nodes."""

    def make(nodes: Mapping[str, Node]) -> Scenario:
        return Scenario("sample", "sample", "1", Path("snippets/sample/topic.toml"), {}, nodes, "5m", (), recipe.recipe)

    return make


@pytest.fixture(scope="session")
def pair() -> dict[str, Node]:
    """Give two small nodes."""
    return {
        name: Node.model_validate({"image": "plain:trixie", "address": f"198.51.100.{last}"})
        for name, last in (("a", 11), ("b", 12))
    }


@pytest.fixture(scope="module")
def node(
    lab: DockerLab, scenario: Callable[[Mapping[str, Node]], Scenario], pair: dict[str, Node]
) -> Iterator[DockerEnvironment]:
    """Give a running environment of two nodes, a and b."""
    environment = lab.start(scenario(pair), keep=False)
    yield environment
    environment.close()
