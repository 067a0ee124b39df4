"""How kind's container is waited for, and any other, and what is told of one that fails."""

from __future__ import annotations

import pytest

from containers import engine, images, kind


@pytest.mark.docker
@pytest.mark.parametrize(
    ("script", "told"), [("true", ""), ("exit 3", "exit code 3"), ("sleep 60", "it did not end within 1 s")]
)
def test_how_a_container_ends_is_told_in_words(script: str, told: str) -> None:
    """Nothing where well; one that goes on beyond its time is no lost connection."""
    client = engine.connect(print)
    made = images.ensure(client, "plain:trixie", print).tag
    container = client.containers.run(made, ["-c", script], entrypoint="sh", network_mode="none", detach=True)
    try:
        assert kind.trouble(container, 1 if told.startswith("it did") else 60) == told
    finally:
        container.remove(force=True)
        client.close()


def test_what_was_wrong_is_told_and_not_where_in_kubeadm() -> None:
    """The stack is longer than what is told of a log; an indented line alone is no part of one."""
    log = (
        "error: could not join\n\tthe second one\n"
        + "k8s.io/kubernetes/cmd/kubeadm/app.Run\n\tk8s.io/kubernetes/cmd/kubeadm/app/kubeadm.go:48\n" * 20
        + "runtime.goexit\n\truntime/asm_amd64.s:1771\nERROR: failed to create cluster\n"
    )
    assert kind.said(log) == "error: could not join\n\tthe second one\nERROR: failed to create cluster"
