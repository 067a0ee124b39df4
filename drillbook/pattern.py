"""Regular expressions of others: read without a traceback, and searched in a process of its own, for a limited time."""

from __future__ import annotations

import functools
import itertools
import json
import re
import signal
import subprocess
import sys
from pathlib import Path

SECONDS = 10.0
_COMMAND = "import sys; sys.path.insert(0, sys.argv[1]); from drillbook import pattern; pattern.serve(sys.argv[2])"


def check(text: str, what: str) -> None:
    """Raise ValueError where a text is no regular expression with one group; `what` names what the group finds."""
    try:
        groups = re.compile(text, re.MULTILINE).groups
    except (re.error, OverflowError) as error:
        msg = f"no regular expression: {error}"
        raise ValueError(msg) from None
    except RecursionError:
        msg = "no regular expression: nested too deeply"
        raise ValueError(msg) from None
    if groups != 1:
        msg = f"the regular expression has {groups} groups, not one, which is the {what}"
        raise ValueError(msg)


@functools.lru_cache(maxsize=256)  # a site tells the same of a record on several pages
def found(pattern: str, text: str, most: int | None = None) -> tuple[str, ...]:
    """Return what the one group holds in each match, or in so many; raise ValueError where that takes too long."""
    # Nothing of the caller's Python but what it is: neither its variables nor its packages are needed.
    line = [sys.executable, "-I", "-S", "-c", _COMMAND, str(Path(__file__).parent.parent), str(SECONDS)]
    done = subprocess.run(
        line, input=json.dumps([pattern, text, most]), capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode:
        late = done.returncode == -signal.SIGALRM
        why = f" within {SECONDS:g} s" if late else f": {(done.stderr.splitlines() or ['it was ended'])[-1]}"
        msg = f"what {pattern} finds could not be found out{why}"
        raise ValueError(msg)
    return tuple(json.loads(done.stdout))


def serve(seconds: str) -> None:
    """Answer on standard output what stands on standard input; an alarm ends this process, also if its caller died."""
    signal.setitimer(signal.ITIMER_REAL, float(seconds))
    pattern, text, most = json.load(sys.stdin)
    matches = itertools.islice(re.finditer(pattern, text, re.MULTILINE), most)
    print(json.dumps([match[1] or "" for match in matches]))
