"""The static tier: what can be known of every rendering without running it.

shellcheck, yamllint and the schemas of Kubernetes see the text that readers copy; their line numbers are carried back
to the snippet's file.
"""

from __future__ import annotations

import contextlib
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

from drillbook import (
    checkers,
    ledger,
    manifest,
    masking,
    references,
    rehearsal,
    runbook,
    translation,
    typography,
    vacuity,
)
from drillbook import project as projects
from drillbook import result as results
from drillbook.errors import ContentError, Problem
from drillbook.snippet import read_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from drillbook.catalogue import Catalogue
    from drillbook.errors import Fault
    from drillbook.project import Project
    from drillbook.scenario import Scenario
    from drillbook.step import Step

_TEXT = re.compile(r'"(?:[^"\\]|\\.)*"(?=,?$)')
_RULES = Path(".yamllint.yml")
_YAML = frozenset({".yml", ".yaml"})


def read(root: Path) -> Project:
    """Return the project; raise ContentError where it is not sound, with what its pages' text alone tells as well."""
    try:
        return projects.read(root)
    except ContentError as unsound:
        problems = list(unsound.problems)
        with contextlib.suppress(ContentError):  # a page that can't be read, which is among them already
            problems += _prose(root)
        raise ContentError(problems) from None


def check(project: Project) -> int:
    """Check every rendering and return their number; raise ContentError with all that is wrong."""
    steps = [step for scenario in project.catalogue.scenarios for step in scenario.steps]
    different = list({(step.snippet.path, step.text): step for step in steps}.values())
    shell = [step for step in different if not step.file]
    yaml = [step for step in different if step.snippet.path.suffix in _YAML]
    problems = [*_shell(shell), *_yamllint(project.root, yaml), *_secrets(project)]
    problems += _silent(project.root, project.catalogue.scenarios)
    problems += vacuity.problems(project.root, project.catalogue.scenarios)
    problems += _runbooks(project.catalogue) + _prose(project.root) + translation.problems(project)
    if problems := problems or _manifests(project.catalogue.scenarios):
        raise ContentError(problems)
    return len(steps)


def unchecked(project: Project) -> list[str]:
    """Return the versions of Kubernetes whose manifests were held against no schema, since none is known."""
    clusters = {each.cluster.version for each in project.catalogue.scenarios if each.cluster}
    return sorted(clusters - set(manifest.versions()))


def _prose(root: Path) -> list[Problem]:
    return references.problems(root) + typography.problems(root)


def _shell(steps: list[Step]) -> list[Problem]:
    told = checkers.shellcheck([step.text for step in steps])
    return [*_placed(steps, [checkers.bash(step.text) for step in steps]), *_placed(steps, told)]


def _placed(steps: Iterable[Step], faults: Iterable[Iterable[Fault]]) -> list[Problem]:
    """Return each step's faults on the lines of its snippet's file."""
    return [
        Problem(step.snippet.path, step.snippet.header.body_line + each.line - 1, each.message, each.hint)
        for step, here in zip(steps, faults, strict=True)
        for each in here
    ]


def _runbooks(catalogue: Catalogue) -> list[Problem]:
    """Let bash read every script, and shellcheck one of each topic: it sees the words around the texts, not these."""
    problems = []
    for scenario in catalogue.scenarios:
        for node, text in runbook.scripts(scenario).items():
            told = [line.removeprefix("bash: ") for line in checkers.output(["bash", "-n"], text).splitlines()]
            problems += [Problem(scenario.path, 1, f"the runbook of {node} for {scenario.version}: {t}") for t in told]
    for scenario in catalogue.newest([]):
        for node, text in list(runbook.scripts(scenario).items())[:1]:
            found = json.loads(checkers.output(["shellcheck", "--norc", "--format=json1", "-"], text))["comments"]
            of = f"the runbook of {node} for {scenario.version}"
            problems += [Problem(scenario.path, 1, f"{of}: line {t['line']}: {t['message']}") for t in found]
    return problems


def _yamllint(root: Path, steps: list[Step]) -> list[Problem]:
    rules = read_text(root, _RULES)
    if fault := checkers.rules_fault(rules):
        return [Problem(_RULES, 1, fault)]
    return _placed(steps, [checkers.yamllint(step.text, rules) for step in steps])


def _manifests(scenarios: Iterable[Scenario]) -> list[Problem]:
    """Hold what a scenario gives to its cluster against the schemas of that cluster's version."""
    known = manifest.versions()
    problems = []
    for scenario in scenarios:
        if scenario.cluster and scenario.cluster.version in known:
            for step in scenario.steps:
                if step.snippet.path.suffix in _YAML:
                    problems += _placed([step], [manifest.faults(step.text, scenario.cluster.version)])
    return list(dict.fromkeys(problems))


def _secrets(project: Project) -> list[Problem]:
    """Return a problem for each secret in the ledger: it was recorded before it was known to be one."""
    declared = {str(each): each.secrets for each in rehearsal.select(project.catalogue, [])}
    problems = []
    for path in sorted((project.root / ledger.FOLDER).glob("*@*.json")):
        entry = results.read_file(path)
        secrets = declared.get(f"{entry.topic}@{entry.version}", ())
        for line, text in _texts(path):
            kinds = {span.kind for span in masking.found(text, secrets)}
            told = f"an unmasked secret ({', '.join(sorted(kinds))}): record {entry.topic}@{entry.version} again"
            problems += [Problem(path.relative_to(project.root), line, told)] if kinds else []
    return problems


def _texts(path: Path) -> Iterator[tuple[int, str]]:
    """Return the texts that a result's file holds, each with the line on which it stands."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if match := _TEXT.search(line):
            yield number, json.loads(match[0])


def _silent(root: Path, scenarios: Iterable[Scenario]) -> list[Problem]:
    """Return a problem for each @reports that finds nothing in the recorded output of a step that passed."""
    problems = []
    for scenario in scenarios:
        entry = results.read(root / ledger.FOLDER, scenario.topic, scenario.version)
        for step in scenario.steps:
            claim = ledger.claim(entry, scenario, step)
            if claim.step and claim.status in ledger.PASSED:
                problems += [
                    Problem(step.snippet.path, each.line, f"@reports: the recorded output of {scenario} has no match")
                    for each in step.reports
                    if not each.found(claim.step)
                ]
    return problems
