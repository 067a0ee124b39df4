"""What becomes of each block of a page: a snippet that runs, or one that is skipped, with its reason."""

from __future__ import annotations

import itertools
import json
import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from drillbook.audit import checks, console, page, unfit
from drillbook.audit.record import Verdict

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from drillbook.audit.page import Block, Heading, Page
    from drillbook.audit.record import BlockReport, PageReport

_SUFFIXES = {"yaml": ".yml", "yml": ".yml", "python": ".py", "javascript": ".js", "ruby": ".rb"}
# To a project, `.sh` is what is run and `.out` what is expected; a file that a reader saves ends otherwise.
_TAKEN = {".sh": ".bash", ".out": ".txt"}
_PLAIN = ".txt"
_SLUG = re.compile(r"[^a-z0-9]+")
_ENDING = re.compile(r"\.[a-z0-9]+")
_LONGEST = 40


@dataclass(frozen=True)
class Part:
    """Hold what stands for a block: the file's name below the topic, and what is in it."""

    block: Block
    file: str
    title: str
    text: str
    out: str = ""
    directives: Mapping[str, str] = field(default_factory=dict)
    why: str = ""  # it is skipped

    @property
    def name(self) -> str:
        """Return the name by which the page calls it."""
        return self.file.partition("-")[2].rpartition(".")[0]


def parts(found: Page, report: PageReport, anchors: Mapping[Heading, str]) -> list[Part]:
    """Return what becomes of the blocks that hold something, in their order; `anchors` are the ids of headings."""
    step = 10 if len(found.blocks) < 100 else 1  # noqa: PLR2004 - a file's number has three digits at most
    taken: set[str] = set()
    times: Counter[Heading | None] = Counter()
    made = []
    for number, (block, came) in enumerate(zip(found.blocks, report.blocks, strict=True), start=1):
        if not block.text.strip():
            continue
        above = [each for each in found.headings if each.line < block.line]
        heading = above[-1] if above else None
        words = slug(anchors[heading]) if heading else ""
        name = free(_short(words) or "step", taken)
        taken.add(name)
        times[heading] += 1
        title = (heading.text if heading else found.path.stem) + (f" ({times[heading]})" if times[heading] > 1 else "")
        made.append(_part(block, came, f"{number * step + (9 if step == 1 else 0):02d}-{name}", title))
    return made


def _short(name: str) -> str:
    """Return as many of a name's words as fit into that of a file."""
    return name if len(name) <= _LONGEST else name[: _LONGEST + 1].rpartition("-")[0] or name[:_LONGEST]


def free(name: str, taken: Collection[str]) -> str:
    """Return a name that is not taken: this one, or with the first number behind it that makes it so."""
    numbered = (f"{name}-{number}" for number in itertools.count(2))
    return next(each for each in itertools.chain([name], numbered) if each not in taken)


def slug(text: str) -> str:
    """Return words as the name of a file or an id, empty where they have no letter that one may have."""
    return _SLUG.sub("-", text.lower()).strip("-")


def _part(block: Block, came: BlockReport, name: str, title: str) -> Part:
    """Return what becomes of a block by what came of it."""
    suffix = _suffix(block)
    why = unfit.reason(block) or ("" if came.verdict is Verdict.RAN else _reason(came))
    directives = {"timeout": block.told("timeout")} if block.told("timeout") else {}
    if suffix != ".sh":
        directives["file"] = block.file or f"{name.partition('-')[2]}{suffix}"
    elif not why and came.exit_code:
        directives["exit"] = str(came.exit_code)
    text = "".join(f"{each.text}\n" for each in _commands(block)) if unfit.session(block) else block.text
    return Part(block, f"{name}{suffix}", title, text, "" if why else _out(block), directives, why)


def _suffix(block: Block) -> str:
    """Return how a block's file ends: as its language has it, where it can be read as that."""
    if unfit.is_typed(block):
        return _PLAIN if checks.faults(block) else ".sh"
    known = _SUFFIXES.get(block.language, f".{block.language}")
    suffix = PurePosixPath(block.file).suffix if block.file else known
    suffix = _TAKEN.get(suffix, suffix)
    broken = bool(checks.faults(block)) or ("{{" in block.text and checks.is_yaml(block)) or _broken_json(block, suffix)
    return suffix if _ENDING.fullmatch(suffix) and not broken else _PLAIN


def _broken_json(block: Block, suffix: str) -> bool:
    try:
        json.loads(block.text if suffix == ".json" else "null")
    except (ValueError, RecursionError):
        return True
    return False


def _reason(came: BlockReport) -> str:
    return f"needs {came.reason}" if came.verdict is Verdict.NEEDS else came.reason


def _commands(block: Block) -> list[console.Command]:
    return console.commands(block.text, root=block.language in page.CONSOLES) if unfit.session(block) else []


def _out(block: Block) -> str:
    """Return the whole expected output of a session, `...` for what is not shown; empty where nothing is."""
    shown = [each.expected for each in _commands(block)]
    return "".join(each or "...\n" for each in shown) if any(shown) else ""
