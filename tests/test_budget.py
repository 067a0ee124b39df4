"""How many scenarios run at the same time: what the machine has, against the most that each may take."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import sample

from containers import budget, host
from containers.budget import Left
from drillbook.topic import Cluster, Node

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from drillbook.scenario import Scenario

# Two users that no machine has, so that nothing else, not even a test beside this one, opens anything as them.
STRANGERS = (1_900_000_001, 1_900_000_002)
# Five inotify instances of the first of them.
WATCH = f"""
import ctypes, os, sys
os.setuid({STRANGERS[0]})
for _ in range(5):
    ctypes.CDLL(None).inotify_init()
print("open", flush=True)
sys.stdin.read()
"""
GIB = 1024**3
ROOMY = Left(cpus=8, memory=64 * GIB, instances=8192, networks=30)
# Two nodes of 512 MiB by themselves.
SCENARIOS = 20


@pytest.fixture
def plain(scenario: Callable[[Mapping[str, Node]], Scenario], pair: dict[str, Node]) -> list[Scenario]:
    """Give scenarios of two nodes."""
    return [scenario(pair)] * SCENARIOS


@pytest.mark.parametrize(
    ("left", "number", "why"),
    [
        (ROOMY, 8, "8 processors"),
        (replace(ROOMY, cpus=64), 20, "there are no more"),
        (
            replace(ROOMY, memory=4 * GIB),
            3,
            "4.0 GiB of memory are left, of which one may take 1.1",
        ),
        (replace(ROOMY, instances=50), 3, "50 inotify instances are left, of which one may take 16"),
        (replace(ROOMY, networks=2), 2, "Docker has addresses for 2 more networks"),
    ],
    ids=["processors", "scenarios", "memory", "inotify", "networks"],
)
def test_what_is_scarcest_decides_and_is_named(plain: list[Scenario], left: Left, number: int, why: str) -> None:
    """The others do not matter."""
    assert budget.side_by_side(left, plain) == (number, why)


def test_a_machine_without_room_runs_one_all_the_same(plain: list[Scenario]) -> None:
    """Whether that one fits, its own checks say."""
    assert budget.side_by_side(Left(1, 0, 0, 0), plain)[0] == 1


@pytest.mark.skipif(os.geteuid() != 0, reason="only root sees what others have open")
def test_what_another_user_has_open_takes_no_inotify_instance() -> None:
    """The kernel counts them for each user by itself."""
    before = [host.inotify_left(each) for each in STRANGERS]
    with subprocess.Popen([sys.executable, "-c", WATCH], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout
        assert other.stdout.readline() == b"open\n"
        after = [host.inotify_left(each) for each in STRANGERS]
        other.communicate()
    assert after == [before[0] - 5, before[1]]


def test_the_one_that_takes_most_decides(plain: list[Scenario], pair: dict[str, Node]) -> None:
    """Whichever run at the same time, they fit; who downloads has the mirror as well."""
    left = replace(ROOMY, memory=4 * GIB)
    large = replace(plain[0], nodes={"a": pair["a"].model_copy(update={"memory": "3g"})})
    outside = replace(plain[0], reaches_out=True)
    assert [budget.side_by_side(left, [each, *plain])[0] for each in (plain[0], outside, large)] == [3, 2, 1]


def test_scenarios_of_clusters_count_as_one_and_their_cluster_takes_its_part(plain: list[Scenario]) -> None:
    """A run has one cluster at a time: 4 GiB are for it, 60 inotify instances as well."""
    clustered = [replace(each, cluster=Cluster(image="kubernetes-1.37:trixie")) for each in plain]
    assert budget.side_by_side(ROOMY, clustered) == (1, "there are no more that need not wait for a cluster")
    number, why = budget.side_by_side(replace(ROOMY, memory=7 * GIB), [*plain, *clustered])
    assert (number, why.endswith("beside the 4.0 of a cluster")) == (2, True), why
    assert budget.side_by_side(replace(ROOMY, instances=100), [*plain, *clustered])[0] == 2


@pytest.mark.docker
def test_as_many_run_side_by_side_as_fit_and_one_line_says_why(tmp_path: Path) -> None:
    """Each of two workers, where there are so many, has whole scenarios."""
    root = sample.make(tmp_path, sample.TOPIC, {"10-hello.sh": "# Say hello\n# @expect: <<word>>\n\necho <<word>>\n"})
    done = sample.verify(root, "-n", "auto")
    assert done.returncode == 0, done.stdout + done.stderr
    told = re.search(r"\] (\d+) at a time: (.+)", done.stderr)
    assert told, done.stderr
    assert int(told[1]) in {1, 2}
    assert ("2 workers" in done.stdout) == (told[1] == "2"), done.stdout
    assert sample.verdicts(root, "1") == sample.verdicts(root, "2") == {"demo/hello": "passed"}
