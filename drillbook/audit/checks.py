"""The static tier of an audit: what bash, shellcheck, YAML and the API of Kubernetes say of a block."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drillbook import checkers, manifest
from drillbook.audit import page, unfit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drillbook.audit.page import Block
    from drillbook.errors import Fault

# What is wrong whatever one's habits are; the rest is taste, and these are other people's pages.
_YAML_RULES = "rules: {key-duplicates: enable, octal-values: enable}"


def remarks(blocks: Sequence[Block]) -> list[list[Fault]]:
    """Return what is remarked of each block that may be typed or saved, on the lines of its text; no verdict."""
    shell = [index for index, block in enumerate(blocks) if unfit.is_shell(block) and not unfit.reason(block)]
    found: list[list[Fault]] = [[] for _ in blocks]
    told = checkers.shellcheck([unfit.script(blocks[index]) for index in shell], "warning")
    for index, faults in zip(shell, told, strict=True):
        found[index] = faults
    return found


def faults(block: Block) -> list[Fault]:
    """Return what is wrong with a block, on the lines of its text, as far as can be known without running it."""
    if unfit.is_shell(block):
        return checkers.bash(unfit.script(block))
    if not is_yaml(block) or "{{" in block.text:  # a template is no YAML yet
        return []
    wrong = checkers.yamllint(block.text, _YAML_RULES)
    return wrong or manifest.faults(block.text, manifest.versions()[-1])


def is_yaml(block: Block) -> bool:
    """Tell whether a block is YAML by its language, or by the name under which it is saved."""
    return block.language in page.YAML or block.file.endswith((".yml", ".yaml"))
