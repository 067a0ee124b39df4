"""Every broken tree in `samples/` is told of in one line a fault, all of them in one run, before anything starts."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
import sample

from containers import recipe
from drillbook import lint, project, terminal
from drillbook.errors import ContentError, UsageError

SAMPLES = Path(__file__).parent / "samples"
TODAY = dt.date(2026, 11, 23)


@pytest.mark.parametrize("fault", sorted(path.parent.name for path in SAMPLES.glob("*/expected.txt")))
def test_each_fault_is_told_with_its_place(fault: str) -> None:
    """A broken tree gives exactly the lines of its expected.txt."""
    root = SAMPLES / fault
    with pytest.raises(ContentError) as caught:
        project.checked(root, recipe.recipe, TODAY)
    assert str(caught.value).splitlines() == (root / "expected.txt").read_text().splitlines()


def test_what_nobody_sees_is_shown_by_its_number() -> None:
    """Output may hold other blanks, which harm nobody there."""
    seen = terminal.plain("a\u202eb\u061cc\u00add\u3164e\U000e0041f\x00g\u3000h\u00a0i\tj\r\n")
    assert seen == r"a\u202eb\u061cc\xadd\u3164e\U000e0041f\x00g" + "\u3000h\u00a0i\tj\n"


def test_what_steers_a_terminal_is_left_out() -> None:
    """Colours, titles and links."""
    assert terminal.plain("\x1b[1ma\x1b]0;title\x07b\x1b]8;;http://x\x1b\\c\x1b]8;;\x1b\\\n") == "abc\n"


DEEP = "a = " + "[" * 1000
LONG = "9" * 5000
ASTRAY = "a symbolic link that leads out of snippets/, or nowhere"
SNIPPET = {"10-hello.sh": "# Say hello\n# @stable: {}\n\necho hello\n"}


@pytest.mark.parametrize(
    ("path", "text", "told"),
    [
        ("snippets/demo/topic.toml", f"b = 1\n{DEEP}", "2: broken TOML: nested too deeply"),
        ("snippets/demo/topic.toml", f"b = 1\na = {LONG}", "2: broken TOML: a number of too many digits"),
        ("snippets/demo/artifacts.toml", f"\n\n{DEEP}", "3: broken TOML: nested too deeply"),
        ("snippets/demo/artifacts.toml", f"a = {LONG}", "1: broken TOML: a number of too many digits"),
        ("snippets/demo/10-hello.sh", SNIPPET["10-hello.sh"].format("²"), "2: @stable: '²' is no whole number"),
        ("pyproject.toml", "[tool.drillbook\n", "1: broken TOML: Expected ']' at the end of a table declaration"),
        ("pyproject.toml", "a = '\udce9'\n", "1: not UTF-8: byte 0xe9"),
    ],
    ids=lambda value: value[-12:],
)
def test_what_python_stumbles_over_is_told(tmp_path: Path, path: str, text: str, told: str) -> None:
    """Too deep, too long, or no text: a problem with its line, and no traceback."""
    root = sample.make(tmp_path, sample.TOPIC, {"10-hello.sh": SNIPPET["10-hello.sh"].format(1)})
    project.read(root)
    (root / path).write_bytes(text.encode(errors="surrogateescape"))
    with pytest.raises(ContentError) as caught:
        project.read(root)
    assert str(caught.value) == f"{path}:{told}"


@pytest.mark.parametrize(
    ("path", "target", "told"),
    [
        ("docs/en/more.md", "nowhere", ["docs/en/more.md:1: can't be read: No such file or directory"]),
        ("docs/en/more.md", ".", ["docs/en/more.md:1: can't be read: Is a directory"]),
        (
            "snippets/demo/artifacts.toml",
            ".",
            [
                "snippets/demo/artifacts.toml:1: a folder that is no version of the topic",
                "snippets/demo/artifacts.toml:1: can't be read: Is a directory",
            ],
        ),
        (
            "snippets/demo/20-more.sh",
            "nowhere",
            [f"snippets/demo/20-more.sh:1: {ASTRAY}", "snippets/demo/20-more.sh:1: no page of docs/en shows it"],
        ),
        ("snippets/demo/10-hello.out", "10-hello.out", [f"snippets/demo/10-hello.out:1: {ASTRAY}"]),
    ],
    ids=lambda value: str(value)[-12:],
)
def test_what_is_no_file_is_told(tmp_path: Path, path: str, target: str, told: list[str]) -> None:
    """A link that leads nowhere, or a folder, where a page or a snippet is expected."""
    root = sample.make(tmp_path, sample.TOPIC, {"10-hello.sh": SNIPPET["10-hello.sh"].format(1)})
    (root / path).symlink_to(target)
    with pytest.raises(ContentError) as caught:
        project.read(root)
    assert str(caught.value).splitlines() == told


@pytest.mark.parametrize(
    ("header", "told"),
    [
        ("@timeout: 0s", "@timeout: '0s' is no time at all"),
        ("@within: 0.0ms", "@within: '0.0ms' is no time at all"),
        ("@stable: 0", "@stable: so often in a row: at least once"),
        ("@stable: 3", "@stable: 3 times in a row within what time? Say so with @within"),
        ("@skip: x; y; until 2026-13-40", "@skip: 2026-13-40 is no date: write it as 2027-03-01"),
    ],
)
def test_what_could_never_pass_is_told(tmp_path: Path, header: str, told: str) -> None:
    """Before anything runs."""
    root = sample.make(tmp_path, sample.TOPIC, {"10-hello.sh": f"# Say hello\n# {header}\n\necho hello\n"})
    with pytest.raises(ContentError) as caught:
        project.read(root)
    assert str(caught.value) == f"snippets/demo/10-hello.sh:2: {told}"


def test_a_directive_below_the_header_is_told(tmp_path: Path) -> None:
    """It would be the reader's text, and nothing would be expected."""
    text = "# Say hello\n# @on: a\n\n# @expect: hello\necho hullo\n# Ask @expect: nobody\n"
    root = sample.make(tmp_path, sample.TOPIC, {"10-hello.sh": text})
    with pytest.raises(ContentError) as caught:
        project.read(root)
    told = "@expect stands below the header, which ends at the first blank line"
    assert str(caught.value) == f"snippets/demo/10-hello.sh:4: {told}"


def test_what_tells_the_kernel_how_to_run_a_file_is_the_readers(tmp_path: Path) -> None:
    """It is no comment of the header."""
    text = "# Save a script\n# @file: /a\n#!/usr/bin/python3\nx\n"
    found = project.read(sample.make(tmp_path, sample.TOPIC, {"10-a.py": text})).catalogue.of("demo")[0]
    assert found.steps[0].text == "#!/usr/bin/python3\nx\n"


def test_all_pages_that_cannot_be_read_are_told_in_one_go(tmp_path: Path) -> None:
    """Not one after the other."""
    root = sample.make(tmp_path, sample.TOPIC, {"10-hello.sh": SNIPPET["10-hello.sh"].format(1)})
    (root / "docs/en/a.md").write_bytes(b"\n\xe9\n")
    (root / "docs/en/b.md").symlink_to("nowhere")
    with pytest.raises(ContentError) as caught:
        project.read(root)
    assert str(caught.value).splitlines() == [
        "docs/en/a.md:2: not UTF-8: byte 0xe9",
        "docs/en/b.md:1: can't be read: No such file or directory",
    ]


def test_a_project_without_rules_for_yaml_is_told(tmp_path: Path) -> None:
    """Lint needs them; they are the project's own."""
    root = sample.make(tmp_path, sample.TOPIC, {"10-hello.sh": "# Say hello\n\necho hello\n"})
    with pytest.raises(ContentError) as caught:
        lint.check(project.read(root))
    assert str(caught.value) == ".yamllint.yml:1: can't be read: No such file or directory"


@pytest.mark.parametrize(
    ("rules", "told"),
    [
        ("rules: {foo: enable}", 'yamllint: invalid config: no such rule: "foo"'),
        ("extends: nowhere", "yamllint: [Errno 2] No such file or directory: 'nowhere'"),
        ("rules: {key-ordering: {ignored-keys: ['[']}}", "yamllint: unterminated character set at position 0"),
    ],
)
def test_rules_for_yaml_that_are_none_are_told(tmp_path: Path, rules: str, told: str) -> None:
    """By yamllint's own words, whether there is YAML to be held to them or not."""
    root = sample.make(tmp_path, sample.TOPIC, {"10-hello.sh": "# Say hello\n\necho hello\n"})
    (root / ".yamllint.yml").write_text(rules)
    with pytest.raises(ContentError) as caught:
        lint.check(project.read(root))
    assert str(caught.value) == f".yamllint.yml:1: {told}"


def test_a_project_without_pages_is_told(tmp_path: Path) -> None:
    """With what to make."""
    root = sample.make(tmp_path, sample.TOPIC, {"10-hello.sh": SNIPPET["10-hello.sh"].format(1)})
    (root / "docs").rename(root / "pages")
    with pytest.raises(UsageError) as caught:
        project.read(root)
    assert str(caught.value) == f"{root} has no docs/, the folder of the pages: make docs/en/index.md"
