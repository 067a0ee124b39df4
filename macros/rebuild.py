"""A rebuild of `mkdocs serve`: only pages that come out otherwise are rendered and written.

Pages show what macros return, so each page's Markdown is made anew and compared; a page whose Markdown is the same is
left as it stands. Pages that somebody wrote come first and are served; what is generated about them, such as proofs,
follows in a rebuild of its own. That holds for changes of snippets, of records, and of the text of pages. Of any other
change, and wherever there is a warning, the whole site is built. While there is an error in what is written, nothing is
built, and pages stay as they are.

MkDocs has no interface for this: its functions for a page are called as its own `build` calls them.
"""

from __future__ import annotations

import contextlib
import functools
import gc
import importlib
import itertools
import logging
import os
import time
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.commands.build import _build_page
from mkdocs.exceptions import BuildError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import InclusionLevel
from mkdocs.utils import CountHandler

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

_FOLDERS = ("containers", "docs", "drillbook", "ledger", "macros", "snippets")
_SETTINGS = ("*.toml", "*.yml")
_WRITTEN = ("docs", "ledger", "snippets")  # the other folders hold code, by which the rest would be judged
_log = get_plugin_logger("drillbook")


class _WholeBuild(Exception):
    """Say why only a whole build will do."""


@dataclass(frozen=True)
class _Built:
    """Hold what MkDocs made of one language, as the last build or rebuild left it."""

    config: MkDocsConfig
    env: Environment
    # What plugins know of this language: MkDocs has one instance of some for all languages.
    plugins: tuple[tuple[BasePlugin[Any], dict[str, Any]], ...]
    # Front matter and title of each page that was looked at, as the whole build left them.
    heads: dict[str, tuple[Any, Any]] = field(default_factory=dict)

    def take_up(self) -> None:
        """Let plugins be as they were with this language."""
        for plugin, known in self.plugins:
            vars(plugin).update(known)

    @property
    def _macros(self) -> Any:  # noqa: ANN401 - the plugin says nothing of its types
        return self.config.plugins["macros"]

    @property
    def files(self) -> Files:
        files: Files = self._macros.variables["files"]
        return files

    @property
    def nav(self) -> Navigation:
        nav: Navigation = self._macros.variables["navigation"]
        return nav

    @property
    def pages(self) -> list[Page]:
        found = self.files.documentation_pages(inclusion=InclusionLevel.is_in_serve)
        return [file.page for file in found if file.page]

    def define(self) -> None:
        """Let macros speak of the project as it is now."""
        plugin = self._macros
        importlib.import_module("macros").define_env(plugin)
        plugin.env.globals.update(plugin.macros)
        plugin.env.filters.update(plugin.filters)

    def changed(self, *, generated: bool) -> Iterator[Page]:
        """Yield pages whose Markdown is not what it was, rendered anew: those that are generated, or the others."""
        if generated:
            self._generate()
        for page in self.pages:
            if bool(page.file.generated_by) != generated:
                continue
            before, uri = page.markdown, page.file.src_uri
            head = self.heads.setdefault(uri, (deepcopy(page.meta), page.title))
            self._read(page)
            if page.markdown != before:
                page.render(self.config, self.files)
                page.content = self.config.plugins.on_page_content(
                    page.content or "", page=page, config=self.config, files=self.files
                )
                yield page
            if (page.meta, page.title) != head:
                msg = f"{uri} has another title or front matter, which other pages may show"
                raise _WholeBuild(msg)

    def _generate(self) -> None:
        """Give generated files their content of now; the site's own are pages, or copied."""
        source = importlib.import_module("macros.source")
        made = source.made(self.config.config_file_path)
        if gone := {file.src_uri for file in self.files if file.generated_by == "macros/hooks.py"} - made.keys():
            msg = f"{min(gone)} is no more"
            raise _WholeBuild(msg)
        for path, content in made.items():
            file = self.files.get_file_from_path(path)
            if not file:
                msg = f"{path} is new"
                raise _WholeBuild(msg)
            new = content.encode() if isinstance(content, str) else content
            if file.content_bytes != new:
                file.content_bytes = new
                if not file.page:
                    file.copy_file()

    def _read(self, page: Page) -> None:
        self.config._current_page = page  # noqa: SLF001 - as MkDocs sets it
        plugins = self.config.plugins
        plugins.on_pre_page(page, config=self.config, files=self.files)
        page.read_source(self.config)
        page.markdown = plugins.on_page_markdown(page.markdown or "", page=page, config=self.config, files=self.files)
        self.config._current_page = None  # noqa: SLF001

    def write(self, pages: list[Page]) -> None:
        """Write pages, and what the search index holds of them in the place of what it held."""
        for page in pages:
            index = next(each for name, each in self.config.plugins.items() if name.endswith("search")).search_index
            kept = index.entries
            at = next((at for at, entry in enumerate(kept) if _is_of(entry, page)), len(kept))
            index.entries = []
            doc_files = [each.file for each in self.pages]
            _build_page(page, self.config, doc_files, self.nav, self.env)
            rest = [entry for entry in kept[at:] if not _is_of(entry, page)]
            index.entries = [*kept[:at], *index.entries, *rest]

    def check(self) -> None:
        """Let MkDocs warn of links to places that are no more."""
        for page in self.pages:
            page.validate_anchor_links(files=self.files, log_level=self.config.validation.links.anchors)


class _Rebuild:
    """Hold the last build, and the state of the files that it was made from."""

    def __init__(self) -> None:
        self.languages: list[_Built] = []
        self.seen: dict[str, tuple[int, int]] = {}
        self.root = Path()
        self.runs = self.proves = self.unfinished = False

    def begin(self, root: Path) -> None:
        """Note what the files are before a whole build reads them."""
        self.root, self.seen = root, _states(root)

    @property
    def follows(self) -> bool:
        """Tell whether rebuilds may follow; after `mkdocs build` none does, and nothing is to be kept for them."""
        return bool(self.seen)

    def prepare(self, config: MkDocsConfig) -> None:
        """Let a page that is the same be read by Jinja once over all rebuilds, which takes longer than its macros."""
        if not self.follows:
            return
        pages = config.plugins["macros"].env  # type: ignore[attr-defined]
        pages.from_string = functools.cache(pages.from_string)

    def keep(self, config: MkDocsConfig, env: Environment) -> None:
        """Keep what a whole build makes of a language."""
        if not self.follows:
            return
        plugins = [each for each in config.plugins.values() if isinstance(each, BasePlugin)]
        shared = tuple((each, dict(vars(each))) for each in plugins if hasattr(each, "on_startup"))
        self.languages.append(_Built(config, env, shared))

    def again(self) -> bool:
        """Bring the last build up to date, or tell an error; return False where only a whole build will do.

        It may have to go on: `unfinished`.
        """
        begun, used = time.perf_counter(), time.thread_time()
        counter = CountHandler(level=logging.WARNING)
        logging.getLogger("mkdocs").addHandler(counter)
        self.runs = True
        gc.disable()  # looking through all that the last build made for what is not in use takes a quarter of the time
        try:
            written = self._update()
            if counter.get_counts():
                msg = "there are warnings"
                raise _WholeBuild(msg)  # noqa: TRY301
        except BuildError as error:
            self.unfinished = False
            _log.error(f"{error}\nUntil that is mended, pages stay as they are.")
            return True
        except (Exception, SystemExit) as error:  # noqa: BLE001 - the whole build tells of it
            _log.info(f"Building the whole site: {error}")
            return False
        finally:
            self.runs = False
            gc.enable()
            logging.getLogger("mkdocs").removeHandler(counter)
        took, used = time.perf_counter() - begun, time.thread_time() - used
        more = "; what is generated follows" if self.unfinished else ""
        _log.info(
            f"{written} pages came out otherwise and were built in {took:.2f} seconds, {used:.2f} of processor{more}"
        )
        return True

    def _update(self) -> int:
        now = _states(self.root)
        changed = {Path(name) for name in self.seen.keys() | now.keys() if self.seen.get(name) != now.get(name)}
        more = [path for path in sorted(changed) if not _is_of_pages(path, str(path) in self.seen and str(path) in now)]
        code = [path for path in more if path.parts[0] not in _WRITTEN]
        if not code:
            touched = {path.parts[1] for path in changed if path.parts[0] == "snippets"}
            importlib.import_module("macros.source").renew(self.languages[0].config.config_file_path, touched)
        if more:
            msg = f"{(code or more)[0]} changed"
            raise _WholeBuild(msg)
        self.proves = any(path.suffix == ".md" for path in changed)  # a snippet can add no code of its own to a page
        for each in self.languages:
            each.take_up()
            each.define()
        written = self._built(generated=False)
        self.unfinished = bool(written)
        written = written or self._built(generated=True)
        for each in reversed(self.languages):  # the first holds the others, and is checked with them
            each.take_up()
            each.config.plugins.on_post_build(config=each.config)
        self.seen = now
        return written

    def _built(self, *, generated: bool) -> int:
        """Build the changed pages of one kind, and return how many there were."""
        pages: list[list[Page]] = []
        try:
            for each in self.languages:
                each.take_up()
                pages.append([])
                for page in each.changed(generated=generated):
                    pages[-1].append(page)
            for each, here in zip(self.languages, pages, strict=True):
                each.take_up()
                each.write(here)
                each.check()
        except BuildError:
            for page in itertools.chain(*pages):
                page.markdown = None  # what was made of it may not be written: next time it differs again
            raise
        return sum(map(len, pages))


def _is_of_pages(path: Path, was_and_is: bool) -> bool:  # noqa: FBT001
    """Tell whether a file matters to what macros return and to the text of pages, and to nothing else."""
    match path.parts[0]:
        case "snippets":
            return path.suffix != ".toml"
        case "ledger":
            return True
        case "docs":
            return path.suffix == ".md" and was_and_is
    return False


def _is_of(entry: dict[str, Any], page: Page) -> bool:
    return bool(entry["location"].partition("#")[0] == page.url)


def _states(root: Path) -> dict[str, tuple[int, int]]:
    """Return when each file that a build reads was changed (ns), and its size, by its path from `root`."""
    found = {}
    for path in _files(root):
        with contextlib.suppress(FileNotFoundError):  # an editor's own file, gone again or a link to nowhere
            state = Path(path).stat()
            found[path.removeprefix(f"{root}/")] = state.st_mtime_ns, state.st_size
    return found


def _files(root: Path) -> Iterator[str]:
    for pattern in _SETTINGS:
        yield from map(str, root.glob(pattern))
    for folder in _FOLDERS:
        for place, folders, names in os.walk(root / folder):
            folders[:] = [name for name in folders if name != "__pycache__"]
            yield from (f"{place}/{name}" for name in names)


last = _Rebuild()
