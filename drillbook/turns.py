"""Turns: what each node of a scenario has to do, and what others must have done before."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from drillbook.scenario import Scenario
    from drillbook.step import Step

# What stops or removes something, as far as its text tells. Too many questions do no harm.
_DESTRUCTIVE = re.compile(
    r"""\b(
    rm\s+-\w*[rf]\w* | dd\s+\w+= | mkfs\S* | wipefs | shred | truncate | find\s[^\n|;]*-delete
    | systemctl\s+(?:--?\S+\s+)*(?:stop|disable|mask|kill|restart|poweroff|reboot)
    | p?kill(?:all)? | reboot | poweroff | shutdown | umount | userdel | groupdel
    | (?:apt|apt-get)\s+(?:-\S+\s+)*(?:purge|remove|autoremove) | dpkg\s+(?:-[rP]|--purge|--remove)
    | ip\s+(?:link\s+set\s[^\n|;]*down|(?:addr|address|link|route)\s+(?:del|flush)) | nft\s+(?:delete|flush)
    | kubectl\s[^\n|;]*\b(?:delete|drain|cordon|taint) | helm\s[^\n|;]*\b(?:uninstall|rollback)
    | etcdctl\s[^\n|;]*\b(?:del|compact|defrag|member\s+remove)
    )(?![\w-])""",
    re.VERBOSE,
)


@dataclass(frozen=True)
class Move:
    """Hold a step that a node does; numbers count all steps of the scenario from 1.

    `awaits` tells for each other node the last step that must be done there before.
    """

    number: int
    step: Step
    awaits: Mapping[str, int]

    @property
    def waits(self) -> bool:
        """Tell whether other nodes have their turn before it."""
        return bool(self.awaits) or (self.step.together and len(self.step.nodes) > 1)


def typed(step: Step) -> bool:
    """Tell whether a reader does this step: it is no fixture and not skipped."""
    return not (step.fixture or step.skip)


def nodes(scenario: Scenario) -> list[str]:
    """Return the nodes on which a reader does something, in the order of their first steps.

    There are none where a step is skipped: a runbook with a hole would go on as if that step were done.
    """
    if any(step.skip for step in scenario.steps):
        return []
    return list(dict.fromkeys(node for step in scenario.steps if typed(step) for node in step.nodes))


def moves(scenario: Scenario, node: str) -> list[Move]:
    """Return what a node has to do, in order."""
    found: list[Move] = []
    awaits: dict[str, int] = {}
    for number, step in enumerate(scenario.steps, start=1):
        if not typed(step):
            continue
        awaits |= dict.fromkeys(_before(step, node), number)
        if node in step.nodes:
            found.append(Move(number, step, awaits))
            awaits = dict.fromkeys(_behind(step, node), number)
    return found


def followers(scenario: Scenario, node: str) -> list[str]:
    """Return the nodes that go on when a node has done its last step."""
    last = moves(scenario, node)[-1]
    rest = [each for step in scenario.steps[last.number :] if typed(step) for each in step.nodes]
    return list(dict.fromkeys([*_behind(last.step, node), *rest]))


def destructive(step: Step) -> str:
    """Return what a step does that somebody should be asked about, or an empty string."""
    if step.exit_code:
        return f"it is meant to fail, with exit code {step.exit_code}"
    return ", ".join(removing(step))


def removing(step: Step) -> list[str]:
    """Return the commands of a step that stop or remove something, each once."""
    return list(dict.fromkeys(" ".join(match[1].split()) for match in _DESTRUCTIVE.finditer(step.text)))


def _before(step: Step, node: str) -> tuple[str, ...]:
    """Return the nodes that do a step before a node does it or goes on to its next one."""
    if node not in step.nodes:
        return step.nodes
    return () if step.together else step.nodes[: step.nodes.index(node)]


def _behind(step: Step, node: str) -> tuple[str, ...]:
    """Return the nodes that do the same step after a node has begun it."""
    others = step.nodes if step.together else step.nodes[step.nodes.index(node) :]
    return tuple(each for each in others if each != node)
