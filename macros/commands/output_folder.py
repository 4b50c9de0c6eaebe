"""Where a command may write. In: the folder that `--out` names. Out: that folder, sure to hold nothing of anybody else."""

import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from ..build.publish import MARK
from .group import ROOT

SOURCES = ("docs", "data", "macros", "overrides", "tests", "requirements", ".github", ".git", ".venv")
SITE, RELEASE = "site", "dist"
# What earlier versions always wrote, together, before they left a mark. Believed only of the folder that a command writes into by itself.
EARLIER = {SITE: ("index.html", "sitemap.xml", "nginx-headers.conf", "changes.xml", "assets/manual.js"),
           RELEASE: ("MANIFEST", "calendar.ics", "focal-points-manual-offline.zip")}
ABANDONED = 3600


@contextmanager
def aside(out: Path) -> Iterator[tuple[Path, Path]]:
    """Yield a new folder beside the target and the target; the new one is gone at the end, unless it took the target's place.

    Exits 1 with a sentence if the target is neither new, empty, nor marked as made by such a command.
    """
    target = out.resolve()
    if said := refusal(target):
        click.echo(f"{said} Nothing was written. Name a new or empty folder after --out; if an earlier version made this one, empty or remove it first.",
                   err=True)
        sys.exit(1)
    target.parent.mkdir(parents=True, exist_ok=True)
    _tidy(target)
    new = Path(tempfile.mkdtemp(prefix=_prefix(target), dir=target.parent))
    try:
        yield new, target
    finally:
        shutil.rmtree(new, ignore_errors=True)


def refusal(target: Path) -> str:
    """Return why a folder may not be written anew, in a sentence; "" if it may."""
    if ROOT.is_relative_to(target) or any(target.is_relative_to(ROOT / name) for name in SOURCES):
        return f"{target} holds the manual's own sources."
    if target.is_dir() and any(target.iterdir()) and not is_ours(target):
        return f"{target} holds files that this command did not make: the mark {MARK} is not among them."
    return ""


def is_ours(folder: Path) -> bool:
    """Tell whether a command of the manual made a folder: it bears the mark, or is a default one with all that was written before there was a mark."""
    earlier = EARLIER.get(folder.name) if folder.parent == ROOT else None
    return (folder / MARK).is_file() or bool(earlier) and all((folder / name).is_file() for name in earlier)


def _prefix(target: Path) -> str:
    return f".{target.name}-new-"


def _tidy(target: Path) -> None:
    """Take away what a command that was killed left beside the target an hour or more ago."""
    for old in target.parent.glob(f"{_prefix(target)}*"):
        if time.time() - old.stat().st_mtime > ABANDONED:
            shutil.rmtree(old, ignore_errors=True)
