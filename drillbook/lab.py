"""Where scenarios run, as the engine sees it: a lab starts environments, an environment gives shells on nodes.

The engine knows no Docker: `pyproject.toml` names the lab, `[tool.drillbook] lab = "module:Class"`.
"""

from __future__ import annotations

import importlib
import tomllib
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
    from pathlib import Path

    from drillbook.scenario import Scenario
    from drillbook.shell import Channel


class Environment(Protocol):
    """Stand for the running nodes of one scenario."""

    @property
    def facts(self) -> Mapping[str, str]:
        """Return what a report says about the nodes: for each image, where its base came from."""

    def channel(self, node: str) -> Channel:
        """Return the pipes of a new bash on a node."""

    def entrance(self, node: str) -> str:
        """Return the one line that opens a shell on a node by hand."""

    def close(self) -> None:
        """Remove the nodes and their network."""


class Lab(Protocol):
    """Stand for the machine that runs environments."""

    def __init__(self, root: Path, tell: Callable[[str], None]) -> None:
        """Take the project's folder and where progress is told; touch nothing yet."""

    def recipe(self, image: str) -> str:
        """Return the digest of an image's recipe without building it; raise UsageError for an unknown image."""

    def prepare(self, scenarios: Sequence[Scenario]) -> None:
        """Make ready all that the scenarios need, and remove what dead runs left; raise EnvironmentTrouble."""

    def start(self, scenario: Scenario, *, keep: bool) -> Environment:
        """Start a scenario's nodes; those of `keep` outlive the run. Raise EnvironmentTrouble."""

    def close(self) -> None:
        """Let go of what the lab holds; no environment is alive any more."""

    def clean(self, also: Collection[str]) -> None:
        """Remove all that runs left behind, kept nodes too.

        `also` may hold `images` (those that no recipe makes today) and `engine` (end the one that the project started).
        """


def of(root: Path, tell: Callable[[str], None] = lambda _: None) -> Lab:
    """Return the project's lab."""
    settings = tomllib.loads((root / "pyproject.toml").read_text())["tool"]["drillbook"]
    module, _, name = settings["lab"].partition(":")
    return cast("Lab", getattr(importlib.import_module(module), name)(root, tell))
