"""What stands around a page's own text: whether it is a translation, its machines, tags, related pages, and its age."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drillbook.errors import UsageError, nearest
from macros import diagram
from macros.words import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from drillbook.catalogue import Catalogue
    from macros.repository import Repository
    from macros.site import Page, Site

_RELATED = 5


@dataclass(frozen=True)
class Frame:
    """Make what stands around the pages of one language."""

    site: Site
    catalogue: Catalogue
    language: str
    repository: Repository

    @property
    def _words(self) -> dict[str, str]:
        return LANGUAGES[self.language]

    def page(self, address: str) -> Page | None:
        """Return the page at an address below the language's first page; None for one that nobody wrote by hand."""
        found = self.site.pages.get(self.language, {}).values()
        return next((page for page in found if page.address.strip("/") == address.strip("/")), None)

    def untranslated(self) -> list[str]:
        """Return the addresses of pages that the other language does not have."""
        pages = self.site.pages.get(self.language, {}).values()
        return [page.address for page in pages if self.site.translation(self.language, page).missing]

    def opening(self, address: str) -> str:
        """Return a note where the page has no translation, or is one that lacks what changed since."""
        page = self.page(address)
        if not page:
            return ""
        translation = self.site.translation(self.language, page)
        if translation.missing:
            return _note("translation", self._words["untranslated"])
        if translation.since:
            return _note("translation", self._words["outdated"].format(date=translation.since.date))
        return ""

    def topologies(self, address: str) -> str:
        """Return a drawing of the machines of each topic that the page shows."""
        page = self.page(address)
        return "\n\n".join(self.topology(topic) for topic in page.topics) if page else ""

    def topology(self, topic: str) -> str:
        """Return a drawing of a topic's machines."""
        scenarios = self.catalogue.of(topic)
        if not scenarios:
            choices = {each.topic for each in self.catalogue.scenarios}
            near = nearest(topic, choices)
            raise UsageError(f"unknown topic {topic!r}" + (f"; did you mean {near!r}?" if near else ""))
        title = self._words["topology"].format(topic=scenarios[0].title)
        svg = diagram.draw(f"topology-{topic}", title, diagram.networks(scenarios, self._words))
        caption = f"<figcaption>{self._words['machines']}</figcaption>"
        return f'<figure class="topology" data-search-exclude="yes">\n{svg}\n{caption}\n</figure>'

    def closing(self, address: str) -> str:
        """Return related pages, the page's tags, when it changed, and where it is edited."""
        page = self.page(address)
        if not page:
            return ""
        parts = []
        if related := self.site.related(self.language, page)[:_RELATED]:
            parts += [f"## {self._words['related']} {{#related}}", self._list(page, related)]
        if about := " · ".join(filter(None, [self._tags(page), self._changed(page), self._edit(page)])):
            parts.append(f'{about}\n{{ .about data-search-exclude="yes" }}')
        return "\n\n".join(parts)

    def tag_list(self) -> str:
        """Return every tag with its pages, each below a heading of its own."""
        page = self.site.pages[self.language]["tags"]
        anchors = self.site.anchors[self.language]
        return "\n\n".join(
            f"## {tag} {{#{anchors[tag]}}}\n\n{self._list(page, pages)}"
            for tag, pages in self.site.tagged(self.language).items()
        )

    def translation_counts(self) -> str:
        """Return one line on all pages: how many there are, and how many translations are missing or outdated."""
        names = {name for pages in self.site.pages.values() for name in pages}
        missing = {language: len(names - set(self.site.pages.get(language, {}))) for language in LANGUAGES}
        chinese = self.site.pages.get("zh", {}).values()
        outdated = sum(bool(self.site.translation("zh", page).since) for page in chinese)
        return self._words["translations"].format(
            all=len(names), no_chinese=missing["zh"], no_english=missing["en"], outdated=outdated
        )

    def _list(self, page: Page, others: Iterable[Page]) -> str:
        return "\n".join(f"- [{other.title}]({_way(page, other)})" for other in others)

    def _tags(self, page: Page) -> str:
        listed = self.page("tags")
        if not page.tags:
            return ""
        anchors = self.site.anchors[self.language]
        words = [f"[{tag}]({_way(page, listed)}#{anchors[tag]})" if listed else tag for tag in page.tags]
        return self._words["tags"] + self._words["comma"].join(words)

    def _changed(self, page: Page) -> str:
        change = self.site.changed(page)
        return self._words["changed"].format(date=change.date) if change else ""

    def _edit(self, page: Page) -> str:
        return self.repository.edit(page.path, self._words["edit page"])


def _way(page: Page, other: Page) -> str:
    """Return the path from a page's source to that of another."""
    return os.path.relpath(other.path, page.path.parent)


def _note(kind: str, text: str) -> str:
    return f'!!! {kind} ""\n\n    {text}'
