"""The commands behind manual.py. In: arguments. Out: an exit code; what people read goes to the terminal."""

import calendar
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import click

from . import schema as schemas
from .build_date import build_date
from .components import REGISTRY
from .loader import read_all
from .problems import annotation
from .site.publish import publish

ROOT = Path(__file__).resolve().parent.parent
QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}


@click.group(help="Check, build and look at the Focal Points Manual.")
def main() -> None:
    """Group the commands."""


@main.command(help="Check data, pages, front matter and links; tell every fault at once.")
@click.option("--annotations", is_flag=True, help="also print the faults as GitHub annotations")
def check(annotations: bool) -> None:
    """Print every problem; exit 1 if there is one."""
    problems = read_all(ROOT, build_date(ROOT), REGISTRY).problems
    for problem in problems:
        click.echo(str(problem), err=True)
        if annotations:
            click.echo(annotation(problem))
    if problems:
        click.echo(f"{len(problems)} to mend.", err=True)
        sys.exit(1)
    click.echo("Everything holds together.")


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


@main.command(help="Look at every page as a reader's browser does, light and dark, wide and narrow; keep the result in data/.")
@click.option("--site", type=click.Path(path_type=Path, file_okay=False, exists=True), help="a manual built before (default: build one)")
def audit(site: Path | None) -> None:
    """Print every fault, write data/accessibility.yml; exit 1 if there is a fault."""
    from .audit.command import run

    with tempfile.TemporaryDirectory() as folder:
        sys.exit(run(ROOT, site or _built(Path(folder)), build_date(ROOT)))


def _built(folder: Path) -> Path:
    target = folder / "site"
    if subprocess.run([sys.executable, "-m", "macros", "build", "--out", str(target)], cwd=ROOT, env=environment()).returncode:
        sys.exit(1)
    return target


def mkdocs(*arguments: str) -> list[str]:
    """Return the command line that runs MkDocs in this environment."""
    return [sys.executable, "-m", "mkdocs", *arguments]


def environment() -> dict[str, str]:
    """Return the environment of a build: no banners that hide our own words, and one date."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH") or str(_midnight(ROOT))
    return os.environ | QUIET | {"SOURCE_DATE_EPOCH": epoch, "PYTHONHASHSEED": "0"}


def _midnight(root: Path) -> int:
    return calendar.timegm(build_date(root).timetuple())
