"""What a digest holds: whatever decides a verdict makes another one, and a record of the former is stale."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import sample
import scripted

from drillbook import project, rehearsal, runbook

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from drillbook.scenario import Scenario

STEP = "# Say\n# @on: a, b\n# @within: 9s\n\ntrue\n"
CLUSTER = '[environment.cluster]\nimage = "kubernetes-1.37:trixie"\n'
WITH_CLUSTER = scripted.TOPIC + CLUSTER
ON_B = 'image = "plain:trixie"\naddress = "198.51.100.12"'
URL = "https://nginx.org/a.gz"


def scenario(root: Path, topic: str, snippets: Mapping[str, str]) -> Scenario:
    """Return the newest version of a topic."""
    return project.read(sample.make(root, topic, snippets)).catalogue.of("demo")[0]


def digest(root: Path, topic: str, step: str) -> str:
    """Return the digest of a topic of one step."""
    return scenario(root, topic, {"10-say.sh": step}).digest


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("true\n", "false\n"),
        ("@on: a, b", "@on: b, a"),
        ("@on: a, b", "@on: a"),
        ("@on: a, b", "@on: a, b, together"),
        ("@within: 9s", "@within: 8s"),
        ("@within: 9s", "@within: 9s\n# @stable: 2"),
        ("@within: 9s", "@within: 9s\n# @timeout: 9s"),
        ("@within: 9s", "@within: 9s\n# @exit: 1"),
        ("@within: 9s", "@within: 9s\n# @expect: x"),
        ("@within: 9s", "@within: 9s\n# @fixture: x"),
        ("@within: 9s", "@within: 9s\n# @skip: x; y; until 2999-01-01"),
    ],
    ids=lambda value: value.rpartition("@")[2].strip(),
)
def test_what_decides_what_a_step_proves_is_in_it(tmp_path: Path, before: str, after: str) -> None:
    """Text, machines, times, and what is expected."""
    assert STEP.count(before) == 1
    changed = STEP.replace(before, after)
    assert digest(tmp_path, scripted.TOPIC, STEP) != digest(tmp_path, scripted.TOPIC, changed)


@pytest.mark.parametrize(
    ("before", "after"),
    [("# Say", "# Tell"), ("@within: 9s", "@within: 9s\n# @zh: x"), ("@within: 9s", "@within: 9s\n# @reports: a: (b)")],
    ids=["title", "translation", "reports"],
)
def test_what_decides_nothing_is_not_in_it(tmp_path: Path, before: str, after: str) -> None:
    """A title is no reason to run anything again."""
    changed = STEP.replace(before, after)
    assert digest(tmp_path, scripted.TOPIC, STEP) == digest(tmp_path, scripted.TOPIC, changed)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('word = "hello"', 'word = "hallo"'),
        (ON_B, f'{ON_B}\nmemory = "1g"'),
        (ON_B, f'{ON_B}\ncapabilities = ["NET_RAW"]\nwhy = "x"'),
        (ON_B, ON_B.replace(".12", ".13")),
        (ON_B, ON_B.replace("trixie", "bookworm")),
        ("[environment.nodes.a]", '[environment]\ntimeout = "9m"\n[environment.nodes.a]'),
        (CLUSTER, ""),
        (CLUSTER, CLUSTER.replace("1.37", "1.20")),
        (CLUSTER, f"{CLUSTER}workers = 0\n"),
        (CLUSTER, f"{CLUSTER}control_planes = 3\n"),
        (CLUSTER, f'{CLUSTER}names = ["198.51.100.100"]\n'),
        (CLUSTER, f'{CLUSTER}images = {{"nginx:1.26" = "workload-nginx:trixie"}}\n'),
    ],
    ids=lambda value: value.strip().rpartition("\n")[2] or "none",
)
def test_what_a_topic_declares_is_in_it(tmp_path: Path, before: str, after: str) -> None:
    """Values, machines, the time of the whole, and the shape of its cluster."""
    assert WITH_CLUSTER.count(before) == 1
    changed = WITH_CLUSTER.replace(before, after)
    assert digest(tmp_path, WITH_CLUSTER, STEP) != digest(tmp_path, changed, STEP)


def test_the_recipe_of_each_image_is_in_it(tmp_path: Path) -> None:
    """Those of the cluster and of what runs in it as well."""
    workloads = f'{WITH_CLUSTER}images = {{"nginx:1.26" = "workload-nginx:trixie"}}\n'
    found = scenario(tmp_path, workloads, {"10-say.sh": STEP})
    recipes = [{image: str(image == other) for image in found.images} for other in ("", *found.images)]
    assert len({replace(found, recipe=each.__getitem__).digest for each in recipes}) == 1 + 3


def test_where_a_file_is_saved_and_what_is_downloaded_is_in_it(tmp_path: Path) -> None:
    """The same text may prove something else of other bytes."""

    def downloading(file: str, sha256: str) -> str:
        (tmp_path / "snippets/demo").mkdir(parents=True, exist_ok=True)
        declared = f'["{URL}"]\nsha256 = "{sha256 * 64}"\nfrom = "debian-source:trixie a 1"\n'
        (tmp_path / "snippets/demo/artifacts.toml").write_text(declared)
        snippets = {"10-a.conf": f"# A\n# @file: {file}\n\nx\n", "20-get.sh": f"# Get\n\ncurl -O {URL}\n"}
        return scenario(tmp_path, sample.TOPIC, snippets).digest

    assert len({downloading("/a", "0"), downloading("/b", "0"), downloading("/a", "1")}) == 3


def test_the_scripts_are_in_that_of_a_rehearsal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And what its scenario decides, which scripts can't say: no script judges JSON."""

    def rehearsed(number: int) -> str:
        snippet = f"# Print\n# @json: $.a == {number}\n\necho '{{\"a\": 1}}'\n"
        return rehearsal.of(scenario(tmp_path, sample.TOPIC, {"10-print.sh": snippet})).digest

    first = rehearsed(1)
    assert rehearsed(1) == first
    other = rehearsed(2)
    monkeypatch.setattr(runbook, "_machinery", lambda: ("another\n", "machinery\n"))
    assert len({first, other, rehearsed(1)}) == 3
