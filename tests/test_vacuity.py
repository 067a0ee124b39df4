"""What is expected is held against outputs that must not pass, and lint tells of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import book
import sample

from drillbook import project, vacuity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SAMPLE = Path(__file__).parent / "samples/lint/vacuous-expectation"
TEXT = "list --of /etc/things\n"
# What is expected, and what passes that must not.
ALWAYS = (
    ("@absent: things", "no output; `command not found`; `exit status 1`"),
    ("@absent: nothing of it", "no output; `command not found`; `Permission denied`; `exit status 1`"),
    ("@matches: list", "`command not found`; `Permission denied`"),
    ("@matches: (?m)^list: .*(?<!d)$", ""),
    ("@matches: things", "`Permission denied`"),
    ("@expect: Error", "`exit status 1`"),
    ("@matches: \\A\\Z", ""),  # that nothing is printed may be just what is expected
    ("@expect: a thing", ""),
)
# The same of a recorded output.
TURNED = (
    ("@expect: healthy", "etcd1 is healthy\n", "unhealthy for healthy"),
    ("@expect: is healthy", "etcd1 is healthy\n", ""),
    ("@expect: web-1", "web-1   3/3   Running   0\n", "0/N for N/N; CrashLoopBackOff for Running"),
    ("@like: web-1 3/3 ...", "web-1   3/3   Running   0\n", "CrashLoopBackOff for Running"),
    ("@like: web-1 3/3 Running ...", "web-1   3/3   Running   0\n", ""),
    ("@expect: done", "Running hooks, done\n", ""),
    ("@expect: worker", "worker   Ready   control-plane\n", "NotReady for Ready"),
    ("@matches: active$", "active\n", "inactive for active"),
    ("@matches: ^active$", "active\n", ""),
    ("@expect: abled", "enabled\n", "disabled for enabled"),
    ("@expect: STATUS:", "STATUS: deployed\n", "failed for deployed"),
    ("@expect: successful", "the test is successful\n", "unsuccessful for successful"),
    ("@expect: is healthy:", "etcd1 is healthy: successfully committed\n", ""),
    ("@expect: restored", "Opening bbolt db (/member/snap/db) successfully\nrestored\n", ""),
    ("@expect: reload: exit code", "reload: exit code 0\n", "exit code 1 for exit code 0"),
    ("@expect: HTTP/1.1", "HTTP/1.1 200 OK\n", "503 for 200"),
    ("@expect: HTTP/1.1", "HTTP/1.1 404 Not Found\n", ""),
)


def problem(what: str, path: str) -> str:
    """Return the line that tells of an expectation."""
    return f"snippets/demo/{path}: what is expected also holds for: {what}\n" if what else ""


def looks(headers: Iterable[str]) -> dict[str, str]:
    """Return a snippet for each thing that is expected, all of one text."""
    return {f"{number}-s{number}.sh": f"# Look\n# {each}\n\n{TEXT}" for number, each in enumerate(headers, start=10)}


def told(root: Path) -> str:
    """Return what is told of a project, line by line."""
    return "".join(f"{each}\n" for each in vacuity.problems(root, project.read(root).catalogue.scenarios))


def record(root: Path, outputs: Mapping[str, str]) -> None:
    """Write a record of version 2, with an output for each snippet."""
    book.record(root, "any\n")
    path = root / "ledger/demo@2.json"
    entry = json.loads(path.read_text())
    for step in entry["steps"]:
        step["nodes"][0]["output"][0]["text"] = outputs[step["snippet"]]
    path.write_text(json.dumps(entry))


def test_what_is_held_against_any_expectation(tmp_path: Path) -> None:
    """No output, a command that is not there or may not, a bare exit code: without a record."""
    root = book.make(tmp_path, looks(header for header, _ in ALWAYS))
    assert told(root) == "".join(
        problem(what, f"{number}-s{number}.sh:2") for number, (_, what) in enumerate(ALWAYS, start=10)
    )


def test_what_is_good_turned_bad(tmp_path: Path) -> None:
    """The recorded output of each step, with such words in it changed."""
    root = book.make(tmp_path, looks(header for header, _, _ in TURNED))
    record(root, {f"demo/s{number}": output for number, (_, output, _) in enumerate(TURNED, start=10)})
    assert told(root) == "".join(
        problem(what, f"{number}-s{number}.sh:2") for number, (_, _, what) in enumerate(TURNED, start=10)
    )


def test_the_output_of_the_step_before(tmp_path: Path) -> None:
    """It must not pass where another text printed it; an .out file is held against all of this too."""
    snippets = {
        "10-one.sh": "# One\n# @matches: ^one: 1$\n\nfirst\n",
        "20-two.sh": "# Two\n# @matches: : 1$\n\nsecond\n",
        "30-again.sh": "# Two again\n# @matches: ^two: 1$\n\nsecond\n",
        "40-all.sh": "# All of it\n\nfourth\n",
        "40-all.out": "...\n",
    }
    root = book.make(tmp_path, snippets)
    record(root, {"demo/one": "one: 1\n", "demo/two": "two: 1\n", "demo/again": "two: 1\n", "demo/all": "four\n"})
    everything = "no output; `command not found`; `exit status 1`; the output of demo/again"
    assert told(root) == problem("the output of demo/one", "20-two.sh:2") + problem(everything, "40-all.out:1")


def test_exit_codes_alone_skips_and_files_are_not_its_subject(tmp_path: Path) -> None:
    """A step that expects nothing of its output is proven by its exit code, or not run at all."""
    snippets = {
        "10-save.conf": "# Save\n# @file: x\n# @absent: something else\n\nx\n",
        "20-apply.sh": "# Apply\n\napply x\n",
        "30-later.sh": "# Later\n# @skip: no host; ops; until 2999-01-01\n# @absent: x\n\ntrue\n",
        "40-look.sh": "# Look\n# @expect: there\n\nlook\n",
    }
    assert told(book.make(tmp_path, snippets)) == ""


def test_the_output_of_a_text_that_changed_is_none(tmp_path: Path) -> None:
    """Nobody has to run a step again before lint passes; what another text printed says nothing of this one."""
    root = book.make(tmp_path, looks(["@expect: worker"]))
    record(root, {"demo/s10": "worker   Ready   control-plane\n"})
    snippet = root / "snippets/demo/10-s10.sh"
    assert told(root) == problem("NotReady for Ready", "10-s10.sh:2")
    snippet.write_text(snippet.read_text() + "# And what is new\n")
    assert told(root) == ""


def test_lint_fails_for_it(tmp_path: Path) -> None:
    """The sample holds one that an empty output would meet, which needs no record."""
    root = book.make(tmp_path, {each.name: each.read_text() for each in SAMPLE.glob("*.sh")})
    (root / ".yamllint.yml").write_text((sample.ROOT / ".yamllint.yml").read_text())
    done = book.run(root, "lint")
    assert (done.returncode, done.stderr) == (1, (SAMPLE / "expected.txt").read_text())
