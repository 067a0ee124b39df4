"""The MkDocs side: what pages may call. Everything else is in the modules beside, which know no MkDocs plugin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from macros import errors as errors  # it tells the plugin how to speak of errors
from macros import matrix as matrices
from macros import runbooks as offers
from macros import source
from macros import unverified as lists
from macros.blocks import Blocks
from macros.book import Book
from macros.proof import Proof
from macros.repository import Repository

if TYPE_CHECKING:
    from mkdocs_macros.plugin import MacrosPlugin


def define_env(env: MacrosPlugin) -> None:
    """Offer the macros; called once for each build and language. End the build where the project is not sound."""
    book = Book(
        source.of(env.conf["config_file_path"]),
        env.conf["theme"]["language"],
        lambda: path_of(env.variables["page"]),
        Repository(env.conf["extra"].get("repository") or "", env.conf["extra"].get("branch") or "main"),
    )
    blocks, proofs = Blocks(book), Proof(book)

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
        return book.legend(name)

    @env.macro  # type: ignore[untyped-decorator]
    def proof(topic: str, version: str) -> str:
        """Show on what a version's verdict rests, step by step."""
        return proofs.page(topic, version)

    @env.macro  # type: ignore[untyped-decorator]
    def matrix() -> str:
        """Show every topic in every version, with its verdict."""
        return matrices.table(book)

    @env.macro  # type: ignore[untyped-decorator]
    def unverified() -> str:
        """Show everything that is not verified, with its reason."""
        return lists.sections(book)

    @env.macro  # type: ignore[untyped-decorator]
    def runbooks() -> str:
        """Offer the scripts of the topics that this page begins; every page that shows snippets ends with this."""
        return offers.section(book)

    @env.macro  # type: ignore[untyped-decorator]
    def runbook(topic: str, version: str) -> str:
        """Show all steps of a version, to be printed."""
        return offers.printable(book, topic, version)

    filters: dict[str, Any] = env.filters
    filters["indented"] = indented


def path_of(page: Any) -> str:  # noqa: ANN401 - MkDocs' page, or Zensical's
    """Return a page's path below the language's folder of `docs/`."""
    return str(page.path if hasattr(page, "path") else page.file.src_uri)


def indented(text: str, by: str) -> str:
    """Return a block moved into the list, tab or admonition that it stands in; `by` stands before each line."""
    return "\n".join(by + line if line else by.rstrip() for line in text.split("\n"))
