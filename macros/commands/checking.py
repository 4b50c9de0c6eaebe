"""`check`: every fault of data and pages, for a person, for GitHub and for its summary."""

import sys
from pathlib import Path

import click

from ..mend.files import mend_files
from ..problems import annotation
from ..summary import summary as summary_of
from .group import ROOT, main, read


@main.command(help="Check data, pages, front matter and links; tell every fault at once.")
@click.option("--fix", is_flag=True, help="first mend what is safe in YAML (spaces, tabs, quotes, order of fields) and print each thing done")
@click.option("--annotations", is_flag=True, help="also print the faults as GitHub annotations")
@click.option("--summary", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE",
              help="also add the faults to FILE as a Markdown table, such as $GITHUB_STEP_SUMMARY")
def check(fix: bool, annotations: bool, summary: Path | None) -> None:
    """Print every problem; exit 1 if there is one."""
    for done in mend_files(ROOT) if fix else []:
        click.echo(f"mended {done}")
    problems = read().problems
    for problem in problems:
        click.echo(str(problem), err=True)
        if annotations:
            click.echo(annotation(problem))
    if summary:
        with summary.open("a", encoding="utf-8") as stream:
            stream.write(summary_of(problems))
    if problems:
        click.echo(f"{len(problems)} to mend.", err=True)
        sys.exit(1)
    click.echo("Everything holds together.")
