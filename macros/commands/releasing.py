"""`release`: everything that a release carries, in one folder."""

import sys
from pathlib import Path

import click

from .group import ROOT, main


@main.command(help="Build the manual and write into dist/ what a release carries. PDF and EPUB are not made yet.")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), default=ROOT / "dist", help="folder to write into")
@click.option("--site", type=click.Path(path_type=Path, file_okay=False, exists=True), help="a manual built before (default: build one)")
def release(out: Path, site: Path | None) -> None:
    """Make every artefact aside, then swap."""
    sys.exit("A release cannot be made yet.")
