"""`due` and `changes`: what is to be looked at again, and whether readers are told of a change."""

import datetime as dt
import json
import sys

import click

from ..build_date import build_date
from ..change_entry import entry, wanting
from ..queries import clock
from ..repository import Unknown, touched
from .group import AS_OF, ROOT, main, read, sound


@main.command(help="List the pages, records and files whose review falls due within a number of days, or is overdue.")
@click.option("--days", default=30, show_default=True, type=click.IntRange(min=0), help="how many days ahead to look")
@click.option("--json", "as_json", is_flag=True, help="print the list as JSON")
@AS_OF
def due(days: int, as_json: bool, as_of: dt.datetime | None) -> None:
    """Print what falls due: path: title: owner: date."""
    manual = sound(as_of)
    rows = clock.due(manual, clock.after(manual.as_of, days), manual.as_of)
    if as_json:
        click.echo(json.dumps([row._asdict() for row in rows], default=str, indent=2, ensure_ascii=False))
        return
    for row in rows:
        click.echo(f"{row.path}: {row.title}: {row.owner}: {row.review_by}{' (overdue)' if row.overdue else ''}")
    if not rows:
        click.echo(f"Nothing is overdue on {manual.as_of}, and nothing falls due within {days} days.")


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
