"""What a topic asks for beyond what every node has is told, and with `--untrusted` not granted."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import bare
import pytest
import sample

from drillbook import privileges, project, report
from drillbook.result import read_file

ROOT = Path(__file__).parent.parent
TOPIC = sample.TOPIC + 'capabilities = ["NET_ADMIN"]\nwhy = "its network card is switched off"\n'
NOWHERE = "unix:///nowhere.sock"


def make(root: Path, topic: str) -> Path:
    """Write a project of one step."""
    return sample.make(root, topic, {"10-fine.sh": "# Be fine\n\ntrue\n"})


def test_every_kind_of_privilege_is_known() -> None:
    """Of the project's own topics: capabilities with their reason, clusters, and what this machine downloads."""
    found = {str(each): privileges.of(each) for each in project.read(ROOT).catalogue.scenarios}
    assert not found["certificates@1.6"]
    assert [each.what for each in found["chrony@4.6"]] == ["NET_ADMIN on ntp1"]
    images = "debian-source:trixie, nginx-signature:trixie"
    assert [str(each) for each in found["nginx@1.26"]] == [
        "downloads by this machine from nginx.org: files that readers download: 3",
        f"a container with a network of {images}: it makes what upstream does not give: 3",
    ]
    assert [each.what for each in found["scheduling@1.37"]] == [
        "the cluster v1-37, whose nodes are privileged containers"
    ]
    assert all(each.why for asked in found.values() for each in asked)


def test_the_untrusted_are_granted_nothing(tmp_path: Path) -> None:
    """Such a scenario is not run, which is neither a pass nor a failure of its own; no engine is asked."""
    root = make(tmp_path, TOPIC)
    done = sample.verify(root, "demo@2", "--untrusted", DOCKER_HOST=NOWHERE)
    assert done.returncode == 3
    assert done.stdout == (
        "demo@2: not run, since it asks for privileges\n"
        "  denied    NET_ADMIN on a: its network card is switched off\n"
        "  declared  snippets/demo/topic.toml\n"
    )
    found = sample.result(root, "2")
    assert (found["verdict"], found["denied"], found["complete"], found["steps"]) == ("error", True, False, [])
    told = (root / "results/summary.md").read_text()
    assert "| ⚠ | demo\\@2 | not run, since it asks for privileges |" in told
    assert "- demo\\@2 was denied NET\\_ADMIN on a: its network card is switched off\n" in told


ARTIFACTS = f"""\
["https://downloads.example.org/tool.tar.gz"]
sha256 = "{"0" * 64}"
from = "debian:trixie sh -c exit${{IFS}}1"
"""
ASKS = {"10-get.sh": "# Get it\n\ncurl -fO https://downloads.example.org/tool.tar.gz\n"}


def test_nothing_is_prepared_for_the_untrusted(tmp_path: Path) -> None:
    """What makes a download would run with a network before anybody granted it; no engine is asked."""
    root = sample.make(tmp_path, sample.TOPIC, ASKS)
    (root / "snippets/demo/artifacts.toml").write_text(ARTIFACTS)
    told = (
        "demo@2: not run, since it asks for privileges\n"
        "  denied    downloads by this machine from downloads.example.org: files that readers download: 1\n"
        "  denied    a container with a network of debian:trixie: it makes what upstream does not give: 1\n"
        "  declared  snippets/demo/topic.toml\n"
    )
    for words in (["--untrusted"], ["--untrusted", "--prepare"]):
        done = sample.verify(root, "demo@2", *words, DOCKER_HOST=NOWHERE)
        assert (done.returncode, done.stdout) == (3, told), done.stderr


def test_what_is_granted_is_prepared_beside_what_is_denied(tmp_path: Path) -> None:
    """And nothing is run or kept of either."""
    root = bare.make(tmp_path, {"10-fine.sh": "# Be fine\n\ntrue\n"})
    shutil.copytree(root / "snippets/demo", root / "snippets/other")
    (root / "snippets/other/topic.toml").write_text(TOPIC)
    (root / "docs/en/index.md").write_text('# Demo\n\n{{ snippet("demo/fine") }}\n\n{{ snippet("other/fine") }}\n')
    done = sample.verify(root, "--newest", "--untrusted", "--prepare")
    assert done.returncode == 3, done.stderr
    assert done.stdout.startswith("images and downloads are ready: demo@2\nother@2: not run, since it asks for ")
    assert not (root / "results").exists()


def test_a_privilege_is_told_escaped(tmp_path: Path) -> None:
    """Whoever wrote the reason; the result of another machine may hold what no topic may."""
    root = make(tmp_path, TOPIC.replace("its network", "<b>its network"))
    done = sample.verify(root, "demo@2", "--untrusted", DOCKER_HOST=NOWHERE)
    assert "  denied    NET_ADMIN on a: <b>its network card is switched off\n" in done.stdout
    path = root / "results/demo@2.json"
    path.write_text(path.read_text().replace("<b>", "\\u001b[31m<b>"))
    told = report.FORMATS["markdown"]([read_file(path)])
    assert "\x1b" not in told
    assert "<b>" not in told


@pytest.mark.docker
def test_a_privilege_that_is_granted_is_told(tmp_path: Path) -> None:
    """In the terminal, in the summary and in the result; what asks for none runs with `--untrusted` as well."""
    root = make(tmp_path, TOPIC)
    done = sample.verify(root, "demo@2")
    assert done.returncode == 0
    line = "  granted   NET_ADMIN on a: its network card is switched off\n"
    assert line in done.stdout
    assert "- demo\\@2 had NET\\_ADMIN on a" in (root / "results/summary.md").read_text()
    asked = json.loads((root / "results/demo@2.json").read_text())["privileges"]
    assert asked == [{"what": "NET_ADMIN on a", "why": "its network card is switched off"}]
    (root / "snippets/demo/topic.toml").write_text(sample.TOPIC)
    plain = sample.verify(root, "demo@2", "--untrusted")
    assert plain.returncode == 0
    assert "granted" not in plain.stdout
