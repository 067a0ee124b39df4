"""Whose what a run leaves is: known again, and nobody else's, whatever becomes of the machine's name or the cache."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
import sample

from containers import cache, leftovers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

RENAMED = ["unshare", "--uts", *([] if os.geteuid() == 0 else ["--user", "--map-current-user"])]
ASK = [sys.executable, "-c", "from containers import leftovers; print(leftovers.home())"]


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Keep the developer's own runs out of reach."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    yield
    leftovers.end()


def asked(*words: str, **variables: str) -> str:
    """Return whose it is by what a process of its own says, begun by other words."""
    told = {**sample.environment(), **variables}
    return subprocess.run([*words, *ASK], env=told, capture_output=True, text=True, check=True).stdout


@pytest.mark.skipif(
    subprocess.run([*RENAMED, "hostname", "other"], check=False, capture_output=True).returncode != 0,
    reason="renaming a machine takes a namespace of its own",
)
def test_a_machine_that_is_called_otherwise_is_the_same() -> None:
    """A lease or an administrator may have given it another name."""
    assert asked(*RENAMED, "sh", "-c", 'hostname other && exec "$@"', "sh") == asked()


def test_another_cache_is_another_home(tmp_path: Path) -> None:
    """Its locks can't be asked: it may be another machine's, under the same path."""
    first = asked()
    (tmp_path / "cache").rename(tmp_path / "before")
    assert first not in {asked(), asked(XDG_CACHE_HOME=str(tmp_path / "before"))}


def test_runs_that_begin_together_agree() -> None:
    """None has an id that another one has written over, or half of it."""
    runs = [subprocess.Popen(ASK, env=sample.environment(), stdout=subprocess.PIPE) for _ in range(8)]
    assert len({run.communicate()[0] for run in runs}) == 1


def test_what_a_living_run_makes_is_nobodys_where_the_cache_is_emptied() -> None:
    """Its lock is gone as well, and who looked for that would take it for dead."""
    before = leftovers.labels()
    shutil.rmtree(cache.folder())
    assert leftovers.labels() == before
    assert leftovers.home() != before[leftovers.LABEL_HOME]
