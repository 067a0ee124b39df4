"""Where the sources can be edited; nowhere while `extra.repository` is empty."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

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
