"""The search index at less cost: its reader is given pages without labels and what it reads over anyway.

It takes each tag of a page by itself, and nearly all of them are the highlighter's, around single words of code.
"""

from __future__ import annotations

import re
from typing import Any

from material.plugins.search.plugin import Parser

from macros.literal import UNSEARCHED

# What the highlighter makes of a block: a `div` with its marks, a title, and the text.
_BLOCK = re.compile(
    r'(<div class="[^"<>]*\bhighlight"[^<>]*>(?:<span class="filename">[^<]*</span>)?<pre>)(.*?)(</pre></div>)',
    re.DOTALL,
)
# What the reader passes over besides: paragraphs that are not searched, and the buttons of tabs.
_NOTHING = re.compile(rf"<p [^<>]*{UNSEARCHED}[^<>]*>.*?</p>|<input\b[^<>]*>", re.DOTALL)
# What stands at every snippet: it is found everywhere, and makes excerpts unreadable.
_LABELS = re.compile(
    r'<div class="tabbed-labels">.*?</div>|(<details class="(?:output|differs)">)\s*<summary>.*?</summary>', re.DOTALL
)
_COLOUR = re.compile(r'<span(?: (?:class|id)="[^"<>]*")?>|</span>')
_feed = Parser.feed


def light(html: str) -> str:
    """Return a page without the colours and lines of code, labels of tabs and outputs, and what is not searched."""
    return _NOTHING.sub("", _LABELS.sub(r"\1", _BLOCK.sub(_searched, html)))


def install() -> None:
    """Let the search plugin read so; later builds of `mkdocs serve` find it done."""
    if Parser.feed.__module__ != __name__:
        Parser.feed = feed


def feed(parser: Any, html: str) -> None:  # noqa: ANN401 - the theme says nothing of its types
    """Take a page in."""
    _feed(parser, light(html))


def _searched(match: re.Match[str]) -> str:
    opened, text, closed = match.groups()
    return "" if UNSEARCHED in opened else f"{opened}{_COLOUR.sub('', text)}{closed}"
