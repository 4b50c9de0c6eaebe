"""Where a command may write. In: the folder that `--out` names. Out: that folder, sure to hold nothing of anybody else."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from ...build.publish import MARK, workplace
from .disk import reason
from .group import ROOT

SOURCES = ("docs", "data", "macros", "overrides", "tests", "requirements", ".github", ".git", ".venv")
SITE, RELEASE = "site", "dist"
# What earlier versions always wrote, together, before they left a mark. Believed only of the folder that a command writes into by itself.
EARLIER = {
    SITE: ("index.html", "sitemap.xml", "nginx-headers.conf", "changes.xml", "assets/manual.js"),
    RELEASE: ("MANIFEST", "calendar.ics", "focal-points-manual-offline.zip"),
}


@contextmanager
def aside(out: Path) -> Iterator[tuple[Path, Path]]:
    """Yield a new folder beside the target and the target; the new one is gone at the end, unless it took the target's place.

    Exits 1 with a sentence if the target is neither new, empty, nor marked as made by such a command.
    """
    target = out.resolve()
    if said := refusal(target):
        click.echo(
            f"{said} Nothing was written. Name a new or empty folder after --out; if an earlier version made this one, empty or remove it first.",
            err=True,
        )
        sys.exit(1)
    with sentences(target), _above(target), workplace(target) as new:
        yield new, target


@contextmanager
def sentences(target: Path) -> Iterator[None]:
    """Let whatever the disk refuses end in a sentence and exit 1."""
    try:
        yield
    except OSError as error:
        click.echo(f"{target} could not be written: {reason(error)}. What stood there is as it was.", err=True)
        sys.exit(1)


@contextmanager
def _above(target: Path) -> Iterator[None]:
    """Make the folders above the target; take those away again that stay empty."""
    made = [folder for folder in target.parents if not folder.exists()]
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        yield
    finally:
        for folder in made:
            if not any(folder.iterdir()):
                folder.rmdir()


def refusal(target: Path) -> str:
    """Return why a folder may not be written anew, in a sentence; "" if it may."""
    if ROOT.is_relative_to(target) or any(target.is_relative_to(ROOT / name) for name in SOURCES):
        return f"{target} holds the manual's own sources."
    if target.exists() and not target.is_dir():
        return f"{target} is a file."
    if os.path.ismount(target):
        return f"{target} is a mount point, which cannot be replaced as a whole; name a folder in it."
    if target.is_dir() and any(target.iterdir()) and not is_ours(target):
        return f"{target} holds files that this command did not make: the mark {MARK} is not among them."
    return ""


def is_ours(folder: Path) -> bool:
    """Tell whether a command of the manual made a folder: it bears the mark, or is a default one with all that was written before there was a mark."""
    earlier = EARLIER.get(folder.name) if folder.parent == ROOT else None
    return (folder / MARK).is_file() or bool(earlier) and all((folder / name).is_file() for name in earlier)
