"""Other people's Markdown: what is wrong with its form, what came of each block, and what is kept of it."""

from __future__ import annotations

import contextlib
import json
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import audited
import bare
import jsonschema
import pytest
import sample

from containers import images
from drillbook import bounded
from drillbook.audit import missing
from drillbook.audit.comment import Comment
from drillbook.audit.page import Block
from drillbook.audit.record import Verdict
from drillbook.audit.running import Session

if TYPE_CHECKING:
    from containers.lab import DockerLab

SAMPLES = Path(__file__).parent / "samples/audit"
IMAGE = ("--image", "plain:trixie")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a project with no topic, and the samples beside it."""
    shutil.copytree(SAMPLES, tmp_path, dirs_exist_ok=True)
    return audited.project(tmp_path)


def written(name: str) -> list[str]:
    """Return the lines that a sample of that name says are printed."""
    return (SAMPLES / f"{name}.txt").read_text().splitlines()


def test_every_fault_of_form_is_told_in_one_go(root: Path) -> None:
    """Fences left open, comments that can't be read, unknown images, and files that are no text: nothing starts."""
    (root / "faults/is-binary.md").write_bytes(b"# A page\n\n\0\1\2")
    (root / "faults/is-latin-1.md").write_bytes("# A page\n\nGrüße\n".encode("latin-1"))
    done = audited.drillbook(root, "audit", "faults")
    assert done.returncode == 1
    assert done.stdout.splitlines() == written("faults")
    assert not (root / "results").exists()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["pages/fials.md"], "there is no pages/fials.md; did you mean 'pages/fails.md'?"),
        (["nowhere", "pages"], "there is no nowhere"),
        (["empty"], "empty: there is no Markdown (.md, .markdown) in this folder"),
        (["pages", "--image", "plian:trixie"], "unknown image folder 'plian' in 'plian:trixie'; did you mean 'plain'?"),
    ],
)  # fmt: skip
def test_a_call_that_cannot_be_served_is_told(root: Path, words: list[str], told: str) -> None:
    """All that is not there, and an image that nobody makes: before anything starts."""
    (root / "empty").mkdir()
    done = audited.drillbook(root, "audit", *words)
    assert (done.returncode, done.stderr) == (2, f"{told}\n")


def test_a_page_without_a_block_is_told(root: Path) -> None:
    """There is nothing to say of it but that."""
    done = audited.drillbook(root, "audit", "pages/has-no-block.md")
    assert (done.returncode, done.stdout) == (1, "pages/has-no-block.md:1: the page has no block of code\n")


def test_no_machine_is_started_for_what_is_not_run(root: Path) -> None:
    """A page of placeholders, output and other languages is told of without an engine."""
    done = audited.drillbook(root, "audit", "pages/is-not-runnable.md", DOCKER_HOST="tcp://127.0.0.1:1")
    assert (done.returncode, done.stderr) == (0, "")
    assert audited.lines(done.stdout) == [line for line in written("pages") if "is-not-runnable" in line]


@pytest.mark.docker
def test_every_verdict(root: Path) -> None:
    """Each block of each page, on machines of their own: the verdict, the reason and the line."""
    done = audited.drillbook(root, "audit", "pages", *IMAGE, "--timeout", "5s", "-n", "2")
    assert done.returncode == 1, done.stderr
    assert audited.lines(done.stdout) == written("pages")
    told = done.stdout.splitlines()
    assert told[-3].partition(": ")[2] == (
        "68 blocks: 17 ran, 1 differs, 14 failed, 13 needs, 21 not runnable, 1 skipped, 1 not tried"
    )
    assert told[-2] == (
        "typed into a shell: 57 blocks: 15 ran, 1 differs, 12 failed, 13 needs, 14 not runnable, 1 skipped, "
        "1 not tried; 28 % ran as written"
    )
    assert told[-1] == "results/audit.html, results/audit.json"
    _kept(root)
    _shown(root)


def _kept(root: Path) -> None:
    """Look that the file has the form that its schema says, and no secret, printed or typed."""
    schema = json.loads(audited.drillbook(root, "schema", "audit").stdout)
    found = audited.report(root)
    jsonschema.Draft202012Validator(schema).validate(found)
    assert not (found["problems"])
    assert set(found["facts"]) == {"engine", "plain:trixie"}
    text = (root / "results/audit.json").read_text()
    assert "4f1c9a77aa" not in text
    assert "[masked: credentials]" in text


def _shown(root: Path) -> None:
    """Look that the report shows as text what blocks say and print, and asks nothing of another host."""
    html = (root / "results/audit.html").read_text()
    assert "<script" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "\x1b" not in html
    assert 'src="' not in html
    assert html.count("<details") == 68


@pytest.mark.docker
def test_a_page_may_name_its_machine_and_what_is_remarked_decides_nothing(root: Path, lab: DockerLab) -> None:
    """`image=` stands above `--image`; shellcheck's word is kept with its line; no machine is left."""
    (root / "a.md").write_text(
        "# A page\n\n<!-- drillbook: image=plain:bookworm -->\n\n"
        "```sh\n. /etc/os-release\necho $(echo $VERSION_CODENAME)\nread line\n```\n"
    )
    assert audited.drillbook(root, "audit", "a.md", *IMAGE).returncode == 1
    (page,) = audited.report(root)["pages"]
    (block,) = page["blocks"]
    assert page["image"] == "plain:bookworm"
    assert (block["verdict"], block["at"], block["output"]) == ("failed", 8, "bookworm\n")
    assert [each["line"] for each in block["remarks"]] == [7]
    assert not _machines(lab)
    (root / "a.md").write_text((root / "a.md").read_text().replace("read line\n", ""))
    assert audited.drillbook(root, "audit", "a.md", *IMAGE).returncode == 0


@pytest.mark.docker
def test_the_machine_has_what_a_server_usually_has(root: Path) -> None:
    """Without a word of the page's, it is one with systemd, sudo and the everyday tools; there is no way out."""
    (root / "a.md").write_text(
        "```sh\nsudo systemctl is-system-running || true\ncurl --version && git --version && jq --version\n```\n\n"
        "```sh\ncurl -fLO https://downloads.example.org/tool.tar.gz\n```\n"
    )
    done = audited.drillbook(root, "audit", "a.md")
    assert (done.returncode, audited.lines(done.stdout)) == (0, ["a.md:7: needs: the name downloads.example.org"])


@pytest.mark.docker
def test_a_machine_that_cannot_be_made_is_trouble_of_the_environment(root: Path) -> None:
    """Exit code 3, as of every command, and nothing is said of the pages."""
    done = audited.drillbook(root, "audit", "pages/fails.md", "--image", "plain:no-such-suite")
    assert (done.returncode, done.stdout) == (3, "")
    assert "could not make a base of Debian no-such-suite" in done.stderr


@pytest.mark.docker
def test_an_interrupted_audit_leaves_nothing(root: Path, lab: DockerLab) -> None:
    """Its machines are gone when it has ended."""
    (root / "a.md").write_text("```sh\nsleep 60\n```\n")
    before = _machines(lab)
    line = [sys.executable, "-m", "drillbook", "audit", "a.md", "--image", "plain:bookworm", "--timeout", "60s"]
    with subprocess.Popen(line, cwd=root, env=sample.environment(), stderr=subprocess.PIPE) as audit:
        deadline = time.monotonic() + 60
        while not (_machines(lab) - before) and time.monotonic() < deadline:
            time.sleep(0.1)
        own = _machines(lab) - before
        audit.send_signal(signal.SIGTERM)
        _, told = audit.communicate(timeout=60)
    assert audit.returncode == 130, told.decode()
    assert own
    assert not own & _machines(lab)


def test_a_hostile_page_does_not_end_the_audit_of_others(tmp_path: Path) -> None:
    """Brackets without end, aliases that come to billions, and as many open commands as lines: all are told."""
    root = bare.make(tmp_path, {})
    aliases = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12))
    (root / "a.md").write_text(
        f"```sh\n{'[' * 1200}\n```\n\n```yaml\napiVersion: v1\nkind: ConfigMap\n{aliases}data: {{k: *a11}}\n```\n"
    )
    commands = "$ echo \\\n" * 100
    (root / "b.md").write_text(f"```console\n{commands}```\n\n```sh\necho fine\n```\n")
    done = audited.drillbook(root, "audit", "a.md", "b.md")
    assert (done.returncode, done.stderr) == (1, "")
    assert audited.lines(done.stdout) == [
        "a.md:2: failed: exit code 127",
        "a.md:6: failed: with its aliases written out this document is larger than 1.5 MiB",
        (
            "b.md:2: failed: it did not come to its end: a quote, a here-document or a word like `if` is open, "
            "or `continue` is at the top level"
        ),
    ]
    verdicts = [[block["verdict"] for block in each["blocks"]] for each in audited.report(root)["pages"]]
    assert verdicts == [["failed", "failed"], ["failed", "ran"]]


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("(?:a+)+(b)", "what (?:a+)+(b) finds could not be found out within 1 s"),
        ("a(b)", "the output has no a(b)"),
        ("(b)?a$", "the output has no (b)?a$"),
    ],
    ids=["without end", "not there", "without its group"],
)
def test_what_cannot_be_captured_is_told(monkeypatch: pytest.MonkeyPatch, words: str, why: str) -> None:
    """Also where a pattern takes for ever; what comes after it on the page is run as ever."""
    monkeypatch.setattr(bounded, "SECONDS", 1.0)
    nodes = bare.Nodes()
    with contextlib.closing(nodes), contextlib.closing(Session(nodes, 30)) as session:
        text = "printf 'a%.0s' {1..40}; echo\n"
        found = session.report(Block(1, "sh", text, {"capture": Comment("capture", f"<A> {words}", 1)}), [])
        assert (found.verdict, found.reason) == (Verdict.FAILED, f"nothing to capture for <A>: {why}")
        session.report(Block(4, "sh", "echo token: 4711\n", {"capture": Comment("capture", "<A> : (.*)", 3)}), [])
        assert session.report(Block(6, "sh", "echo got <A>\n"), []).output == "got 4711\n"


def _machines(lab: DockerLab) -> set[str]:
    """Return the names of the machines of audits on Debian 12, which no other test has."""
    made = images.ensure(lab._client, "plain:bookworm", print)
    wanted: dict[str, str | list[str] | bool] = {"name": "-audit-", "ancestor": made.tag}
    return {str(each.name) for each in lab._client.containers.list(filters=wanted, ignore_removed=True)}


@pytest.mark.parametrize(
    ("output", "need"),
    [
        ("curl: (6) Could not resolve host: get.helm.sh", "the name get.helm.sh"),
        ("ssh: Could not resolve hostname node-0: Name or service not known", "the name node-0"),
        ("Resolving nginx.org (nginx.org)... failed: Temporary failure in name resolution.", "the name nginx.org"),
        ("E: Failed to fetch: Temporary failure resolving 'mirror.example.org'", "the name mirror.example.org"),
        ("sudo: ufw: command not found", "the command ufw"),
        ("bash: line 2: ./run.sh: No such file or directory", "the file ./run.sh"),
        ("tail: cannot open 'w/msg.log' for reading: No such file or directory", "the file w/msg.log"),
        ("ls: cannot access ‘a b’: No such file or directory", "the file a b"),
        ("open /etc/kubernetes/admin.conf: no such file or directory", "the file /etc/kubernetes/admin.conf"),
        ("Unit nginx.service could not be found.", "the service nginx.service"),
        ("Failed to enable unit: Unit file etcd.service does not exist.", "the service etcd.service"),
        ("curl: (7) Failed to connect to 127.0.0.1 port 80: Could not connect", "the service 127.0.0.1"),
        ("The connection to the server localhost:8080 was refused", "the service localhost:8080"),
        ("Error: dial tcp 10.0.0.1:2379: connect: connection refused", "the service 10.0.0.1:2379"),
        ("ModuleNotFoundError: No module named 'yaml'", "the module yaml"),
        ("Enter file in which to save the key (/x): ", "an answer to Enter file in which to save the key"),
        ("Do you want to continue? [Y/n] Abort.", "an answer to Do you want to continue?"),
        ("the input device is not a TTY", "a terminal"),
        ("mount: /mnt: Operation not permitted", "a right that a node does not have"),
        ("error: something else is wrong", ""),
        ("x" * 2_000_000, ""),
    ],
)  # fmt: skip
def test_what_is_missing_is_told_by_its_name(output: str, need: str) -> None:
    """Programs say it in their own words; a long output takes no long time."""
    assert missing.after_failure(f"before\n{output}\nafter\n") == need
