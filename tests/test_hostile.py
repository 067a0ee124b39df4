"""Hostile snippets, verified as any other: each is contained and judged in time, and nothing of it is left.

`samples/hostile/` has a file for each, named after what it does. Each stands in a version of its own for the first step
of a topic; behind it a file is saved and a step looks whether the node is sound. Two versions run at a time.
"""

from __future__ import annotations

import ipaddress
import json
import os
import re
import socket
import subprocess
import threading
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import sample
from sample import VERIFY, environment

from containers import leftovers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from containers.environment import DockerEnvironment
    from containers.lab import DockerLab

pytestmark = pytest.mark.docker

SAMPLES = sorted((Path(__file__).parent / "samples/hostile").glob("*.sh"))
# A lab whose nodes may write little, so that nothing here fills the disk of the machine.
LAB = "from containers import limits\nfrom containers.lab import DockerLab as DockerLab\nlimits.DISK = 64 * 2**20\n"
TOPIC = """\
title = "demo"
[values]
host = "{host}"
bridge = "{bridge}"
port = "{port}"
{versions}
[environment.nodes.a]
image = "plain:trixie"
address = "198.51.100.11"
"""
STEPS = {
    "10-hostile.sh": "# Be harmless\n\ntrue\n",
    "15-saved.conf": "# Save a file\n# @file: saved\n# @timeout: 3s\n\nsaved\n",
    "20-next.sh": "# Go on\n# @timeout: 3s\n# @expect: saved on a\n# @expect: root\n\n"
    'echo "$(cat saved) on $HOSTNAME"\nid --user --name\n',
}
GROUP = "(its whole process group was killed)"
LATE = f"it did not end within 3 s {GROUP}"
FLOOD = f"it printed more than 64 MiB {GROUP}"
ENDED = "it ended the shell (exit, exec, set -e with a failing command, or `break` at the top level)"
MEDDLED = "it meddled with what tells its end: the file descriptors 198 and 199, or variables named _drillbook_..."
MEMORY = "out of memory on a: the kernel ended a process, since all of them together may use 512m"
WRITTEN = "the node a was ended: it had written _ GiB to its disk, of 0.0625 GiB that it may"
# For each sample which step fails, and of what; none: all pass.
VERDICTS = {
    "closed-file-descriptors": ("hostile", ENDED),
    "closed-marks": ("hostile", ENDED),
    "daemon-that-holds-the-output": None,
    "daemon-that-survives": ("hostile", f"it did not end within 2 s {GROUP}"),
    "device-in-the-working-folder": None,
    "disk-filler": ("hostile", "exit code 153, expected 0"),
    "disk-filler-of-many-files": ("hostile", f"{ENDED}\n{WRITTEN}"),
    "disk-filler-without-bytes": ("hostile", "exit code 153, expected 0"),
    "docker-socket": None,
    "doors-of-the-kernel": None,
    "endless-output": ("hostile", FLOOD),
    "exchanged-marks": ("hostile", MEDDLED),
    "fifo-in-the-working-folder": ("saved", LATE),
    "forged-mark": ("saved", LATE),
    "forged-mark-without-end": ("hostile", MEDDLED),
    "fork-bomb": ("hostile", LATE),
    "fork-bomb-let-loose": ("saved", LATE),
    "functions-in-place-of-builtins": ("hostile", LATE),
    "guessed-mark": None,
    "hijacked-marks": ("hostile", LATE),
    "kill-1": ("hostile", f"{ENDED}\nthe node a has ended (exit code 143)"),
    "kill-9-1": None,
    "memory-hog": ("hostile", f"exit code 137, expected 0\n{MEMORY}"),
    "memory-hog-in-the-shell": ("hostile", f"{ENDED}\n{MEMORY}"),
    "output-in-crumbs": None,
    "output-of-1-gib": ("hostile", FLOOD),
    "output-of-1-gib-into-the-log": None,
    "pattern-without-end": (
        "hostile",
        "whether the output is as expected could not be found out within 10 s: @matches: (a+)+b",
    ),
    "prompt-and-traps": None,
    "signal-to-everything": ("hostile", f"{ENDED}\nthe node a has ended (exit code 0)"),
    "stopped-shell": ("hostile", LATE),
    "symbolic-link-in-the-working-folder": None,
    "terminal-escape-codes": None,
    "trap-that-lies": ("hostile", MEDDLED),
    "way-out": None,
}


class Listener:
    """Listen on all addresses of this machine, by TCP and by UDP, and note who comes."""

    def __init__(self) -> None:
        """Begin."""
        self.heard: list[str] = []
        self._sockets = ExitStack()
        self.port = 0
        for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM):
            opened = self._sockets.enter_context(socket.socket(socket.AF_INET, kind))
            opened.bind(("0.0.0.0", self.port))
            self.port = opened.getsockname()[1]
            threading.Thread(target=self._note, args=(opened, kind), daemon=True).start()

    def _note(self, opened: socket.socket, kind: socket.SocketKind) -> None:
        if kind is socket.SOCK_STREAM:
            opened.listen()
        while True:
            try:
                came = opened.accept()[1] if kind is socket.SOCK_STREAM else opened.recvfrom(9)[1]
            except OSError:
                return
            self.heard.append(f"{kind.name} from {came}")

    def close(self) -> None:
        """End."""
        self._sockets.close()


@pytest.fixture(scope="module")
def listener() -> Iterator[Listener]:
    """Give what listens on this machine while the samples run."""
    found = Listener()
    yield found
    found.close()


def host_address() -> str:
    """Return the address by which this machine reaches others; no packet is sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
        try:
            asked.connect(("198.51.100.1", 9))
        except OSError:
            return "127.0.0.1"
        return str(asked.getsockname()[0])


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory, node: DockerEnvironment, listener: Listener) -> Path:
    """Give a project with all samples, a harmless version last; `node` is another scenario beside it."""
    # An engine that has just been started for the first time does not tell the gateway.
    addresses = node._client.networks.get("bridge").attrs["IPAM"]["Config"][0]
    gateway = addresses.get("Gateway") or next(ipaddress.ip_network(addresses["Subnet"]).hosts())
    names = [*(path.stem for path in SAMPLES), "harmless"]
    topic = TOPIC.format(
        host=host_address(),
        bridge=gateway,
        port=listener.port,
        versions="".join(f'[versions."{name}"]\n' for name in names),
    )
    made = sample.make(tmp_path_factory.mktemp("hostile"), topic, STEPS)
    for path in SAMPLES:
        place = made / "snippets/demo" / path.stem / "10-hostile.sh"
        place.parent.mkdir()
        place.write_text(path.read_text())
    (made / "small.py").write_text(LAB)
    settings = made / "pyproject.toml"
    settings.write_text(settings.read_text().replace("containers.lab", "small"))
    return made


class Run:
    """Run the command in a project; hold its exit code, what it printed, and the memory that it took, bytes."""

    def __init__(self, root: Path, *words: str, **variables: str) -> None:
        """Run it to its end."""
        told = {**environment(), "XDG_CACHE_HOME": str(root / "cache"), **variables}
        line = [*VERIFY, *words, "--no-runbooks"]
        with (
            (root / "output").open("w") as output,
            subprocess.Popen(line, cwd=root, env=told, stdout=output, stderr=output) as process,
        ):
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        self.returncode, self.memory = process.returncode, used.ru_maxrss * 1024
        self.output = (root / "output").read_text()


@pytest.fixture(scope="module")
def run(root: Path) -> Run:
    """Give what came of one run of all of them, two at a time: they mostly wait for their limits."""
    return Run(root, "-n", "2")


def steps(root: Path, name: str) -> list[dict[str, Any]]:
    """Return the steps of a version's result."""
    found = json.loads((root / f"results/demo@{name}.json").read_text())["steps"]
    assert isinstance(found, list)
    return found


def test_each_sample_has_its_verdict() -> None:
    """None is forgotten."""
    assert sorted(VERDICTS) == sorted(path.stem for path in SAMPLES)


@pytest.mark.parametrize("name", [*VERDICTS, "harmless"])
def test_a_hostile_snippet_is_contained_and_judged(root: Path, run: Run, name: str) -> None:
    """By its own limits; what comes behind a failed step is not run, and the next scenario is sound."""
    assert run.returncode == 1, run.output
    found = steps(root, name)
    expected = VERDICTS.get(name)
    verdicts = ["passed"] * 3
    if expected:
        at = ["hostile", "saved", "next"].index(expected[0])
        verdicts = ["passed"] * at + ["failed"] + ["skipped"] * (2 - at)
        fault = found[at]["nodes"][0]["fault"] or found[at]["reason"]
        pattern = re.escape(expected[1]).replace(r"\ _\ ", r" \d+\.\d+ ")
        assert re.fullmatch(pattern, fault), fault
    assert [each["verdict"] for each in found] == verdicts


def test_nothing_of_them_is_left(run: Run, lab: DockerLab, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No node, no network, and no process of a daemon that outlived its step."""
    assert run.returncode == 1
    monkeypatch.setenv("XDG_CACHE_HOME", str(root / "cache"))
    assert leftovers.remove(lab._client) == []
    commands = [path.read_bytes() for path in Path("/proc").glob("[0-9]*/cmdline") if path.exists()]
    assert not [line for line in commands if b"still here" in line]


def test_nothing_came_out_of_them(run: Run, listener: Listener) -> None:
    """No connection; where the machine checks no packet's way back, one by UDP gets in, and no answer gets out."""
    assert run.returncode == 1
    assert [each for each in listener.heard if not each.startswith("SOCK_DGRAM")] == []


def test_little_is_kept_of_much_output(root: Path, run: Run) -> None:
    """Whether it came in one piece or in crumbs; where it was shortened stands there."""
    for name in ("endless-output", "output-of-1-gib", "output-in-crumbs"):
        assert (root / f"results/demo@{name}.json").stat().st_size < 3 * 2**20
    assert "shortened here …]" in json.dumps(steps(root, "output-of-1-gib"), ensure_ascii=False)
    assert (root / "results/summary.md").stat().st_size < 2**20
    assert len(run.output) < 2**20


def test_much_output_takes_no_memory(root: Path) -> None:
    """A gibibyte takes about as much as nothing: what is kept, a few times over, while it is masked and written."""
    some, much = Run(root, "demo@harmless"), Run(root, "demo@output-of-1-gib")
    assert (some.returncode, much.returncode) == (0, 1)
    assert much.memory - some.memory < 32 * 2**20


def test_nothing_steers_the_terminal(root: Path) -> None:
    """Neither in the report on a failure nor live; in GitHub's log, nothing between two marks is a command."""
    name = "terminal-escape-codes"
    path = root / f"snippets/demo/{name}/10-hostile.sh"
    text = path.read_text()
    path.write_text(text.replace("# @exit: 1\n", ""))
    try:
        done = Run(root, f"demo@{name}", "-s", GITHUB_ACTIONS="true")
    finally:
        path.write_text(text)
    assert done.returncode == 1
    assert "a| red" in done.output
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]", done.output)
    token = re.search(r"^::stop-commands::([0-9a-f]{32})$", done.output, re.MULTILINE)
    assert token
    _, _, heard = done.output.partition(f"\n::{token[1]}::\n")
    assert "a false one" in done.output
    assert [line for line in heard.splitlines() if line.startswith("::")]
    assert "::error::" not in heard
