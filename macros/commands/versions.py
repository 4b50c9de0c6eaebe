"""`compare`, `archive` and `restore`: what differs between versions, one file that holds a version, and an earlier one in its place."""

import sys
from pathlib import Path

import click

from .. import archive as archives
from .. import differences
from ..repository import Unknown
from ..site.publish import MARK, publish
from .group import ROOT, main, read, read_at
from .targets import aside, is_ours


@main.command(help="Say what differs from another version (a branch, tag or commit): pages, and records field by field.")
@click.argument("version")
def compare(version: str) -> None:
    """Print the differences as Markdown."""
    try:
        before = read_at(version)
    except Unknown as unknown:
        sys.exit(f"There is no version {version} here: {unknown}")
    click.echo(differences.markdown(before.manual, read().manual))


@main.command(help="Put a built manual into one file, with the sha256 of everything in it.")
@click.option("--site", type=click.Path(path_type=Path, exists=True, file_okay=False), default=ROOT / "site", help="the built folder")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), required=True, help="the file to write, .zip")
def archive(site: Path, out: Path) -> None:
    """Write the archive and its manifest beside it."""
    if not is_ours(site.resolve()):
        sys.exit(f"{site} was not made by this manual: the mark {MARK} is not in it. Nothing was written. Build the manual, and archive what that makes.")
    archives.pack(site, out)
    out.with_suffix(".sha256").write_text(archives.manifest(site), "utf-8")
    click.echo(f"Wrote {out}.")


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
        new.chmod(0o755)
        publish(new, target)
    click.echo(f"{number} files of {source.name} are in {target}.")
