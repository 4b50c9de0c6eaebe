"""`archive`: one file that holds a built version."""

import sys
from pathlib import Path

import click

from ..build.publish import MARK
from ..release import archive as archives
from .common.group import ROOT, main
from .common.output_folder import is_ours, sentences


@main.command(help="Put a built manual into one file, with the sha256 of everything in it.")
@click.option("--site", type=click.Path(path_type=Path, exists=True, file_okay=False), default=ROOT / "site", help="the built folder")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), required=True, help="the file to write, .zip")
def archive(site: Path, out: Path) -> None:
    """Write the archive and its manifest beside it."""
    if not is_ours(site.resolve()):
        sys.exit(
            f"{site} was not made by this manual: the mark {MARK} is not in it. Nothing was written. Build the manual, and archive what that makes."
        )
    if not (site / archives.START).is_file():
        sys.exit(f"{site} holds no {archives.START}, so it is not a built manual. Nothing was written.")
    if out.resolve().is_relative_to(site.resolve()):
        sys.exit(f"{out} lies in {site}, and would be published with it. Nothing was written. Name a place outside it after --out.")
    with sentences(out):
        archives.pack(site, out)
    click.echo(f"Wrote {out}.")
