"""The list of all pages for crawlers: each with its date, and with the same page in the other languages."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from macros.outputs.edition import Edition
    from macros.site import Site

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"


def text(site: Site, editions: Sequence[Edition], built: Path, url: str) -> str:
    """Return the sitemap of what was built, generated pages too; `url` is its address with a slash at the end."""
    folders = {edition.folder for edition in editions} - {""}
    found = {edition.folder: _addresses(built / edition.folder, folders) for edition in editions}
    root = ET.Element("urlset", {"xmlns": _SITEMAP, "xmlns:xhtml": _XHTML})
    for edition in editions:
        written = {page.address: page for page in site.pages[edition.language].values()}
        for address in found[edition.folder]:
            entry = ET.SubElement(root, "url")
            ET.SubElement(entry, "loc").text = url + edition.folder + address
            if (page := written.get(address)) and (change := site.changed(page)):
                ET.SubElement(entry, "lastmod").text = change.date.isoformat()
            for other in editions:
                if address in found[other.folder]:
                    link = {"rel": "alternate", "hreflang": other.language, "href": url + other.folder + address}
                    ET.SubElement(entry, "xhtml:link", link)
    ET.indent(root)
    return ET.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _addresses(folder: Path, others: set[str]) -> list[str]:
    """Return where the pages below a folder are, those of the other languages aside."""
    found = [path.parent.relative_to(folder).as_posix() for path in sorted(folder.rglob("index.html"))]
    addresses = ["" if each == "." else f"{each}/" for each in found]
    return [each for each in addresses if f"{each.partition('/')[0]}/" not in others]
