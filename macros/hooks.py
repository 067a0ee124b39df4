"""What happens around a build: code read anew, the other language, and the proof that what is published runs."""

from __future__ import annotations

import functools
import importlib
import logging
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import jieba
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import File, InclusionLevel

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

# None is imported above: `on_config` makes them known, and lets each build of `mkdocs serve` read them anew.
_OURS = frozenset({"macros", "drillbook", "containers"})
# Terms that jieba would part, and so differently from one sentence to the next: a search finds what is whole.
_TERMS = ("高可用", "限流")
_CACHE = ".cache"
_running: set[str] = set()
_log = get_plugin_logger("drillbook")


def on_startup(*, command: str, **_: object) -> None:
    """Let MkDocs keep this module over the builds of `mkdocs serve`, and note that it is one.

    Ended by a signal, that removes the folder in which it builds only where the signal is an interruption.
    """
    _running.add(command)
    if command == "serve":
        signal.signal(signal.SIGTERM, signal.default_int_handler)


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Find our code from whatever folder MkDocs runs in; forget it and the project it read before."""
    if config.extra.get("translations"):
        root = str(Path(config.config_file_path).parent)
        if root not in sys.path:
            sys.path.insert(0, root)
        for name in [name for name in sys.modules if name.partition(".")[0] in _OURS]:
            del sys.modules[name]
        importlib.invalidate_caches()
        for name in ("macros.highlighting", "macros.searching"):
            importlib.import_module(name).install()
        if "serve" in _running:
            importlib.import_module("macros.kept").kept.begin()
            importlib.import_module("macros.rebuild").last.begin(Path(root))
        _quiet_words(Path(root) / _CACHE)
    return config


def _quiet_words(cache: Path) -> None:
    """Let jieba part Chinese into words without telling so, and keep what it makes of its dictionary in the cache."""
    cache.mkdir(exist_ok=True)
    jieba.setLogLevel(logging.WARNING)
    jieba.dt.tmp_dir = str(cache)
    for term in _TERMS:
        jieba.add_word(term)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages and files that are generated; links lead to them, the navigation does not."""
    made = importlib.import_module("macros.source").made(config.config_file_path)
    for path, text in made.items():
        files.append(File.generated(config, path, content=text, inclusion=InclusionLevel.NOT_IN_NAV))
    return files


def on_pre_build(*, config: MkDocsConfig) -> None:
    """Let rebuilds find pages prepared."""
    importlib.import_module("macros.rebuild").last.prepare(config)


def on_env(env: Environment, *, config: MkDocsConfig, **_: object) -> Environment:
    """Keep what the rebuilds of `mkdocs serve` need of this build."""
    importlib.import_module("macros.rebuild").last.keep(config, env)
    return env


@event_priority(-100)
def on_post_page(output: str, *, page: Page, **_: object) -> str:
    """Let go of the text of a page that is written, which MkDocs would hold until all are."""
    if not importlib.import_module("macros.rebuild").last.follows:
        page.markdown = page.content = ""
    return output


def on_serve(server: LiveReloadServer, *, config: MkDocsConfig, **_: object) -> LiveReloadServer:
    """Watch also what decides a badge, where there is such a folder; rebuild no more than changed."""
    again = Path(config.config_file_path).parent / _CACHE / "again"
    again.touch()
    server.watch(str(again))
    (Path(config.config_file_path).parent / "ledger").mkdir(exist_ok=True)  # the first record is to be seen as well
    for name in ("containers", "drillbook", "ledger"):
        folder = Path(config.config_file_path).parent / name
        if folder.is_dir():
            server.watch(str(folder))
    server.builder = functools.partial(_rebuild, server.builder, again)
    return server


def _rebuild(whole: Callable[[], None], again: Path) -> None:
    """Bring the site up to date: from the last build, where it went well and that can be done.

    What is left for later is asked for by a change of `again`, which is watched.
    """
    rebuild = sys.modules.get("macros.rebuild")
    if rebuild and rebuild.last.again():
        if rebuild.last.unfinished:
            again.touch()
        return
    try:
        whole()
    except BaseException:
        sys.modules.pop("macros.rebuild", None)
        raise


@event_priority(-100)
def on_post_build(config: MkDocsConfig) -> None:
    """Build the other languages into the same site, add its other files, and prove what is published."""
    translations = config.extra.get("translations")
    if not translations:
        return
    languages = {"": config} | {f"{_language(name)}/": _translated(config, name) for name in translations}
    rebuild = importlib.import_module("macros.rebuild").last
    if not rebuild.runs:
        for translated in list(languages.values())[1:]:
            build(translated)
    source = importlib.import_module("macros.source")  # the one that this build has read
    built = Path(config.site_dir)
    source.complete(config.config_file_path, languages, built)
    if rebuild.runs and not rebuild.proves:
        return
    _log.info(source.proved(config.config_file_path, built))
    _log.info(source.linked(built, config.site_url or ""))


def _language(name: str) -> str:
    return name.removeprefix("mkdocs.").removesuffix(".yml")


def _translated(config: MkDocsConfig, name: str) -> MkDocsConfig:
    """Return the configuration of another language, for a folder of this site."""
    folder = _language(name)
    url = f"{config.site_url.rstrip('/')}/{folder}/" if config.site_url else None
    root = Path(config.config_file_path).parent
    site = str(Path(config.site_dir) / folder)
    return load_config(str(root / name), strict=config.strict, site_dir=site, site_url=url)
