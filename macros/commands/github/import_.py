"""`github import`: the rows of a table become records."""

import datetime as dt
import sys
from pathlib import Path

import click

from ...build.build_date import build_date
from ...build.together import write_together
from ...components import REGISTRY
from ...github.forms import issue_forms, table_records
from ...loader import read_all
from ..common.group import AS_OF, ROOT
from ..common.trial import brought_in
from . import github
from .common import READABLE, forms, text_of


@github.command("import", help="Make records from a table (CSV): one for each row, or none if a row is not right.")
@click.argument("table", type=READABLE)
@click.option("--kind", type=click.Choice(list(table_records.FORM_OF)), required=True, help="what the rows are")
@AS_OF
def import_table(table: Path, kind: str, as_of: dt.datetime | None) -> None:
    """Write the records, or say by row and column what is wrong and exit 1."""
    day = as_of.date() if as_of else build_date(ROOT)
    loaded = read_all(ROOT, day, REGISTRY)
    outcome, rows = table_records.from_table(table.read_bytes(), kind, forms(), loaded.manual, day, text_of)
    asked = issue_forms.questions(forms()[table_records.FORM_OF[kind]])
    faults = outcome.faults or table_records.placed(brought_in(ROOT, outcome.files, day, REGISTRY, loaded.diagnostics), rows, asked)
    for line in faults:
        click.echo(line, err=True)
    if faults:
        sys.exit(f"Nothing was written: {len(faults)} to mend first.")
    write_together(ROOT, {file.path: file.text for file in outcome.files})
    for file in outcome.files:
        click.echo(file.path)
    for remark in outcome.remarks:
        click.echo(remark)
    click.echo(f"{outcome.sentence}{' Propose these files together.' * bool(outcome.files)}")
