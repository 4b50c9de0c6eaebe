"""`build`, `serve` and `schema`: what is made from the manual."""

import calendar
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import click

from .. import schema as schemas
from ..build_date import build_date
from ..site.publish import publish
from .group import ROOT, main

QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}


@main.command(help="Check everything and build the manual into site/; on a fault the old site stays as it was.")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), default=ROOT / "site", help="folder to build into")
def build(out: Path) -> None:
    """Build aside, check, then swap."""
    target = out.resolve()
    target.parent.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=f".{target.name}-new-", dir=target.parent))
    try:
        if run_mkdocs("build", "--strict", "--site-dir", str(aside)):
            click.echo(f"Nothing was published; {target.name}/ is as it was.", err=True)
            sys.exit(1)
        aside.chmod(0o755)
        publish(aside, target)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    click.echo(f"The manual is in {target}: open index.html.")


@main.command(help="Show the manual while you edit it, at http://127.0.0.1:8000/.")
@click.option("--port", default=8000, show_default=True, help="port on this machine")
def serve(port: int) -> None:
    """Serve a live preview on loopback."""
    sys.exit(subprocess.run(mkdocs("serve", "--livereload", "--dev-addr", f"127.0.0.1:{port}"), cwd=ROOT, env=environment()).returncode)


@main.command(help="Rewrite data/schema/ from the models, for editors that understand JSON Schema.")
def schema() -> None:
    """Write the schemas and say which changed."""
    for path in schemas.write(ROOT):
        click.echo(f"wrote {path.relative_to(ROOT)}")


def run_mkdocs(*arguments: str) -> int:
    """Run MkDocs and pass on its warnings and errors, not its progress; return its exit code."""
    with subprocess.Popen(mkdocs(*arguments), cwd=ROOT, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as running:
        for line in running.stdout:
            if line.strip() and not line.startswith("INFO"):
                click.echo(line.rstrip(), err=True)
    return running.returncode


def mkdocs(*arguments: str) -> list[str]:
    """Return the command line that runs MkDocs in this environment."""
    return [sys.executable, "-m", "mkdocs", *arguments]


def environment() -> dict[str, str]:
    """Return the environment of a build: no banners that hide our own words, and one date."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH") or str(_midnight(ROOT))
    return os.environ | QUIET | {"SOURCE_DATE_EPOCH": epoch, "PYTHONHASHSEED": "0"}


def _midnight(root: Path) -> int:
    return calendar.timegm(build_date(root).timetuple())
