"""What crawlers are told: everything may be read, and where the list of pages is."""

from __future__ import annotations


def text(url: str) -> str:
    """Return robots.txt; `url` is the site's address, empty where it knows none."""
    sitemap = f"Sitemap: {url}sitemap.xml\n" if url else ""
    return f"User-agent: *\nAllow: /\n{sitemap}"
