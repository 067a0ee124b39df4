"""The site in one language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Edition:
    """Hold a language, the folder of the site that it has (`zh/`, or nothing for the root), and what the site says."""

    language: str
    folder: str
    title: str
    description: str
