"""Verdicts on steps and scenarios, and the JSON files that keep them.

One file a scenario, `<topic>@<version>.json`; the same form in `results/` (the last run here) and in `ledger/`
(the last recorded verification, committed). A run of another kind has its name before the suffix:
`<topic>@<version>.as-reader.json`. `python -m drillbook schema` prints the JSON Schema.
"""

from __future__ import annotations

import contextlib
import datetime as dt
from enum import StrEnum
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from drillbook import scratch
from drillbook.errors import ContentError, Problem, first

if TYPE_CHECKING:
    from pathlib import Path


AS_READER = "as-reader"


class Verdict(StrEnum):
    """Say what is known of a step or a scenario after a run."""

    PASSED = "passed"
    FAILED = "failed"
    SKIPPED = "skipped"
    ERROR = "error"


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Chunk(_Record):
    """Hold a piece of output, in the order in which it came."""

    stream: Literal["stdout", "stderr"]
    text: str


class Place(_Record):
    """Name a line of a file of the project."""

    path: str
    line: int

    def __str__(self) -> str:
        """Print as `path:line`."""
        return f"{self.path}:{self.line}"


class NodeResult(_Record):
    """Hold what came of a step on one node: the last attempt's output and exit code; seconds of all attempts."""

    node: str
    exit_code: int | None
    seconds: float
    attempts: int
    output: tuple[Chunk, ...]
    fault: str = ""
    line: int = Field(default=0, description="line of the snippet's file at which it stopped, 0 where it did not")

    @property
    def text(self) -> str:
        """Return the output as a terminal shows it."""
        return "".join(chunk.text for chunk in self.output)


class StepResult(_Record):
    """Hold the verdict on one step, the digest of the bytes that ran, and where readers find them."""

    snippet: str
    title: str
    source: Place
    pages: tuple[Place, ...]
    text_sha256: str
    verdict: Verdict
    reason: str = ""
    fixture: str = ""
    seconds: float = 0.0
    nodes: tuple[NodeResult, ...] = ()


class Rate(_Record):
    """Hold how many runs there were, and how many of them passed."""

    runs: int = 0
    passes: int = 0

    def __str__(self) -> str:
        """Print as reports tell it."""
        return f"passed {self.passes} of {self.runs} runs of this text"

    @property
    def mixed(self) -> bool:
        """Tell whether it has both passed and failed."""
        return 0 < self.passes < self.runs


class Privilege(_Record):
    """Name what a scenario has beyond what every node has, and why."""

    what: str
    why: str

    def __str__(self) -> str:
        """Print as reports have it."""
        return f"{self.what}: {self.why}"


class ScenarioResult(_Record):
    """Hold the verdict on a topic in one version, and everything it rests on."""

    schema_version: Literal[1] = 1
    topic: str
    version: str
    digest: str = Field(description="sha256 of texts, expectations, values and image recipes")
    verdict: Verdict
    begun: dt.datetime
    seconds: float
    commit: str
    runner: str = Field(default="", description="sha256 of the code that ran it, and of the images that help it")
    values: dict[str, str]
    facts: dict[str, str] = Field(description="bases of images, bytes of downloads, the engine and the cluster")
    complete: bool = Field(description="whether every step of the scenario was selected")
    steps: tuple[StepResult, ...]
    variant: str = Field(default="", description="`as-reader`: run without fixtures")
    retries: int = Field(default=0, description="how often it was run again, in a fresh environment, since it failed")
    earlier: tuple[StepResult, ...] = Field(default=(), description="the steps that failed before it was run again")
    trouble: tuple[str, ...] = Field(
        default=(), description="what of the environment stood in the way of earlier attempts, or of starting this one"
    )
    rate: Rate = Field(default=Rate(), description="how often this digest has passed as far as is known")
    step_rates: dict[str, Rate] = Field(default={}, description="the same of its steps, by their snippets")
    privileges: tuple[Privilege, ...] = Field(default=(), description="what its nodes have beyond what every node has")
    denied: bool = Field(default=False, description="whether it was not run, since these were not granted")
    reused: bool = Field(default=False, description="whether a later run took it over, since nothing had changed")

    @cached_property
    def by_snippet(self) -> dict[str, StepResult]:
        """Return the steps by their snippets' ids."""
        return {each.snippet: each for each in self.steps}

    @property
    def file_name(self) -> str:
        """Return the name of the file that keeps this result."""
        return file_name(self.topic, self.version, self.variant)

    def __str__(self) -> str:
        """Print as the command line names it, with the kind of run where it was not the usual one."""
        return f"{self.topic}@{self.version}" + (f" ({self.variant})" if self.variant else "")

    @property
    def failures(self) -> tuple[StepResult, ...]:
        """Return the steps that did not come to what is expected, or could not be tried."""
        return tuple(step for step in self.steps if step.verdict in {Verdict.FAILED, Verdict.ERROR})


def verdict_of(steps: list[StepResult]) -> Verdict:
    """Return the verdict on a scenario: the gravest of its steps', skips on purpose aside."""
    found = {step.verdict for step in steps}
    for verdict in (Verdict.ERROR, Verdict.FAILED, Verdict.PASSED):
        if verdict in found:
            return verdict
    return Verdict.SKIPPED


def write(folder: Path, result: ScenarioResult) -> Path:
    """Write a result into `folder` whole or not at all, and return its path."""
    path = folder / result.file_name
    scratch.write(path, f"{result.model_dump_json(indent=1)}\n")
    return path


def set_aside(folder: Path, topic: str, version: str, variant: str = "") -> bool:
    """Make the result kept in `folder` the one before the next; tell whether there is one."""
    path = folder / file_name(topic, version, variant)
    with contextlib.suppress(FileNotFoundError):
        path.replace(_before(path))
        return True
    return False


def put_back(folder: Path, topic: str, version: str, variant: str = "") -> None:
    """Keep the result that was set aside as if nothing had been, unless there is a new one."""
    path = folder / file_name(topic, version, variant)
    if not path.exists():
        _before(path).replace(path)


def known(folder: Path, topic: str, version: str, variant: str = "", *, before: bool = False) -> ScenarioResult | None:
    """Return the result kept in `folder`, or the one set aside; None where there is none, or none of today's form."""
    path = folder / file_name(topic, version, variant)
    try:
        return read_file(_before(path) if before else path)
    except (FileNotFoundError, ContentError):
        return None


def _before(path: Path) -> Path:
    return path.with_suffix(".before")


def file_name(topic: str, version: str, variant: str = "") -> str:
    """Return the name of the file that keeps a scenario's result."""
    return f"{topic}@{version}" + (f".{variant}" if variant else "") + ".json"


def read(folder: Path, topic: str, version: str, variant: str = "") -> ScenarioResult | None:
    """Return the result kept in `folder`, None where there is none; raise ContentError for a broken one."""
    path = folder / file_name(topic, version, variant)
    try:
        state = path.stat()
    except FileNotFoundError:
        return None
    return _unchanged(path, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=4096)  # a build of the site asks for the same files again and again
def _unchanged(path: Path, _changed: int, _size: int) -> ScenarioResult:
    return read_file(path)


def read_all(folder: Path) -> list[ScenarioResult]:
    """Return all results kept in `folder`, by the names of their files; raise ContentError with all broken ones."""
    problems: list[Problem] = []
    found = []
    for path in sorted(folder.glob("*@*.json")):
        try:
            found.append(read_file(path))
        except ContentError as error:
            problems += error.problems
    if problems:
        raise ContentError(problems)
    return found


def read_file(path: Path) -> ScenarioResult:
    """Return the result that a file keeps; raise ContentError for a broken one."""
    try:
        return ScenarioResult.model_validate_json(path.read_bytes())
    except ValidationError as error:
        told = f"not a result of this version of Drillbook: {first(error)}"
        raise ContentError([Problem(path, 1, told)]) from None
