"""What pytest's exit code says: whether snippets failed, the environment was in the way, or Drillbook itself failed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from drillbook.errors import DrillbookError, EnvironmentTrouble
from drillbook.pytest_plugin import StepFailed

if TYPE_CHECKING:
    from collections.abc import Generator

# Nothing but the environment was wrong: none of pytest's own codes, of which 3 is a crash.
TROUBLE_ALONE = 103
# Reports cross from worker to worker with these.
_TROUBLE = ("drillbook", "environment")
_FAULT = ("drillbook", "fault")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(call: pytest.CallInfo[None]) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Note what is trouble of the environment, and what a fault of Drillbook's own."""
    made = yield
    if made.failed and call.excinfo:
        if isinstance(call.excinfo.value, EnvironmentTrouble):
            made.user_properties.append(_TROUBLE)
        elif not isinstance(call.excinfo.value, (StepFailed, DrillbookError)):
            made.user_properties.append(_FAULT)
    return made


@pytest.hookimpl(optionalhook=True)
def pytest_handlecrashitem(report: pytest.TestReport) -> None:
    """Note that a worker which is gone is trouble of the environment."""
    report.user_properties.append(_TROUBLE)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Give a code of its own where nothing but the environment was wrong, and pytest's for a crash where we crashed.

    An interruption stays one, unless it is how xdist ends its workers after the last failure that -x allows.
    """
    plugins = session.config.pluginmanager
    reporter = plugins.get_plugin("terminalreporter")
    bad = [*reporter.stats.get("failed", []), *reporter.stats.get("error", [])] if reporter else []
    kinds = [set(map(tuple, each.user_properties)) & {_TROUBLE, _FAULT} for each in bad]
    stopped = str(getattr(plugins.get_plugin("dsession"), "shouldstop", ""))
    if bad and session.exitstatus == pytest.ExitCode.INTERRUPTED and stopped.startswith("stopping after "):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
    if session.exitstatus != pytest.ExitCode.TESTS_FAILED:
        return
    if any(_FAULT in each for each in kinds):
        session.exitstatus = pytest.ExitCode.INTERNAL_ERROR
    elif bad and all(_TROUBLE in each for each in kinds):
        session.exitstatus = TROUBLE_ALONE
