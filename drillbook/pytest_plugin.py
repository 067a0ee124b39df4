"""pytest collects each step of each scenario as an item; a scenario's nodes live from its first item to its last.

The only module that knows pytest. `python -m drillbook verify` calls pytest with it.
"""

from __future__ import annotations

import math
import sys
from typing import TYPE_CHECKING, Any

import pytest
from xdist.scheduler import LoadScopeScheduling

from drillbook import accept, lab, ledger, masking, process, project, rehearsal, report
from drillbook import result as results
from drillbook.errors import EXIT_ENVIRONMENT, ContentError, DrillbookError, EnvironmentTrouble
from drillbook.project import RESULTS, Project
from drillbook.rehearsal import Rehearsal, Rehearsing
from drillbook.result import Verdict
from drillbook.running import Live, Running
from drillbook.shell import STDOUT

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator
    from pathlib import Path

    from xdist.remote import Producer

    from drillbook.result import ScenarioResult, StepResult
    from drillbook.scenario import Scenario
    from drillbook.step import Step

_PROJECT = pytest.StashKey[Project]()
_TROUBLE = ("drillbook", "environment")


class StepFailed(Exception):
    """Carry the report on a step whose verdict is failed."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options of a verification."""
    group = parser.getgroup("drillbook")
    group.addoption("--scenario", action="append", default=[], help="verify this topic@version: drillbook names each")
    group.addoption("--record", action="store_true", help="write complete runs into the ledger")
    group.addoption("--online", action="store_true", help="take downloads from upstream, and nothing in their place")
    group.addoption("--keep", action="store_true", help="keep the nodes of a scenario that fails")
    group.addoption("--as-reader", action="store_true", help="leave out the fixtures: do what a reader does, no more")
    group.addoption("--accept", action="store_true", help="rewrite .out files that alone say that a step failed")
    group.addoption("--attempt", type=int, default=1, help="how often it was begun: --retries sets this")


def pytest_configure(config: pytest.Config) -> None:
    """Read the project once for each process; a worker ends with the one that started it."""
    if hasattr(config, "workerinput"):
        process.end_with_parent()
    config.stash[_PROJECT] = project.read(config.rootpath)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Let go of the lab."""
    if found := config.stash.get(_PROJECT, None):
        found.lab.close()


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect the scenarios of a topic from its `topic.toml`."""
    return TopicFile.from_parent(parent, path=file_path) if file_path.name == "topic.toml" else None


class TopicFile(pytest.File):
    """Hold the scenarios of one topic."""

    def collect(self) -> Iterator[pytest.Collector]:
        """Return the selected versions of the topic."""
        for scenario in _chosen(self.config):
            if scenario.topic == self.path.parent.name:
                yield ScenarioNode.from_parent(self, name=scenario.version, scenario=scenario)


class ScenarioNode(pytest.Collector):
    """Hold the steps of one scenario, and its environment while they run."""

    def __init__(self, *, scenario: Scenario, **kwargs: Any) -> None:  # noqa: ANN401 - pytest's own
        super().__init__(**kwargs)
        self.scenario = scenario
        self.running: Running | None = None
        self.broken_by = ""

    def collect(self) -> Iterator[pytest.Item]:
        """Return the steps in their order."""
        for step in self.scenario.steps:
            yield StepItem.from_parent(self, name=step.snippet.name, step=step)

    def setup(self) -> None:
        """Start the nodes."""
        found = self.config.stash[_PROJECT]
        environment = found.lab.start(self.scenario, keep=self.config.getoption("--keep"))
        live = Live(_shown(self.scenario)) if self.config.getoption("capture") == "no" else Live()
        rest = environment, found.pages_of_snippets, live
        if isinstance(self.scenario, Rehearsal):
            self.running = Rehearsing(self.scenario, *rest)
        else:
            self.running = Running(self.scenario, *rest)

    def teardown(self) -> None:
        """Write the result and remove the nodes, unless they are to be kept after a failure."""
        if not self.running:
            return
        found = self.config.stash[_PROJECT]
        try:
            result = self._told(self.running.result(found.commit()))
            results.write(found.root / RESULTS, result)
            # Trouble of the environment says nothing on the snippets, and must not take the place of what does.
            if self.config.getoption("--record") and result.complete and result.verdict is not Verdict.ERROR:
                results.write(found.root / ledger.FOLDER, result)
        finally:
            self.running.close(keep=bool(self.broken_by) and self.config.getoption("--keep"))

    def _told(self, result: ScenarioResult) -> ScenarioResult:
        """Return the result with what kind of run it was, and what failed in the attempts before it."""
        found = self.config.stash[_PROJECT]
        told = result.model_copy(update={"variant": _variant(self.config), "runner": lab.digest(found.root)})
        retries = self.config.getoption("--attempt") - 1
        before = results.read(found.root / RESULTS, told.topic, told.version, told.variant) if retries else None
        if not before:
            return told
        return told.model_copy(update={"retries": retries, "earlier": (*before.earlier, *before.failures)})

    def run(self, step: Step) -> None:
        """Run a step, or say why it is not run; raise StepFailed."""
        assert self.running  # noqa: S101 - pytest has called setup
        if step.skip:
            self._leave_out(step, str(step.skip))
        if step.fixture and self.config.getoption("--as-reader"):
            self._leave_out(step, "a reader does not type it")
        if self.broken_by:
            self._leave_out(step, f"not run, since {self.broken_by} failed")
        try:
            found = self.running.run(step)
        except EnvironmentTrouble as trouble:
            self.broken_by = step.snippet.id
            self.running.leave_out(step, Verdict.ERROR, str(trouble))
            raise
        if found.verdict is Verdict.FAILED:
            if self.config.getoption("--accept") and accept.possible(step, found):
                raise StepFailed(self._accepted(step, found))
            self.broken_by = step.snippet.id
            raise StepFailed(self._report(step, found))

    def _leave_out(self, step: Step, reason: str) -> None:
        assert self.running  # noqa: S101
        self.running.leave_out(step, Verdict.SKIPPED, reason)
        pytest.skip(reason)

    def _accepted(self, step: Step, found: StepResult) -> str:
        """Rewrite the step's .out file, and return what was changed, or why nothing was; either way the run goes on."""
        project = self.config.stash[_PROJECT]
        others = [each for each in project.catalogue.of(self.scenario.topic) if each is not self.scenario]
        try:
            accepted = accept.accept(project.root, self.scenario, step, found, others)
        except ContentError as refused:
            return f"{self._report(step, found)}\nnot accepted:\n{refused}"
        return f"{self.scenario}: {found.snippet} failed; accepted, run it again to see it pass:\n{accepted}"

    def _report(self, step: Step, found: StepResult) -> str:
        assert self.running  # noqa: S101
        kept = step.nodes if self.config.getoption("--keep") else ()
        options = " --as-reader" if self.config.getoption("--as-reader") else ""
        return report.failure(self.scenario, step, found, [self.running.entrance(node) for node in kept], options)


class StepItem(pytest.Item):
    """Hold one step."""

    parent: ScenarioNode

    def __init__(self, *, step: Step, **kwargs: Any) -> None:  # noqa: ANN401 - pytest's own
        super().__init__(**kwargs)
        self.step = step

    def runtest(self) -> None:
        """Run the step in its scenario."""
        self.parent.run(self.step)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        """Return the report for people; a traceback only for what is a fault of Drillbook's."""
        if isinstance(excinfo.value, (StepFailed, DrillbookError)):
            return str(excinfo.value)
        return super().repr_failure(excinfo, *args, **kwargs)

    def reportinfo(self) -> tuple[Path, int, str]:
        """Return where the snippet stands."""
        snippet = self.step.snippet
        return snippet.path, snippet.header.body_line - 1, f"{self.parent.scenario} {snippet.name}"


@pytest.hookimpl(wrapper=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> Generator[None]:
    """Put back the steps that a selected step builds on: all before it in its scenario."""
    everything = list(items)
    yield
    last = {item.parent: everything.index(item) for item in sorted(items, key=everything.index)}
    items[:] = [item for index, item in enumerate(everything) if index <= last.get(item.parent, -1)]
    if hasattr(config, "workerinput"):
        # Side by side, the longest scenarios go first, so that none of them is left over for one worker at the end.
        took = {node: _took(config.stash[_PROJECT], node) for node in last}
        longest: dict[str, float] = {}
        for node, seconds in took.items():
            longest[_group(node)] = max(seconds, longest.get(_group(node), 0))
        items.sort(key=lambda item: (-longest[_group(item.parent)], _group(item.parent), -took[item.parent]))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> LoadScopeScheduling:
    """Give each worker whole scenarios, and all that need a cluster to one worker: it has one cluster at a time."""
    return _Scheduling(config, log)


class _Scheduling(LoadScopeScheduling):  # type: ignore[misc] # xdist says nothing of its types
    """Know which scenarios need a cluster."""

    def _split_scope(self, nodeid: str) -> str:
        path, version, _ = nodeid.split("::")
        found: Project = self.config.stash[_PROJECT]
        for scenario in found.catalogue.of(path.split("/")[-2]):
            if scenario.version == version.removesuffix(rehearsal.SUFFIX) and scenario.cluster:
                return "clusters"
        return f"{path}::{version}"


def _chosen(config: pytest.Config) -> list[Scenario]:
    """Return the scenarios and rehearsals that are named, each by its own name."""
    names = config.getoption("--scenario")
    return [each for each in rehearsal.select(config.stash[_PROJECT].catalogue, []) if str(each) in names]


def _group(node: pytest.Collector | None) -> str:
    """Return what a scenario shares with those that are best run after one another: its cluster, or nothing."""
    assert isinstance(node, ScenarioNode)  # noqa: S101 - nothing else is collected
    return node.scenario.cluster.name if node.scenario.cluster else node.nodeid


def _took(found: Project, node: pytest.Collector | None) -> float:
    """Return how long a scenario took when it was last recorded, seconds; one that never was may take any time."""
    assert isinstance(node, ScenarioNode)  # noqa: S101 - nothing else is collected
    entry = results.read(found.root / ledger.FOLDER, node.scenario.topic, node.scenario.version)
    return entry.seconds if entry else math.inf


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Tell trouble of the environment from a failed step, without a traceback."""
    made = yield
    if call.excinfo and isinstance(call.excinfo.value, EnvironmentTrouble):
        made.longrepr = f"{item.nodeid} could not be tried: {masking.mask(str(call.excinfo.value))}"
        made.user_properties.append(_TROUBLE)
    return made


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Give the environment's exit code where nothing but the environment was wrong."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    bad = [*reporter.stats.get("failed", []), *reporter.stats.get("error", [])] if reporter else []
    if bad and all(_TROUBLE in map(tuple, each.user_properties) for each in bad):
        session.exitstatus = EXIT_ENVIRONMENT


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Print a line for each scenario that ran."""
    found = config.stash[_PROJECT]
    terminalreporter.section("scenarios")
    for scenario in _chosen(config):
        done = results.read(found.root / RESULTS, scenario.topic, scenario.version, _variant(config))
        terminalreporter.write_line(report.summary(done) if done else f"{scenario}: not run")


def _variant(config: pytest.Config) -> str:
    """Return which kind of run this is, as results are named after it; empty for the usual one."""
    return results.AS_READER if config.getoption("--as-reader") else ""


def _shown(scenario: Scenario) -> Callable[[str, int, bytes], None]:
    """Return what shows a scenario's output as it comes: each piece masked, so a secret in two pieces is not."""

    def show(node: str, stream: int, data: bytes) -> None:
        out = sys.stdout if stream == STDOUT else sys.stderr
        for line in masking.mask(data.decode(errors="backslashreplace"), scenario.secrets).splitlines():
            out.write(f"{node}| {line}\n")
        out.flush()

    return show
