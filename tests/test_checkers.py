"""What other programs say is read in one language, whatever the user's is."""

from __future__ import annotations

import pytest

from drillbook import checkers
from drillbook.errors import EnvironmentTrouble


def test_checkers_speak_one_language(monkeypatch: pytest.MonkeyPatch) -> None:
    """No other language is installed where this runs, so it is asked for what a checker is told."""
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    monkeypatch.setenv("LANGUAGE", "de")
    assert checkers.output(["sh", "-c", "cat; echo $LC_ALL,$LANGUAGE"], "é ") == "é C.UTF-8,\n"


def test_a_checker_without_an_end_is_ended() -> None:
    """Nothing else would end an audit of a page that was written for it."""
    with pytest.raises(EnvironmentTrouble) as caught:
        checkers.output(["sleep", "60"], "", 0.1)
    told = "sleep did not come to its end within 0.1 s; a text can be made so that it never does"
    assert str(caught.value) == told
