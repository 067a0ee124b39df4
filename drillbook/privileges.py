"""What a topic asks for beyond what every node has: capabilities, a cluster, downloads by this machine.

What no topic may ask for at all, `topic.toml` is refused with.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from drillbook.result import Privilege, ScenarioResult, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drillbook.scenario import Scenario


def of(scenario: Scenario) -> tuple[Privilege, ...]:
    """Return what a scenario is granted when it runs."""
    return tuple(_asked(scenario))


def denied(scenario: Scenario, commit: str) -> ScenarioResult:
    """Return the result of a scenario that is not run, since it asks for privileges that are not granted."""
    return ScenarioResult(
        topic=scenario.topic,
        version=scenario.version,
        digest=scenario.digest,
        verdict=Verdict.ERROR,
        begun=dt.datetime.now(dt.UTC).replace(microsecond=0),
        seconds=0,
        commit=commit,
        values=scenario.told_values,
        facts={},
        complete=False,
        steps=(),
        privileges=of(scenario),
        denied=True,
    )


def _asked(scenario: Scenario) -> Iterator[Privilege]:
    for name, node in scenario.nodes.items():
        if node.capabilities:
            yield Privilege(what=f"{', '.join(node.capabilities)} on {name}", why=node.why)
    if scenario.cluster:
        what = f"the cluster {scenario.cluster.name}, whose nodes are privileged containers"
        yield Privilege(what=what, why="they run containers themselves")
    if scenario.artifacts:
        hosts = sorted({urlsplit(url).hostname or url for url in scenario.artifacts})
        what = f"downloads by this machine from {', '.join(hosts)}"
        yield Privilege(what=what, why=f"files that readers download: {len(scenario.artifacts)}")
