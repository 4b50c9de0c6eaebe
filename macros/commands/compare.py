"""`compare`: what differs from another version."""

import sys
from collections.abc import Mapping
from pathlib import PurePath

import click

from ..github.differences import diff
from ..github.differences.record_diff import Version
from ..github.git import CONTENT, Touched, Unknown, start_of, text_of, touched
from ..loader import Loaded
from ..reading.files.asset_files import ASSETS, ATTACHMENTS, PICTURES
from ..reading.files.folders import below
from ..reading.files.settings_file import SETTINGS
from .common.group import ROOT, main, read, read_at

WRITTEN = (".md", ".yml")
IN_WORDS = {"A": "new", "M": "changed", "D": "gone", "T": "changed"}


@main.command(
    help="Say what differs from another version (a branch, tag or commit): pages, records field by field, words, settings, navigation, pictures; "
    "and where a value that was replaced still stands as it was."
)
@click.argument("version")
def compare(version: str) -> None:
    """Print the differences as Markdown."""
    try:
        before, files = read_at(version), touched(ROOT, version)
    except Unknown as unknown:
        sys.exit(f"There is no version {version} here: {unknown}")
    shown = tuple((file.path, IN_WORDS[file.status]) for file in files if PurePath(file.path).is_relative_to(ASSETS) and _handed_out(file.path))
    old, new = _version(before)._replace(texts=_texts_before(version, files)), _version(read())._replace(texts=_texts(), handed_out=shown)
    click.echo(diff.markdown(old, new))


def _handed_out(path: str) -> bool:
    return PurePath(path).suffix in PICTURES | ATTACHMENTS


def _texts_before(version: str, files: list[Touched]) -> Mapping[str, str]:
    """Return the texts of the files that differ, as they stood where this version left the other."""
    start = start_of(ROOT, version)
    return {file.path: text_of(ROOT, start, file.path) for file in files if file.status == "M" and PurePath(file.path).suffix in WRITTEN}


def _texts() -> Mapping[str, str]:
    """Return the texts of all pages, records and settings."""
    names = (f"{top}/{entry.name}" for top in CONTENT for entry in below(ROOT / top) if entry.is_file)
    found = (name for name in (*names, SETTINGS) if PurePath(name).suffix in WRITTEN)
    return {name: (ROOT / name).read_text("utf-8", "replace") for name in found if (ROOT / name).is_file()}


def _version(loaded: Loaded) -> Version:
    return Version(loaded.manual, frozenset(problem.path for problem in loaded.unread), loaded.settings)
