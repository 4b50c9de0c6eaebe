"""`addresses`: the record of every address ever published, and what a proposal would lose."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from ..addresses.ledger import PUBLISHED, end_of_moves, ledger_of, taken_away
from ..addresses.rules import check_stood
from ..addresses.targets import answering, unrecorded
from ..build.whole_files import write_whole
from ..github.git import Unknown, start_of
from ..loader import Loaded
from ..models.manual import Manual
from ..reading.diagnostics import Diagnostic
from .common.group import ROOT, main, read, read_at
from .common.report import ANNOTATIONS, SUMMARY, tell


@main.command(help="Show which addresses are recorded as published, and refuse the loss of one; --write records new ones.")
@click.option("--write", is_flag=True, help="add new addresses to data/addresses/published.txt")
@click.option(
    "--against",
    metavar="REF",
    default="HEAD",
    show_default=True,
    help="version of which no address may be lost, recorded or not; counted from where this one left it",
)
@ANNOTATIONS
@SUMMARY
def addresses(write: bool, against: str, annotations: bool, summary: Path | None) -> None:
    """Record new addresses, or say how many there are; exit 1 if an address of the other version, or a line of its ledger, is lost."""
    manual, before = _readable(), _before(against)
    removed = taken_away(before.manual.addresses, manual.addresses) if before else []
    lost = [*removed, *(_lost(before, manual, against) if before else ())]
    tell(lost, annotations, summary if lost else None)
    new = unrecorded(manual)
    if write and (new or removed):
        text = ledger_of({*manual.addresses, *(problem.field for problem in removed), *new})
        write_whole({ROOT / PUBLISHED: text.encode("utf-8")})
    click.echo(f"{len(manual.addresses)} addresses are recorded; {len(new)} new ones {'were added' if write else 'would be added by --write'}.")
    for address in new:
        click.echo(f"  {address}")
    sys.exit(1 if lost else 0)


def _readable() -> Manual:
    """Return the manual; if a file cannot be read, or a record or page is refused, nobody knows what stands there: tell it and exit 1."""
    loaded = read(quiet=True)  # what it can compare with, it says itself
    if loaded.unread or loaded.manual.broken:
        found = loaded.unread or loaded.diagnostics
        tell(found, annotations=False, summary=None)
        sys.exit(f"{len(found)} to mend first: what cannot be read has no address.")
    return loaded.manual


def _before(version: str) -> Loaded | None:
    """Return the manual as it stood where this one left a version; None where nothing was ever committed."""
    try:
        return read_at(start_of(ROOT, version))
    except Unknown as unknown:
        if version != "HEAD":
            sys.exit(str(unknown))
        click.echo("There is no earlier version here to compare with.", err=True)
        return None


def _lost(before: Loaded, manual: Manual, version: str) -> Iterator[Diagnostic]:
    """Yield what answered before and leads nowhere now; say of which files only the record can be compared."""
    if not before.manual.pages:
        click.echo(f"{version} holds no manual that can be read, so only the record of addresses was compared.", err=True)
        return
    for path in _paths(before.unread):
        click.echo(f"{path} cannot be read as it stood in {version}, so of its addresses only those recorded were compared.", err=True)
    yield from check_stood(manual, answering(before.manual), version, end_of_moves(ROOT))


def _paths(diagnostics: Iterable[Diagnostic]) -> list[str]:
    return list(dict.fromkeys(problem.path for problem in diagnostics))
