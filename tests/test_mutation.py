"""`python -m drillbook mutate`: which faults are made of a text, and which of them real runs tell of."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
import sample

from drillbook import project as projects
from drillbook.mutation import mutants

if TYPE_CHECKING:
    from collections.abc import Mapping

FAULTS = Path(__file__).parent / "samples/mutation/faults.txt"
TOPIC = (
    sample.TOPIC.replace("nodes.a]", "nodes.db1]")
    + """\
[environment.nodes.web1]
image = "plain:trixie"
address = "198.51.100.12"
"""
)
SNIPPETS = {
    "10-serve.sh": """\
# Serve files
# @on: db1

# On every machine, port 8080 is free.
mkdir -p /srv/files
echo "serving on web1, port :8080 with -q"
echo "$(hostname -s) listens" # not -s here
httpd --port 8080 -h /srv/files
[ -s /etc/once ] || systemctl enable httpd
""",
    "20-ask.sh": """\
# Ask for one
# @on: web1

curl -sS --retry 3 "http://db1:8080/index.html" > /tmp/once
chown 1000:1000 $(find . -name '*.pem')
echo 'server 198.51.100.11' >> /etc/twice
grep -q server /etc/twice
unset -f served
""",
    "30-only.sh": "# The only line\n# @on: web1\n\ntrue\n",
    "40-loop.sh": "# What bash can't read is told by lint\n# @on: web1\n\nfor file in x y; do\n  cat $file\ndone\n",
    "50-web.yaml": """\
# Write a manifest
# @on: db1
# @file: web.yaml

kind: Deployment
metadata:
  name: web
  labels: {app: web, unused: thing}
spec:
  selector:
    matchLabels:
      app: web
  containers:
    - name: main
      ports: [{containerPort: 80}]
""",
    "60-apply.sh": "# Apply it\n# @on: db1\n\nkubectl get deployment/web -l app=web\n",
    "70-wait.sh": "# Wait\n# @on: db1\n# @fixture: a wait\n\nsleep 1\ncurl -f http://web1:80\n",
    "80-later.sh": "# Later\n# @on: db1\n# @skip: no host; ops; until 2999-01-01\n\ncurl -f http://web1:80\ntrue\n",
}
RUN = {
    "10-go.sh": "# Wait for a sign\n# @on: a\n# @timeout: 3s\n\n"
    "touch /run/go\nuntil [ -e /run/go ]; do sleep 0.1; done\n",
    "20-strict.sh": "# Say what was written\n# @on: a\n# @matches: ^one\\ntwo$\n\n"
    "printf '%s\\n' one > /tmp/said\nprintf '%s\\n' two >> /tmp/said\ncat /tmp/said\n",
    "30-loose.sh": "# Say it whatever was written\n# @on: a\n# @expect: written\n\n"
    'chmod 600 /tmp/said\necho "written by $HOME"\n',
}  # fmt: skip


def mutate(root: Path, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a project, where no engine answers unless variables say otherwise."""
    line = [sys.executable, "-m", "drillbook", "mutate", *words]
    told = {**sample.environment(), **variables}
    return subprocess.run(line, cwd=root, env=told, capture_output=True, text=True, check=False)


def report(root: Path) -> dict[str, Any]:
    """Return what the command kept, once it is of the form that its schema says."""
    line = [sys.executable, "-m", "drillbook", "schema", "mutation"]
    schema = subprocess.run(line, cwd=root, env=sample.environment(), capture_output=True, text=True, check=True).stdout
    found = json.loads((root / "results/mutation.json").read_text())
    jsonschema.Draft202012Validator(json.loads(schema)).validate(found)
    assert isinstance(found, dict)
    return found


def nowhere(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the command where no engine answers."""
    return mutate(root, *words, DOCKER_HOST="unix:///nowhere.sock")


def project(root: Path, snippets: Mapping[str, str] = RUN) -> Path:
    """Write a project of one machine."""
    return sample.make(root, sample.TOPIC, snippets)


def test_the_faults_that_are_made_of_a_text(tmp_path: Path) -> None:
    """No comment, label, comfort, fixture, skip or placeholder is touched, and nothing is made that can't be read."""
    done = nowhere(sample.make(tmp_path, TOPIC, SNIPPETS), "--list", "--count", "99")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == FAULTS.read_text()


def test_a_larger_number_has_the_same_faults_and_more(tmp_path: Path) -> None:
    """The seed chooses; one version of a topic unless more are named."""
    root = sample.make(tmp_path, TOPIC, SNIPPETS)
    few, more, others, both = (
        nowhere(root, *words).stdout.splitlines()
        for words in (
            ("--list", "--count", "3"), ("demo", "--list", "--count", "6"), ("--list", "--count", "3", "--seed", "2"),
            ("demo@2", "demo@1", "--list", "--count", "1"),
        )
    )  # fmt: skip
    assert few[0].startswith("demo@2: 3 of ")
    assert more[1 : len(few)] == few[1:]
    assert others[1:] != few[1:]
    assert [line.partition(":")[0] for line in both if line.startswith("demo@")] == ["demo@2", "demo@1"]


def test_every_fault_of_this_project_is_in_one_line() -> None:
    """Of what runs, every other byte is as it was; the step's header, nodes and expectations too."""
    for scenario in projects.read(sample.ROOT).catalogue.newest([]):
        found = mutants.of(scenario)
        assert len({(each.number, each.text) for each in found}) == len(found) > 100
        for each in found:
            before, after = each.step.text.splitlines(keepends=True), each.text.splitlines(keepends=True)
            kept = before[: each.change.line - 1], before[each.change.line :]
            assert (after[: len(kept[0])], after[len(after) - len(kept[1]) :]) == kept
            assert len(before) - len(after) == (each.change.kind == "line")
        steps = zip(scenario.steps, found[0].scenario("x").steps, strict=True)
        assert [number for number, (one, other) in enumerate(steps) if one != other] == [found[0].number]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["dmo"], "no topic or version is named 'dmo'; did you mean 'demo'?\n"),
        ([], "demo@2 has not passed as it stands, so a red step would tell nothing of a fault: verify it first\n"),
    ],
)
def test_a_call_that_cannot_be_served_is_told(tmp_path: Path, words: list[str], message: str) -> None:
    """An unknown name, and a scenario of which nothing is known."""
    done = nowhere(project(tmp_path), *words)
    assert (done.returncode, done.stderr) == (2, message)


def test_a_result_of_another_form_tells_of_no_pass(tmp_path: Path) -> None:
    """One that other code has left is none, and stops nobody from making a new one."""
    root = project(tmp_path)
    (root / "results").mkdir()
    (root / "results/demo@2.json").write_text('{"schema_version": 2}')
    done = nowhere(root)
    assert done.returncode == 2
    assert done.stderr.startswith("demo@2 has not passed as it stands, ")


def test_a_broken_file_of_results_is_told(tmp_path: Path) -> None:
    """With what to do about it."""
    root = project(tmp_path)
    (root / "results").mkdir()
    (root / "results/mutation.json").write_text('{"trials": 1}')
    done = nowhere(root)
    assert done.returncode == 1
    assert done.stderr == (
        "results/mutation.json:1: not of this version of Drillbook (trials: Input should be a valid array): "
        "remove it, and all is tried again\n"
    )


@pytest.mark.docker
def test_what_is_caught_and_what_survives(tmp_path: Path) -> None:
    """Told with the lines before and after, kept, not run a second time, and no result of the scenario's own."""
    root = project(tmp_path)
    assert sample.verify(root, "demo@2").returncode == 0
    before = (root / "results/demo@2.json").read_bytes()
    done = mutate(root, "-n", "2")
    assert done.returncode == 1, done.stderr
    told = """\
demo@2: 13 of 13 faults, seed 1
demo@2: 11 of 13 faults caught, 85 %; 3 by a time limit
snippets/demo/30-loose.sh:5: line dropped
    - chmod 600 /tmp/said
snippets/demo/10-go.sh:6: line dropped
    - until [ -e /run/go ]; do sleep 0.1; done
"""
    assert done.stdout == told
    trials = {(each["path"], each["line"], each["kind"]): each for each in report(root)["trials"]}
    assert (trials["snippets/demo/10-go.sh", 5, "line"]["fate"]) == "timed out"
    strict = trials["snippets/demo/20-strict.sh", 6, "line"]
    assert (strict["by"], strict["reason"]) == ("demo/strict", "expected a match of: ^one\\ntwo$")
    assert nowhere(root).stdout == told
    few = nowhere(root, "--count", "1")
    assert (few.returncode, few.stdout.splitlines()[1]) == (0, "demo@2: 1 of 1 faults caught, 100 %")
    assert (root / "results/demo@2.json").read_bytes() == before
    assert [path.name for path in sorted((root / "results").glob("*.json"))] == ["demo@2.json", "mutation.json"]
    assert not (root / "ledger").exists()


@pytest.mark.docker
def test_a_step_before_the_fault_tells_nothing_of_it(tmp_path: Path) -> None:
    """What is red without the fault is tried again, never counted as caught, and has an exit code of its own."""
    root = project(
        tmp_path, {"10-red.sh": "# Fail\n# @on: a\n\nfalse\n", "20-two.sh": "# Two\n# @on: a\n\ncd /\ncd /\n"}
    )
    sample.verify(root, "demo@2")
    kept = sample.result(root, "2")
    (root / "results/demo@2.json").write_text(json.dumps({**kept, "verdict": "passed"}))
    done = mutate(root, "--count", "1")
    assert done.returncode == 3, done.stderr
    assert done.stdout.splitlines()[1:] == [
        "demo@2: 0 of 0 faults caught; 1 not valid",
        "snippets/demo/20-two.sh:4: line dropped (not valid: demo/red exit code 1, expected 0)",
        "    - cd /",
    ]
    (trial,) = report(root)["trials"]
    assert (trial["fate"], trial["tries"]) == ("not valid", 3)
