"""`due`: what is to be looked at again."""

import datetime as dt
import json

import click

from ..queries import review_dates
from .common.group import AS_OF, main, sound

MOST_DAYS = 36_500  # a hundred years


@main.command(help="List the pages, records and files whose review falls due within a number of days, or is overdue.")
@click.option("--days", default=30, show_default=True, type=click.IntRange(0, MOST_DAYS), help="how many days ahead to look")
@click.option("--json", "as_json", is_flag=True, help="print the list as JSON")
@AS_OF
def due(days: int, as_json: bool, as_of: dt.datetime | None) -> None:
    """Print what falls due: path: title: owner: date."""
    manual = sound()
    today = as_of.date() if as_of else manual.as_of
    rows = review_dates.due(manual, review_dates.after(today, days), today)
    if as_json:
        click.echo(json.dumps([row._asdict() for row in rows], default=str, indent=2, ensure_ascii=False))
        return
    for row in rows:
        click.echo(f"{row.path}: {row.title}: {row.owner}: {row.review_by}{' (overdue)' if row.overdue else ''}")
    if not rows:
        click.echo(f"Nothing is overdue on {today}, and nothing falls due within {days} days.")
