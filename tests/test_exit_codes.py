"""What a run's exit code says, where failures, trouble, interruptions and faults of Drillbook's own come together."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import bare
import pytest
from sample import TOPIC, VERIFY, environment, result, verdicts, verify

if TYPE_CHECKING:
    from pathlib import Path

FINE = "# Be fine\n\ntrue\n"
IDENTITY = ("-c", "user.name=Somebody", "-c", "user.email=somebody@example.com")
BROKEN = "# Break\n\nfalse\n"
TROUBLE = 'if scenario.version == "2":\n    raise EnvironmentTrouble("no node")\n'


def test_a_failure_that_ends_workers_is_a_failure(tmp_path: Path) -> None:
    """As without workers: exit code 1, and it is tried again where that is asked for."""
    done = verify(bare.make(tmp_path, {"10-broken.sh": BROKEN}), "-n", "2", "-x", "--retries", "1")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "attempt 2 of demo@" in done.stderr


def test_trouble_that_ends_workers_is_trouble(tmp_path: Path) -> None:
    """It is tried again, as without workers."""
    done = verify(bare.make(tmp_path, {"10-fine.sh": FINE}, TROUBLE), "demo@2", "-n", "2", "-x")
    assert done.returncode == 3, done.stdout + done.stderr
    assert "attempt 2 of demo@2\n" in done.stderr


def test_trouble_with_the_nodes_is_told_once(tmp_path: Path) -> None:
    """Not anew for each step that would have needed them: those are not run."""
    root = bare.make(tmp_path, {"10-fine.sh": FINE, "20-well.sh": FINE, "30-good.sh": FINE}, TROUBLE)
    done = verify(root, "demo@2", "--no-runbooks")
    assert done.returncode == 3, done.stdout + done.stderr
    assert done.stdout.count("ERROR at setup of demo@2 ") == 2  # it is tried again
    assert "::2::fine ERROR" in done.stdout
    assert "::2::good SKIPPED (not run, since demo/fine failed)" in done.stdout
    assert "2 skipped, 1 error in" in done.stdout


def test_an_interruption_behind_trouble_is_one(tmp_path: Path) -> None:
    """Nothing is tried again."""
    root = bare.make(tmp_path, {"10-fine.sh": FINE}, f"{TROUBLE}raise KeyboardInterrupt\n")
    done = verify(root)
    assert done.returncode == 130, done.stdout + done.stderr
    assert "attempt 2" not in done.stderr


def test_a_fault_of_drillbooks_own_is_not_the_environments(tmp_path: Path) -> None:
    """Not even one amid pytest's own work, which pytest itself gives the environment's number."""
    root = bare.make(tmp_path, {"10-fine.sh": FINE})
    with (root / "bare.py").open("a") as recipe:
        recipe.write("from drillbook import order\norder.longest_first = None\n")
    done = verify(root, "-n", "2")
    assert "INTERNALERROR" in done.stdout
    assert done.returncode == 70


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        ("1 / 0", "ZeroDivisionError: division by zero"),
        ("os.write(one, b'x')", "BrokenPipeError: [Errno 32] Broken pipe"),
    ],
)
def test_a_fault_outside_of_pytest_is_one_as_well(tmp_path: Path, fault: str, told: str) -> None:
    """It says where, and is not taken for a file that is wrong."""
    root = bare.make(tmp_path, {"10-fine.sh": FINE})
    with (root / "lab_of_test.py").open("a") as lab:
        lab.write("    def prepare(self, scenarios, *, online=False):\n        import os\n")
        lab.write(f"        other, one = os.pipe()\n        os.close(other)\n        {fault}\n")
    done = verify(root, "demo@2")
    assert done.returncode == 70
    assert "lab_of_test.py" in done.stderr
    assert done.stderr.endswith(f"\n{told}\n")


@pytest.mark.parametrize("words", [("drillbook", "lint"), ("macros.preview", "HEAD"), ("macros.zensical",)])
def test_whichever_command_fails_itself_says_so(tmp_path: Path, words: tuple[str, ...]) -> None:
    """Those of the site as well."""
    root = bare.make(tmp_path, {"10-fine.sh": FINE})
    for git in (["init", "--quiet"], ["add", "."], [*IDENTITY, "commit", "--quiet", "--message=All"]):
        subprocess.run(["git", *git], cwd=root, check=True)
    with (root / "bare.py").open("a") as recipe:
        recipe.write("\ndef recipe(_image, root=None):\n    return 1 / 0\n")
    command = [sys.executable, "-m", *words]
    done = subprocess.run(command, cwd=root, env=environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 70, done.stdout + done.stderr
    assert done.stderr.endswith("\nZeroDivisionError: division by zero\n")


@pytest.mark.parametrize("of", ["results", "mutation"])
def test_output_that_nobody_reads_on_is_no_fault(of: str) -> None:
    """As behind `head`: the command ends as other programs do, and says nothing. One output is longer than a buffer."""
    line = [sys.executable, "-m", "drillbook", "schema", of]
    buffered = {**environment(), "PYTHONUNBUFFERED": ""}
    with subprocess.Popen(line, env=buffered, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as command:
        assert command.stdout
        command.stdout.close()
        told = command.stderr.read() if command.stderr else b""
    assert (command.returncode, told) == (141, b"")


def test_a_step_in_which_drillbook_fails_breaks_its_scenario(tmp_path: Path) -> None:
    """It has the verdict error, what builds on it is not run, and nothing is recorded or tried again."""
    snippets = {"10-one.sh": FINE, "20-two.sh": FINE, "30-three.sh": FINE}
    crash = "nodes = bare.Nodes()\nnodes.channel = None\nreturn nodes\n"
    root = bare.make(tmp_path, snippets, crash)
    done = verify(root, "demo@2", "--record", "--retries", "1")
    assert done.returncode == 70, done.stdout + done.stderr
    assert "attempt 2" not in done.stderr
    assert verdicts(root, "2") == {"demo/one": "error", "demo/two": "skipped", "demo/three": "skipped"}
    assert result(root, "2")["steps"][0]["reason"] == "TypeError(\"'NoneType' object is not callable\")"
    assert result(root, "2")["steps"][1]["reason"] == "not run, since demo/one failed"
    assert not (root / "ledger").exists()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["demo@2", "--retries", "two"], "argument --retries: 'two' is no whole number from 0 to 999"),
        (["demo@2", "--retries", "²"], "argument --retries: '²' is no whole number from 0 to 999"),
        (["demo@2", "-n", "many"], "argument -n/--numprocesses: 'many' is neither a whole number from 0 to 999 nor"),
        (["demo@2", "--bogus"], "unrecognized arguments: --bogus\n"),
        (["demo@2", "--recordd"], "unrecognized arguments: --recordd; did you mean '--record'?\n"),
        (["demo@2", "-k", "nothing"], "no step is left: `-k` takes words of a step's name, and --collect-only lists"),
        (["-n", "2", "demo@2"], "demo@2 stands behind an option: names come first, as in `verify demo@2 -x`"),
        (
            ["demo", "--runbooks", "--no-runbooks"],
            "--runbooks does not go with --no-runbooks, which leaves runbooks out",
        ),
        (["--accept", "--runbooks"], "--runbooks does not go with --accept, which leaves runbooks out"),
        (["--shard=1/2", "--runbooks", "--as-reader"], "--runbooks does not go with --as-reader, which leaves"),
        (["demo@2.runbook", "--no-runbooks"], "nothing to verify: the options leave nothing of demo@2.runbook"),
        (["demo@2.runbook", "--accept"], "nothing to verify: the options leave nothing of demo@2.runbook"),
        (["demo@2", "demo.runbook"], "no runbook is named 'demo.runbook'; did you mean 'demo@2.runbook'?"),
        (["demo@2", "demo@3.runbook"], "no runbook is named 'demo@3.runbook'; did you mean 'demo@2.runbook'?"),
        (["-x", "demo"], "demo stands behind an option: names come first, as in `verify demo -x`"),
    ],
)
def test_wrong_use_leaves_results_as_they_are(tmp_path: Path, words: list[str], message: str) -> None:
    """Nothing was run, so what is known still stands."""
    root = bare.make(tmp_path, {"10-fine.sh": FINE})
    assert verify(root, "demo@2").returncode == 0
    kept = (root / "results/demo@2.json").read_text()
    done = verify(root, *words, "--force")
    assert done.returncode == 2, done.stdout + done.stderr
    assert message in done.stdout + done.stderr
    assert (root / "results/demo@2.json").read_text() == kept


def test_a_mistyped_option_makes_nothing_ready(tmp_path: Path) -> None:
    """Images may take many minutes."""
    root = bare.make(tmp_path, {"10-fine.sh": FINE})
    with (root / "lab_of_test.py").open("a") as lab:
        lab.write("    def prepare(self, scenarios, *, online=False):\n        Path('ready').touch()\n")
    done = verify(root, "demo@2", "--kepe")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "unrecognized arguments: --kepe; did you mean '--keep'?\n"
    assert not (root / "ready").exists()
    assert verify(root, "demo@2", "--keep").returncode == 0
    assert (root / "ready").exists()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["verifyy"], "no command is named 'verifyy'; did you mean 'verify'?\n"),
        (["mutate", "--cuont", "3"], "`mutate` knows no '--cuont'; did you mean '--count'?\n"),
        (["lint", "demo"], "`lint` knows no 'demo'\n"),
        (
            ["import", "--the-name", "x", "y.md"],
            "`import` knows no '--the-name'; did you mean '--name'?\n`import` knows no 'y.md'\n",
        ),
    ],
)
def test_a_mistyped_command_or_option_is_told_with_the_nearest(tmp_path: Path, words: list[str], told: str) -> None:
    """In one line each, without the usage of everything."""
    line = [sys.executable, "-m", "drillbook", *words]
    done = subprocess.run(line, cwd=tmp_path, env=environment(), capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", told)


HELD = "(Path(__file__).parent / 'begun').touch()\nimport time\ntime.sleep(60)\n"
BESIDE = [["verify", "demo@2"], ["verify", "--force", "-n", "2"], ["mutate"], ["merge", "results"]]


def test_two_runs_in_one_folder_do_not_mix(tmp_path: Path) -> None:
    """The second ends at once, whichever command, and leaves all as it was; a killed run holds nothing."""
    root = bare.make(tmp_path, {"10-fine.sh": FINE})
    assert verify(root).returncode == 0
    before = {path: path.read_bytes() for path in (root / "results").iterdir()}
    lab = root / "lab_of_test.py"
    free = lab.read_text()
    lab.write_text(free.replace("    return None\n", "".join(f"    {line}\n" for line in HELD.splitlines())))
    line, nobody = [*VERIFY, "demo@1", "--keep"], subprocess.DEVNULL
    with subprocess.Popen(line, cwd=root, env=environment(), stdout=nobody, stderr=nobody) as first:
        try:
            while not (root / "begun").exists():
                assert first.poll() is None
                time.sleep(0.05)
            for words in BESIDE:
                other = [*VERIFY[:-1], *words]
                done = subprocess.run(other, cwd=root, env=environment(), capture_output=True, text=True, check=False)
                told = (
                    f"{root / 'results'} is in use by another run: wait until it has ended, or run in another clone\n"
                )
                assert (done.returncode, done.stderr) == (3, told), done.stdout
            left = {path: path.read_bytes() for path in (root / "results").iterdir()}
            assert left[root / "results/demo@2.json"] == before[root / "results/demo@2.json"]
            assert set(left) <= set(before) | {root / "results/demo@1.before"}
        finally:
            first.kill()
    lab.write_text(free)
    assert verify(root, "--force").returncode == 0


def test_a_share_that_is_empty_is_well(tmp_path: Path) -> None:
    """Though something is named: there are more machines than scenarios."""
    done = verify(bare.make(tmp_path, {"10-fine.sh": FINE}), "demo@2", "--shard=2/2")
    assert (done.returncode, done.stdout) == (0, "nothing to verify: the options leave no scenario\n")


def test_topics_with_a_cluster_may_be_left_out(tmp_path: Path) -> None:
    """Named as well: a preview names what a change touches."""
    clustered = f'{TOPIC}[environment.cluster]\nimage = "kubernetes-1:trixie"\n'
    root = bare.make(tmp_path, {"10-fine.sh": "# Be fine\n# @on: a\n\ntrue\n"}, topic=clustered)
    for words in (["--no-clusters"], ["demo", "--no-clusters"]):
        done = verify(root, *words)
        assert (done.returncode, done.stdout) == (0, "nothing to verify: the options leave no scenario\n")


def test_a_result_of_another_form_is_written_over(tmp_path: Path) -> None:
    """As one that a newer or an older checkout has left."""
    root = bare.make(tmp_path, {"10-fine.sh": FINE})
    (root / "results").mkdir()
    (root / "results/demo@2.json").write_text('{"schema_version": 2}')
    done = verify(root, "demo@2")
    assert done.returncode == 0, done.stdout + done.stderr
    assert verdicts(root, "2") == {"demo/fine": "passed"}


def test_a_record_that_cannot_be_read_stops_no_run(tmp_path: Path) -> None:
    """As one with the marks of a merge: side by side as well, where it would tell who goes first. Lint tells of it."""
    root = bare.make(tmp_path, {"10-fine.sh": FINE})
    (root / "ledger").mkdir()
    (root / "ledger/demo@2.json").write_text("<<<<<<< HEAD\n")
    for words in ([], ["-n", "2"]):
        done = verify(root, "--force", *words)
        assert done.returncode == 0, done.stdout + done.stderr


def test_without_git_all_but_comparing_is_done(tmp_path: Path) -> None:
    """A result names no commit then, as outside a repository."""
    root = bare.make(tmp_path / "project", {"10-fine.sh": FINE})
    programs = tmp_path / "programs"
    programs.mkdir()
    (programs / "bash").symlink_to("/bin/bash")
    done = verify(root, "demo@2", PATH=str(programs))
    assert done.returncode == 0, done.stdout + done.stderr
    assert result(root, "2")["commit"] == ""
    done = verify(root, "--changed-since", "main", PATH=str(programs))
    assert (done.returncode, done.stderr) == (3, "git is not installed\n")


def test_what_is_selected_may_be_called_as_a_topic(tmp_path: Path) -> None:
    """The word behind -k is no name."""
    assert verify(bare.make(tmp_path, {"10-demo.sh": FINE}), "-k", "demo").returncode == 0


@pytest.mark.parametrize("words", [("audit", "page.md"), ("clean",)])
@pytest.mark.parametrize("settings", [None, "[project]\n"])
def test_a_folder_that_is_no_project_is_told(tmp_path: Path, words: tuple[str, ...], settings: str | None) -> None:
    """Whatever is missing in it."""
    (tmp_path / "page.md").write_text("# Page\n")
    if settings:
        (tmp_path / "pyproject.toml").write_text(settings)
    command = [sys.executable, "-m", "drillbook", *words]
    done = subprocess.run(command, cwd=tmp_path, env=environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 2
    setting = "recipe" if words[0] == "audit" else "lab"
    assert done.stderr == (
        f"{tmp_path} is no Drillbook project: no pyproject.toml there names its {setting}; go to the project's folder\n"
    )


@pytest.mark.parametrize(
    ("lab", "why"),
    [
        ("containers.lab", "module 'containers.lab' has no attribute ''"),
        ("nowhere.lab:Lab", "No module named 'nowhere'"),
        (":Lab", "Empty module name"),
    ],
)
def test_a_lab_that_is_not_there_is_told(tmp_path: Path, lab: str, why: str) -> None:
    """With the word that names it."""
    root = bare.make(tmp_path, {"10-demo.sh": FINE})
    settings = root / "pyproject.toml"
    settings.write_text(re.sub(r"^lab = .*$", f'lab = "{lab}"', settings.read_text(), flags=re.MULTILINE))
    done = verify(root)
    assert done.returncode == 2, done.stdout + done.stderr
    module, _, name = lab.partition(":")
    assert done.stderr.splitlines()[-1] == f"{settings} names {module}:{name} as its lab, but there is none: {why}"


@pytest.mark.parametrize("words", [(), ("--force",), ("--collect-only",)])
@pytest.mark.parametrize(
    ("helpers", "why"),
    [
        ("HELPERS", "but there is none: module 'lab_of_test' has no attribute 'HELPERS'"),
        ("interfere", "which is no tuple of image references"),
        ("TEXT", "which is no tuple of image references"),
    ],
)
def test_helpers_that_are_not_there_are_told(tmp_path: Path, words: tuple[str, ...], helpers: str, why: str) -> None:
    """Whoever asks for them first."""
    root = bare.make(tmp_path, {"10-demo.sh": FINE})
    with (root / "lab_of_test.py").open("a") as lab:
        lab.write('\nTEXT = "mirror:trixie"\n')
    settings = root / "pyproject.toml"
    settings.write_text(f'{settings.read_text()}helpers = "lab_of_test:{helpers}"\n')
    done = verify(root, *words)
    assert done.returncode == 2, done.stdout + done.stderr
    assert f"{settings} names lab_of_test:{helpers} as its helpers, {why}" in done.stderr
    assert "Traceback" not in done.stdout + done.stderr
