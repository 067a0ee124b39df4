"""Scripts in a container: what they print comes back whole."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from containers import engine, images, machine
from containers.channel import ExecChannel, call
from drillbook.shell import Shell

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from docker.models.containers import Container

    from containers.lab import DockerLab
    from drillbook.scenario import Scenario
    from drillbook.topic import Node


@pytest.fixture(scope="module")
def container() -> Iterator[Container]:
    """Give a container that runs."""
    client = engine.connect(print)
    made = images.ensure(client, "plain:trixie", print)
    found = client.containers.run(made.tag, ["sleep", "infinity"], detach=True)
    yield found
    found.remove(force=True, v=True)
    client.close()


@pytest.mark.docker
def test_a_script_gives_its_code_output_and_errors(container: Container) -> None:
    """Its words are its arguments, and nobody types to it."""
    assert call(container, 'cat; echo "$2"; echo no >&2; exit 3', "a", "b c") == (3, "b c\n", "no\n")


@pytest.mark.docker
def test_names_that_were_lost_are_there_again() -> None:
    """As they are where Docker writes its file of names while a node writes its own; and those that are there stay."""
    client = engine.connect(print)
    tag = images.ensure(client, "plain:trixie", print).tag
    names = {"DRILLBOOK_HOSTS": "198.51.100.11 a\n198.51.100.12 b"}
    node = client.containers.run(tag, ["sleep", "infinity"], detach=True, environment=names)
    try:
        before = machine.run(node, "cat /etc/hosts")
        for _ in range(2):
            machine.keep_names(node)
            assert machine.run(node, "cat /etc/hosts") == f"{before}198.51.100.11 a\n198.51.100.12 b\n"
    finally:
        node.remove(force=True, v=True)
        client.close()


@pytest.mark.docker
def test_nothing_is_lost_when_many_ask_at_once(container: Container) -> None:
    """An answer that comes at once comes with the header of the engine's; both are read."""
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: call(container, "echo here"), range(120)))
    assert set(answers) == {(0, "here\n", "")}


@pytest.mark.docker
def test_a_shell_waits_for_a_node_that_has_hardly_begun() -> None:
    """A container counts as started while its first process is still the runtime's, and the node not set up."""
    client = engine.connect(print)
    tag = images.ensure(client, "plain:trixie", print).tag
    late = "printf 'runc:[2:INIT]' > /proc/self/comm; sleep 2; exec /usr/local/sbin/node-entrypoint sleep infinity"
    node = client.containers.run(
        tag, ["-c", late], entrypoint="sh", detach=True, environment={"DRILLBOOK_AUTHORITY": "no certificate"}
    )
    channel = ExecChannel(client.api, node)
    try:
        channel.write(b"cat /usr/local/share/ca-certificates/mirror-of-this-run.crt; exit\n")
        assert channel.read(60) == (1, b"no certificate\n")
    finally:
        channel.close()
        node.remove(force=True, v=True)
        client.close()


@pytest.mark.docker
def test_nodes_are_removed_once_whoever_asks(
    lab: DockerLab, scenario: Callable[[Mapping[str, Node]], Scenario], pair: dict[str, Node]
) -> None:
    """An interrupted run closes them from two threads, while a third waits for a shell: none fails, none goes on."""
    for _ in range(3):
        environment = lab.start(scenario(pair), keep=False)
        channel = environment.channel("a")
        with ThreadPoolExecutor(3) as pool:
            reading = pool.submit(channel.read, 60)
            closing = [pool.submit(environment.close) for _ in range(2)]
            assert [each.result(60) for each in closing] == [None, None]
            assert reading.result(5) == (1, b"")


@pytest.mark.docker
def test_systemd_bears_its_name_from_the_first(
    lab: DockerLab, scenario: Callable[[Mapping[str, Node]], Scenario], pair: dict[str, Node]
) -> None:
    """A shell that came while it was still called init took the node for one without services, and did not wait."""
    environment = lab.start(scenario({"a": pair["a"].model_copy(update={"image": "systemd:trixie"})}), keep=False)
    try:
        shell = Shell(environment.channel("a"))
        outcome = shell.run("tr '\\0' '\\n' </proc/1/cmdline; systemctl start dbus && systemctl is-active dbus", 60)
        assert (outcome.exit_code, outcome.output) == (0, "/lib/systemd/systemd\nactive\n")
    finally:
        environment.close()


@pytest.mark.docker
def test_a_channel_that_is_given_up_ends_for_its_reader(container: Container) -> None:
    """Whatever its node does."""
    assert container.client
    channel = ExecChannel(container.client.api, container, ["sleep", "infinity"])
    with ThreadPoolExecutor(1) as pool:
        reading = pool.submit(channel.read, 60)
        channel.give_up()
        assert reading.result(5) == (1, b"")
    channel.close()
