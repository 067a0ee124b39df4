"""Expected output taken from a run: what is kept of an .out file, what is refused, and that it holds afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import sample
from hypothesis import given
from hypothesis import strategies as st

from drillbook import accept, project
from drillbook.expectation import Expectation
from drillbook.result import Chunk, NodeResult, Place, StepResult, Verdict

if TYPE_CHECKING:
    from pathlib import Path

LINES = st.lists(
    st.one_of(
        st.text(),
        st.sampled_from(["...", "took ... ms", "took 3 ms", "took 4 s", "etcd <<word>>", "etcd hello", "", "a ...(.)"]),
    )
).map("\n".join)  # fmt: skip


@given(LINES, LINES)
def test_what_was_accepted_holds_of_the_output_it_came_from(expected: str, output: str) -> None:
    """Whatever the file said before; and accepting it a second time changes nothing."""
    after = accept.merged(expected, output)
    assert Expectation("out", after).fault(output) == ""
    assert accept.merged(after, output) == after


@given(LINES, LINES)
def test_what_holds_is_not_touched(expected: str, output: str) -> None:
    """Not even its blanks."""
    if not Expectation("out", expected).fault(output):
        assert accept.merged(expected, output) == expected


@pytest.mark.parametrize(
    ("expected", "output", "after"),
    [
        ("", "one\ntwo\n", "one\ntwo\n"),
        ("one\n...\nmembers: 3\n", "one\na\nb\nmembers: 4\n", "one\n...\nmembers: 4\n"),
        ("one\n...\nend\n", "one\na\nb\nother\n", "one\n...\nother\n"),
        ("one\n  ...\nend\n", "two\na\nb\nend\n", "two\n  ...\nend\n"),
        ("took ... ms on etcd1\n", "took 3.5 ms on etcd2\n", "took ... ms on etcd2\n"),
        ("leader: ... (...)\nfine\n", "Leader: 7 (8)\nfine\n", "Leader: ... (...)\nfine\n"),
        ("took ... ms\n", "nothing at all\n", "nothing at all\n"),
        ("etcd <<word>>\nold\n", "etcd hello\nnew\n", "etcd <<word>>\nnew\n"),
        ("...\nstate: old\n...\n", "a\nstate: new\nb\n", "...\nstate: new\n...\n"),
        ("one\ntwo\nthree\n", "one\nthree\n", "one\nthree\n"),
        ("one\nthree\n", "one\ntwo\nthree\n", "one\ntwo\nthree\n"),
    ],
)
def test_wildcards_that_still_match_are_kept(expected: str, output: str, after: str) -> None:
    """A line of dots, dots in a line, and values of the version."""
    assert accept.merged(expected, output, {"word": "hello"}) == after


LINE = st.text("ab.", max_size=20)


@given(LINE, LINE)
def test_a_line_of_an_out_file_holds_as_a_run_has_it(line: str, came: str) -> None:
    """What is put side by side by lines is judged as the whole is."""
    kept = accept.merged(f"{line}\nold\n", f"{came}\nnew\n").startswith(f"{line}\n")
    assert kept or Expectation("out", line).fault(came)


DOTS = "...a" * 8


def came_to(root: Path, expected: str, output: str) -> str:
    """Return what a step's .out file says when what it has printed was accepted."""
    root = sample.make(root, sample.TOPIC, {"10-a.sh": "# Say a\n\ntrue\n", "10-a.out": expected})
    scenario = project.read(root).catalogue.of("demo")[0]
    step, chunk = scenario.steps[0], Chunk(stream="stdout", text=output)
    node = NodeResult(node="a", exit_code=0, seconds=0, attempts=1, output=(chunk,), fault="not as expected")
    place = Place(path=str(step.snippet.path), line=1)
    found = StepResult(
        snippet="demo/a", title="", source=place, pages=(), text_sha256="", verdict=Verdict.FAILED, nodes=(node,)
    )
    assert accept.possible(step, found)
    return accept.accept(root, scenario, step, found, []).after


def test_many_wildcards_are_held_against_a_long_line(tmp_path: Path) -> None:
    """What changes is another line."""
    assert came_to(tmp_path, f"{DOTS}\nold\n", "a" * 100 + "\nnew\n") == f"{DOTS}\nnew\n"


def test_a_file_with_other_line_ends_is_accepted(tmp_path: Path) -> None:
    """Those of Windows: nobody else has changed it."""
    assert came_to(tmp_path, "fine\r\nold\r\n", "fine\nnew\n") == "fine\nnew\n"


def files(root: Path) -> dict[str, str]:
    """Return the expected outputs of the project."""
    return {path.name: path.read_text() for path in sorted((root / "snippets").rglob("*.out"))}


@pytest.mark.docker
def test_a_run_accepts_what_alone_was_not_as_expected(tmp_path: Path) -> None:
    """It fails, shows the difference and goes on; what passes and secrets are left alone; run again, it passes."""
    root = sample.make(
        tmp_path,
        sample.TOPIC,
        {
            "10-time.sh": '# Tell the time\n\necho "took $RANDOM ms"; echo members: 4\n',
            "10-time.out": "took ... ms\nmembers: 3\n",
            "20-word.sh": "# Say the word\n\necho '<<word>>'; seq 3; echo end\n",
            "20-word.out": "<<word>>\n...\nEND\n",
            "25-key.sh": "# Tell a secret\n\necho password=hunter22\n",
            "25-key.out": "",
            "30-fine.sh": "# Be fine\n\necho fine; echo\n",
            "30-fine.out": "f...\n\n\n",
        },
    )
    done = sample.verify(root, "demo@2", "--accept")
    assert done.returncode == 1
    assert (
        "demo@2: demo/time failed; accepted, run it again to see it pass:\n"
        "--- a/snippets/demo/10-time.out\n"
        "+++ b/snippets/demo/10-time.out\n"
        "@@ -1,2 +1,2 @@\n"
        " took ... ms\n"
        "-members: 3\n"
        "+members: 4\n"
    ) in done.stdout
    assert list(sample.verdicts(root, "2").values()) == ["failed", "failed", "failed", "passed"]
    assert files(root) == {
        "10-time.out": "took ... ms\nmembers: 4\n",
        "20-word.out": "<<word>>\n...\nend\n",
        "25-key.out": "password=...\n",
        "30-fine.out": "f...\n\n\n",
    }
    again = sample.verify(root, "--accept")
    assert again.returncode == 0, again.stdout


@pytest.mark.docker
def test_what_no_file_can_say_is_refused(tmp_path: Path) -> None:
    """Lost values, values that differ between versions, nodes that differ: the file stays as it is."""
    second = '[environment.nodes.b]\nimage = "plain:trixie"\naddress = "198.51.100.12"\n'
    snippets = {
        "10-lost.sh": "# Lose a value\n# @on: a\n\necho bye\n",
        "10-lost.out": "say <<word>>\n",
        "20-told.sh": "# Tell a value\n# @on: a\n\necho 'so <<word>>'\n",
        "20-told.out": "so\n",
        "40-nodes.sh": "# Differ\n# @on: all, together\n\nhostname\n",
        "40-nodes.out": "x\n",
        "50-worse.sh": "# Fail otherwise too\n# @on: a\n# @expect: never\n\necho new\n",
        "50-worse.out": "old\n",
    }
    root = sample.make(tmp_path, sample.TOPIC + second, snippets)
    done = sample.verify(root, "demo@2", "--accept")
    assert done.returncode == 1
    for told in (
        "snippets/demo/10-lost.out:1: the output no longer matches this line, which holds a value: say <<word>>",
        "snippets/demo/20-told.out:1: 'hello' differs between versions: write <<word>> in: so hello",
        "snippets/demo/40-nodes.out:1: no text holds on b too: put `...` where nodes differ",
    ):
        assert f"\nnot accepted:\n{told}\n" in done.stdout
    assert "\nnot accepted: it is not its .out file alone that says that it failed\n" in done.stdout
    assert files(root) == {name: text for name, text in snippets.items() if name.endswith(".out")}


@pytest.mark.docker
def test_a_file_that_two_versions_need_otherwise_is_told(tmp_path: Path) -> None:
    """The first version's text is accepted; the second does not undo that."""
    root = sample.make(
        tmp_path, sample.TOPIC, {"10-it.sh": "# Count letters\n\nWORD='<<word>>'; echo ${#WORD}\n", "10-it.out": "x\n"}
    )
    done = sample.verify(root, "--accept")
    assert files(root) == {"10-it.out": "5\n"}
    assert (
        "not accepted:\nsnippets/demo/10-it.out:1: another scenario has changed it: run demo@1 again, "
        "or give it a file of its own"
    ) in done.stdout
    done = sample.verify(root, "demo@1", "--accept")
    assert files(root) == {"10-it.out": "5\n"}
    assert (
        "not accepted:\nsnippets/demo/10-it.out:1: demo@2, which has the same file, printed something else: "
        "make snippets/demo/1/10-it.out"
    ) in done.stdout
    own = root / "snippets/demo/1/10-it.out"
    own.parent.mkdir()
    own.touch()
    sample.verify(root, "--accept")
    assert sample.verify(root).returncode == 0


@pytest.mark.docker
def test_what_two_versions_print_alike_is_accepted_for_both(tmp_path: Path) -> None:
    """The second finds the file changed, and right."""
    root = sample.make(tmp_path, sample.TOPIC, {"10-it.sh": "# Say it\n\necho it\n", "10-it.out": "x\n"})
    done = sample.verify(root, "--accept")
    assert files(root) == {"10-it.out": "it\n"}
    assert done.stdout.count("failed; accepted, run it again to see it pass:\n--- a/snippets/demo/10-it.out\n") == 2
    assert "not accepted" not in done.stdout


@pytest.mark.parametrize("words", [["--record"], ["--retries", "1"]])
def test_what_is_accepted_is_not_recorded_unseen(tmp_path: Path, words: list[str]) -> None:
    """A record, and a pass after a retry, rest on a run that began with what is expected."""
    root = sample.make(tmp_path, sample.TOPIC, {"10-fine.sh": "# Be fine\n\ntrue\n"})
    done = sample.verify(root, "--accept", *words)
    assert done.returncode == 2
    assert done.stderr == (
        "--accept goes with neither --record nor --retries: run again, and see what was accepted pass\n"
    )
