"""`addresses`: the record of every address ever published."""

import sys

import click

from ..ledger import PUBLISHED, removed_since, write_ledger
from ..queries import places
from .group import ROOT, main, read


@main.command(help="Show which addresses are recorded as published; --write records new ones.")
@click.option("--write", is_flag=True, help="add new addresses to data/addresses/published.txt")
@click.option("--against", default="HEAD", show_default=True, help="commit whose recorded addresses must all still be recorded")
def addresses(write: bool, against: str) -> None:
    """Record new addresses, or say how many there are; exit 1 if the ledger has lost a line."""
    lost = removed_since(ROOT, against)
    for address in lost:
        click.echo(f"{PUBLISHED}: {address}: was taken away. Fix: put the line back; the ledger only grows", err=True)
    manual = read().manual
    new = sorted(places.addresses(places.places(manual)) - manual.addresses.keys())
    if write and (new or lost):
        write_ledger(ROOT, {*manual.addresses, *lost, *new})
    click.echo(f"{len(manual.addresses)} addresses are recorded; {len(new)} new ones {'were added' if write else 'would be added by --write'}.")
    for address in new:
        click.echo(f"  {address}")
    sys.exit(1 if lost else 0)
