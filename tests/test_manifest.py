"""Kubernetes manifests are held against the API of their version, without a cluster."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
import sample

from drillbook import manifest
from drillbook.audit import checks
from drillbook.audit.page import Block
from drillbook.errors import Fault

if TYPE_CHECKING:
    from pathlib import Path

TOPIC = """\
title = "demo"
[versions."1.37"]
[environment.cluster]
image = "kubernetes-<<version>>:trixie"
[environment.nodes.toolbox]
image = "plain:trixie"
address = "198.51.100.11"
"""
SOUND = """\
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: nginx:1.26
      ports:
        - containerPort: 80
---
apiVersion: projectcontour.io/v1
kind: HTTPProxy
spec: {anything: goes}
"""


def lint(root: Path, manifests: str, version: str = "1.37", schemas: str = "") -> subprocess.CompletedProcess[str]:
    """Check a project that saves one YAML file."""
    sample.make(root, TOPIC.replace("1.37", version), {"10-pod.yaml": f"# A pod\n# @file: pod.yaml\n\n{manifests}"})
    (root / ".yamllint.yml").write_text("rules: {}\n")
    command = [sys.executable, "-m", "drillbook", "lint"]
    variables = {**sample.environment(), "DRILLBOOK_SCHEMAS": schemas}
    return subprocess.run(command, cwd=root, env=variables, capture_output=True, text=True, check=False)


def test_a_sound_manifest_passes(tmp_path: Path) -> None:
    """So does one of an API that is not Kubernetes's own."""
    done = lint(tmp_path, SOUND)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "1 renderings and all pages are sound\n"


def test_every_fault_is_told_with_its_line(tmp_path: Path) -> None:
    """A field that is not, a value of another type, a field that is missing; with what was meant."""
    faulty = SOUND.replace("containerPort: 80", "contanerPort: 80").replace("image: nginx:1.26", "image: 1.26")
    done = lint(tmp_path, faulty)
    place = "snippets/demo/10-pod.yaml"
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        f"{place}:11: spec.containers[0].image: 1.26 is not of type 'string', 'null'",
        (
            f"{place}:13: a Pod of Kubernetes 1.37 has no field spec.containers[0].ports[0].contanerPort; "
            "did you mean 'containerPort'?"
        ),
        f"{place}:13: spec.containers[0].ports[0]: 'containerPort' is a required property",
    ]


def test_a_kind_that_is_gone_is_told() -> None:
    """With where it is served now; a misspelt kind with the nearest."""
    gone = "apiVersion: networking.k8s.io/v1beta1\nkind: Ingress\n---\napiVersion: v1\nkind: Servise\n"
    assert manifest.faults(gone, "1.37") == [
        Fault(1, "Kubernetes 1.37 has no Ingress in networking.k8s.io/v1beta1", "networking.k8s.io/v1"),
        Fault(5, "Kubernetes 1.37 has no Servise in v1", "Service"),
    ]


def test_a_version_without_schemas_is_said(tmp_path: Path) -> None:
    """What was not checked must not look checked."""
    done = lint(tmp_path, SOUND.replace("containerPort", "contanerPort"), version="1.20")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (
        "1 renderings and all pages are sound\n"
        "manifests for Kubernetes 1.20 were held against no schema: none of that version is known here\n"
    )


def test_schemas_of_an_older_version_may_lie_elsewhere(tmp_path: Path) -> None:
    """A release of kubernetes-validate has those of about ten versions."""
    folder = tmp_path / "schemas/v1.20.0-local-strict"
    folder.mkdir(parents=True)
    port = {"type": "object", "properties": {"port": {}}, "additionalProperties": False}
    kind = {"group": "", "version": "v1", "kind": "Pod"}
    pod = {"x-kubernetes-group-version-kind": [kind], "properties": {"spec": port}}
    (folder / "_definitions.json").write_text(json.dumps({"$defs": {"pod": pod}}))
    faulty = "apiVersion: v1\nkind: Pod\nspec: {prt: 80}\n"
    done = lint(tmp_path, faulty, version="1.20", schemas=str(tmp_path / "schemas"))
    assert done.returncode == 1
    assert done.stderr == (
        "snippets/demo/10-pod.yaml:6: a Pod of Kubernetes 1.20 has no field spec.prt; did you mean 'port'?\n"
    )


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("a: !Ref Foo\n", []),
        ("d: 2024-13-45\n", []),
        ("? {a: b}\n: 1\n", []),
        ("apiVersion: v1\nkind: [x]\n", [Fault(2, "Kubernetes 1.37 has no ['x'] in v1")]),
        (
            "apiVersion: v1\nkind: Pod\nmetadata: {1: a}\n",
            [Fault(3, "a Pod of Kubernetes 1.37 has no field metadata[1]")],
        ),
        ("a: !Ref Foo\n---\napiVersion: v1\nkind: Pud\n", [Fault(4, "Kubernetes 1.37 has no Pud in v1", "Pod")]),
    ],
)
def test_what_python_cannot_hold_is_left_alone(text: str, faults: list[Fault]) -> None:
    """An audit reads any page's YAML: tags of others, impossible days, keys that are no text."""
    assert manifest.faults(text, "1.37") == faults
    assert [each.message for each in checks.faults(Block(1, "yaml", text))] == [each.message for each in faults]


def test_yaml_of_any_depth_is_left_alone() -> None:
    """Rather than being a fault of Drillbook's."""
    assert checks.faults(Block(1, "yaml", "[" * 5_000 + "]" * 5_000)) == []


BILLIONS = "a0: &a0 [x, x, x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12))
CONFIG = "apiVersion: v1\nkind: ConfigMap\n"
TOO_LARGE = "with its aliases written out this document is larger than 1.5 MiB"


@pytest.mark.parametrize(
    "large",
    [
        f"{CONFIG}{BILLIONS}data: {{k: *a11}}\n",
        f"{CONFIG}data: &a {{k: *a}}\n",
        f"{CONFIG}a: &a {'x' * 100_000}\ndata: [{', '.join(['*a'] * 20)}]\n",
        f"{BILLIONS}apiVersion: v1\nkind: *a11\n",
    ],
    ids=["nested", "within itself", "long", "as its kind"],
)
def test_aliases_that_come_to_billions_are_refused(large: str) -> None:
    """Before anything is made of them, which would take all memory; the next document is read as ever."""
    gone = "---\napiVersion: v1\nkind: Pud\n"
    faults = [Fault(1, TOO_LARGE), Fault(large.count("\n") + 3, "Kubernetes 1.37 has no Pud in v1", "Pod")]
    assert manifest.faults(large + gone, "1.37") == faults
    assert checks.faults(Block(1, "yaml", large)) == faults[:1]


def test_a_long_value_is_told_in_short() -> None:
    """So is a kind that is no word; what stands there is on the page."""
    zeros = f"[{', '.join(['0'] * 1000)}]"
    shown = f"[{'0, ' * 32}0,…"
    faults = manifest.faults(f"{CONFIG}data: {{k: {zeros}}}\n", "1.37")
    assert faults == [Fault(3, f"data.k: {shown} is not of type 'string', 'null'")]
    faults = manifest.faults(f"apiVersion: v1\nkind: {zeros}\n", "1.37")
    assert faults == [Fault(2, f"Kubernetes 1.37 has no {shown} in v1")]
