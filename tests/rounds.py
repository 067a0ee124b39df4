"""Verify again and again, and tell of each verdict that was not the same in all rounds: `nox -s bench -- rounds`.

`-- rounds 5 etcd --newest` verifies etcd's newest version five times; by itself, everything is verified twenty times.
The words behind the number are those of `verify`. Each round has an order of its own. All topics take hours:
`results/rounds.json` keeps the verdicts, and the same words go on where they were ended, as long as the content is the
same, and the code that runs it.
"""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from drillbook import lab, project, scratch, selection, verification
from drillbook import result as results
from drillbook.errors import EXIT_CONTENT, EXIT_ENVIRONMENT, EXIT_OK, guarded
from drillbook.project import RESULTS

TIMES = 20
KEPT = Path(RESULTS, "rounds.json")
State = dict[str, Any]
Round = dict[str, str]  # the verdict on each step of each scenario


def main(words: list[str]) -> int:
    """Print a line for each round; 1 where verdicts were not the same in all, or something did not pass."""
    times, asked = (int(words[0]), words[1:]) if words[:1] and words[0].isdigit() else (TIMES, words)
    return guarded(lambda: compared(times, asked))


def compared(times: int, words: list[str]) -> int:
    """Verify until so many rounds are known, and compare them."""
    while len(found := known(now := state(words))) < times:
        begun = time.perf_counter()
        code, came = verified(words, len(found) + 1)
        if code not in {EXIT_OK, EXIT_CONTENT, EXIT_ENVIRONMENT}:
            return code
        scratch.write(KEPT, json.dumps({"state": now, "rounds": [*found, came]}, indent=1))
        took = f"{len(came)} steps in {(time.perf_counter() - begun) / 60:.1f} min, exit code {code}"
        print(f"round {len(found) + 1} of {times}: {took}", flush=True)
    found = found[-times:]
    different = differences(found)
    print("\n".join(different) or f"rounds with the same verdicts: {len(found)}")
    return EXIT_CONTENT if different or {"failed", "error"} & set(found[0].values()) else EXIT_OK


def state(words: list[str]) -> State:
    """Return what rounds have in common that can be compared: the words, the content that they choose, the code."""
    root = Path.cwd()
    chosen, _ = selection.parse(words)
    scenarios = verification.rehearsed(chosen.of(project.read(root)), words, chosen.names)
    return {"words": words, "runner": lab.digest(root), "digests": {str(each): each.digest for each in scenarios}}


def known(state: State) -> list[Round]:
    """Return the rounds of a state."""
    kept = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.is_file() else {}
    return kept["rounds"] if kept.get("state") == state else []


def verified(words: list[str], number: int) -> tuple[int, Round]:
    """Run everything that the words ask for, in an order of its own; return the exit code and the verdicts."""
    begun = dt.datetime.now(dt.UTC).replace(microsecond=0)
    command = [sys.executable, "-m", "drillbook", "verify", *words, "--force", "--random-order-seed", str(number)]
    code = subprocess.run(command, check=False).returncode
    ran = [each for each in results.read_all(Path(RESULTS)) if each.begun >= begun]
    return code, {f"{each} {step.snippet}": step.verdict.value for each in ran for step in each.steps}


def differences(rounds: list[Round]) -> list[str]:
    """Return a line for each step whose verdict was not the same in all rounds."""
    steps = dict.fromkeys(step for each in rounds for step in each)
    came = {step: [each.get(step, "not run") for each in rounds] for step in steps}
    return [f"{step}: {', '.join(verdicts)}" for step, verdicts in came.items() if len(set(verdicts)) > 1]
