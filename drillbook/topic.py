"""A topic: what its `topic.toml` declares."""

from __future__ import annotations

import re
import tomllib
from ipaddress import IPv4Address, IPv4Network
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from drillbook import duration, table
from drillbook import snippet as snippets
from drillbook.errors import ContentError, Problem, nearest

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

# RFC 5737, TEST-NET-2: no reader's network holds these addresses, and no node can reach a real host by them.
NETWORK = IPv4Network("198.51.100.0/24")
# Where what answers for the world outside is, in environments that need it.
MIRROR = IPv4Address("198.51.100.254")
MIRROR_NAME = "mirror"
# What a topic may ask for at most. These capabilities reach no further than the node's own network; any other reaches
# the kernel that all nodes and the machine itself share.
GRANTABLE = ("NET_ADMIN", "NET_RAW")
MOST_MEMORY = 4  # GiB for a node
LEAST_MEMORY = 6  # MiB for a node: Docker's own bound, below which it starts nothing
MOST_MACHINES = 9  # of each role in a cluster
LONGEST = "2h"
# With these behind its version, a scenario is run in another way.
_KINDS_OF_RUN = (".runbook", ".as-reader")
# Versions, nodes and topics are parts of files' names, of runs' names, of containers' names and of pages.
_NAME = re.compile(r"(?!.*\.\.)[A-Za-z0-9][A-Za-z0-9._-]{0,62}")
_FORM = "63 letters (A-Z, a-z), digits and . _ - at most, a letter or digit first, no two dots together"
# With these names @on says more than a node, and the mirror has its own.
_TAKEN = frozenset({"all", "together", MIRROR_NAME})
# Where a value is put in, it may have more lines than one.
_TEXTS = ("values", "versions")
_SHIFTS = {"k": 10, "m": 20, "g": 30}


def _in_network(address: IPv4Address) -> IPv4Address:
    if address not in NETWORK:
        msg = f"{address} is not in {NETWORK}, where the nodes live"
        raise ValueError(msg)
    if address in {NETWORK.network_address, NETWORK.broadcast_address}:
        msg = f"{address} is the network's own, and no machine's"
        raise ValueError(msg)
    if address == MIRROR:
        msg = f"{address} is the mirror's, which answers for the world outside"
        raise ValueError(msg)
    return address


def _length(text: str) -> str:
    if duration.seconds(text) > duration.seconds(LONGEST):
        msg = f"{text} is more than a scenario may take ({LONGEST})"
        raise ValueError(msg)
    return text


def _memory(text: str) -> str:
    if not re.fullmatch(r"[1-9][0-9]{0,8}[kmg]", text):  # Docker takes 0 for no limit at all
        msg = f"{text!r} is no size: write it as 512m or 2g"
        raise ValueError(msg)
    if int(text[:-1]) << _SHIFTS[text[-1]] < LEAST_MEMORY << 20:
        msg = f"{text} is less than a node needs to start ({LEAST_MEMORY}m)"
        raise ValueError(msg)
    if int(text[:-1]) << _SHIFTS[text[-1]] > MOST_MEMORY << 30:
        msg = f"{text} is more than a node may have ({MOST_MEMORY}g)"
        raise ValueError(msg)
    return text


def _capability(name: str) -> str:
    if name not in GRANTABLE:
        msg = f"{name} is granted to no node; what may be is {' and '.join(GRANTABLE)}"
        raise ValueError(msg)
    return name


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=False)


class Node(_Strict):
    """Declare one machine of an environment."""

    image: str
    address: Annotated[IPv4Address, AfterValidator(_in_network)]
    memory: Annotated[str, AfterValidator(_memory)] = "512m"
    capabilities: tuple[Annotated[str, AfterValidator(_capability)], ...] = ()
    why: str = ""
    zh: str = Field(default="", exclude=True)  # the same in Chinese, which decides no verdict


class Cluster(_Strict):
    """Declare a Kubernetes cluster that the nodes reach: what its own nodes are, and which images they hold."""

    image: str
    control_planes: int = Field(default=1, ge=1, le=MOST_MACHINES)
    workers: int = Field(default=2, ge=0, le=MOST_MACHINES)
    # What else than its own names and addresses the API servers' certificate holds.
    names: tuple[str, ...] = ()
    # The name in a pod's specification, and the image folder that is it where no registry answers.
    images: dict[str, str] = {}

    @property
    def version(self) -> str:
        """Return the minor version, after which the image folder is named: `kubernetes-1.37` has Kubernetes 1.37."""
        return self.image.partition(":")[0].rpartition("-")[2]

    @property
    def name(self) -> str:
        """Return what the cluster is called: `v1-37`, and with other machines than by itself, `v1-37-c3w0`."""
        usual = (self.control_planes, self.workers) == (1, 2)
        return f"v{self.version.replace('.', '-')}" + ("" if usual else f"-c{self.control_planes}w{self.workers}")

    @property
    def machines(self) -> list[str]:
        """Return the machines that snippets may name, as kind counts them: `control-plane`, then `control-plane2`."""
        roles = {"control-plane": self.control_planes, "worker": self.workers}
        return [role + (str(number) if number > 1 else "") for role, n in roles.items() for number in range(1, n + 1)]

    def terms(self) -> dict[str, Any]:
        """Return what decides a verdict; of what it is by itself, nothing."""
        return self.model_dump(mode="json", exclude={"control_planes", "workers", "names"} - self.model_fields_set)


class Environment(_Strict):
    """Declare the machines that a topic runs on, and how long a whole scenario may take."""

    nodes: dict[str, Node] = Field(min_length=1)
    cluster: Cluster | None = None
    timeout: Annotated[str, AfterValidator(_length)] = "15m"


class Topic(_Strict):
    """Declare a subject: its versions, their values, and its environment."""

    title: str
    zh: str = ""  # the title in Chinese, where it is another
    values: dict[str, str] = {}
    versions: dict[str, dict[str, str]] = Field(min_length=1)
    environment: Environment
    # Names of values that are masked wherever a command prints them.
    secrets: tuple[str, ...] = ()

    def values_of(self, version: str) -> dict[str, str]:
        """Return every value that a version gives, its own name included."""
        return {**self.values, **self.versions[version], "version": version}


def read(path: Path, text: str) -> Topic:
    """Return the topic that a `topic.toml` declares; raise ContentError with all its problems."""
    data = table.parsed(path, text)
    problems = snippets.places(path, text.replace("\r\n", "\n"))
    problems += [Problem(path, line(text, keys), fault) for keys, fault in table.unseen(text, data, _TEXTS)]
    try:
        topic = Topic.model_validate(data)
    except ValidationError as error:
        raise ContentError([*problems, *(_problem(path, text, each) for each in error.errors())]) from None
    looks = (_uneven, _unexplained, _unnamed, _misnamed, _twice)
    if problems := [*problems, *(each for look in looks for each in look(path, text, topic))]:
        raise ContentError(problems)
    return topic


def _problem(path: Path, text: str, error: Any) -> Problem:  # noqa: ANN401 - pydantic's own TypedDict is not public
    keys = tuple(str(part) for part in error["loc"])
    here = line(text, keys)
    if error["type"] == "extra_forbidden":
        return Problem(path, here, f"unknown key {keys[-1]!r}", nearest(keys[-1], _known(keys)))
    if error["type"] == "missing":
        return Problem(path, line(text, keys[:-1]), f"{table.dotted(keys)} is missing")
    return Problem(path, here, f"{table.dotted(keys)}: {error['msg'].removeprefix('Value error, ')}")


def _known(keys: tuple[str, ...]) -> list[str]:
    models: dict[int, type[BaseModel]] = {1: Topic, 2: Environment, 3: Cluster, 4: Node}
    model = models.get(len(keys))
    return list(model.model_fields) if model else []


def unfit(name: str, taken: Collection[str] = ()) -> str:
    """Return why no version, node or topic has this name, to be read behind its kind; empty where one may."""
    if not _NAME.fullmatch(name):
        return f"can't be called {name!r}: it takes {_FORM}"
    return f"can't be called {name!r}, which means something else" if name.lower() in taken else ""


def line(text: str, keys: tuple[str, ...]) -> int:
    """Return the line on which the last of `keys` that stands in the text is written, 1 where none does."""
    above: tuple[str, ...] = ()
    best, depth = 1, 0
    for number, content in enumerate(text.splitlines(), start=1):
        if header := _header(content):
            above = here = header
        elif match := re.match(r"\s*([\w\"'-]+)\s*=", content):
            here = (*above, match[1].strip("\"'"))
        else:
            continue
        if keys[: len(here)] == here and len(here) > depth:
            best, depth = number, len(here)
    return best


def _header(content: str) -> tuple[str, ...]:
    """Return the keys of a line such as `[environment.nodes.a]`, none where it is no such line."""
    try:
        inner: Any = tomllib.loads(content) if content.lstrip().startswith("[") else {}
    except ValueError:
        return ()
    keys = []
    while isinstance(inner, dict) and inner:
        key, inner = next(iter(inner.items()))
        keys.append(key)
    return tuple(keys)


def _uneven(path: Path, text: str, topic: Topic) -> list[Problem]:
    """Every version gives the same values, so that a snippet valid for one is valid for all."""
    names = {name for values in topic.versions.values() for name in values}
    return [
        Problem(path, line(text, ("versions", version)), f"version {version!r} has no value for {name!r}")
        for version, values in topic.versions.items()
        for name in sorted(names - set(values))
    ]


def _unexplained(path: Path, text: str, topic: Topic) -> list[Problem]:
    return [
        Problem(path, line(text, ("environment", "nodes", name)), f"node {name!r} asks for capabilities: say why")
        for name, node in topic.environment.nodes.items()
        if node.capabilities and not node.why
    ]


def _unnamed(path: Path, text: str, topic: Topic) -> list[Problem]:
    known = {name for version in topic.versions for name in topic.values_of(version)}
    return [
        Problem(path, line(text, ("secrets",)), f"secrets: there is no value {name!r}", nearest(name, known))
        for name in topic.secrets
        if name not in known
    ]


def _misnamed(path: Path, text: str, topic: Topic) -> list[Problem]:
    """Versions and nodes have names of the one form, and none that means something else."""
    cluster, nodes, versions = topic.environment.cluster, topic.environment.nodes, topic.versions
    runs = {name.lower() for name in versions if name.lower().endswith(_KINDS_OF_RUN)}
    machines = {*_TAKEN, *(cluster.machines if cluster else ())}
    kinds = (("version", ("versions",), versions, runs), ("node", ("environment", "nodes"), nodes, machines))
    return [
        Problem(path, line(text, (*keys, name)), f"a {kind} {fault}")
        for kind, keys, names, taken in kinds
        for name in names
        if (fault := unfit(name, taken))
    ]


def _twice(path: Path, text: str, topic: Topic) -> list[Problem]:
    nodes = topic.environment.nodes
    first = {node.address: name for name, node in reversed(nodes.items())}
    return [
        Problem(path, line(text, ("environment", "nodes", name, "address")), f"{node.address} is {one}'s already")
        for name, node in nodes.items()
        if (one := first[node.address]) != name
    ]
