"""`github note`: what accepted proposals say is different for readers becomes entries of data/changes/."""

from pathlib import Path

import click

from ...build.build_date import build_date
from ...build.whole_files import write_whole
from ...components import REGISTRY
from ...github.upkeep import change_entry
from ..common.group import ROOT, read
from ..common.trial import brought_in
from . import github
from .common import READABLE, WRITABLE, untrusted_json


@github.command(help="Make the entries of data/changes/ from the descriptions of accepted proposals, each once.")
@click.option("--proposals", type=READABLE, required=True, help="what `gh pr list --state merged --json number,body,mergedAt,files` says, JSON")
@click.option("--summary", type=WRITABLE, required=True, help="file to say in what became of them, such as $GITHUB_STEP_SUMMARY")
def note(proposals: Path, summary: Path) -> None:
    """Write the entries; one that the check would refuse is left out, and the summary says why."""
    loaded, answer = read(), untrusted_json(proposals)
    if not isinstance(answer, list):
        click.echo("GitHub gave no list of accepted proposals, so none of them is told to readers this time.", err=True)
        return
    drafts = {merged.number: draft for merged in map(_merged, answer) if (draft := change_entry.entry(loaded.manual, merged))}
    refused = {problem.path: problem for problem in brought_in(ROOT, drafts.values(), build_date(ROOT), REGISTRY, loaded.diagnostics)}
    for number, draft in drafts.items():
        said = f"Proposal {number}: readers are told by {draft.path}."
        if draft.path in refused:
            said = f"Proposal {number}: what it says is different cannot be told to readers as it stands: {refused[draft.path].what}."
        else:
            write_whole({ROOT / draft.path: draft.text.encode("utf-8")})
        click.echo(said)
        with summary.open("a", encoding="utf-8") as stream:
            stream.write(said + "\n")


def _merged(item: dict) -> change_entry.Merged:
    return change_entry.Merged(item["number"], item["body"] or "", item["mergedAt"][:10], [file["path"] for file in item["files"]])
