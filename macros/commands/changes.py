"""`changes`: whether readers are told of a change."""

import datetime as dt
import sys

import click

from ..build.build_date import build_date
from ..github.change_entry import entry, wanting
from ..github.git import Unknown, touched
from .group import AS_OF, ROOT, main, read


@main.command(help="Tell whether what changed under docs/ and data/ against REF has its entry in data/changes/; print one to paste if not.")
@click.option("--base", required=True, metavar="REF", help="the version to compare with, such as origin/main")
@AS_OF
def changes(base: str, as_of: dt.datetime | None) -> None:
    """Exit 1 if content changed and no entry says so."""
    try:
        files = touched(ROOT, base)
    except Unknown as unknown:
        sys.exit(str(unknown))
    missing = wanting(files)
    if not missing:
        click.echo("Nothing is to be told to readers, or an entry in data/changes/ tells it.")
        return
    suggestion = entry(read(as_of).manual, missing, as_of.date() if as_of else build_date(ROOT))
    click.echo("The content of the manual changed, and no new file in data/changes/ tells readers so:", err=True)
    for file in missing:
        click.echo(f"  {file.path}", err=True)
    click.echo(f"\nAdd the file {suggestion.path} with these lines, and say in one sentence what is different:\n", err=True)
    click.echo(suggestion.text)
    sys.exit(1)
