"""The MkDocs side: what pages may call. Everything else is in the modules beside, which know no MkDocs plugin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from macros import errors as errors  # it tells the plugin how to speak of errors
from macros import source
from macros.blocks import Blocks

if TYPE_CHECKING:
    from mkdocs_macros.plugin import MacrosPlugin


def define_env(env: MacrosPlugin) -> None:
    """Offer the macros; end the build where the project is not sound.

    MkDocs calls it once for each build and language, Zensical anew for each page.
    """
    blocks = Blocks(source.of(source.config_file(env.conf)), env.conf["theme"]["language"])

    @env.macro  # type: ignore[untyped-decorator]
    def snippet(name: str) -> str:
        """Show a snippet: a tab a version, with its badge and its recorded output."""
        return blocks.snippet(name)

    @env.macro  # type: ignore[untyped-decorator]
    def value(topic: str, version: str, name: str) -> str:
        """Print a value of a version."""
        return blocks.value(topic, version, name)

    @env.macro  # type: ignore[untyped-decorator]
    def verdicts(topic: str) -> str:
        """Print one line on each version of a topic: its badge, date and counts."""
        return blocks.verdicts(topic)

    @env.macro  # type: ignore[untyped-decorator]
    def badge(name: str) -> str:
        """Show a kind of badge, for a legend."""
        return blocks.badge(name)

    filters: dict[str, Any] = env.filters
    filters["indented"] = indented


def indented(text: str, by: str) -> str:
    """Return a block moved into the list, tab or admonition that it stands in; `by` stands before each line."""
    return "\n".join(by + line if line else by.rstrip() for line in text.split("\n"))
