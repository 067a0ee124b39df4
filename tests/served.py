"""The real site, built once and served as a host would: packed with gzip, counted, on this machine alone."""

from __future__ import annotations

import gzip
import os
import subprocess
import sys
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
REPOSITORY = "https://git.drillbook.test/owner/drillbook"
# The kinds of pages; those that are not in the site are left out.
_KINDS = (
    "index.html",
    "404.html",
    "tags/index.html",
    "verification/index.html",
    "unverified/index.html",
    "proof/*/*/index.html",
    "runbooks/*/*/index.html",
)
_ALWAYS = 5  # the first of them are always there


class Served:
    """Serve a folder, and count the bytes that went out."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.sent = folder, 0
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self.url = f"http://127.0.0.1:{self._server.server_port}/"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self) -> None:
        """Serve no more."""
        self._server.shutdown()
        self._server.server_close()

    def build(self) -> None:
        """Build the project's site into the folder, for this address."""
        variables = {"SITE_URL": self.url, "REPOSITORY_URL": REPOSITORY, "NO_MKDOCS_2_WARNING": "1"}
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", f"--site-dir={self.folder}"]
        done = subprocess.run(
            command, cwd=ROOT, env={**os.environ, **variables}, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr

    def topics(self, language: str) -> list[str]:
        """Return the addresses of topic pages in a language, the one with the smallest file first."""
        edition = self.folder / _edition(language)
        names = {path.parent.name for path in (ROOT / "snippets").glob("*/topic.toml")}
        found = [edition / name / "index.html" for name in names]
        ordered = sorted((path for path in found if path.is_file()), key=lambda path: path.stat().st_size)
        return [self._address(path) for path in ordered]

    def kinds(self, language: str) -> list[str]:
        """Return one address of each kind of page in a language, that with the smallest file."""
        edition = self.folder / _edition(language)
        found = [sorted(edition.glob(pattern), key=lambda path: path.stat().st_size)[:1] for pattern in _KINDS]
        assert all(found[:_ALWAYS]), f"{edition} lacks one of {_KINDS[:_ALWAYS]}"
        return [self.topics(language)[0], *(self._address(path) for paths in found for path in paths)]

    def _address(self, path: Path) -> str:
        return self.url + path.relative_to(self.folder).as_posix().removesuffix("index.html")


def _edition(language: str) -> str:
    return "" if language == "en" else language


def _handler(served: Served) -> type[SimpleHTTPRequestHandler]:
    class Handler(SimpleHTTPRequestHandler):
        def do_GET(self) -> None:
            path = Path(self.translate_path(self.path))
            path = path / "index.html" if path.is_dir() else path
            found = path.is_file()
            body = gzip.compress((path if found else served.folder / "404.html").read_bytes(), mtime=0)
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", self.guess_type(str(path)) if found else "text/html")
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body)))
            headers = b"".join(self._headers_buffer)  # type: ignore[attr-defined]
            served.sent += len(headers) + len(body)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            """Be quiet."""

        def translate_path(self, path: str) -> str:
            self.directory = str(served.folder)
            return super().translate_path(path)

    return Handler
