"""The workflows: they call nox alone, and code of a stranger's change meets neither secrets nor write permissions."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parent.parent
FILES = sorted((ROOT / ".github/workflows").glob("*.yml"))
NOX = "python3 -m pip install -q -U -t .tools -r requirements/nox.txt"
# What runs on the host beside nox: GitHub's own command line, and the shell's.
OTHERS = {"gh", "echo", "cat", "number=$(gh", "open=$(gh", "if", "else", "fi", "mkdir", "find", "{", "}"}
MAIN = "${{ github.event.repository.default_branch }}"
OURS = "github.event.pull_request.head.repo.full_name == github.repository"
STRANGERS = {"pull_request", "workflow_run"}

every_workflow = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def read(path: Path) -> dict[str, Any]:
    """Return a workflow; YAML reads its key `on` as true."""
    found = yaml.safe_load(path.read_text())
    return {"on" if key is True else key: value for key, value in found.items()}


def steps(path: Path) -> list[dict[str, Any]]:
    """Return the steps of all jobs."""
    return [step for job in read(path)["jobs"].values() for step in job.get("steps", [])]


def commands(step: dict[str, Any]) -> list[str]:
    """Return the commands of a step: lines, with those that continue one put to it, and comments left out."""
    text = re.sub(r"\s+#.*$", "", step.get("run", ""), flags=re.MULTILINE)
    text = re.sub(r"\\\n\s*", " ", text)
    text = re.sub(r"'[^']*'", "''", text)
    return [line.strip() for line in text.splitlines() if line.strip()]


def writes(job: dict[str, Any]) -> bool:
    """Tell whether a job may write anything."""
    return "write" in job["permissions"].values()


def test_there_are_workflows() -> None:
    """Or else nothing below would be tested."""
    assert {path.stem for path in FILES} >= {"verify", "preview", "preview-publish", "deploy", "nightly"}


@every_workflow
def test_what_belongs_to_the_project_is_a_nox_session(path: Path) -> None:
    """Whatever a workflow does can be done by the same words on any machine."""
    sessions = set(re.findall(r'@nox\.session(?:\(name="([\w-]+)"\))?\ndef (\w+)', (ROOT / "noxfile.py").read_text()))
    names = {name or function for name, function in sessions}
    for step in steps(path):
        for command in commands(step):
            called = re.match(r"python3 -m nox -s ([\w-]+)", command)
            assert called or command == NOX or command.split()[0] in OTHERS, command
            assert not called or called[1] in names, command


@every_workflow
def test_every_action_is_pinned(path: Path) -> None:
    """By the whole hash of a commit, with the version behind it; the same everywhere."""
    used = [line.split("uses: ", 1)[1] for line in path.read_text().splitlines() if "uses: " in line]
    pins: dict[str, str] = {}
    for each in used:
        if each.startswith("./.github/workflows/"):
            continue
        match = re.fullmatch(r"(actions/[\w-]+)@([0-9a-f]{40}) # v(\d+\.\d+\.\d+)", each)
        assert match, each
        everywhere = {line for other in FILES for line in re.findall(rf"{match[1]}@.*", other.read_text())}
        assert len(everywhere) == 1, everywhere
        assert pins.setdefault(match[1], match[2]) == match[2]


@every_workflow
def test_permissions_are_each_job_s_own(path: Path) -> None:
    """A workflow has none by itself, each job says what it needs, and no secret is named."""
    found = read(path)
    assert found["permissions"] == {}
    assert all("permissions" in job for job in found["jobs"].values())
    assert "secrets." not in path.read_text()
    assert "pull_request_target" not in found["on"]


@every_workflow
def test_who_may_write_runs_the_main_branch_alone(path: Path) -> None:
    """What a stranger can start has write permission only with our code, and their files lie where no code is."""
    found = read(path)
    for job in found["jobs"].values():
        if not (writes(job) and STRANGERS & set(found["on"])):
            continue
        for step in job["steps"]:
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["ref"] == MAIN
            if step.get("uses", "").startswith("actions/download-artifact@"):
                assert step["with"]["path"].startswith("${{ runner.temp }}/")
        assert "workflow_run" in found["on"] or OURS in job["if"]


@every_workflow
def test_no_expression_stands_in_a_script(path: Path) -> None:
    """A branch's name could end the command; so each goes through a variable."""
    assert [step["name"] for step in steps(path) if "${{" in step.get("run", "")] == []


@every_workflow
def test_no_checkout_leaves_its_token(path: Path) -> None:
    """Code that runs afterwards could read it."""
    checkouts = [step for step in steps(path) if step.get("uses", "").startswith("actions/checkout@")]
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)


def test_strangers_pages_are_not_published() -> None:
    """Their scripts would run as if they were the project's."""
    publish = read(ROOT / ".github/workflows/preview-publish.yml")["jobs"]["publish"]
    assert "github.event.workflow_run.head_repository.full_name == github.repository" in publish["if"]
