"""What a cluster holds, asked of its API server: whether that is as it was, and what a report says of it."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Any

from containers import health, machine
from drillbook.errors import EnvironmentTrouble

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from docker.models.containers import Container

_KUBECTL = "export KUBECONFIG=/etc/kubernetes/admin.conf\n"
_SETTLE_SECONDS = 60
# A node that became ready keeps this taint for a while: the controller takes it away in its own time.
_NOT_YET = '"node.kubernetes.io/not-ready"'
# Everything that can be listed but what comes and goes by itself.
_SNAPSHOT = r"""
passing='^(events|leases|endpoints|endpointslices|componentstatuses|ipaddresses|certificatesigningrequests'
passing="$passing|podcertificaterequests)(\.|\$)"
kinds=$(kubectl api-resources --verbs=list --output=name | grep -vE "$passing" | paste -sd,)
kubectl get "$kinds" --all-namespaces --ignore-not-found --output json
"""
# What the API server and controllers note on an object.
_NOTES = ("creationTimestamp", "generation", "managedFields", "resourceVersion", "uid")
_SHOWN = 5
# What a namespace holds, for the report of a failure.
_DIAGNOSIS = r"""
for namespace in "$@"; do
    echo "--- namespace $namespace: events"
    kubectl --namespace "$namespace" get events --sort-by .lastTimestamp | tail -n 20
    echo "--- namespace $namespace: pods"
    kubectl --namespace "$namespace" get pods --output wide
    for pod in $(kubectl --namespace "$namespace" get pods --output name | head -n 5); do
        echo "--- $pod"
        kubectl --namespace "$namespace" describe "$pod" | sed '/^Events:/,$d' | tail -n 40
        kubectl --namespace "$namespace" logs --all-containers --tail 10 "$pod"
    done
done 2>&1 | head -n 150
"""


class State:
    """Ask a cluster through one of its control planes."""

    def __init__(self, name: str, control_plane: Callable[[], Container]) -> None:
        """Take the cluster's name, and what gives a control plane that runs or raises EnvironmentTrouble."""
        self._name, self._control_plane = name, control_plane

    def answers(self) -> None:
        """Raise EnvironmentTrouble where the API server does not answer."""
        try:
            self._kubectl("kubectl get --raw /readyz --request-timeout 5s > /dev/null")
        except (*health.FAILURES, EnvironmentTrouble) as error:
            message = f"the API server of the cluster {self._name} does not answer: {error}"
            raise EnvironmentTrouble(message) from error

    def ready(self, seconds: int) -> None:
        """Wait until every node is ready; raise EnvironmentTrouble where that takes too long."""
        self._kubectl(f"kubectl wait --for condition=Ready nodes --all --timeout {seconds}s")

    def snapshot(self) -> str:
        """Return what was asked for of everything that stays as it is by itself, by kind and name, as JSON.

        What another object owns is not in it: it goes with its owner.
        """
        listed = json.loads(self._kubectl(_SNAPSHOT) or "{}").get("items", [])
        return json.dumps({_named(each): _asked(each) for each in listed if "ownerReferences" not in each["metadata"]})

    def difference(self, pristine: str) -> list[str]:
        """Return a line for each object that is new (+), changed (~, with the fields) or gone (-)."""
        return _difference(json.loads(pristine), json.loads(self.snapshot()))

    def namespaces(self, pristine: str) -> list[str]:
        """Return the namespaces that were not there when the cluster was made."""
        known = json.loads(pristine)
        names = self._kubectl("kubectl get namespaces --output 'jsonpath={.items[*].metadata.name}'").split()
        return [name for name in names if f"Namespace /{name}" not in known]

    def remove(self, namespaces: Sequence[str]) -> None:
        """Remove namespaces with all that is in them, as far as that goes."""
        if namespaces:
            self._kubectl('kubectl delete namespace --timeout 60s "$@"', *namespaces, check=False)

    def diagnosis(self, namespaces: Sequence[str]) -> str:
        """Return events, states and logs of what namespaces hold."""
        return self._kubectl(_DIAGNOSIS, *namespaces, check=False)

    def _kubectl(self, script: str, *words: str, check: bool = True) -> str:
        return machine.run(self._control_plane(), _KUBECTL + script, *words, check=check)


def settled(look: Callable[[], str], pause: float = 2.0) -> str:
    """Return what `look` tells as soon as controllers have done all that they do by themselves; pause in seconds."""
    deadline = time.monotonic() + _SETTLE_SECONDS
    before, now = "", look()
    while (before != now or _NOT_YET in now) and time.monotonic() < deadline:
        time.sleep(pause)
        before, now = now, look()
    return now


def remaining(look: Callable[[], list[str]], pause: float = 1.0) -> list[str]:
    """Return what `look` still tells once deletions under way have ended; nothing as soon as it tells nothing."""
    deadline = time.monotonic() + _SETTLE_SECONDS / 6
    while (told := look()) and time.monotonic() < deadline:
        time.sleep(pause)
    return told


def _named(item: Mapping[str, Any]) -> str:
    return f"{item['kind']} {item['metadata'].get('namespace', '')}/{item['metadata']['name']}"


def _asked(item: Mapping[str, Any]) -> dict[str, Any]:
    """Return what was asked for of an object: no state, no notes."""
    metadata = {name: value for name, value in item["metadata"].items() if name not in _NOTES}
    return {**{name: value for name, value in item.items() if name != "status"}, "metadata": metadata}


def _difference(before: Mapping[str, Any], now: Mapping[str, Any]) -> list[str]:
    return [
        *(f"+ {name}" for name in now if name not in before),
        *(f"- {name}" for name in before if name not in now),
        *(
            f"~ {name}: {_fields(before[name], now[name])}"
            for name in now
            if name in before and before[name] != now[name]
        ),
    ]


def _fields(before: Mapping[str, Any], now: Mapping[str, Any]) -> str:
    """Return the paths of the fields that differ; no values, of which some are secrets."""
    was, new = dict(_leaves(before)), dict(_leaves(now))
    paths = sorted(path for path in {**was, **new} if path not in was or path not in new or was[path] != new[path])
    return ", ".join(paths[:_SHOWN]) + (f" and {len(paths) - _SHOWN} more" if paths[_SHOWN:] else "")


def _leaves(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - whatever JSON holds
    if isinstance(value, dict):
        for name, each in value.items():
            yield from _leaves(each, f"{path}.{name}" if path else name)
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from _leaves(each, f"{path}[{index}]")
    else:
        yield path, value
