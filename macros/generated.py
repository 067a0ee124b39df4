"""The pages and files that no author writes: made from the project, one set a language."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from drillbook import ledger, rehearsal, turns
from macros import runbooks
from macros.book import proof_of

if TYPE_CHECKING:
    from drillbook.project import Project
    from drillbook.scenario import Scenario

# Found by badges and links, not by searching: the topic's own page says what it says.
_ONE_CALL = """\
---
search:
  exclude: true
---

{{{{ {macro}({topic}, {version}) }}}}
"""


def pages(project: Project) -> dict[str, str]:
    """Return the Markdown of each generated page, by its path below the language's folder of `docs/`."""
    plain, rehearsals = project.catalogue.scenarios, rehearsal.select(project.catalogue, [], pages=False)
    recorded = [each for each in rehearsals if (project.root / ledger.FOLDER / f"{each}.json").is_file()]
    return {
        **{proof_of(each): _page("proof", each) for each in (*plain, *recorded)},
        **{f"{runbooks.folder_of(each)}.md": _page("runbook", each) for each in plain if turns.nodes(each)},
    }


def files(project: Project) -> dict[str, str]:
    """Return the text of each other generated file, by its path below the language's folder of `docs/`."""
    return {path: text for each in project.catalogue.scenarios for path, text in runbooks.scripts(each).items()}


def _page(macro: str, scenario: Scenario) -> str:
    return _ONE_CALL.format(macro=macro, topic=json.dumps(scenario.topic), version=json.dumps(scenario.version))
