"""Where a command may write. In: the folder that `--out` names. Out: that folder, sure to hold nothing of anybody else."""

import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from .group import ROOT

SOURCES = ("docs", "data", "macros", "overrides", "tests", "requirements", ".github", ".git", ".venv")
SITE_MARKS = ("index.html", "sitemap.xml")
RELEASE_MARKS = ("MANIFEST",)
ABANDONED = 3600


@contextmanager
def aside(out: Path, marks: tuple[str, ...]) -> Iterator[tuple[Path, Path]]:
    """Yield a new folder beside the target and the target; the new one is gone at the end, unless it took the target's place.

    `marks` are files by which an earlier result of the command is known. Exits 1 with a sentence if the target is anything else.
    """
    target = out.resolve()
    if said := refusal(target, marks):
        click.echo(f"{said} Nothing was written. Name a new or empty folder after --out.", err=True)
        sys.exit(1)
    target.parent.mkdir(parents=True, exist_ok=True)
    _tidy(target)
    new = Path(tempfile.mkdtemp(prefix=_prefix(target), dir=target.parent))
    try:
        yield new, target
    finally:
        shutil.rmtree(new, ignore_errors=True)


def refusal(target: Path, marks: tuple[str, ...]) -> str:
    """Return why a folder may not be written anew, in a sentence; "" if it may."""
    if ROOT.is_relative_to(target) or any(target.is_relative_to(ROOT / name) for name in SOURCES):
        return f"{target} holds the manual's own sources."
    if target.is_dir() and any(target.iterdir()) and not all((target / mark).is_file() for mark in marks):
        return f"{target} holds files that this command did not make."
    return ""


def _prefix(target: Path) -> str:
    return f".{target.name}-new-"


def _tidy(target: Path) -> None:
    """Take away what a command that was killed left beside the target an hour or more ago."""
    for old in target.parent.glob(f"{_prefix(target)}*"):
        if time.time() - old.stat().st_mtime > ABANDONED:
            shutil.rmtree(old, ignore_errors=True)
