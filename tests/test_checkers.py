"""What other programs say is read in one language, whatever the user's is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drillbook import checkers

if TYPE_CHECKING:
    import pytest


def test_checkers_speak_one_language(monkeypatch: pytest.MonkeyPatch) -> None:
    """No other language is installed where this runs, so it is asked for what a checker is told."""
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    monkeypatch.setenv("LANGUAGE", "de")
    assert checkers.output(["sh", "-c", "cat; echo $LC_ALL,$LANGUAGE"], "é ") == "é C.UTF-8,\n"
