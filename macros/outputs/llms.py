"""The site for language models, as llmstxt.org describes it: what it is, and a list of its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.words import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from macros.outputs.edition import Edition
    from macros.site import Site


def text(site: Site, editions: Sequence[Edition], url: str) -> str:
    """Return llms.txt: pages with snippets first, those in other languages behind; relative links where `url` is empty.

    All editions have the site's name; what the site is, the first one says.
    """
    lines = [f"# {editions[0].title}", "", f"> {editions[0].description}"]
    for edition in editions:
        lines += ["", f"## {LANGUAGES[edition.language]['topics']}", "", *_list(site, edition, url)]
    return "\n".join(lines) + "\n"


def _list(site: Site, edition: Edition, url: str) -> Iterator[str]:
    for page in site.pages[edition.language].values():
        if page.topics:
            yield f"- [{page.title}]({url}{edition.folder}{page.address}): {page.description}"
