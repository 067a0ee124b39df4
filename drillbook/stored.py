"""The folder of results: one run at a time has it.

Results are read when they are asked for, since all of a large run's are more than memory should hold.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, overload

from drillbook import result as results
from drillbook import scratch
from drillbook.errors import EnvironmentTrouble
from drillbook.project import RESULTS
from drillbook.result import ScenarioResult

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from drillbook.scenario import Scenario


# Not in the folder itself, whose files are results, and whose own lock is of what is being written there.
_LOCK = ".cache/results.lock"


@contextmanager
def alone(root: Path) -> Iterator[None]:
    """Have a project's results for the length of a run; raise EnvironmentTrouble where another run has them.

    It would take results of this one for its own earlier attempts, and write over others. The kernel lets go of the
    lock however the process ends.
    """
    (root / _LOCK).parent.mkdir(exist_ok=True)
    held = os.open(root / _LOCK, os.O_RDONLY | os.O_CREAT, 0o644)
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(held)
        msg = f"{root / RESULTS} is in use by another run: wait until it has ended, or run in another clone"
        raise EnvironmentTrouble(msg) from None
    try:
        scratch.try_out(root / RESULTS)
        yield
    finally:
        os.close(held)


class Stored(Sequence[ScenarioResult]):
    """Stand for the results that a folder keeps of scenarios, in their order; none of those that have none."""

    def __init__(self, folder: Path, scenarios: Iterable[Scenario], variant: str = "") -> None:
        """Look which files are there; a broken one raises ContentError when it is asked for."""
        files = [folder / results.file_name(each.topic, each.version, variant) for each in scenarios]
        self._files = [path for path in files if path.is_file()]

    def __len__(self) -> int:
        return len(self._files)

    @overload
    def __getitem__(self, index: int) -> ScenarioResult: ...

    @overload
    def __getitem__(self, index: slice) -> list[ScenarioResult]: ...

    def __getitem__(self, index: int | slice) -> ScenarioResult | list[ScenarioResult]:
        if isinstance(index, slice):
            return [results.read_file(path) for path in self._files[index]]
        return results.read_file(self._files[index])
