"""What a block needs that is not there, as far as its output tells."""

from __future__ import annotations

import re

# In the order in which they explain: a name that does not resolve is why a file was not downloaded.
_SIGNS: dict[str, str] = {
    "the name {}": (
        r"^Resolving (\S+) \(.*failed: |[Cc]ould not resolve(?: host:| proxy:)? '?([\w.-]+)"
        r"|Temporary failure resolving '([\w.-]+)'"
        r"|unable to resolve host(?: address)? ['\"]?([\w.-]+)|[Cc]ould not resolve hostname ([\w.-]+)"
        r"|lookup ([\w.-]+)[ :].*(?:no such host|refused|server misbehaving|i/o timeout)"
        r"|(?<!failed)([\w.-]+): (?:Temporary failure in name resolution|Name or service not known)"
        r"|(?:Failed to resolve|getaddrinfo \w+) '?([\w.-]+)|connection to ([\w.-]+\.[a-z]+) .*resol"
        r"|dial tcp: lookup ([\w.-]+)"
    ),
    "the command {}": (
        r"(?:^|: )(?:line \d+: )?(\S+): command not found$|^(?:sudo|env|xargs|nohup|time|timeout|exec|watch): "
        r"['\"]?([^\s:'\"]+)['\"]?: (?:command not found|No such file or directory)"
        r"|^/bin/sh: \d+: ([^\s:]+): not found|executable file not found in \$PATH: ?(\S*)"
    ),
    "the package {}": (
        r"Unable to locate package (\S+)|Package '([^']+)' has no installation candidate"
        r"|Couldn't find any package by \w+ '([^']+)'|No matching distribution found for (\S+)"
    ),
    "the service {}": (
        r"Unit ([\w@.:-]+) (?:could not be found|not found|does not exist|not loaded)|^(\S+): unrecognized service"
        r"|Failed to \w+ unit: Unit (?:file )?([\w@.:-]+) "
        r"|(?:connect to|connecting to|connection to) (\S+?)[,:]? .*(?:refused|[Nn]etwork is unreachable|No route)"
        r"|dial (?:tcp|unix) (\S+): connect: "
        r"|[Cc]annot connect to the (Docker daemon)|The connection to the server (\S+) was refused"
        r"|(\S+): (?:Connection refused|[Nn]etwork is unreachable|No route to host)"
        r"|[Cc]onnection to (\S+?) (?:port \d+ )?(?:failed|timed out)"
    ),
    "the module {}": r"No module named '?([\w.]+)",
    "the user or group {}": (
        r"invalid (?:user|group): ['\"]?([^'\"\s]+)|unknown user:? (\S+)|user ['\"](\S+?)['\"] does not exist"
        r"|id: ['\"](\S+?)['\"]: no such user|group ['\"](\S+?)['\"] does not exist"
    ),
    "the file {}": (
        r"['\"]?([^\s'\":]+)['\"]?: No such file or directory|open ([^\s:]+): no such file or directory"
        r"|(?:[Cc]annot|[Cc]ould not|[Uu]nable to) (?:access|stat|open|find|read|load)\w* (?:file )?"
        r"['\"]?([^\s'\":]+)['\"]?: No such|the path \"([^\"]+)\" does not exist|stat ([^\s:]+): no such file"
        r"|Can't open \"?([^\s\",:]+)\"? for reading|[Uu]nit file (\S+) does not exist|\"?(\S+)\"? No such file"
    ),
    "a terminal": (
        r"()(?:the input device is not a TTY|a terminal is required|not a (?:tty|terminal)|Inappropriate ioctl"
        r"|Error opening terminal|Input is not from a terminal|cannot open /dev/tty|must be run from a terminal)"
    ),
    "a right that a node does not have": (
        r"()(?:Operation not permitted|Read-only file system|permission denied on key|must be superuser to)"
    ),
}
_PLAIN_QUOTES = {0x2018: "'", 0x2019: "'"}
_LONGEST, _LAST = 400, 200
_COMPILED = {what: re.compile(pattern, re.MULTILINE) for what, pattern in _SIGNS.items()}
_BASH_SAYS = re.compile(r"^bash: line \d+: (\S+): command not found$", re.MULTILINE)


def after_failure(output: str) -> str:
    """Return what the output of a block that failed says is missing, an empty string where it says nothing of it.

    ```py
    from drillbook.audit import missing

    print(missing.after_failure("bash: line 1: etcdctl: command not found"))
    #> the command etcdctl
    ```
    """
    told = _told(output)
    for what, pattern in _COMPILED.items():
        if match := pattern.search(told):
            return what.format(next(filter(None, match.groups()), "")).strip()
    return ""


def in_spite_of_success(output: str) -> str:
    """Return what bash or a downloader missed in a block whose exit code tells of nothing, as before a pipe."""
    told = _told(output)
    if match := _BASH_SAYS.search(told):
        return f"the command {match[1]}"
    found = _COMPILED["the name {}"].search(told)
    return f"the name {next(filter(None, found.groups()), '')}" if found else ""


def _told(output: str) -> str:
    """Return the lines in which a message may stand: the last ones, not too long, with plain quotation marks."""
    lines = [line[:_LONGEST] for line in output.translate(_PLAIN_QUOTES).splitlines()]
    return "\n".join(lines[-_LAST:])
