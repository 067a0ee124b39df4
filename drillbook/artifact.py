"""Artifacts: the files that readers download, declared once each in a topic's `artifacts.toml`.

```toml
["https://nginx.org/download/nginx-1.26.3.tar.gz"]
sha256 = "69ee2b237744036e61d24b836668aad3040dda461fe6f570f1787eab570c75aa"
from = "debian-source:trixie nginx 1.26.3"
```

`sha256` is that of upstream's own bytes. `from` names the image that makes the file where upstream is out of reach, and
the words it is given. Where that gives other bytes, `stand-in` says which, and what they are. A list of checksums is
made of what is served, unless upstream's own is wanted: `lists` names the files in it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from drillbook import table
from drillbook.errors import ContentError, Problem, UsageError, nearest
from drillbook.snippet import places, read_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from drillbook.step import Step

FILE = "artifacts.toml"
UPSTREAM = "upstream's own bytes"
STAND_IN = "a stand-in"

_Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
# A name of the world outside, and no name that is reserved for examples and private networks (RFC 2606, RFC 6762).
_OUTSIDE = re.compile(
    r"\bhttps?://(?:[\w-]+\.)+(?!example\b|test\b|invalid\b|local\b|localhost\b|internal\b)[a-z]{2,}(?=[:/\s\"']|$)",
    re.IGNORECASE,
)
# What this machine may be sent to for a download: by a name of the world outside, not by an address.
PUBLIC = re.compile(r"https?://(?:[\w-]+\.)+(?!local\b|localhost\b|internal\b)[a-z]{2,}(?::\d+)?/", re.IGNORECASE)
_EXAMPLES = re.compile(r"\bhttps?://(?:[\w-]+\.)*example\.(?:com|net|org)\b", re.IGNORECASE)
_MESSAGES = {
    "string_pattern_mismatchsha256": "not the 64 hexadecimal digits of a sha256",
    "string_pattern_mismatchfrom": "write it as an image and its words, as in `debian-source:trixie nginx 1.26.3`",
}


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class StandIn(_Strict):
    """Say what is served in place of upstream's own bytes: their sha256 (hex), and what they are."""

    sha256: _Digest
    what: str = Field(min_length=1)
    zh: str = Field(min_length=1)


class Artifact(_Strict):
    """Declare one file that readers download."""

    sha256: _Digest | None = None
    made_from: str = Field(default="", alias="from", pattern=r"^[a-z0-9-]+:[a-z]+( \S+)*$")
    stand_in: StandIn | None = Field(default=None, alias="stand-in")
    lists: tuple[str, ...] = ()
    url: str = Field(default="", exclude=True)

    def terms(self) -> dict[str, Any]:
        """Return what decides the bytes that are served, for the scenario's digest."""
        return {"sha256": self.sha256, "stand-in": self.stand_in and self.stand_in.sha256, "lists": self.lists}

    def what(self, language: str) -> str:
        """Return what the stand-in is, in a language; empty where there is none."""
        if not self.stand_in:
            return ""
        return self.stand_in.zh if language == "zh" else self.stand_in.what


def load(root: Path, recipe: Callable[[str], str]) -> dict[str, Artifact]:
    """Return every declared artifact by its URL; raise ContentError with all problems of all files.

    `recipe` raises UsageError where no folder holds an image.
    """
    problems: list[Problem] = []
    found: dict[str, Artifact] = {}
    places: dict[str, tuple[Path, int]] = {}
    for path in sorted((root / "snippets").glob(f"*/{FILE}")):
        try:
            text = read_text(root, path.relative_to(root))
            declared = read(path.relative_to(root), text)
        except ContentError as error:
            problems += error.problems
            continue
        for url, artifact in declared.items():
            here = path.relative_to(root), line(text, url)
            if url in places:
                problems.append(Problem(*here, f"{url} is declared already: {places[url][0]}:{places[url][1]}"))
            places[url], found[url] = here, artifact
            problems += [Problem(*here, f"{url}: {fault}") for fault in _unknown_image(artifact, recipe)]
    problems += [
        Problem(*place, f"lists {each}, which is not declared", nearest(each, found))
        for url, place in places.items()
        for each in found[url].lists
        if each not in found
    ]
    problems += [
        Problem(*place, f"lists {each}, which is a list itself")
        for url, place in places.items()
        for each in found[url].lists
        if each in found and found[each].lists
    ]
    if problems:
        raise ContentError(problems)
    return found


def read(path: Path, text: str) -> dict[str, Artifact]:
    """Return what one `artifacts.toml` declares, by URL; raise ContentError with all its problems."""
    data = table.parsed(path, text)
    problems = places(path, text.replace("\r\n", "\n"))
    problems += [Problem(path, line(text, keys[0]), fault) for keys, fault in table.unseen(text, data)]
    found = {}
    for url, declared in data.items():
        here = line(text, url)
        try:
            found[url] = Artifact.model_validate({**declared, "url": url} if isinstance(declared, dict) else declared)
        except ValidationError as error:
            problems += [_problem(path, here, each) for each in error.errors()]
            continue
        problems += [Problem(path, here, fault) for fault in _faults(url, found[url])]
    if problems:
        raise ContentError(problems)
    return found


def line(text: str, url: str) -> int:
    """Return the line on which the declaration of a URL begins."""
    lines = text.splitlines()
    return next((number for number, content in enumerate(lines, 1) if content.strip() == f'["{url}"]'), 1)


def named_in(steps: Iterable[Step], declared: Mapping[str, Artifact]) -> dict[str, Artifact]:
    """Return the artifacts whose URL stands in the text of a step, and those that a named list lists."""
    texts = "\n".join(step.text for step in steps)
    named = [url for url in declared if re.search(re.escape(url) + r"(?![\w./-])", texts)]
    listed = [each for url in named for each in declared[url].lists]
    return {url: declared[url] for url in dict.fromkeys([*named, *listed])}


def reaches_out(steps: Iterable[Step]) -> bool:
    """Tell whether a step names an address of the world outside, which a mirror must answer in its place."""
    return any(_OUTSIDE.search(_EXAMPLES.sub("", step.text)) for step in steps)


def _unknown_image(artifact: Artifact, recipe: Callable[[str], str]) -> list[str]:
    try:
        if artifact.made_from:
            recipe(artifact.made_from.split()[0])
    except UsageError as error:
        return [str(error)]
    return []


def _faults(url: str, artifact: Artifact) -> list[str]:
    faults = []
    if not re.match(r"https?://[\w.:-]+/\S*[^/\s]$", url):
        faults.append(f"{url!r} is no URL of a file")
    elif not PUBLIC.match(url):
        faults.append(f"{url!r} names no host of the world outside")
    elif re.search("[?#]", url):
        faults.append(f"{url!r} holds a ? or #: the mirror knows files by their paths alone, so declare it up to there")
    if bool(artifact.made_from) == bool(artifact.lists):
        faults.append(f"{url}: say either `from` (what makes it) or `lists` (the files whose checksums it holds)")
    if artifact.lists and (artifact.sha256 or artifact.stand_in):
        faults.append(
            f"{url}: `lists` makes it of the checksums of its files, so it has none and no `stand-in` of its own"
        )
    if artifact.made_from and not (artifact.sha256 or artifact.stand_in):
        faults.append(f"{url}: say the `sha256` of upstream's bytes, or of a `stand-in`")
    return faults


def _problem(path: Path, here: int, error: Any) -> Problem:  # noqa: ANN401 - pydantic's own TypedDict is not public
    keys = [str(part) for part in error["loc"]]
    if error["type"] == "extra_forbidden":
        known = ["sha256", "from", "stand-in", "lists"] if len(keys) == 1 else list(StandIn.model_fields)
        return Problem(path, here, f"unknown key {keys[-1]!r}", nearest(keys[-1], known))
    message = _MESSAGES.get(error["type"] + keys[-1], error["msg"]) if keys else "not a table of keys"
    return Problem(path, here, ": ".join(filter(None, [table.dotted(keys), message])))
