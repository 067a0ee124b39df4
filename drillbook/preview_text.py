"""The summary of a preview in Markdown, safe whatever the summary's fields hold.

What comes from the change stands in code spans and fences longer than any run of ticks in it, so that it can neither
mention anybody, nor link, nor show a picture. Links lead to pages of the preview itself.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from drillbook.preview import At, PageChange, Preview, Run, Unverified

_MARKS = {"passed": "✔", "failed": "✘", "error": "✘", "skipped": "↷", "not run": "○"}
_LISTED = 50  # more than this nobody reads, and a comment must end somewhere
_COMMENT_LIMIT = 60_000  # characters; GitHub takes 65,536
_OPEN = 3  # longer lists are folded
_INVISIBLE = {"Cc", "Cf", "Zl", "Zp"}  # among them those that change the order in which text is shown


def markdown(preview: Preview, site: str, *, diffs: bool = True) -> str:
    """Return the summary; `site` is the address of the built pages, and empty where they are nowhere to be seen."""
    parts = [
        [f"# Preview of {_code(preview.head)}, compared with {_code(preview.base)}", "", _result(preview)],
        *_section("What is wrong", (f"- {_code(each)}" for each in preview.problems)),
        *_section("What to know", (f"- {_code(each)}" for each in preview.notes)),
        *_section("Scenarios that the change touches", map(_run, preview.runs)),
        *_section("Text that is not verified", _unverified(preview.unverified)),
        *_section("Pages", (_page(each, site, diffs=diffs) for each in preview.pages)),
    ]
    return "\n".join(line for part in parts for line in [*part, ""])


def comment(preview: Preview, site: str, bundle: str) -> str:
    """Return what is said of a preview where its change is discussed; `bundle` is where all of it can be had."""
    seen = f"[See the pages]({site}). " if site else "The pages of a stranger's change are in the bundle alone. "
    text = markdown(preview, site, diffs=False)
    if len(text) > _COMMENT_LIMIT:
        text = text[: text.rindex("\n", 0, _COMMENT_LIMIT)] + "\n\n</details>\n\n… and more.\n"
    whole = f"[The whole preview]({bundle}) has the differences of all pages, and every result."
    return f"{text}\n{seen if preview.built else ''}{whole}\n"


def _result(preview: Preview) -> str:
    verdicts = Counter(each.verdict for each in preview.runs)
    told = ", ".join(f"{count} {verdict}" for verdict, count in verdicts.items()) or "no scenario is touched"
    was = Counter(each.was for each in preview.unverified)
    text = f"{was['verified']} snippets newly unverified, {was['new']} new and not verified"
    pages = f"{len(preview.pages)} pages differ" if preview.built else "**the site could not be built**"
    return f"**{told}**; {text}; {pages}."


def _section(title: str, lines: Iterable[str]) -> Iterator[list[str]]:
    found = list(lines)
    more = [f"- … and {len(found) - _LISTED} more"] if len(found) > _LISTED else []
    if found:
        yield [f"## {title}", "", *found[:_LISTED], *more]


def _run(run: Run) -> str:
    took = f" in {run.seconds:.1f} s" if run.seconds else ""
    failures = [
        f"    - {_code(each.source)}{_shown(each.pages)}: {_code(each.reason)}" for each in run.failures[:_LISTED]
    ]
    return "\n".join([f"- {_MARKS[run.verdict]} {_code(run.scenario)} {run.verdict}{took}", *failures])


def _unverified(texts: Sequence[Unverified]) -> Iterator[str]:
    """Return a line for each way of being unverified in a scenario, with all the snippets it holds of folded below."""
    alike: dict[tuple[str, ...], list[Unverified]] = {}
    for text in texts:
        alike.setdefault((text.scenario, text.was, text.status, text.reason), []).append(text)
    for (scenario, was, status, reason), group in alike.items():
        told = f"{_code(scenario)}: {'verified before, now' if was == 'verified' else 'new, and'} {_code(status)}"
        lines = [f"    - {_code(each.snippet)} at {_code(each.source)}{_shown(each.pages)}" for each in group[:_LISTED]]
        if len(group) > _LISTED:
            lines.append(f"    - … and {len(group) - _LISTED} more")
        if len(group) > _OPEN:
            lines = ["    <details><summary>which</summary>", "", *lines, "", "    </details>"]
        count = f"{len(group)} snippets" if len(group) > 1 else "1 snippet"
        yield "\n".join([f"- {told}{f' ({_code(reason)})' if reason else ''}, {count}:", "", *lines, ""])


def _shown(pages: Sequence[At]) -> str:
    return f", shown at {', '.join(_code(each) for each in pages[:4])}" if pages else ""


def _page(page: PageChange, site: str, *, diffs: bool) -> str:
    linked = f"[{_code(page.path)}]({site}{quote(page.path)})" if site and page.kind != "removed" else _code(page.path)
    counts = (
        f" +{page.added} -{page.removed}" if page.added or page.removed else ", in verdicts, output or markup alone"
    )
    head = f"- {linked} ({page.language}): {page.kind}{counts if page.kind == 'changed' else ''}"
    if not (diffs and page.diff):
        return head
    fence = _longer_than(page.diff, "`", 3)
    lines = [_visible(line) for line in page.diff.split("\n")]
    folded = ["<details><summary>before and after</summary>", "", f"{fence}diff", *lines, fence, "", "</details>"]
    return "\n".join([head, "", *("    " + line for line in folded), ""])


def _code(text: object) -> str:
    """Return a code span that holds a text on one line, and nothing but it."""
    line = " ".join(_visible(str(text)).split()) or "-"
    fence = _longer_than(line, "`", 1)
    return f"{fence} {line} {fence}" if line.startswith("`") or line.endswith("`") else f"{fence}{line}{fence}"


def _visible(text: str) -> str:
    """Return a text with a mark in place of each sign that can't be seen."""
    hidden = (sign for sign in set(text) - set("\t\n") if unicodedata.category(sign) in _INVISIBLE)
    return text.translate({ord(sign): "\ufffd" for sign in hidden})


def _longer_than(text: str, tick: str, least: int) -> str:
    runs = re.findall(f"{tick}+", text)
    return tick * max(least, *(len(run) + 1 for run in runs), 1)
