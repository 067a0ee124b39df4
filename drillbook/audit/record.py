"""What an audit found, as `results/audit.json` keeps it; `python -m drillbook schema audit` prints its JSON Schema."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import TYPE_CHECKING, Literal

from pydantic import BaseModel, ConfigDict, Field

if TYPE_CHECKING:
    from collections.abc import Iterable


class Verdict(StrEnum):
    """Say what came of a block."""

    RAN = "ran"
    DIFFERS = "differs"
    FAILED = "failed"
    NEEDS = "needs"
    UNFIT = "not runnable"
    SKIPPED = "skipped"
    UNTRIED = "not tried"


MEANINGS = {
    Verdict.RAN: "ran as it stands, and printed what the page shows, if it shows anything",
    Verdict.DIFFERS: "ran, and printed something else than the page shows",
    Verdict.FAILED: "something in it is wrong: an exit code, a time limit, text that can't be read",
    Verdict.NEEDS: "needs what is not there: a command, a name, a file, a service",
    Verdict.UNFIT: "can't be run as it stands: a placeholder, output alone, another language",
    Verdict.SKIPPED: "left out, as a comment on the page says",
    Verdict.UNTRIED: "not tried, since the machine was gone",
}
WRONG = (Verdict.FAILED, Verdict.DIFFERS)


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Remark(_Record):
    """Hold what a checker said of a line of a page, without running it."""

    line: int
    message: str


class BlockReport(_Record):
    """Hold the verdict on a block, and on what it rests; secrets in its text and output are masked."""

    line: int = Field(description="line of the page on which the text begins")
    language: str
    shell: bool = Field(description="whether a reader types it into a shell; what is only read or saved is not")
    text: str
    verdict: Verdict
    reason: str = ""
    at: int = Field(default=0, description="line of the page at which it stopped, 0 where it did not")
    exit_code: int | None = None
    seconds: float = 0.0
    output: str = ""
    remarks: tuple[Remark, ...] = ()


class PageReport(_Record):
    """Hold what came of a page's blocks, in their order, on a machine of its own."""

    path: str
    image: str
    seconds: float
    blocks: tuple[BlockReport, ...]


class ProblemReport(_Record):
    """Hold why a page was not audited."""

    path: str
    line: int
    message: str


class AuditReport(_Record):
    """Hold all that an audit found, and on which machine."""

    schema_version: Literal[1] = 1
    begun: dt.datetime
    seconds: float
    kubernetes: str = Field(description="the version against whose API manifests were held")
    facts: dict[str, str] = Field(description="for each image, where its base came from; the engine that ran it")
    pages: tuple[PageReport, ...]
    problems: tuple[ProblemReport, ...] = ()

    @property
    def wrong(self) -> bool:
        """Tell whether something on a page is wrong."""
        return bool(self.problems) or any(block.verdict in WRONG for page in self.pages for block in page.blocks)


def counts(blocks: Iterable[BlockReport]) -> dict[Verdict, int]:
    """Return how many blocks have which verdict, those that none has left out."""
    found = [block.verdict for block in blocks]
    return {verdict: found.count(verdict) for verdict in Verdict if verdict in found}
