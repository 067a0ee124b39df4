"""Lengths of time as people write them: `500ms`, `30s`, `2m`, `1h`."""

from __future__ import annotations

import re

_UNITS = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0}
_FORM = re.compile(r"(\d+(?:\.\d+)?)\s*(ms|s|m|h)")


def seconds(text: str) -> float:
    """Return the length in seconds; raise ValueError where `text` is no number with a unit, or 0.

    ```py
    from drillbook import duration

    print(duration.seconds("2m"))
    #> 120.0
    ```
    """
    match = _FORM.fullmatch(text.strip())
    if not match:
        msg = f"{text!r} is no length of time (write it as 500ms, 30s, 2m or 1h)"
        raise ValueError(msg)
    if not (found := float(match[1]) * _UNITS[match[2]]):
        msg = f"{text!r} is no time at all"
        raise ValueError(msg)
    return found
