"""Markdown that says a text and nothing else, whatever stands in it."""

from __future__ import annotations

import re

from drillbook.terminal import plain

# Search finds a text once: in the newest version, and not in output or badges.
UNSEARCHED = 'data-search-exclude="yes"'
# What means something to Markdown, HTML, a table or an attribute list.
_SIGNS = re.compile(r"[!\"#$&*+<=>@\[\\\]^_`{|}~]")


def literal(text: str) -> str:
    """Return text that Markdown, HTML and attribute lists take as it stands."""
    return _SIGNS.sub(lambda match: f"&#{ord(match[0])};", text)


def told(text: str) -> str:
    """Return what a run said, of any lines, as a part of one line of Markdown."""
    return "<br>".join(literal(line.strip()) for line in plain(text).strip().split("\n"))


def code(text: str) -> str:
    """Return text in the type of code, within a line."""
    return f"<code>{told(text)}</code>"


def prose(text: str) -> str:
    """Return a sentence of an author's in which backticks mark code; all else stands as it is."""
    parts = text.split("`")
    if len(parts) % 2 == 0:  # one is left open
        return literal(text)
    return "".join(code(part) if number % 2 else literal(part) for number, part in enumerate(parts))


def block(text: str, attributes: str) -> str:
    """Return a fenced block; `attributes` are those of its attribute list."""
    mark = "`" * max(3, *(len(run) + 1 for run in re.findall(r"`+", text) or [""]))
    return f"{mark} {{ {attributes} }}\n{text}\n{mark}"


def title(text: str) -> str:
    """Return the attributes that give a block its title."""
    return f'title="{literal(text)}" title_mode="html"'


def fold(kind: str, summary: str, *parts: str) -> str:
    """Return parts folded below a summary, which is literal already."""
    return f'??? {kind} "{summary}"\n\n' + indent("\n\n".join(parts))


def note(kind: str, text: str, heading: str = "") -> str:
    """Return an admonition; text and heading are literal already."""
    return f'!!! {kind} "{heading}"\n\n' + indent(text)


def indent(text: str) -> str:
    """Return text moved into the list item, tab or fold that it stands in."""
    return "\n".join("    " + line if line else "" for line in text.split("\n"))
