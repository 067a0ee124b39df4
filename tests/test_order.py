"""The order of scenarios decides nothing, and a scenario leaves nothing that another would find."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
import sample

from drillbook import order

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from drillbook.scenario import Scenario
    from drillbook.topic import Node

VERSIONS = ("3", "2", "1")
TOPIC = f"""\
title = "demo"
{"".join(f'[versions."{each}"]{chr(10)}' for each in VERSIONS)}
[environment.nodes.a]
image = "plain:trixie"
address = "198.51.100.11"
"""
STEPS = {"10-first.sh": "# First\n\ntrue\n", "20-second.sh": "# Second\n\ntrue\n"}
RUN = re.compile(r"demo/topic\.toml::(\d)::(\w+)")


def collected(root: Path, *words: str) -> tuple[list[str], str]:
    """Return in which order versions would run, each with its steps, and the seed that is told."""
    done = sample.verify(root, "--collect-only", "-qq", *words, PYTEST_ADDOPTS="")
    told = re.findall(r"--random-order-seed=(\S+)", done.stdout)
    versions = re.findall(r"<ScenarioNode (\d)>((?:\s+<StepItem \w+>)+)", done.stdout)
    assert {steps.split()[1] for _, steps in versions} == {"first>"}, done.stdout
    return [version for version, _ in versions], "".join(told)
