"""SARIF 2.1.0, which code scanning and editors read: one result for each finding, on the line of the snippet's file.

The lines of the pages that show the snippet are its related locations.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from drillbook.report import finding
from drillbook.report.finding import Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drillbook.report.finding import Finding
    from drillbook.result import Place, ScenarioResult

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "PROJECTROOT"


def render(results: Sequence[ScenarioResult]) -> str:
    """Return the log of one run."""
    run = {
        "tool": {"driver": {"name": "Drillbook", "rules": [_rule(each) for each in Rule]}},
        "automationDetails": {"id": "drillbook/verify-snippets/"},
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder of the project."}}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(each) for each in finding.of(results)],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, indent=1, ensure_ascii=False) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.value,
        "name": "".join(word.title() for word in rule.split("-")),
        "shortDescription": {"text": rule.meaning},
        "defaultConfiguration": {"level": rule.level},
    }


def _result(found: Finding) -> dict[str, Any]:
    return {
        "ruleId": found.rule.value,
        "ruleIndex": list(Rule).index(found.rule),
        "level": found.rule.level,
        "message": {"text": f"{found.title}: {found.fault}"},
        "locations": [_location(found.place)],
        "relatedLocations": [
            {"id": number, "message": {"text": "The page that shows the snippet."}, **_location(place)}
            for number, place in enumerate(found.step.pages, start=1)
        ],
        "partialFingerprints": {"finding/v1": _fingerprint(found)},
    }


def _location(place: Place) -> dict[str, Any]:
    artifact = {"uri": quote(place.path), "uriBaseId": _ROOT}
    return {"physicalLocation": {"artifactLocation": artifact, "region": {"startLine": place.line}}}


def _fingerprint(found: Finding) -> str:
    """Return what makes this the same finding in a later run, whatever line it is on then."""
    return hashlib.sha256(f"{found.rule} {found.scenario} {found.step.snippet}".encode()).hexdigest()
