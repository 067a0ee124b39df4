"""The MkDocs side: what pages may call. Everything else is in the modules beside, which know no MkDocs plugin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from macros import errors as errors  # it tells the plugin how to speak of errors
from macros import source
from macros.blocks import Blocks
from macros.frame import Frame
from macros.repository import Repository
from macros.words import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable

    from mkdocs_macros.plugin import MacrosPlugin


def define_env(env: MacrosPlugin) -> None:
    """Offer the macros; called once for each build and language. End the build where the project is not sound."""
    project, site = source.of(env.conf["config_file_path"]), source.site(env.conf["config_file_path"])
    language, extra = str(env.conf["theme"]["language"]), env.conf["extra"]
    repository = Repository(extra.get("repository", ""), extra.get("branch", "main"))
    blocks = Blocks(project, language, repository)
    frame = Frame(site, project.catalogue, language if language in LANGUAGES else "en", repository)
    extra["untranslated"] = frame.untranslated()

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

    for macro in (frame.topology, frame.tag_list, frame.translation_counts):
        env.macro(macro)  # type: ignore[no-untyped-call]
    for part in (frame.opening, frame.topologies, frame.closing):  # `macros.jinja` puts them into every page
        env.macro(_of_this_page(env, part), part.__name__)  # type: ignore[no-untyped-call]

    filters: dict[str, Any] = env.filters
    filters["indented"] = indented


def indented(text: str, by: str) -> str:
    """Return a block moved into the list, tab or admonition that it stands in; `by` stands before each line."""
    return "\n".join(by + line if line else by.rstrip() for line in text.split("\n"))


def _of_this_page(env: MacrosPlugin, part: Callable[[str], str]) -> Callable[[], str]:
    """Return a macro for a part of the page that is being built, parted by blank lines from what stands around it."""
    return lambda: f"\n{text}\n" if (text := part(env.page.url)) else ""
