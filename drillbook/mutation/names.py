"""The names of a scenario: its machines, its addresses, and what its texts call things."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drillbook.scenario import Scenario

_DECLARED = re.compile(r"(?:^\s*(?:- )?|[{,]\s*)(?:name|namespace):\s*[\"']?([a-z][\w.-]*)", re.MULTILINE)


class Names:
    """Know which words of a scenario are names, and what else each could be taken for."""

    def __init__(self, scenario: Scenario) -> None:
        """Read all that the scenario says: its texts, its files' names and its expectations."""
        self.machines = tuple(scenario.nodes)
        self.addresses = tuple(str(node.address) for node in scenario.nodes.values())
        steps = scenario.steps
        expected = [each.value for step in steps for each in step.expectations]
        said = "\n".join([*(step.text for step in steps), *(step.file for step in steps), *expected])
        self._said = said.replace("\\", "")  # dots in regular expressions
        self._declarations = Counter(_DECLARED.findall(self._said))
        self._count = lru_cache(maxsize=None)(self._counted)

    @cached_property
    def declared(self) -> frozenset[str]:
        """Return what manifests call things, as far as something else calls it so too."""
        return frozenset(filter(self.referred, self._declarations))

    def other(self, word: str) -> str:
        """Return the machine or address that is taken for this one: the next of them."""
        for known in (self.machines, self.addresses):
            if word in known:
                return _next(word, known)
        return ""

    def twice(self, word: str) -> bool:
        """Tell whether a word is said more than once: otherwise it may be anything, since nothing refers to it."""
        return self._count(rf"(?<![\w.-]){re.escape(word)}(?![\w-])") > 1

    def referred(self, word: str) -> bool:
        """Tell whether a word is said elsewhere than where things get this name."""
        return self._count(rf"(?<![\w.-]){re.escape(word)}(?![\w-])") > self._declarations[word]

    def labelled(self, key: str, value: str) -> bool:
        """Tell whether a label is said more than once, as in `app: web` and `app=web`."""
        return self._count(rf"{re.escape(key)}[\"']?\s*[:=]+\s*[\"']?{re.escape(value)}(?![\w-])") > 1

    def _counted(self, pattern: str) -> int:
        return sum(1 for _ in re.finditer(pattern, self._said))


def misspelt(word: str) -> str:
    """Return a word with two neighbouring letters exchanged, as near its middle as may be; empty where none differ."""
    places = [at for at in range(len(word) - 1) if word[at : at + 2].isalpha() and word[at] != word[at + 1]]
    if not places:
        return ""
    at = min(places, key=lambda place: (abs(2 * place + 2 - len(word)), place))
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _next(word: str, known: Sequence[str]) -> str:
    """Return the one behind a word; where there is no other, the word misspelt, or the next address."""
    if len(known) > 1:
        return known[(known.index(word) + 1) % len(known)]
    network, _, last = word.rpartition(".")
    return f"{network}.{int(last) + 1}" if last.isdigit() else misspelt(word)
