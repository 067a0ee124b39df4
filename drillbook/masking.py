"""Secrets in output: they are masked before anything is stored or shown.

What a command prints goes into `results/`, `ledger/`, the site and the logs of continuous integration. Expectations
see the real output; nothing else does. Public certificates, digests and names of secrets are no secrets.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MARK = "[masked: "
_NOT_YET = rf"(?!{re.escape(MARK)})"
# Variables, templates, paths and placeholders name a secret without telling it; `password123` is a manual's example.
_VALUE = rf"{_NOT_YET}(?![$<{{(%*/]|password)(?:(?<=[\"'])[^\"'\\\n]+|[^\s\"'\\,;&@]+)"
_ASSIGNED = r"[\"']?[ \t]*(?:=[ \t]*[\"']?|:[ \t]*(?:[\"']|(?=\S{1,500}[ \t\r]*$)))"
# What sudo calls `NOPASSWD` is none.
_LOGINS = r"(?i:\b(?!nopasswd)\w*(?:password|passwd|passphrase|sshpass))"
# What etcd calls its cluster's token is a name.
_KEYS = (
    r"(?i:(?<![\w-])(?:\w+_|x-)?(?:(?:access|api|auth|bearer|id|refresh|session)[_-]?token|(?<!cluster_)token"
    r"|api[_-]?key|client[_-]secret|secret[_-](?:access[_-])?key))"
)
_LINE_BREAK = r"(?:\s|\\r|\\n){0,40}"

# Of each match, the group `secret` is masked; the rest stays, so that one sees what was there.
_RULES: dict[str, re.Pattern[str]] = {
    "private key": re.compile(
        rf"-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----(?:\s*(?:Proc-Type|DEK-Info): .*)*{_LINE_BREAK}"
        rf"(?P<secret>[A-Za-z0-9+/][A-Za-z0-9+/=\s\\]*?(?={_LINE_BREAK}-----END)"
        rf"|(?:{_LINE_BREAK}[A-Za-z0-9+/=]{{16,}}+)+(?:\s*[A-Za-z0-9+/=]+(?=\s*\Z))?)"
    ),
    "key of a kubeconfig": re.compile(rf"\bclient-key-data:\s*(?P<secret>{_NOT_YET}[A-Za-z0-9+/]{{16,}}={{0,2}})"),
    "credentials": re.compile(
        rf"(?i:\bauthorization\b\W{{1,6}}(?:basic|bearer|token))\s+(?P<secret>{_NOT_YET}[^\s\"'\\]+)"
    ),
    "JSON Web Token": re.compile(r"(?P<secret>\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*)"),
    "cloud key": re.compile(
        r"(?P<secret>\b(?:(?:AKIA|ASIA)[0-9A-Z]{16}|gh[opsru]_\w{36,}|github_pat_\w{22,}|glpat-[\w-]{20,}"
        r"|xox[abeprs]-[\w-]{10,}|AIza[\w-]{35})(?![\w-]))"
    ),
    "bootstrap token": re.compile(r"(?<![\w.-])(?P<secret>[a-z0-9]{6}\.[a-z0-9]{16})(?![\w.-])"),
    "certificate key": re.compile(r"--certificate-key[ =](?P<secret>[0-9a-f]{64})\b"),
    "password": re.compile(
        rf"(?:{_LOGINS}{_ASSIGNED}|://[^\s/:@]*:(?=[^\s/@]{{1,500}}@))(?P<secret>{_VALUE})", re.MULTILINE
    ),
    "token": re.compile(
        rf"{_KEYS}{_ASSIGNED}(?P<secret>(?=[^\s\"']{{0,500}}\d)(?=[^\s\"']{{8}}){_VALUE})", re.MULTILINE
    ),
}


@dataclass(frozen=True, order=True)
class Span:
    """Hold where a secret stands in a text, and of which kind it is."""

    start: int
    end: int
    kind: str

    def __str__(self) -> str:
        """Print what is shown in the secret's place."""
        return f"{MARK}{self.kind}]"


def found(text: str, declared: Iterable[str] = ()) -> list[Span]:
    """Return where secrets stand, in order and without overlap; `declared` are values that are secret wherever."""
    spans = [Span(*match.span("secret"), kind) for kind, rule in _RULES.items() for match in rule.finditer(text)] + [
        Span(*match.span(), "declared secret")
        for value in declared
        if value
        for match in re.finditer(re.escape(value), text)
    ]
    apart: list[Span] = []
    for span in sorted(spans, key=lambda each: (each.start, -each.end)):
        if not apart or span.start >= apart[-1].end:
            apart.append(span)
        elif span.end > apart[-1].end:
            apart[-1] = Span(apart[-1].start, span.end, apart[-1].kind)
    return apart


def mask(text: str, declared: Iterable[str] = ()) -> str:
    """Return the text without its secrets.

    ```py
    from drillbook import masking

    print(masking.mask("Authorization: Bearer 4f1c9a"))
    #> Authorization: Bearer [masked: credentials]
    ```
    """
    return pieces([text], declared)[0]


def pieces(texts: Sequence[str], declared: Iterable[str] = ()) -> list[str]:
    """Return consecutive pieces of one text without its secrets; one that spans pieces is named in its first."""
    spans = found("".join(texts), declared)
    masked = []
    begin = number = 0
    for text in texts:
        end, at = begin + len(text), begin
        shown: list[str] = []
        while number < len(spans) and spans[number].start < end:
            span = spans[number]
            shown += [text[at - begin : span.start - begin], str(span)] if span.start >= begin else []
            at = min(span.end, end)
            if span.end > end:  # it goes on in the next piece
                break
            number += 1
        masked.append("".join([*shown, text[at - begin :]]))
        begin = end
    return masked
