"""Which files a scenario downloads, and whether it asks for anything outside, as its steps' texts tell."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from drillbook import artifact
from drillbook.header import Header
from drillbook.snippet import Snippet
from drillbook.step import Step

KEYS: dict[str, dict[str, Any]] = {
    "https://a.test/tool-1.0.tar.gz": {"sha256": "0" * 64, "from": "debian-source:trixie tool 1.0"},
    "https://a.test/tool-1.0": {"sha256": "1" * 64, "from": "debian-source:trixie tool 1.0"},
    "https://a.test/SHA256SUMS": {"lists": ["https://a.test/tool-1.0.tar.gz"]},
}
DECLARED = {url: artifact.Artifact.model_validate({"url": url, **keys}) for url, keys in KEYS.items()}


def step(text: str) -> Step:
    """Return a step of a text."""
    return Step(Snippet(Path("10-get.sh"), "demo", 10, "get", Header("Get", (), 1), text), text, ("a",))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("curl -fLO https://a.test/tool-1.0.tar.gz", ["https://a.test/tool-1.0.tar.gz"]),
        ('wget "https://a.test/tool-1.0"', ["https://a.test/tool-1.0"]),
        ("curl https://a.test/tool-1.0.zip", []),
        ("curl https://a.test/SHA256SUMS;", ["https://a.test/SHA256SUMS", "https://a.test/tool-1.0.tar.gz"]),
    ],
)
def test_a_declared_url_is_found_whole(text: str, names: list[str]) -> None:
    """Not as the beginning of another; a list of checksums brings what it lists."""
    assert list(artifact.named_in([step(text)], DECLARED)) == names


@pytest.mark.parametrize(
    ("text", "outside"),
    [
        ("curl https://nginx.org/download/x", True),
        ("V=1; curl http://get.helm.sh/helm-v$V.tar.gz", True),
        ("curl https://dl.k8s.io", True),
        ("curl https://198.51.100.11:2379/health", False),
        ("curl https://etcd1:2379/health", False),
        ("curl https://a.invalid/x https://b.localhost/ https://c.example/ https://d.local/ https://e.test/", False),
        ("curl https://api.example.com/readyz https://db.internal/x http://a.b.svc.cluster.local/", False),
        ("echo https://$HOST.org/", False),
    ],
)
def test_an_address_of_the_world_outside_is_known(text: str, outside: bool) -> None:  # noqa: FBT001
    """Nodes' names, addresses, and names that are reserved for examples are not outside."""
    assert artifact.reaches_out([step(text)]) is outside
