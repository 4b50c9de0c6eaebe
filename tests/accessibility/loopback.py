"""A server that only this machine reaches. In: a handler of requests. Out: an address. For the preview, the audit and the tests."""

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

HOST = "127.0.0.1"


class LoopbackServer(ThreadingHTTPServer):
    """Answers each request in a thread; port 0 takes a free one."""

    def __init__(self, port: int, handler: Callable[..., BaseHTTPRequestHandler]):
        super().__init__((HOST, port), handler)

    @property
    def address(self) -> str:
        """The address to open in a browser, ending in a slash."""
        return f"http://{HOST}:{self.server_port}/"

    def handle_error(self, request: object, client_address: object) -> None:
        """Tell the terminal of a fault of ours, and nothing of a browser that went on before it had its answer."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serving(handler: Callable[..., BaseHTTPRequestHandler]) -> Iterator[str]:
    """Serve from a free port until the block ends; yield the address."""
    with LoopbackServer(0, handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield server.address
        finally:
            server.shutdown()
