"""What is told of a scenario whose worker is gone: it was killed from outside, and what it knew is lost with it.

That is trouble of the environment, and as any such trouble it is tried again, from the scenario's beginning.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import pytest

from drillbook.errors import EnvironmentTrouble
from drillbook.pytest_plugin import COMMIT, PROJECT, chosen, keep
from drillbook.result import Verdict
from drillbook.running import not_run, step_result

if TYPE_CHECKING:
    from xdist.scheduler import LoadScopeScheduling

    from drillbook.result import StepResult
    from drillbook.scenario import Scenario

_GONE = "its worker is gone: it was killed from outside, or for want of memory"


def scenario_of(nodeid: str) -> str:
    """Return the name of the scenario of a step, which pytest calls `snippets/etcd/topic.toml::3.6::start`."""
    path, version, _ = nodeid.split("::")
    return f"{path.split('/')[-2]}@{version}"


@pytest.hookimpl(optionalhook=True)
def pytest_handlecrashitem(crashitem: str, report: pytest.TestReport, sched: LoadScopeScheduling) -> None:
    """Tell that a step could not be tried, and those behind it are not run; and let nothing of the worker stay."""
    if hasattr(report.node, "workeroutput"):  # it was interrupted, and has told all itself
        return
    config, name = sched.config, scenario_of(crashitem)
    nodeids = [each for each in sched.collection if scenario_of(each) == name]
    nodeids = nodeids[nodeids.index(crashitem) :]
    (scenario,) = [each for each in chosen(config) if str(each) == name]
    steps = _steps(config, scenario, {each.rpartition("::")[2] for each in nodeids})
    keep(config, not_run(scenario, config.stash[COMMIT], steps=steps))
    report.when, report.longrepr = "setup", f"{crashitem} could not be tried: {_GONE}"
    for nodeid, step in zip(nodeids[1:], steps[1:], strict=True):
        config.hook.pytest_runtest_logreport(report=_skipped(nodeid, step, report))
    # Its nodes take memory, of which there may have been too little.
    with contextlib.suppress(EnvironmentTrouble):
        config.stash[PROJECT].lab.prepare([scenario], online=config.getoption("--online"))


def _steps(config: pytest.Config, scenario: Scenario, names: set[str]) -> tuple[StepResult, ...]:
    """Return what is told of the named steps, at the first of which it was; what those before printed, nobody knows."""
    first, *rest = [each for each in scenario.steps if each.snippet.name in names]
    pages, why = config.stash[PROJECT].pages_of_snippets, f"not run, since {first.snippet.id} failed"
    at = step_result(scenario, first, pages, Verdict.ERROR, _GONE)
    return at, *(step_result(scenario, each, pages, Verdict.SKIPPED, why) for each in rest)


def _skipped(nodeid: str, step: StepResult, report: pytest.TestReport) -> pytest.TestReport:
    """Return pytest's report on a step that is not run, as of the same worker."""
    why = step.source.path, step.source.line, step.reason
    return pytest.TestReport(nodeid, report.location, {}, "skipped", why, "setup", node=report.node)
