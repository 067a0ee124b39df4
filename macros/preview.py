"""The preview of a change, `python -m macros.preview BASE`: the built site, and a summary of what the change does.

Nothing is recorded: what ran counts as the ledger's in a copy of the project that is removed afterwards.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drillbook import ledger, merge, preview, preview_text, project, revision, scratch, selection, verification
from drillbook import result as results
from drillbook.cli import tell
from drillbook.errors import EXIT_CONTENT, EXIT_ENVIRONMENT, EXIT_OK, ContentError, DrillbookError, guarded
from drillbook.preview import Preview
from drillbook.project import RESULTS, Project
from drillbook.result import Verdict
from macros import article, generated

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from drillbook.preview import PageChange
    from drillbook.result import ScenarioResult
    from drillbook.scenario import Scenario

BUNDLE = Path("preview")
SITE = "site"
_TOLD = 400  # characters of what a failed build says, its end


@dataclass
class Findings:
    """Collect what the summary says beside verdicts and pages, and the exit code so far."""

    problems: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    code: int = EXIT_OK

    def fail(self, problem: str, code: int = EXIT_CONTENT) -> None:
        """Note what is wrong; a fault of the content is graver than one of the environment."""
        self.problems.append(preview.clipped(problem))
        self.code = EXIT_CONTENT if EXIT_CONTENT in {code, self.code} else code

    def note(self, message: str) -> None:
        """Note what a reader of the summary must know, and tell it now."""
        self.notes.append(preview.clipped(message))
        tell(message)


def main(words: Sequence[str] | None = None) -> int:
    """Make the bundle, and return the exit code of what was found: 1 where something failed, bundle or not."""
    command, rest = _parser().parse_known_args(words)
    return guarded(lambda: _make(Path.cwd(), command, rest))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="nox -s preview --", description="Show what a change does to the site.", allow_abbrev=False
    )
    parser.add_argument("base", help="the revision to compare with; where the histories part, to be exact")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--no-verify", action="store_true", help="run nothing: show what is recorded")
    how.add_argument("--results", type=Path, nargs="+", metavar="FOLDER", help="take the results of other machines")
    parser.add_argument("--head", default="HEAD", help="the commit that is named, where a merge of it is checked out")
    parser.add_argument("--site-url", default="", help="the address at which the site is going to be")
    parser.epilog = "other words go to `verify`, as in `-- main -n auto`"
    return parser


def _make(root: Path, command: argparse.Namespace, rest: list[str]) -> int:
    """Fill the bundle, whatever fails on the way."""
    base = revision.fork(root, command.base)
    head = revision.describe(root, command.head)
    bundle = root / BUNDLE
    shutil.rmtree(bundle, ignore_errors=True)
    bundle.mkdir()
    found = Findings()
    seen: dict[str, Any] = {"built": False}
    if today := _today(root, found):
        touched = verification.rehearsed(selection.touched(today, base, today.catalogue.scenarios), rest)
        ran = _ran(today, touched, command, rest, found)
        for each in ran.values():
            results.write(bundle / RESULTS, each)
        seen["runs"] = tuple(preview.run(str(each), ran.get(str(each))) for each in touched)
        variables = {"DRILLBOOK_PREVIEW": f"{head} {revision.short(base)}", "SITE_URL": command.site_url}
        seen |= _compared(today, base, list(ran.values()), variables, found)
    _write(
        bundle,
        Preview(
            head=head,
            base=revision.short(base),
            problems=tuple(found.problems),
            notes=tuple(found.notes),
            **seen,
        ),
    )
    return found.code


def _compared(
    today: Project, base: str, ran: list[ScenarioResult], variables: Mapping[str, str], found: Findings
) -> dict[str, Any]:
    """Build the site with the results as if they were recorded; return what differs from the base, for the summary."""
    site = today.root / BUNDLE / SITE
    fresh = [each for each in ran if each.complete and each.verdict is not Verdict.ERROR]
    with revision.checkout(today.root, base) as before, revision.snapshot(today.root) as after:
        for each in fresh:
            results.write(after / ledger.FOLDER, each)
        entries = {**today.entries(), **{f"{each.topic}@{each.version}": each for each in fresh}}
        unverified = tuple(preview.unverified(_past(today.root, before), today, entries))
        if fault := _build(after, site, variables):
            found.fail(f"the site can't be built: {fault}")
            return {"unverified": unverified, "built": False}
        return {
            "unverified": unverified,
            "built": True,
            "pages": tuple(_pages(before, replace(today, root=after), site, found)),
        }


def _today(root: Path, found: Findings) -> Project | None:
    """Return the project; note every problem of one that is not sound."""
    try:
        return project.read(root, found.note)
    except ContentError as error:
        for each in error.problems:
            found.fail(str(each))
    return None


def _past(root: Path, before: Path) -> Project | None:
    """Return the project as it was; that it can't be read is told by what looked for touched scenarios."""
    with contextlib.suppress(DrillbookError):
        return project.at(root, before)
    return None


def _ran(
    today: Project, touched: list[Scenario], command: argparse.Namespace, rest: list[str], found: Findings
) -> dict[str, ScenarioResult]:
    """Return the results of the touched scenarios by their names: run here, or on other machines, or none."""
    if command.no_verify or not touched:
        return {}
    if command.results:
        ran = _elsewhere(command.results, touched, found)
    else:
        words = [sys.executable, "-m", "drillbook", "verify", *map(str, touched), *rest]
        found.code = subprocess.run(words, cwd=today.root, check=False).returncode
        if found.code not in {EXIT_OK, EXIT_CONTENT, EXIT_ENVIRONMENT}:
            sys.exit(found.code)  # called wrongly, or interrupted
        kept = {str(each): results.read(today.root / RESULTS, each.topic, each.version) for each in touched}
        ran = {name: result for name, result in kept.items() if result}
    for each in touched:
        if str(each) not in ran:
            found.fail(f"{each} is touched, but was not run")
        elif ran[str(each)].digest != each.digest:
            found.fail(f"{each} was run, but with other content than today's")
        elif not ran[str(each)].complete:
            found.note(f"{each} was run in part, which the pages do not count")
    return ran


def _elsewhere(folders: list[Path], touched: list[Scenario], found: Findings) -> dict[str, ScenarioResult]:
    """Return the results of other machines."""
    try:
        merged = {f"{each.topic}@{each.version}": each for each in merge.merged(folders) if not each.variant}
    except DrillbookError as error:
        found.fail(str(error), error.exit_code)
        return {}
    ran = {str(each): merged[str(each)] for each in touched if str(each) in merged}
    found.code = merge.exit_code(list(ran.values()))
    return ran


def _build(root: Path, site: Path, variables: Mapping[str, str]) -> str:
    """Build a state of the project with its own code; return an empty string, or the end of what MkDocs says."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)]
    done = subprocess.run(
        command, cwd=root, env={**os.environ, **variables}, capture_output=True, text=True, check=False
    )
    if done.returncode == 0:
        return ""
    shutil.rmtree(site, ignore_errors=True)  # one in part would look like the whole
    print(done.stderr, file=sys.stderr)
    return done.stderr.strip()[-_TOLD:]


def _pages(before: Path, after: Project, site: Path, found: Findings) -> Iterator[PageChange]:
    """Return the pages that differ; note why none can be compared."""
    records = set(generated.pages(after))
    with scratch.folder() as folder:
        fault = _build(before, folder / SITE, {})
        if fault:
            found.note(f"no page is compared, since the base's site can't be built: {fault}")
        else:
            yield from article.changes(folder / SITE, site, records)


def _write(bundle: Path, made: Preview) -> None:
    (bundle / preview.SUMMARY).write_text(made.model_dump_json(indent=1) + "\n", encoding="utf-8")
    text = preview_text.markdown(made, f"{SITE}/")
    (bundle / "summary.md").write_text(text, encoding="utf-8")
    print(preview_text.markdown(made, "", diffs=False))
    tell(f"the preview is in {bundle.name}/: summary.md" + (f", {SITE}/index.html" if made.built else ", no site"))


if __name__ == "__main__":
    sys.exit(main())
