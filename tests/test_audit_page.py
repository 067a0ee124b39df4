"""Reading of any Markdown: it comes to blocks with their lines, or to faults with theirs, whatever stands in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from containers.recipe import recipe
from drillbook import checkers
from drillbook.audit import console, page, unfit
from drillbook.errors import ContentError
from drillbook.importing import text

if TYPE_CHECKING:
    from pathlib import Path

    from drillbook.errors import Fault

PIECES = [
    "```", "~~~", "```sh\n", "```console\n", "\n", "\n\n", "    ", "  ", "> ", "- ", "1. ", "$ ", "# ", "## ", "---\n",
    "+++\n", "===\n", "echo one", "<NAME>", "<!-- drillbook: ", "image=plain:trixie", "skip=why", "capture=<A> (",
    " -->", "<!--", "-->", "<<EOF\n", "EOF\n", "\\\n", "{{ a }}", "{#id}", 'title="a.yml"', "|", "'", '"', "\t",
    "\u3000", "好", "\r\n", "\r", "\x0c", "\u2028",
]  # fmt: skip


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pieces=st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=40))
def test_any_text_is_read(tmp_path: Path, pieces: list[str]) -> None:
    """No traceback: blocks and faults stand on lines that the page has, and a page is made of it."""
    path = tmp_path / "a.md"
    path.write_text("".join(pieces), encoding="utf-8", errors="surrogatepass", newline="")
    count = path.read_bytes().count(b"\n") + path.read_bytes().count(b"\r") + 2
    try:
        found = page.read(path, recipe)
    except ContentError as error:
        faults = error.problems
    else:
        faults = []
        _holds(found, count)
    assert all(1 <= each.line <= count for each in faults)


def _holds(found: page.Page, count: int) -> None:
    """Look that blocks stand on lines of the page, and that ids are each another one."""
    for block in found.blocks:
        assert 1 <= block.begin <= block.line <= count
        assert unfit.reason(block) or unfit.script(block) is not None
    ids = text.anchors(found)
    assert len(set(ids.values())) == len(found.headings)
    assert text.write(found, "demo", [], ids)


@pytest.mark.parametrize(
    ("session", "root", "commands"),
    [
        ("$ one\nshown\n$ two\n", False, [("one", "shown\n"), ("two", "")]),
        ("# one\nshown\n", True, [("one", "shown\n")]),
        ("# no prompt here\n", False, []),
        ("$ one \\\n  more\nshown\n", False, [("one \\\n  more", "shown\n")]),
        ("$ for i in 1 2; do\n>   echo $i\n> done\n1\n2\n", False, [("for i in 1 2; do\n  echo $i\ndone", "1\n2\n")]),
        ("$ echo 'open\n$ two\n", False, [("echo 'open", ""), ("two", "")]),
        ("$ one\n...\n", False, [("one", "")]),
        ("$ one\nfirst\n[...]\nlast\n", False, [("one", "first\n...\nlast\n")]),
        ("root@host:~# one\nuser@host ~ $ two\n", False, [("one", ""), ("two", "")]),
        ("-> # one\nshown\n", False, [("one", "shown\n")]),
        ("$\n$ one\n$\n", False, [("one", "")]),
        ("price: 5 $ each\n", False, []),
    ],
)
def test_sessions(session: str, root: bool, commands: list[tuple[str, str]]) -> None:  # noqa: FBT001
    """Prompts, lines that go on, remarks, and output that is left out."""
    found = console.commands(session, root=root)
    assert [(each.text, each.expected) for each in found] == commands
    lines = console.script(session, root=root).splitlines()
    for each in found:
        assert lines[each.line - 1] == each.text.splitlines()[0]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("# A page\n\n" + " " * 6000 + "```sh\n", ":3: nested too deeply: take out blanks before this"),
        (
            "<!-- drillbook: capture=<A> a{99999999999}(b) -->\n",
            ":1: capture=: no regular expression: the repetition number is too large",
        ),
        (
            f"<!-- drillbook: capture=<A> {'(' * 5000} -->\n",
            ":1: capture=: no regular expression: nested too deeply",
        ),
    ],
    ids=["fence", "repetition", "parentheses"],
)
def test_what_python_cannot_hold_is_a_fault_of_the_page(tmp_path: Path, written: str, told: str) -> None:
    """With its line; the other pages are read as ever."""
    (tmp_path / "a.md").write_text(written)
    with pytest.raises(ContentError) as caught:
        page.read(tmp_path / "a.md", recipe)
    assert str(caught.value) == f"{tmp_path}/a.md{told}"


def test_brackets_without_end_are_no_json() -> None:
    """They may be tried as any other command."""
    assert unfit.reason(page.Block(1, "sh", "[" * 100_000)) == ""


@pytest.mark.parametrize(
    ("front_matter", "head"),
    [
        ("date: 2026-02-30\ntitle: 1.10\n", "title: '1.10'\n"),
        ("title: ~\ndescription: yes\n", "title: First\ndescription: 'yes'\n"),
        ("title: [a]\ndescription: {b: c}\n", "title: First\n"),
        (f"a: {'[' * 5000}\n", "title: First\n"),
    ],
    ids=["day", "nothing", "no words", "deep"],
)
def test_front_matter_of_others_is_taken_by_its_words(tmp_path: Path, front_matter: str, head: str) -> None:
    """What their site has there besides decides nothing."""
    (tmp_path / "a.md").write_text(f"---\n{front_matter}---\n\n# First\n")
    found = page.read(tmp_path / "a.md", recipe)
    assert text.write(found, "demo", [], text.anchors(found)).partition("---\n\n")[0] == f"---\n{head}"


@pytest.mark.parametrize(
    ("session", "most"),
    [
        ("$ echo \\\n" * 80, 0),
        ("$ echo one\n" * 80, 80),
        ("$ cat <<EOF\n" + "> one\n" * 78 + "> EOF\n", 80),
        ("$ echo ' \\\n" * 40 + "more\n" * 40, 160),
    ],
    ids=["backslashes", "commands", "one long command", "open quotes"],
)
def test_bash_is_asked_as_often_as_there_are_lines(monkeypatch: pytest.MonkeyPatch, session: str, most: int) -> None:
    """Not for each line of each command again, and once for all who ask of the block."""
    asked: list[str] = []
    bash = checkers.bash

    def ask(text: str) -> list[Fault]:
        asked.append(text)
        return bash(text)

    monkeypatch.setattr(checkers, "bash", ask)
    first = console.commands(session, root=False)
    assert len(asked) <= most
    asked.clear()
    assert console.commands(session, root=False) == first
    assert console.script(session, root=False)
    assert asked == []


def test_lines_of_nested_blocks(tmp_path: Path) -> None:
    """A block's line is that of its text on the page, however deep it stands."""
    (tmp_path / "a.md").write_text(
        "---\na: 1\n---\n\n- one\n\n  - two\n\n    ```sh\n    line 10\n    ```\n\n"
        '=== "tab"\n\n    !!! note\n\n        ```sh\n        line 18\n        ```\n\n    line 21\n'
    )
    found = page.read(tmp_path / "a.md", recipe)
    assert [(each.line, each.text) for each in found.blocks] == [(10, "line 10\n"), (18, "line 18\n")]
    assert all(re.fullmatch(rf"line {each.line}\n", each.text) for each in found.blocks)


def test_what_can_not_be_read_is_told(tmp_path: Path) -> None:
    """A folder with the name of a page, or a file that is not for us."""
    with pytest.raises(ContentError) as caught:
        page.read(tmp_path, recipe)
    assert str(caught.value) == f"{tmp_path}:1: can't be read: Is a directory"
