"""The measure of `mkdocs serve`: what a change of a snippet costs until it is shown."""

from __future__ import annotations

import re
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING

from bench_site import copied
from measure import Measure

if TYPE_CHECKING:
    from collections.abc import Callable

    from containers.lab import DockerLab

REBUILDS = 3
CHANGED = ("chrony", "helm", "etcd")
REBUILT = re.compile(r"pages came out otherwise .*, ([\d.]+) of processor(; what is generated follows)?")
PATIENCE = 300  # seconds


def rebuild(_lab: DockerLab) -> Measure:
    """Change a snippet of today's site under `mkdocs serve`, against the second of the processor that it may take.

    That is until the pages which show it are served; the generated ones, such as proofs, follow. The first change of a
    topic makes its records stale, and so touches all of its versions: it is printed by itself, and has the same limit.
    """
    with tempfile.TemporaryDirectory() as folder:
        root, log = Path(folder) / "served", Path(folder) / "log"
        copied(root)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            place = f"127.0.0.1:{free.getsockname()[1]}"
        command = [sys.executable, "-m", "mkdocs", "serve", f"--dev-addr={place}"]
        worst = []
        with log.open("w") as said, subprocess.Popen(command, cwd=root, stdout=said, stderr=said) as serving:
            try:
                until(lambda: "Serving on" in log.read_text())
                for topic in CHANGED:
                    taken = [changed(root, topic, f"http://{place}/{topic}/", log) for _ in range(REBUILDS + 1)]
                    first, later = taken[0], [statistics.median(each) for each in zip(*taken[1:], strict=True)]
                    worst += [first[0], later[0]]
                    print(
                        f"  {topic}: {later[0]:.2f} s of processor, {later[2]:.2f} s by the clock until it is served,"
                        f" {later[1]:.2f} s of processor for what follows;"
                        f" the first change {first[0]:.2f}, {first[2]:.2f} and {first[1]:.2f} s",
                        flush=True,
                    )
            finally:
                serving.terminate()
    return Measure("a changed snippet, processor", max(worst), 1.0, 1.0, "s")


def changed(root: Path, topic: str, address: str, log: Path) -> tuple[float, float, float]:
    """Return what the rebuild after a change of a snippet used, what the one behind it did, and the time, seconds."""
    snippet = min((root / "snippets" / topic).glob("*.sh"))
    mark, before = f"changed-{time.time_ns()}", len(REBUILT.findall(log.read_text()))
    begun = time.perf_counter()
    snippet.write_text(f"{snippet.read_text()}echo {mark}\n")
    until(lambda: mark in fetched_page(address))
    took = time.perf_counter() - begun
    until(lambda: any(not more for _, more in REBUILT.findall(log.read_text())[before:]))
    shown, *followed = (float(used) for used, _ in REBUILT.findall(log.read_text())[before:])
    return shown, sum(followed), took


def fetched_page(address: str) -> str:
    """Return a page as it is served, which waits for a rebuild that has begun."""
    with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
        return str(answer.read().decode())


def until(happened: Callable[[], bool]) -> None:
    """Wait for something; raise TimeoutError where it does not happen."""
    end = time.perf_counter() + PATIENCE
    while not happened():
        if time.perf_counter() > end:
            raise TimeoutError
        time.sleep(0.05)
