"""The few words that blocks need, in the languages of the site."""

from __future__ import annotations

from drillbook.ledger import Change, Status

LANGUAGES: dict[str, dict[str, str]] = {
    "en": {
        "on": "on {nodes}",
        "in turn": "on {nodes}, one after the other",
        "together": "on {nodes}, at the same time",
        "save": "save as {file}",
        "output": "Recorded output",
        "before": ", stale: from before the change",
        "shortened": "[… {count} lines more]",
        "not typed": "Not typed by you, but run here: ",
        "upstream": "Downloaded here from a mirror inside the test network: {file}, upstream's own bytes.",
        "stand-in": "Downloaded here from a mirror inside the test network: {file} is a stand-in, {what}.",
        "sums": "the checksums of what the mirror serves",
        "steps": "{passed} of {all} steps passed",
        "preview": "Preview of commit {head}, compared with {base}. This is not the published site.",
    },
    "zh": {
        "on": "在 {nodes} 上执行",
        "in turn": "依次在 {nodes} 上执行",
        "together": "同时在 {nodes} 上执行",
        "save": "保存为 {file}",
        "output": "实测输出",
        "before": "，已过期：改动之前的输出",
        "shortened": "[… 另有 {count} 行]",
        "not typed": "无需输入，仅在验证时执行：",
        "upstream": "验证时由测试网络内的镜像站提供：{file}，与上游发布的文件逐字节相同。",
        "stand-in": "验证时由测试网络内的镜像站提供：{file} 是替代品，{what}。",
        "sums": "内容是镜像站所提供文件的校验和",
        "steps": "{all} 步中 {passed} 步通过",
        "preview": "预览：提交 {head}，对比基准 {base}。这不是正式发布的站点。",
        Change.TEXT: "上次验证之后，这段内容改过",
        Change.VALUE: "上次验证之后，该版本的某个取值改过",
        Change.OTHER: "上次验证之后，该版本的其他片段、预期或镜像改过",
    },
}

# The word for a status, and what follows it where a run was recorded.
BADGES = {
    "en": {
        Status.VERIFIED: ("verified", " {date}"),
        Status.FAILED: ("failed", " {date}"),
        Status.STALE: ("stale", ", run {date}"),
        Status.NEVER: ("never run", ""),
        Status.SKIPPED: ("skipped", ""),
    },
    "zh": {
        Status.VERIFIED: ("已验证", " {date}"),
        Status.FAILED: ("验证失败", " {date}"),
        Status.STALE: ("已过期", "，{date} 执行过"),
        Status.NEVER: ("尚未验证", ""),
        Status.SKIPPED: ("已跳过", ""),
    },
}
