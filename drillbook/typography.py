"""The typography of Chinese pages: faults that an eye overlooks and a reader does not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drillbook import fence
from drillbook.errors import Problem
from drillbook.fence import Part
from drillbook.snippet import read_text

if TYPE_CHECKING:
    from pathlib import Path

_HAN = r"[\u4e00-\u9fff]"
_FULL = r"[\uff0c\u3002\uff1b\uff1a\uff1f\uff01\u3001]"
# What is no prose: the list of a page's tags, code, calls of macros, addresses of links, ids of headings, HTML.
_NOT_PROSE = re.compile(r"^tags:.*|`+[^`]*`+|\{\{.*?\}\}|\]\([^)]*\)| *\{[^}]*\}|<[^>]*>")
_FAULTS = {
    re.compile(rf"{_HAN}[,;:?!]"): "half-width punctuation after a Chinese character",
    re.compile(rf"{_HAN} +{_HAN}"): "a blank between Chinese characters",
    re.compile(rf"{_FULL} +[^|\s]|[^|\s] +{_FULL}"): "a blank beside full-width punctuation",
    re.compile(rf"{_FULL}{_FULL}"): "punctuation twice",
}
# A paragraph that goes on in the next line: no list, table, heading, box, fence, macro, HTML or front matter.
_ENDS_IN_CHINESE = re.compile(rf"(?!\s*(?:[|#]|!!!|\?\?\?)).*(?:{_HAN}|{_FULL}|[\uff09\u201d\u300d])$")
_GOES_ON = re.compile(r"(?!\s*(?:[-*+] |\d+\. |[>|#<:]|```|~~~|!!!|\?\?\?|===|---|\{\{|\[\^|[a-z]+:(?: |$)))\s*\S")


def problems(root: Path) -> list[Problem]:
    """Return what is wrong on the Chinese pages, outside code."""
    return [problem for path in sorted((root / "docs/zh").rglob("*.md")) for problem in _page(root, path)]


def _page(root: Path, path: Path) -> list[Problem]:
    found = []
    before = ""
    for number, line, part in fence.lines(read_text(root, path.relative_to(root))):
        if part is not Part.PROSE:
            before = ""
            continue
        prose = _NOT_PROSE.sub("x", line)
        for pattern, what in _FAULTS.items():
            if match := pattern.search(prose):
                found.append(Problem(path.relative_to(root), number, f"{what}: {match[0]}"))
        if _ENDS_IN_CHINESE.match(before) and _GOES_ON.match(line):
            told = f"a line break, which browsers show as a blank: {before[-1]}\u23ce{line.lstrip()[0]}"
            found.append(Problem(path.relative_to(root), number, told))
        before = line
    return found
