"""What a page's author need not think of: indentation of blocks, and braces in code."""

from __future__ import annotations

import re

from jinja2.ext import Extension

_CALL = re.compile(r"^([ \t>]+)\{\{\s*(snippet\([^)]*\)|verdicts\([^)]*\))\s*\}\}[ \t]*$", re.MULTILINE)
_FENCED = r"^[ \t>]*(?P<mark>`{3,}|~{3,}).*?^[ \t>]*(?P=mark)[ \t]*$"
_INLINE = r"(?P<tick>`+)[^`\n]+(?P=tick)"
# `## Heading {#id}` would begin a comment to Jinja.
_LITERAL = re.compile(rf"{_FENCED}|{_INLINE}|\{{#", re.MULTILINE | re.DOTALL)


class Pages(Extension):
    """Prepare the text of a page: a macro's block takes the indentation of its line; code is no template."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002 - Jinja's own
        """Return the page's text as Jinja is to read it."""
        source = _LITERAL.sub(
            lambda match: f"{{% raw %}}{match[0]}{{% endraw %}}" if "{" in match[0] else match[0], source
        )
        return _CALL.sub(lambda match: f"{{{{ {match[2]} | indented({match[1]!r}) }}}}", source)
