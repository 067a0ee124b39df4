"""Run a page's blocks in order on one machine, in one shell session, as a reader would."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from drillbook import duration, judge, masking, pattern
from drillbook.audit import checks, comment, console, missing, page, unfit
from drillbook.audit.record import BlockReport, Remark, Verdict
from drillbook.capture import STDERR
from drillbook.errors import EnvironmentTrouble
from drillbook.expectation import Expectation
from drillbook.running import saving
from drillbook.shell import Shell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drillbook.audit.page import Block
    from drillbook.errors import Fault
    from drillbook.lab import Environment
    from drillbook.shell import Outcome

NODE = "reader"
_KEPT = 16 * 1024
_PIPE = re.compile(r"(?<!\|)\|(?!\|)")
_BACKGROUND = re.compile(r"(?<![&>|])&\s*(?:#.*)?$", re.MULTILINE)
_EXITED = re.compile(r"^\[\d+\][+-]?\s+Exit (\d+)", re.MULTILINE)
# So long has a program in the background to say that it can't start.
_SETTLING = 0.5


@dataclass
class _Found:
    """Hold what is known of a block so far."""

    verdict: Verdict
    reason: str = ""
    at: int = 0
    exit_code: int | None = None
    output: list[str] = field(default_factory=list)


class Session:
    """Hold a reader's terminal: it is opened anew when a block has ended it, and gone when the machine is."""

    def __init__(self, environment: Environment | None, limit: float) -> None:
        """Take the machine, None where no block needs one, and the seconds that a block may take."""
        self._environment, self._limit = environment, limit
        self._shell: Shell | None = None
        self._gone, self._last = "", 0
        self._values: dict[str, str] = {}

    def report(self, block: Block, remarks: Sequence[Fault]) -> BlockReport:
        """Run a block, if it can be, and return what came of it."""
        begun = time.perf_counter()
        found = self._judge(self._filled(block))
        return BlockReport(
            line=block.line,
            language=block.language,
            shell=unfit.is_typed(block),
            text=masking.mask(block.text),
            verdict=found.verdict,
            reason=masking.mask(found.reason),
            at=found.at and block.line + found.at - 1,
            exit_code=found.exit_code,
            seconds=round(time.perf_counter() - begun, 3),
            output=_shortened(masking.mask("".join(found.output))),
            remarks=tuple(Remark(line=block.line + each.line - 1, message=each.message) for each in remarks),
        )

    def close(self) -> None:
        """Let go of the shell."""
        if self._shell:
            self._shell.close()

    def _filled(self, block: Block) -> Block:
        """Return the block with the values that earlier blocks gave for its placeholders."""
        text = block.text
        for placeholder, value in self._values.items():
            text = text.replace(placeholder, value)
        return replace(block, text=text)

    def _judge(self, block: Block) -> _Found:
        if why := block.told("skip"):
            return _Found(Verdict.SKIPPED, why)
        if why := unfit.reason(block):
            return _Found(Verdict.UNFIT, why)
        if wrong := checks.faults(block):
            return _Found(Verdict.FAILED, _told(wrong[0]), wrong[0].line)
        if not (unfit.is_shell(block) or block.file):
            return _Found(Verdict.UNFIT, f"{block.language} to be read or saved: no file is named")
        if self._gone:
            return _Found(Verdict.UNTRIED, self._gone)
        found = self._tried(block)
        self._last = block.line
        return self._captured(block, found) if found.verdict is Verdict.RAN else found

    def _tried(self, block: Block) -> _Found:
        limit = duration.seconds(block.told("timeout")) if block.told("timeout") else self._limit
        found = _Found(Verdict.RAN)
        if block.file:
            return self._typed(console.Command(1, saving(block.file, block.text)), limit, found)
        if not unfit.session(block):
            return self._typed(console.Command(1, block.text), limit, found)
        deadline = time.perf_counter() + limit
        for each in console.commands(block.text, root=block.language in page.CONSOLES):
            found = self._typed(each, max(deadline - time.perf_counter(), 0.1), found)
            if found.verdict not in {Verdict.RAN, Verdict.DIFFERS}:
                break
        return found

    def _typed(self, command: console.Command, limit: float, before: _Found) -> _Found:
        """Run a command, and return what is known of its block then."""
        try:
            outcome = self._terminal().run(command.text, limit)
        except EnvironmentTrouble:
            self._gone = f"the machine is gone since the block on line {self._last}"
            return _Found(Verdict.UNTRIED, self._gone, output=before.output)
        output = [*before.output, outcome.output]
        if outcome.fault:
            self._end()
        elif outcome.exit_code == 0 and _BACKGROUND.search(command.text):
            later = self._background()
            output.append(later.output)
            outcome = replace(outcome, chunks=[*outcome.chunks, *later.chunks], exit_code=later.exit_code)
        line = command.line + (outcome.line - 1 if outcome.line else 0)
        verdict, reason = _verdict(command, outcome)
        if verdict is Verdict.RAN:
            return _Found(before.verdict, before.reason, before.at, outcome.exit_code, output)
        return _Found(verdict, reason, line, outcome.exit_code, output)

    def _background(self) -> Outcome:
        """Return what a program in the background has said since, and its exit code where it has ended already."""
        time.sleep(_SETTLING)
        later = self._terminal().run("jobs", _SETTLING)
        ended = [int(code) for code in _EXITED.findall(later.output)]
        return replace(later, exit_code=next(iter(ended), 0))

    def _terminal(self) -> Shell:
        if not self._shell:
            assert self._environment  # noqa: S101 - a page with such a block has a machine
            self._shell = Shell(self._environment.channel(NODE))
        return self._shell

    def _end(self) -> None:
        """Let go of a shell that has ended; the next block opens a new one, as a reader would."""
        self.close()
        self._shell = None

    def _captured(self, block: Block, found: _Found) -> _Found:
        """Keep the value that the block was to give, or say that it gave none."""
        if text := block.told("capture"):
            wanted = comment.capture(text)
            try:
                value = next(iter(pattern.found(wanted.pattern, "".join(found.output), 1)), "")
                why = f"the output has no {wanted.pattern}"
            except ValueError as error:
                value, why = "", str(error)
            if not value:
                reason = f"nothing to capture for {wanted.placeholder}: {why}"
                return _Found(Verdict.FAILED, reason, exit_code=found.exit_code, output=found.output)
            self._values[wanted.placeholder] = value
        return found


def _verdict(command: console.Command, outcome: Outcome) -> tuple[Verdict, str]:
    """Return the verdict on a command by its exit code and output, and what the page shows of these."""
    expected = command.expected
    if outcome.fault:
        lacking = missing.after_failure(outcome.output)
        return (Verdict.NEEDS, lacking) if lacking else (Verdict.FAILED, outcome.fault)
    if expected and not judge.fault([Expectation("out", expected)], outcome.readings):
        return Verdict.RAN, ""  # also with an exit code other than 0: what came is what the page shows
    if lacking := _lacking(command, outcome):
        return Verdict.NEEDS, lacking
    if outcome.exit_code:
        return Verdict.FAILED, f"exit code {outcome.exit_code}"
    return (Verdict.DIFFERS, "it printed something else than the page shows") if expected else (Verdict.RAN, "")


def _lacking(command: console.Command, outcome: Outcome) -> str:
    """Return what a command missed, empty where nothing says so."""
    if outcome.exit_code or command.expected:
        return missing.after_failure(outcome.output)
    errors = "".join(text for stream, text in outcome.chunks if stream == STDERR)
    return missing.in_spite_of_success(errors, piped=bool(_PIPE.search(command.text)))


def _told(fault: Fault) -> str:
    return fault.message.removeprefix("warning: ") + (f"; did you mean {fault.hint!r}?" if fault.hint else "")


def _shortened(text: str) -> str:
    return text if len(text) <= _KEPT else f"[… {len(text) - _KEPT} characters before these]\n{text[-_KEPT:]}"
