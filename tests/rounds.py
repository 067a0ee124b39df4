"""Verify again and again, and tell of each verdict that was not the same in all rounds: `nox -s bench -- rounds`.

`-- rounds 5 etcd --newest` verifies etcd's newest version five times; by itself, everything is verified twenty times.
The words behind the number are those of `verify`. Each round has an order of its own. All topics take hours:
`results/rounds.json` keeps the verdicts, and the same words go on where they were ended, as long as the content is the
same, and the code that runs it. A round in which a scenario could not be started is none, and ends it.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drillbook import lab, project, scratch, selection, verification
from drillbook import result as results
from drillbook.errors import EXIT_CONTENT, EXIT_ENVIRONMENT, EXIT_OK, guarded
from drillbook.project import RESULTS

if TYPE_CHECKING:
    from drillbook.scenario import Scenario

TIMES = 20
KEPT = Path(RESULTS, "rounds.json")
Round = dict[str, str]  # the verdict on each step of each scenario


def main(words: list[str]) -> int:
    """Print a line for each round; 1 where verdicts were not the same in all, or something did not pass."""
    counted = words[:1] and re.fullmatch("[1-9][0-9]{0,3}", words[0])
    times, asked = (int(words[0]), words[1:]) if counted else (TIMES, words)
    return guarded(lambda: compared(times, asked))


def compared(times: int, words: list[str]) -> int:
    """Verify until so many rounds are known, and compare them."""
    while True:
        scenarios = chosen(words)
        now = {"runner": lab.digest(Path.cwd()), "digests": {str(each): each.digest for each in scenarios}}
        found = known(words, now)
        if len(found) >= times:
            return told(found[-times:])
        begun = time.perf_counter()
        code, came = verified(words, scenarios, len(found) + 1)
        if not came:
            return code or EXIT_ENVIRONMENT
        keep(words, {**now, "rounds": [*found, came]})
        took = f"{len(came)} steps in {(time.perf_counter() - begun) / 60:.1f} min, exit code {code}"
        print(f"round {len(found) + 1} of {times}: {took}", flush=True)


def chosen(words: list[str]) -> list[Scenario]:
    """Return the scenarios that the words are about."""
    asked, _ = selection.parse(words)
    return verification.rehearsed(asked.of(project.read(Path.cwd())), words, asked.names)


def verified(words: list[str], scenarios: list[Scenario], number: int) -> tuple[int, Round]:
    """Run scenarios in an order of this round; return the exit code and the verdicts, none where one has no result."""
    begun = dt.datetime.now(dt.UTC).replace(microsecond=0)
    command = [sys.executable, "-m", "drillbook", "verify", *words, "--force", "--random-order-seed", str(number)]
    with subprocess.Popen(command) as run:
        try:
            code = run.wait()
        except KeyboardInterrupt:  # `subprocess.run` would kill it, and its nodes would stay
            run.terminate()
            run.wait()
            raise
    variant = results.AS_READER if "--as-reader" in words else ""
    verdicts: Round = {}
    for each in scenarios:
        result = results.known(Path(RESULTS), each.topic, each.version, variant)
        if not result or result.begun < begun or result.digest != each.digest or not result.complete:
            return code, {}
        verdicts |= {f"{each} {step.snippet}": step.verdict.value for step in result.steps}
    return code, verdicts


def told(rounds: list[Round]) -> int:
    """Print each step whose verdict was not the same in all rounds, or that there is none; return the exit code."""
    steps = dict.fromkeys(step for each in rounds for step in each)
    came = {step: [each.get(step, "not run") for each in rounds] for step in steps}
    different = [f"{step}: {', '.join(verdicts)}" for step, verdicts in came.items() if len(set(verdicts)) > 1]
    print("\n".join(different) or f"rounds with the same verdicts: {len(rounds)}")
    return EXIT_CONTENT if different or {"failed", "error"} & set(rounds[0].values()) else EXIT_OK


def known(words: list[str], now: dict[str, Any]) -> list[Round]:
    """Return the rounds that the words have had of the same content, by the same code."""
    kept = everything().get(" ".join(words), {})
    rounds: list[Round] = kept.get("rounds", [])
    return rounds if {**now, "rounds": rounds} == kept else []


def keep(words: list[str], state: dict[str, Any]) -> None:
    """Write down the rounds of the words; those of others stay."""
    scratch.write(KEPT, json.dumps({**everything(), " ".join(words): state}, indent=1))


def everything() -> dict[str, Any]:
    """Return what is kept of all words."""
    try:
        return dict(json.loads(KEPT.read_text(encoding="utf-8")))
    except (FileNotFoundError, ValueError):
        return {}
