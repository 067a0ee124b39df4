"""The order of scenarios decides no verdict, and nothing of them is left on the machine that runs them."""

from __future__ import annotations

import itertools
import json
import re
from pathlib import Path

import pytest
import sample

from containers import engine
from drillbook import order, project

STEPS = {
    "10-find.sh": "# Find nothing of others\n\n[ ! -e /left ] && [ ! -e /dev/shm/left ]\n",
    "20-leave.sh": "# Leave files and a process\n\ntouch /left /dev/shm/left\nsetsid sleep 3600 >/dev/null 2>&1 &\n",
}
ORDERS = {"321": [], "123": ["--reverse"], "312": ["--random-order-seed=5"]}


@pytest.mark.parametrize(("expected", "words"), [*ORDERS.items(), ("312", ["--random-order-seed", "5", "-n", "2"])])
def test_scenarios_are_put_in_order_and_their_steps_are_not(tmp_path: Path, words: list[str], expected: str) -> None:
    """A seed gives the same order on every machine, and to every worker."""
    done = sample.verify(sample.make(tmp_path, sample.THREE, STEPS), "--collect-only", *words)
    assert done.returncode == 0, done.stdout
    assert tree(done.stdout) == [word for version in expected for word in (version, "find", "leave")]


def test_a_random_order_tells_its_seed(tmp_path: Path) -> None:
    """With it, the same order can be had again."""
    root = sample.make(tmp_path, sample.THREE, STEPS)
    first = sample.verify(root, "--collect-only", "--random-order").stdout
    (seed,) = re.findall(r"^random order of scenarios; the same again: --random-order-seed=(\d+)$", first, re.MULTILINE)
    assert tree(sample.verify(root, "--collect-only", f"--random-order-seed={seed}").stdout) == tree(first)


def tree(told: str) -> list[str]:
    """Return the versions and steps that were collected, in their order."""
    return re.findall(r"<(?:ScenarioNode|StepItem) (\w+)>", told)


def test_scenarios_of_one_cluster_stay_together() -> None:
    """In whatever order, so that no run makes a cluster twice."""
    scenarios = project.read(sample.ROOT).catalogue.scenarios
    clusters = sorted({each.cluster.name for each in scenarios if each.cluster})
    orders = [order.backwards(scenarios), *(order.shuffled(scenarios, str(seed)) for seed in range(20))]
    for found in orders:
        assert sorted(map(str, found)) == sorted(map(str, scenarios))
        runs = [name for name, _ in itertools.groupby(found, lambda each: each.cluster.name if each.cluster else "")]
        assert sorted(filter(None, runs)) == clusters
    assert len({tuple(map(str, found)) for found in orders}) == len(orders)


@pytest.mark.docker
def test_the_verdicts_are_the_same_in_every_order_and_nothing_is_left(tmp_path: Path) -> None:
    """Passed and failed alike, for the same reasons; no process stays, and no file outside the working folder."""
    engine.connect(print).close()  # so that none of the runs starts it
    root = sample.make(tmp_path / "project", sample.THREE, STEPS)
    (root / "snippets/demo/2").mkdir()
    (root / "snippets/demo/2/20-leave.sh").write_text("# Fail\n\nfalse\n")
    (temporary := tmp_path / "temporary").mkdir()
    came = []
    for expected, words in ORDERS.items():
        done = sample.verify(root, "--force", *words, TMPDIR=str(temporary))
        assert done.returncode == 1, done.stdout + done.stderr
        assert list(dict.fromkeys(re.findall(r"topic\.toml::(\d)::", done.stdout))) == list(expected)
        came.append(outcome(root))
    assert came[0] == came[1] == came[2]
    assert [verdict for steps in came[0] for _, verdict, _ in steps] == ["passed", "passed", "passed", "failed"] + [
        "passed"
    ] * 2
    assert not marked(temporary)
    assert not list(temporary.iterdir())


def outcome(root: Path) -> list[list[tuple[str, str, str]]]:
    """Return what came of every step of every scenario, by the names of these."""
    results = [json.loads(path.read_text()) for path in sorted((root / "results").glob("*@*.json"))]
    return [[(step["snippet"], step["verdict"], step["reason"]) for step in result["steps"]] for result in results]


def marked(temporary: Path) -> list[str]:
    """Return the processes on this machine that have the folder for their temporary files."""
    found = []
    for each in Path("/proc").glob("[0-9]*"):
        try:
            if f"TMPDIR={temporary}".encode() in (each / "environ").read_bytes():
                found.append((each / "cmdline").read_text())
        except OSError:  # it has ended meanwhile
            continue
    return found
