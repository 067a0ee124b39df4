"""Runbooks on real nodes: what the scripts do with a terminal and without one, and how they are rehearsed."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

import pytest
import sample

from drillbook import expectation, project, runbook, turns
from drillbook.expectation import Expectation
from drillbook.running import saving
from drillbook.shell import Outcome, Shell

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from containers.environment import DockerEnvironment

TOPIC = (
    sample.TOPIC
    + """\
[environment.nodes.b]
image = "plain:trixie"
address = "198.51.100.12"
"""
)
ON_A = "\n# @on: a\n\n"
COUNTS = {
    "10-set.sh": f"# Set{ON_A}cd /usr\nword='two  words' list=(1 '2 3')\n"
    'say() { echo "$word ${list[1]} $PWD"; }\n',
    "20-look.sh": f"# Look{ON_A}ls /srv/repaired\n",
    "30-say.sh": f"# Say\n# @expect: two  words 2 3 /usr{ON_A}say\n",
}


def make(root: Path, snippets: Mapping[str, str]) -> dict[str, str]:
    """Return the scripts of a topic with two nodes, in its newest version."""
    found = project.read(sample.make(root, TOPIC, snippets)).catalogue.of("demo")[0]
    return runbook.scripts(found)


@pytest.fixture
def call(node: DockerEnvironment) -> Iterator[Callable[..., Outcome]]:
    """Give what calls a script on node a, as a reader does; each test begins without a state."""
    shell = Shell(node.channel("a"))
    shell.run("rm -rf ~/.local /srv/*", 10)

    def run(script: str, words: str = "", typed: str | None = None) -> Outcome:
        shell.run(saving("/run/runbook.sh", script), 10)
        command = f"bash /run/runbook.sh {words} 2>&1"  # one stream, as on a terminal
        if typed is not None:
            # A terminal, in which somebody types after a while.
            command = f"(sleep 1; echo {typed}; sleep 1) | script --quiet --return --command '{command}' /dev/null"
        return shell.run(command, 30)

    yield run
    shell.close()


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
    assert "came      expected $.n == 2, but it is 1" in done.stdout
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


@pytest.mark.docker
def test_it_goes_on_after_a_failed_step(tmp_path: Path, call: Callable[..., Outcome]) -> None:
    """A second call begins with the step that failed, in the same folder, with variables and functions."""
    script = make(tmp_path, COUNTS)["a"]
    first = call(script)
    assert first.exit_code == 1
    assert "── Step 2, look, is not as expected: exit code 2, expected 0, at: ls /srv/repaired" in first.output
    assert "two  words" not in first.output.partition("── 2 of 3")[2]
    call("mkdir -p /srv; touch /srv/repaired")
    second = call(script)
    assert second.exit_code == 0
    assert "── 1 of 3" not in second.output
    assert "\ntwo  words 2 3 /usr\n" in second.output
    assert call(script).output == "\nAll steps of this script are done. --restart begins anew.\n"
    assert "── 1 of 3" in call(script, "--restart").output


@pytest.mark.docker
def test_steps_can_be_chosen(tmp_path: Path, call: Callable[..., Outcome]) -> None:
    """`--until` and `--from` take names and numbers; what is no step is refused."""
    script = make(tmp_path, COUNTS)["a"]
    until = call(script, "--until set")
    assert until.exit_code == 0
    assert until.output.endswith("\nEnds here, as --until says. The next step is 2, look.\n")
    assert "\ntwo  words 2 3 /usr\n" in call(script, "--from 3").output
    assert call(script, "--from nothing").output == (
        "\nno step of this script is called 'nothing'; --list shows them\n"
    )
    assert call(script, "--al").exit_code == 2


@pytest.mark.docker
def test_it_asks_before_it_removes(tmp_path: Path, call: Callable[..., Outcome]) -> None:
    """Without a terminal it stops before such a step; a terminal is asked, and anything but yes is no."""
    script = make(tmp_path, {"10-remove.sh": f"# Remove{ON_A}rm -rf /srv/x && echo removed\n"})["a"]
    alone = call(script)
    assert alone.exit_code == 2
    assert "Step 1: rm -rf.\nThere is no terminal to ask on. Look at it, and call this with --yes.\n" in alone.output
    assert call(script, typed="n").exit_code == 1
    assert "\nremoved" in call(script, typed="y").output
    assert "\nremoved" in call(script, "--restart --yes").output


@pytest.mark.docker
def test_it_asks_before_it_replaces_a_file(tmp_path: Path, call: Callable[..., Outcome]) -> None:
    """A file with other bytes is the reader's own; one with the same bytes is not."""
    script = make(tmp_path, {"10-x.conf": f"# Save\n# @file: /srv/x{ON_A}mine\n"})["a"]
    assert call(script).exit_code == 0
    assert call(script, "--restart").exit_code == 0
    call("echo yours >/srv/x")
    assert "/srv/x exists and is different; it would be replaced." in call(script, "--restart").output


@pytest.mark.docker
def test_it_hands_over_to_the_other_node(tmp_path: Path, call: Callable[..., Outcome]) -> None:
    """Where the next step needs another node's, it says so and ends with 75; a terminal is waited for."""
    script = make(
        tmp_path,
        {
            "10-one.sh": f"# One{ON_A}echo one\n",
            "20-other.sh": "# Other\n# @on: b\n\necho other\n",
            "30-two.sh": f"# Two{ON_A}echo two\n",
        },
    )["a"]
    first = call(script)
    assert first.exit_code == 75
    assert "── Before step 3, two:\n  on b: up to step 2, other\n" in first.output
    assert call(script).exit_code == 0
    waited = call(script, "--restart", typed="")
    assert "Press Enter when that is done." in waited.output
    assert "── 3 is as expected" in waited.output


@pytest.mark.docker
def test_the_state_of_another_script_is_refused(tmp_path: Path, call: Callable[..., Outcome]) -> None:
    """Two runbooks do not mix; what is finished is no hindrance."""
    long = make(tmp_path / "long", COUNTS)["a"]
    short = make(tmp_path / "short", {"10-say.sh": f"# Say{ON_A}echo said\n"})["a"]
    assert call(long).exit_code == 1
    refused = call(short)
    assert refused.exit_code == 2
    assert "holds the state of another script, which has not come to its end: demo 2 on a.\n" in refused.output
    assert "\nsaid\n" in call(short, "--restart").output
    assert call(long).exit_code == 1


@pytest.mark.docker
def test_its_state_is_for_its_user_alone(tmp_path: Path, call: Callable[..., Outcome]) -> None:
    """Output and variables may hold secrets; the environment that the caller gave is not kept at all."""
    call("export TOKEN=secret")
    call(make(tmp_path, COUNTS)["a"])
    listed = call("find ~/.local/state/drillbook -printf '%m %y %f\\n' | sort")
    assert listed.output == "600 f 1.log\n600 f 2.log\n600 f journal\n600 f shell\n700 d drillbook\n"
    assert call("grep -c -e TOKEN -e PATH= ~/.local/state/drillbook/shell").output == "0\n"


@pytest.mark.docker
def test_it_lists_its_steps(tmp_path: Path, call: Callable[..., Outcome]) -> None:
    """With what is done, what asks, and what follows other nodes; nothing is run."""
    script = make(tmp_path, {**COUNTS, "40-stop.sh": "# Stop it\n# @on: b, a\n\nkill $$\n"})["a"]
    call(script, "--until 1")
    assert call(script, "--list").output == (
        "+     1  set                      Set\n"
        "      2  look                     Look\n"
        "      3  say                      Say\n"
        " ?>   4  stop                     Stop it\n"
    )


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
        ("matches", r"^b\n^\s+(?P<n>\d+)$"),
    ],
)
def test_scripts_see_what_the_verification_sees(kind: str, value: str) -> None:
    """With grep, a script finds the pattern of an expectation exactly where the expectation holds."""
    outputs = [
        *("", "b", "a b", "b\n  12\n", "last", "x\nlast\n", "last\nx\n", "a.c (x) [y]\n", "abc (x) [y]\n"),
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
