"""What is new, as an Atom feed: a topic's page comes up when it changes and when it is verified again."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from drillbook import ledger
from drillbook import result as results

if TYPE_CHECKING:
    from collections.abc import Mapping

    from drillbook.project import Project
    from macros.outputs.edition import Edition
    from macros.site import Page, Site

_ATOM = "http://www.w3.org/2005/Atom"
_ENTRIES = 50


def verified(project: Project) -> dict[str, dt.date]:
    """Return for each topic when a version of it was last run for the ledger."""
    found: dict[str, dt.date] = {}
    for scenario in project.catalogue.scenarios:
        if entry := results.read(project.root / ledger.FOLDER, scenario.topic, scenario.version):
            found[scenario.topic] = max(entry.begun.date(), found.get(scenario.topic, dt.date.min))
    return found


def text(site: Site, edition: Edition, runs: Mapping[str, dt.date], url: str) -> str:
    """Return an edition's feed, the newest first; `url` is the site's address, with a slash at its end."""
    home = url + edition.folder
    dated = [
        (date, page)
        for page in site.pages[edition.language].values()
        if page.topics and (date := _date(site, page, runs))
    ]
    dated.sort(key=lambda each: (each[0], each[1].name), reverse=True)
    feed = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": edition.language})
    _add(feed, "title", edition.title)
    _add(feed, "subtitle", edition.description)
    _add(feed, "id", home)
    _add(feed, "link", href=home)
    _add(feed, "link", rel="self", href=f"{home}feed.xml")
    _add(feed, "updated", _time(dated[0][0] if dated else dt.date(1970, 1, 1)))
    _add(_add(feed, "author"), "name", edition.title)
    for date, page in dated[:_ENTRIES]:
        entry = _add(feed, "entry")
        _add(entry, "title", page.title)
        _add(entry, "id", home + page.address)
        _add(entry, "link", href=home + page.address)
        _add(entry, "updated", _time(date))
        _add(entry, "summary", page.description)
    ET.indent(feed)
    return ET.tostring(feed, encoding="unicode", xml_declaration=True) + "\n"


def _date(site: Site, page: Page, runs: Mapping[str, dt.date]) -> dt.date | None:
    change = site.changed(page)
    known = [*([change.date] if change else []), *(runs[topic] for topic in page.topics if topic in runs)]
    return max(known, default=None)


def _time(date: dt.date) -> str:
    return f"{date.isoformat()}T00:00:00Z"


def _add(parent: ET.Element, tag: str, text: str | None = None, **attributes: str) -> ET.Element:
    child = ET.SubElement(parent, tag, attributes)
    child.text = text
    return child
