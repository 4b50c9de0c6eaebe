"""`python3 manual.py audit`: every page in a real browser, as its readers have it."""

import subprocess
import sys
import tempfile
from pathlib import Path

import click

from macros.build.build_date import build_date
from macros.build.mkdocs_process import environment
from macros.github.git import Unknown, touched
from macros.github.upkeep.change_entry import page_shown

from .command import run
from .sample import address_of

ROOT = Path(__file__).resolve().parent.parent.parent


@click.command(help="Look at every page as a reader's browser does, light and dark, wide and narrow; keep the result in data/.")
@click.option(
    "--since", metavar="REF", help="look only at pages that differ from REF and at as few others as show every kind of element; keep nothing"
)
@click.option("--site", type=click.Path(path_type=Path, file_okay=False, exists=True), help="a manual built before (default: build one)")
def main(since: str | None, site: Path | None) -> None:
    """Print every fault, write data/accessibility.yml; exit 1 if there is a fault."""
    changed = None if since is None else _changed(since)
    with tempfile.TemporaryDirectory() as folder:
        sys.exit(run(ROOT, site or _built(Path(folder)), build_date(ROOT), changed))


def _changed(since: str) -> list[str]:
    """Return the addresses of the pages that differ from a version; exit 1 with a sentence if it is not here."""
    try:
        return [address_of(page_shown(file.path)) for file in touched(ROOT, since)]
    except Unknown as unknown:
        sys.exit(str(unknown))


def _built(folder: Path) -> Path:
    target = folder / "site"
    if subprocess.run([sys.executable, "-m", "macros", "build", "--out", str(target)], cwd=ROOT, env=environment(ROOT)).returncode:
        sys.exit(1)
    return target


main(prog_name="manual.py audit")
