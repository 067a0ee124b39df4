"""Other people's pages made into topics: what ran is verified, and what did not says why."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import audited
import pytest
import sample

NO_NAME = "'{}' can't be the name of a topic: lower-case letters and digits, with single hyphens in between"
SAMPLES = Path(__file__).parent / "samples/import"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a project without a topic, and the samples beside it."""
    for path in SAMPLES.glob("*.md"):
        shutil.copy(path, tmp_path)
    return sample.site(tmp_path)


@pytest.mark.docker
def test_a_page_goes_all_the_way(root: Path) -> None:
    """From somebody else's Markdown to a topic that verifies, passes lint, and is built; the rest is skipped."""
    done = audited.drillbook(root, "import", "greeting.md", GIT_CONFIG_GLOBAL="/dev/null")
    assert done.returncode == 0, done.stdout + done.stderr
    skipped = [line for line in done.stdout.splitlines() if ": skipped in " in line]
    assert skipped == (SAMPLES / "greeting.skipped.txt").read_text().splitlines()
    assert "\n5 of 13 blocks are run\n" in done.stdout
    assert "greeting@13: passed: 5 passed, 8 skipped in" in done.stdout
    assert "\nnow, beside a page in the other language:\n  nox -s verify-snippets -- greeting " in done.stdout
    assert (root / "docs/en/greeting.md").read_text() == (SAMPLES / "greeting.page.txt").read_text()
    _look_at_snippets(root / "snippets/greeting")
    linted = audited.drillbook(root, "lint")
    assert linted.returncode == 0, linted.stderr
    built = sample.build(root)
    assert built.returncode == 0, built.stderr


def _look_at_snippets(folder: Path) -> None:
    """Look at what a session, a saved file, an exit code and a reason have become."""
    until = dt.datetime.now(dt.UTC).date() + dt.timedelta(days=90)
    wanted = {
        "10-make-it.sh": "# Make it\n\nmkdir -p /srv/greeting\ncd /srv/greeting\n",
        "20-make-it-2.sh": "# Make it (2)\n\necho good day > greeting\ncat greeting\n",
        "20-make-it-2.out": "...\ngood day\n",
        "30-make-it-3.yml": "# Make it (3)\n# @file: /srv/greeting/greeting.yml\n\ngreeting: good day\n",
        "60-what-is-wrong-2.txt": (
            "# What is wrong (2)\n# @file: what-is-wrong-2.txt\n"
            f"# @skip: a placeholder: <NAME>; nobody yet; until {until}\n\necho <NAME>\n"
        ),
        "80-what-is-wrong-4.sh": "# What is wrong (4)\n# @exit: 1\n\ncat no-such-file\n",
    }
    assert {name: (folder / name).read_text() for name in wanted} == wanted
    assert len(list(folder.iterdir())) == 16


@pytest.mark.docker
@pytest.mark.parametrize(("words", "language"), [((), "zh"), (("--language", "en"), "en")])
def test_the_language_is_told_by_the_text_or_by_a_word(root: Path, words: tuple[str, ...], language: str) -> None:
    """A Chinese page is one of docs/zh; headings get ids that both languages can have."""
    (root / "问候.md").write_text(
        "<!-- drillbook: image=plain:trixie -->\n\n## 安装步骤\n\n先写一句问候。\n\n```sh\necho 你好\n```\n"
    )
    done = audited.drillbook(root, "import", "问候.md", "--name", "hello", *words)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (root / f"docs/{language}/hello.md").read_text() == (
        '---\ntitle: 问候\n---\n\n# 问候\n\n{{ verdicts("hello") }}\n\n'
        "<!-- drillbook: image=plain:trixie -->\n\n## 安装步骤 {#section-1}\n\n先写一句问候。\n\n"
        '{{ snippet("hello/section-1") }}\n'
    )  # fmt: skip
    assert 'image = "plain:<<distribution>>"' in (root / "snippets/hello/topic.toml").read_text()


@pytest.mark.docker
def test_names_are_such_as_a_project_takes_and_each_is_one_snippets(root: Path) -> None:
    """A heading's own id is no name of a file and no part of a title; the id of another heading may be taken."""
    (root / "names.md").write_text(
        "<!-- drillbook: image=plain:trixie -->\n\n# Names {#Top}\n\n"
        "## Set up TLS {#tls_setup}\n\n```sh\ntrue\n```\n\n"
        "## Example\n\n```sh\ntrue\n```\n\n```sh\ntrue\n```\n\n"
        "## Example 2\n\n```sh\ntrue\n```\n\n"
        "安装 {#安装}\n----\n\n```sh\ntrue\n```\n"
    )
    done = audited.drillbook(root, "import", "names.md")
    assert done.returncode == 0, done.stdout + done.stderr
    assert {path.name: path.read_text().partition("\n")[0] for path in (root / "snippets/names").glob("*.sh")} == {
        "10-tls-setup.sh": "# Set up TLS",
        "20-example.sh": "# Example",
        "30-example-2.sh": "# Example (2)",
        "40-example-2-2.sh": "# Example 2",
        "50-step.sh": "# 安装",
    }
    assert 'title = "Names"\n' in (root / "snippets/names/topic.toml").read_text()
    assert [line for line in (root / "docs/en/names.md").read_text().splitlines() if "#" in line] == [
        "# Names {#Top}",
        "## Set up TLS {#tls_setup}",
        "## Example {#example}",
        "## Example 2 {#example-2}",
        "## 安装 {#安装}",
    ]


@pytest.mark.docker
def test_a_script_that_is_saved_is_no_snippet_that_runs(root: Path) -> None:
    """By the name at its fence it is a file; a later block runs it, as on the page."""
    (root / "script.md").write_text(
        "<!-- drillbook: image=plain:trixie -->\n\n# A page\n\n"
        '```sh title="/root/greet.sh"\necho good day\n```\n\n```console\n$ sh greet.sh\ngood day\n```\n'
    )
    done = audited.drillbook(root, "import", "script.md")
    assert done.returncode == 0, done.stdout + done.stderr
    assert (root / "snippets/script/10-a-page.bash").read_text() == (
        "# A page\n# @file: /root/greet.sh\n\necho good day\n"
    )
    assert "script@13: passed: 2 passed in" in done.stdout


@pytest.mark.docker
def test_a_topic_that_verifies_nothing_is_no_success(root: Path) -> None:
    """Every block is skipped, which pytest takes for well; a block that holds nothing is left out."""
    (root / "a.md").write_text("# A page\n\n```sh\n```\n\n```sh\necho <NAME>\n```\n\nThe end.\n")
    done = audited.drillbook(root, "import", "a.md", "--name", "nothing")
    assert done.returncode == 1
    assert done.stdout.splitlines()[-1] == "no block of the page runs: nothing of the topic is verified"
    assert "a.md:3: left out: the block is empty\n" in done.stdout
    assert (root / "docs/en/nothing.md").read_text() == (
        '---\ntitle: A page\n---\n\n# A page\n\n{{ verdicts("nothing") }}\n\n\n'
        '{{ snippet("nothing/a-page") }}\n\nThe end.\n'
    )


@pytest.mark.docker
def test_what_the_project_refuses_is_told(root: Path) -> None:
    """A snippet that no reader could type stays as it was written, and the place to repair it is named."""
    (root / "a.md").write_text("<!-- drillbook: image=plain:trixie -->\n\n# A page\n\n```sh\necho one\u00a0two\n```\n")
    done = audited.drillbook(root, "import", "a.md", "--name", "blanks")
    assert done.returncode == 1
    assert done.stdout.endswith(
        "1 of 1 blocks are run\nthe topic was made, and has to be repaired:\n"
        "snippets/blanks/10-a-page.sh:3: holds U+00A0 (no-break space)\n"
    )


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["greting.md"], 2, "there is no greting.md; did you mean 'greeting.md'?"),
        (["docs"], 2, "docs is a folder: name one page"),
        (["empty.md"], 1, "empty.md:1: the page has no block of code"),
        (["open.md"], 1, "open.md:1: the fence ``` is not closed"),
        (["问候.md"], 2, "问候.md gives no name to a topic: say one with --name"),
        (["greeting.md", "--name", "Hello"], 2, NO_NAME.format("Hello")),
        (["greeting.md", "--name", "index"], 2, "'index' is taken: there is docs/en/index.md and docs/zh/index.md"),
    ],
)  # fmt: skip
def test_what_can_be_no_topic_is_refused(root: Path, words: list[str], code: int, told: str) -> None:
    """With the reason, and nothing is run or written."""
    (root / "empty.md").write_text("# Nothing\n")
    (root / "open.md").write_text("```sh\necho one\n")
    (root / "问候.md").write_text("```sh\necho one\n```\n")
    done = audited.drillbook(root, "import", *words)
    assert (done.returncode, done.stderr) == (code, f"{told}\n")
    assert not list((root / "snippets").iterdir())
