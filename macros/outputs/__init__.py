"""What the site has besides its pages: a feed for each language, and one sitemap, llms.txt and robots.txt for all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.outputs import feed, llms, robots, sitemap

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from drillbook.project import Project
    from macros.outputs.edition import Edition
    from macros.site import Site


def write(project: Project, site: Site, editions: Sequence[Edition], built: Path, url: str) -> None:
    """Write the files into the built site; feed and sitemap only where the site knows its address."""
    files = {"llms.txt": llms.text(site, editions, url), "robots.txt": robots.text(url)}
    if url:
        verified = feed.verified(project)
        files |= {f"{each.folder}feed.xml": feed.text(site, each, verified, url) for each in editions}
        files["sitemap.xml"] = sitemap.text(site, editions, built, url)
        (built / "sitemap.xml.gz").unlink(missing_ok=True)  # MkDocs has packed its own
    for name, text in files.items():
        (built / name).write_text(text, encoding="utf-8")
