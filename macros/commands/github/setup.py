"""`github setup`: what the repository still lacks."""

import json
import sys
from typing import TextIO

import click

from ...github.repository import setup as set_up
from ...github.repository import setup_answers
from ...reading.files.settings_file import read_settings
from ..common.group import ROOT
from . import github


@github.command(help="Say what the repository still lacks: from its files, and from GitHub's answers where they are given.")
@click.option(
    "--github", "answers", type=click.File(encoding="utf-8"), help="what .github/scripts/ask-github.sh OWNER/NAME printed; - for standard input"
)
def setup(answers: TextIO | None) -> None:
    """Print a point on a line; exit 1 if one is missing."""
    found = _points(answers)
    for point in found:
        click.echo(f"{point.state:8} {point.what}" + ("" if point.state == set_up.DONE else f". To do: {point.how}"))
    number = sum(point.state == set_up.MISSING for point in found)
    unseen = sum(point.state == set_up.UNSEEN for point in found)
    click.echo(f"{number} missing, {unseen} not seen from here." + (" To see them: bash .github/scripts/ask-github.sh OWNER/NAME" if unseen else ""))
    sys.exit(1 if number else 0)


def _points(answers: TextIO | None) -> list[set_up.Point]:
    settings = read_settings(ROOT).settings
    ruleset = json.loads((ROOT / ".github/ruleset.json").read_text("utf-8"))
    owners = (ROOT / ".github/CODEOWNERS").read_text("utf-8")
    try:
        given = setup_answers.answers_of(answers.read()) if answers else {}
    except setup_answers.SetUpError as error:
        sys.exit(str(error))
    return set_up.points(settings.site_url, settings.extra.repository, owners, set_up.required(ruleset["rules"]), given)
