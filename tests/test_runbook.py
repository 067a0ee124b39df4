"""Runbooks: how they are rehearsed on real nodes, and what the scripts hold."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

import pytest
import sample
from scripted import COUNTS, ON_A, TOPIC

from drillbook import expectation, project, rehearsal, runbook, turns
from drillbook.errors import UsageError
from drillbook.expectation import Expectation

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.docker
def test_a_topic_is_done_by_its_scripts(tmp_path: Path) -> None:
    """Each node's script has its turns; what is judged and recorded is what the page's snippets are judged by."""
    sample.make(
        tmp_path,
        TOPIC,
        {
            **COUNTS,
            "15-repair.sh": f"# Repair\n# @fixture: stands in for you\n# @expect: /usr{ON_A}pwd; touch /srv/repaired\n",
            "40-both.sh": "# Both\n# @on: all, together\n# @matches: ^[ab]$\n\nhostname\n",
            "50-fails.sh": "# Fail\n# @on: b\n# @exit: 3\n# @expect: told\n\necho told >&2\n(exit 3)\necho never\n",
            "60-file.conf": f"# Save\n# @file: /srv/x.conf{ON_A}END\n\tit's `so` $HOME  \nEND_2\n\n",
            "70-retry.sh": '# Retry\n# @on: b, a\n# @within: 20s\n# @stable: 2\n\necho "$((n += 1))"\n[ "$n" -ge 3 ]\n',
            "80-read.sh": f'# Read{ON_A}cat /srv/x.conf; echo "$n"\n',
            "80-read.out": "END\n\tit's `so` $HOME\nEND_2\n\n4\n",
        },
    )
    done = sample.verify(tmp_path, "demo@2", "--runbooks", "--record")
    assert done.returncode == 0, done.stdout
    assert "demo@2.runbook: passed: 9 passed" in done.stdout
    assert "::2::" not in done.stdout
    steps = {step["snippet"]: step for step in sample.result(tmp_path, "2.runbook")["steps"]}
    assert [each["text"] for each in steps["demo/say"]["nodes"][0]["output"]] == ["two  words 2 3 /usr\n"]
    assert steps["demo/fails"]["nodes"][0]["exit_code"] == 3
    assert [(each["node"], each["attempts"]) for each in steps["demo/retry"]["nodes"]] == [("b", 4), ("a", 4)]
    # Not those of the turn in which it is done.
    alone = {
        name: sum(node["seconds"] for node in step["nodes"]) for name, step in steps.items() if name != "demo/both"
    }
    assert {name: steps[name]["seconds"] for name in alone} == pytest.approx(alone, abs=0.001)
    assert (tmp_path / "ledger/demo@2.runbook.json").is_file()
    assert not (tmp_path / "ledger/demo@2.json").exists()


@pytest.mark.docker
def test_a_rehearsal_judges_what_bash_cannot(tmp_path: Path) -> None:
    """JSON is judged in the verification, by what the script has kept; the steps behind it are not run."""
    sample.make(
        tmp_path,
        sample.TOPIC,
        {
            "10-json.sh": "# Print JSON\n# @json: $.n == 2\n\necho '{\"n\": 1}'\n",
            "20-on.sh": "# Go on\n\necho on\n",
        },
    )
    done = sample.verify(tmp_path, "demo@2.runbook", "--runbooks")
    assert done.returncode == 1
    assert "fault     expected $.n == 2, but it is 1" in done.stdout
    assert "rerun     nox -s verify-snippets -- demo@2.runbook -k json" in done.stdout
    assert sample.verdicts(tmp_path, "2.runbook") == {"demo/json": "failed", "demo/on": "skipped"}


@pytest.mark.docker
def test_a_step_that_ends_the_script_is_told(tmp_path: Path) -> None:
    """The report has the script's last lines."""
    sample.make(tmp_path, sample.TOPIC, {"10-leave.sh": "# Leave\n\nexit 4\n"})
    done = sample.verify(tmp_path, "demo@2", "--runbooks")
    assert done.returncode == 1
    assert "the script did not come to this step; its last lines:" in done.stdout
    assert "Stopped in step 1, leave. The next call does it again." in done.stdout


def test_turns_follow_the_order_of_the_topic(tmp_path: Path) -> None:
    """A node waits for all that others do between its own steps, and for all that do the same step with it."""
    snippets = {
        "10-in-turn.sh": "# In turn\n# @on: a, b\n\ntrue\n",
        "20-only-a.sh": f"# Only a{ON_A}true\n",
        "30-fixture.sh": "# Fixture\n# @on: all\n# @fixture: stands in\n\ntrue\n",
        "40-together.sh": "# Together\n# @on: all, together\n\ntrue\n",
        "50-only-b.sh": "# Only b\n# @on: b\n\ntrue\n",
    }
    found = project.read(sample.make(tmp_path, TOPIC, snippets)).catalogue.of("demo")[0]
    waits = {node: [(each.number, each.awaits) for each in turns.moves(found, node)] for node in "ab"}
    assert waits == {
        "a": [(1, {}), (2, {"b": 1}), (4, {})],
        "b": [(1, {"a": 1}), (4, {"a": 2}), (5, {"a": 4})],
    }
    assert turns.followers(found, "a") == ["b"]
    assert turns.followers(found, "b") == []


def test_a_scenario_with_a_skipped_step_has_no_runbook(tmp_path: Path) -> None:
    """It would go on as if that step were done, or ask for what is so where it can't be done."""
    skipped = "# Mount\n# @skip: it needs a host; ops; until 2199-01-01\n\nmount /mnt\n"
    root = sample.make(tmp_path, sample.TOPIC, {"10-a.sh": "# A\n\ntrue\n", "20-mount.sh": skipped})
    catalogue = project.read(root).catalogue
    assert [str(each) for each in rehearsal.select(catalogue, [])] == [str(each) for each in catalogue.scenarios]
    assert runbook.scripts(catalogue.of("demo")[0]) == {}
    with pytest.raises(UsageError) as caught:
        rehearsal.select(catalogue, ["demo@1", "demo@2.runbook"])
    assert str(caught.value) == "demo@2 has no runbook: a step of it is skipped, or none is the reader's"


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("systemctl disable --now etcd\nrm -rf /var/lib/etcd", "systemctl disable, rm -rf"),
        ("kubectl -n shop delete pod web", "kubectl -n shop delete"),
        ("apt-get purge -y nginx; ip link set eth0 down", "apt-get purge, ip link set eth0 down"),
        ("kill -9 1 && dd if=/dev/zero of=/dev/sda", "kill, dd if="),
        ("systemctl status etcd; rm one-file; helm list; killer --delete", ""),
    ],
)
def test_destructive_steps_are_known_by_their_text(tmp_path: Path, text: str, asks: str) -> None:
    """What is asked about is named."""
    found = project.read(sample.make(tmp_path, sample.TOPIC, {"10-x.sh": f"# X\n\n{text}\n"})).catalogue.of("demo")[0]
    assert turns.destructive(found.steps[0]) == asks


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("like", "web-1 1/1 ... Running ..."),
        ("like", "... b"),
        ("like", "a.c (x) [y]"),
        ("out", "one\n...\nthree ... end\n"),
        ("out", "...\nlast"),
        ("matches", r"\A\Z"),
        ("matches", r"^a\\Z$"),
        ("matches", r"a\\\Z"),
        ("matches", r"^b\n^\s+(?P<n>\d+)$"),
    ],
)
def test_scripts_see_what_the_verification_sees(kind: str, value: str) -> None:
    """With grep, a script finds the pattern of an expectation exactly where the expectation holds."""
    outputs = [
        *(
            "\n",
            "a\\Z\n",
            "x a\\",
            "a\\z",
            "",
            "b",
            "a b",
            "b\n  12\n",
            "last",
            "x\nlast\n",
            "last\nx\n",
            "a.c (x) [y]\n",
            "abc (x) [y]\n",
        ),
        *("x\nweb-1  1/1 0\tRunning\n", "web-1 1/1 Running 0 2m  \ny", "web-1 0/1 Running\n"),
        *("one\nthree  end\n", "one\n2\n3\nthree and  end \n\n", "one\nfour\n"),
    ]
    pattern = expectation.PATTERNS[kind](value)
    found = {}
    for output in outputs:
        grep = subprocess.run(["grep", "-Pzq", "--", f"(?m){pattern}"], input=f"{output}\0".encode(), check=False)
        found[output] = grep.returncode == 0
    assert found == {output: not Expectation(kind, value).fault(output) for output in outputs}
    assert set(found.values()) == {True, False}


def test_every_script_of_the_project_holds_its_texts_unchanged() -> None:
    """What stands in its here-documents is, in order and byte for byte, what the page shows for the node."""
    for scenario in project.read(sample.ROOT).catalogue.scenarios:
        for node, script in runbook.scripts(scenario).items():
            found = re.findall(r"^(?:step|save) .* <<'(\w+)'\n((?:.*\n)*?)\1$", script, re.MULTILINE)
            assert [text for _, text in found] == [move.step.text for move in turns.moves(scenario, node)]
