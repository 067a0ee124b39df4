"""What stands around a page's own text: whether it is a translation, its machines, tags, related pages, and its age."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros import diagram
from macros.book import unknown
from macros.literal import UNSEARCHED, literal, note
from macros.words import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from macros.book import Book
    from macros.site import Page, Site

_RELATED = 5


@dataclass(frozen=True)
class Frame:
    """Make what stands around a book's pages; a page is known by its path below the language's folder of `docs/`."""

    site: Site
    book: Book

    def page(self, path: str) -> Page | None:
        """Return a page; None for one that nobody wrote by hand."""
        return self._pages.get(path.removesuffix(".md"))

    @property
    def _pages(self) -> dict[str, Page]:
        return self.site.pages.get(self.book.language, {})

    def untranslated(self) -> list[str]:
        """Return the addresses of pages that the other language does not have."""
        return [
            page.address for page in self._pages.values() if self.site.translation(self.book.language, page).missing
        ]

    def opening(self, path: str) -> str:
        """Return a note where the page has no translation, or is one that lacks what changed since."""
        page = self.page(path)
        if not page:
            return ""
        translation = self.site.translation(self.book.language, page)
        if translation.missing:
            return note("translation", self.book.words["untranslated"])
        if translation.since:
            return note("translation", self.book.words["outdated"].format(date=translation.since.date))
        return ""

    def topologies(self, path: str) -> str:
        """Return a drawing of the machines of each topic that the page shows."""
        page = self.page(path)
        return "\n\n".join(self.topology(topic) for topic in page.topics) if page else ""

    def topology(self, topic: str) -> str:
        """Return a drawing of a topic's machines."""
        catalogue = self.book.project.catalogue
        scenarios = catalogue.of(topic)
        if not scenarios:
            raise unknown(topic, [each.topic for each in catalogue.scenarios], "topic")
        title = self.book.words["topology"].format(topic=scenarios[0].titled(self.book.language))
        svg = diagram.draw(f"topology-{topic}", title, diagram.networks(scenarios, self.book.words))
        caption = f"<figcaption>{self.book.words['machines']}</figcaption>"
        return f'<figure class="topology" {UNSEARCHED}>\n{svg}\n{caption}\n</figure>'

    def closing(self, path: str) -> str:
        """Return related pages, the page's tags, when it changed, and where it is edited."""
        page = self.page(path)
        if not page:
            return ""
        parts = []
        if related := self.site.related(self.book.language, page)[:_RELATED]:
            parts += [f"## {self.book.words['related']} {{#related}}", self._list(page, related)]
        if about := " · ".join(filter(None, [self._tags(page), self._changed(page), self._edit(page)])):
            parts.append(f"{about}\n{{ .about {UNSEARCHED} }}")
        return "\n\n".join(parts)

    def tag_list(self) -> str:
        """Return every tag with its pages, each below a heading of its own."""
        page = self._pages["tags"]
        anchors = self.site.anchors[self.book.language]
        return "\n\n".join(
            f"## {tag} {{#{anchors[tag]}}}\n\n{self._list(page, pages)}"
            for tag, pages in self.site.tagged[self.book.language].items()
        )

    def translation_counts(self) -> str:
        """Return one line on all pages: how many there are, and how many translations are missing or outdated."""
        names = {name for pages in self.site.pages.values() for name in pages}
        missing = {language: len(names - set(self.site.pages.get(language, {}))) for language in LANGUAGES}
        chinese = self.site.pages.get("zh", {}).values()
        outdated = sum(bool(self.site.translation("zh", page).since) for page in chinese)
        return self.book.words["translations"].format(
            all=len(names), no_chinese=missing["zh"], no_english=missing["en"], outdated=outdated
        )

    def _list(self, page: Page, others: Iterable[Page]) -> str:
        return "\n".join(f"- [{literal(other.title)}]({_way(page, other)})" for other in others)

    def _tags(self, page: Page) -> str:
        listed = self.page("tags")
        if not page.tags:
            return ""
        anchors = self.site.anchors[self.book.language]
        words = [f"[{tag}]({_way(page, listed)}#{anchors[tag]})" if listed else tag for tag in page.tags]
        return self.book.words["tags"] + self.book.words["comma"].join(words)

    def _changed(self, page: Page) -> str:
        change = self.site.changed(page)
        return self.book.words["last changed"].format(date=change.date) if change else ""

    def _edit(self, page: Page) -> str:
        return self.book.repository.edit(page.path, self.book.words["edit page"])


def _way(page: Page, other: Page) -> str:
    """Return the path from a page's source to that of another."""
    return os.path.relpath(other.path, page.path.parent)
