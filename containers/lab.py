"""The lab in Docker: the engine, the images and downloads that scenarios need, and their environments."""

from __future__ import annotations

from collections import ChainMap
from functools import cached_property
from typing import TYPE_CHECKING

from containers import artifacts, budget, clusters, engine, health, helpers, host, images, kind, leftovers, store
from containers.environment import DockerEnvironment
from containers.leftovers import LABEL_RUN
from containers.recipe import recipe
from drillbook import scratch
from drillbook.artifact import load
from drillbook.errors import EnvironmentTrouble

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
    from pathlib import Path

    import docker

    from containers.cluster import Cluster
    from containers.host import HostFacts
    from containers.images import Image
    from containers.store import Supply
    from drillbook.scenario import Scenario


class DockerLab:
    """Run environments in a Docker engine, which is found or started when it is first needed."""

    def __init__(self, root: Path, tell: Callable[[str], None]) -> None:
        """Take where progress is told; touch nothing yet."""
        self._tell = tell
        self._root = root

    def prepare(self, scenarios: Sequence[Scenario], *, online: bool = False) -> None:
        """Find or start the engine, remove what dead runs left, and make images and what readers download.

        With `online`, that is upstream's own bytes, and nothing that stands in for them. Raises EnvironmentTrouble.
        """
        scratch.sweep()
        scratch.sweep(store.folder())
        wanted = {each.cluster.name: each.cluster for each in scenarios if each.cluster}
        with health.answering():
            # A cluster that is wanted is taken over, if it is as it was made.
            for name in [*leftovers.remove(self._client), *clusters.remove(self._client, spared=wanted)]:
                self._tell(f"removed {name}, left by a run that has ended")
            makers = [image for each in wanted.values() for image in kind.tools(each)]
            for image in dict.fromkeys([*(image for each in scenarios for image in _images(each)), *makers]):
                images.ensure(self._client, image, self._tell)
            for each in scenarios:
                self._supply(each, online=online)
            for declared in wanted.values():
                self._clusters.check(declared)

    def side_by_side(self, scenarios: Sequence[Scenario]) -> tuple[int, str]:
        """Return how many of the scenarios fit on the engine's machine at the same time, and what allows no more."""
        with health.answering():
            return budget.side_by_side(budget.left(self._client, self._facts), scenarios)

    def start(self, scenario: Scenario, *, keep: bool) -> DockerEnvironment:
        """Start a scenario's nodes side by side; raise EnvironmentTrouble and leave nothing where one fails."""
        with health.answering():
            labels = leftovers.labels(keep=keep)
            made = {image: images.ensure(self._client, image, self._tell) for image in _images(scenario)}
            environment = DockerEnvironment(self._client, self._facts, made, self._supply(scenario), labels)
        try:
            if scenario.cluster:
                environment.cluster = self._take(scenario, made)
            environment.start(f"drillbook-{labels[LABEL_RUN]}-{scenario.topic}-{scenario.version}", scenario)
        except health.FAILURES as error:
            environment.close()
            msg = f"the nodes of {scenario} could not be started: {error}"
            raise EnvironmentTrouble(msg) from error
        except BaseException:
            environment.close()
            raise
        return environment

    def clean(self, also: Collection[str]) -> None:
        """Remove all that runs left behind, kept nodes too; `also` may hold `images` and `engine`."""
        with health.answering():
            # First of all what still uses images and the volume.
            removed = [*leftovers.remove(self._client, kept=True), *clusters.remove(self._client, kept=True)]
            if "images" in also:
                wanted = dict(ChainMap(load(self._root, recipe), *images.declared().values()))
                removed += [*images.prune(self._client), *store.prune(wanted), *artifacts.forget(self._client)]
            for name in removed:
                self._tell(f"removed {name}")
        if "engine" in also:
            engine.stop(self._tell)

    def close(self) -> None:
        """Let go of the engine, and show the run as ended."""
        try:
            if "_clusters" in self.__dict__:
                with health.answering():
                    self._clusters.close()
        except EnvironmentTrouble as trouble:
            self._tell(f"{trouble}; the next run removes what this one leaves")
        leftovers.end()
        if "_client" in self.__dict__:
            self._client.close()

    def _take(self, scenario: Scenario, made: Mapping[str, Image]) -> Cluster:
        """Wait for the scenario's cluster, and return it with all images in it."""
        assert scenario.cluster  # noqa: S101 - the caller has asked
        taken = self._clusters.take(made[scenario.cluster.image], scenario.cluster)
        try:
            taken.load({name: made[image] for name, image in scenario.cluster.images.items()})
        except BaseException:
            taken.release()
            raise
        return taken

    def _supply(self, scenario: Scenario, *, online: bool = False) -> list[Supply]:
        return artifacts.Workshop(self._client, self._tell).supply(scenario.artifacts, online=online)

    @cached_property
    def _client(self) -> docker.DockerClient:
        return engine.connect(self._tell)

    @cached_property
    def _facts(self) -> HostFacts:
        return host.facts(self._client)

    @cached_property
    def _clusters(self) -> clusters.Clusters:
        return clusters.Clusters(self._client, self._facts, self._tell)


def _images(scenario: Scenario) -> list[str]:
    """Return the references of all images that an environment is made of, the mirror's too where there is one."""
    return [*scenario.images, *([helpers.MIRROR] if scenario.reaches_out else [])]
