"""`audit`: every page in a real browser."""

import subprocess
import sys
import tempfile
from pathlib import Path

import click

from ..build.build_date import build_date
from ..build.mkdocs_process import environment
from .group import ROOT, main


@main.command(help="Look at every page as a reader's browser does, light and dark, wide and narrow; keep the result in data/.")
@click.option("--site", type=click.Path(path_type=Path, file_okay=False, exists=True), help="a manual built before (default: build one)")
def audit(site: Path | None) -> None:
    """Print every fault, write data/accessibility.yml; exit 1 if there is a fault."""
    from ..audit.command import run

    with tempfile.TemporaryDirectory() as folder:
        sys.exit(run(ROOT, site or _built(Path(folder)), build_date(ROOT)))


def _built(folder: Path) -> Path:
    target = folder / "site"
    if subprocess.run([sys.executable, "-m", "macros", "build", "--out", str(target)], cwd=ROOT, env=environment(ROOT)).returncode:
        sys.exit(1)
    return target
