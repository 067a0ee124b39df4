"""A scenario: a topic in one version, its steps in order, on a fresh environment."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from drillbook import duration, masking

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from drillbook.artifact import Artifact
    from drillbook.step import Step
    from drillbook.topic import Cluster, Node


@dataclass(frozen=True, eq=False)  # so that what is made of one can be kept by it
class Scenario:
    """Hold what is run for one topic and version, and on which nodes."""

    topic: str
    title: str
    version: str
    path: Path
    values: Mapping[str, str]
    nodes: Mapping[str, Node]
    timeout_text: str
    steps: tuple[Step, ...]
    recipe: Callable[[str], str]
    artifacts: Mapping[str, Artifact] = field(default_factory=dict)
    reaches_out: bool = False
    cluster: Cluster | None = None
    secret_names: tuple[str, ...] = ()
    zh: str = ""

    def __str__(self) -> str:
        """Print as the command line names it."""
        return f"{self.topic}@{self.version}"

    def titled(self, language: str) -> str:
        """Return the topic's title in a language, in English where it has none."""
        return (self.zh if language == "zh" else "") or self.title

    @cached_property
    def timeout(self) -> float:
        """Return the limit of the whole scenario, seconds."""
        return duration.seconds(self.timeout_text)

    @property
    def secrets(self) -> tuple[str, ...]:
        """Return the values that are masked in all that a run prints."""
        return tuple(self.values[name] for name in self.secret_names)

    @cached_property
    def told_values(self) -> dict[str, str]:
        """Return the values as a report may tell them."""
        return {name: masking.mask(value, self.secrets) for name, value in self.values.items()}

    @property
    def images(self) -> tuple[str, ...]:
        """Return the references of all images that the environment is made of."""
        cluster = [self.cluster.image, *self.cluster.images.values()] if self.cluster else []
        return tuple(dict.fromkeys([*(node.image for node in self.nodes.values()), *cluster]))

    @cached_property
    def digest(self) -> str:
        """Return the hex digest of everything that decides the verdict: texts, expectations, values, images."""
        terms = {
            "steps": [step.terms() for step in self.steps],
            "values": dict(self.values),
            "nodes": {name: node.model_dump(mode="json") for name, node in self.nodes.items()},
            "images": {image: self.recipe(image) for image in self.images},
            "timeout": self.timeout_text,
            **({"cluster": self.cluster.terms()} if self.cluster else {}),
            **({"artifacts": {url: each.terms() for url, each in self.artifacts.items()}} if self.artifacts else {}),
        }
        return hashlib.sha256(json.dumps(terms, sort_keys=True).encode()).hexdigest()
