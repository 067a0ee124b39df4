"""The links from page to page: each leads to a page that is there, and to its title or a heading on it.

Places of steps, `#step_renew`, are made by the site, and looked at behind its build: no heading has an underscore.
"""

from __future__ import annotations

import posixpath
import re
from pathlib import Path
from typing import TYPE_CHECKING

from drillbook import pages
from drillbook.errors import Problem, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
# A link within the site, of which the page and the heading may be left out, but not both.
_LINK = re.compile(r"\]\(((?![a-z]+:|/)[^()\s#]*\.md)?(?:#([^()\s]*))?(?:\s[^()]*)?\)")


def problems(root: Path) -> list[Problem]:
    """Return a problem for each link of a page that leads to no page, or to no heading of one."""
    texts = pages.texts(root)
    headings = {path: pages.headings(text) for path, text in texts.items()}
    return [problem for path, text in texts.items() for problem in _page(path, text, headings)]


def _page(path: Path, text: str, headings: Mapping[Path, frozenset[str]]) -> Iterator[Problem]:
    for number, line in pages.prose(text):
        for page, heading in _LINK.findall(_CODE.sub("", line)):
            target = Path(posixpath.normpath(path.parent / page)) if page else path
            if target not in headings:
                near = nearest(target.name, [each.name for each in headings if each.parent == target.parent])
                yield Problem(path, number, f"the link {page!r} leads to no page", near)
            elif heading and "_" not in heading and heading not in headings[target]:
                near = nearest(heading, headings[target])
                yield Problem(path, number, f"{target} has no heading #{heading}", near and f"#{near}")
