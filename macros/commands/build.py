"""`build`: check, build aside, publish."""

import subprocess
import sys
from pathlib import Path

import click

from ..build.from_disk import open_from_disk
from ..build.mkdocs_process import environment, is_failure, mkdocs, worth_saying
from ..build.publish import publish
from .common.disk import said_in
from .common.group import ROOT, main
from .common.output_folder import aside
from .common.report import tell_build

FROM_DISK = "Open index.html in it."
LOOK = "To look at it: python3 manual.py serve; for a copy that opens from disk: python3 manual.py build --from-disk --out FOLDER."


@main.command(help="Check everything and build the manual into site/; on a fault the old site stays as it was.")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), default=ROOT / "site", help="folder to build into")
@click.option("--from-disk", is_flag=True, help="make a copy that opens from disk by double click, for looking at and not for a server")
@click.option("--annotations", is_flag=True, help="also print what stops the build, and the check does not see, as GitHub annotations")
@click.option("--summary", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="also add it to FILE, such as $GITHUB_STEP_SUMMARY")
def build(out: Path, from_disk: bool, annotations: bool, summary: Path | None) -> None:
    """Build aside, check, then swap."""
    with aside(out) as (new, target):
        code, lines = run_mkdocs("build", "--strict", "--site-dir", str(new))
        if code:
            tell_build(lines, annotations, summary)
            click.echo(f"Nothing was published; {target.name}/ is as it was.", err=True)
            sys.exit(1)
        if from_disk:
            open_from_disk(new)
        publish(new, target)
    click.echo(f"The manual is in {target}. {FROM_DISK if from_disk else LOOK}")


def run_mkdocs(*arguments: str) -> tuple[int, list[str]]:
    """Run MkDocs and pass on its warnings and errors, not its progress; return its exit code and what it said."""
    lines, held = [], []
    with subprocess.Popen(
        mkdocs(*arguments), cwd=ROOT, env=environment(ROOT), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as running:
        for line in running.stdout:
            if not worth_saying(line):
                continue
            if held or is_failure(line):
                held.append(line.rstrip())
                continue
            lines.append(line.rstrip())
            click.echo(line.rstrip(), err=True)
    for line in _without_trace(held):
        lines.append(line)
        click.echo(line, err=True)
    return running.returncode, lines


def _without_trace(lines: list[str]) -> list[str]:
    """Return the end of what MkDocs said of a fault; one sentence where the disk refused a file, for that is no fault of the code."""
    why = said_in("\n".join(lines[-1:]))
    return [f"The manual could not be built: {why}."] if why else lines
