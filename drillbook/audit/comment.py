r"""What a page's comments may say: `<!-- drillbook: name=value -->`, which no reader sees.

| name | value |
| --- | --- |
| `image` | the machine for the whole page, an image folder and a Debian suite |
| `skip` | why the next block is not run |
| `timeout` | how long the next block may take: `90s`, `2m` |
| `file` | the name under which the reader saves the next block |
| `capture` | a placeholder, and a regular expression whose one group finds its value in the next block's output |
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drillbook import duration, pattern
from drillbook.errors import nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_OPEN, _CLOSE, _OURS = "<!--", "-->", "drillbook"


@dataclass(frozen=True)
class Comment:
    """Hold one `name=value` and the line on which it stands."""

    name: str
    value: str
    line: int


@dataclass(frozen=True)
class Capture:
    """Say which placeholder takes which part of a block's output."""

    placeholder: str
    pattern: str


def within(html: str, line: int) -> Iterator[tuple[str, int]]:
    """Return the comments in a piece of HTML that begins on a line; one that is not closed keeps its opening."""
    at = html.find(_OPEN)
    while at >= 0:
        end = html.find(_CLOSE, at)
        text = html[at + len(_OPEN) : end] if end >= 0 else html[at:]
        yield text, line + html.count("\n", 0, at)
        at = html.find(_OPEN, end) if end >= 0 else -1


def parse(text: str, line: int) -> Comment | None:
    """Return what a comment says, None where it is not ours; raise ValueError with what is wrong, and a hint."""
    words = text.removeprefix(_OPEN).strip()
    if not re.match(rf"{_OURS}\b", words):
        return None
    if text.startswith(_OPEN):
        msg = f"the comment is not closed: end it with {_CLOSE}"
        raise ValueError(msg)
    form = re.fullmatch(rf"{_OURS}\s*:\s*([\w-]+)\s*=\s*(.*)", words, re.DOTALL)
    if not form:
        msg = f"a comment that can't be read: write it as {_OPEN} {_OURS}: image=plain:trixie {_CLOSE}"
        raise ValueError(msg)
    name, value = form[1], " ".join(form[2].split())
    if name not in _CHECKS:
        msg = f"a comment can't say {name}= (but {', '.join(_CHECKS)})"
        raise ValueError(msg, nearest(name, _CHECKS))
    if not value:
        msg = f"{name}= says nothing"
        raise ValueError(msg)
    try:
        _CHECKS[name](value)
    except ValueError as error:
        msg = f"{name}=: {error}"
        raise ValueError(msg) from None
    return Comment(name, value, line)


def capture(text: str) -> Capture:
    """Return what `capture=` says; raise ValueError where it is malformed."""
    placeholder, _, words = text.partition(" ")
    if not words:
        msg = r"write it as a placeholder and a regular expression: <TOKEN> token: (\S+)"
        raise ValueError(msg)
    pattern.check(words, "value")
    return Capture(placeholder, words)


_CHECKS: dict[str, Callable[[str], object]] = {
    "image": str,
    "skip": str,
    "timeout": duration.seconds,
    "file": str,
    "capture": capture,
}
