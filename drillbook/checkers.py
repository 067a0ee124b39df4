"""What other programs say of a text without running it: bash, shellcheck and yamllint."""

from __future__ import annotations

import functools
import json
import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from yamllint import linter
from yamllint.config import YamlLintConfig

from drillbook import scratch
from drillbook.errors import EnvironmentTrouble, Fault

if TYPE_CHECKING:
    from collections.abc import Sequence

_SECONDS = 60.0
# A snippet is a part of one long terminal session, which shellcheck can't know.
_PART_OF_A_SESSION = (
    "SC2034",  # a variable seems unused: a later snippet uses it
    "SC2154",  # a variable seems unassigned: an earlier snippet assigned it
    "SC2164",  # `cd` may fail: a snippet stops at the first command that fails
)


def bash(text: str) -> list[Fault]:
    """Let bash read a text without running it; a here-document left open is a mere warning to it."""
    faults = []
    for line in output(["bash", "-n"], text).splitlines():
        number, _, message = line.removeprefix("bash: line ").partition(": ")
        if not message.startswith("`"):  # the second line of a message repeats the text
            faults.append(Fault(int(number) if number.isdigit() else 1, message))
    return faults


def shellcheck(texts: Sequence[str], severity: str = "style") -> list[list[Fault]]:
    """Return what shellcheck says of each part of a session, from a severity (`style`, `warning`, `error`) upwards."""
    faults: list[list[Fault]] = [[] for _ in texts]
    if not texts:
        return faults
    rules = [f"--severity={severity}", f"--exclude={','.join(_PART_OF_A_SESSION)}"]
    with scratch.folder() as folder:
        paths = {str(folder / f"{index}.sh"): index for index in range(len(texts))}
        for path, index in paths.items():
            Path(path).write_text(texts[index], encoding="utf-8")
        command = ["shellcheck", "--norc", "--shell=bash", "--format=json1", *rules, *paths]
        for each in json.loads(output(command, "", _SECONDS + len(texts)))["comments"]:
            faults[paths[each["file"]]].append(Fault(each["line"], f"SC{each['code']}: {each['message']}"))
    return faults


def yamllint(text: str, rules: str) -> list[Fault]:
    """Return what yamllint says of a text by rules, which are its own configuration in YAML."""
    found = linter.run(text, _yamllint_rules(rules))
    return [Fault(each.line, f"yamllint: {each.desc}" + (f" ({each.rule})" if each.rule else "")) for each in found]


def rules_fault(rules: str) -> str:
    """Return what is wrong with yamllint's configuration, empty where nothing is."""
    try:
        list(linter.run("a: 'b'\n", _yamllint_rules(rules)))  # it reads the patterns of some rules only then
    except Exception as error:  # noqa: BLE001 - for some faults it has an error of its own, for others Python's
        return f"yamllint: {' '.join(str(error).split())}"
    return ""


@functools.cache
def _yamllint_rules(text: str) -> YamlLintConfig:
    return YamlLintConfig(text)


def output(command: list[str], text: str, seconds: float = _SECONDS) -> str:
    """Return what a checker prints; raise EnvironmentTrouble where it is not installed or takes too long."""
    # What is told is read again, and so has to be in one language, whatever the user's is.
    plain = {**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": ""}
    try:
        done = subprocess.run(
            command, input=text, capture_output=True, encoding="utf-8", check=False, env=plain, timeout=seconds
        )
    except subprocess.TimeoutExpired:
        msg = f"{command[0]} did not come to its end within {seconds:g} s; a text can be made so that it never does"
        raise EnvironmentTrouble(msg) from None
    except FileNotFoundError:
        msg = f"{command[0]} is not installed: run this through nox, which brings it"
        raise EnvironmentTrouble(msg) from None
    return done.stdout or done.stderr
