"""The MkDocs side: what pages may call. Everything else is in the modules beside."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from macros import errors as errors  # it tells the plugin how to speak of errors
from macros import matrix as matrices
from macros import runbooks as offers
from macros import source
from macros import unverified as lists
from macros.blocks import Blocks
from macros.book import Book
from macros.frame import Frame
from macros.proof import Proof
from macros.repository import Repository
from macros.words import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable

    from mkdocs_macros.plugin import MacrosPlugin


def define_env(env: MacrosPlugin) -> None:
    """Offer the macros; end the build where the project is not sound.

    MkDocs calls it once for each build and language, Zensical anew for each page.
    """
    book = Book(
        source.of(source.config_file(env.conf)),
        env.conf["theme"]["language"],
        lambda: path_of(env.variables["page"]),
        Repository(env.conf["extra"].get("repository") or "", env.conf["extra"].get("branch") or "main"),
    )
    blocks, proofs = Blocks(book), Proof(book)
    show_preview(env.conf["extra"], env.conf["theme"]["language"])
    frame = Frame(source.site(source.config_file(env.conf)), book)
    env.conf["extra"]["untranslated"] = frame.untranslated()

    @env.macro  # type: ignore[untyped-decorator]
    def snippet(name: str) -> str:
        """Show a snippet: a tab a version, with its badge and its recorded output."""
        return book.told(name.partition("/")[0], f"snippet {name}", lambda: blocks.snippet(name))

    @env.macro  # type: ignore[untyped-decorator]
    def value(topic: str, version: str, name: str) -> str:
        """Print a value of a version."""
        return blocks.value(topic, version, name)

    @env.macro  # type: ignore[untyped-decorator]
    def verdicts(topic: str) -> str:
        """Print one line on each version of a topic: its badge, date and counts."""
        return book.told(topic, "verdicts", lambda: blocks.verdicts(topic))

    @env.macro  # type: ignore[untyped-decorator]
    def badge(name: str) -> str:
        """Show a kind of badge, for a legend."""
        return book.legend(name)

    @env.macro  # type: ignore[untyped-decorator]
    def proof(topic: str, version: str) -> str:
        """Show on what a version's verdict rests, step by step."""
        return book.told(topic, f"proof {version}", lambda: proofs.page(topic, version))

    @env.macro  # type: ignore[untyped-decorator]
    def matrix() -> str:
        """Show every topic in every version, with its verdict."""
        return matrices.table(book)

    @env.macro  # type: ignore[untyped-decorator]
    def unverified() -> str:
        """Show everything that is not verified, with its reason."""
        return lists.sections(book)

    env.macro(partial(offers.section, book), "runbooks")  # type: ignore[no-untyped-call]
    env.macro(partial(offers.printable, book), "runbook")  # type: ignore[no-untyped-call]
    for macro in (frame.topology, frame.tag_list, frame.translation_counts):
        env.macro(macro)  # type: ignore[no-untyped-call]
    for part in (frame.opening, frame.topologies, frame.closing):  # `macros.jinja` puts them into every page
        env.macro(_of_this_page(env, part), part.__name__)  # type: ignore[no-untyped-call]

    filters: dict[str, Any] = env.filters
    filters["indented"] = indented


def path_of(page: Any) -> str:  # noqa: ANN401 - MkDocs' page, or Zensical's
    """Return a page's path below the language's folder of `docs/`."""
    return str(page.path if hasattr(page, "path") else page.file.src_uri)


def show_preview(extra: dict[str, Any], language: str) -> None:
    """Give the theme the words that stand above each page of a preview: `extra.preview` is "HEAD BASE"."""
    head, _, base = (extra.get("preview") or "").partition(" ")
    if head:
        extra["banner"] = LANGUAGES[language]["preview"].format(head=head, base=base)


def indented(text: str, by: str) -> str:
    """Return a block moved into the list, tab or admonition that it stands in; `by` stands before each line."""
    return "\n".join(by + line if line else by.rstrip() for line in text.split("\n"))


def _of_this_page(env: MacrosPlugin, part: Callable[[str], str]) -> Callable[[], str]:
    """Return a macro for a part of the page that is being built, parted by blank lines from what stands around it."""
    return lambda: f"\n{text}\n" if (text := part(path_of(env.variables["page"]))) else ""
