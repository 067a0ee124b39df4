"""Where scenarios run, as the engine sees it: a lab starts environments, an environment gives shells on nodes.

The engine knows no Docker: `pyproject.toml` names the lab's class, the function that gives the digest of an image's
recipe, and, where there are any, the images that help the lab and are none of a scenario's own: `[tool.drillbook]
lab = "module:Class"`, `recipe = "module:function"`, `helpers = "module:references"`. Only the lab's module needs what
talks to an engine, so what runs nothing need not load it.
"""

from __future__ import annotations

import functools
import hashlib
import importlib
import importlib.util
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, cast

from drillbook.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from drillbook.scenario import Scenario
    from drillbook.shell import Channel


_CODE = ("*.py", "*.bash")


class Environment(Protocol):
    """Stand for the running nodes of one scenario."""

    @property
    def facts(self) -> Mapping[str, str]:
        """Return what a report says about the nodes: bases of images, bytes of downloads, engine and cluster."""

    def channel(self, node: str) -> Channel:
        """Return the pipes of a new bash on a node."""

    def entrance(self, node: str) -> str:
        """Return the one line that opens a shell on a node by hand."""

    def inquire(self) -> str:
        """Return what the environment knows of why a step failed, or an empty string.

        Raises EnvironmentTrouble where a part of the environment has broken, so that the step was not tried.
        """

    def left_behind(self) -> str:
        """Return what the scenario has left where the next one would find it, or an empty string."""

    def close(self) -> None:
        """Remove the nodes and their network."""


class Lab(Protocol):
    """Stand for the machine that runs environments."""

    def __init__(self, root: Path, tell: Callable[[str], None]) -> None:
        """Take the project's folder and where progress is told; touch nothing yet."""

    def prepare(self, scenarios: Sequence[Scenario], *, online: bool = False) -> None:
        """Make ready all that the scenarios need, and remove what dead runs left; raise EnvironmentTrouble.

        With `online`, what readers download is upstream's own bytes, and nothing that stands in for them.
        """

    def side_by_side(self, scenarios: Sequence[Scenario]) -> tuple[int, str]:
        """Return how many of the scenarios may run at the same time, at least one, and what allows no more."""

    def start(self, scenario: Scenario, *, keep: bool) -> Environment:
        """Start a scenario's nodes; those of `keep` outlive the run. Raise EnvironmentTrouble."""

    def close(self) -> None:
        """Let go of what the lab holds; no environment is alive any more."""

    def clean(self, also: Collection[str]) -> None:
        """Remove all that runs left behind, kept nodes too.

        `also` may hold `images` (those that no recipe makes today, downloads declared no more, what compilers kept) and
        `engine` (end the one that the project started).
        """


def of(root: Path, tell: Callable[[str], None] = lambda _: None) -> Lab:
    """Return the project's lab."""
    return cast("Lab", _named(root, "lab")(root, tell))


def recipe_of(root: Path, state: Path | None = None) -> Callable[[str], str]:
    """Return what gives the digest of an image's recipe, and raises UsageError for an unknown image.

    `state` is a folder with another state of the project, whose image folders are asked in place of today's.
    """
    recipe = cast("Callable[..., str]", _named(root, "recipe"))
    images = _home(root, "recipe")
    return functools.partial(recipe, root=state / images) if state and images else recipe


def code(root: Path) -> list[str]:
    """Return git's patterns for the code that runs snippets and the helpers' images, as far as the project has them."""
    inside = [folder.relative_to(root) for folder in _folders(root) if folder.is_relative_to(root)]
    images = _home(root, "recipe")
    return [
        *(f":(glob){folder}/{pattern}" for folder in inside for pattern in _CODE),
        *(f":(glob){images}/{each.partition(':')[0]}/**" for each in _helpers(root) if images),
    ]


def digest(root: Path) -> str:
    """Return the hex digest of the code that runs snippets, wherever it lies, and of the helpers' images."""
    files = [path for folder in _folders(root) for pattern in _CODE for path in sorted(folder.glob(f"[!.]{pattern}"))]
    content = b"".join(f"{path.name} {path.stat().st_size}\n".encode() + path.read_bytes() for path in files)
    recipe = recipe_of(root)
    helpers = "".join(f"{each} {recipe(each)}\n" for each in _helpers(root))
    return hashlib.sha256(content + helpers.encode()).hexdigest()


def folders(root: Path) -> list[Path]:
    """Return the folders that hold that code and the recipes of images, the project's own among them."""
    return list(filter(None, [*_folders(root), _place(root, "recipe")]))


def _helpers(root: Path) -> Sequence[str]:
    if "helpers" not in _settings(root):
        return ()
    found = _named(root, "helpers")
    if not isinstance(found, tuple) or not all(isinstance(each, str) for each in found):
        name = ":".join(_setting(root, "helpers"))
        msg = f"{root / 'pyproject.toml'} names {name} as its helpers, which is no tuple of image references"
        raise UsageError(msg)
    return found


def _folders(root: Path) -> list[Path]:
    """Return where that code lies: the engine's own modules, and the lab's."""
    return [Path(__file__).parent, *filter(None, [_place(root, "lab")])]


def _named(root: Path, setting: str) -> Any:  # noqa: ANN401 - whatever stands there
    module, name = _setting(root, setting)
    try:
        return getattr(importlib.import_module(module), name)
    except (ImportError, AttributeError, ValueError, TypeError) as error:
        msg = f"{root / 'pyproject.toml'} names {module}:{name} as its {setting}, but there is none: {error}"
        raise UsageError(msg) from None


def _home(root: Path, setting: str) -> Path | None:
    """Return the folder of a setting's module, relative to the project; None where it lies outside."""
    home = _place(root, setting)
    return home.relative_to(root) if home and home.is_relative_to(root) else None


def _place(root: Path, setting: str) -> Path | None:
    try:
        spec = importlib.util.find_spec(_setting(root, setting)[0])
    except (ImportError, ValueError):  # its package is missing, or it has no name; `_named` tells of that
        spec = None
    return Path(spec.origin).parent if spec and spec.origin else None


def _setting(root: Path, setting: str) -> tuple[str, str]:
    try:
        module, _, name = _settings(root)[setting].partition(":")
    except (KeyError, TypeError, AttributeError):  # or of another shape
        msg = f"{root} is no Drillbook project: no pyproject.toml there names its {setting}; go to the project's folder"
        raise UsageError(msg) from None
    return module, name


def _settings(root: Path) -> Mapping[str, Any]:
    """Return `[tool.drillbook]`; nothing where there is none."""
    try:
        settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
        return cast("Mapping[str, Any]", settings["tool"]["drillbook"])
    except (FileNotFoundError, KeyError, TypeError):
        return {}
