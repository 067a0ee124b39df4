"""What a page's author need not think of: indentation of blocks, braces in code, and what every page has."""

from __future__ import annotations

import re

from jinja2 import TemplateSyntaxError
from jinja2.ext import Extension

from drillbook import template

_END = r"""{{ "\n\n" }}{{ runbooks() }}{{ "\n\n" }}{{ closing() }}""" + "\n"
_BEFORE_SECTIONS = re.compile(r"\n[ \t]*\n(?=## )")


class Pages(Extension):
    """Prepare the text of a page: a macro's block takes the indentation of its line; code is no template."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """Return the page's text as Jinja is to read it; raise TemplateSyntaxError for more than it may hold."""
        for fault in template.faults(source):
            raise TemplateSyntaxError(fault.message, fault.line, name, filename)
        source = template.LITERAL.sub(template.literal, source)
        return template.BLOCK.sub(_indented, _framed(source))


def _indented(match: re.Match[str]) -> str:
    return f"{{{{ {match['call']} | indented({match['by']!r}) }}}}" if match["by"] else match[0]


def _framed(source: str) -> str:
    """Return the page with what every page has: a note below its title, its machines, and what belongs at its end.

    One that does not begin with a title is left as it is.
    """
    framed, pages = template.AFTER_TITLE.subn(r"\1{{ opening() }}", source, count=1)
    if not pages:
        return source
    if "topology(" not in framed:
        framed = _BEFORE_SECTIONS.sub("\n{{ topologies() }}\n", framed, count=1)
    # On the last line, so that what is left open there is told with its own line.
    return framed.rstrip("\n") + _END
