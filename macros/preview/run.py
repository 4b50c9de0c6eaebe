"""Run the preview until the person stops it. In: the root and a port. Out: an exit code."""

import signal
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path

from .keeper import keep_up
from .server import Server
from .state import State


def run(root: Path, port: int, say: Callable[[str], None]) -> int:
    """Serve the manual and keep it in step with the files; return 0 when stopped, 1 if the port is taken."""
    state, stop = State(), threading.Event()
    try:
        server = Server(root, state, port)
    except OSError as error:
        say(f"Port {port} cannot be used ({error.strerror}). Try another: python3 manual.py serve --port {port + 1}")
        return 1
    signal.signal(signal.SIGTERM, lambda *_: signal.raise_signal(signal.SIGINT))
    say(f"The manual is at {server.address} – on this machine only. Stop with Ctrl and C.")
    with server, tempfile.TemporaryDirectory(prefix="manual-preview-", ignore_cleanup_errors=True) as folder:
        keeper = threading.Thread(target=keep_up, args=(root, Path(folder), state, stop, say))
        keeper.start()
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            say("Stopped.")
        finally:
            stop.set()
            keeper.join()
    return 0
