"""What passed here, of the same content and by the same code, is not run again: it is told as what it is."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

import bare
import pytest
import sample

from drillbook import project, verification

if TYPE_CHECKING:
    from pathlib import Path

SNIPPETS = {"10-hello.sh": "# Say hello\n# @expect: <<word>>\n\necho '<<word>>'\n"}
IDENTITY = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
NOBODY = {"DOCKER_HOST": "unix:///nowhere/docker.sock"}
SAME = "not run again, since nothing has changed: --force runs them"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a project that has passed in both versions."""
    made = sample.make(tmp_path, sample.TOPIC, SNIPPETS)
    assert sample.verify(made).returncode == 0
    return made


def ran(root: Path, *words: str) -> list[str]:
    """Verify, and return the versions that were run."""
    before = {version: sample.result(root, version)["begun"] for version in "21"}
    (root / "results/junit.xml").unlink(missing_ok=True)
    done = sample.verify(root, *words)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (SAME in done.stdout) == any(sample.result(root, version)["reused"] for version in "21")
    after = {version: sample.result(root, version) for version in "21"}
    again = [version for version in "21" if not after[version]["reused"]]
    assert all(after[version]["begun"] == before[version] for version in "21" if version not in again)
    assert (root / "results/junit.xml").exists() == bool(again)
    return again


@pytest.mark.docker
def test_nothing_is_run_where_nothing_has_changed(root: Path) -> None:
    """No engine is asked; every report says when it was run."""
    done = sample.verify(root, **NOBODY)
    assert done.returncode == 0, done.stderr
    begun = sample.result(root, "2")["begun"]
    told = f"passed on {begun[:10]} {begun[11:16]} UTC"
    assert f"demo@2: {told}: 1 passed in " in done.stdout
    assert done.stdout.endswith(f"{SAME}\n")
    assert f"| ↺ | demo\\@2 | {told} | 1 passed |" in (root / "results/summary.md").read_text()
    assert sample.result(root, "1")["reused"]
    assert not list((root / "results").glob("junit*.xml"))
    assert ran(root, "-n", "2") == []


@pytest.mark.docker
def test_what_runs_nothing_loads_nothing_that_would(root: Path) -> None:
    """Neither the Docker SDK nor pytest, and nothing that checks texts: they take longer than all the rest."""
    done = sample.verify(root, PYTHONPROFILEIMPORTTIME="1")
    assert done.stdout.endswith(f"{SAME}\n")
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert {"drillbook.verification", "drillbook.reuse"} < loaded
    assert not loaded & {"docker", "paramiko", "pytest", "jsonschema", "yamllint", "markdown_it", "containers.lab"}


@pytest.mark.docker
def test_what_nothing_has_changed_in_is_not_read_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As long as all of it stands: a result less, or a problem on a page, and it is."""
    monkeypatch.setattr(project, "read", lambda *_: pytest.fail("was read"))
    words = ["--no-runbooks"]
    assert verification.run(root, words, print) == 0
    monkeypatch.undo()
    (root / "results/demo@1.json").unlink()
    assert sample.verify(root).returncode == 0
    assert sample.result(root, "2")["reused"]
    assert not sample.result(root, "1")["reused"]
    (root / "docs/en/index.md").write_text("# Demo\n")
    done = sample.verify(root)
    assert (done.returncode, done.stdout) == (1, "")
    assert "snippets/demo/10-hello.sh:1: no page of docs/en shows it" in done.stderr


@pytest.mark.docker
def test_a_value_runs_what_uses_it(root: Path) -> None:
    """And a text what it is shown in."""
    topic = root / "snippets/demo/topic.toml"
    topic.write_text(topic.read_text().replace("good day", "good morning"))
    assert ran(root) == ["1"]
    assert ran(root) == []
    snippet = root / "snippets/demo/10-hello.sh"
    snippet.write_text(snippet.read_text() + "true\n")
    assert ran(root) == ["2", "1"]


@pytest.mark.docker
def test_what_is_called_wrongly_takes_nothing_over(root: Path) -> None:
    """Nothing is said of what would have stood."""
    (root / "results/demo@1.json").unlink()
    assert sample.verify(root, "-n", "nonsense").returncode == 2
    assert not sample.result(root, "2")["reused"]


@pytest.mark.docker
@pytest.mark.parametrize("words", [["--force"], ["--record"], ["-k", "hello"], ["--keep"]])
def test_what_asks_for_a_run_has_one(root: Path, words: list[str]) -> None:
    """Whatever is known."""
    assert ran(root, *words) == ["2", "1"]


@pytest.mark.docker
@pytest.mark.parametrize(
    "change",
    [{"runner": ""}, {"verdict": "failed"}, {"complete": False}, {"retries": 1}],
    ids=lambda each: next(iter(each)),
)
def test_less_than_a_plain_pass_by_this_code_is_run_again(root: Path, change: dict[str, object]) -> None:
    """Other code, a failure, a part, and a pass after a retry."""
    path = root / "results/demo@2.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), **change}))
    assert ran(root) == ["2"]


@pytest.mark.docker
def test_runs_of_other_kinds_have_results_of_their_own(root: Path) -> None:
    """What passed with fixtures says nothing of a reader, nor a page of its runbook."""
    assert "demo@2.runbook: passed: " in sample.verify(root, "demo@2", "--runbooks").stdout
    assert SAME not in sample.verify(root, "demo@2", "--as-reader").stdout
    assert "demo@2 (as-reader): passed on " in sample.verify(root, "demo@2", "--as-reader", **NOBODY).stdout


HELPED = """
HELPERS = ("mirror:x",)


def recipe(image, root=None):
    return (Path(__file__).parent / image).read_text()
"""


def test_what_helps_the_lab_runs_everything_again(tmp_path: Path) -> None:
    """As the image of the mirror, which is no scenario's own: what passed, and its digest, were others'."""
    root = bare.make(tmp_path, SNIPPETS)
    with (root / "lab_of_test.py").open("a") as lab:
        lab.write(HELPED)
    settings = root / "pyproject.toml"
    told = settings.read_text().replace("bare:recipe", "lab_of_test:recipe")
    settings.write_text(f'{told}helpers = "lab_of_test:HELPERS"\n')
    for image in ("plain:trixie", "mirror:x"):
        (root / image).write_text("1")
    assert sample.verify(root).returncode == 0
    digest = sample.result(root, "2")["digest"]
    assert ran(root) == []
    (root / "mirror:x").write_text("2")
    assert ran(root) == ["2", "1"]
    assert ran(root) == []
    assert sample.result(root, "2")["digest"] == digest


def test_code_that_is_edited_during_a_run_did_not_run(tmp_path: Path) -> None:
    """Nor a commit that is made meanwhile: a result names what there was when the run began."""
    edit = "echo '# edited' >> lab_of_test.py\ngit commit --quiet --all --message edited\n"
    root = bare.make(tmp_path, {"10-edit.sh": f"# Edit it\n\n{edit}"})
    (root / ".gitignore").write_text("/results/\n/.cache/\n__pycache__/\n")
    for words in (["init"], ["add", "."], ["commit", "--message", "begun"]):
        subprocess.run(["git", *IDENTITY, *words], cwd=root, check=True, capture_output=True)
    begun = subprocess.run(["git", "rev-parse", "--short=12", "HEAD"], cwd=root, check=True, capture_output=True)
    variables = {f"GIT_{who}_{what}": "a" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    assert sample.verify(root, **variables).returncode == 0
    assert sample.result(root, "2")["commit"] == begun.stdout.decode().strip()
    assert SAME not in sample.verify(root, **variables).stdout


def test_a_lock_of_an_editor_is_no_code(tmp_path: Path) -> None:
    """Emacs makes a link that leads nowhere beside a file that is not saved."""
    root = bare.make(tmp_path, SNIPPETS)
    (root / ".#lab_of_test.py").symlink_to("me@here.1:1")
    assert sample.verify(root).returncode == 0
    assert SAME in sample.verify(root).stdout
