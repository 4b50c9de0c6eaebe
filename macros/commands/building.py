"""`build`: check, build aside, publish."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import click

from ..builds import environment, mkdocs, worth_saying
from ..site.disk import open_from_disk
from ..site.publish import publish
from .group import ROOT, main


@main.command(help="Check everything and build the manual into site/; on a fault the old site stays as it was.")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), default=ROOT / "site", help="folder to build into")
@click.option("--from-disk", is_flag=True, help="make a copy that opens from disk by double click, for looking at and not for a server")
def build(out: Path, from_disk: bool) -> None:
    """Build aside, check, then swap."""
    target = out.resolve()
    target.parent.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=f".{target.name}-new-", dir=target.parent))
    try:
        if run_mkdocs("build", "--strict", "--site-dir", str(aside)):
            click.echo(f"Nothing was published; {target.name}/ is as it was.", err=True)
            sys.exit(1)
        if from_disk:
            open_from_disk(aside)
        aside.chmod(0o755)
        publish(aside, target)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    click.echo(f"The manual is in {target}: open index.html.")


def run_mkdocs(*arguments: str) -> int:
    """Run MkDocs and pass on its warnings and errors, not its progress; return its exit code."""
    with subprocess.Popen(mkdocs(*arguments), cwd=ROOT, env=environment(ROOT), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as running:
        for line in running.stdout:
            if worth_saying(line):
                click.echo(line.rstrip(), err=True)
    return running.returncode
