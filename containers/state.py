"""What a cluster holds, asked of its API server: whether that is as it was, and what a report says of it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from docker.errors import DockerException
from requests.exceptions import RequestException

from containers import machine
from drillbook.errors import EnvironmentTrouble

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from docker.models.containers import Container

_KUBECTL = "export KUBECONFIG=/etc/kubernetes/admin.conf\n"
_SETTLE_SECONDS = 60
# A node that became ready keeps this taint for a while: the controller takes it away in its own time.
_NOT_YET = '"node.kubernetes.io/not-ready"'
# Everything in the cluster by kind and name, and what a scenario may do to a node. What comes and goes by itself is
# not in it, nor what others own.
_SNAPSHOT = r"""
passing='^(events|leases|endpoints|endpointslices|pods|replicasets|controllerrevisions|componentstatuses|ipaddresses'
passing="$passing|certificatesigningrequests|podcertificaterequests)(\.|\$)"
kinds=$(kubectl api-resources --verbs=list --output=name | grep -vE "$passing" | paste -sd,)
each='{.kind} {.metadata.namespace}/{.metadata.name} {.metadata.generation}{"\n"}'
kubectl get "$kinds" --all-namespaces --ignore-not-found --output "jsonpath={range .items[*]}$each{end}" | sort -u
kubectl get nodes \
    --output 'jsonpath={range .items[*]}{.metadata.name}{"\t"}{.metadata.labels}{"\t"}{.spec}{"\n"}{end}'
"""
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
        except (DockerException, RequestException, EnvironmentTrouble) as error:
            message = f"the API server of the cluster {self._name} does not answer: {error}"
            raise EnvironmentTrouble(message) from error

    def ready(self, seconds: int) -> None:
        """Wait until every node is ready; raise EnvironmentTrouble where that takes too long."""
        self._kubectl(f"kubectl wait --for condition=Ready nodes --all --timeout {seconds}s")

    def snapshot(self) -> str:
        """Return a line for everything in the cluster that stays as it is by itself."""
        return self._kubectl(_SNAPSHOT)

    def difference(self, pristine: str) -> str:
        """Return what is there now and was not, or the other way about, once deletions under way have ended."""
        deadline = time.monotonic() + _SETTLE_SECONDS / 6
        while difference := _difference(pristine, self.snapshot()):
            if time.monotonic() > deadline:
                break
            time.sleep(1)
        return difference

    def namespaces(self, pristine: str) -> list[str]:
        """Return the namespaces that were not there when the cluster was made."""
        names = self._kubectl("kubectl get namespaces --output 'jsonpath={.items[*].metadata.name}'").split()
        return [name for name in names if f"Namespace /{name} " not in pristine]

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


def _difference(before: str, now: str) -> str:
    """Return the lines that one state has and the other has not, marked + and -."""
    old, new = before.splitlines(), now.splitlines()
    more, less = (f"+ {line}" for line in new if line not in old), (f"- {line}" for line in old if line not in new)
    return "\n".join([*more, *less])
