"""Whether a machine has room for the nodes of a cluster: they would start without it, and fail in other words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from containers.host import inotify_left
from drillbook.errors import EnvironmentTrouble

if TYPE_CHECKING:
    from containers.host import HostFacts

# A control plane (0.7 GB) or a worker, and what runs on them.
_MEMORY_CONTROL_PLANE = 2 * 1024**3
_MEMORY_WORKER = 1024**3
# What systemd, containerd, the kubelet and Kubernetes's own components of a node open.
INSTANCES = 20


def memory(control_planes: int, workers: int) -> int:
    """Return what so many nodes take, bytes."""
    return control_planes * _MEMORY_CONTROL_PLANE + workers * _MEMORY_WORKER


def check(host: HostFacts, control_planes: int = 1, workers: int = 2) -> None:
    """Raise EnvironmentTrouble with all that the machine lacks for so many nodes, and what to do about it."""
    lacking = []
    if host.memory < (wanted := memory(control_planes, workers)):
        lacking.append(f"{wanted // 1024**3} GiB of memory; this machine has {host.memory / 1024**3:.1f}")
    instances = (control_planes + workers) * INSTANCES
    if host.here and (left := inotify_left(host.uid)) < instances:
        lacking.append(
            f"{instances} inotify instances; {left} are left (fs.inotify.max_user_instances): end what needs them, or "
            "as root `sysctl -w fs.inotify.max_user_instances=512`"
        )
    if lacking:
        message = f"a cluster of {control_planes + workers} nodes needs {' and '.join(lacking)}"
        raise EnvironmentTrouble(message)
