"""The machines of a topic as a drawing: inline SVG made from the declaration of its environment alone."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from drillbook.topic import MIRROR, NETWORK

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from drillbook.scenario import Scenario

# In units of the drawing, which a phone shows at nine tenths: three machines side by side stay readable there.
_COLUMNS, _BOX_WIDTH, _BOX_HEIGHT = 3, 122, 46
_LEFT, _GAP, _DROP, _TITLE = 14, 8, 14, 30
_ROW = _DROP + _BOX_HEIGHT + _GAP
_WIDTH = _LEFT + _COLUMNS * (_BOX_WIDTH + _GAP)


@dataclass(frozen=True)
class Machine:
    """Hold what a box of the drawing says, and whether it stands for something that readers have elsewhere."""

    name: str
    says: str
    stand_in: bool = False


@dataclass(frozen=True)
class Network:
    """Hold a network and what is on it."""

    title: str
    machines: tuple[Machine, ...]


def networks(scenarios: Sequence[Scenario], words: Mapping[str, str]) -> list[Network]:
    """Return what a topic's scenarios run on: their nodes, the mirror if one reaches out, and the cluster if any."""
    first = scenarios[0]
    machines = [Machine(name, str(node.address)) for name, node in first.nodes.items()]
    if any(each.reaches_out for each in scenarios):
        machines.append(Machine(words["mirror"], str(MIRROR), stand_in=True))
    found = [Network(words["network"].format(network=NETWORK), tuple(machines))]
    if first.cluster:
        title = words["cluster network"].format(
            versions=words["comma"].join(dict.fromkeys(each.cluster.version for each in scenarios if each.cluster))
        )
        roles = (name.startswith("control-plane") for name in first.cluster.machines)
        says = [words["control plane" if control else "worker"] for control in roles]
        found.append(Network(title, tuple(map(Machine, first.cluster.machines, says))))
    return found


def draw(name: str, title: str, found: Sequence[Network]) -> str:
    """Return the drawing as SVG without blank lines; `name` makes the ids of its title and description."""
    told = ". ".join(
        f"{each.title}: " + ", ".join(f"{machine.name} {machine.says}" for machine in each.machines) for each in found
    )
    height = 0
    parts: list[str] = []
    for network in found:
        parts += _network(network, height)
        height += _TITLE + _rows(network) * _ROW
    lines = [
        f'<svg viewBox="0 0 {_WIDTH} {height}" role="img" aria-labelledby="{name}-title {name}-text">',
        f'<title id="{name}-title">{escape(title)}</title>',
        f'<desc id="{name}-text">{escape(told)}.</desc>',
        f'<path class="wire" d="M4 {_TITLE}V{height - _ROW}"/>',
        *parts,
        "</svg>",
    ]
    return "\n".join(lines)


def _rows(network: Network) -> int:
    return -(-len(network.machines) // _COLUMNS)


def _network(network: Network, top: int) -> Iterator[str]:
    """Return a network's title, and row by row its wire and the machines that hang on it."""
    yield f'<text class="network" x="{_LEFT}" y="{top + _TITLE - 10}">{escape(network.title)}</text>'
    for start in range(0, len(network.machines), _COLUMNS):
        row = network.machines[start : start + _COLUMNS]
        wire = top + _TITLE + start // _COLUMNS * _ROW
        middles = [_LEFT + column * (_BOX_WIDTH + _GAP) + _BOX_WIDTH // 2 for column in range(len(row))]
        drops = "".join(f"M{middle} {wire}v{_DROP}" for middle in middles)
        yield f'<path class="wire" d="M4 {wire}H{middles[-1]}{drops}"/>'
        for middle, machine in zip(middles, row, strict=True):
            yield from _machine(machine, middle, wire + _DROP)


def _machine(machine: Machine, middle: int, top: int) -> Iterator[str]:
    kind = "machine stand-in" if machine.stand_in else "machine"
    left = middle - _BOX_WIDTH // 2
    yield f'<rect class="{kind}" x="{left}" y="{top}" width="{_BOX_WIDTH}" height="{_BOX_HEIGHT}" rx="4"/>'
    yield f'<text class="name" x="{middle}" y="{top + 19}">{escape(machine.name)}</text>'
    yield f'<text class="says" x="{middle}" y="{top + 37}">{escape(machine.says)}</text>'
