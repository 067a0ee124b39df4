"""What a page's author need not think of: indentation of blocks, braces in code, and code in braces."""

from __future__ import annotations

import itertools
import re

from jinja2 import TemplateSyntaxError
from jinja2.ext import Extension

_BLOCK = r"(?:snippet|verdicts|proof|matrix|unverified|topology|runbook)\("
_CALL = re.compile(rf"^(?P<by>[ \t>]*)\{{\{{\s*(?P<call>{_BLOCK}[^)]*\))\s*\}}\}}[ \t]*$", re.MULTILINE)
_AMID = re.compile(rf"\{{\{{[^{{}}]*\b{_BLOCK}")
# All that a page may ask for: a macro with words, or a text that is no Jinja, such as braces. Jinja's own language
# reaches all of Python, and pages are content.
_WORD = r"""[ \t]*(?:"[^"\\\n]*"|'[^'\\\n]*')[ \t]*"""
_PLAIN = re.compile(rf"\{{\{{(?:[ \t]*[a-z_]+\([ \t]*(?:{_WORD}(?:,{_WORD})*)?\)[ \t]*|{_WORD})\}}\}}")
_VALUE = re.compile(rf"\{{\{{[ \t]*value\({_WORD},{_WORD},{_WORD}\)[ \t]*\}}\}}")
_JINJA = re.compile(r"\{[{%]")
_FENCED = r"^[ \t>]*(?P<mark>`{3,}|~{3,}).*?^[ \t>]*(?P=mark)[ \t]*$"
_INLINE = r"(?P<tick>`+)[^`\n]+(?P=tick)"
# `## Heading {#id}` would begin a comment to Jinja.
_LITERAL = re.compile(rf"{_FENCED}|{_INLINE}|\{{#", re.MULTILINE | re.DOTALL)
# In place of blank lines, so that no line of a page moves.
_AFTER_TITLE = re.compile(r"\A((?:[ \t]*\n|<!--(?:(?!-->).)*-->[ \t]*\n)*# [^\n]*\n)[ \t]*$", re.MULTILINE | re.DOTALL)
_RAW_ENDS = re.compile(r"\{%[-+]?\s*endraw")
_SNIPPET = re.compile(r"\{\{[ \t]*snippet\(")
_END = r"""{{ "\n\n" }}{{ runbooks() }}{{ "\n\n" }}{{ closing() }}""" + "\n"
_BEFORE_SECTIONS = re.compile(r"\n[ \t]*\n(?=## )")


class Pages(Extension):
    """Prepare the text of a page: a macro's block takes the indentation of its line; code is no template."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """Return the page's text as Jinja is to read it; raise TemplateSyntaxError for a block amid other text."""
        outside_code = _LITERAL.sub(lambda match: "\n" * match[0].count("\n"), source)
        outside = _CALL.sub("", outside_code)
        if amid := _AMID.search(outside):
            message = "a block stands on a line of its own: in a list, on the next line and indented"
            raise TemplateSyntaxError(message, outside.count("\n", 0, amid.start()) + 1, name, filename)
        if more := _more_than_calls(source, outside_code):
            message = 'a page holds no Jinja but calls of macros with words in quotes: {{ snippet("topic/name") }}'
            raise TemplateSyntaxError(message, more, name, filename)
        source = _LITERAL.sub(_literal, source)
        framed = _framed(source)
        if not framed and (call := _SNIPPET.search(outside_code)):
            message = "a page that shows snippets begins with its title, `# …`, and a blank line after it"
            raise TemplateSyntaxError(message, outside_code.count("\n", 0, call.start()) + 1, name, filename)
        return _CALL.sub(_indented, framed or source)


def _more_than_calls(source: str, outside_code: str) -> int:
    """Return the line of the first Jinja that is no call of a macro, also where code would end its being code; or 0."""
    found = [match.start() for match in _JINJA.finditer(_PLAIN.sub(lambda call: " " * len(call[0]), outside_code))]
    lines = [outside_code.count("\n", 0, at) + 1 for at in found]
    lines += [source.count("\n", 0, match.start()) + 1 for match in _RAW_ENDS.finditer(source)]
    return min(lines, default=0)


def _literal(match: re.Match[str]) -> str:
    """Return code as it stands, but for values within a line: `{{ value("etcd", "3.6", "etcd_version") }}`."""
    calls = _VALUE.findall(match[0]) if match["tick"] else []
    parts = _VALUE.split(match[0]) if calls else [match[0]]
    raw = [f"{{% raw %}}{part}{{% endraw %}}" if "{" in part else part for part in parts]
    return "".join(part + call for part, call in itertools.zip_longest(raw, calls, fillvalue=""))


def _indented(match: re.Match[str]) -> str:
    return f"{{{{ {match['call']} | indented({match['by']!r}) }}}}" if match["by"] else match[0]


def _framed(source: str) -> str:
    """Return the page with what every page has: a note below its title, its machines, and what belongs at its end.

    It is empty where the page does not begin with a title.
    """
    framed, pages = _AFTER_TITLE.subn(r"\1{{ opening() }}", source, count=1)
    if not pages:
        return ""
    if "topology(" not in framed:
        framed = _BEFORE_SECTIONS.sub("\n{{ topologies() }}\n", framed, count=1)
    # On the last line, so that what is left open there is told with its own line.
    return framed.rstrip("\n") + _END
