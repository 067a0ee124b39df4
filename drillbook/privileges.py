"""What a topic asks for beyond what every node has: capabilities, a cluster, downloads, and what makes them.

What no topic may ask for at all, `topic.toml` is refused with.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from drillbook.result import Privilege

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drillbook.scenario import Scenario


def of(scenario: Scenario) -> tuple[Privilege, ...]:
    """Return what a scenario is granted when it runs."""
    return tuple(_asked(scenario))


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
    if made := [each.made_from.split()[0] for each in scenario.artifacts.values() if each.made_from]:
        what = f"a container with a network of {', '.join(sorted(set(made)))}"
        yield Privilege(what=what, why=f"it makes what upstream does not give: {len(made)}")
