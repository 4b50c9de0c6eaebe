"""`audit`: every page in a real browser."""

import subprocess
import sys
import tempfile
from pathlib import Path

import click

from ..audit.sample import address_of
from ..build.build_date import build_date
from ..build.mkdocs_process import environment
from ..github.change_entry import page_shown
from ..github.git import Unknown, touched
from .group import ROOT, main


@main.command(help="Look at every page as a reader's browser does, light and dark, wide and narrow; keep the result in data/.")
@click.option("--since", metavar="REF", help="look only at pages that differ from REF and at as few others as show every kind of element; keep nothing")
@click.option("--site", type=click.Path(path_type=Path, file_okay=False, exists=True), help="a manual built before (default: build one)")
def audit(since: str | None, site: Path | None) -> None:
    """Print every fault, write data/accessibility.yml; exit 1 if there is a fault."""
    from ..audit.command import run

    changed = None if since is None else _changed(since)
    with tempfile.TemporaryDirectory() as folder:
        sys.exit(run(ROOT, site or _built(Path(folder)), build_date(ROOT), changed))


def _changed(since: str) -> list[str]:
    """Return the addresses of the pages that differ from a version; exit 1 with a sentence if it is not here."""
    try:
        return [address_of(page_shown(file.path)) for file in touched(ROOT, since)]
    except Unknown as unknown:
        click.echo(str(unknown), err=True)
        sys.exit(1)


def _built(folder: Path) -> Path:
    target = folder / "site"
    if subprocess.run([sys.executable, "-m", "macros", "build", "--out", str(target)], cwd=ROOT, env=environment(ROOT)).returncode:
        sys.exit(1)
    return target
