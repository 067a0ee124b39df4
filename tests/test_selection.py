"""What a change touches, and the shares of several machines."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
import sample
from hypothesis import given
from hypothesis import strategies as st
from sample import ROOT, verify

from drillbook import project, revision
from drillbook.scenario import Scenario
from drillbook.selection import Shard, parse
from drillbook.topic import Cluster

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

COLLECT = ("--collect-only", "-q")


def git(root: Path, *words: str) -> str:
    """Run git in a project as somebody."""
    who = ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.com"]
    done = subprocess.run(["git", *who, *words], cwd=root, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def commit(root: Path) -> str:
    """Commit all that is there, and return the commit."""
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "A change")
    return git(root, "rev-parse", "HEAD")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a committed project with image folders of its own, and a topic in two versions."""
    snippets = {
        "10-hello.sh": "# Say hello\n# @expect: <<word>>\n\necho '<<word>>'\n",
        "20-true.sh": "# True\n\ntrue\n",
    }
    made = sample.make(tmp_path / "project", sample.TOPIC, snippets)
    for name in ("__init__.py", "recipe.py", "helpers.py"):
        (made / "containers").mkdir(exist_ok=True)
        shutil.copy(ROOT / "containers" / name, made / "containers" / name)
    for name in ("node", "plain", "mirror", "kind", "envoy-1.36"):
        shutil.copytree(ROOT / "containers" / name, made / "containers" / name)
    lab = made / "containers/lab.py"
    lab.write_text("class DockerLab:\n    def __init__(self, root, tell): pass\n    def close(self): pass\n")
    (made / ".gitignore").write_text("__pycache__/\n/results/\n/.cache/\n")
    git(made, "init", "--quiet", "--initial-branch=main")
    commit(made)
    return made


def touched(root: Path, *words: str) -> str:
    """Return what the command says of the scenarios that a change touches."""
    done = verify(root, *words, *COLLECT)
    assert done.returncode == 0, done.stderr
    return done.stderr.strip().rpartition("] ")[2]


def replace(path: Path, old: str, new: str) -> None:
    """Change a file."""
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new))


def test_a_text_touches_every_version_that_shows_it(root: Path) -> None:
    """A snippet's new line is in both versions; what is not committed counts as well."""
    name = git(root, "rev-parse", "--short=12", "HEAD")
    replace(root / "snippets/demo/20-true.sh", "\ntrue", "\ntrue # really")
    assert touched(root, "--changed-since", "HEAD") == f"2 of 2 scenarios changed since {name}: demo@2, demo@1"


def test_a_value_touches_its_version_alone(root: Path) -> None:
    """The other version's rendering is the same byte for byte."""
    replace(root / "snippets/demo/topic.toml", "good day", "good night")
    commit(root)
    assert touched(root, "--changed-since", "HEAD~1").endswith(": demo@1")


def test_the_recipe_of_an_image_touches_what_uses_it(root: Path) -> None:
    """The image folders of the earlier commit are read, not today's for both."""
    with (root / "containers/plain/Dockerfile").open("a") as dockerfile:
        dockerfile.write("# another line\n")
    assert touched(root, "--changed-since", "main").endswith(": demo@2, demo@1")


def test_a_page_touches_nothing_and_that_is_well(root: Path) -> None:
    """With nothing to run the command says so, and ends with 0 without a Docker engine."""
    replace(root / "docs/en/index.md", "# Demo", "# A demonstration")
    done = verify(root, "--changed-since=HEAD")
    assert done.returncode == 0
    assert done.stdout == "nothing to verify: the options leave no scenario\n"


def test_a_change_of_the_runner_is_told(root: Path) -> None:
    """It touches no content, and nobody shall believe that it was proved."""
    with (root / "containers/lab.py").open("a") as lab:
        lab.write("# another line\n")
    done = verify(root, "--changed-since", "HEAD")
    assert done.returncode == 0
    assert "the runner itself changed since" in done.stderr
    assert "(containers/lab.py): that touches no content; to prove it, run all" in done.stderr


@pytest.mark.parametrize("name", ["mirror/Caddyfile", "kind/docker", "envoy-1.36/artifacts.toml"])
def test_what_helps_the_lab_is_of_the_runner(root: Path, name: str) -> None:
    """The mirror and what makes clusters are no scenario's own images."""
    shutil.copytree(ROOT / "containers", root / "containers", dirs_exist_ok=True)
    commit(root)
    with (root / "containers" / name).open("a") as file:
        file.write("# another line\n")
    done = verify(root, "--changed-since", "HEAD")
    assert done.returncode == 0, done.stderr
    assert f"(containers/{name}): that touches no content; to prove it, run all" in done.stderr


def test_what_cannot_be_read_touches_everything(root: Path) -> None:
    """An earlier state that today's code refuses gives no digests to compare with."""
    replace(root / "snippets/demo/topic.toml", 'title = "demo"', 'name = "demo"')
    commit(root)
    replace(root / "snippets/demo/topic.toml", 'name = "demo"', 'title = "demo"')
    told = touched(root, "--changed-since", "HEAD")
    assert "can't be read by today's code, so everything counts as touched: snippets/demo/topic.toml:" in told


def test_nothing_of_the_project_is_run_to_read_its_earlier_state(root: Path) -> None:
    """Its hooks are for whoever works there."""
    hook = root / ".git/hooks/post-checkout"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(f"#!/bin/sh\ntouch {root}/ran\n")
    hook.chmod(0o755)
    with revision.checkout(root, revision.resolve(root, "HEAD")) as earlier:
        assert (earlier / "snippets/demo/20-true.sh").is_file()
    assert not (root / "ran").exists()


def test_nothing_is_left_of_the_earlier_state(root: Path) -> None:
    """No folder, and no work tree that git would still know."""
    replace(root / "snippets/demo/20-true.sh", "\ntrue", "\ntrue # really")
    touched(root, "--changed-since", "HEAD")
    assert len(git(root, "worktree", "list").splitlines()) == 1


@pytest.mark.parametrize("revision", ["nope", "--all", "HEAD~5"])
def test_an_unknown_revision_is_wrong_use(root: Path, revision: str) -> None:
    """Whatever the word, it is a revision to git and never an option."""
    done = verify(root, f"--changed-since={revision}")
    assert done.returncode == 2
    assert done.stderr == f"git knows no commit by the name {revision!r}; `git log --all` lists those there are\n"


def test_a_shallow_clone_says_what_it_lacks(root: Path, tmp_path: Path) -> None:
    """The remedy is in the message."""
    first = git(root, "rev-parse", "HEAD")
    replace(root / "snippets/demo/20-true.sh", "\ntrue", "\ntrue # really")
    commit(root)
    git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{root}", "shallow")
    done = verify(tmp_path / "shallow", "--changed-since", first)
    assert done.returncode == 2
    assert "this clone is shallow; `git fetch --unshallow` brings the rest of the history" in done.stderr


def test_without_git_nothing_can_be_compared(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A project that was unpacked from an archive has no history."""
    shutil.rmtree(root / ".git")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", os.fspath(root.parent))
    done = verify(root, "--changed-since", "main")
    assert done.returncode == 2
    assert done.stderr == f"{root} is in no git repository, so nothing can be compared with 'main'\n"


@pytest.mark.parametrize("text", ["0/2", "3/2", "2", "a/b", "1/0", "1/1000"])
def test_a_share_that_is_none_is_wrong_use(root: Path, text: str) -> None:
    """The message shows how to write it."""
    done = verify(root, "--shard", text)
    assert done.returncode == 2
    told = "(write the second of five as 2/5; 999 are the most)"
    assert done.stderr == f"argument --shard: {text!r} is no share of a run {told}\n"


def test_shares_are_taken_of_what_is_selected(root: Path) -> None:
    """Two machines have a version each, and say so."""
    told = [touched(root, "--shard", f"{number}/2") for number in (1, 2)]
    assert told == ["shard 1/2 has 1 of 2 scenarios", "shard 2/2 has 1 of 2 scenarios"]


@st.composite
def runs(draw: st.DrawFn) -> tuple[list[Scenario], dict[str, float], int]:
    """Give scenarios, some of them with clusters, how long some of them took, and a number of machines."""
    clusters = draw(st.lists(st.sampled_from(["", "", "1.20", "1.37"]), min_size=1, max_size=12))
    seconds = draw(st.dictionaries(st.integers(0, 11), st.floats(0.1, 5000)))
    scenarios = [scenario(f"topic{number}", version) for number, version in enumerate(clusters)]
    return scenarios, {f"topic{number}@1": took for number, took in seconds.items()}, draw(st.integers(1, 6))


def scenario(topic: str, kubernetes: str = "") -> Scenario:
    """Return a scenario of no steps."""
    cluster = Cluster(image=f"kubernetes-{kubernetes}:trixie") if kubernetes else None
    return Scenario(topic, topic, "1", ROOT, {}, {}, "1m", (), str, cluster=cluster)


@given(runs())
def test_every_scenario_is_in_exactly_one_share(run: tuple[Sequence[Scenario], dict[str, float], int]) -> None:
    """And those of one cluster are in the same, whatever they took and however many machines there are."""
    scenarios, seconds, total = run
    shares = [Shard(number, total).of(scenarios, seconds) for number in range(1, total + 1)]
    assert sorted(str(each) for share in shares for each in share) == sorted(map(str, scenarios))
    for version in ("1.20", "1.37"):
        image = f"kubernetes-{version}:trixie"
        holding = [share for share in shares if any(each.cluster and each.cluster.image == image for each in share)]
        assert len(holding) <= 1


@given(runs())
def test_no_share_is_longer_than_needed(run: tuple[Sequence[Scenario], dict[str, float], int]) -> None:
    """Whatever is moved off the longest share to another makes that one no shorter than it was."""
    scenarios, _, total = run
    alone = [each for each in scenarios if not each.cluster]
    took = {str(each): float(1 + index) for index, each in enumerate(alone)}
    shares = [Shard(number, total).of(alone, took) for number in range(1, total + 1)]
    loads = [sum(took[str(each)] for each in share) for share in shares]
    for share, load in zip(shares, loads, strict=True):
        assert load - min((took[str(each)] for each in share), default=0.0) <= min(loads)


def test_one_that_was_never_recorded_weighs_as_the_median() -> None:
    """So the long one has a machine to itself, and the unknown one joins the short ones."""
    scenarios = [scenario(name) for name in ("long", "short", "unknown", "middle")]
    seconds = {"long@1": 100.0, "middle@1": 30.0, "short@1": 20.0}
    shares = [[each.topic for each in Shard(number, 2).of(scenarios, seconds)] for number in (1, 2)]
    assert shares == [["long"], ["short", "unknown", "middle"]]


def test_todays_project_reads_itself_as_it_was_committed() -> None:
    """The digest of a committed state is that of the work tree it came from."""
    clean = git(ROOT, "status", "--porcelain", "snippets", "containers") == ""
    done = verify(ROOT, "--changed-since", "HEAD", *COLLECT)
    assert done.returncode == 0
    assert ("0 of " in done.stderr) is clean
    assert project.read(ROOT).catalogue.scenarios


def test_machines_without_room_for_kubernetes_leave_it_out() -> None:
    """Every other topic is run, in its newest version, which stands first; what is named is left out as well."""
    today = project.read(ROOT)
    chosen = parse(["--newest", "--no-clusters"])[0].of(today)
    topics = dict.fromkeys(each.topic for each in today.catalogue.scenarios if not each.cluster)
    assert [str(each) for each in chosen] == [str(today.catalogue.of(topic)[0]) for topic in topics]
    assert parse(["helm", "--no-clusters"])[0].of(today) == []


def test_records_that_a_run_writes_do_not_make_the_commit_dirty(root: Path) -> None:
    """Or all scenarios of a run but the first would be recorded so; a snippet that no commit holds does."""
    (root / "ledger").mkdir()
    (root / "ledger/demo@1.json").write_text("{}")
    made = commit(root)[:12]
    found = project.Project(root, project.read(root).catalogue, print)
    (root / "ledger/demo@1.json").write_text("{ }")
    assert found.commit() == made
    (root / "docs/en/index.md").write_text("# Changed\n")
    assert found.commit() == f"{made}-dirty"
    git(root, "checkout", "--quiet", "docs")
    assert found.commit() == made
    (root / "ledger/demo@2.json").write_text("{}")
    assert found.commit() == made
    (root / "snippets/demo/90-new.sh").write_text("# Be new\n\ntrue\n")
    assert found.commit() == f"{made}-dirty"


def test_plugins_of_pytest_that_happen_to_be_installed_have_no_say(root: Path, tmp_path: Path) -> None:
    """Neither on what is run nor on how long it takes."""
    told = tmp_path / "other/other-1.dist-info"
    told.mkdir(parents=True)
    (told / "METADATA").write_text("Metadata-Version: 2.1\nName: other\nVersion: 1\n")
    (told / "entry_points.txt").write_text("[pytest11]\nother = there_is_no_such_module\n")
    done = verify(root, *COLLECT, PYTHONPATH=f"{ROOT}:{told.parent}")
    assert done.returncode == 0, done.stdout + done.stderr


def tree(root: Path) -> dict[str, str]:
    """Return the texts of a project's files in the folder `files`, links by what they name."""
    return {
        str(path.relative_to(root / "files")): f"-> {path.readlink()}" if path.is_symlink() else path.read_text()
        for path in sorted((root / "files").rglob("*"))
        if path.is_symlink() or path.is_file()
    }


def test_a_snapshot_holds_what_is_there_now(root: Path) -> None:
    """A renamed file by its new name alone, a folder where a file was, a file where a folder was, a link too."""
    for name in ("a.txt", "folder", "file/one", "file/two/three", "link/one", "gone/one"):
        (root / "files" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "files" / name).write_text(f"{name}\n" * 20)
    before = commit(root)
    files = root / "files"
    git(root, "mv", "files/a.txt", "files/b.txt")
    assert revision.changed(root, before, "files") == ["files/a.txt", "files/b.txt"]
    (files / "folder").unlink()
    (files / "folder/deep").mkdir(parents=True)
    (files / "folder/deep/one").write_text("now in a folder\n")
    for name in ("file", "link", "gone"):
        shutil.rmtree(files / name)
    (files / "file").write_text("now a file\n")
    elsewhere = root.parent / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "one").write_text("somebody else's\n")
    (files / "link").symlink_to(elsewhere)
    with revision.snapshot(root) as copy:
        assert tree(copy) == tree(root)
    assert sorted(tree(root)) == ["b.txt", "file", "folder/deep/one", "link"]
    assert (elsewhere / "one").read_text() == "somebody else's\n"


def test_a_snapshot_holds_names_that_are_not_utf_8(root: Path) -> None:
    """Old archives have such."""
    name = os.fsdecode(b"docs/caf\xe9.txt")
    (root / name).write_text("old")
    assert revision.changed(root, "HEAD", ".") == [name]
    with revision.snapshot(root) as copy:
        assert (copy / name).read_text() == "old"
