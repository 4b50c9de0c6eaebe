"""`compare`: what differs from another version."""

import sys

import click

from ..github import diff
from ..github.git import Unknown
from ..loader import Loaded
from .group import main, read, read_at


@main.command(help="Say what differs from another version (a branch, tag or commit): pages, records field by field, words, settings, navigation.")
@click.argument("version")
def compare(version: str) -> None:
    """Print the differences as Markdown."""
    try:
        before = read_at(version)
    except Unknown as unknown:
        sys.exit(f"There is no version {version} here: {unknown}")
    click.echo(diff.markdown(_version(before), _version(read())))


def _version(loaded: Loaded) -> diff.Version:
    return diff.Version(loaded.manual, frozenset(problem.path for problem in loaded.unread), loaded.settings)
