"""`github record-addresses`: new addresses and entries of changes go to a branch of their own, to be proposed."""

import sys
from pathlib import Path

import click

from ...addresses.ledger import PUBLISHED, lines_of, read_ledger
from ...github.comments import comments
from ...github.git import Refused, Unknown, send, text_of
from ...github.upkeep import change_entry
from ..common.group import ROOT
from . import github
from .common import WRITABLE

MESSAGE = "Record new addresses: what was published once goes on working"


@github.command(
    "record-addresses",
    help="Commit the new lines of data/addresses/published.txt and new entries of data/changes/, and push them to a branch of their own, to be proposed.",
)
@click.option("--summary", type=WRITABLE, required=True, help="file to add the list to, Markdown, such as $GITHUB_STEP_SUMMARY")
@click.option("--branch", default="record-addresses", show_default=True, help="the branch; main itself where no rule protects it")
def record_addresses(summary: Path, branch: str) -> None:
    """Push one commit, or none if nothing is new; exit 1 if the branch is refused."""
    new = sorted(read_ledger(ROOT).addresses.keys() - lines_of(text_of(ROOT, "HEAD", PUBLISHED)).keys())
    if not new:
        click.echo("Every address is recorded.")
        return
    said, refused = _sent(len(new), branch)
    with summary.open("a", encoding="utf-8") as stream:
        stream.write(comments.recorded(said, new))
    click.echo(said, err=refused)
    sys.exit(1 if refused else 0)


def _sent(number: int, branch: str) -> tuple[str, bool]:
    """Push the ledger; return what became of it, in a sentence, and whether it was refused."""
    try:
        send(ROOT, (PUBLISHED, change_entry.ENTRIES), MESSAGE, "main", branch)
    except Refused as refusal:
        click.echo(str(refusal), err=True)
        return comments.REFUSED.format(number=number, branch=branch), True
    except Unknown as unknown:
        return str(unknown), True
    return comments.SENT.format(number=number, branch=branch), False
