"""The pages and files that no author writes: made from the project, one set a language."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from macros.book import proof_of

if TYPE_CHECKING:
    from drillbook.project import Project

# Found by its badges, not by searching: the topic's own page says what it says.
_PROOF = """\
---
search:
  exclude: true
---

{{{{ proof({topic}, {version}) }}}}
"""


def pages(project: Project, _language: str) -> dict[str, str]:
    """Return the Markdown of each generated page, by its path below the language's folder of `docs/`."""
    return {
        proof_of(scenario): _PROOF.format(topic=json.dumps(scenario.topic), version=json.dumps(scenario.version))
        for scenario in project.catalogue.scenarios
    }
