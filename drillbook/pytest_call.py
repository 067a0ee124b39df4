"""A call of pytest, whose plugins run the chosen scenarios."""

from __future__ import annotations

import contextlib
import io
import os
import re
from typing import TYPE_CHECKING

from drillbook.errors import (
    EXIT_CONTENT,
    EXIT_ENVIRONMENT,
    EXIT_FAULT,
    EXIT_INTERRUPTED,
    EXIT_OK,
    EXIT_USAGE,
    UsageError,
    nearest,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from drillbook.project import Project
    from drillbook.scenario import Scenario

_NOTHING_COLLECTED = 5
# pytest's exit codes: passed, failed, interrupted, internal error, wrong use, nothing collected.
_EXIT_CODES = {
    0: EXIT_OK,
    1: EXIT_CONTENT,
    2: EXIT_INTERRUPTED,
    3: EXIT_FAULT,
    4: EXIT_USAGE,
    _NOTHING_COLLECTED: EXIT_USAGE,
}


def run(found: Project, chosen: Sequence[Scenario], words: Sequence[str]) -> int:
    """Let pytest run the chosen scenarios, and return the exit code."""
    import pytest  # noqa: PLC0415 - the other commands need no pytest

    from drillbook.pytest_exit import TROUBLE_ALONE  # noqa: PLC0415
    from drillbook.pytest_plugin import Known  # noqa: PLC0415

    os.environ["COLUMNS"] = os.environ.get("COLUMNS", "120")
    scenarios = (f"--scenario={each}" for each in chosen)
    files = sorted({str(found.root / scenario.path) for scenario in chosen})
    code = pytest.main([*_options(found.root), *scenarios, *words, *files], plugins=[Known(found)])
    if code == _NOTHING_COLLECTED:
        print("no step is left: `-k` takes words of a step's name, and --collect-only lists the names")
    return EXIT_ENVIRONMENT if code == TROUBLE_ALONE else _EXIT_CODES.get(int(code), EXIT_USAGE)


def refuse_unknown(root: Path, words: Sequence[str], known: Iterable[str]) -> None:
    """Raise UsageError for words that pytest does not take, with the nearest known option, before anything is made."""
    if not words:
        return
    import pytest  # noqa: PLC0415 - what has not changed is told without pytest

    class Ends:
        """Let pytest end once it has read its words."""

        @pytest.hookimpl(tryfirst=True)
        def pytest_cmdline_main(self) -> int:
            """Return what pytest returns where all is well."""
            return EXIT_OK

    told = io.StringIO()
    with contextlib.redirect_stderr(told):
        code = pytest.main([*_options(root), *words], plugins=[Ends()])
    if code == EXIT_OK:
        return
    named = re.search("error: (.+)", told.getvalue())
    unknown = [word for word in words if word.startswith("--") and word not in known and word in told.getvalue()]
    hint = next(filter(None, (nearest(word, known) for word in unknown)), "")
    raise UsageError((named[1] if named else told.getvalue().strip()) + (f"; did you mean {hint!r}?" if hint else ""))


def _options(root: Path) -> list[str]:
    return [
        "--verbose",
        *("-p", "drillbook.pytest_plugin", "-p", "drillbook.pytest_order"),
        *("-p", "drillbook.pytest_crash", "-p", "drillbook.pytest_exit"),
        # Plugins that happen to be installed have no say. Two of pytest's own cost more than a step's own commands.
        "--disable-plugin-autoload",
        *("-p", "xdist.plugin", "-p", "no:logging", "-p", "no:warnings"),
        *("-p", "no:tmpdir"),  # nobody asks for its folders, of which a killed run would leave one
        f"--rootdir={root}",
        f"--config-file={os.devnull}",
        "--noconftest",
        "--dist=loadscope",
        "--no-loadscope-reorder",
        "--override-ini=cache_dir=.cache/verify",
    ]
