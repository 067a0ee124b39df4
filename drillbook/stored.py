"""Results that are read when they are asked for: all of a large run's are more than memory should hold."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, overload

from drillbook import result as results
from drillbook.result import ScenarioResult

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from drillbook.scenario import Scenario


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
