"""What tools reported of their own versions, and what is told where a report finds nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import book
import pytest
import sample

from drillbook import bounded, ledger, lint, pattern, project, tool
from drillbook import result as results
from drillbook.errors import ContentError

if TYPE_CHECKING:
    from pathlib import Path

HELLO = "# Say hello\n# @reports: greeter: ^greeter (\\S+)$\n\necho <<word>>\n"


def reported(root: Path) -> dict[str, tuple[list[str], str]]:
    """Return what tools reported in the record of version 2."""
    scenario = project.read(root).catalogue.of("demo")[0]
    return tool.reported(results.read(root / "ledger", "demo", "2"), scenario)


def test_versions_are_read_from_recorded_output(tmp_path: Path) -> None:
    """Each once, in the order in which they came, without the terminal's colours."""
    root = book.make(tmp_path, {"10-hello.sh": HELLO, "20-again.sh": HELLO})
    assert reported(root) == {}
    book.record(root, "greeter \x1b[1m2.5\x1b[0m\ngreeter 2.4\ngreeter 2.5\nno greeter 3\n")
    assert reported(root) == {"greeter": (["2.5", "2.4"], "demo/hello")}


def test_a_report_is_no_term_of_the_digest(tmp_path: Path) -> None:
    """A record stays valid when one is added, and says more."""
    root = book.make(tmp_path, {"10-hello.sh": HELLO.replace("# @reports: greeter: ^greeter (\\S+)$\n", "")})
    book.record(root, "greeter 2.5\n")
    (root / "snippets/demo/10-hello.sh").write_text(HELLO)
    scenario = project.read(root).catalogue.of("demo")[0]
    entry = results.read(root / "ledger", "demo", "2")
    assert ledger.claim(entry, scenario, scenario.steps[0]).status is ledger.Status.VERIFIED
    assert reported(root) == {"greeter": (["2.5"], "demo/hello")}


def test_lint_tells_of_a_report_that_finds_nothing(tmp_path: Path) -> None:
    """In the output of a run that passed; one that is not run yet may still come to say it."""
    root = book.make(tmp_path, {"10-hello.sh": HELLO.replace("\n\n", "\n# @zh: 问好\n\n", 1)})
    (root / ".yamllint.yml").write_text((sample.ROOT / ".yamllint.yml").read_text())
    assert book.run(root, "lint").returncode == 0
    book.record(root, "hello\n")
    done = book.run(root, "lint")
    assert done.returncode == 1
    assert done.stderr == "snippets/demo/10-hello.sh:2: @reports: the recorded output of demo@2 has no match\n"


def test_a_report_without_end_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is told with its place by whoever asks; what finds its version in time is read as ever."""
    monkeypatch.setattr(bounded, "SECONDS", 1.0)
    root = book.make(tmp_path, {"10-hello.sh": "# Say hello\n# @reports: t: (?:a+)+(b)\n\necho <<word>>\n"})
    book.record(root, "a" * 40 + "\n", step={"source": {"path": "snippets/demo/10-hello.sh", "line": 4}})
    told = "@reports: what (?:a+)+(b) finds could not be found out within 1 s"
    with pytest.raises(ContentError) as caught:
        reported(root)
    assert str(caught.value) == f"snippets/demo/10-hello.sh:2: {told}"
    (root / ".yamllint.yml").write_text("rules: {}\n")
    with pytest.raises(ContentError) as caught:
        lint.check(project.read(root))
    assert str(caught.value) == f"snippets/demo/10-hello.sh:2: {told}"
    book.record(root, "aab\n")
    assert reported(root) == {"t": (["b"], "demo/hello")}


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("a{99999999999}(b)", "the repetition number is too large"),
        ("(" * 5000, "nested too deeply"),
    ],
    ids=["too often", "too deep"],
)
def test_a_pattern_that_python_cannot_hold_is_none(tmp_path: Path, words: str, wrong: str) -> None:
    """With its place, as any other that can't be read."""
    root = book.make(tmp_path, {"10-hello.sh": f"# Say hello\n# @reports: t: {words}\n\necho <<word>>\n"})
    with pytest.raises(ContentError) as caught:
        project.read(root)
    assert str(caught.value) == f"snippets/demo/10-hello.sh:2: @reports: no regular expression: {wrong}"


def test_a_pattern_finds_what_its_group_holds() -> None:
    """In all matches or in so many; nothing where a match leaves it out."""
    assert pattern.found(r"^v(\d)?$", "v1\nv\nv2\r\nv3\n") == ("1", "", "3")
    assert pattern.found(r"^v(\d)?$", "v1\nv\nv3\n", 2) == ("1", "")
