"""Judge output, for a limited time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drillbook import bounded
from drillbook.expectation import Expectation

if TYPE_CHECKING:
    from collections.abc import Sequence


def fault(expectations: Sequence[Expectation], readings: Sequence[str]) -> str:
    """Return what is wrong, or an empty string; each expectation must hold of one reading of the output at least.

    What must not be there may be in none of them. Raises EnvironmentTrouble as `bounded.call` does.
    """
    if not expectations:
        return ""
    try:
        asked = [(each.kind, each.value) for each in expectations]
        return str(bounded.call(found, asked, list(dict.fromkeys(readings))))
    except TimeoutError:
        told = "; ".join(map(str, expectations))
        return f"whether the output is as expected could not be found out within {bounded.SECONDS:g} s: {told}"


def found(expectations: Sequence[tuple[str, str]], readings: Sequence[str]) -> str:
    """Return the same for kinds and values of expectations, however long that takes."""
    for each in (Expectation(*words) for words in expectations):
        faults = [each.fault(reading) for reading in readings]
        if all(faults) or (each.kind == "absent" and any(faults)):
            return next(filter(None, faults))
    return ""
