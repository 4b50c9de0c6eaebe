"""What goes over the wire. In: a built site and what a reader does. Out: packed bytes and requests, counted at the server."""

import functools
import gzip
import http.server
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from accessibility.loopback import serving
from playwright.sync_api import Browser

PACKED = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt"}
SETTLED = 0.3


class Wire(NamedTuple):
    """Bytes of answers and requests."""

    sent: int
    requests: int


class Host(NamedTuple):
    """A server: its address, and what it has sent so far, as bytes and path."""

    address: str
    sent: Callable[[], list[tuple[int, str]]]


@functools.cache
def packed(file: Path) -> bytes:
    """Return a file as tightly as gzip packs it, once."""
    return gzip.compress(file.read_bytes(), 9)


class _Packing(http.server.SimpleHTTPRequestHandler):
    sent: list[tuple[int, str]] = []

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Send a file, packed if that helps, and note the bytes."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        body = packed(path) if path.suffix in PACKED else path.read_bytes()
        self.sent.append((len(body), self.path))
        self.send_response(200)
        headers = {"Content-Type": self.guess_type(str(path)), "Content-Length": str(len(body))}
        for header in (headers | {"Content-Encoding": "gzip"} if path.suffix in PACKED else headers).items():
            self.send_header(*header)
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def host(site: Path) -> Iterator[Host]:
    """Serve a built site with gzip on loopback."""
    handler = type("Packing", (_Packing,), {"sent": []})
    with serving(functools.partial(handler, directory=str(site))) as address:
        yield Host(address, lambda: list(handler.sent))


def cold(browser: Browser, served: Host, place: str) -> Wire:
    """Return what a first visit to a page costs."""
    context, before = browser.new_context(), len(served.sent())
    context.new_page().goto(served.address + place, wait_until="networkidle")
    time.sleep(SETTLED)
    context.close()
    sizes = [size for size, _ in served.sent()[before:]]
    return Wire(sum(sizes), len(sizes))
