"""What an audit prints: a line for each block that did not run, and the sum."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drillbook import terminal
from drillbook.audit.record import Verdict, counts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from drillbook.audit.record import AuditReport, BlockReport, PageReport


def page(report: PageReport) -> str:
    """Return a line for each block that did not run, and one on the page."""
    return "".join(f"{line}\n" for line in [*(_line(report, each) for each in _told(report)), _summary(report)])


def total(report: AuditReport) -> str:
    """Return the sum over all pages, and over what readers type into a shell."""
    blocks = [block for each in report.pages for block in each.blocks]
    shell = [block for block in blocks if block.shell]
    lines = [f"{_number(len(report.pages), 'page')} in {report.seconds:.1f} s: {told(blocks)}"]
    if shell:
        lines.append(f"typed into a shell: {told(shell)}; {_share(shell)} ran as written")
    return "".join(f"{line}\n" for line in lines)


def told(blocks: Sequence[BlockReport]) -> str:
    """Return how many blocks there are, and how many with which verdict."""
    return f"{_number(len(blocks), 'block')}{_parts(counts(blocks))}"


def place(report: PageReport, block: BlockReport) -> str:
    """Return where a block stopped, or where it begins."""
    return f"{report.path}:{block.at or block.line}"


def reason(block: BlockReport) -> str:
    """Return the verdict with its reason."""
    return f"{block.verdict}: {block.reason}" if block.reason else str(block.verdict)


def _share(blocks: Sequence[BlockReport]) -> str:
    """Return how many of a hundred ran; what they printed aside."""
    ran = sum(block.verdict in {Verdict.RAN, Verdict.DIFFERS} for block in blocks)
    return f"{100 * ran / len(blocks):.0f} %"


def _told(report: PageReport) -> list[BlockReport]:
    return [block for block in report.blocks if block.verdict is not Verdict.RAN]


def _line(report: PageReport, block: BlockReport) -> str:
    return f"{place(report, block)}: {terminal.plain(reason(block))}"


def _summary(report: PageReport) -> str:
    return f"{report.path}: {told(report.blocks)} in {report.seconds:.1f} s"


def _parts(found: Mapping[Verdict, int]) -> str:
    return ": " + ", ".join(f"{count} {verdict}" for verdict, count in found.items()) if found else ""


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
