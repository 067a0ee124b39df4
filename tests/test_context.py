"""Several Docker hosts: the context that `docker` would use is used, and no other engine takes its place."""

from __future__ import annotations

import shutil
import socket as net
import subprocess
import threading
from typing import TYPE_CHECKING

import certifi
import pytest
import remote
import sample

from containers import cache, context, engine, host
from drillbook.errors import EnvironmentTrouble

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(not shutil.which("docker"), reason="the docker command makes contexts")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give an empty folder of Docker's settings."""
    monkeypatch.delenv("DOCKER_HOST", raising=False)
    monkeypatch.delenv("DOCKER_CONTEXT", raising=False)
    monkeypatch.setenv("DOCKER_CONFIG", str(tmp_path / "docker"))
    return tmp_path / "docker"


def docker(*words: str) -> None:
    """Run the command as a user does who has several hosts."""
    subprocess.run(["docker", "context", *words], check=True, capture_output=True)


def test_without_a_context_none_is_chosen() -> None:
    """Neither the folder nor the file has to be there."""
    assert context.chosen() is None


def test_docker_host_goes_before_a_named_context_and_that_before_the_set_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """As the command itself has it."""
    docker("create", "near", "--docker", "host=unix:///near/docker.sock")
    docker("create", "far", "--docker", "host=ssh://ops@198.51.100.7")
    docker("use", "near")
    assert context.chosen() == context.Context("near", "unix:///near/docker.sock")
    monkeypatch.setenv("DOCKER_CONTEXT", "far")
    assert context.chosen() == context.Context("far", "ssh://ops@198.51.100.7")
    monkeypatch.setenv("DOCKER_CONTEXT", "default")
    assert context.chosen() is None
    monkeypatch.setenv("DOCKER_HOST", "unix:///host/docker.sock")
    monkeypatch.setenv("DOCKER_CONTEXT", "far")
    assert context.chosen() is None


def test_a_context_is_found_without_a_file_of_settings(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`docker context create` writes none."""
    docker("create", "near", "--docker", "host=unix:///near/docker.sock")
    assert not (folder / "config.json").exists()
    monkeypatch.setenv("DOCKER_CONTEXT", "near")
    assert context.chosen() == context.Context("near", "unix:///near/docker.sock")


def test_keys_of_a_context_are_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They lie where the command has put them."""
    docker("create", "locked", "--docker", f"host=tcp://198.51.100.7:2376,{remote.keys(tmp_path)}")
    monkeypatch.setenv("DOCKER_CONTEXT", "locked")
    found = context.chosen()
    assert found
    assert found.tls
    used = [str(found.tls.ca_cert), *map(str, found.tls.cert or ())]
    assert [path.rpartition("/")[2] for path in used] == ["ca.pem", "cert.pem", "key.pem"]
    assert found.tls.verify is True


def test_an_unknown_context_is_told_with_the_nearest(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody's snippets run on another machine than they meant."""
    docker("create", "build-host", "--docker", "host=unix:///near/docker.sock")
    monkeypatch.setenv("DOCKER_CONTEXT", "build-hots")
    with pytest.raises(
        EnvironmentTrouble, match=r"^there is no Docker context 'build-hots'; did you mean 'build-host'"
    ):
        context.chosen()


def test_a_broken_context_is_told_with_its_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not as a traceback."""
    docker("create", "near", "--docker", "host=unix:///near/docker.sock")
    next(folder.glob("contexts/meta/*/meta.json")).write_text("{")
    monkeypatch.setenv("DOCKER_CONTEXT", "near")
    with pytest.raises(EnvironmentTrouble, match=r"^the Docker context 'near' can't be read: .*meta\.json: "):
        context.chosen()


def test_a_context_whose_engine_does_not_answer_is_replaced_by_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """Least of all by one of this machine."""
    docker("create", "gone", "--docker", "host=unix:///nowhere/docker.sock")
    monkeypatch.setenv("DOCKER_CONTEXT", "gone")
    with pytest.raises(EnvironmentTrouble, match=r"^the engine of the Docker context 'gone' \(unix:///nowhere/docker"):
        engine.connect(print)


def test_another_machine_that_docker_host_names_is_replaced_by_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """As with a context; nothing is installed or started here."""
    monkeypatch.setenv("DOCKER_HOST", "tcp://127.0.0.1:1")
    with pytest.raises(EnvironmentTrouble, match=r"^the engine that DOCKER_HOST names \(tcp://127\.0\.0\.1:1\) "):
        engine.connect(print)


def hang_up(listener: net.socket) -> None:
    """Take one connection and close it."""
    listener.accept()[0].close()


def test_ssh_that_is_refused_is_trouble_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever listens there hangs up before it has said who it is."""
    with net.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=hang_up, args=[listener], daemon=True).start()
        docker("create", "closed", "--docker", f"host=ssh://127.0.0.1:{listener.getsockname()[1]}")
        monkeypatch.setenv("DOCKER_CONTEXT", "closed")
        with pytest.raises(
            EnvironmentTrouble, match=r"^the engine of the Docker context 'closed' \(ssh://127\.0\.0\.1:"
        ):
            engine.connect(print)


@pytest.fixture
def socket(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Give the socket of this machine's engine."""
    with monkeypatch.context() as usual:
        usual.delenv("DOCKER_CONFIG")
        client = engine.connect(print)
    yield host.socket(client)
    client.close()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Give a project with two scenarios that print more than one piece, and end with another code than 0."""
    steps = {
        "10-hello.sh": "# Say hello\n# @expect: <<word>>\n\necho <<word>>\n",
        "20-much.sh": "# Say much\n# @matches: ^99999$\n\nseq 99999\n",
        "30-fail.sh": "# Fail\n# @exit: 3\n\n(exit 3)\n",
    }
    return sample.make(tmp_path / "project", sample.TOPIC, steps)


@pytest.mark.docker
def test_a_users_proxies_stay_out_of_nodes(tmp_path: Path, folder: Path) -> None:
    """`docker` puts them into every container; nodes have no way to them, and their curl would ask nobody else."""
    folder.mkdir()
    (folder / "config.json").write_text('{"proxies": {"default": {"httpProxy": "http://proxy.test:3128"}}}')
    steps = {"10-none.sh": "# See no proxy\n# @expect: none\n\nenv | grep -i proxy || echo none\n"}
    done = sample.verify(sample.make(tmp_path / "project", sample.TOPIC, steps), "demo@1")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.docker
def test_shares_of_a_run_on_two_hosts_make_one_report(tmp_path: Path, project: Path, socket: str) -> None:
    """Each host in a copy of the project, then `merge`: the recipe of docs/maintainers/contributions.md."""
    words = remote.keys(tmp_path)
    docker("create", "first", "--docker", f"host=unix://{socket}")
    with remote.over_tls(socket, tmp_path) as address:
        docker("create", "second", "--docker", f"host={address},{words}")
        for number, name in enumerate(("first", "second"), start=1):
            shutil.copytree(project, tmp_path / name)
            variables = {"DOCKER_CONTEXT": name, "REQUESTS_CA_BUNDLE": certifi.where()}
            done = sample.verify(tmp_path / name, "--shard", f"{number}/2", "-n", "auto", **variables)
            assert done.returncode == 0, done.stdout + done.stderr
    folders = [tmp_path / name / "results" for name in ("first", "second")]
    assert [len(list(each.glob("*@*.json"))) for each in folders] == [1, 1]
    line = [*sample.VERIFY[:-1], "merge", *map(str, folders)]
    told = sample.environment()
    done = subprocess.run(line, cwd=project, env=told, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert [line.partition(" passed")[0] for line in done.stdout.splitlines()[:2]] == ["demo@1:", "demo@2:"]


@pytest.mark.docker
def test_without_its_keys_an_engine_over_tls_does_not_answer(tmp_path: Path, socket: str) -> None:
    """So they are what lets the run above in."""
    words = remote.keys(tmp_path).partition(",")[0]
    with remote.over_tls(socket, tmp_path) as address:
        docker("create", "locked", "--docker", f"host={address},{words}")
        docker("use", "locked")
        with pytest.raises(EnvironmentTrouble, match=r"^the engine of the Docker context 'locked'"):
            engine.connect(print)


@pytest.mark.docker
@pytest.mark.skipif(not remote.SSHD, reason="OpenSSH's server is not installed")
def test_a_context_over_ssh_runs_a_scenario(tmp_path: Path, project: Path, socket: str) -> None:
    """By the user's own key and known hosts, as `docker` does."""
    variables = {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(cache.folder().parent), "DOCKER_CONTEXT": "far"}
    with remote.over_ssh(socket, tmp_path) as address:
        docker("create", "far", "--docker", f"host={address}")
        done = sample.verify(project, "--newest", **variables)
    assert done.returncode == 0, done.stdout + done.stderr
    assert set(sample.verdicts(project, "2").values()) == {"passed"}
