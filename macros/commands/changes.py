"""`changes`: what readers will be told of a change."""

import os
import sys
from pathlib import Path

import click

from ..github.comments.comments import told_to_readers, untold
from ..github.git import Touched, Unknown, touched
from ..github.upkeep.change_entry import content_of, entries_of, kind_of, pages_of, said
from .common.group import ROOT, main, read

NOTICE = "::notice title=What is different for readers::"


@main.command(help="Say what readers will be told of what changed under docs/, data/ and in mkdocs.yml against REF, and where to write it.")
@click.option("--base", required=True, metavar="REF", help="the version to compare with, such as origin/main")
@click.option(
    "--description",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="file with the description of the proposal; without it, the environment variable DESCRIPTION",
)
@click.option("--annotations", is_flag=True, help="also print it as a GitHub annotation")
@click.option("--summary", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="also add it to FILE, such as $GITHUB_STEP_SUMMARY")
def changes(base: str, description: Path | None, annotations: bool, summary: Path | None) -> None:
    """Print it. A place that is empty is told kindly and never stops a proposal; exit 1 only where nothing can be compared."""
    try:
        files = touched(ROOT, base)
    except Unknown as unknown:
        sys.exit(str(unknown))
    body = description.read_text("utf-8", "replace") if description else os.environ.get("DESCRIPTION", "")
    text, asks = _told(files, body)
    click.echo(text)
    if annotations and asks:
        click.echo(NOTICE + text.split("\n")[0])
    if summary:
        with summary.open("a", encoding="utf-8") as stream:
            stream.write(f"## What is different for readers\n\n{text}\n\n")


def _told(files: list[Touched], body: str) -> tuple[str, bool]:
    """Return what readers will be told, and whether that is still asked for."""
    content, found = content_of(files), said(body)
    if not content:
        return "Nothing has to be told to readers.", False
    if entries := entries_of(files):
        return f"Readers are told by {', '.join(entries)}.", False
    if found.nothing:
        return "Readers are told nothing, because the description says that nothing is different for them.", False
    paths = [file.path for file in content]
    if found.text:
        return told_to_readers(found.text, kind_of(paths, found.wording), pages_of(read().manual, paths)), False
    return untold(paths), True
