"""A new topic that verifies at once: its declaration, one snippet with an expectation, and a page in each language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drillbook import topic
from drillbook.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_TOPIC = """\
title = "{name}"

# The newest version first; a page shows each as a tab.
[versions."13"]
distribution = "trixie"

[versions."12"]
distribution = "bookworm"

[environment.nodes.web]
image = "systemd:<<distribution>>"
address = "198.51.100.11"
"""
_SNIPPET = """\
# Look which release it is
# @zh: 看看是哪个版本
# @expect: VERSION_ID="<<version>>"

cat /etc/os-release
"""
_PAGES = {
    "en": """\
---
title: {name}
description: What {name} is for, and what this page shows.
---

# {name}

What it is for, and what the reader has at the end.

{{{{ verdicts("{name}") }}}}

## Look which release it is {{#release}}

Say what comes, show it, then say what one should see, what it means if not, and how to go back.

{{{{ snippet("{name}/release") }}}}
""",
    "zh": """\
---
title: {name}
description: {name} 的用途，以及本页演示的内容。
---

# {name}

说明它的用途，以及读者最后能得到什么。

{{{{ verdicts("{name}") }}}}

## 看看是哪个版本 {{#release}}

先说要做什么，再给出命令，然后说明应当看到什么、看不到意味着什么，以及怎样退回去。

{{{{ snippet("{name}/release") }}}}
""",
}


def create(root: Path, name: str) -> list[Path]:
    """Write the files of a new topic and return their paths below `root`; raise UsageError, and write nothing."""
    check(root, name)
    pages = {root / "docs" / language / f"{name}.md": page for language, page in _PAGES.items()}
    files = {
        root / "snippets" / name / "topic.toml": _TOPIC,
        root / "snippets" / name / "10-release.sh": _SNIPPET,
        **{path: page for path, page in pages.items() if path.parent.is_dir()},
    }
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text if path.suffix == ".sh" else text.format(name=name), encoding="utf-8")
    return [path.relative_to(root) for path in files]


def check(root: Path, name: str) -> None:
    """Raise UsageError where a name can't be that of a new topic, or where one or a page has it already."""
    if not _NAME.fullmatch(name):
        msg = f"{name!r} can't be the name of a topic: lower-case letters and digits, with single hyphens in between"
        raise UsageError(msg)
    if fault := topic.unfit(name):
        msg = f"a topic {fault}"
        raise UsageError(msg)
    pages = [root / "docs" / language / f"{name}.md" for language in _PAGES]
    there = [str(path.relative_to(root)) for path in (root / "snippets" / name, *pages) if path.exists()]
    if there:
        msg = f"{name!r} is taken: there is {' and '.join(there)}"
        raise UsageError(msg)


def next_steps(name: str) -> str:
    """Return what to do now, as commands."""
    commands = {
        f"nox -s verify-snippets -- {name}": "run it",
        f"nox -s verify-snippets -- {name} --record": "run it, and keep the record that its badge rests on",
        "nox -s serve": "see the page while you write",
        f"nox -s verify-snippets -- {name} --accept": "let the run rewrite expected output (.out files)",
    }
    width = max(map(len, commands))
    return "\n".join(f"  {command:{width}}  # {what}" for command, what in commands.items())
