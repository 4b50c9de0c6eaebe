"""`serve`: the manual while it is edited, on MkDocs' own live server."""

import signal
import subprocess
import sys

import click

from ..build.mkdocs_process import environment, mkdocs
from .common.group import ROOT, main


@main.command(help="Show the manual while you edit it, on this machine only: every change after some seconds, every mistake as a page.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="port on this machine")
def serve(port: int) -> None:
    """Serve a live preview on loopback until Ctrl-C, or until somebody ends the program."""
    signal.signal(signal.SIGTERM, _ended)
    with subprocess.Popen(mkdocs("serve", "--no-strict", "--dev-addr", f"127.0.0.1:{port}"), cwd=ROOT, env=environment(ROOT)) as running:
        try:
            sys.exit(running.wait())
        except KeyboardInterrupt:
            running.wait()
            sys.exit(0)
        except Ended:
            running.terminate()
            running.wait()
            sys.exit(0)


class Ended(Exception):
    """Somebody asked the program to end."""


def _ended(*_: object) -> None:
    raise Ended
