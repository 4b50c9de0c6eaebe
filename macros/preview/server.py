"""The server of the preview, on loopback only. In: requests of a browser on this machine. Out: the manual, or what is to be mended."""

import json
import os
import re
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from urllib.parse import urlsplit

from ..loopback import LoopbackServer
from . import pages
from .state import Shown, State

LOCAL = re.compile(r"(127\.0\.0\.1|localhost)(:\d+)?")
LAST_GOOD = "/last-good"
SCRIPT = Path(__file__).with_name("preview.js")
SITE_URL = re.compile(r"^site_url:\s*[\"']?(\S+?)[\"']?\s*$", re.MULTILINE)


class Server(LoopbackServer):
    """Answers for a project's root and its state."""

    allow_reuse_address = os.name != "nt"

    def __init__(self, root: Path, state: State, port: int):
        self.root, self.state, self.base = root, state, base_path(root)
        super().__init__(port, Handler)


def base_path(root: Path) -> str:
    """Return the path below which the manual will be published, `/manual`; the 404 page writes addresses with it."""
    match = SITE_URL.search((root / "mkdocs.yml").read_text("utf-8"))
    return urlsplit(match[1]).path.rstrip("/") if match else ""


class Handler(SimpleHTTPRequestHandler):
    """Answers one request."""

    server: Server

    def do_GET(self) -> None:
        """Answer with a page of the preview, a page of the manual, or a file."""
        if not LOCAL.fullmatch(self.headers.get("Host", "")):
            self.send_error(HTTPStatus.FORBIDDEN, "Only this machine is answered")
            return
        path = urlsplit(self.path).path.removeprefix(self.server.base) or "/"
        if path == "/preview/version":
            self._version()
        elif path == "/preview/preview.js":
            self._send(SCRIPT.read_bytes(), "text/javascript")
        elif path.startswith("/preview/assets/"):
            self._file(self.server.root / "docs", path.removeprefix("/preview"))
        else:
            self._manual(path)

    do_HEAD = do_GET

    def _version(self) -> None:
        shown = self.server.state.shown
        self._send(json.dumps({"version": shown.version, "busy": shown.busy, "good": not shown.fault}).encode(), "application/json")

    def _manual(self, path: str) -> None:
        shown = self.server.state.shown
        last_good = path.startswith(f"{LAST_GOOD}/")
        path = path.removeprefix(LAST_GOOD) if last_good else path
        if not is_page(path):
            self._file(shown.site or self.server.root / "docs", path)
        elif shown.fault and not (last_good and shown.site):
            self._page(pages.problems_page(self.server.root, shown, path), HTTPStatus.SERVICE_UNAVAILABLE)
        elif not shown.site:
            self._page(pages.waiting_page(shown), HTTPStatus.SERVICE_UNAVAILABLE)
        else:
            self._built(shown, path, path if last_good else None)

    def _built(self, shown: Shown, path: str, home: str | None) -> None:
        file, status = self._find(shown.site, path), HTTPStatus.OK
        if file.is_dir():
            self._go(f"{self.path.partition('?')[0]}/")
            return
        if not file.is_file():
            file, status = shown.site / "404.html", HTTPStatus.NOT_FOUND
        try:
            self._page(pages.with_reload(file.read_bytes(), shown, home), status)
        except FileNotFoundError:  # a newer version has just taken the place of this one
            self._page(pages.waiting_page(shown), HTTPStatus.SERVICE_UNAVAILABLE)

    def _find(self, folder: Path, path: str) -> Path:
        """Return the file of a path below a folder, never one outside it."""
        self.directory = str(folder)
        return Path(self.translate_path(path)) / ("index.html" if path.endswith("/") else "")

    def _file(self, folder: Path, path: str) -> None:
        file = self._find(folder, path)
        try:
            body = file.read_bytes()
        except (OSError, ValueError):  # it is not there, is a folder, has a name that none can have, or a newer version has just taken its place
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        self._send(body, self.guess_type(str(file)))

    def _page(self, html: bytes, status: HTTPStatus) -> None:
        self._send(html, "text/html; charset=utf-8", status)

    def _go(self, path: str) -> None:
        self.send_response(HTTPStatus.FOUND)
        self.send_header("Location", path)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(self, body: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *arguments: object) -> None:
        """Say nothing: the terminal is for what is to be mended."""


def is_page(path: str) -> bool:
    """Tell whether a path is that of a page and not of a file beside it."""
    last = path.rpartition("/")[2]
    return "." not in last or last.endswith(".html")
