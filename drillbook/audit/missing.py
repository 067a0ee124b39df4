"""What a block needs that is not there, as far as its output tells."""

from __future__ import annotations

import re

# In the order in which they explain: a name that does not resolve is why a file was not downloaded.
# The group is what is missing, `['\"]?` the quotation marks that some programs put around it.
_NAME = (
    r"^Resolving (\S+) \(.*failed: ",
    r"could not resolve hostname ([\w.-]+)",
    r"could not resolve(?: host:| proxy:)? ['\"]?([\w.-]+)",
    r"Temporary failure resolving '([\w.-]+)'",
    r"unable to resolve host(?: address)? ['\"]?([\w.-]+)",
    r"failed to resolve ['\"]?([\w.-]+)",
    r"lookup ([\w.-]+)[ :].*(?:no such host|refused|server misbehaving|i/o timeout)",
    r"dial tcp: lookup ([\w.-]+)",
    r"\bhost ['\"]?([\w.-]+)['\"]? not found: ",
    r"([\w.-]+): (?:Temporary failure in name resolution|Name or service not known|unknown host)",
    r"getaddrinfo \w+ ([\w.-]+)",
)
_COMMAND = (
    r"(?:^|: )(?:line \d+: )?(\S+): command not found$",
    r"^(?:sudo|env|xargs|nohup|time|timeout|watch): ['\"]?([^\s:'\"]+)['\"]?: (?:command not found|No such file)",
    r"^/bin/sh: \d+: ([^\s:]+): not found",
    r"exec: \"([^\"]+)\": executable file not found",
    r"which: no (\S+) in ",
)
_PACKAGE = (
    r"Unable to locate package (\S+)",
    r"Package '([^']+)' has no installation candidate",
    r"Couldn't find any package by \w+ '([^']+)'",
    r"No matching distribution found for (\S+)",
)
_SERVICE = (
    r"Unit ([\w@.:-]+) (?:could not be found|not found|does not exist|not loaded)",
    r"Unit file ([\w@.:-]+) does not exist",
    r"^(\S+): unrecognized service",
    r"Failed to connect to (\S+)",
    r"connect(?:ing|ion)? to (?:the )?(?:server |host )?(\S+?)[,:]? .*(?:refused|unreachable|No route|timed out)",
    r"communications error to (\S+?): ",
    r"dial (?:tcp|unix) (\S+): connect: ",
    r"cannot connect to the (Docker daemon)",
    r"(?<!\S)(?!connect:|socket:)(\S+): (?:Connection refused|network is unreachable|No route to host)",
    r"can't connect to .*['\"(](\S+?)['\")]",
)
_NETWORK = (r"()(?:connection refused|network is unreachable|No route to host)",)
_MODULE = (r"No module named ['\"]?([\w.]+)", r"Module (\S+) not found in directory")
_USER = (
    r"(?:invalid|unknown) (?:user|group):? ['\"]?([^'\"\s]+)",
    r"(?:user|group) ['\"]?(\S+?)['\"]? does not exist",
    r"id: ['\"](\S+?)['\"]: no such user",
)
_FILE = (
    r"(?:cannot|can't|unable to) \w+ ['\"]?([^'\"\n]+?)['\"]?(?: for reading)?: No such file",
    r"(?:open|stat|lstat|readlink|unlink|chdir) ([^\s:]+): no such file or directory",
    r"can't open ['\"]?([^\s'\",:]+)['\"]? for reading",
    r"can't open file ['\"]([^'\"]+)['\"]",
    r"Unsupported file (\S+) given",
    r"the path ['\"]([^'\"]+)['\"] does not exist",
    r"['\"]?([^\s'\":]+)['\"]?: No such file or directory",
    r"No such file or directory: ['\"]?([^\s'\"]+)",
    r"(?:does not exist|not found): (/\S+)",
)
_TERMINAL = (
    r"()(?:no|without) job control",
    r"()(?:the input device is not a TTY|a terminal is required|not a (?:tty|terminal))",
    r"()(?:Inappropriate ioctl|Error opening terminal|from a terminal|/dev/tty)",
)
_ANSWER = (
    r"^(Enter file in which to save the key)",
    r"(Do you want to continue\?)",
    r"^((?:New )?password):",
    r"^(Country Name)",
    r"^([^\n]{1,80}[?:]|[^\n]{1,80}\[[yYnN]/[yYnN]\]) ?\Z",
)
_RIGHT = (
    r"()mount: .*permission denied",
    r"()(?:Operation not permitted|Read-only file system|permission denied on key|must be superuser to)",
)
_NEEDS = {
    what: [re.compile(pattern, re.MULTILINE | re.IGNORECASE) for pattern in patterns]
    for what, patterns in {
        "the name": _NAME,
        "the command": _COMMAND,
        "the package": _PACKAGE,
        "the service": _SERVICE,
        "an answer from the network": _NETWORK,
        "the module": _MODULE,
        "the user or group": _USER,
        "the file": _FILE,
        "a terminal": _TERMINAL,
        "an answer to": _ANSWER,
        "a right that a node does not have": _RIGHT,
    }.items()
}
_BASH_SAYS = re.compile(r"^bash: line \d+: (\S+): command not found$", re.MULTILINE)
_PLAIN_QUOTES = {0x2018: "'", 0x2019: "'"}
_LONGEST, _LAST = 400, 200


def after_failure(output: str) -> str:
    """Return what the output of a block that failed says is missing, an empty string where it says nothing of it.

    ```py
    from drillbook.audit import missing

    print(missing.after_failure("bash: line 1: etcdctl: command not found"))
    #> the command etcdctl
    ```
    """
    told = _told(output)
    return next((need for what in _NEEDS if (need := _need(what, _NEEDS[what], told))), "")


def in_spite_of_success(errors: str, *, piped: bool) -> str:
    """Return what a block missed whose exit code tells of nothing; `errors` is what came on standard error.

    In a pipe, only the last command's exit code counts, so that whatever is told of another one is believed.
    """
    if piped:
        return after_failure(errors)
    told = _told(errors)
    return _need("the command", [_BASH_SAYS], told) or _need("the name", _NEEDS["the name"], told)


def _need(what: str, patterns: list[re.Pattern[str]], told: str) -> str:
    for pattern in patterns:
        if match := pattern.search(told):
            return f"{what} {match[1]}".strip()
    return ""


def _told(output: str) -> str:
    """Return the lines in which a message may stand: the last ones, not too long, with plain quotation marks."""
    lines = [line[:_LONGEST] for line in output.translate(_PLAIN_QUOTES).splitlines()]
    return "\n".join(lines[-_LAST:]) + "\n" * output.endswith("\n")
