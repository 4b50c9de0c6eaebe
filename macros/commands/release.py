"""`release`: the built manual with everything that can be taken away, in one folder."""

import shutil
import subprocess
import sys
from pathlib import Path

import click

from ..build.mkdocs_process import environment
from ..build.publish import MARK, publish
from ..models.site_config import SiteConfig
from ..reading.files.settings_file import read_settings
from ..release.artefacts import ARTEFACTS
from ..release.edition import DOWNLOADS, Edition
from ..release.make import make, publishable, write
from ..release.manifest import MANIFEST
from .common.group import ROOT, main, sound
from .common.output_folder import aside

LACKING = 3
NAMES = [artefact.name for artefact in ARTEFACTS]


@main.command(
    help=(
        f"Build the manual into dist/ with everything that can be taken away below {DOWNLOADS}/, each file offered on the pages that it belongs to: "
        + ", ".join(f"{artefact.about} ({artefact.name})" for artefact in ARTEFACTS)
        + f". One commit always gives the same bytes. What cannot be made on this machine is named; the rest is made, and the exit code is {LACKING}."
    )
)
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), default=ROOT / "dist", help="folder to write into")
@click.option("--site", type=click.Path(path_type=Path, file_okay=False, exists=True), help="a manual built before (default: build one)")
@click.option("--only", type=click.Choice(NAMES), multiple=True, help="make this format alone; can be given several times")
@click.option("--accept-lacking", is_flag=True, help="end well although something could not be made")
@click.option("--annotations", is_flag=True, help="print what could not be made as GitHub annotations")
@click.option("--trace", is_flag=True, help="show where the code stood when a format failed")
def release(out: Path, site: Path | None, only: tuple[str, ...], accept_lacking: bool, annotations: bool, trace: bool) -> None:
    """Make everything aside, then swap; on a fault the old folder stays as it was."""
    with aside(out) as (new, target):
        manual = sound()
        ready = _site(site, new / "ready")
        settings = read_settings(ROOT).settings
        edition = Edition(
            manual, ready, SiteConfig.of(settings.site_name, settings.site_url, settings.extra.repository, settings.extra.edition), settings
        )
        made = make(edition, [item for item in ARTEFACTS if not only or item.name in only], _tell)
        files, diagnostics = publishable(edition, made.downloads)
        if diagnostics:
            _refuse([str(item) for item in diagnostics], target)
        write(files, edition)
        publish(ready, target)
    for line in [*(made.traces if trace else ()), *made.lacking]:
        _tell(line)
    for line in made.lacking if annotations else ():
        click.echo(f"::warning::{line}")
    click.echo(f"The release is in {target}: the manual, and {len(made.downloads)} files to take away below {DOWNLOADS}/. {MANIFEST} lists all.")
    sys.exit(LACKING if made.lacking and not accept_lacking else 0)


def _tell(line: str) -> None:
    click.echo(line, err=True)


def _refuse(lines: list[str], target: Path) -> None:
    for line in [*lines, f"{len(lines)} to mend; nothing was published, and {target.name}/ is as it was."]:
        _tell(line)
    sys.exit(1)


def _site(site: Path | None, folder: Path) -> Path:
    """Copy a built manual into a folder, or build one there."""
    if site:
        return Path(shutil.copytree(site, folder, ignore=shutil.ignore_patterns(MARK)))
    _tell("Building the manual …")
    if subprocess.run([sys.executable, "-m", "macros", "build", "--out", str(folder)], cwd=ROOT, env=environment(ROOT)).returncode:
        sys.exit(1)
    return folder
