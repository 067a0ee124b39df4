"""Kubernetes manifests held against the schemas of the API, without a cluster.

The schemas are those of the package kubernetes-validate, one file of definitions for each minor version, made from the
API server's own OpenAPI document. In the strict form that is used here an unknown field is a fault.
A release of the package knows about ten versions. The variable DRILLBOOK_SCHEMAS may name another's folder of schemas.
"""

from __future__ import annotations

import functools
import importlib.resources
import itertools
import json
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import yaml
from jsonschema import Draft202012Validator

from drillbook.errors import Fault, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from importlib.resources.abc import Traversable

    from jsonschema import ValidationError

    Key = str | int

# More than that no API server takes in one request. With aliases it may be written in some hundred bytes.
_LARGEST = 3 * 2**19
_LONGEST_SHOWN = 100
_FOLDER = re.compile(r"v(\d+\.\d+)\.0-local-strict")
_KINDS = "x-kubernetes-group-version-kind"


def versions() -> list[str]:
    """Return the minor versions whose schemas are known, oldest first."""
    return sorted(_folders(), key=lambda version: tuple(map(int, version.split("."))))


def faults(text: str, version: str) -> list[Fault]:
    """Return all that is wrong with the manifests of a YAML text for a minor version of Kubernetes such as 1.37.

    What is no manifest, and what an API of somebody else's defines (a CRD), is left alone. So is what can't be held
    here: tags of others, days that no month has. `text` must be sound YAML.
    """
    found = []
    loader = yaml.SafeLoader(text)
    try:
        while loader.check_node():
            if node := loader.get_node():
                found += list(_node(node, version))
    except RecursionError:
        pass  # nested too deeply for anybody's API
    finally:
        loader.dispose()
    return sorted(found, key=lambda each: each.line)


def _node(node: yaml.Node, version: str) -> Iterator[Fault]:
    if _size(node, {}) > _LARGEST:
        yield Fault(node.start_mark.line + 1, "with its aliases written out this document is larger than 1.5 MiB")
        return
    document = _constructed(node)
    if isinstance(document, dict) and {"apiVersion", "kind"} <= set(document):
        yield from _document(node, document, version)


def _size(node: yaml.Node, known: dict[yaml.Node, int]) -> int:
    """Return how many nodes and characters a node comes to with its aliases written out, if it is not too large."""
    if node not in known:
        known[node] = _LARGEST + 1  # this is what it comes to where it holds itself
        if isinstance(node, yaml.ScalarNode):
            size = len(node.value)
        else:
            below = itertools.chain.from_iterable(node.value) if isinstance(node, yaml.MappingNode) else node.value
            size = sum(_size(each, known) for each in below)
        known[node] = min(1 + size, _LARGEST + 1)  # a number without a limit would have thousands of digits
    return known[node]


def _constructed(node: yaml.Node) -> Any:  # noqa: ANN401 - YAML has any shape
    """Return what a document holds, None where that can't be said; the next one is read as ever."""
    try:
        return yaml.SafeLoader("").construct_document(node)
    except (yaml.YAMLError, ValueError):
        return None


def _document(node: yaml.Node, document: Mapping[str, Any], version: str) -> Iterator[Fault]:
    group, _, api = str(document["apiVersion"]).rpartition("/")
    kinds = _kinds(version)
    name = kinds.get((group, api, document["kind"])) if isinstance(document["kind"], str) else None
    if name:
        yield from _fields(node, document, name, version)
    elif group in {group for group, _, _ in kinds}:
        elsewhere = [f"{group}/{api}".lstrip("/") for group, api, kind in kinds if kind == document["kind"]]
        here = [kind for group_, api_, kind in kinds if (group_, api_) == (group, api)]
        kind = _short(str(document["kind"]))
        key, hint = ("apiVersion", elsewhere[0]) if elsewhere else ("kind", nearest(kind, here))
        what = f"{kind} in {document['apiVersion']}"
        yield Fault(_line(node, [key]), f"Kubernetes {version} has no {what}", hint)


def _fields(node: yaml.Node, document: Mapping[str, Any], name: str, version: str) -> Iterator[Fault]:
    schema = {"$ref": f"#/$defs/{name}", "$defs": _definitions(version)}
    for error in Draft202012Validator(schema).iter_errors(document):
        path = list(error.absolute_path)
        if error.validator == "additionalProperties":
            yield from _unknown(node, error, path, f"{document['kind']} of Kubernetes {version}")
        else:
            shown = repr(error.instance)
            message = error.message.replace(shown, _short(shown))
            yield Fault(_line(node, path), f"{_dotted(path) or document['kind']}: {message}")


def _unknown(node: yaml.Node, error: ValidationError, path: Sequence[Key], what: str) -> Iterator[Fault]:
    known = error.schema["properties"]  # type: ignore[index] # a schema that forbids more lists what it allows
    for key in cast("dict[str, Any]", error.instance):
        if key not in known:
            yield Fault(
                _line(node, [*path, key]), f"a {what} has no field {_dotted([*path, key])}", nearest(str(key), known)
            )


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else f"{text[: _LONGEST_SHOWN - 1]}…"


def _dotted(path: Sequence[Key]) -> str:
    return "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in path).lstrip(".")


def _line(node: yaml.Node, path: Sequence[Key]) -> int:
    """Return the line on which the last of a path's keys stands."""
    line = node.start_mark.line
    for key in path:
        if isinstance(node, yaml.SequenceNode) and isinstance(key, int):
            node = node.value[key]
            line = node.start_mark.line
        elif isinstance(node, yaml.MappingNode):
            pairs = [pair for pair in node.value if pair[0].value == key]
            if not pairs:
                break
            line, node = pairs[0][0].start_mark.line, pairs[0][1]
    return line + 1


@functools.cache
def _kinds(version: str) -> dict[tuple[str, str, str], str]:
    """Return the name of the definition of every kind, by group, version and kind."""
    return {
        (each["group"], each["version"], each["kind"]): name
        for name, definition in _definitions(version).items()
        for each in definition.get(_KINDS, [])
    }


@functools.cache
def _definitions(version: str) -> dict[str, Any]:
    text = (_folders()[version] / "_definitions.json").read_text(encoding="utf-8")
    found = json.loads(text.replace("#/definitions/", "#/$defs/"))  # as older releases have it
    definitions: dict[str, Any] = found["$defs" if "$defs" in found else "definitions"]
    return definitions


@functools.cache
def _folders() -> dict[str, Traversable]:
    """Return the folder with the schemas of each version; the package's own come before those of the variable."""
    places: list[Traversable] = [importlib.resources.files("kubernetes_validate") / "kubernetes-json-schema"]
    if others := os.environ.get("DRILLBOOK_SCHEMAS"):
        places.insert(0, Path(others))
    return {match[1]: each for place in places for each in place.iterdir() if (match := _FOLDER.fullmatch(each.name))}
