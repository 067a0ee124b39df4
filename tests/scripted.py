"""A topic with two nodes, and its scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sample

from drillbook import project, runbook

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

TOPIC = (
    sample.TOPIC
    + """\
[environment.nodes.b]
image = "plain:trixie"
address = "198.51.100.12"
"""
)
ON_A = "\n# @on: a\n\n"
COUNTS = {
    "10-set.sh": f"# Set{ON_A}cd /usr\nword='two  words' list=(1 '2 3')\n"
    'say() { echo "$word ${list[1]} $PWD"; }\n',
    "20-look.sh": f"# Look{ON_A}ls /srv/repaired\n",
    "30-say.sh": f"# Say\n# @expect: two  words 2 3 /usr{ON_A}say\n",
}


def make(root: Path, snippets: Mapping[str, str]) -> dict[str, str]:
    """Return the scripts of a topic with two nodes, in its newest version."""
    found = project.read(sample.make(root, TOPIC, snippets)).catalogue.of("demo")[0]
    return runbook.scripts(found)
