"""`check`: every fault of data and pages, for a person, for GitHub and for its summary."""

import gc
import sys
from pathlib import Path

import click

from ..github.upkeep.published_record import shrunken
from .common.group import ROOT, main, read
from .common.report import ANNOTATIONS, AS_JSON, SUMMARY, tell, write_json


@main.command(help="Check data, pages, front matter and links; tell every fault at once.")
@ANNOTATIONS
@SUMMARY
@AS_JSON
def check(annotations: bool, summary: Path | None, as_json: Path | None) -> None:
    """Print every problem; exit 1 if there is one. The garbage collector is off: the process ends soon, and what was read stays in use till then."""
    gc.disable()
    diagnostics = sorted({*read().diagnostics, *shrunken(ROOT)})
    tell(diagnostics, annotations, summary)
    if as_json:
        write_json(ROOT, diagnostics, as_json)
    if diagnostics:
        click.echo(f"{len(diagnostics)} to mend.", err=True)
        sys.exit(1)
    click.echo("Everything holds together.")
