"""Reports on runs: what each format says of a failure, of trouble, and of a pass after a retry, and on which lines."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest
import sample
from hypothesis import given
from hypothesis import strategies as st

from drillbook import report, result
from drillbook.report import github
from drillbook.result import ScenarioResult, Verdict

PAGES = [{"path": "docs/en/index.md", "line": 4}, {"path": "docs/zh/index.md", "line": 5}]
PASSED = {
    "snippet": "demo/fine", "title": "Be fine", "source": {"path": "snippets/demo/10-fine.sh", "line": 3},
    "pages": PAGES[:1], "text_sha256": "0" * 64, "verdict": "passed",
}  # fmt: skip
OUTPUT = "\x1b[31mred\x1b[0m ``` </details> <b>\n"
FAILED = {
    **PASSED, "snippet": "demo/broken", "title": "Break | <b>", "pages": PAGES, "verdict": "failed",
    "source": {"path": "snippets/demo/20-bro ken.sh", "line": 5}, "reason": "on a: exit code 2, expected 0",
    "nodes": [{
        "node": "a", "exit_code": 2, "seconds": 0.1, "attempts": 1, "line": 6,
        "fault": "exit code 2, expected 0:\n100 %", "output": [{"stream": "stdout", "text": OUTPUT}],
    }],
}  # fmt: skip
ERROR = {**PASSED, "snippet": "demo/gone", "verdict": "error", "reason": "the node is gone"}
# What the official schema of SARIF 2.1.0 says of the parts that are used here; nothing else may stand in them.
SARIF = json.loads(Path(__file__).with_name("sarif.json").read_text())


def ran(*steps: dict[str, Any], **changes: Any) -> ScenarioResult:
    """Return a result of some steps."""
    verdicts = [step["verdict"] for step in steps]
    verdict = next((each for each in ("error", "failed") if each in verdicts), "passed")
    base = {
        "topic": "demo", "version": "2", "digest": "0" * 64, "verdict": verdict, "begun": "2026-11-23T12:00:00Z",
        "seconds": 1.0, "commit": "", "values": {}, "facts": {}, "complete": True, "steps": steps,
    }  # fmt: skip
    return ScenarioResult.model_validate({**base, **changes})


def places(found: dict[str, Any], kind: str) -> list[tuple[str, int]]:
    """Return the files and lines of a SARIF result's locations."""
    physical = [each["physicalLocation"] for each in found[kind]]
    return [(unquote(each["artifactLocation"]["uri"]), each["region"]["startLine"]) for each in physical]


def test_an_annotation_stands_on_the_line_of_the_snippet_and_of_each_page() -> None:
    """GitHub's own signs are escaped, in properties also the comma and the colon."""
    failed, trouble = (report.FORMATS["annotations"]([ran(PASSED, step)]).splitlines() for step in (FAILED, ERROR))
    title = "title=demo@2%3A demo/broken failed on a"
    fault = "exit code 2, expected 0:%0A100 %25"
    elsewhere = f"{fault}%0AThe snippet stands in snippets/demo/20-bro ken.sh:6."
    assert failed == [
        f"::error file=snippets/demo/20-bro ken.sh,line=6,{title}::{fault}",
        f"::error file=docs/en/index.md,line=4,{title}::{elsewhere}",
        f"::error file=docs/zh/index.md,line=5,{title}::{elsewhere}",
    ]
    title = "title=demo@2%3A demo/gone could not be tried"
    assert trouble[0] == f"::warning file=snippets/demo/10-fine.sh,line=3,{title}::the node is gone"


@given(st.text())
def test_no_text_ends_a_workflow_command(text: str) -> None:
    """Whatever a run says stays in the one line of its command, and comes out of it as it went in."""
    step = {**FAILED, "pages": [], "source": {"path": text, "line": 1}}
    line = github.render([ran({**step, "nodes": [], "reason": text})])
    match = re.fullmatch(r"::error file=([^:,\r\n]*),line=1,title=[^:,\r\n]*::([^\r\n]*)\n", line)
    assert match
    unescaped = [
        part.replace("%0A", "\n").replace("%0D", "\r").replace("%3A", ":").replace("%2C", ",").replace("%25", "%")
        for part in match.groups()
    ]
    assert unescaped[0] == text


def test_sarif_has_the_form_that_its_schema_asks_for() -> None:
    """Every part that is used here is as the schema of SARIF 2.1.0 says, and each rule that is named is told of."""
    log = json.loads(report.FORMATS["sarif"]([ran(PASSED, FAILED), ran(ERROR), ran(PASSED, earlier=[FAILED])]))
    jsonschema.validate(log, SARIF, format_checker=jsonschema.FormatChecker())
    run = log["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert [rules[each["ruleIndex"]]["id"] for each in run["results"]] == [each["ruleId"] for each in run["results"]]
    assert [(each["ruleId"], each["level"]) for each in run["results"]] == [
        ("snippet-failed", "error"),
        ("environment-trouble", "warning"),
        ("snippet-flaky", "warning"),
    ]


def test_sarif_points_to_the_line_of_the_snippet_and_to_those_of_the_pages() -> None:
    """The first is what is wrong; the pages are where it is read."""
    found = json.loads(report.FORMATS["sarif"]([ran(FAILED)]))["runs"][0]["results"][0]
    assert places(found, "locations") == [("snippets/demo/20-bro ken.sh", 6)]
    assert places(found, "relatedLocations") == [("docs/en/index.md", 4), ("docs/zh/index.md", 5)]
    assert found["message"]["text"] == "demo@2: demo/broken failed on a: exit code 2, expected 0:\n100 %"


def test_a_finding_is_known_again_on_another_line() -> None:
    """Its fingerprint is that of what failed where, not of the line."""
    moved = {**FAILED, "nodes": [{**FAILED["nodes"][0], "line": 9}]}  # type: ignore[index]
    logs = [json.loads(report.FORMATS["sarif"]([ran(step)])) for step in (FAILED, moved, ERROR)]
    prints = [log["runs"][0]["results"][0]["partialFingerprints"]["finding/v1"] for log in logs]
    assert prints[0] == prints[1] != prints[2]


def test_the_summary_of_a_job_tells_verdicts_and_failures() -> None:
    """Output is text in it: neither escapes nor HTML nor fences get out."""
    told = report.FORMATS["markdown"]([ran(PASSED, FAILED), ran(PASSED, version="1")])
    assert told == (
        "## Verified snippets\n\n"
        "| | scenario | verdict | steps | seconds |\n"
        "| --- | --- | --- | --- | ---: |\n"
        "| ✘ | demo\\@2 | failed | 1 passed, 1 failed | 1.0 |\n"
        "| ✔ | demo\\@1 | passed | 1 passed | 1.0 |\n\n"
        "### Failed\n\n"
        "**demo\\@2: demo/broken failed on a**: Break \\| \\<b\\>  \n"
        "snippets/demo/20\\-bro ken.sh:6  \n"
        "shown in docs/en/index.md:4  \n"
        "shown in docs/zh/index.md:5\n\n"
        "```text\nexit code 2, expected 0:\n100 %\n```\n\n"
        "<details><summary>Output on a, 1 lines</summary>\n\n"
        "````text\nred ``` </details> <b>\n````\n\n</details>\n"
    )


def test_a_pass_after_a_retry_is_not_told_as_a_plain_pass() -> None:
    """The trouble of the first attempt stays in every report."""
    flaky = ran(PASSED, retries=1, earlier=[FAILED])
    assert report.summary(flaky) == "demo@2: passed, but flaky: only after 1 retry: 1 passed in 1.0 s"
    told = report.FORMATS["markdown"]([flaky])
    assert "| ≈ | demo\\@2 | passed, but flaky: only after 1 retry |" in told
    assert "### Flaky\n\n**demo\\@2: demo/broken is flaky: it failed on a**" in told
    assert report.FORMATS["annotations"]([flaky]).startswith("::warning file=snippets/demo/20-bro ken.sh,line=6,")


def test_what_fails_alike_in_each_attempt_is_one_finding() -> None:
    """What failed otherwise before is another."""
    before = {**FAILED, "nodes": [{**FAILED["nodes"][0], "fault": "exit code 3, expected 0"}]}  # type: ignore[index]
    told = report.FORMATS["sarif"]([ran(FAILED, retries=2, earlier=[before, FAILED])])
    messages = [each["message"]["text"] for each in json.loads(told)["runs"][0]["results"]]
    assert messages == [
        "demo@2: demo/broken failed on a: exit code 3, expected 0",
        "demo@2: demo/broken failed on a: exit code 2, expected 0:\n100 %",
    ]


def test_results_of_several_machines_are_reported_together(tmp_path: Path) -> None:
    """`report` reads whatever results a folder holds; a broken one is told with its place."""
    for each in (ran(PASSED), ran(FAILED, version="1"), ran(FAILED, variant="as-reader")):
        result.write(tmp_path / "merged", each)
    told = command(tmp_path, "merged")
    assert told.stdout.splitlines() == [
        "demo@1: failed: 1 failed in 1.0 s",
        "demo@2 (as-reader): failed: 1 failed in 1.0 s",
        "demo@2: passed: 1 passed in 1.0 s",
    ]
    assert command(tmp_path, "--format=markdown", "merged").stdout.startswith("## Verified snippets\n")
    (tmp_path / "merged/demo@3.json").write_text("{}")
    broken = command(tmp_path, "merged")
    assert broken.returncode == 1
    assert broken.stderr.startswith("merged/demo@3.json:1: not a result of this version of Drillbook: topic: ")
    assert command(tmp_path, "nowhere").stderr == "there is no folder nowhere\n"


@pytest.mark.docker
def test_a_run_leaves_its_reports(tmp_path: Path) -> None:
    """In results/, and in a workflow of GitHub's as annotations too; the schema that is told is theirs."""
    root = sample.make(tmp_path, sample.TOPIC, {"10-broken.sh": "# Break\n\ntrue\nls /nope\n"})
    done = sample.verify(root, "demo@2", GITHUB_ACTIONS="true")
    assert done.returncode == 1
    where = "line=4,title=demo@2%3A demo/broken failed on a::exit code 2, expected 0"
    assert f"::error file=snippets/demo/10-broken.sh,{where}\n" in done.stdout
    assert "\n::error file=docs/en/index.md,line=3," in done.stdout
    assert "### Failed" in (root / "results/summary.md").read_text()
    jsonschema.validate(json.loads((root / "results/drillbook.sarif").read_text()), SARIF)
    jsonschema.validate(sample.result(root, "2"), json.loads(command(root, name="schema").stdout))
    assert "::error" not in sample.verify(root, "demo@2").stdout


def command(root: Path, *words: str, name: str = "report") -> subprocess.CompletedProcess[str]:
    """Run a command that needs no node."""
    line = [sys.executable, "-m", "drillbook", name, *words]
    return subprocess.run(line, cwd=root, env=sample.environment(), capture_output=True, text=True, check=False)


def test_every_verdict_has_its_mark() -> None:
    """A verdict without one would fail only on the day that it comes."""
    for verdict in Verdict:
        assert report.FORMATS["markdown"]([ran(PASSED, verdict=verdict)]).count("demo\\@2") == 1
