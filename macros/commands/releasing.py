"""`release`: everything that a release carries, in one folder."""

import subprocess
import sys
from pathlib import Path

import click
import yaml

from ..builds import environment
from ..release.make import artefacts, write
from ..site.publish import publish
from ..structured import Place
from .group import ROOT, main, sound
from .targets import aside


@main.command(help=(
    "Build the manual and write into dist/ what a release carries: the training modules for learning systems (SCORM 1.2 packages, and a "
    "Common Cartridge of links), a copy for use offline, the data, the calendar, and a MANIFEST of checksums. "
    "One commit always gives the same bytes. PDF and EPUB are not made yet."))
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), default=ROOT / "dist", help="folder to write into")
@click.option("--site", type=click.Path(path_type=Path, file_okay=False, exists=True), help="a manual built before (default: build one)")
def release(out: Path, site: Path | None) -> None:
    """Make everything aside, then swap; on a fault the old folder stays as it was."""
    with aside(out) as (new, target):
        files = artefacts(sound(), site or _built(new / "site"), _place(ROOT))
        write(files, ready := new / "dist")
        publish(ready, target)
    click.echo(f"The release is in {target}: {len(files)} files, listed in MANIFEST.")


def _built(folder: Path) -> Path:
    if subprocess.run([sys.executable, "-m", "macros", "build", "--out", str(folder)], cwd=ROOT, env=environment(ROOT)).returncode:
        sys.exit(1)
    return folder


def _place(root: Path) -> Place:
    """Return the name and address of the published manual, from mkdocs.yml."""
    settings = yaml.safe_load((root / "mkdocs.yml").read_text("utf-8"))
    return Place(settings["site_name"], settings["site_url"].rstrip("/") + "/")
