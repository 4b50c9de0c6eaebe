"""`compare`: what differs from another version."""

import sys
from pathlib import PurePath

import click

from ..github.differences import diff
from ..github.differences.record_diff import Version
from ..github.git import Unknown, touched
from ..loader import Loaded
from ..reading.files.asset_files import ASSETS, ATTACHMENTS, PICTURES
from .common.group import ROOT, main, read, read_at

IN_WORDS = {"A": "new", "M": "changed", "D": "gone", "T": "changed"}


@main.command(
    help="Say what differs from another version (a branch, tag or commit): pages, records field by field, words, settings, navigation, pictures."
)
@click.argument("version")
def compare(version: str) -> None:
    """Print the differences as Markdown."""
    try:
        before, files = read_at(version), touched(ROOT, version)
    except Unknown as unknown:
        sys.exit(f"There is no version {version} here: {unknown}")
    shown = tuple((file.path, IN_WORDS[file.status]) for file in files if PurePath(file.path).is_relative_to(ASSETS) and _handed_out(file.path))
    click.echo(diff.markdown(_version(before), _version(read())._replace(handed_out=shown)))


def _handed_out(path: str) -> bool:
    return PurePath(path).suffix in PICTURES | ATTACHMENTS


def _version(loaded: Loaded) -> Version:
    return Version(loaded.manual, frozenset(problem.path for problem in loaded.unread), loaded.settings)
