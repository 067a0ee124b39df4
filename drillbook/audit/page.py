"""A page as CommonMark has it: its blocks of code in order, and what small comments say of them.

A comment `<!-- drillbook: name=value -->` speaks of the next block; `image` of the whole page.
"""

from __future__ import annotations

import functools
import itertools
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

from drillbook.audit import comment
from drillbook.errors import ContentError, Problem, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from markdown_it.token import Token

    from drillbook.audit.comment import Comment

SHELLS = frozenset({"sh", "bash", "shell", "zsh"})
CONSOLES = frozenset(
    {"console", "shell-session", "shellsession", "sh-session", "bash-session", "session", "terminal", "term"}
)
YAML = frozenset({"yaml", "yml"})
OWN_ID = re.compile(r"\{#([\w-]+)\}\s*$")
_LANGUAGE = re.compile(r"[\w+#-]+")
_NAMED = re.compile(r"\b(?:title|file|filename)=[\"']?([\w./-]*[\w-]\.\w+|/[\w./-]+)[\"']?")
_FENCES = ("```", "~~~")
_FRONT_MATTER = ("---", "+++")
_DEEPEST = 20


@dataclass(frozen=True)
class Block:
    """Hold a block of code: the line on which its text begins, its language (lower case), and what is said of it."""

    line: int
    language: str
    text: str
    settings: Mapping[str, Comment] = field(default_factory=dict)
    file: str = ""
    begin: int = 0  # the first line that belongs to it, with its fence, and the last
    end: int = 0

    def told(self, name: str) -> str:
        """Return the value of a comment, an empty string where there is none."""
        return self.settings[name].value if name in self.settings else ""


@dataclass(frozen=True)
class Heading:
    """Hold a heading, its first and last line, its level from 1, its words, and the id that stands behind them."""

    line: int
    end: int
    level: int
    text: str
    own_id: str = ""


@dataclass(frozen=True)
class Page:
    """Hold a page's path and text, its blocks and headings, and the image that it names, empty where it names none."""

    path: Path
    text: str
    blocks: tuple[Block, ...]
    headings: tuple[Heading, ...] = ()
    image: str = ""


def read(path: Path, recipe: Callable[[str], str]) -> Page:
    """Return the page in a file; raise ContentError with all that is wrong with its form.

    `recipe` raises UsageError where no folder holds an image.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ContentError([Problem(path, 1, f"can't be read: {error.strerror}")]) from None
    text = _text(path, data)
    reader = _Reader(path)
    reader.read(_without_front_matter(text), 0)
    reader.end()
    image = reader.image.value if reader.image else ""
    if reader.image:
        try:
            recipe(image)
        except UsageError as error:
            reader.problems.append(Problem(path, reader.image.line, str(error)))
    if reader.problems:
        raise ContentError(reader.problems)
    return Page(path, text, tuple(reader.blocks), tuple(reader.headings), image)


def _text(path: Path, data: bytes) -> str:
    """Return a file's text with the line ends of Unix; raise ContentError where it is none."""
    try:
        text = data.decode().replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ContentError([Problem(path, line, f"not UTF-8: byte 0x{data[error.start]:02x}")]) from None
    if "\0" in text:
        raise ContentError([Problem(path, text.count("\n", 0, text.index("\0")) + 1, "no text: byte 0x00")])
    return text


def _without_front_matter(text: str) -> str:
    """Return the page with empty lines in place of its front matter, which is no Markdown."""
    lines = text.split("\n")
    if lines and lines[0].rstrip() in _FRONT_MATTER:
        for number, line in enumerate(lines[1:], start=1):
            if line.rstrip() == lines[0].rstrip():
                return "\n" * (number + 1) + "\n".join(lines[number + 1 :])
    return text


@functools.cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark")


class _Reader:
    """Collect blocks and comments in the order of the page."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.blocks: list[Block] = []
        self.headings: list[Heading] = []
        self.problems: list[Problem] = []
        self.image: Comment | None = None
        self._pending: dict[str, Comment] = {}

    def read(self, text: str, above: int, depth: int = 0) -> None:
        """Read a page, or a part of one with so many lines above it, that stands so deep in other parts."""
        lines = text.split("\n")
        tokens = _parser().parse(text)
        for token, after in itertools.zip_longest(tokens, tokens[1:]):
            line = above + (token.map[0] if token.map else 0) + 1
            if token.type == "fence":
                self._fence(token, line, lines, above)
            elif token.type == "code_block" and _holds_fence(token.content):
                # In an admonition or a tab, which CommonMark does not know, all is indented.
                if depth < _DEEPEST:
                    self.read(token.content, line - 1, depth + 1)
                else:
                    self.problems.append(Problem(self.path, line, "nested too deeply: take out blanks before this"))
            elif token.type == "code_block":
                self._add(Block(line, "", token.content, begin=line, end=_end(token, above)))
            elif token.type == "heading_open" and token.level == 0 and after:
                self.headings.append(_heading(_plain(after), line, _end(token, above), int(token.tag[1])))
            else:
                for each, where in _comments(token, line):
                    self._comment(each, where)

    def end(self) -> None:
        """Tell of comments that no block follows."""
        for each in self._pending.values():
            self.problems.append(Problem(self.path, each.line, f"no block follows that {each.name}= could speak of"))

    def _fence(self, token: Token, line: int, lines: list[str], above: int) -> None:
        end = _end(token, above)
        last = lines[end - above - 1].strip(" >\t") if end > line else ""
        if not (last.startswith(token.markup) and not last.strip(token.markup[0])):
            self.problems.append(Problem(self.path, line, f"the fence {token.markup} is not closed"))
        language = _LANGUAGE.search(token.info)
        named = _NAMED.search(token.info)
        lower, file = language[0].lower() if language else "", named[1] if named else ""
        self._add(Block(line + 1, lower, token.content, file=file, begin=line, end=end))

    def _add(self, block: Block) -> None:
        file = self._pending["file"].value if "file" in self._pending else block.file
        self.blocks.append(replace(block, settings=self._pending, file=file))
        self._pending = {}

    def _comment(self, text: str, line: int) -> None:
        try:
            found = comment.parse(text, line)
        except ValueError as error:
            self.problems.append(Problem(self.path, line, *error.args))
            return
        if not found:
            return
        if found.name == "image":
            if self.image:
                self.problems.append(Problem(self.path, line, f"image= stands already on line {self.image.line}"))
            self.image = self.image or found
        elif found.name in self._pending:
            self.problems.append(Problem(self.path, line, f"{found.name}= stands here a second time"))
        else:
            self._pending[found.name] = found


def _end(token: Token, above: int) -> int:
    return above + (token.map[1] if token.map else 0)


def _heading(words: str, line: int, end: int, level: int) -> Heading:
    own = OWN_ID.search(words)
    return Heading(line, end, level, OWN_ID.sub("", words).rstrip(), own[1] if own else "")


def _plain(token: Token) -> str:
    """Return the words of a paragraph or heading without its marks."""
    return "".join(child.content for child in token.children or () if child.type in {"text", "code_inline"})


def _holds_fence(text: str) -> bool:
    return any(line.lstrip().startswith(_FENCES) for line in text.split("\n"))


def _comments(token: Token, line: int) -> Iterator[tuple[str, int]]:
    """Return the comments of a token of HTML or of a paragraph, each with its line."""
    if token.type == "html_block":
        yield from comment.within(token.content, line)
    for child in token.children or ():
        if child.type == "html_inline":
            yield from comment.within(child.content, line)
        line += child.content.count("\n") + (child.type in {"softbreak", "hardbreak"})
