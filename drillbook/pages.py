"""The pages of the site, as far as the engine knows them: which line shows which snippet."""

from __future__ import annotations

import functools
import itertools
import re
import unicodedata
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from drillbook import fence, template
from drillbook.errors import ContentError, Problem, nearest
from drillbook.fence import Part
from drillbook.ledger import Status
from drillbook.snippet import read_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from drillbook.catalogue import Catalogue

_ENGLISH = Path("docs/en")
_HEADING = re.compile(r"(#{2,6}) .*?(?:\{#([\w-]+)\})?\s*$")
_OWN_ID = re.compile(r"\{#([\w-]+)\}$")
_MARKUP = re.compile(r"</?[^<>]*>|[^\w\- ]")
_LANGUAGE = re.compile(r"[`~]{3,}\s*\{?\s*\.?([\w+-]*)")
# A block in one of these would be text that a reader runs and nobody has run.
_RUNNABLE = frozenset({"bash", "sh", "shell", "console", "zsh", "yaml", "yml", "json", "ini", "toml", "conf"})


# `nox -s serve` reads the pages at each change, and nearly all of them are as before.
_kept = functools.lru_cache(maxsize=4096)


@dataclass(frozen=True, slots=True)
class Call:
    """Hold one place on a page that shows a snippet."""

    snippet: str
    path: Path
    line: int


def calls(root: Path) -> list[Call]:
    """Return every call of `snippet()` on every page, in the order of pages and lines."""
    return [call for path, text in texts(root).items() for call in _calls(path, text)]


def problems(root: Path, ordered: Sequence[str]) -> list[Problem]:
    """Return what is wrong on the pages; `ordered` are all snippets, each topic's in running order."""
    written = texts(root)
    shown = {path: _calls(path, text) for path, text in written.items()}
    known = set(ordered)
    wrong = [_unknown(call, ordered) for found in shown.values() for call in found if call.snippet not in known]
    for language in _languages(root):
        here = [call for path, found in shown.items() if language in path.parents for call in found]
        wrong += _order(here, ordered) + _doubled(here) + _unshown(root, language, shown, ordered)
    wrong += _uneven(written)
    for path, text in written.items():
        wrong += _typed(path, text)
        wrong += [Problem(path, *astuple(fault)) for fault in template.faults(template.body(text))]
    return wrong


def misnamed(root: Path, catalogue: Catalogue) -> list[Problem]:
    """Return a problem for each call of a macro whose words name nothing that is there; `problems` has the snippets."""
    called = {path: template.calls(template.body(text)) for path, text in texts(root).items()}
    wrong = [
        _misnamed(path, call, catalogue) for path, found in called.items() for call in found if call.macro != "snippet"
    ]
    return [problem for problem in wrong if problem]


def _misnamed(path: Path, call: template.Call, catalogue: Catalogue) -> Problem | None:
    for at, (kind, word) in enumerate(zip(template.MACROS[call.macro], call.words, strict=True)):
        choices = _choices(kind, call.words[:at], catalogue)
        if word not in choices:
            near = nearest(word, choices)
            known = "" if near else f"; there are: {', '.join(dict.fromkeys(choices))}"
            return Problem(path, call.line, f"unknown {kind} {word!r}{known}", near)
    return None


def _choices(kind: str, before: Sequence[str], catalogue: Catalogue) -> Collection[str]:
    """Return what a word of a call may be, behind the words that stand before it."""
    match kind:
        case "badge":
            return [status.name.lower() for status in Status]
        case "version":
            return [each.version for each in catalogue.of(before[0])]
        case "value":
            return next(each.values for each in catalogue.of(before[0]) if each.version == before[1])
    topics = [each.topic for each in catalogue.scenarios]
    return topics if kind == "topic" else [*topics, *map(str, catalogue.scenarios)]


def texts(root: Path) -> dict[Path, str]:
    """Return the text of each page, in the order of pages; raise ContentError with all that can't be read."""
    found, unread = {}, []
    for path in _pages(root):
        try:
            found[path] = read_text(root, path)
        except ContentError as error:
            unread += error.problems
    if unread:
        raise ContentError(unread)
    return found


@_kept
def headings(text: str) -> frozenset[str]:
    """Return the ids of a page's headings, its title among them."""
    below = {what.rpartition("#")[2] for _, what in _outline(text) if what.startswith("#")}
    titles = [line[1:].strip() for _, line in prose(template.body(text)) if line.startswith("# ")]
    return frozenset(below | set(map(_id_of, titles)))


def _id_of(title: str) -> str:
    """Return a title's own id, or the one that the site makes of it, in any language: its words, joined."""
    own = _OWN_ID.search(title)
    words = _MARKUP.sub("", unicodedata.normalize("NFC", title)).strip().lower()
    return own[1] if own else words.replace(" ", "-")


def prose(text: str) -> Iterator[tuple[int, str]]:
    """Return the lines of a page outside its blocks of code, each with its number."""
    return ((number, line) for number, line, part in fence.lines(text) if part is Part.PROSE)


@_kept
def _calls(path: Path, text: str) -> tuple[Call, ...]:
    found = template.calls(template.body(text))
    return tuple(Call(each.words[0], path, each.line) for each in found if each.macro == "snippet")


def _languages(root: Path) -> list[Path]:
    return sorted(path.relative_to(root) for path in (root / "docs").iterdir() if (path / "index.md").is_file())


def _pages(root: Path) -> list[Path]:
    return [page.relative_to(root) for language in _languages(root) for page in sorted((root / language).rglob("*.md"))]


def _unknown(call: Call, known: Collection[str]) -> Problem:
    if ".." in call.snippet or call.snippet.startswith("/"):
        return Problem(call.path, call.line, f"snippet {call.snippet!r} leaves snippets/")
    return Problem(call.path, call.line, f"unknown snippet {call.snippet!r}", nearest(call.snippet, known))


def _order(here: list[Call], ordered: Sequence[str]) -> list[Problem]:
    """Return a problem for each snippet that its page shows after one that runs later."""
    place = {snippet: index for index, snippet in enumerate(ordered)}
    last: dict[tuple[Path, str], Call] = {}
    wrong = []
    for call in here:
        key = (call.path, call.snippet.partition("/")[0])
        before = last.get(key)
        if call.snippet in place and before and place[before.snippet] > place[call.snippet]:
            wrong.append(
                Problem(call.path, call.line, f"{call.snippet} is shown after {before.snippet}, but runs before it")
            )
        elif call.snippet in place:
            last[key] = call
    return wrong


def _doubled(here: list[Call]) -> list[Problem]:
    first: dict[str, Call] = {}
    for call in here:
        first.setdefault(call.snippet, call)
    return [
        Problem(call.path, call.line, f"{call.snippet} is shown already at {shown.path}:{shown.line}")
        for call in here
        if (shown := first[call.snippet]) is not call
    ]


def _unshown(root: Path, language: Path, shown: Mapping[Path, Sequence[Call]], ordered: Sequence[str]) -> list[Problem]:
    """Return a problem for each snippet that no page shows; a page that is not translated yet excuses its own."""
    pages = [path for path in shown if language in path.parents or not (root / _counterpart(path, language)).is_file()]
    here = {call.snippet for path in pages for call in shown[path]}
    return [Problem(_file(root, each), 1, f"no page of {language} shows it") for each in ordered if each not in here]


def _file(root: Path, snippet: str) -> Path:
    """Return the first file of a snippet, which may be another in each version."""
    topic, _, name = snippet.partition("/")
    found = (root / "snippets" / topic).glob(f"**/[0-9]*-{name}.*")
    return min(path.relative_to(root) for path in found if path.suffix != ".out")


def _counterpart(path: Path, language: Path) -> Path:
    """Return where the same page is in a language, whether it is there or not."""
    return language.joinpath(*path.parts[len(language.parts) :])


def _uneven(texts: Mapping[Path, str]) -> list[Problem]:
    """Return for each translated page the first line on which it leaves the outline of the English one."""
    wrong = []
    for path, text in texts.items():
        original = _counterpart(path, _ENGLISH)
        here = _outline(text)
        wrong += [
            Problem(path, line, "a heading without an id, which all languages share: end it with {#name}")
            for line, what in here
            if what.endswith("#")
        ]
        if path != original and original in texts:
            wrong += _first_difference(path, here, original, _outline(texts[original]))
    return wrong


@_kept
def _outline(text: str) -> tuple[tuple[int, str], ...]:
    """Return the headings below the title, as `## #id`, and the snippets of a page, each with its line."""
    found = [
        (number, f"{heading[1]} #{heading[2] or ''}")
        for number, line in prose(text)
        if (heading := _HEADING.match(line))
    ]
    found += [(call.line, f"the snippet {call.snippet}") for call in _calls(Path(), text)]
    return tuple(sorted(found, key=lambda each: each[0]))


def _first_difference(
    path: Path, here: Sequence[tuple[int, str]], original: Path, there: Sequence[tuple[int, str]]
) -> list[Problem]:
    end = (0, "the end of the page")
    for (line, what), (other, wanted) in itertools.zip_longest(here, there, fillvalue=end):
        if what != wanted:
            last = here[-1][0] if here else 1
            place = f"{original}:{other}" if other else str(original)
            return [Problem(path, line or last, f"{what} stands here, where {place} has {wanted}")]
    return []


@_kept
def _typed(path: Path, text: str) -> tuple[Problem, ...]:
    """Return a problem for each block of shell, YAML or configuration that is typed straight into a page."""
    opened = [(number, _LANGUAGE.findall(line)[0]) for number, line, part in fence.lines(text) if part is Part.OPENS]
    told = "is typed into the page: put it into snippets/ and call it"
    return tuple(
        Problem(path, number, f"a {language} block {told}" if language else f"a block without a language {told}")
        for number, language in opened
        if not language or language.lower() in _RUNNABLE
    )
