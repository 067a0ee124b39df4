"""`python -m drillbook verify` on small projects, with real nodes: verdicts, reports, exit codes, and nothing left."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from collections import Counter
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
import sample
from sample import VERIFY, environment, verify

from containers import leftovers

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from containers.lab import DockerLab

pytestmark = pytest.mark.docker

TOPIC = (
    sample.TOPIC
    + """\
[environment.nodes.b]
image = "plain:trixie"
address = "198.51.100.12"
"""
)


def make(root: Path, snippets: Mapping[str, str]) -> Path:
    """Write a project of two nodes and two versions."""
    return sample.make(root, TOPIC, snippets)


def verdicts(root: Path, version: str = "2") -> dict[str, str]:
    """Return the verdict on each step."""
    return sample.verdicts(root, version)


@pytest.fixture(autouse=True)
def own_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the developer's own runs, and what they keep, out of reach of these tests."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def left(lab: DockerLab) -> Callable[[], list[str]]:
    """Give what tells which nodes and networks of dead runs are still there, and removes them."""
    return lambda: leftovers.remove(lab._client)


def test_a_sound_project_passes_in_both_versions(tmp_path: Path) -> None:
    """Files are saved, sessions carry over, nodes reach each other, and both versions run side by side."""
    root = make(
        tmp_path,
        {
            "10-hello.sh": "# Say hello\n# @on: a\n# @expect: <<word>> from /usr\n\n"
            "cd /usr\nWORD='<<word>>'\necho \"$WORD from $PWD\"\n",
            "20-file.conf": "# Save a file\n# @on: a\n# @file: etc.conf\n\ntab\there, it's `so` $HOME\n\n",
            "30-read.sh": '# Read it\n# @on: a\n\ncat etc.conf; echo "$WORD"\n',
            "30-read.out": "tab\there, it's `so` $HOME\n\n<<word>>\n",
            "40-both.sh": "# Reach each other\n# @on: all, together\n# @like: 198.51.100.11 a\n\n"
            "getent hosts a\nping -c 1 -W 2 b >/dev/null\n",
            "50-wrong.sh": "# Ask for a missing file\n# @on: b\n# @exit: 2\n# @expect: No such file\n\nls /etc.conf\n",
            "60-streams.sh": "# Let one stream fall between the lines of the other\n# @on: a\n"
            "# @matches: \\Aone\\ntwo\\nbetween\\n\\Z\n\necho one; sleep 0.2; echo between >&2; sleep 0.2; echo two\n",
        },
    )
    done = verify(root, "-n", "2")
    assert done.returncode == 0, done.stdout + done.stderr
    assert set(verdicts(root, "1").values()) == set(verdicts(root, "2").values()) == {"passed"}
    assert "demo@2: passed: 6 passed in" in done.stdout
    assert (root / "results/junit.xml").is_file()


def test_what_it_needs_is_made_and_nothing_runs(tmp_path: Path) -> None:
    """As before a night without a network."""
    root = make(tmp_path, {"10-break.sh": "# Break\n# @on: a\n\nfalse\n"})
    done = verify(root, "demo@2", "--prepare", "--no-runbooks")
    assert (done.returncode, done.stdout) == (0, "images and downloads are ready: demo@2\n"), done.stderr
    assert not list((root / "results").glob("*"))


def test_a_failed_step_is_told_with_all_that_repairs_it(tmp_path: Path) -> None:
    """Topic, version, node, file and page with their lines, command, expectation, output, and how to rerun it."""
    root = make(
        tmp_path,
        {
            "10-fine.sh": "# Be fine\n# @on: a\n\ntrue\n",
            "20-broken.sh": "# Break\n# @on: a, b\n# @expect: never\n\necho begun >&2\nls /nope\necho never\n",
            "30-rest.sh": "# Rest\n# @on: a\n\ntrue\n",
        },
    )
    done = verify(root, "demo@2")
    assert done.returncode == 1
    assert (
        """\
demo@2: demo/broken failed on a: Break
  file      snippets/demo/20-broken.sh:6
  page      docs/en/index.md:4
  command   ls /nope
  expected  exit code 0; @expect: never
  fault     exit code 2, expected 0
  output    on a
    begun
    ls: cannot access '/nope': No such file or directory
  rerun     nox -s verify-snippets -- demo@2 --no-runbooks -k broken
"""
        in done.stdout
    )
    assert verdicts(root) == {"demo/fine": "passed", "demo/broken": "failed", "demo/rest": "skipped"}
    assert not (root / "results/demo@1.json").exists()
    cases = ET.parse(root / "results/junit.xml").iter("testcase")
    assert [(case.get("name"), *(child.tag for child in case)) for case in cases] == [
        ("fine",), ("broken", "failure"), ("rest", "skipped"),
    ]  # fmt: skip


OPEN = (
    "it did not come to its end: a quote, a here-document or a word like `if` is open, "
    "or `continue` is at the top level"
)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("exit 0\n", "it ended the shell (exit, exec, set -e with a failing command, or `break` at the top level)"),
        ("cat <<EOF\nopen\n", OPEN),
        ("echo 'open\n", OPEN),
        ("if true; then\n", OPEN),
        ("sleep 60\n", "it did not end within 1 s (its whole process group was killed)"),
    ],
)
def test_a_careless_snippet_gets_its_verdict(tmp_path: Path, text: str, fault: str) -> None:
    """It fails in time, and the scenario ends cleanly."""
    done = verify(make(tmp_path, {"10-careless.sh": f"# Be careless\n# @on: a\n# @timeout: 1s\n\n{text}"}), "demo@2")
    assert done.returncode == 1
    assert f"  fault     {fault}\n" in done.stdout


def test_a_hanging_command_is_told_by_its_line(tmp_path: Path) -> None:
    """The report leads to the line that did not come to its end."""
    text = "# Hang\n# @on: a\n# @timeout: 1s\n\necho begun\nsleep 60\necho ended\n"
    done = verify(make(tmp_path, {"10-hang.sh": text}), "demo@2")
    assert done.returncode == 1
    assert "  file      snippets/demo/10-hang.sh:6\n" in done.stdout
    assert "  command   sleep 60\n" in done.stdout


def test_a_step_is_tried_until_it_holds(tmp_path: Path) -> None:
    """@within runs it again, @stable asks for several times in a row."""
    count = 'N=$((${N:-0} + 1))\necho "try $N"\n'
    root = make(
        tmp_path,
        {
            "10-third.sh": f"# Hold at the third try\n# @on: a\n# @expect: try 3\n# @within: 20s\n\n{count}",
            "20-stable.sh": f"# Hold twice\n# @on: a\n# @matches: try [5-9]\n# @within: 20s\n# @stable: 2\n\n{count}",
            "30-never.sh": f"# Never hold\n# @on: a\n# @expect: try 0\n# @within: 1s\n\n{count}",
        },
    )
    done = verify(root, "demo@2")
    assert verdicts(root) == {"demo/third": "passed", "demo/stable": "passed", "demo/never": "failed"}
    assert "expected text: try 0 (still so after" in done.stdout
    assert [step["nodes"][0]["attempts"] for step in sample.result(root, "2")["steps"]][:2] == [3, 3]


def test_a_selected_step_brings_what_it_builds_on(tmp_path: Path) -> None:
    """`-k` runs the steps before it too, none after it, and the result says that it is in part."""
    root = make(tmp_path, {f"{number}0-s{number}.sh": f"# Step\n# @on: a\n\nS{number}=1\n" for number in (1, 2, 3)})
    done = verify(root, "demo@2", "-k", "s2", "--record")
    assert done.returncode == 0
    assert list(verdicts(root)) == ["demo/s1", "demo/s2"]
    assert sample.result(root, "2")["complete"] is False
    assert not (root / "ledger").exists()


def test_a_step_amid_its_scenario_has_one_phase(tmp_path: Path, left: Callable[[], list[str]]) -> None:
    """Nodes are started before the first and removed behind the last, or behind the one with which a run ends."""
    root = make(tmp_path, {f"{n}0-say-{n}.sh": f"# Say {n}\n# @on: a\n\necho {n}; [ {n} != 3 ]\n" for n in range(1, 6)})
    done = verify(root, "demo@2", "--durations=0", "-vv", "-x")
    assert Counter(re.findall(r"s (setup|call|teardown) ", done.stdout)) == {"setup": 1, "call": 3, "teardown": 2}
    assert list(verdicts(root).values()) == ["passed", "passed", "failed"]
    assert left() == []
    (root / "snippets/demo/30-say-3.sh").write_text("# Say 3\n# @on: a\n\necho 3\n")
    done = verify(root, "demo@2", "--durations=0", "-vv")
    assert Counter(re.findall(r"s (setup|call|teardown) ", done.stdout)) == {"setup": 2, "call": 5, "teardown": 2}


def test_a_skip_is_told_with_its_reason(tmp_path: Path) -> None:
    """It is not run, and a complete run is recorded."""
    root = make(
        tmp_path,
        {
            "10-fine.sh": "# Be fine\n# @on: a\n\ntrue\n",
            "20-later.sh": "# Come later\n# @on: a\n# @skip: no such host yet; ops; until 2999-01-01\n\nfalse\n",
        },
    )
    done = verify(root, "demo@2", "--record")
    assert done.returncode == 0
    assert "SKIPPED (no such host yet (ops, until 2999-01-01))" in done.stdout
    assert (root / "ledger/demo@2.json").read_text() == (root / "results/demo@2.json").read_text()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["dmo"], "no topic or version is named 'dmo'; did you mean 'demo'?"),
        (["demo@3"], "no topic or version is named 'demo@3'; did you mean 'demo@2'?"),
        (["dmo", "demo", "demo@3"], "'dmo'; did you mean 'demo'?\nno topic or version is named 'demo@3'; did you mean"),
        (["demo@2", "-k", "nothing"], "demo@2: not run"),
    ],
)
def test_wrong_use_has_its_own_exit_code(tmp_path: Path, words: list[str], message: str) -> None:
    """An unknown name, or nothing selected, is exit code 2."""
    done = verify(make(tmp_path, {"10-fine.sh": "# Be fine\n# @on: a\n\ntrue\n"}), *words)
    assert done.returncode == 2
    assert message in done.stdout + done.stderr


def test_only_the_newest_version_of_each_topic(tmp_path: Path) -> None:
    """The one that a topic declares first."""
    root = make(tmp_path, {"10-fine.sh": "# Be fine\n# @on: a\n\ntrue\n"})
    done = verify(root, "--newest")
    assert done.returncode == 0, done.stdout + done.stderr
    assert (root / "results/demo@2.json").exists()
    assert not (root / "results/demo@1.json").exists()


def test_broken_files_start_no_node(tmp_path: Path) -> None:
    """Exit code 1, and the engine is not even asked."""
    root = make(tmp_path, {"10-fine.sh": "# Be fine\n# @on: c\n\ntrue\n"})
    command = [*VERIFY, "--no-runbooks"]
    nowhere = {**environment(), "DOCKER_HOST": "unix:///nowhere.sock"}
    done = subprocess.run(command, cwd=root, env=nowhere, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr == "snippets/demo/10-fine.sh:2: unknown node 'c'\n"


def test_kept_nodes_are_told_and_cleaned(tmp_path: Path, left: Callable[[], list[str]]) -> None:
    """--keep leaves the nodes of a failure with the line that enters them; `clean` removes them."""
    root = make(tmp_path, {"10-broken.sh": "# Break\n# @on: a\n\nfalse\n"})
    done = verify(root, "demo@2", "--keep")
    kept = re.search(r"^  kept      (docker .*exec -it drillbook-\S+ \S+)$", done.stdout, re.MULTILINE)
    assert kept
    enter = shlex.split(kept[1].replace(" -it ", " -i "))
    assert subprocess.run(enter, input="hostname\n", capture_output=True, text=True, check=True).stdout == "a\n"
    assert left() == []
    cleaned = subprocess.run(
        [sys.executable, "-m", "drillbook", "clean"],
        cwd=root,
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    assert cleaned.stderr.count("-demo-2") == 3


def test_output_is_shown_live(tmp_path: Path) -> None:
    """With -s each line comes with its node's name, as it is printed."""
    done = verify(
        make(tmp_path, {"10-hello.sh": "# Say hello\n# @on: all\n\necho hello; echo oops >&2\n"}), "demo@2", "-s"
    )
    assert done.returncode == 0
    assert "a| hello\n" in done.stdout
    assert "b| oops\n" in done.stderr


def test_a_scenario_has_a_limit_of_its_own(tmp_path: Path) -> None:
    """However patient its steps are."""
    root = make(tmp_path, {"10-slow.sh": "# Be slow\n# @on: a\n# @timeout: 1h\n\nsleep 600\n"})
    (root / "snippets/demo/topic.toml").write_text(TOPIC + '[environment]\ntimeout = "3s"\n')
    done = verify(root, "demo@2")
    assert done.returncode == 1
    assert "the scenario's time of 3s was up" in done.stdout
