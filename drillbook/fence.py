"""The blocks of code of a page between fences, and the prose around them."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# As CommonMark has it, but at any depth: lists, quotes and boxes indent what is in them. Ticks behind ticks are a code
# span, and no fence.
_FENCE = re.compile(r"[\s>]*(`{3,}(?!.*`)|~{3,})(.*)")


class Part(Enum):
    """Say what a line is to the blocks of a page."""

    PROSE = auto()
    OPENS = auto()
    CODE = auto()
    CLOSES = auto()


def lines(text: str) -> Iterator[tuple[int, str, Part]]:
    """Yield the lines of a page, each with its number and what it is.

    A fence is closed by one of the same kind, as long or longer, behind which nothing stands.
    """
    fence = ""
    for number, line in enumerate(text.splitlines(), start=1):
        match = _FENCE.match(line)
        if not fence:
            part = Part.OPENS if match else Part.PROSE
            fence = match[1] if match else ""
        elif match and match[1].startswith(fence) and not match[2].strip():
            part, fence = Part.CLOSES, ""
        else:
            part = Part.CODE
        yield number, line, part
