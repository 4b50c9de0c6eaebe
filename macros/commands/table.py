"""`table`: renew a table by state from a spreadsheet."""

import datetime as dt
import sys
from pathlib import Path

import click

from ..build.build_date import build_date
from ..build.whole_files import write_whole
from ..components import REGISTRY
from ..github.forms.table_renewal import Renewal, placed, renewal, tables
from ..github.records.proposed import Draft
from ..loader import read_all
from .common.group import AS_OF, ROOT, main
from .common.trial import brought_in


@main.command(help="Renew a table of data/ from a spreadsheet (CSV); it is checked first, and written whole or not at all.")
@click.argument("name", type=click.Choice(sorted(tables())), metavar="TABLE")
@click.argument("sheet", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--whole", is_flag=True, help="the spreadsheet is the whole table: rows that it lacks are taken away")
@click.option("--look", is_flag=True, help="say what would change and write nothing")
@AS_OF
def table(name: str, sheet: Path, whole: bool, look: bool, as_of: dt.datetime | None) -> None:
    """Write the table and tell each cell that changed; or say by row and column what is wrong, and exit 1."""
    day = as_of.date() if as_of else build_date(ROOT)
    loaded = read_all(ROOT, day, REGISTRY)
    path = ROOT / tables()[name].file_of("")
    made = renewal(loaded.manual, tables()[name], path.read_text("utf-8") if path.is_file() else "", sheet.read_bytes(), whole=whole)
    faults = made.faults or placed(brought_in(ROOT, [Draft(made.path, made.text)], day, REGISTRY, loaded.diagnostics), made)
    for line in faults:
        click.echo(line, err=True)
    if faults:
        sys.exit(f"Nothing was written: {len(faults)} to mend first.")
    if made.differences and not look:
        write_whole({path: made.text.encode("utf-8")})
    _tell(made, look)


def _tell(made: Renewal, look: bool) -> None:
    for line in (*made.remarks, *map(str, made.differences)):
        click.echo(line)
    number = len(made.differences)
    said = "nothing differs" if not number else f"{number} cell{'s' * (number > 1)} {'would change' if look else 'changed'}"
    click.echo(f"{made.path}: {said}.")
