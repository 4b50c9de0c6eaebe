"""What goes over the wire. In: a built site and what a reader does. Out: bytes and requests, counted at the server.

The server is nginx with gzip; where nginx is missing, one of the standard library that packs as nginx does.
"""

import functools
import getpass
import gzip
import http.server
import io
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from accessibility.loopback import serving
from playwright.sync_api import Browser

SCREEN = {"width": 1280, "height": 800}
SETTLED = 0.3
PACKED = "text/css application/javascript text/javascript application/json image/svg+xml application/xml text/plain"
NGINX = """daemon off; pid {folder}/pid; error_log {folder}/error.log; worker_processes 1; user {user};
events {{ worker_connections 256; }}
http {{
  types {{ text/html html; text/css css; application/javascript js; application/json json; image/svg+xml svg; image/png png;
           application/xml xml; text/plain txt; font/woff2 woff2; }}
  default_type application/octet-stream; sendfile on; keepalive_timeout 65;
  gzip on; gzip_comp_level 6; gzip_min_length 256; gzip_types {packed};
  log_format bytes '$bytes_sent $request_uri'; access_log {folder}/bytes.log bytes;
  client_body_temp_path {folder}/b; proxy_temp_path {folder}/p; fastcgi_temp_path {folder}/f; uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
  server {{ listen 127.0.0.1:{port}; root "{site}"; index index.html; }}
}}
"""


class Wire(NamedTuple):
    """Bytes sent by the server, heads included, and requests."""

    sent: int
    requests: int


class Host(NamedTuple):
    """A server: its address, what it has sent so far, and its name."""

    address: str
    sent: Callable[[], list[tuple[int, str]]]
    name: str


@contextmanager
def host(site: Path) -> Iterator[Host]:
    """Serve a built site with gzip on loopback."""
    opened = _nginx if shutil.which("nginx") else _standard
    with opened(site) as served:
        yield served


@contextmanager
def _nginx(site: Path) -> Iterator[Host]:
    with tempfile.TemporaryDirectory() as name:
        folder, port = Path(name), _free_port()
        folder.chmod(0o755)
        user = getpass.getuser()
        text = NGINX.format(folder=folder, port=port, site=site, packed=PACKED, user=user)
        (folder / "nginx.conf").write_text(text, "utf-8")
        process = subprocess.Popen(["nginx", "-p", name, "-c", str(folder / "nginx.conf")], stderr=subprocess.DEVNULL)
        log = folder / "bytes.log"
        try:
            _wait(port)
            version = subprocess.run(["nginx", "-v"], capture_output=True, text=True).stderr.strip().rpartition("/")[2]
            yield Host(f"http://127.0.0.1:{port}/", lambda: _read(log), f"nginx {version}")
        finally:
            process.terminate()
            process.wait()


def _read(log: Path) -> list[tuple[int, str]]:
    return [(int(size), address) for size, _, address in (line.partition(" ") for line in log.read_text().splitlines())]


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
        kind, body = self.guess_type(str(path)), path.read_bytes()
        head = {"Content-Type": kind}
        if kind.partition(";")[0] in {"text/html", *PACKED.split()} and len(body) > 256:
            head["Content-Encoding"], body = "gzip", gzip.compress(body, 6)
        whole = io.BytesIO()
        stream, self.wfile = self.wfile, whole
        self.send_response(200)
        for name, value in {**head, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile = stream
        self.wfile.write(whole.getvalue() + body)
        self.sent.append((len(whole.getvalue()) + len(body), self.path))


@contextmanager
def _standard(site: Path) -> Iterator[Host]:
    handler = type("Packing", (_Packing,), {"sent": []})
    with serving(functools.partial(handler, directory=str(site))) as address:
        yield Host(address, lambda: list(handler.sent), "the standard library's server with gzip (nginx is not here)")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _wait(port: int) -> None:
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise SystemExit("nginx did not start")


def cold(browser: Browser, served: Host, place: str) -> Wire:
    """Return what a first visit to a page costs."""
    context = browser.new_context(viewport=SCREEN)
    before = len(served.sent())
    context.new_page().goto(served.address + place, wait_until="networkidle")
    time.sleep(SETTLED)
    sent = served.sent()[before:]
    context.close()
    return Wire(sum(size for size, _ in sent), len(sent))


def of(served: Host, addresses: set[str]) -> Wire:
    """Return what the answers to these requests cost, each counted once."""
    sizes = {address: size for size, address in served.sent()}
    wanted = {address.removeprefix(served.address.rstrip("/")) for address in addresses} & sizes.keys()
    return Wire(sum(sizes[address] for address in wanted), len(wanted))
