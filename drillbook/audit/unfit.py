"""Why a block can't be run as it stands, as far as its text tells."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from drillbook.audit import console, page

if TYPE_CHECKING:
    from drillbook.audit.page import Block

_OTHERS = re.compile(
    r"\s*(mysql>|MariaDB \[[^\]]*\]>|[\w-]+=[#>]|sqlite>|>>>|In \[\d+\]:|irb\(|ghci>|julia>|redis[\w.:-]*>"
    r"|(?:\d{1,3}\.){3}\d{1,3}:\d+>|mongo\w*>|cqlsh\S*>|telnet>|ftp>|sftp>|PS(?: [A-Z]:\\[^>]*)?>|[A-Z]:\\[^>]*>"
    r"|gdb>|\(gdb\))(?:\s|$)"
)
_TEMPLATE = re.compile(r"\{\{[<%].*?[>%]\}\}|\{%.*?%\}", re.DOTALL)
_ANGLES = re.compile(r"(?<![<?\w])<([A-Za-z0-9][^<>\n|;&$\"'`]{0,60}?)(?<=\S)>")
_DOTS = re.compile(r"(?<!\S)(?:\.\.\.|\[\.\.\.\])(?!\S)|…")
_LEAVING = re.compile(r"\s*(?:exit|logout)\s*")
_RESTARTING = re.compile(
    r"^\s*(?:sudo\s+)?((?:systemctl\s+)?(?:reboot|poweroff|halt)|shutdown(?:\s.*)?|init\s+[06])\s*(?:[;&#].*)?$",
    re.MULTILINE,
)
_WORDS = re.compile(
    r"(?<![$\w{/-])(?:YOUR|MY)[_-][A-Z][\w-]*(?!\w*=)|(?<![$\w{])[A-Z]+_HERE\b|\byour[-_][a-z][\w-]*"
    r"|\{your[^}\n]*\}|\[your[^\]\n]*\]|\[[A-Z]{3,}[A-Z_-]*\]|\bx{1,3}(?:\.x{1,3}){2,3}\b|\bX{4,}\b|\bxxxx+\b"
)
_TREE = ("├", "└")
_QUOTED = re.compile(r"\"(?:\\.|[^\"\\])*\"|'[^']*'|(?<!\S)#.*")


def reason(block: Block) -> str:
    """Return why a block is not run, an empty string where it may be tried."""
    if block.language and not is_shell(block) and not (block.file or block.language in page.YAML):
        return f"another language: {block.language}"
    if other := next((match[1] for line in block.text.splitlines() if (match := _OTHERS.match(line))), ""):
        return f"the prompt of another program: {other}"
    if template := _TEMPLATE.search(block.text):
        return f"a site generator's own words: {_short(template[0])}"
    return (_not_shell(block) or _of_another_machine(block) if is_shell(block) else "") or _placeholder(block)


def is_shell(block: Block) -> bool:
    """Tell whether the block may be text for a shell: it is called so, or called nothing, and not to be saved."""
    return not block.file and (not block.language or block.language in page.SHELLS | page.CONSOLES)


def is_typed(block: Block) -> bool:
    """Tell whether a reader types the block into a shell, as its language or its prompts say."""
    return is_shell(block) and (bool(block.language) or session(block))


def session(block: Block) -> bool:
    """Tell whether the block shows a terminal, with prompts and output."""
    return is_shell(block) and console.prompts(block.text, root=block.language in page.CONSOLES)


def script(block: Block) -> str:
    """Return what a reader types of a block, each line where it stands."""
    return console.script(block.text, root=block.language in page.CONSOLES) if session(block) else block.text


def _not_shell(block: Block) -> str:
    if session(block):
        return ""
    if block.language in page.CONSOLES:
        return "output without a command: no line has a prompt"
    if not block.language:
        return "no language is named, and no line has a prompt"
    lines = [line.strip() for line in block.text.splitlines()]
    if any(line.startswith(_TREE) for line in lines):
        return "output without a command: a drawing of folders"
    if _is_json(block.text):
        return f"JSON, though it is called {block.language}"
    return "" if any(line and not line.startswith("#") for line in lines) else "nothing but comments"


def _of_another_machine(block: Block) -> str:
    """Return why a block is about a machine or shell that a session in a container is not."""
    typed = script(block)
    if _LEAVING.fullmatch(typed):
        return "it only leaves a shell that was entered elsewhere"
    restarting = _RESTARTING.search(typed)
    return f"it restarts or ends the machine: {restarting[1]}" if restarting else ""


def _is_json(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict | list)
    except (ValueError, RecursionError):
        return False


def _placeholder(block: Block) -> str:
    typed = script(block) if is_shell(block) else block.text
    for match in _ANGLES.finditer(typed):
        if f"</{match[1].split()[0]}>" not in typed:
            return f"a placeholder: {_short(match[0])}"
    bare = _QUOTED.sub('""', typed) if is_shell(block) else ""
    found = _DOTS.search(bare) or _WORDS.search(typed)
    return f"a placeholder: {_short(found[0])}" if found else ""


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else f"{line[:59]}…"  # noqa: PLR2004 - as much as fits on a line of the report
