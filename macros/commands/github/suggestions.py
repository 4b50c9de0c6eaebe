"""`github suggestions`: what the check found in a proposal becomes a review, whose lines can be taken with one click."""

import json
from pathlib import Path

import click

from ...github.comments.suggestions import review
from . import github
from .common import READABLE, WRITABLE, json_in, untrusted_json


@github.command(help="Turn what `check --json` found in a proposal into a review with suggestions, as JSON to post.")
@click.option("--check", "checked", type=READABLE, required=True, help="what the check found, JSON")
@click.option("--diff", type=READABLE, required=True, help="the proposal's changes, as a unified diff")
@click.option("--commit", metavar="SHA", required=True, help="the commit that was checked")
@click.option("--posted", type=READABLE, help="the comments that the proposal has, one a line as JSON; none of them is made twice")
@click.option("--out", type=WRITABLE, required=True, help="the review, JSON; empty if there is nothing to suggest")
def suggestions(checked: Path, diff: Path, commit: str, posted: Path | None, out: Path) -> None:
    """Write the review. The files come from a proposal, so they are read as text and nothing else."""
    said = map(json_in, posted.read_text("utf-8").splitlines()) if posted else ()
    made = review(untrusted_json(checked), diff.read_text("utf-8", "replace"), commit, [each for each in said if isinstance(each, dict)])
    out.write_text(json.dumps(made) if made else "", "utf-8")
