"""What macros returned, kept over the rebuilds of `mkdocs serve` for as long as all that it rests on is the same.

A project that is read again keeps the scenarios and records of what did not change (`drillbook.project.again`,
`drillbook.result.read`), so that to be the same is here to be the same object.
"""

from __future__ import annotations

import operator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence


class Kept:
    """Hold texts; none before `begin`, since a build asks for each just once."""

    def __init__(self) -> None:
        self._texts: dict[Hashable, tuple[Sequence[object], str]] | None = None

    def begin(self) -> None:
        """Keep what is made from now on."""
        self._texts = {}

    def text(self, key: Hashable, rests_on: Sequence[object], make: Callable[[], str]) -> str:
        """Return the text of a key as it was made from these very objects, or make it."""
        if self._texts is None:
            return make()
        objects, text = self._texts.get(key, ((), ""))
        if len(objects) != len(rests_on) or not all(map(operator.is_, objects, rests_on)):
            text = make()
            self._texts[key] = rests_on, text
        return text


kept = Kept()
