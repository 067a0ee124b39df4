"""The Docker context that is chosen: which engine the `docker` command would talk to, and by which keys.

The SDK looks for contexts only where a `config.json` lies beside them, and takes none by itself.
"""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass
from pathlib import Path

import docker
from docker.tls import TLSConfig

from drillbook.errors import EnvironmentTrouble, nearest

_KEYS = ("cert.pem", "key.pem")


class _Keys(TLSConfig):
    """Hold keys, and let no `REQUESTS_CA_BUNDLE` stand for a context's own authority, as requests would."""

    def configure_client(self, client: docker.APIClient) -> None:
        super().configure_client(client)
        client.trust_env = False


@dataclass(frozen=True)
class Context:
    """Hold a context's name, the address of its engine, and what its keys are, if it has any."""

    name: str
    address: str
    tls: TLSConfig | None = None

    def client(self, timeout: int) -> docker.DockerClient:
        """Return a client of its engine; `timeout` in seconds."""
        return docker.DockerClient(self.address, tls=self.tls or False, timeout=timeout)


def chosen() -> Context | None:
    """Return the context that `docker` would use here, None for the default one.

    `DOCKER_HOST` goes before `DOCKER_CONTEXT`, and that before what `docker context use` has set. Raises
    EnvironmentTrouble for an unknown or broken one.
    """
    if os.environ.get("DOCKER_HOST"):
        return None
    name = os.environ.get("DOCKER_CONTEXT") or _set()
    return None if name in {"", "default"} else _read(name)


def elsewhere() -> str:
    """Return the address in `DOCKER_HOST` where that is no socket of this machine, empty otherwise."""
    address = os.environ.get("DOCKER_HOST", "")
    return "" if address.startswith("unix:") else address


def _folder() -> Path:
    return Path(os.environ.get("DOCKER_CONFIG") or Path.home() / ".docker")


def _set() -> str:
    try:
        return str(json.loads((_folder() / "config.json").read_text()).get("currentContext", ""))
    except (OSError, ValueError, AttributeError):
        return ""  # `docker` itself warns of a broken file, and goes on without it


def _read(name: str) -> Context:
    place = hashlib.sha256(name.encode()).hexdigest()
    path = _folder() / "contexts/meta" / place / "meta.json"
    try:
        endpoint = json.loads(path.read_text())["Endpoints"]["docker"]
        address = str(endpoint["Host"])
    except FileNotFoundError:
        raise EnvironmentTrouble(_unknown(name)) from None
    except (OSError, ValueError, KeyError, TypeError) as error:
        message = f"the Docker context {name!r} can't be read: {path}: {error!r}"
        raise EnvironmentTrouble(message) from None
    keys = _folder() / "contexts/tls" / place / "docker"
    return Context(name, address, _tls(keys, verify=not endpoint.get("SkipTLSVerify")))


def _tls(keys: Path, *, verify: bool) -> TLSConfig | None:
    if not keys.is_dir():
        return None
    client = tuple(str(keys / name) for name in _KEYS if (keys / name).is_file())
    authority = keys / "ca.pem"
    return _Keys(
        client_cert=(client[0], client[1]) if len(client) == len(_KEYS) else None,
        ca_cert=str(authority) if authority.is_file() else None,
        verify=verify,
    )


def _unknown(name: str) -> str:
    known = ["default"]
    for path in _folder().glob("contexts/meta/*/meta.json"):
        try:
            known.append(str(json.loads(path.read_text())["Name"]))
        except (OSError, ValueError, KeyError, TypeError):
            continue
    near = nearest(name, known)
    hint = f"did you mean {near!r}?" if near else f"there are: {', '.join(sorted(known))}"
    return f"there is no Docker context {name!r}; {hint}"
