"""The command line: `python -m drillbook verify`, `lint` and others; `--help` lists them.

A command loads what it needs and no other does, when it is run: to import all takes longer than to verify what has not
changed.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drillbook import duration, lab, merge, project, report, revision, verification
from drillbook import result as results
from drillbook.audit import options as audits
from drillbook.errors import EXIT_OK, UsageError, guarded, nearest
from drillbook.mutation import options as mutation
from drillbook.project import RESULTS
from drillbook.result import ScenarioResult
from drillbook.stored import alone

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from pydantic import BaseModel

    _Run = Callable[[Path, argparse.Namespace, list[str]], int]
    _Argument = tuple[tuple[str, ...], dict[str, Any]]

_BEGUN = time.monotonic()
_PARSER = argparse.ArgumentParser(prog="drillbook", description="Run, judge and publish tested snippets.")
_COMMANDS = _PARSER.add_subparsers(required=True, metavar="COMMAND")
_OPTIONS: dict[str, list[str]] = {}  # of each command


def main(words: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code: `errors.py` names them."""
    return guarded(lambda: _run(list(sys.argv[1:] if words is None else words)))


def _run(words: list[str]) -> int:
    """Run the command that words name; raise UsageError where they name none, or what it has not."""
    if words and not words[0].startswith("-") and words[0] not in _OPTIONS:
        msg = f"no command is named {words[0]!r}{_meant(words[0], _OPTIONS)}"
        raise UsageError(msg)
    # Behind `verify` the words are pytest's, which argparse could not tell from the names of scenarios.
    own = words[:1] if words[:1] == ["verify"] and not {"-h", "--help"} & set(words) else words
    command, left = _PARSER.parse_known_args(own)
    if left:
        raise UsageError(
            "\n".join(f"`{words[0]}` knows no {word!r}{_meant(word, _OPTIONS[words[0]])}" for word in left)
        )
    return int(command.run(Path.cwd(), command, words[1:]))


def _meant(word: str, known: Iterable[str]) -> str:
    hint = nearest(word, known)
    return f"; did you mean {hint!r}?" if hint else ""


def tell(message: str) -> None:
    """Show what a long step is doing, and since when."""
    print(f"[{time.monotonic() - _BEGUN:5.0f} s] {message}", file=sys.stderr, flush=True)


def _command(name: str, *arguments: _Argument, usage: str | None = None) -> Callable[[_Run], _Run]:
    """Make a function a command with these arguments; the first line of its docstring is its help."""

    def add(run: _Run) -> _Run:
        words = (run.__doc__ or "").splitlines()[0]
        command = _COMMANDS.add_parser(name, help=words, description=words, usage=usage)
        command.set_defaults(run=run)
        _OPTIONS[name] = [each for names, _ in arguments for each in names if each.startswith("--")]
        for names, how in arguments:
            command.add_argument(*names, **how)
        return run

    return add


def _argument(*names: str, **how: Any) -> _Argument:  # noqa: ANN401 - as argparse takes them
    return names, how


def _also(name: str, what: str) -> _Argument:
    """Return an option of `clean`."""
    return _argument(f"--{name}", action="append_const", dest="also", const=name, default=[], help=f"also {what}")


def _length(text: str) -> float:
    try:
        return duration.seconds(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _whole(text: str) -> int:
    if not text.isdigit() or not int(text):
        msg = f"{text!r} is no whole number above 0"
        raise argparse.ArgumentTypeError(msg)
    return int(text)


@_command("verify", usage=f"drillbook verify {verification.USAGE}")
def _verify(root: Path, _parsed: argparse.Namespace, words: list[str]) -> int:
    """Run the snippets for real, and judge what comes of them."""
    return verification.run(root, words, tell)


@_command("lint")
def _lint(root: Path, _parsed: argparse.Namespace, _rest: list[str]) -> int:
    """Check every snippet and page without running anything."""
    from drillbook import lint

    found = lint.read(root)
    count = lint.check(found)
    print(f"{count} renderings and all pages are sound")
    for version in lint.unchecked(found):
        print(f"manifests for Kubernetes {version} were held against no schema: none of that version is known here")
    return EXIT_OK


@_command("published", _argument("site", type=Path, help="the built site"))
def _published(root: Path, command: argparse.Namespace, _rest: list[str]) -> int:
    """Compare every block of the built site with what the runner sent to the nodes."""
    from drillbook import published

    print(published.check(project.read(root), command.site))
    return EXIT_OK


@_command(
    "clean",
    _also("images", "remove images that no recipe of today makes, downloads declared no more, and what compilers kept"),
    _also("engine", "end the project's own Docker engine"),
)
def _clean(root: Path, command: argparse.Namespace, _rest: list[str]) -> int:
    """Remove what runs left behind, nodes that were kept included."""
    lab.of(root, tell).clean(command.also)
    return EXIT_OK


@_command(
    "comment",
    _argument("bundle", type=Path, help="a preview, from whomever it comes"),
    _argument("output", type=Path, help="the file that is written"),
    _argument("--site", default="", help="the address of the published preview"),
    _argument("--from", default="", dest="origin", help="the address at which the bundle can be had"),
)
def _comment(_root: Path, command: argparse.Namespace, _rest: list[str]) -> int:
    """Write what is said of a preview where its change is discussed; nothing of the bundle is executed."""
    from drillbook import preview, preview_text

    text = preview_text.comment(preview.read(command.bundle), command.site, command.origin)
    command.output.write_text(text, encoding="utf-8")
    return EXIT_OK


@_command(
    "publish",
    _argument("site", type=Path, nargs="?", help="a built site; none: remove what is there"),
    _argument("--at", default="", metavar="PLACE", help="preview/pr-NUMBER; otherwise the root"),
    _argument("--branch", default="gh-pages", help="gh-pages by itself"),
    _argument("--remote", default="origin", help="origin by itself"),
)
def _publish(root: Path, command: argparse.Namespace, _rest: list[str]) -> int:
    """Put a built site into the branch that a host of pages serves, or remove a preview from it."""
    from drillbook import publication

    branch = publication.Branch(revision.address(root, command.remote), command.branch)
    if command.site:
        branch.publish(command.site, command.at)
    else:
        branch.remove(command.at)
    return EXIT_OK


@_command("merge", _argument("folders", type=Path, nargs="+", metavar="FOLDER", help="results of one machine"))
def _merge(root: Path, command: argparse.Namespace, _rest: list[str]) -> int:
    """Put the results of several machines into results/, and judge them as those of one run."""
    merged = merge.merged(command.folders)
    with alone(root):
        merge.write(root, merged)
        verification.write_reports(root, merged)
    print(report.FORMATS["text"](merged), end="")
    return merge.exit_code(merged)


@_command(
    "report",
    _argument("--format", choices=report.FORMATS, default="text", help="what to print (default: text)"),
    _argument("folder", type=Path, nargs="?", default=Path(RESULTS), help="where the results are"),
)
def _report(_root: Path, command: argparse.Namespace, _rest: list[str]) -> int:
    """Print a report on the results in a folder, also on those of several machines put together."""
    if not command.folder.is_dir():
        msg = f"there is no folder {command.folder}"
        raise UsageError(msg)
    print(report.FORMATS[command.format](results.read_all(command.folder)), end="")
    return EXIT_OK


@_command(
    "audit",
    _argument("paths", type=Path, nargs="+", metavar="PATH", help="a Markdown file, or a folder with such"),
    _argument("--image", default=audits.IMAGE, help=f"the reader's machine ({audits.IMAGE} by itself)"),
    _argument(
        "--timeout", type=_length, default=audits.SECONDS, metavar="TIME", help="limit of one block (30s by itself)"
    ),
    _argument("-n", type=int, choices=range(1, 33), default=1, metavar="N", help="pages at the same time"),
)
def _audit(root: Path, command: argparse.Namespace, _rest: list[str]) -> int:
    """Run the blocks of any Markdown pages as a reader would, and tell of each what came of it."""
    from drillbook.audit import command as audit

    return audit.run(root, command.paths, audits.Options(command.image, command.timeout, command.n), tell)


@_command(
    "mutate",
    _argument("names", nargs="*", metavar="TOPIC[@VERSION]", help="all topics by itself, of each the newest"),
    _argument("--count", type=_whole, default=mutation.COUNT, metavar="N", help="faults for each (20 by itself)"),
    _argument("--seed", default=mutation.SEED, help="what chooses among all faults (1 by itself)"),
    _argument("-n", type=int, choices=range(1, 33), default=1, metavar="N", help="faults at the same time"),
    _argument("--list", action="store_true", help="show them, and run nothing"),
)
def _mutate(root: Path, command: argparse.Namespace, _rest: list[str]) -> int:
    """Put one small fault at a time into snippets, run the scenario, and tell of those that no step turned red for."""
    from drillbook.mutation import command as mutate

    options = mutation.Options(command.count, command.seed, command.n, only_list=command.list)
    return mutate.run(root, command.names, options, tell)


@_command(
    "import",
    _argument("path", type=Path, help="a Markdown file"),
    _argument("--name", default="", help="the topic's name (that of the file by itself)"),
    _argument("--language", choices=("en", "zh"), default="", help="the page's (the text tells by itself)"),
)
def _import(root: Path, command: argparse.Namespace, _rest: list[str]) -> int:
    """Make a topic of a Markdown page: what ran becomes snippets, the rest says why not; then verify it."""
    from drillbook.importing import command as importing

    return importing.run(root, command.path, command.name, command.language, tell)


@_command("new-topic", _argument("name", help="lower-case letters, digits and hyphens"))
def _new_topic(root: Path, command: argparse.Namespace, _rest: list[str]) -> int:
    """Make a topic that verifies at once, to be written over."""
    from drillbook import scaffold

    project.read(root)
    for path in scaffold.create(root, command.name):
        print(path)
    print(f"now:\n{scaffold.next_steps(command.name)}")
    return EXIT_OK


@_command(
    "schema",
    _argument(
        "of",
        choices=("results", "audit", "mutation"),
        nargs="?",
        default="results",
        help="results (by itself), audit or mutation",
    ),
)
def _schema(_root: Path, command: argparse.Namespace, _rest: list[str]) -> int:
    """Print the JSON Schema of the files in results/ and ledger/, or of another one in results/."""
    from drillbook.audit.record import AuditReport
    from drillbook.mutation.record import MutationReport

    models: dict[str, type[BaseModel]] = {"results": ScenarioResult, "audit": AuditReport, "mutation": MutationReport}
    print(json.dumps(models[command.of].model_json_schema(), indent=2))
    return EXIT_OK
