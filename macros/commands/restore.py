"""`restore`: an archived version back in its place."""

import sys
from pathlib import Path

import click

from ..build.publish import publish
from ..release import archive as archives
from .common.group import ROOT, main
from .common.output_folder import aside


@main.command(help="Put an archived version back, whole; if the archive is damaged, what is there stays as it was.")
@click.option("--archive", "source", type=click.Path(path_type=Path, exists=True, dir_okay=False), required=True, help="the archive, .zip")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), default=ROOT / "site", help="the folder that is published")
def restore(source: Path, out: Path) -> None:
    """Unpack aside, check against the manifest, then swap."""
    with aside(out) as (new, target):
        try:
            number = archives.unpack(source, new)
        except archives.Damaged as damage:
            click.echo(f"Nothing was changed: {damage}.", err=True)
            sys.exit(1)
        publish(new, target)
    click.echo(f"{number} files of {source.name} are in {target}.")
