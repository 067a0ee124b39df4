"""Values of a version, written `<<name>>` in snippets, directives and topic files."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drillbook.errors import Problem, nearest

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_PLACE = re.compile(r"<<([a-z][a-z0-9_]*)>>")


def fill(text: str, values: Mapping[str, str]) -> str:
    """Put the values in their places; a name without a value stays as it is.

    ```py
    from drillbook import values

    print(values.fill("etcd <<etcd_version>> <<EOF", {"etcd_version": "3.5.16"}))
    #> etcd 3.5.16 <<EOF
    ```
    """
    return _PLACE.sub(lambda match: values.get(match[1], match[0]), text)


def missing(text: str, values: Mapping[str, str], path: Path, line: int) -> list[Problem]:
    """Return a problem for each name in `text` that has no value; `line` is where the text begins."""
    return [
        Problem(
            path, line + text.count("\n", 0, match.start()), f"unknown value <<{match[1]}>>", nearest(match[1], values)
        )
        for match in _PLACE.finditer(text)
        if match[1] not in values
    ]
