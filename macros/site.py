"""The pages of one language as their sources say of themselves, and how they belong together."""

from __future__ import annotations

import functools
import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from yaml.reader import ReaderError

from drillbook import pages, template
from drillbook.errors import ContentError, Problem
from drillbook.snippet import read_text
from macros import history

if TYPE_CHECKING:
    from macros.history import Change

_HEADING = re.compile(r"^# (.*?)(?: \{#[^}]*\})?$", re.MULTILINE)


@dataclass(frozen=True)
class Page:
    """Hold a page: its source from the project's folder, its name without ending, and what its front matter says."""

    path: Path
    name: str
    title: str
    description: str = ""
    tags: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()

    @property
    def address(self) -> str:
        """Return where the built page is, from the language's first page."""
        return "" if self.name == "index" else f"{self.name.removesuffix('/index')}/"


@dataclass(frozen=True)
class Translation:
    """Say how a page stands to its counterpart: whether there is one, and the change that it does not know yet."""

    missing: bool = False
    since: Change | None = None


@dataclass(frozen=True)
class Site:
    """Hold the pages of every language, and when files changed."""

    pages: dict[str, dict[str, Page]]
    changes: dict[Path, Change]

    def changed(self, page: Page) -> Change | None:
        """Return the last change of what a page shows: its own text, or the topics whose snippets it calls."""
        return history.newest(self.changes, [page.path, *(Path("snippets") / topic for topic in page.topics)])

    def translation(self, language: str, page: Page) -> Translation:
        """Return how a page stands to the same page in the other language; English is what others translate."""
        other = next((each for name, each in self.pages.items() if name != language), {}).get(page.name)
        if not other:
            return Translation(missing=len(self.pages) > 1)
        ours, theirs = self.changes.get(page.path), self.changes.get(other.path)
        behind = language != "en" and ours and theirs and theirs.age < ours.age
        return Translation(since=theirs if behind else None)

    def related(self, language: str, page: Page) -> list[Page]:
        """Return the pages that share tags with a page, those that share most first."""
        tagged = self.tagged[language]
        shared = Counter(other.name for tag in page.tags for other in tagged[tag] if other.name != page.name)
        found = [self.pages[language][name] for name in shared]
        return sorted(found, key=lambda other: (-shared[other.name], other.title.lower()))

    @cached_property
    def tagged(self) -> dict[str, dict[str, list[Page]]]:
        """Return for each language its tags with the pages that bear them, both in the order of their names."""
        found: dict[str, dict[str, list[Page]]] = {}
        for language, each in self.pages.items():
            tags = sorted({tag for page in each.values() for tag in page.tags}, key=str.lower)
            found[language] = {tag: [] for tag in tags}
            for page in sorted(each.values(), key=lambda page: page.title.lower()):
                for tag in page.tags:
                    found[language][tag].append(page)
        return found

    @cached_property
    def anchors(self) -> dict[str, dict[str, str]]:
        """Return for each language the anchors of tags, the same in all: made of the English word in the same place."""
        found: dict[str, dict[str, str]] = {}
        for language, each in self.pages.items():
            found[language] = {}
            for page in each.values():
                english = self.pages.get("en", {}).get(page.name, page).tags
                words = english if len(english) == len(page.tags) else page.tags
                found[language] |= {
                    tag: word.lower().replace(" ", "-") for tag, word in zip(page.tags, words, strict=True)
                }
        return found


def read(root: Path) -> Site:
    """Return the pages that lie below `docs/`, and what git knows of them."""
    topics: dict[Path, dict[str, None]] = {}
    for call in pages.calls(root):
        topics.setdefault(call.path, {})[call.snippet.partition("/")[0]] = None
    found: dict[str, dict[str, Page]] = {}
    for index in sorted((root / "docs").glob("*/index.md")):
        sources = sorted(path.relative_to(root) for path in index.parent.rglob("*.md"))
        read_pages = [_page(path, read_text(root, path), tuple(topics.get(path, ()))) for path in sources]
        found[index.parent.name] = {each.name: each for each in read_pages}
    return Site(found, history.read(root, "docs", "snippets"))


def _said(path: Path, front_matter: str) -> dict[str, Any]:
    try:
        said = yaml.safe_load(front_matter)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 1
        raise ContentError([Problem(path, line, f"broken front matter: {error.problem}")]) from None
    except ReaderError as error:
        line = front_matter.count("\n", 0, error.position) + 2
        raise ContentError([Problem(path, line, f"broken front matter: {error.reason}")]) from None
    except RecursionError:
        raise ContentError([Problem(path, 1, "broken front matter: nested too deeply")]) from None
    except ValueError as error:  # a day that no month has, a number that is too long
        raise ContentError([Problem(path, _broken(front_matter), f"broken front matter: {error}")]) from None
    return said if isinstance(said, dict) else {}


def _broken(front_matter: str) -> int:
    """Return the page's line whose value Python can't hold, which does not say where it stands."""
    for number, line in enumerate(front_matter.split("\n"), start=2):
        try:
            yaml.safe_load(line)
        except yaml.YAMLError:  # it is a part of something
            continue
        except ValueError:
            return number
    return 1


def _word(path: Path, front_matter: str, name: str, said: object) -> str:
    """Return a word or sentence, an empty string where nothing is said."""
    if said is None or isinstance(said, str):
        return said or ""
    wrong = Problem(path, _line_of(front_matter, name), f"front matter: {name} is no text: put it in quotes")
    raise ContentError([wrong])


def _tags(path: Path, front_matter: str, said: object) -> tuple[str, ...]:
    """Return the tags; one alone may stand without a list."""
    told = said if isinstance(said, list) else [] if said is None else [said]
    words = tuple(each for each in told if isinstance(each, str))
    if len(words) == len(told):
        return words
    wrong = "front matter: tags are no words: write them as [etcd, backup], and numbers in quotes"
    raise ContentError([Problem(path, _line_of(front_matter, "tags"), wrong)])


def _line_of(front_matter: str, name: str) -> int:
    lines = front_matter.split("\n")
    return next((n for n, line in enumerate(lines, start=2) if line.startswith(f"{name}:")), 1)


@functools.lru_cache(maxsize=4096)  # `nox -s serve` asks again at each change
def _page(path: Path, text: str, topics: tuple[str, ...]) -> Page:
    front = template.FRONT_MATTER.match(text)
    told = front[1] if front else ""
    said = _said(path, told)
    heading = _HEADING.search(text, front.end() if front else 0)
    return Page(
        path=path,
        name=str(Path(*path.parts[2:]).with_suffix("")),
        title=_word(path, told, "title", said.get("title")) or (heading[1] if heading else path.stem),
        description=_word(path, told, "description", said.get("description")),
        tags=_tags(path, told, said.get("tags")),
        topics=topics,
    )
