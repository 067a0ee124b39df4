"""What a change does to the site: its pages, the verdicts on what it touches, and text that is no longer verified.

`summary.json` has the form of `Preview`. Whoever publishes the preview of a stranger's change reads that file, which
the stranger may have written: so each field is held to a pattern or a length, and `drillbook.preview_text` escapes it.
"""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints, ValidationError

from drillbook import ledger
from drillbook.errors import ContentError, Problem, first
from drillbook.ledger import Status
from drillbook.result import Verdict

if TYPE_CHECKING:
    import pathlib
    from collections.abc import Iterator, Mapping

    from drillbook.ledger import Claim
    from drillbook.project import Project
    from drillbook.result import Place, ScenarioResult, StepResult

SUMMARY = "summary.json"
_FILE_LIMIT = 10 << 20
_WORDS_LIMIT = 500
_DIFF_LIMIT = 20_000


def _inside(path: str) -> str:
    if PurePosixPath(path).is_absolute() or ".." in PurePosixPath(path).parts or "\\" in path or not path.isprintable():
        msg = f"{path!r} is no path below the preview"
        raise ValueError(msg)
    return path


Commit = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{7,40}(-dirty)?$")]
Path = Annotated[str, StringConstraints(min_length=1, max_length=300), AfterValidator(_inside)]
Words = Annotated[str, StringConstraints(max_length=_WORDS_LIMIT)]
Diff = Annotated[str, StringConstraints(max_length=_DIFF_LIMIT)]


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class At(_Record):
    """Name a line of a file."""

    path: Path
    line: int

    def __str__(self) -> str:
        """Print as `path:line`."""
        return f"{self.path}:{self.line}"


class PageChange(_Record):
    """Hold how a built page differs from the base: `added` and `removed` lines of its text, and their diff."""

    path: Path
    language: Annotated[str, StringConstraints(pattern=r"^[a-zA-Z-]{2,12}$")]
    kind: Literal["changed", "added", "removed"]
    added: int = 0
    removed: int = 0
    diff: Diff = ""


class Failure(_Record):
    """Hold why a step failed, at which line of its snippet, and which lines of pages show it."""

    snippet: Words
    reason: Words
    source: At
    pages: tuple[At, ...]


class Run(_Record):
    """Hold the verdict on a scenario that the change touches."""

    scenario: Words
    verdict: Verdict | Literal["not run"]
    seconds: float = 0.0
    failures: tuple[Failure, ...] = ()


class Unverified(_Record):
    """Hold a snippet whose text was verified at the base, or not there, and is not verified now."""

    snippet: Words
    scenario: Words
    was: Literal["verified", "new"]
    status: Words
    reason: Words
    source: At
    pages: tuple[At, ...]


class Preview(_Record):
    """Hold all that a summary says of a change."""

    schema_version: Literal[1] = 1
    head: Commit
    base: Commit
    built: bool
    problems: tuple[Words, ...] = ()
    notes: tuple[Words, ...] = ()
    runs: tuple[Run, ...] = ()
    unverified: tuple[Unverified, ...] = ()
    pages: tuple[PageChange, ...] = ()


def read(bundle: pathlib.Path) -> Preview:
    """Return the summary of a bundle, which anybody may have written; raise ContentError for another form."""
    path = bundle / SUMMARY
    if path.is_symlink() or not path.is_file() or path.stat().st_size > _FILE_LIMIT:
        raise ContentError([Problem(path, 1, "no summary of a preview: no plain file, or longer than one is")])
    try:
        return Preview.model_validate_json(path.read_bytes())
    except ValidationError as error:
        raise ContentError([Problem(path, 1, f"no summary of a preview: {first(error)}")]) from None


def run(scenario: str, result: ScenarioResult | None) -> Run:
    """Return what a summary says of a scenario's run."""
    if not result or (result.verdict is Verdict.PASSED and not result.complete):
        return Run(scenario=scenario, verdict="not run")
    bad = [each for each in result.steps if each.verdict in {Verdict.FAILED, Verdict.ERROR}]
    failures = tuple(_failure(each) for each in bad)
    return Run(scenario=scenario, verdict=result.verdict, seconds=result.seconds, failures=failures)


def unverified(
    before: Project | None, today: Project, entries: Mapping[str, ScenarioResult | None]
) -> Iterator[Unverified]:
    """Return the text that is not verified today and was verified before, or is new.

    `entries` are today's records, those of this run among them. Where the base could not be read, nothing is known.
    """
    if not before:
        return
    past = dict(_claims(before, before.entries()))
    shown = today.pages_of_snippets
    places = {step.snippet.id: step.snippet for scenario in today.catalogue.scenarios for step in scenario.steps}
    for (snippet, scenario), claim in _claims(today, entries):
        earlier = past.get((snippet, scenario))
        if claim.status is Status.VERIFIED or (earlier and earlier.status is not Status.VERIFIED):
            continue
        source = At(path=str(places[snippet].path), line=places[snippet].header.body_line)
        yield Unverified(
            snippet=snippet,
            scenario=scenario,
            was="verified" if earlier else "new",
            status=claim.status.value,
            reason=clipped(claim.reason),
            source=source if not claim.step or claim.status is not Status.FAILED else _at(claim.step),
            pages=tuple(At(path=str(each.path), line=each.line) for each in shown.get(snippet, ())),
        )


def clipped(text: str, limit: int = _WORDS_LIMIT) -> str:
    """Return as much of a text as a summary holds."""
    return text if len(text) <= limit else text[: limit - 2] + " …"


def diff(lines: list[str]) -> str:
    """Return as many whole lines of a diff as a summary holds."""
    kept: list[str] = []
    size = 0
    for line in lines:
        size += len(line) + 1
        if size > _DIFF_LIMIT - 100:
            return "\n".join([*kept, "[… the rest is not shown here]"])
        kept.append(line)
    return "\n".join(kept)


def _claims(project: Project, entries: Mapping[str, ScenarioResult | None]) -> Iterator[tuple[tuple[str, str], Claim]]:
    for scenario in project.catalogue.scenarios:
        for step in scenario.steps:
            claim = ledger.claim(entries.get(str(scenario)), scenario, step)
            yield (step.snippet.id, str(scenario)), claim


def _failure(step: StepResult) -> Failure:
    node = next((each for each in step.nodes if each.fault), None)
    reason = f"on {node.node}: {node.fault}" if node else step.reason
    return Failure(
        snippet=step.snippet,
        reason=clipped(reason),
        source=_at(step),
        pages=tuple(_place(each) for each in step.pages),
    )


def _at(step: StepResult) -> At:
    """Return the line of the snippet at which a step stopped."""
    line = next((each.line for each in step.nodes if each.fault and each.line), step.source.line)
    return At(path=step.source.path, line=line)


def _place(place: Place) -> At:
    return At(path=place.path, line=place.line)
