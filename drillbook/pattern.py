"""Regular expressions of others: read without a traceback, and searched for a limited time."""

from __future__ import annotations

import functools
import itertools
import re

from drillbook import bounded


def check(text: str, what: str) -> None:
    """Raise ValueError where a text is no regular expression with one group; `what` names what the group finds."""
    try:
        count = re.compile(text, re.MULTILINE).groups
    except (re.error, OverflowError) as error:
        msg = f"no regular expression: {error}"
        raise ValueError(msg) from None
    except RecursionError:
        msg = "no regular expression: nested too deeply"
        raise ValueError(msg) from None
    if count != 1:
        msg = f"the regular expression has {count} groups, not one, which is the {what}"
        raise ValueError(msg)


@functools.lru_cache(maxsize=256)  # a site tells the same of a record on several pages
def found(pattern: str, text: str, most: int | None = None) -> tuple[str, ...]:
    """Return what the one group holds in each match, or in so many; raise ValueError where that takes too long."""
    try:
        return tuple(bounded.call(groups, pattern, text, most))
    except TimeoutError:
        msg = f"what {pattern} finds could not be found out within {bounded.SECONDS:g} s"
        raise ValueError(msg) from None


def groups(pattern: str, text: str, most: int | None) -> list[str]:
    """Return the same, however long that takes."""
    matches = itertools.islice(re.finditer(pattern, text, re.MULTILINE), most)
    return [match[1] or "" for match in matches]
