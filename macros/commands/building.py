"""`build`, `serve` and `schema`: what is made from the manual."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import click

from .. import schema as schemas
from ..builds import environment, mkdocs, worth_saying
from ..preview.run import run as preview
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


@main.command(help="Show the manual while you edit it, at http://127.0.0.1:8000/: every change at once, every mistake as a page.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535), help="port on this machine; 0 for any free one")
def serve(port: int) -> None:
    """Serve a live preview on loopback."""
    sys.exit(preview(ROOT, port, click.echo))


@main.command(help="Rewrite data/schema/ from the models, for editors that understand JSON Schema.")
def schema() -> None:
    """Write the schemas and say which changed."""
    for path in schemas.write(ROOT):
        click.echo(f"wrote {path.relative_to(ROOT)}")


def run_mkdocs(*arguments: str) -> int:
    """Run MkDocs and pass on its warnings and errors, not its progress; return its exit code."""
    with subprocess.Popen(mkdocs(*arguments), cwd=ROOT, env=environment(ROOT), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as running:
        for line in running.stdout:
            if worth_saying(line):
                click.echo(line.rstrip(), err=True)
    return running.returncode
