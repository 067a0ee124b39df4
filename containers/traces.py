"""What a scenario leaves on the machines of a cluster: files, processes, mounts, firewall rules and network devices.

No API server knows of these: a pod with enough rights, or what it starts there, may make them. Each machine keeps a
list of what was there when the cluster was made; what the system itself makes and removes is on no list.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from containers import machine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docker.models.containers import Container

_LIST = "/kind/traces"
_WIDTH = 200
# What the kubelet, the runtime, systemd and Drillbook write on their own account.
_PASSING = (
    "/etc/hostname",  # these three, Docker writes anew whenever a network comes or goes
    "/etc/hosts",
    "/etc/resolv.conf",
    "/kind",
    "/root/.kube",
    "/tmp/hostpath_pv",  # noqa: S108 - volumes: the cluster's provisioner clears away those on control planes alone
    "/run/containerd",
    "/run/cni-ipam-state",
    "/run/lock",
    "/run/netns",
    "/run/systemd",
    "/run/udev",
    "/run/xtables.lock",
    "/var/lib/cni",
    "/var/lib/containerd",
    "/var/lib/etcd",
    "/var/lib/kubelet/*_state*",
    "/var/lib/kubelet/device-plugins",
    "/var/lib/kubelet/image_manager",
    "/var/lib/kubelet/pods",
    "/var/lib/systemd",
    "/var/log",
)
# Lines `kind subject<TAB>state`; a line break in the name of a file is a `?`, as `ls` shows it. Pods are objects of the
# API, so their processes, mounts and rules are left out.
_LOOK = rf"""
look() {{
    find / /dev/shm /run /tmp /var -xdev \( {" -o ".join(f"-path '{each}'" for each in _PASSING)} \) -prune \
        -o -type d -printf 'file %p\t%U:%G:%m\0' -o -printf 'file %p\t%U:%G:%m %s %C@ %l\0' 2> /dev/null |
        tr '\n\0' '?\n'
    ps -eww -o sess=,cgroup:1000=,args= | grep -v kubepods | awk -v me=$$ '
        $1 != me && $3 !~ /(^|\/)(containerd-shim|runc)/ {{ $1 = $2 = ""; print "process" substr($0, 2) "\t" }}'
    grep -v -E '^([^ ]+ ){{4}}/(run/containerd|run/netns|var/lib/kubelet)/' /proc/1/mountinfo |
        awk '{{ print "mount " $5 "\t" }}'
    iptables-save 2> /dev/null | grep -E '^[:-]' | grep -v -E 'KUBE-|CNI-' | sed -E 's/ \[.*//; s/^/rule /; s/$/\t/'
    ip -oneline link | awk -F '[:@] *' '$2 !~ /^veth/ {{ print "device " $2 "\t" }}'
}}
"""
_NOTE = f"{_LOOK}look > {_LIST}"
# No process is missed: those of the system come back, and some that pass were there when the list was made.
_COMPARE = rf"""
[ -e {_LIST} ]
look | awk -F '\t' '
    NR == FNR {{ was[$1] = $2; next }}
    {{ now[$1] }}
    !($1 in was) {{ if (!($1 in new)) print "+ " $1; new[$1]; next }}
    was[$1] != $2 {{ print "~ " $1 }}
    END {{ for (each in was) if (!(each in now) && each !~ /^process /) print "- " each }}' {_LIST} - | sort
"""


def note(nodes: Sequence[Container]) -> None:
    """Keep on each node of a new cluster the list of what is there."""
    with ThreadPoolExecutor(len(nodes)) as pool:
        list(pool.map(lambda node: machine.run(node, _NOTE), nodes))


def left(nodes: Sequence[Container]) -> list[str]:
    """Return what is new (+), changed (~) or gone (-) on the nodes, a line each; raise EnvironmentTrouble."""
    with ThreadPoolExecutor(len(nodes)) as pool:
        return [line for found in pool.map(_on, nodes) for line in found]


def _on(node: Container) -> list[str]:
    told = machine.run(node, _LOOK + _COMPARE).split("\n")  # what else some take for the end of a line is in names
    lines = (line.split(" ", 2) for line in told if line)
    return [f"{sign} {kind} on {node.name}: {subject[:_WIDTH]}" for sign, kind, subject in lines]
