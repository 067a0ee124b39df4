"""Hostile and careless snippets in a real shell on a real node: a verdict each, in time, and the rest still runs."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from drillbook.capture import KEPT_BYTES
from drillbook.shell import Outcome, Shell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from containers.environment import DockerEnvironment

pytestmark = pytest.mark.docker


@pytest.fixture
def shell(node: DockerEnvironment) -> Iterator[Shell]:
    """Give a new shell on a node that the module shares."""
    opened = Shell(node.channel("a"))
    yield opened
    opened.close()


def run(shell: Shell, text: str, timeout: float = 10) -> Outcome:
    """Run a text with a limit of ten seconds."""
    return shell.run(text, timeout)


def test_a_session_carries_over(shell: Shell) -> None:
    """Folder, variables and functions outlive the snippet that made them."""
    run(
        shell,
        "cd /usr/share\nGREETING='it''s'\ndeclare -A MAP=([k]=v)\ngreet() { echo \"$GREETING $PWD ${MAP[k]}\"; }\n",
    )
    assert run(shell, "greet").output == "its /usr/share v\n"


def test_streams_are_apart_and_in_order(shell: Shell) -> None:
    """Standard output and error come apart, in the order in which they were written."""
    outcome = run(shell, "echo one; sleep 0.1; echo two >&2; sleep 0.1; echo three")
    assert outcome.chunks == [(1, "one\n"), (2, "two\n"), (1, "three\n")]


def test_the_first_failing_command_ends_a_snippet(shell: Shell) -> None:
    """Its line and exit code are told, and what follows is not run."""
    outcome = run(shell, "echo begun\n\nls /nope 2>/dev/null\necho never\n")
    assert (outcome.exit_code, outcome.line, outcome.output) == (2, 3, "begun\n")


@pytest.mark.parametrize("text", ["if false; then :; fi", "false || true", "! false", "f() { false; true; }; f"])
def test_a_failure_that_is_provided_for_ends_nothing(shell: Shell, text: str) -> None:
    """What `if`, `||`, `!` and functions handle is no failure, as in a terminal."""
    assert run(shell, text + "\necho on").output == "on\n"


def test_a_failing_last_command_counts_without_a_trap(shell: Shell) -> None:
    """`a && b` does not fire an ERR trap, and its exit code is the snippet's all the same."""
    assert run(shell, "false && true").exit_code == 1


@pytest.mark.parametrize("text", ["exit 0", "exec true", "break", "set -e\nfalse\ntrue", "kill -9 $$"])
def test_a_snippet_that_ends_the_shell(shell: Shell, text: str) -> None:
    """It gets a verdict at once."""
    assert (
        run(shell, text).fault
        == "it ended the shell (exit, exec, set -e with a failing command, or `break` at the top level)"
    )


@pytest.mark.parametrize(
    "text", ["echo 'open", 'echo "open', "echo $(ls", "if true; then", "cat <<EOF\nopen\n", "continue\ntrue"]
)
def test_a_snippet_that_does_not_come_to_its_end(shell: Shell, text: str) -> None:
    """What is left open, or leaves at the top level, is a failure, and the shell goes on."""
    assert run(shell, text).fault.startswith("it did not come to its end: ")
    assert run(shell, "echo on").output == "on\n"


def test_messages_read_as_in_a_terminal(shell: Shell) -> None:
    """Bash's own messages count the lines of the snippet, and name nothing of the runner."""
    assert run(shell, "true\nnosuch").output == "bash: line 2: nosuch: command not found\n"


def test_a_failure_in_nested_loops_ends_the_snippet(shell: Shell) -> None:
    """All loops are left, and the line is that of the command."""
    outcome = run(shell, "for a in 1 2; do\n  for b in 1 2; do\n    echo $a$b\n    false\n  done\ndone\necho never\n")
    assert (outcome.output, outcome.exit_code, outcome.line) == ("11\n", 1, 4)


def test_a_snippet_may_begin_with_a_hyphen(shell: Shell) -> None:
    """It is read as in a terminal, and not as an option of what reads it."""
    found = run(shell, "--prefix\n")
    assert (found.exit_code, found.output) == (127, "bash: line 1: --prefix: command not found\n")


def test_standard_input_is_empty(shell: Shell) -> None:
    """A snippet that reads gets the end of file, not the next snippet."""
    assert run(shell, "read -r line || echo nothing").output == "nothing\n"
    assert run(shell, "cat").exit_code == 0


def test_binary_output_is_kept_as_text(shell: Shell) -> None:
    """Bytes that are no UTF-8 are shown as escapes."""
    assert run(shell, r"printf 'a\xff\x00b\n'").output == "a\\xff\x00b\n"


def test_text_that_looks_like_a_mark_is_output(shell: Shell) -> None:
    """Only the random mark of this very run ends it."""
    assert run(shell, "printf '\\036000000000000000000000000 0 0\\n'; echo on").output.endswith("0 0\non\n")


def test_output_without_end_is_cut_off(shell: Shell) -> None:
    """It is ended at a size, not only at the time limit, and little of it is kept."""
    outcome = run(shell, "yes", 60)
    assert outcome.fault == "it printed more than 64 MiB (its whole process group was killed)"
    assert len(outcome.output) < 3 * KEPT_BYTES


def test_long_output_keeps_its_head_and_tail(shell: Shell) -> None:
    """The middle is left out, and the text says so."""
    output = run(shell, "echo head; seq 1000000; echo tail").output
    assert output.startswith("head\n1\n")
    assert output.endswith("1000000\ntail\n")
    assert "bytes shortened here" in output


def test_a_hanging_snippet_is_killed_with_its_children(shell: Shell, node: DockerEnvironment) -> None:
    """The whole process group ends when the time is up."""
    begun = time.monotonic()
    outcome = run(shell, "sleep 7654 & sleep 7654", timeout=1)
    assert outcome.fault == "it did not end within 1 s (its whole process group was killed)"
    assert time.monotonic() - begun < 10
    other = Shell(node.channel("a"))
    assert run(other, "pgrep -f 'sleep 7654'").exit_code == 1
    other.close()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("echo before\n\nsleep 7654\necho after", 3),
        ("f() {\n  sleep 7654\n}\nf", 4),
        ("echo before\nwhile :; do\n  sleep 7654\ndone", 3),
        ("while :; do :; done", 0),
    ],
)
def test_a_hanging_command_is_told_by_its_line(shell: Shell, text: str, line: int) -> None:
    """It fails before the rest is killed, and bash knows where; only what hangs in bash itself has no line."""
    outcome = run(shell, text, timeout=1)
    assert (outcome.fault, outcome.line) == ("it did not end within 1 s (its whole process group was killed)", line)
    assert "after" not in outcome.output


def test_a_redirection_that_fails_is_an_exit_code(shell: Shell) -> None:
    """Though it is bash itself that fails, amid no command: only what can't be read has none."""
    for text in ("while read -r x; do echo $x; done < /missing", "{ echo a; } > /missing/a"):
        outcome = run(shell, text)
        assert (outcome.exit_code, outcome.fault) == (1, "")
        assert "No such file or directory" in outcome.output


def test_a_background_process_does_not_hold_the_step(shell: Shell) -> None:
    """A step ends with its commands, though a daemon keeps its output open."""
    outcome = run(shell, "sleep 30 & echo started")
    assert (outcome.exit_code, outcome.output) == (0, "started\n")
    assert outcome.seconds < 5


def test_a_background_process_that_goes_on_printing_is_no_status(shell: Shell) -> None:
    """What comes behind the mark in one piece with it is output: neither an exit code, nor waited for to its end."""
    run(shell, "(while :; do echo not a number >&2; done) &")
    for _ in range(50):
        found = run(shell, ":", 5)
        assert (found.exit_code, found.fault) == (0, "")
    run(shell, "kill -9 %%; wait || true")
    for _ in range(50):
        assert run(shell, "no-such-command &").fault == ""


def test_a_node_has_no_right_over_its_network(shell: Shell) -> None:
    """The shell can't take another address, and PID 1 neither."""
    assert run(shell, "ip address add 198.51.100.99/24 dev eth0").exit_code != 0
    for process in ("self", "1"):
        bounding = int(run(shell, f"sed -n 's/^CapBnd://p' /proc/{process}/status").output, 16)
        assert not bounding & (1 << 12)


def test_a_node_has_no_way_out(shell: Shell) -> None:
    """There is no route, and no name but the nodes' own."""
    assert run(shell, "ip route show default").output == ""
    assert run(shell, "getent hosts example.org").exit_code != 0
    assert run(shell, "getent hosts b").output.split() == ["198.51.100.12", "b"]
