"""What an engine that does not do what it is asked is called, and what a file of this machine that can't be had."""

from __future__ import annotations

from pathlib import Path

import docker
import pytest

from containers import health
from drillbook.errors import EnvironmentTrouble


def test_a_file_that_cannot_be_had_is_not_the_engines_fault() -> None:
    """It is named, and the machine with it."""
    with pytest.raises(EnvironmentTrouble) as caught, health.answering():
        Path("/nowhere/lock").read_bytes()
    assert str(caught.value) == (
        "this machine does not give what it was asked for: [Errno 2] No such file or directory: '/nowhere/lock'"
    )


def test_an_engine_that_is_gone_is_named() -> None:
    """By whatever error the SDK or what is below it shows that."""
    with pytest.raises(EnvironmentTrouble) as caught, health.answering():
        docker.DockerClient("tcp://127.0.0.1:1").ping()
    assert str(caught.value).startswith("the Docker engine does not give what it was asked for: ")
