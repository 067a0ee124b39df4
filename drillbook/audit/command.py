"""The command `audit`: pages are found, read, checked and run, and what came of them is told and kept."""

from __future__ import annotations

import contextlib
import datetime as dt
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from threading import Event
from typing import TYPE_CHECKING

from drillbook import lab, manifest
from drillbook.audit import checks, page, text, unfit, web
from drillbook.audit.record import AuditReport, PageReport, ProblemReport
from drillbook.audit.running import NODE, Session
from drillbook.errors import EXIT_CONTENT, EXIT_OK, ContentError, Problem, UsageError, nearest
from drillbook.project import RESULTS
from drillbook.scenario import Scenario
from drillbook.topic import Node

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from drillbook.audit.options import Options
    from drillbook.audit.page import Page
    from drillbook.lab import Environment, Lab

_ADDRESS = "198.51.100.11"
_SUFFIXES = {".md", ".markdown"}


def run(root: Path, paths: Sequence[Path], options: Options, tell: Callable[[str], None]) -> int:
    """Audit files, and the Markdown below folders; print and keep what came, and return the exit code."""
    recipe = lab.recipe_of(root)
    recipe(options.image)
    pages, problems = _read(found(paths), recipe)
    for problem in problems:
        print(problem)
    if not pages:
        return EXIT_CONTENT
    audit = Audit(root, options, tell)
    report = audit.run(pages, problems)
    folder = root / RESULTS
    folder.mkdir(exist_ok=True)
    (folder / "audit.json").write_text(report.model_dump_json(indent=1) + "\n", encoding="utf-8")
    (folder / "audit.html").write_text(web.render(report), encoding="utf-8")
    print(text.total(report), end="")
    print(f"{RESULTS}/audit.html, {RESULTS}/audit.json")
    return EXIT_CONTENT if report.wrong else EXIT_OK


def found(paths: Sequence[Path]) -> list[Path]:
    """Return the files that are meant, each once; raise UsageError with all that are not there."""
    wrong: list[str] = []
    files: list[Path] = []
    for path in paths:
        if path.is_dir():
            below = sorted(each for each in path.rglob("*") if _is_page(each, path))
            wrong += [] if below else [f"{path}: there is no Markdown (.md, .markdown) in this folder"]
            files += below
        elif path.exists():
            files.append(path)
        else:
            near = nearest(path.name, [each.name for each in path.parent.glob("*")])
            wrong.append(f"there is no {path}" + (f"; did you mean {str(path.parent / near)!r}?" if near else ""))
    if wrong:
        raise UsageError("\n".join(wrong))
    return list(dict.fromkeys(files))


def _is_page(path: Path, above: Path) -> bool:
    hidden = any(part.startswith(".") for part in path.relative_to(above).parts)
    return path.suffix in _SUFFIXES and path.is_file() and not hidden


def _read(paths: Sequence[Path], recipe: Callable[[str], str]) -> tuple[list[Page], list[Problem]]:
    """Return the pages that can be audited, and all that is wrong with the form of the others."""
    pages, problems = [], []
    for path in paths:
        try:
            pages.append(page.read(path, recipe))
        except ContentError as error:
            problems += error.problems
    if not problems and not any(each.blocks for each in pages):
        problems = [Problem(each.path, 1, "the page has no block of code") for each in pages]
        pages = []
    return pages, problems


@dataclass
class Audit:
    """Run pages, each on a machine of its own."""

    root: Path
    options: Options
    tell: Callable[[str], None]
    _open: list[Environment] = field(default_factory=list)
    _ended: Event = field(default_factory=Event)
    _facts: dict[str, str] = field(default_factory=dict)

    def run(self, pages: Sequence[Page], problems: Sequence[Problem]) -> AuditReport:
        """Return what came of the pages, in their order; raise EnvironmentTrouble where there is no machine."""
        with contextlib.closing(lab.of(self.root, self.tell)) as place:
            scenarios = [self._scenario(number, each) for number, each in enumerate(pages, start=1)]
            if running := [each for each, here in zip(scenarios, pages, strict=True) if _runs(here)]:
                place.prepare(running)
            begun, now = time.perf_counter(), dt.datetime.now(dt.UTC).replace(microsecond=0)
            with ThreadPoolExecutor(self.options.workers) as pool:
                try:
                    reports = [_printed(each) for each in pool.map(partial(self._page, place), scenarios, pages)]
                except BaseException:
                    # The pool waits for its threads, and these for their shells: these end with their machines.
                    self._ended.set()
                    pool.shutdown(wait=False, cancel_futures=True)
                    for environment in list(self._open):
                        environment.close()
                    raise
        return AuditReport(
            begun=now,
            seconds=round(time.perf_counter() - begun, 3),
            kubernetes=manifest.versions()[-1],
            facts=self._facts,
            pages=tuple(reports),
            problems=tuple(ProblemReport(path=str(e.path), line=e.line, message=e.message) for e in problems),
        )

    def _page(self, place: Lab, scenario: Scenario, found: Page) -> PageReport:
        begun = time.perf_counter()
        environment = place.start(scenario, keep=False) if _runs(found) else None
        if environment:
            self._open.append(environment)
            if self._ended.is_set():  # it was being started when the audit was interrupted
                environment.close()
            self._facts |= environment.facts
        session = Session(environment, self.options.seconds)
        try:
            told = checks.remarks(found.blocks)
            blocks = [session.report(block, here) for block, here in zip(found.blocks, told, strict=True)]
        finally:
            session.close()
            if environment:
                environment.close()
                self._open.remove(environment)
        took = round(time.perf_counter() - begun, 3)
        return PageReport(path=str(found.path), image=self._image(found), seconds=took, blocks=tuple(blocks))

    def _image(self, found: Page) -> str:
        return found.image or self.options.image

    def _scenario(self, number: int, found: Page) -> Scenario:
        """Return the page as the lab knows what it starts: one machine, and nothing that answers for the world."""
        node = Node.model_validate({"image": self._image(found), "address": _ADDRESS})
        recipe = lab.recipe_of(self.root)
        return Scenario("audit", str(found.path), str(number), found.path, {}, {NODE: node}, "15m", (), recipe)


def _runs(found: Page) -> bool:
    """Tell whether a block of the page needs a machine; one with a captured value may yet."""
    captured = any("capture" in block.settings for block in found.blocks)
    return captured or any(_tried(block) for block in found.blocks)


def _tried(block: page.Block) -> bool:
    return not (block.told("skip") or unfit.reason(block)) and (unfit.is_shell(block) or bool(block.file))


def _printed(report: PageReport) -> PageReport:
    print(text.page(report), end="", flush=True)
    return report
