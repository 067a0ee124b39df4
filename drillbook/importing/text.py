"""The text of an imported page: the author's prose, with a call of a snippet in the place of each block."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from drillbook.audit.page import OWN_ID
from drillbook.importing import part as parts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from drillbook.audit.page import Block, Heading, Page
    from drillbook.importing.part import Part

_HAN = re.compile(r"[\u4e00-\u9fff]")
_LETTER = re.compile(r"[A-Za-z]")
_LED_BY = re.compile(r"[ \t>]*")
_LISTED = re.compile(r"([ \t>]*(?:[-*+]|\d+[.)])\s+)\S")
_CODE_OR_MACRO = re.compile(r"(`+)[^`\n]+\1|\{\{|\{%")
_HAN_SHARE = 0.2
_NOTHING = frozenset({"", "~", "null"})


def language(found: Page) -> str:
    """Return `zh` where a good part of the prose is Chinese, otherwise `en`."""
    prose = "\n".join(line for _, line in _prose(found))
    han = len(_HAN.findall(prose))
    return "zh" if han > _HAN_SHARE * (han + len(_LETTER.findall(prose))) else "en"


def title(found: Page) -> str:
    """Return the page's title: that of its front matter, its first heading of the first level, or its file's name."""
    first = next((each.text for each in found.headings if each.level == 1), "")
    return _front_matter(found).get("title") or first or found.path.stem


def anchors(found: Page) -> dict[Heading, str]:
    """Return an id for each heading: its own, or one made of its words, each once."""
    made: dict[Heading, str] = {}
    for number, heading in enumerate(found.headings, start=1):
        words = parts.slug(heading.text)
        name = heading.own_id or (words if re.search("[a-z]", words) else f"section-{number}")
        made[heading] = parts.free(name, set(made.values()))
    return made


def write(found: Page, topic: str, made: Iterable[Part], ids: dict[Heading, str]) -> str:
    """Return the page as the site has it."""
    lines: list[str | None] = [_escaped(line) for line in found.text.split("\n")]
    for block in found.blocks:  # one that holds nothing is gone
        lines[block.begin - 1 : block.end] = [None] * (block.end - block.begin + 1)
    for each in made:
        lines[each.block.begin - 1] = _in_place(found, topic, each)
    for heading, name in ids.items():
        _identify(lines, found, heading, name)
    first = next((each for each in found.headings if each.level == 1), None)
    verdicts = f'\n{{{{ verdicts("{topic}") }}}}'
    if first:
        lines[first.line - 1] = f"{lines[first.line - 1]}\n{verdicts}"
    head = _head(found) + ("" if first else f"# {title(found)}\n{verdicts}\n\n")
    text = "\n".join(line for line in lines[_body(found) :] if line is not None)
    return f"{head}{text.strip()}\n"


def _prose(found: Page) -> list[tuple[int, str]]:
    """Return the lines that belong to no block, each with its number."""
    inside = {line for block in found.blocks for line in range(block.begin, block.end + 1)}
    return [(n, line) for n, line in enumerate(found.text.split("\n"), start=1) if n not in inside]


def _in_place(found: Page, topic: str, made: Part) -> str:
    """Return the lines that stand for a block."""
    led, before = _led_by(found.text.split("\n")[made.block.begin - 1], made.block)
    return "\n".join([*before, f'{led}{{{{ snippet("{topic}/{made.name}") }}}}'])


def _led_by(line: str, block: Block) -> tuple[str, list[str]]:
    """Return what stands before each line of a block, and the line of a list's mark that stands before it all."""
    fenced = block.line != block.begin
    if fenced and (listed := _LISTED.match(line)):
        return " " * len(listed[1]), [listed[1].rstrip()]
    led = _LED_BY.match(line)
    before = led[0] if led else ""
    return before if fenced else before.removesuffix("    "), []


def _identify(lines: list[str | None], found: Page, heading: Heading, name: str) -> None:
    """Give a heading below the title its id, in the one form that the site reads."""
    if heading.end > heading.line:  # underlined
        words = " ".join(_escaped(line.strip()) for line in found.text.split("\n")[heading.line - 1 : heading.end - 1])
        lines[heading.line - 1] = f"{'#' * heading.level} {words}"
        lines[heading.line : heading.end] = [None] * (heading.end - heading.line)
    if heading.level > 1:
        words = OWN_ID.sub("", lines[heading.line - 1] or "").rstrip()
        lines[heading.line - 1] = f"{words} {{#{name}}}"


def _escaped(line: str) -> str:
    """Return a line of prose in which the site's macros see nothing; code is none of theirs."""
    return _CODE_OR_MACRO.sub(lambda match: match[0] if match[1] else f'{{{{ "{match[0]}" }}}}', line)


def _head(found: Page) -> str:
    """Return the front matter that the site reads; what others put there for their own site is left out."""
    kept = {"title": title(found), **{k: v for k, v in _front_matter(found).items() if k == "description"}}
    return f"---\n{yaml.safe_dump(kept, allow_unicode=True, sort_keys=False, width=1000)}---\n\n"


def _front_matter(found: Page) -> dict[str, str]:
    """Return the words that the front matter says as they stand there; its lists, and all that is broken, left out."""
    lines = found.text.split("\n")[1 : max(_body(found) - 1, 1)]
    try:
        # Whatever else a site has there need not be a date or number that Python can hold.
        told = yaml.load("\n".join(lines), yaml.BaseLoader) if found.text.startswith("---") else None  # noqa: S506 - makes texts alone
    except (yaml.YAMLError, RecursionError):
        return {}
    words = told.items() if isinstance(told, dict) else ()
    return {key: word for key, word in words if isinstance(word, str) and word not in _NOTHING}


def _body(found: Page) -> int:
    """Return how many lines the front matter has."""
    lines = found.text.split("\n")
    if not lines or lines[0].rstrip() not in {"---", "+++"}:
        return 0
    ends = [n for n, line in enumerate(lines[1:], start=2) if line.rstrip() == lines[0].rstrip()]
    return ends[0] if ends else 0
