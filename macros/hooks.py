"""What happens around a build: code read anew, the other language, and the proof that what is published runs."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import BuildError
from mkdocs.plugins import event_priority, get_plugin_logger

from drillbook import published
from drillbook.errors import ContentError

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

_log = get_plugin_logger("drillbook")


def on_startup(**_: object) -> None:
    """Let MkDocs keep this module over the builds of `mkdocs serve`."""


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Forget the macros' code and the project they read, so that `mkdocs serve` takes changes of both."""
    if config.extra.get("translations"):
        for name in [name for name in sys.modules if name == "macros" or name.startswith("macros.")]:
            del sys.modules[name]
    return config


@event_priority(-100)
def on_post_build(config: MkDocsConfig) -> None:
    """Build the other languages into the same site, then prove that what is published is what runs."""
    translations = config.extra.get("translations")
    if not translations:
        return
    root = Path(config.config_file_path).parent
    for name in translations:
        site = Path(config.site_dir) / name.removeprefix("mkdocs.").removesuffix(".yml")
        build(load_config(str(root / name), strict=config.strict, site_dir=str(site)))
    source = importlib.import_module("macros.source")  # the one that this build has read
    try:
        _log.info(published.check(source.of(config.config_file_path), Path(config.site_dir)))
    except ContentError as error:
        message = f"what is published is not what runs:\n{error}"
        raise BuildError(message) from None
