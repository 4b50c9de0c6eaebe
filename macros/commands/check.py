"""`check`: every fault of data and pages, for a person, for GitHub and for its summary."""

import gc
import sys
from pathlib import Path

import click

from ..github.published_record import shrunken
from ..mend.files import mend_files
from .group import ROOT, main, read
from .report import ANNOTATIONS, SUMMARY, tell


@main.command(help="Check data, pages, front matter and links; tell every fault at once.")
@click.option("--fix", is_flag=True, help="first mend what is safe in YAML (spaces, tabs, quotes, order of fields) and print each thing done")
@ANNOTATIONS
@SUMMARY
def check(fix: bool, annotations: bool, summary: Path | None) -> None:
    """Print every problem; exit 1 if there is one. The garbage collector is off: the process ends soon, and what was read stays in use till then."""
    gc.disable()
    for done in mend_files(ROOT) if fix else []:
        click.echo(f"mended {done}")
    diagnostics = sorted({*read().diagnostics, *shrunken(ROOT)})
    tell(diagnostics, annotations, summary)
    if diagnostics:
        click.echo(f"{len(diagnostics)} to mend.", err=True)
        sys.exit(1)
    click.echo("Everything holds together.")
