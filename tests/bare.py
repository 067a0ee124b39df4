"""A lab without an engine: a node is a bash on this machine, and a test says in `interfere` what goes wrong."""

from __future__ import annotations

import contextlib
import os
import select
import shutil
import signal
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import sample

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from drillbook.scenario import Scenario


class _Channel:
    def __init__(self) -> None:
        pipe = subprocess.PIPE
        self._bash = subprocess.Popen(["bash"], stdin=pipe, stdout=pipe, stderr=pipe, start_new_session=True)
        assert self._bash.stdin
        assert self._bash.stdout
        assert self._bash.stderr
        self._input = self._bash.stdin
        self._streams = {self._bash.stdout.fileno(): 1, self._bash.stderr.fileno(): 2}

    def write(self, data: bytes) -> None:
        """Send something to the bash."""
        self._input.write(data)
        self._input.flush()

    def read(self, seconds: float) -> tuple[int, bytes] | None:
        """Return what comes in time, by its stream."""
        ready = select.select(list(self._streams), [], [], max(seconds, 0))[0]
        return (self._streams[ready[0]], os.read(ready[0], 65536)) if ready else None

    def stop(self) -> None:
        """End what the bash waits for."""
        for child in Path(f"/proc/{self._bash.pid}/task/{self._bash.pid}/children").read_text().split():
            with contextlib.suppress(ProcessLookupError):
                os.kill(int(child), signal.SIGKILL)

    def kill(self) -> None:
        """End the bash and all that it started."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._bash.pid, signal.SIGKILL)

    def close(self) -> None:
        """End the bash, and wait for it."""
        self.kill()
        self._bash.communicate()


class Nodes:
    """Hold the shells of one scenario."""

    facts: Mapping[str, str] = {}

    def __init__(self) -> None:
        self._open: list[_Channel] = []

    def channel(self, _node: str) -> _Channel:
        """Return a new bash."""
        self._open.append(_Channel())
        return self._open[-1]

    def entrance(self, node: str) -> str:
        """Return a line that opens nothing."""
        return f"enter {node}"

    def inquire(self) -> str:
        """Know nothing of a failure."""
        return ""

    def left_behind(self) -> str:
        """Return what steps have written into `left` in the project."""
        return Path("left").read_text() if Path("left").exists() else ""

    def close(self) -> None:
        """End every bash."""
        for each in self._open:
            each.kill()


class Lab:
    """Start nodes, unless `interfere` has something against it."""

    interfere: Callable[[Scenario], Nodes | None] = staticmethod(lambda _: None)

    def __init__(self, root: Path, tell: Callable[[str], None]) -> None:
        pass

    def prepare(self, scenarios: Sequence[Scenario], *, online: bool = False) -> None:
        """Need nothing."""

    def side_by_side(self, scenarios: Sequence[Scenario]) -> tuple[int, str]:
        """Have room for all."""
        return len(scenarios), "nothing is in the way"

    def start(self, scenario: Scenario, *, keep: bool) -> Nodes:  # noqa: ARG002 - there is nothing to keep
        """Return nodes of the test's, or those that have nothing to them."""
        return self.interfere(scenario) or Nodes()

    def close(self) -> None:
        """Hold nothing."""


def recipe(_image: str, root: Path | None = None) -> str:
    """Return the same for every image."""
    return f"bare{root or ''}"[:4]


def make(root: Path, snippets: Mapping[str, str], interfere: str = "", topic: str = sample.TOPIC) -> Path:
    """Write a project with this lab; `interfere` is the body of a function of a scenario, and may end in a failure."""
    made = sample.make(root, topic, snippets)
    (made / "pyproject.toml").write_text('[tool.drillbook]\nlab = "lab_of_test:Lab"\nrecipe = "bare:recipe"\n')
    for name in ("bare.py", "sample.py"):
        shutil.copy(Path(__file__).parent / name, made)
    body = "".join(f"    {line}\n" for line in (interfere or "return None").splitlines())
    (made / "lab_of_test.py").write_text(
        "from pathlib import Path\n\nimport bare\nfrom drillbook.errors import EnvironmentTrouble\n\n\n"
        f"def interfere(scenario):\n{body}\n\nclass Lab(bare.Lab):\n    interfere = staticmethod(interfere)\n"
    )
    return made
