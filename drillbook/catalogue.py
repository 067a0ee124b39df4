"""The catalogue: everything below `snippets/`, found by glob, checked, and rendered for each version."""

from __future__ import annotations

import datetime as dt
import functools
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from drillbook import artifact as artifacts
from drillbook import snippet as snippets
from drillbook import step as steps
from drillbook import topic as topics
from drillbook import values
from drillbook.errors import ContentError, Problem, UsageError, nearest
from drillbook.scenario import Scenario

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from drillbook.artifact import Artifact
    from drillbook.snippet import Snippet
    from drillbook.step import Step
    from drillbook.topic import Cluster, Topic


@dataclass(frozen=True)
class Catalogue:
    """Hold all scenarios of a project, in the order of topics and versions."""

    root: Path
    scenarios: tuple[Scenario, ...]
    artifacts: Mapping[str, Artifact]

    def select(self, names: Sequence[str]) -> list[Scenario]:
        """Return the scenarios named `topic` or `topic@version`, all where none is named; raise UsageError."""
        need("topic or version", names, self._named)
        if len(names) == 1:  # pages ask for one topic or version, each for its own
            return list(self._named[names[0]])
        return [each for each in self.scenarios if not names or {each.topic, str(each)} & set(names)]

    @cached_property
    def _named(self) -> dict[str, list[Scenario]]:
        """Return the scenarios of each topic by its name, and each by its own."""
        found: dict[str, list[Scenario]] = {}
        for each in self.scenarios:
            found.setdefault(each.topic, []).append(each)
            found.setdefault(str(each), []).append(each)
        return found

    def newest(self, names: Sequence[str]) -> list[Scenario]:
        """Return of each named topic, or of all, the version that it declares first."""
        chosen = {each.topic: each for each in reversed(self.select(names))}
        return list(reversed(chosen.values()))

    def of(self, topic: str) -> list[Scenario]:
        """Return a topic's scenarios, in the order of its versions."""
        return [each for each in self._named.get(topic, []) if each.topic == topic]

    def snippets(self) -> dict[str, list[tuple[Scenario, Step]]]:
        """Return for each snippet id the scenarios that run it, with their renderings, in running order."""
        found: dict[str, list[tuple[Scenario, Step]]] = {}
        ordered = [(step.snippet.number, scenario, step) for scenario in self.scenarios for step in scenario.steps]
        for _, scenario, step in sorted(ordered, key=lambda each: (each[1].topic, each[0])):
            found.setdefault(step.snippet.id, []).append((scenario, step))
        return found


def need(what: str, names: Iterable[str], choices: Collection[str]) -> None:
    """Raise UsageError for all names that are none of the choices, with what was meant, or what there is."""
    if near := {name: nearest(name, choices) for name in names if name not in choices}:
        there = f"there are: {', '.join(sorted(choices))}" if choices else "there are none"
        known = {name: f"did you mean {hint!r}?" if hint else there for name, hint in near.items()}
        raise UsageError("\n".join(f"no {what} is named {name!r}; {told}" for name, told in known.items()))


def names(root: Path) -> list[str]:
    """Return the ids of all snippets by their files' names alone, each topic's in running order."""
    found = {
        (topic, int(match[1]), match[2])
        for path in (root / "snippets").glob("*/**/*")
        if (match := snippets.NAME.fullmatch(path.name)) and match[3] != ".out"
        if not topics.unfit(topic := path.relative_to(root / "snippets").parts[0])
    }
    return list(dict.fromkeys(f"{topic}/{name}" for topic, _, name in sorted(found)))


def load(root: Path, recipe: Callable[[str], str], today: dt.date | None = None) -> Catalogue:
    """Read everything below `root/snippets`; raise ContentError with every problem of every file.

    `recipe` returns the digest of an image's recipe and raises UsageError where no folder holds that image.
    """
    problems: list[Problem] = []
    scenarios: list[Scenario] = []
    recipe = functools.cache(recipe)
    declared: dict[str, Artifact] = {}
    try:
        declared = artifacts.load(root, recipe)
    except ContentError as error:
        problems += error.problems
    for folder in sorted(path for path in (root / "snippets").iterdir() if path.is_dir()):
        try:
            scenarios += _topic(root, folder, recipe, today or dt.datetime.now(dt.UTC).date())
        except ContentError as error:
            problems += error.problems
    if problems:
        raise ContentError(problems)
    return Catalogue(root, tuple(_with_artifacts(each, declared) for each in scenarios), declared)


def reload(before: Catalogue, recipe: Callable[[str], str], touched: Collection[str]) -> Catalogue:
    """Read again the topics in which files other than `.toml` changed; of all others keep the very scenarios.

    Raises ContentError with every problem of these topics.
    """
    problems: list[Problem] = []
    read: dict[str, list[Scenario]] = {}
    for topic in sorted(touched):
        try:
            found = _topic(before.root, before.root / "snippets" / topic, recipe, dt.datetime.now(dt.UTC).date())
            read[topic] = [_with_artifacts(each, before.artifacts) for each in found]
        except ContentError as error:
            problems += error.problems
    if problems:
        raise ContentError(problems)
    topics = dict.fromkeys(each.topic for each in before.scenarios)
    return replace(before, scenarios=tuple(each for topic in topics for each in read.get(topic, before.of(topic))))


def _with_artifacts(scenario: Scenario, declared: Mapping[str, Artifact]) -> Scenario:
    """Return the scenario with what its steps download."""
    named = artifacts.named_in(scenario.steps, declared)
    return replace(scenario, artifacts=named, reaches_out=bool(named) or artifacts.reaches_out(scenario.steps))


def _topic(root: Path, folder: Path, recipe: Callable[[str], str], today: dt.date) -> list[Scenario]:
    if fault := topics.unfit(folder.name):  # no part of the problem's path, which holds what people can read
        raise ContentError([Problem(Path("snippets"), 1, f"a topic {fault}")])
    problems = _leaving(root, folder)
    if problems:
        raise ContentError(problems)
    toml = folder / "topic.toml"
    if not toml.is_file():
        raise ContentError([Problem(folder.relative_to(root), 1, "a topic's folder has no topic.toml")])
    text = snippets.read_text(root, toml.relative_to(root))
    declared = topics.read(toml.relative_to(root), text)
    files, problems = _files(root, folder, declared)
    problems = problems or _without_snippets(toml.relative_to(root), text, files)
    scenarios = []
    for version in declared.versions:
        scenario, found = _scenario(
            declared, version, _chosen(files, version), path=toml.relative_to(root), recipe=recipe, today=today
        )
        problems += found + _unknown_images(scenario, text, recipe)
        scenarios.append(scenario)
    if problems:
        raise ContentError(problems)
    return scenarios


def _leaving(root: Path, folder: Path) -> list[Problem]:
    """Return a problem for each path whose target lies outside `snippets/`."""
    home = (root / "snippets").resolve()
    return [
        Problem(path.relative_to(root), 1, "a symbolic link that leads out of snippets/, or nowhere")
        for path in (folder, *sorted(folder.rglob("*")))
        if path.is_symlink() and not (path.exists() and path.resolve().is_relative_to(home))
    ]


def _files(root: Path, folder: Path, declared: Topic) -> tuple[dict[str, dict[str, Snippet]], list[Problem]]:
    """Return the snippets of a topic's folder (key "") and of each version's folder, by file name."""
    problems: list[Problem] = []
    found: dict[str, dict[str, Snippet]] = {"": {}}
    for path in sorted(folder.iterdir()):
        if path.is_dir() and path.name not in declared.versions:
            near = nearest(path.name, declared.versions)
            problems.append(Problem(path.relative_to(root), 1, "a folder that is no version of the topic", near))
    for version in ("", *declared.versions):
        found[version], more = _read(root, folder / version, folder.name, found[""])
        problems += more + _doubled({**found[""], **found[version]})
    return found, problems


def _read(
    root: Path, folder: Path, topic: str, base: Mapping[str, Snippet]
) -> tuple[dict[str, Snippet], list[Problem]]:
    found: dict[str, Snippet] = {}
    problems: list[Problem] = []
    paths = [path.relative_to(root) for path in sorted(folder.glob("[!.]*")) if path.is_file()]
    for path in paths:
        if path.suffix == ".out" or path.name in {"topic.toml", artifacts.FILE}:
            continue
        try:
            found[path.name], wrong = snippets.read(root, path, topic)
            problems += wrong
        except ContentError as error:
            problems += error.problems
    names = {path.stem for path in paths if path.suffix != ".out"}
    for path in paths:
        if path.suffix == ".out" and path.stem not in names:
            problems += _overrides(root, path, base or found, found)
    return found, problems


def _overrides(root: Path, out: Path, base: Mapping[str, Snippet], found: dict[str, Snippet]) -> list[Problem]:
    """Let an .out file in a version's folder stand for that version beside the topic's own snippet."""
    stems = {each.path.stem: name for name, each in base.items()}
    if out.stem not in stems:
        return [Problem(out, 1, "no snippet of that name stands beside it", nearest(out.stem, stems))]
    found[stems[out.stem]] = snippets.with_out(root, out, base[stems[out.stem]])
    return []


def _doubled(files: Mapping[str, Snippet]) -> list[Problem]:
    problems = []
    numbers: dict[int, Snippet] = {}
    names: dict[str, Snippet] = {}
    for each in files.values():
        if first := numbers.get(each.number):
            problems.append(Problem(each.path, 1, f"number {each.number:02} is taken by {first.path}"))
        elif first := names.get(each.name):
            problems.append(Problem(each.path, 1, f"the name {each.name!r} is taken by {first.path}"))
        numbers.setdefault(each.number, each)
        names.setdefault(each.name, each)
    return problems


def _chosen(files: Mapping[str, dict[str, Snippet]], version: str) -> list[Snippet]:
    return sorted({**files[""], **files[version]}.values(), key=lambda each: each.number)


def _scenario(  # noqa: PLR0913 - each is a part of what a scenario is made of
    declared: Topic, version: str, chosen: list[Snippet], *, path: Path, recipe: Callable[[str], str], today: dt.date
) -> tuple[Scenario, list[Problem]]:
    given = declared.values_of(version)
    nodes = declared.environment.nodes
    cluster = declared.environment.cluster
    problems: list[Problem] = []
    rendered = []
    for each in chosen:
        step, found = steps.render(each, given, nodes, today, cluster.machines if cluster else ())
        rendered.append(step)
        problems += found
    filled = {name: node.model_copy(update={"image": values.fill(node.image, given)}) for name, node in nodes.items()}
    scenario = Scenario(
        topic=path.parent.name,
        title=declared.title,
        version=version,
        path=path,
        values=given,
        nodes=filled,
        timeout_text=declared.environment.timeout,
        steps=tuple(rendered),
        recipe=recipe,
        cluster=cluster and _filled(cluster, given),
        secret_names=declared.secrets,
        zh=declared.zh,
    )
    return scenario, problems


def _filled(cluster: Cluster, given: Mapping[str, str]) -> Cluster:
    images = {values.fill(name, given): values.fill(image, given) for name, image in cluster.images.items()}
    return cluster.model_copy(update={"image": values.fill(cluster.image, given), "images": images})


def _without_snippets(path: Path, text: str, files: Mapping[str, dict[str, Snippet]]) -> list[Problem]:
    """Return a problem for each version without a snippet, where all files can be read: one may be its only one."""
    return [
        Problem(path, topics.line(text, ("versions", version)), f"version {version!r} has no snippet")
        for version in files
        if version and not _chosen(files, version)
    ]


def _unknown_images(scenario: Scenario, text: str, recipe: Callable[[str], str]) -> list[Problem]:
    wanted: list[tuple[str, str, tuple[str, ...]]] = [
        (f"node {name!r}", node.image, ("nodes", name, "image")) for name, node in scenario.nodes.items()
    ]
    if scenario.cluster:
        wanted += [("the cluster", scenario.cluster.image, ("cluster", "image"))]
        wanted += [(f"image {name!r}", each, ("cluster", "images")) for name, each in scenario.cluster.images.items()]
    problems = []
    for what, image, keys in wanted:
        try:
            recipe(image)
        except UsageError as error:
            problems.append(Problem(scenario.path, topics.line(text, ("environment", *keys)), f"{what}: {error}"))
    return problems
