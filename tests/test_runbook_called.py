"""A runbook's script as a reader calls it on a node: with a terminal and without one, again and again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from scripted import COUNTS, ON_A, make

from drillbook.running import saving
from drillbook.shell import Outcome, Shell

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from containers.environment import DockerEnvironment


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
@pytest.mark.parametrize("key", [r"\003", r"\004"], ids=["interrupt", "end of input"])
def test_who_stops_it_while_it_waits_is_asked_again(tmp_path: Path, call: Callable[..., Outcome], key: str) -> None:
    """The other nodes have not had their turn."""
    snippets = {"10-other.sh": "# Other\n# @on: b\n\necho other\n", "20-mine.sh": f"# Mine{ON_A}echo mine\n"}
    script = make(tmp_path, snippets)["a"]
    for typed in (f"-ne '{key}'", f"-ne '{key}'", ""):
        done = call(script, typed=typed)
        assert "Press Enter when that is done." in done.output
        assert ("── 2 is as expected" in done.output) == (not typed)


@pytest.mark.docker
def test_no_setting_of_a_step_makes_it_forget(tmp_path: Path, call: Callable[..., Outcome]) -> None:
    """What parts words, and what is no error by itself, are the step's own business."""
    script = make(
        tmp_path,
        {
            "10-set.sh": f"# Set{ON_A}IFS=,\nset -u\ndeclare never\n",
            "20-dash.sh": "# Begin with a dash\n# @on: a\n# @exit: 127\n\n-n\n",
            "30-look.sh": f"# Look{ON_A}ls /srv/repaired\n",
            "40-say.sh": f'# Say\n# @expect: <,>{ON_A}echo "<$IFS>"\n',
        },
    )["a"]
    first = call(script, "--yes")
    assert "── Step 3, look, is not as expected: exit code 2" in first.output
    call("mkdir -p /srv; touch /srv/repaired")
    second = call(script)
    assert second.exit_code == 0, second.output
    assert "── 1 of 4" not in second.output


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
