"""The server on this machine: a browser that goes on before it has its answer is no fault, and a fault of ours is told."""

import socket
import struct
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler

import pytest
from accessibility.loopback import HOST, LoopbackServer, serving

REQUEST = b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
LONG = 30


class _Answer(BaseHTTPRequestHandler):
    """Answers at length, once the browser has gone; or fails, if the address asks for it."""

    gone = threading.Event()

    def do_GET(self) -> None:
        """Answer."""
        if self.path == "/fault":
            raise ValueError("a fault of ours")
        assert self.gone.wait(LONG)
        self.wfile.write(b"x" * 1_000_000)
        self.wfile.write(b"x" * 1_000_000)

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


@pytest.fixture
def ended(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Is set when the server has ended with a request, whatever came of it."""
    event, close = threading.Event(), LoopbackServer.shutdown_request

    def shutdown_request(server: LoopbackServer, request: socket.socket) -> None:
        close(server, request)
        event.set()

    monkeypatch.setattr(LoopbackServer, "shutdown_request", shutdown_request)
    return event


@pytest.fixture
def server() -> Iterator[LoopbackServer]:
    _Answer.gone.clear()
    with LoopbackServer(0, _Answer) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


@pytest.mark.parametrize("said", [b"", REQUEST[:8], REQUEST], ids=["before it asks", "in the middle of its question", "in the middle of the answer"])
def test_a_browser_that_goes_away_is_no_fault(server: LoopbackServer, ended: threading.Event, capfd: pytest.CaptureFixture, said: bytes):
    browser = socket.create_connection((HOST, server.server_port))
    browser.sendall(said)
    browser.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))  # closes at once, as a browser that goes on to another page
    browser.close()
    _Answer.gone.set()
    assert ended.wait(LONG)
    assert capfd.readouterr() == ("", "")


def test_a_fault_of_ours_is_told(server: LoopbackServer, ended: threading.Event, capfd: pytest.CaptureFixture):
    with pytest.raises((urllib.error.URLError, ConnectionError)):
        urllib.request.urlopen(server.address + "fault", timeout=LONG)
    assert ended.wait(LONG)
    assert "ValueError: a fault of ours" in capfd.readouterr().err


def test_a_server_ends_with_its_block_whatever_happens_in_it():
    before = set(threading.enumerate())
    with pytest.raises(ValueError, match="odd"), serving(_Answer) as address:
        port = int(address.rstrip("/").rpartition(":")[2])
        socket.create_connection((HOST, port)).close()
        raise ValueError("odd")
    for thread in set(threading.enumerate()) - before:
        thread.join(LONG)
        assert not thread.is_alive()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection((HOST, port))
