"""In which order pytest runs scenarios, and which of them one worker has: each step builds on those before it."""

from __future__ import annotations

import contextlib
import math
from typing import TYPE_CHECKING

import pytest
from xdist.scheduler import LoadScopeScheduling

from drillbook import ledger, order, rehearsal
from drillbook import result as results
from drillbook.pytest_crash import scenario_of
from drillbook.pytest_plugin import PROJECT, StepItem

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from xdist.remote import Producer
    from xdist.workermanage import WorkerController

    from drillbook.project import Project
    from drillbook.scenario import Scenario


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options of an order."""
    group = parser.getgroup("drillbook")
    group.addoption("--random-order", action="store_true", help="run scenarios in a random order, and tell its seed")
    group.addoption("--random-order-seed", default="", metavar="SEED", help="run them in the order of this seed")
    group.addoption("--reverse", action="store_true", help="run them in reversed order")


def pytest_configure(config: pytest.Config) -> None:
    """Choose an order where any will do; workers are told of it."""
    if config.option.random_order and not config.option.random_order_seed:
        config.option.random_order_seed = order.new_seed()


def pytest_report_header(config: pytest.Config) -> list[str]:
    """Tell the seed of a random order, so that the same can be had again."""
    seed = config.getoption("random_order_seed")
    return [f"random order of scenarios; the same again: --random-order-seed={seed}"] if seed else []


@pytest.hookimpl(wrapper=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> Generator[None]:
    """Put back the steps that a selected step builds on, all before it in its scenario; and put scenarios in order."""
    everything = list(items)
    yield
    last = {item.parent: everything.index(item) for item in sorted(items, key=everything.index)}
    items[:] = [item for index, item in enumerate(everything) if index <= last.get(item.parent, -1)]
    scenarios = list(dict.fromkeys(map(_scenario, items)))
    places = {each: place for place, each in enumerate(_ordered(config, scenarios))}
    items.sort(key=lambda item: places[_scenario(item)])


def _scenario(item: pytest.Item) -> Scenario:
    assert isinstance(item, StepItem)  # noqa: S101 - nothing else is collected
    return item.parent.scenario


def _ordered(config: pytest.Config, scenarios: list[Scenario]) -> list[Scenario]:
    """Return scenarios in the order in which they run, or in which workers take them."""
    if seed := config.getoption("random_order_seed"):
        return order.shuffled(scenarios, seed)
    if config.getoption("reverse"):
        return order.backwards(scenarios)
    if hasattr(config, "workerinput"):
        return order.longest_first(scenarios, lambda each: _took(config.stash[PROJECT], each))
    return scenarios


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> LoadScopeScheduling:
    """Give each worker whole scenarios, and all that need a cluster to one worker: it has one cluster at a time."""
    return _Scheduling(config, log)


class _Scheduling(LoadScopeScheduling):  # type: ignore[misc] # xdist says nothing of its types
    """Know which scenarios need a cluster, and that none is begun in its middle."""

    def _split_scope(self, nodeid: str) -> str:
        path, version, _ = nodeid.split("::")
        found: Project = self.config.stash[PROJECT]
        for scenario in found.catalogue.of(path.split("/")[-2]):
            if scenario.version == version.removesuffix(rehearsal.SUFFIX) and scenario.cluster:
                return "clusters"
        return f"{path}::{version}"

    def remove_node(self, node: WorkerController) -> str | None:
        """Let others have what a worker that is gone had not begun, and return the step at which it was, if at any.

        xdist would let them go on amid its scenario, without the nodes on which the steps before had run.
        """
        if self.collection is None:  # nothing has been given out, and the one in its place is waited for
            self.registered_collections.pop(node, None)
        units: list[dict[str, bool]] = list(self.assigned_work.pop(node).values())
        left = [each for unit in units for each, done in unit.items() if not done]
        if not left:
            return None
        for nodeid in left:
            if scenario_of(nodeid) != scenario_of(left[0]):
                self.workqueue.setdefault(self._split_scope(nodeid), {})[nodeid] = False
        for other in self.nodes:
            self._reschedule(other)
        return left[0]

    def add_node_collection(self, node: WorkerController, collection: Sequence[str]) -> None:
        """Take a later worker's steps in whatever order: what has been recorded meanwhile decides it."""
        self.registered_collections[node] = list(collection)

    def _reschedule(self, node: WorkerController) -> None:
        """Give a worker that can take it its part; one that is still beginning asks for it then."""
        if node in self.registered_collections:
            super()._reschedule(node)

    def _assign_work_unit(self, node: WorkerController) -> None:
        """Give a worker its part; from one that has just ended `remove_node` takes it back."""
        with contextlib.suppress(OSError):
            super()._assign_work_unit(node)


def _took(found: Project, scenario: Scenario) -> float:
    """Return how long a scenario took when it was last recorded, seconds; one without a record may take any time."""
    entry = results.known(found.root / ledger.FOLDER, scenario.topic, scenario.version)
    return entry.seconds if entry else math.inf
