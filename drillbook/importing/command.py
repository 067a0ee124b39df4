"""The command `import`: a page by somebody else is run, made into a topic, and the topic is verified."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

from drillbook import git, lab, project, scaffold, verification
from drillbook.audit import command as audits
from drillbook.audit import options
from drillbook.audit import page as pages
from drillbook.errors import EXIT_CONTENT, EXIT_OK, ContentError, Problem, UsageError
from drillbook.importing import part as parts
from drillbook.importing import text as texts

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from drillbook.audit.page import Page
    from drillbook.importing.part import Part

_RELEASES = {"trixie": "13", "bookworm": "12"}
_SKIPPED_DAYS = 90


def run(root: Path, path: Path, name: str, language: str, tell: Callable[[str], None]) -> int:
    """Make a topic of a page and verify it; return the exit code. Raise ContentError and UsageError, and write nothing.

    Without a `name` the file's is taken, without a `language` the text tells it.
    """
    project.read(root)
    if path.is_dir():
        msg = f"{path} is a folder: name one page"
        raise UsageError(msg)
    audits.found([path])
    found = pages.read(path, lab.recipe_of(root))
    if not any(block.text.strip() for block in found.blocks):
        raise ContentError([Problem(path, 1, "the page has no block of code")])
    name = name or parts.slug(path.stem)
    if not name:
        msg = f"{path.name} gives no name to a topic: say one with --name"
        raise UsageError(msg)
    scaffold.check(root, name)
    language = language or texts.language(found)
    if not (root / "docs" / language).is_dir():
        msg = f"there is no docs/{language}, where the page would be"
        raise UsageError(msg)
    report = audits.Audit(root, options.Options(), tell).run([found], [])
    anchors = texts.anchors(found)
    made = parts.parts(found, report.pages[0], anchors)
    files = {f"docs/{language}/{name}.md": texts.write(found, name, made, anchors), **_topic(root, found, name, made)}
    for each, text in files.items():
        (root / each).parent.mkdir(parents=True, exist_ok=True)
        (root / each).write_text(text, encoding="utf-8")
        print(each)
    _told(path, name, found, made)
    code = _verified(root, name, tell)
    if all(each.why for each in made):
        print("no block of the page runs: nothing of the topic is verified")
        return code or EXIT_CONTENT
    if code == EXIT_OK:
        print(f"now, beside a page in the other language:\n{scaffold.next_steps(name)}")
    return code


def _topic(root: Path, found: Page, name: str, made: list[Part]) -> dict[str, str]:
    """Return the files of the topic by their paths."""
    folder, _, suite = (found.image or options.IMAGE).partition(":")
    toml = [
        f"title = {json.dumps(texts.title(found), ensure_ascii=False)}",
        f'\n[versions."{_RELEASES.get(suite, suite)}"]\ndistribution = "{suite}"',
        f'\n[environment.nodes.reader]\nimage = "{folder}:<<distribution>>"\naddress = "198.51.100.11"',
    ]
    files = {f"snippets/{name}/topic.toml": "\n".join(toml) + "\n"}
    for each in made:
        place = f"snippets/{name}/{each.file}"
        files[place] = _snippet(root, each)
        files |= {f"{place.rpartition('.')[0]}.out": each.out} if each.out else {}
    return files


def _snippet(root: Path, made: Part) -> str:
    """Return a snippet's file: its header, an empty line, and what the reader types or saves."""
    mark = "//" if made.file.endswith(".json") else "#"
    skip = {"skip": f"{made.why.replace(';', ',')}; {_owner(root)}; until {_until()}"} if made.why else {}
    directives = {**made.directives, **skip}
    head = [made.title.strip() or made.name, *(f"@{name}: {value}" for name, value in directives.items())]
    return "".join(f"{mark} {' '.join(line.split())}\n" for line in head) + "\n" + made.text.strip("\n") + "\n"


def _owner(root: Path) -> str:
    """Return who looks after what is skipped: whoever imports it."""
    return git.known(root, "config", "user.name").strip().replace(";", ",") or "nobody yet"


def _until() -> dt.date:
    return dt.datetime.now(dt.UTC).date() + dt.timedelta(days=_SKIPPED_DAYS)


def _told(path: Path, name: str, found: Page, made: list[Part]) -> None:
    """Print why blocks are not run, and how many are."""
    for block in found.blocks:
        if not block.text.strip():
            print(f"{path}:{block.begin}: left out: the block is empty")
    for each in made:
        if each.why:
            print(f"{path}:{each.block.line}: skipped in snippets/{name}/{each.file}: {each.why}")
    print(f"{sum(not each.why for each in made)} of {len(made)} blocks are run")


def _verified(root: Path, name: str, tell: Callable[[str], None]) -> int:
    """Verify what was made; where it is not sound, say what is to be repaired."""
    try:
        return verification.run(root, [name, "--no-runbooks"], tell)
    except ContentError as error:
        print(f"the topic was made, and has to be repaired:\n{error}")
        return EXIT_CONTENT
