"""An audit as one HTML page that needs no other file: the sum, a table of pages, and every block with its output."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from drillbook import terminal
from drillbook.audit import text
from drillbook.audit.record import MEANINGS, Verdict, counts

if TYPE_CHECKING:
    from drillbook.audit.record import AuditReport, BlockReport, PageReport

_STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; color: #222 }
table { border-collapse: collapse } th, td { padding: .2rem .7rem; text-align: right; border-bottom: 1px solid #ccc }
th:first-child, td:first-child { text-align: left; overflow-wrap: anywhere }
pre { background: #f4f4f4; padding: .6rem; overflow-x: auto; margin: .3rem 0 } .out { background: #fff8e6 }
summary { cursor: pointer } .mark { font-weight: 600 } .ran .mark { color: #1b5e20 } .failed .mark { color: #b00020 }
.differs .mark { color: #8a4b00 } .needs .mark { color: #5b3a8c } details { border-left: 3px solid #ccc;
padding-left: .7rem; margin: .5rem 0 } @media (prefers-color-scheme: dark) { body { background: #1b1b1b; color: #ddd }
pre { background: #2a2a2a } .out { background: #332d1f } .ran .mark { color: #81c784 } .failed .mark { color: #ff8a80 }
.differs .mark { color: #ffb74d } .needs .mark { color: #b39ddb } a { color: #90caf9 } }
"""


def render(report: AuditReport) -> str:
    """Return the page."""
    head = f'<meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>{_STYLE}</style>'
    parts = [
        f'<!doctype html><html lang="en"><head>{head}<title>Audit</title></head><body><main><h1>Audit</h1>',
        f"<p>{'<br>'.join(map(escape, text.total(report).splitlines()))}</p>",
        f"<p>{escape(_machine(report))}</p>",
        _problems(report),
        _table(report),
        "<h2>What the words mean</h2><dl>",
        *(f"<dt><b>{verdict}</b></dt><dd>{escape(meaning)}</dd>" for verdict, meaning in MEANINGS.items()),
        "</dl>",
        *(_page(number, each) for number, each in enumerate(report.pages)),
        "</main></body></html>\n",
    ]
    return "\n".join(filter(None, parts))


def _machine(report: AuditReport) -> str:
    facts = "; ".join(f"{name}: {value}" for name, value in report.facts.items())
    when = f"{report.begun:%Y-%m-%d %H:%M} UTC"
    return f"{when}. Manifests against Kubernetes {report.kubernetes}. {facts}"


def _problems(report: AuditReport) -> str:
    lines = [f"<li>{escape(f'{each.path}:{each.line}: {each.message}')}</li>" for each in report.problems]
    return f"<h2>Pages that were not audited</h2><ul>{''.join(lines)}</ul>" if lines else ""


def _table(report: AuditReport) -> str:
    names = "".join(f'<th scope="col">{verdict}</th>' for verdict in Verdict)
    rows = []
    for number, each in enumerate(report.pages):
        found = counts(each.blocks)
        cells = "".join(f"<td>{found.get(verdict, '')}</td>" for verdict in Verdict)
        link = f'<a href="#page-{number}">{escape(each.path)}</a>'
        rows.append(f"<tr><td>{link}</td><td>{len(each.blocks)}</td>{cells}<td>{each.seconds:.1f}</td></tr>")
    first, last = '<th scope="col">page</th><th scope="col">blocks</th>', '<th scope="col">seconds</th>'
    return f"<table><thead><tr>{first}{names}{last}</tr></thead><tbody>{''.join(rows)}</tbody></table>"


def _page(number: int, report: PageReport) -> str:
    blocks = "\n".join(_block(report, each) for each in report.blocks)
    return f'<h2 id="page-{number}">{escape(report.path)}</h2><p>On {escape(report.image)}</p>\n{blocks}'


def _block(report: PageReport, block: BlockReport) -> str:
    parts = [f"<pre>{escape(terminal.plain(block.text).rstrip())}</pre>"]
    if block.output.strip():
        lines, more = terminal.shown(block.output)
        rest = [f"[… {more} lines more]"] if more else []
        parts.append(f'<p>It printed:</p><pre class="out">{escape(chr(10).join([*lines, *rest]))}</pre>')
    if block.remarks:
        told = "".join(f"<li>{escape(f'{report.path}:{each.line}: {each.message}')}</li>" for each in block.remarks)
        parts.append(f"<p>Without running it:</p><ul>{told}</ul>")
    mark = f'<span class="mark">{escape(str(block.verdict))}</span>'
    why = escape(f": {terminal.plain(block.reason)}") if block.reason else ""
    kind = str(block.verdict).replace(" ", "-")
    told = f"{escape(text.place(report, block))}: {mark}{why}"
    return f'<details class="{kind}"><summary>{told}</summary>{"".join(parts)}</details>'
