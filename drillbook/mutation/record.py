"""What mutation found, as `results/mutation.json` keeps it.

`python -m drillbook schema mutation` prints its JSON Schema. The file is written after each mutant, so that what was
interrupted goes on where it was.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from drillbook import scratch
from drillbook.errors import ContentError, Problem, first
from drillbook.project import RESULTS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from drillbook.mutation.mutants import Mutant
    from drillbook.scenario import Scenario

FILE = "mutation.json"
WANTED = 0.9


class Fate(StrEnum):
    """Say what came of a mutant."""

    CAUGHT = "caught"
    TIMED_OUT = "timed out"
    SURVIVED = "survived"
    INVALID = "not valid"


CAUGHT = frozenset({Fate.CAUGHT, Fate.TIMED_OUT})


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Trial(_Record):
    """Hold one mutant and what came of it; secrets in the reason are masked."""

    scenario: str = Field(description="as the command line names it: topic@version")
    digest: str = Field(description="sha256 of the scenario without the fault, as in its own result")
    path: str
    line: int = Field(description="line of the snippet's file")
    kind: str = Field(description="port, name, flag, line or selector")
    told: str = Field(description="what was changed, in words")
    before: str = Field(description="the line as it stands")
    after: str = Field(description="the line as it was run; empty where it was left out")
    fate: Fate
    by: str = Field(default="", description="snippet of the step that told, or at which it could not be tried")
    reason: str = Field(default="", description="what that step said first")
    tries: int = Field(default=1, description="how often it was run until it was valid")
    seconds: float = 0.0

    @property
    def key(self) -> tuple[str, ...]:
        """Return the key of its mutant."""
        return (self.scenario, self.digest, self.path, str(self.line), self.kind, self.before, self.after)


class MutationReport(_Record):
    """Hold all mutants that were tried here, of the scenarios as they were last."""

    schema_version: Literal[1] = 1
    trials: tuple[Trial, ...] = ()


def of(mutant: Mutant, fate: Fate, *, by: str = "", reason: str = "", tries: int = 1, seconds: float = 0.0) -> Trial:  # noqa: PLR0913 - each is a column
    """Return what came of a mutant."""
    change = mutant.change
    return Trial(
        scenario=str(mutant.plain), digest=mutant.plain.digest, path=mutant.path, line=mutant.line,
        kind=change.kind, told=change.told, before=change.before, after=change.after,
        fate=fate, by=by, reason=reason, tries=tries, seconds=round(seconds, 3),
    )  # fmt: skip


def read(root: Path) -> MutationReport:
    """Return what was found here before; raise ContentError where the file is broken."""
    path = root / RESULTS / FILE
    if not path.is_file():
        return MutationReport()
    try:
        return MutationReport.model_validate_json(path.read_bytes())
    except ValidationError as error:
        told = f"not of this version of Drillbook ({first(error)}): remove it, and all is tried again"
        raise ContentError([Problem(path.relative_to(root), 1, told)]) from None


def write(root: Path, trials: Iterable[Trial], scenarios: Iterable[Scenario]) -> None:
    """Keep what was found, whole or not at all; of the scenarios nothing but what is true of them today."""
    today = {str(each): each.digest for each in scenarios}
    latest = {each.key: each for each in trials if today.get(each.scenario, each.digest) == each.digest}
    scratch.write(root / RESULTS / FILE, MutationReport(trials=tuple(latest.values())).model_dump_json(indent=1) + "\n")
