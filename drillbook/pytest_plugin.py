"""pytest collects each step of each scenario as an item; a scenario's nodes live from its first item to its last.

With the other `pytest_*.py` all that knows pytest, but for `verification.py`, which calls it with these.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

import pytest
from _pytest.junitxml import xml_key
from _pytest.runner import call_and_report

from drillbook import accept, attempts, lab, ledger, masking, process, project, rehearsal, report, tally, terminal
from drillbook import result as results
from drillbook.errors import ContentError, DrillbookError, EnvironmentTrouble, UsageError, trouble_with_files
from drillbook.project import RESULTS, Project
from drillbook.rehearsal import Rehearsal, Rehearsing
from drillbook.result import Verdict
from drillbook.running import Live, Running, not_run, printed
from drillbook.stored import Stored

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from pathlib import Path

    from drillbook.result import ScenarioResult, StepResult
    from drillbook.scenario import Scenario
    from drillbook.step import Step

PROJECT = pytest.StashKey[Project]()
# As they are when the run begins: what is edited meanwhile did not run.
COMMIT = pytest.StashKey[str]()
RUNNER = pytest.StashKey[str]()


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


def pytest_configure(config: pytest.Config) -> None:
    """Read the project in a process that has not done so: each of xdist's, which ends with the one that started it."""
    if hasattr(config, "workerinput"):
        process.end_with_parent()
    if PROJECT not in config.stash:
        config.stash[PROJECT] = project.read(config.rootpath)
    found = config.stash[PROJECT]
    config.stash[COMMIT] = found.commit()
    try:
        config.stash[RUNNER] = lab.digest(found.root)
    except UsageError as error:
        raise pytest.UsageError(str(error)) from None


def pytest_unconfigure(config: pytest.Config) -> None:
    """Let go of the lab."""
    if found := config.stash.get(PROJECT, None):
        found.lab.close()


class Known:
    """Give pytest the catalogue that its process has read already."""

    def __init__(self, found: Project) -> None:
        """Take the project of which it is; pytest tells of what goes on there itself."""
        self._found = Project(found.root, found.catalogue, lambda _: None)

    @pytest.hookimpl(tryfirst=True)
    def pytest_configure(self, config: pytest.Config) -> None:
        """Keep the project where the other hooks look for it."""
        config.stash[PROJECT] = self._found


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect the scenarios of a topic from its `topic.toml`."""
    return TopicFile.from_parent(parent, path=file_path) if file_path.name == "topic.toml" else None


@pytest.hookimpl(tryfirst=True)
def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Pass over what is no topic, snippet by snippet: pytest would look at each more than once."""
    return True if collection_path.name != "topic.toml" and collection_path.is_file() else None


class TopicFile(pytest.File):
    """Hold the scenarios of one topic."""

    def collect(self) -> Iterator[pytest.Collector]:
        """Return the selected versions of the topic."""
        for scenario in chosen(self.config):
            if scenario.topic == self.path.parent.name:
                yield ScenarioNode.from_parent(self, name=scenario.version, scenario=scenario)


class ScenarioNode(pytest.Collector):
    """Hold the steps of one scenario, and its environment while they run."""

    def __init__(self, *, scenario: Scenario, **kwargs: Any) -> None:  # noqa: ANN401 - pytest's own
        super().__init__(**kwargs)
        self.scenario = scenario
        self.running: Running | None = None
        self.broken_by = ""
        self.untried = ""  # the step at which the nodes could not be started

    def collect(self) -> Iterator[pytest.Item]:
        """Return the steps in their order."""
        for step in self.scenario.steps:
            yield StepItem.from_parent(self, name=step.snippet.name, step=step)

    def setup(self) -> None:
        """Start the nodes."""
        found = self.config.stash[PROJECT]
        try:
            with trouble_with_files():
                environment = found.lab.start(self.scenario, keep=self.config.getoption("--keep"))
        except EnvironmentTrouble as trouble:
            told = masking.mask(str(trouble), self.scenario.secrets)
            keep(self.config, not_run(self.scenario, self.config.stash[COMMIT], trouble=(told,)))
            raise
        live = printed(self.scenario) if self.config.getoption("capture") == "no" else Live()
        rest = environment, found.pages_of_snippets, live
        if isinstance(self.scenario, Rehearsal):
            self.running = Rehearsing(self.scenario, *rest)
        else:
            self.running = Running(self.scenario, *rest, fixtures=not self.config.getoption("--as-reader"))

    def teardown(self) -> None:
        """Write the result and remove the nodes, unless they are to be kept after a failure."""
        if not self.running:
            return
        try:
            keep(self.config, self.running.result(self.config.stash[COMMIT]))
        finally:
            self.running.close(keep=bool(self.broken_by) and self.config.getoption("--keep"))
            self.running = None  # pytest keeps this node to the end, and would keep all output with it

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
        except Exception as error:  # a fault of Drillbook's own breaks a scenario as well, and may not pass in part
            self.broken_by = step.snippet.id
            told = str(error) if isinstance(error, EnvironmentTrouble) else repr(error)
            self.running.leave_out(step, Verdict.ERROR, told)
            raise
        if found.verdict is Verdict.FAILED:
            accepts = self.config.getoption("--accept")
            if accepts and accept.possible(step, found):
                raise StepFailed(self._accepted(step, found))
            self.broken_by = step.snippet.id
            why = "\nnot accepted: it is not its .out file alone that says that it failed" if accepts else ""
            raise StepFailed(self._report(step, found) + why)

    def _leave_out(self, step: Step, reason: str) -> None:
        assert self.running  # noqa: S101
        self.running.leave_out(step, Verdict.SKIPPED, reason)
        pytest.skip(reason)

    def _accepted(self, step: Step, found: StepResult) -> str:
        """Rewrite the step's .out file, and return what was changed, or why nothing was; either way the run goes on."""
        project = self.config.stash[PROJECT]
        others = [each for each in project.catalogue.of(self.scenario.topic) if each is not self.scenario]
        try:
            accepted = accept.accept(project.root, self.scenario, step, found, others)
        except ContentError as refused:
            return f"{self._report(step, found)}\nnot accepted:\n{refused}"
        return f"{self.scenario}: {found.snippet} failed; accepted, run it again to see it pass:\n{accepted}"

    def _report(self, step: Step, found: StepResult) -> str:
        assert self.running  # noqa: S101
        kept = step.nodes if self.config.getoption("--keep") else ()
        alone = "" if isinstance(self.scenario, Rehearsal) else " --no-runbooks"
        options = " --as-reader" if self.config.getoption("--as-reader") else alone
        return report.failure(self.scenario, step, found, [self.running.entrance(node) for node in kept], options)


class StepItem(pytest.Item):
    """Hold one step."""

    parent: ScenarioNode

    def __init__(self, *, step: Step, **kwargs: Any) -> None:  # noqa: ANN401 - pytest's own
        super().__init__(**kwargs)
        self.step = step
        self.extra_keyword_matches = self.parent.extra_keyword_matches  # which counts for its steps anyway

    def runtest(self) -> None:
        """Run the step in its scenario."""
        self.parent.run(self.step)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        """Return the report for people; a traceback only for what is a fault of Drillbook's.

        What a command printed can't steer the terminal on which it is read.
        """
        if isinstance(excinfo.value, (StepFailed, DrillbookError)):
            return terminal.plain(str(excinfo.value))
        return super().repr_failure(excinfo, *args, **kwargs)

    @cached_property
    def location(self) -> tuple[str, int | None, str]:
        """Return the same as it stands: pytest would look anew, for each step, where in the project its file is."""
        path, line, name = self.reportinfo()
        return str(path), line, name

    def reportinfo(self) -> tuple[Path, int, str]:
        """Return where the snippet stands."""
        snippet = self.step.snippet
        return snippet.path, snippet.header.body_line - 1, f"{self.parent.scenario} {snippet.name}"


@trouble_with_files()
def keep(config: pytest.Config, result: ScenarioResult) -> None:
    """Write a result with what kind of run it was, what came of the attempts before it, and its part in all."""
    root = config.stash[PROJECT].root
    told = result.model_copy(update={"variant": _variant(config), "runner": config.stash[RUNNER]})
    name = told.topic, told.version, told.variant
    if before := results.read(root / RESULTS, *name):
        told = attempts.after(before, told)
    aside = results.known(root / RESULTS, *name, before=True)
    told = tally.counted(told, [before, aside, results.known(root / ledger.FOLDER, *name)])
    results.write(root / RESULTS, told)
    # Trouble of the environment says nothing on the snippets, and must not take the place of what does.
    if config.getoption("--record") and told.complete and told.verdict is not Verdict.ERROR:
        results.write(root / ledger.FOLDER, told)


def chosen(config: pytest.Config) -> list[Scenario]:
    """Return the scenarios and rehearsals that are named, each by its own name."""
    names = config.getoption("--scenario")
    return [each for each in rehearsal.select(config.stash[PROJECT].catalogue, []) if str(each) in names]


def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
    """Run a step amid its scenario in the one phase that it needs; pytest's other two are for the first and the last.

    They would cost as much as the step itself, and leave reports in memory.
    """
    assert isinstance(item, StepItem)  # noqa: S101 - nothing else is collected
    if not item.parent.running or not nextitem or nextitem.parent is not item.parent:
        return None
    item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
    made = call_and_report(item, "call")
    if item.session.shouldfail or item.session.shouldstop:
        call_and_report(item, "teardown", nextitem=None)
    elif junit := item.config.stash.get(xml_key, None):
        junit.finalize(made)  # as behind the last phase: what it notes of a test is more than what it writes
    item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
    return True


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Tell trouble of the environment without a traceback, and once: pytest fails each step of what has no nodes."""
    made = yield
    if call.excinfo and isinstance(call.excinfo.value, EnvironmentTrouble):
        assert isinstance(item, StepItem)  # noqa: S101 - nothing else is collected
        if made.when == "setup":
            item.parent.untried = item.parent.untried or item.step.snippet.id
        told = masking.mask(str(call.excinfo.value), item.parent.scenario.secrets)
        made.longrepr = f"{item.nodeid} could not be tried: {terminal.plain(told)}"
        if item.parent.untried not in ("", item.step.snippet.id):
            path, line, _ = item.reportinfo()
            made.outcome = "skipped"
            made.longrepr = str(path), line, f"Skipped: not run, since {item.parent.untried} failed"
    return made


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Print a line for each scenario that ran."""
    found = config.stash[PROJECT]
    terminalreporter.section("scenarios")
    for scenario in chosen(config):
        done = Stored(found.root / RESULTS, [scenario], _variant(config))
        terminalreporter.write_line(report.summary(done[0]) if done else f"{scenario}: not run")


def _variant(config: pytest.Config) -> str:
    """Return which kind of run this is, as results are named after it; empty for the usual one."""
    return results.AS_READER if config.getoption("--as-reader") else ""
