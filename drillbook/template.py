"""What a page may hold beside Markdown: calls of macros with words in quotes, and nothing else of Jinja.

Jinja's own language reaches all of Python, and pages are content.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drillbook.errors import Fault, nearest

if TYPE_CHECKING:
    from collections.abc import Callable

# What pages may call, with what each of its words names.
MACROS: dict[str, tuple[str, ...]] = {
    "snippet": ("snippet",),
    "value": ("topic", "version", "value"),
    "verdicts": ("topic or version",),
    "badge": ("badge",),
    "proof": ("topic", "version"),
    "runbook": ("topic", "version"),
    "topology": ("topic",),
    "matrix": (),
    "unverified": (),
    "tag_list": (),
    "translation_counts": (),
}
_BLOCK = r"(?:snippet|verdicts|proof|matrix|unverified|topology|runbook)\("
# A call that makes a block, on its own line, behind what that stands in.
BLOCK = re.compile(rf"^(?P<by>[ \t>]*)\{{\{{\s*(?P<call>{_BLOCK}[^)]*\))\s*\}}\}}[ \t]*$", re.MULTILINE)
_AMID = re.compile(rf"\{{\{{[^{{}}]*\b{_BLOCK}")
_WORD = r"""[ \t]*(?:"[^"\\\n]*"|'[^'\\\n]*')[ \t]*"""
_CALL = re.compile(rf"\{{\{{[ \t]*(?P<macro>[a-z_]+)\([ \t]*(?P<words>(?:{_WORD}(?:,{_WORD})*)?)\)[ \t]*\}}\}}")
_TEXT = re.compile(rf"\{{\{{{_WORD}\}}\}}")  # a text that is no Jinja, such as braces
_VALUE = re.compile(rf"\{{\{{[ \t]*value\({_WORD},{_WORD},{_WORD}\)[ \t]*\}}\}}")
_JINJA = re.compile(r"\{[{%]")
_FENCED = r"^[ \t>]*(?P<mark>`{3,}|~{3,}).*?^[ \t>]*(?P=mark)[ \t]*$"
_INLINE = r"(?P<tick>`+)[^`\n]+(?P=tick)"
# `## Heading {#id}` would begin a comment to Jinja.
LITERAL = re.compile(rf"{_FENCED}|{_INLINE}|\{{#", re.MULTILINE | re.DOTALL)
# In place of blank lines, so that no line of a page moves.
AFTER_TITLE = re.compile(r"\A((?:[ \t]*\n|<!--(?:(?!-->).)*-->[ \t]*\n)*# [^\n]*\n)[ \t]*$", re.MULTILINE | re.DOTALL)
_RAW_ENDS = re.compile(r"\{%[-+]?\s*endraw")
_QUOTED = re.compile(r"""\"([^"]*)\"|'([^']*)'""")
FRONT_MATTER = re.compile(r"\A---\n(.*?)^---\n", re.DOTALL | re.MULTILINE)

_STANDS_AMID = "a block stands on a line of its own: in a list, on the next line and indented"
_IS_NO_CALL = 'a page holds no Jinja but calls of macros with words in quotes: {{ snippet("topic/name") }}'
_HAS_NO_TITLE = "a page that shows snippets begins with its title, `# …`, and a blank line after it"


@dataclass(frozen=True, slots=True)
class Call:
    """Hold one call of a macro: its name, its words, and the line it stands on."""

    macro: str
    words: tuple[str, ...]
    line: int


# `nox -s serve` reads the pages at each change, and nearly all of them are as before.
_kept = functools.lru_cache(maxsize=4096)


def calls(text: str) -> list[Call]:
    """Return every call of a macro on a page, in the order of lines, but for those that `faults` tells of."""
    return [call for call in _calls(text) if not _wrong(call)]


@_kept
def faults(text: str) -> tuple[Fault, ...]:
    """Return what is wrong with a page, whatever the project holds: calls that can't be, and what is no call."""
    outside = LITERAL.sub(_blotted, text)
    found = [Fault(_line(text, each), _STANDS_AMID) for each in _AMID.finditer(BLOCK.sub(_blotted, outside))]
    rest = _TEXT.sub(_blotted, _CALL.sub(_blotted, outside))
    found += [Fault(_line(text, each), _IS_NO_CALL) for each in (*_JINJA.finditer(rest), *_RAW_ENDS.finditer(text))]
    found += [fault for call in _calls(text) if (fault := _wrong(call))]
    shown = [call.line for call in _calls(text) if call.macro == "snippet"]
    if shown and not AFTER_TITLE.match(text):
        found.append(Fault(shown[0], _HAS_NO_TITLE))
    return tuple(sorted(dict.fromkeys(found), key=lambda fault: fault.line))


@_kept
def body(text: str) -> str:
    """Return a page's file without its front matter, in the place of which are empty lines."""
    return FRONT_MATTER.sub(lambda match: "\n" * match[0].count("\n"), text, count=1)


def literal(match: re.Match[str]) -> str:
    """Return code, a match of `LITERAL`, as Jinja leaves it as it stands, but for the values that it calls."""
    return _with_values(match, lambda part: f"{{% raw %}}{part}{{% endraw %}}" if "{" in part else part)


def _with_values(match: re.Match[str], changed: Callable[[str], str]) -> str:
    """Return code with all changed but the values that it calls, which only code within a line does."""
    called = [each[0] for each in _VALUE.finditer(match[0])] if match["tick"] else []
    parts = _VALUE.split(match[0]) if called else [match[0]]
    return "".join(changed(part) + call for part, call in zip(parts, [*called, ""], strict=True))


@_kept
def _calls(text: str) -> tuple[Call, ...]:
    """Return what looks like a call; code within a line may call values, and other code nothing."""
    called = LITERAL.sub(_but_values, text)
    return tuple(
        Call(each["macro"], tuple(one or other for one, other in _QUOTED.findall(each["words"])), _line(text, each))
        for each in _CALL.finditer(called)
    )


def _wrong(call: Call) -> Fault | None:
    if call.macro not in MACROS:
        near = nearest(call.macro, MACROS)
        known = "" if near else f"; there are: {', '.join(MACROS)}"
        return Fault(call.line, f"unknown macro {call.macro!r}{known}", near)
    wanted = MACROS[call.macro]
    if len(call.words) == len(wanted):
        return None
    words = "word" if len(wanted) == 1 else "words"
    return Fault(call.line, f"{call.macro}({', '.join(wanted)}) has {len(wanted)} {words}, not {len(call.words)}")


def _line(text: str, match: re.Match[str]) -> int:
    return text.count("\n", 0, match.start()) + 1


def _blotted(match: re.Match[str]) -> str:
    return _blot(match[0])


def _but_values(match: re.Match[str]) -> str:
    return _with_values(match, _blot)


def _blot(text: str) -> str:
    """Return as many letters: no place of the page moves, and what stands beside them does not stand alone."""
    return "\n".join("x" * len(line) for line in text.split("\n"))
