"""What every command shares: the group, the project's root, and the manual as it is now."""

import datetime as dt
import sys
from pathlib import Path

import click

from ..build_date import build_date
from ..components import REGISTRY
from ..loader import Loaded, read_all
from ..models.manual import Manual

ROOT = Path(__file__).resolve().parent.parent.parent
AS_OF = click.option(
    "--as-of", metavar="DATE", type=click.DateTime(["%Y-%m-%d"]),
    help="the day to count from, yyyy-mm-dd; without it the day of the last commit, so that one commit always gives one answer",
)


@click.group(help="Check, build and look at the Focal Points Manual.")
def main() -> None:
    """Group the commands."""


def read(day: dt.datetime | None = None) -> Loaded:
    """Read the manual as it is on disk, for a day or for the day of its last commit."""
    return read_all(ROOT, day.date() if day else build_date(ROOT), REGISTRY)


def sound(day: dt.datetime | None = None) -> Manual:
    """Return the manual; if it has faults, tell them and exit 1."""
    loaded = read(day)
    if loaded.problems:
        for problem in loaded.problems:
            click.echo(str(problem), err=True)
        click.echo(f"{len(loaded.problems)} to mend first.", err=True)
        sys.exit(1)
    return loaded.manual
