"""The mirror: published download lines run word for word, and nothing else of the world outside is there."""

from __future__ import annotations

import subprocess
import time
from typing import TYPE_CHECKING

import pytest
import sample
from sample import VERIFY, environment, verify

from containers import engine

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

pytestmark = pytest.mark.docker

HELLO = "31e066137a962676e89f69d1b65382de95a7ef7d914b8cb956f41ea72e0f516b"
# As k3s has it: a server decodes a path before it looks for the file.
URL = "https://downloads.drillbook.test/gnu/v1%2Bhello/hello-2.10.tar.gz"
TOPIC = """\
title = "demo"
[versions."1"]
number = "2.10"
[environment.nodes.a]
image = "etcd:trixie"
address = "198.51.100.11"
"""
ARTIFACTS = f'["{URL}"]\nsha256 = "{HELLO}"\nfrom = "debian-source:trixie hello 2.10"\n'
INSTALL = "# Install\n# @timeout: 2m\n\napt-get update && apt-get install -y curl\n"
GET = f"# Get\n# @expect: hello-2.10.tar.gz: OK\n\ncurl -fLO {URL}\necho '{HELLO}  hello-2.10.tar.gz' | sha256sum -c\n"


def make(root: Path, snippets: Mapping[str, str], artifacts: str = ARTIFACTS) -> Path:
    """Write a project that may download one file."""
    return sample.make(root, TOPIC, {**snippets, "artifacts.toml": artifacts})


def test_a_published_line_runs_word_for_word(tmp_path: Path) -> None:
    """Over HTTPS that the node trusts and over HTTP; what the bytes were is recorded; other addresses are refused."""
    root = make(
        tmp_path,
        {
            "10-install.sh": INSTALL,
            "20-get.sh": GET.replace("2.10", "<<number>>"),
            "30-plain.sh": f"# Get again\n\ncurl -fsL {URL.replace('https', 'http')} | cmp - hello-2.10.tar.gz\n",
            "40-other.sh": "# Get another\n\nWHERE=example.com/other.tar.gz?a=b\ncurl -sS -L https://$WHERE\nfalse\n",
        },
    )
    done = verify(root)
    assert done.returncode == 1, done.stdout + done.stderr
    assert done.stdout.count(" PASSED ") == 3
    assert (
        "fault     exit code 1, expected 0\n            https://example.com/other.tar.gz is not served in the "
        'environment: declare it in the topic\'s artifacts.toml (`["https://example.com/other.tar.gz"]`, '
        "`sha256 = …`, `from = …`)\n"
    ) in done.stdout
    assert "    https://example.com/other.tar.gz?a=b is not served here: nodes reach nothing outside," in done.stdout
    assert sample.result(root, "1")["facts"][URL] == f"upstream's own bytes, sha256 {HELLO}"


def test_online_says_when_upstream_is_out_of_reach(tmp_path: Path) -> None:
    """Exit code 3, before a node is started."""
    done = verify(make(tmp_path, {"20-get.sh": GET}, ARTIFACTS.replace(HELLO, "1" * 64)), "--online")
    assert done.returncode == 3
    assert f"{URL} can't be had from upstream: " in done.stderr
    assert "Traceback" not in done.stderr


def test_a_mirror_that_dies_in_the_middle_of_a_download_is_trouble_of_the_environment(tmp_path: Path) -> None:
    """Not a fault of the snippet: it is tried again by itself, once, and the ledger keeps what it had."""
    slow = GET.replace("curl -fLO", "curl --limit-rate 20k -fLO")
    root = make(tmp_path, {"10-install.sh": INSTALL, "20-get.sh": slow})
    (root / "ledger").mkdir()
    (root / "ledger/demo@1.json").write_text("what was recorded before")
    command = [*VERIFY, "--record", "-s", "--no-runbooks"]
    client = engine.connect(print)
    with subprocess.Popen(
        command, cwd=root, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as run:
        assert run.stdout
        for _ in range(2):
            assert any("Setting up curl" in line for line in run.stdout)
            time.sleep(2)
            (mirror,) = client.containers.list(filters={"name": "demo-1-mirror"})
            mirror.kill()
        told = run.stdout.read()
        assert run.wait(60) == 3, told
    client.close()
    assert "could not be tried: the mirror that answers for the world outside ended (exit code 137); try again" in told
    assert sample.verdicts(root, "1") == {"demo/install": "passed", "demo/get": "error"}
    assert (root / "ledger/demo@1.json").read_text() == "what was recorded before"
