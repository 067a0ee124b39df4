"""A project: the folder that holds the catalogue, the pages, the ledger and the results."""

from __future__ import annotations

import contextlib
import gc
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from drillbook import catalogue, git, lab, ledger, pages, table
from drillbook import result as results
from drillbook.errors import ContentError, UsageError
from drillbook.snippet import read_text

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Collection, Iterator

    from drillbook.catalogue import Catalogue
    from drillbook.lab import Lab
    from drillbook.pages import Call
    from drillbook.result import ScenarioResult

RESULTS = "results"
_SETTINGS = Path("pyproject.toml")


@dataclass(frozen=True)
class Project:
    """Hold a project that was read and found sound."""

    root: Path
    catalogue: Catalogue
    tell: Callable[[str], None]

    @cached_property
    def lab(self) -> Lab:
        """Return where its scenarios run."""
        return lab.of(self.root, self.tell)

    @cached_property
    def pages_of_snippets(self) -> dict[str, list[Call]]:
        """Return for each snippet the lines of the pages that show it."""
        found: dict[str, list[Call]] = {}
        for call in pages.calls(self.root):
            found.setdefault(call.snippet, []).append(call)
        return found

    def entries(self) -> dict[str, ScenarioResult | None]:
        """Return what the ledger holds of each scenario."""
        folder = self.root / ledger.FOLDER
        return {str(each): results.read(folder, each.topic, each.version) for each in self.catalogue.scenarios}

    def commit(self) -> str:
        """Return the checked-out commit, `-dirty` behind it where more than records differs from it.

        Records are what a run writes itself. Empty outside git, and without it.
        """
        head = git.known(self.root, "rev-parse", "--verify", "--quiet", "--short=12", "HEAD")
        but_records = "--", ":/", f":!{ledger.FOLDER}"
        changed = git.known(self.root, "diff", "--name-only", "HEAD", *but_records)
        new = git.known(self.root, "ls-files", "--others", "--exclude-standard", *but_records)
        return f"{head}-dirty" if head and (changed or new) else head


def read(root: Path, tell: Callable[[str], None] = lambda _: None) -> Project:
    """Read a project; raise ContentError with every problem of its snippets and pages."""
    if not (root / "snippets").is_dir() or not (root / _SETTINGS).is_file():
        msg = f"{root} is no Drillbook project: it has no snippets/ or no {_SETTINGS}; go to the project's folder"
        raise UsageError(msg)
    if not (root / "docs").is_dir():
        msg = f"{root} has no docs/, the folder of the pages: make docs/en/index.md"
        raise UsageError(msg)
    table.parsed(_SETTINGS, read_text(root, _SETTINGS))
    with _uncollected():
        return Project(root, checked(root, lab.recipe_of(root)), tell)


@contextlib.contextmanager
def _uncollected() -> Iterator[None]:
    """Let Python look for no garbage meanwhile: all that is read stays, and to look takes a quarter of the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def again(before: Project, touched: Collection[str]) -> Project:
    """Read a project again of which only pages, records, and snippets of the named topics changed.

    Raises ContentError with every problem of these topics and of the pages.
    """
    if problems := pages.problems(before.root, catalogue.names(before.root)):
        raise ContentError(problems)
    found = catalogue.reload(before.catalogue, lab.recipe_of(before.root), touched)
    if problems := pages.misnamed(before.root, found):
        raise ContentError(problems)
    return Project(before.root, found, before.tell)


def at(root: Path, state: Path) -> Project:
    """Read another state of the project, in a folder of its own, with today's code; its pages are not checked.

    Raises ContentError and UsageError where today's code can't read it.
    """
    if not (state / "snippets").is_dir():
        msg = "it has no snippets/"
        raise UsageError(msg)
    return Project(state, catalogue.load(state, lab.recipe_of(root, state)), lambda _: None)


def checked(root: Path, recipe: Callable[[str], str], today: dt.date | None = None) -> Catalogue:
    """Return the catalogue; raise ContentError with every problem of snippets and pages, all in one go."""
    try:
        problems = pages.problems(root, catalogue.names(root))
    except ContentError as error:  # a page that can't be read
        problems = error.problems
    try:
        found = catalogue.load(root, recipe, today)
    except ContentError as error:
        raise ContentError([*problems, *error.problems]) from None
    if problems := [*problems, *pages.misnamed(root, found)]:
        raise ContentError(problems)
    return found
