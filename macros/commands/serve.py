"""`serve`: the manual while it is edited."""

import sys

import click

from ..preview.run import run as preview
from .group import ROOT, main


@main.command(help="Show the manual while you edit it, at http://127.0.0.1:8000/: every change at once, every mistake as a page.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535), help="port on this machine; 0 for any free one")
def serve(port: int) -> None:
    """Serve a live preview on loopback."""
    sys.exit(preview(ROOT, port, click.echo))
