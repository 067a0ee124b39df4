"""Where the sources can be edited; nowhere while `extra.repository` is empty."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from macros.literal import literal

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Repository:
    """Hold the repository's address, as https://github.com/OWNER/NAME, and the branch that changes go to."""

    url: str = ""
    branch: str = "main"

    def edit(self, path: Path, words: str) -> str:
        """Return a link that edits a file of the project, given by its path there; nothing without a repository."""
        if not self.url:
            return ""
        address = escape(f"{self.url.rstrip('/')}/edit/{self.branch}/{path.as_posix()}")
        return f'<a class="edit" href="{address}" aria-label="{words}: {escape(str(path))}">{words}</a>'

    def file(self, path: Path, line: int = 1) -> str:
        """Return a file of the project, with a link to its line where there is a repository."""
        words = f"<code>{literal(path.as_posix())}</code>"
        return f"[{words}]({self.url.rstrip('/')}/blob/{self.branch}/{path.as_posix()}#L{line})" if self.url else words

    def commit(self, name: str) -> str:
        """Return a commit, with a link to it where there is a repository."""
        words = f"<code>{literal(name)}</code>"
        return f"[{words}]({self.url.rstrip('/')}/commit/{name})" if self.url else words
