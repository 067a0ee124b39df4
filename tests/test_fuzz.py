"""Whatever stands in a project's files, reading them ends in a catalogue or in problems with their lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import sample
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from drillbook import project
from drillbook.errors import ContentError, Problem
from drillbook.expectation import KINDS, Expectation, check
from drillbook.result import read_file
from macros import site

if TYPE_CHECKING:
    from pathlib import Path

SNIPPET = "# Say hello\n# @zh: 问好\n# @on: a\n# @within: 5s\n# @expect: <<word>>\n# @exit: 0\n\necho '<<word>>'\n"
OUT = "hello\n...\n"
ARTIFACTS = (
    f'["https://nginx.org/download/nginx.tar.gz"]\nsha256 = "{"0" * 64}"\nfrom = "debian-source:trixie nginx 1"\n'
)
PAGE = '# Demo\n\n## Part {#part}\n\n{{ snippet("demo/hello") }}\n\n```text\nplain\n```\n'
FILES = {
    "snippets/demo/10-hello.sh": SNIPPET,
    "snippets/demo/10-hello.out": OUT,
    "snippets/demo/topic.toml": sample.TOPIC,
    "snippets/demo/artifacts.toml": ARTIFACTS,
    "docs/en/index.md": PAGE,
}
# What means something to one reader or another.
WORDS = (
    *("# @", "@expect:", "@json: $.", "@like: ...", "@matches: (", "@skip: ", "@on: all, together", "@fixture"),
    *("<<", ">>", "<<word>>", "[", "]", "[versions]", '"', "'''", "=", "{", "}", "\\", "```", "~~~", "{#", "{{", "}}"),
    *("{%", "%}", "snippet(", "\n", "\r", "\t", " ", "\ufeff", "\v", "\u2028", "\x00", "\x1b[31m", "...", "0", "-1"),
    *("1e999", "9" * 400, "2999-01-01", "until 2999-13-45", "198.51.100.11", "é", "语", "\U0001f600"),
)


@st.composite
def changed(draw: st.DrawFn, text: str) -> bytes:
    """Return a text with some places cut out, doubled, or filled with words and any bytes."""
    found = text.encode()
    pieces = st.sampled_from(WORDS).map(str.encode) | st.binary(max_size=6) | st.text(max_size=6).map(str.encode)
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(found)))
        end = draw(st.integers(start, min(start + 40, len(found))))
        middle = draw(pieces | st.just(found[start:end] * 2))
        found = found[:start] + middle + found[end:]
    return found


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a sound project that has each kind of file."""
    made = sample.make(tmp_path, sample.TOPIC, {})
    for path, text in FILES.items():
        (made / path).write_text(text)
    project.read(made)
    return made


@pytest.mark.parametrize("path", FILES)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_broken_file_is_told_with_a_line(root: Path, path: str, data: st.DataObject) -> None:
    """No traceback, and no problem without a place."""
    content = data.draw(changed(FILES[path]))
    (root / path).write_bytes(content)
    problems = read(root)
    (root / path).write_text(FILES[path])
    for each in problems:
        assert not each.path.is_absolute()
        assert each.line >= 1
        assert str(each.path) != path or each.line <= content.count(b"\n") + 1
        assert str(each).startswith(f"{each.path}:{each.line}: ")


def read(root: Path) -> list[Problem]:
    """Read a project, and return what is wrong with it."""
    try:
        project.read(root)
    except ContentError as error:
        return list(error.problems)
    return []


@settings(deadline=None)
@given(
    kind=st.sampled_from(sorted(KINDS)),
    value=st.text() | st.lists(st.sampled_from(WORDS)).map("".join),
    output=st.text(),
)
@example(kind="json", value="$.a[0].b == 1", output='{"a": [{"b": "1"}]}')
@example(kind="json", value="$.a > 1", output='{"a": [1]}')
@example(kind="json", value='$["a"] contains 1', output='{"a": 1}')
@example(kind="matches", value="(?P<a>.)(?P=a)", output="aa")
def test_any_output_is_judged(kind: str, value: str, output: str) -> None:
    """An expectation that is well written has an answer; one that is not says why."""
    if fault := check(kind, value):
        assert fault.startswith("@")
    else:
        assert isinstance(Expectation(kind, value).fault(output), str)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary() | st.recursive(st.none() | st.text(), st.lists).map(repr).map(str.encode))
def test_any_result_is_read_or_refused(tmp_path: Path, content: bytes) -> None:
    """A broken record is a problem of its file."""
    path = tmp_path / "demo@2.json"
    path.write_bytes(content)
    with pytest.raises(ContentError, match="not a result of this version of Drillbook: "):
        read_file(path)


@pytest.mark.parametrize(
    ("front_matter", "told"),
    [
        ("date: 2026-02-30", "3: broken front matter: day is out of range for month"),
        ("a: [", "4: broken front matter: expected the node content, but found '<stream end>'"),
        ("a: \a", "3: broken front matter: special characters are not allowed"),
        ("a: " + "[" * 5000, "1: broken front matter: nested too deeply"),
        ("tags: 5", "3: front matter: tags are no words: write them as [etcd, backup], and numbers in quotes"),
        ("tags: {a: b}", "3: front matter: tags are no words: write them as [etcd, backup], and numbers in quotes"),
        ("title: [a]", "3: front matter: title is no text: put it in quotes"),
        ("description: 5", "3: front matter: description is no text: put it in quotes"),
    ],
    ids=["day", "open", "bell", "deep", "number", "mapping", "list as a title", "number as a description"],
)
def test_front_matter_that_cannot_be_read_is_told(root: Path, front_matter: str, told: str) -> None:
    """With its line, rather than as a fault of Drillbook's."""
    (root / "docs/en/index.md").write_text(f"---\nmore: 1\n{front_matter}\n---\n\n{PAGE}")
    with pytest.raises(ContentError) as caught:
        site.read(root)
    assert str(caught.value) == f"docs/en/index.md:{told}"


@pytest.mark.parametrize(
    ("tags", "read"),
    [("tags: etcd", ("etcd",)), ("tags: [etcd, backup]", ("etcd", "backup")), ("tags:", ()), ("", ())],
)
def test_one_tag_may_stand_alone(root: Path, tags: str, read: tuple[str, ...]) -> None:
    """It is the tag, not its letters."""
    (root / "docs/en/index.md").write_text(f"---\ntitle: Demo\n{tags}\n---\n\n{PAGE}")
    assert site.read(root).pages["en"]["index"].tags == read
