"""A snippet: one file of a topic, read and parted from its header."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drillbook import header, terminal
from drillbook.errors import ContentError, Problem

if TYPE_CHECKING:
    from pathlib import Path

    from drillbook.header import Header

NAME = re.compile(r"([0-9]{2,3})-([a-z0-9][a-z0-9-]*)(\.[a-z0-9]+)")
_NAMED = {
    "\u3000": "U+3000 (full-width space)",
    "\u00a0": "U+00A0 (no-break space)",
    "\r": "a carriage return",
    "\0": "a NUL byte",
}
_DOUBTFUL_END = re.compile(r"[\v\f\x1c-\x1e\x85\u2028\u2029]|\r(?!\n)")


@dataclass(frozen=True)
class Snippet:
    """Hold one file: what its name says, its header, and the reader's text before values are put in."""

    path: Path
    topic: str
    number: int
    name: str
    header: Header
    body: str
    out: str = ""
    out_path: Path | None = None

    @property
    def id(self) -> str:
        """Return the name by which pages call the snippet."""
        return f"{self.topic}/{self.name}"

    @property
    def is_file(self) -> bool:
        """Tell whether the reader saves this text rather than running it."""
        return self.path.suffix != ".sh"

    @property
    def language(self) -> str:
        """Return the name of the text's syntax, as highlighters know it."""
        languages = {".sh": "bash", ".yml": "yaml", ".service": "ini", ".conf": "ini", ".cfg": "ini"}
        return languages.get(self.path.suffix, self.path.suffix.removeprefix("."))


def read(root: Path, path: Path, topic: str) -> tuple[Snippet, list[Problem]]:
    """Return the snippet in the file `NN-name.ext` at `root/path`, and what is wrong with it.

    Raises ContentError where there is nothing to read.
    """
    match = NAME.fullmatch(path.name)
    if not match:
        raise ContentError([Problem(path, 1, "a snippet's file is named NN-name.ext, as in 30-start.sh")])
    text = read_text(root, path)
    head, body, problems = header.split(path, text)
    problems += places(path, text)
    if not body.strip():
        problems.append(Problem(path, text.rstrip().count("\n") + 1, "the snippet is empty below its header"))
    elif not text.endswith("\n"):  # what stands behind it in a runbook would go on in its last line
        problems.append(Problem(path, text.count("\n") + 1, "the last line has no end: put a newline behind it"))
    found = Snippet(path, topic, int(match[1]), match[2], head, body)
    out = path.with_suffix(".out")
    try:
        return (with_out(root, out, found) if (root / out).is_file() else found), problems
    except ContentError as error:
        return found, [*problems, *error.problems]


def with_out(root: Path, path: Path, snippet: Snippet) -> Snippet:
    """Return the snippet with the expected output that the .out file at `root/path` holds."""
    return replace(snippet, out=read_text(root, path), out_path=path)


def read_text(root: Path, path: Path) -> str:
    """Return the text of the file at `root/path`; raise ContentError where it is none, or of doubtful lines."""
    data = b""
    try:
        data = (root / path).read_bytes()
        text = data.decode()
    except OSError as error:  # a folder, a link that leads nowhere, a file that is not for us
        raise ContentError([Problem(path, 1, f"can't be read: {error.strerror}")]) from None
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ContentError([Problem(path, line, f"not UTF-8: byte 0x{data[error.start]:02x}")]) from None
    if problems := [
        Problem(
            path,
            text.count("\n", 0, match.start()) + 1,
            f"holds U+{ord(match[0]):04X}, which only some programs take for the end of a line",
        )
        for match in _DOUBTFUL_END.finditer(text)
    ]:
        raise ContentError(problems)
    return text


def treacherous(text: str) -> dict[str, str]:
    """Return the characters of which people would read another text than the one that is run, each with what it is.

    Escapes of a terminal, what is not seen or changes the order in which a text is shown, and what, pasted from web
    pages, looks like a blank and is an argument to a shell.
    """
    hidden, blanks = terminal.hidden(text), terminal.odd_blanks(text)
    told = {each: f"U+{ord(each):04X}, which nobody sees" for each in hidden}
    told |= {each: f"U+{ord(each):04X}, which looks like a blank" for each in blanks}
    return {each: _NAMED.get(each, words) for each, words in told.items()}


def places(path: Path, text: str) -> list[Problem]:
    """Return a problem for each line of a file and each treacherous character on it."""
    found = treacherous(text)
    return [
        Problem(path, line, f"holds {found[each]}")
        for line, content in enumerate(text.split("\n"), start=1)
        for each in found
        if each in content
    ]
