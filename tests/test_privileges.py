"""What a topic asks for beyond what every node has is told, and with `--untrusted` not granted."""

from __future__ import annotations

import json
from pathlib import Path

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
    assert [each.what for each in found["nginx@1.26"]] == ["downloads by this machine from nginx.org"]
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


def test_a_privilege_is_told_escaped(tmp_path: Path) -> None:
    """Whoever wrote the reason."""
    root = make(tmp_path, TOPIC.replace("its network", "\\u001b[31m<b>its network"))
    done = sample.verify(root, "demo@2", "--untrusted", DOCKER_HOST=NOWHERE)
    assert "  denied    NET_ADMIN on a: <b>its network card is switched off\n" in done.stdout
    told = report.FORMATS["markdown"]([read_file(root / "results/demo@2.json")])
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
