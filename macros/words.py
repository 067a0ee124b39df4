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
        "edit": "Edit",
        "edit page": "Edit this page",
        "changed": "Last changed {date}",
        "tags": "Tags: ",
        "comma": ", ",
        "related": "Related",
        "topics": "Topics",
        "topology": "{topic}: the machines",
        "machines": "The machines on which everything on this page was run.",
        "network": "Network {network}",
        "cluster": "Kubernetes cluster, version {versions}",
        "control plane": "control plane",
        "worker": "worker",
        "mirror": "mirror",
        "untranslated": "There is no Chinese version of this page yet.",
        "outdated": "The English page changed on {date}; this one does not know of it yet.",
        "translations": "{all} pages. In Chinese {no_chinese} are missing and {outdated} lack what changed in English; "
        "in English {no_english} are missing.",
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
        "edit": "编辑",
        "edit page": "编辑此页",
        "changed": "最近更新：{date}",
        "tags": "标签：",
        "comma": "、",
        "related": "相关主题",
        "topics": "主题",
        "topology": "{topic}：机器与网络",
        "machines": "本页全部内容都在这些机器上执行过。",
        "network": "网络 {network}",
        "cluster": "Kubernetes 集群，版本 {versions}",
        "control plane": "控制平面",
        "worker": "工作节点",
        "mirror": "镜像站",
        "untranslated": "本页还没有英文版。",
        "outdated": "英文版在 {date} 有更新，本页的译文还没有跟上，内容可能有出入。",
        "translations": "共 {all} 个页面。中文版缺 {no_chinese} 个，另有 {outdated} 个落后于英文版；"
        "英文版缺 {no_english} 个。",
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
