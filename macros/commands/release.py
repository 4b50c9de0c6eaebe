"""`release`: everything that a release carries, in one folder."""

import subprocess
import sys
from pathlib import Path

import click

from ..build.mkdocs_process import environment
from ..build.publish import publish
from ..models.site_config import SiteConfig
from ..reading.settings_file import read_settings
from ..release.make import artefacts, write
from .group import ROOT, main, sound
from .output_folder import aside


@main.command(
    help=(
        "Build the manual and write into dist/ what a release carries: the training modules for learning systems (SCORM 1.2 packages, and a "
        "Common Cartridge of links), a copy for use offline, the data, the calendar, and a MANIFEST of checksums. "
        "One commit always gives the same bytes. PDF and EPUB are not made yet."
    )
)
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), default=ROOT / "dist", help="folder to write into")
@click.option("--site", type=click.Path(path_type=Path, file_okay=False, exists=True), help="a manual built before (default: build one)")
def release(out: Path, site: Path | None) -> None:
    """Make everything aside, then swap; on a fault the old folder stays as it was."""
    with aside(out) as (new, target):
        files = artefacts(sound(), site or _built(new / "site"), _config(ROOT))
        write(files, ready := new / "dist")
        publish(ready, target)
    click.echo(f"The release is in {target}: {len(files)} files, listed in MANIFEST.")


def _built(folder: Path) -> Path:
    if subprocess.run([sys.executable, "-m", "macros", "build", "--out", str(folder)], cwd=ROOT, env=environment(ROOT)).returncode:
        sys.exit(1)
    return folder


def _config(root: Path) -> SiteConfig:
    settings = read_settings(root).settings
    return SiteConfig.of(settings.site_name, settings.site_url, settings.extra.repository)
