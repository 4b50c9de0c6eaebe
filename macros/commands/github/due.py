"""`github due`: what falls due for review becomes the text of an issue."""

import datetime as dt
from pathlib import Path

import click

from ...github.comments.due_list import due_list
from . import github
from .common import READABLE, WRITABLE, trusted_json


@github.command(help="Turn the list of `due --json` into an issue: for each office a share that it can keep up with, ticked where it was.")
@click.option("--list", "listed", type=READABLE, required=True, help="what falls due in the year to come, JSON")
@click.option("--repository", required=True, help="the repository's address on the web")
@click.option("--day", type=click.DateTime(["%Y-%m-%d"]), required=True, help="a day of the week that the issue is for")
@click.option("--before", type=READABLE, help="the issue as it stands, Markdown, of which the ticks are taken over")
@click.option("--out", type=WRITABLE, required=True, help="the issue's text, Markdown; empty if nothing is due")
def due(listed: Path, repository: str, day: dt.datetime, before: Path | None, out: Path) -> None:
    """Write the text."""
    stood = before.read_text("utf-8", "replace") if before else ""
    out.write_text(due_list(trusted_json(listed), day.date(), repository, stood), "utf-8")
