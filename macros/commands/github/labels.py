"""`github labels`: the labels of a pull request."""

import sys

import click

from ...github.comments import comments
from ...reading.yaml.reader import read
from ..common.group import ROOT
from . import github


@github.command(help="Print the labels of a pull request, from the paths it changes on standard input.")
def labels() -> None:
    """Print one label on a line."""
    rules = read((ROOT / ".github/labels.yml").read_text("utf-8")).value
    for label in comments.labels(map(str.strip, sys.stdin), rules):
        click.echo(label)
