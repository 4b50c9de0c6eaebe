"""`github record`: an issue that was made with a form becomes records, an answer, and where they are exact a proposal."""

import datetime as dt
from pathlib import Path

import click

from ...build.whole_files import write_whole
from ...components import REGISTRY
from ...github.forms import form_issue, form_replies
from ...loader import read_all
from ..common.group import ROOT
from ..common.trial import brought_in
from . import github
from .common import READABLE, WRITABLE, forms, text_of, trusted_json


@github.command(help="Turn an issue made with a form into records: an answer to post, and where they are exact a proposal.")
@click.option("--event", type=READABLE, required=True, help="GitHub's description of the event, JSON")
@click.option("--out", type=WRITABLE, required=True, help="the answer; empty if the issue was made without a form")
@click.option(
    "--proposal",
    type=click.Path(path_type=Path, file_okay=False),
    help="folder for what can be proposed: the files, title, description, and the answer that goes with it",
)
def record(event: Path, out: Path, proposal: Path | None) -> None:
    """Write the answer, and what can be proposed."""
    issue, repository = _event(event)
    day = dt.date.fromisoformat(issue["created_at"][:10])
    loaded = read_all(ROOT, day, REGISTRY)
    form = form_issue.form_of(forms(), issue.get("body") or "")
    if form is None:
        out.write_text("", "utf-8")
        return
    answered = form_issue.answered(form, forms(), loaded.manual, day, text_of)
    faults = answered.faults or form_issue.worded(answered, brought_in(ROOT, answered.outcome.files, day, REGISTRY, loaded.diagnostics))
    out.write_text(form_replies.reply(answered.outcome, faults, answered.asked, answered.cut, repository), "utf-8")
    if proposal and answered.outcome.files and not faults:
        _propose(proposal, answered, issue["number"], repository)


def _event(path: Path) -> tuple[dict, str]:
    """Return the issue of an event, and the address of the repository."""
    told = trusted_json(path)
    return told["issue"], told["repository"]["html_url"]


def _propose(folder: Path, answered: form_issue.Answered, number: int, repository: str) -> None:
    """Write what can be proposed: the files, and the texts beside them."""
    title, body = form_replies.proposal(answered.outcome, number)
    texts = {"title.txt": title, "body.md": body, "answer.md": form_replies.proposed(answered.outcome, answered.cut, repository)}
    files = texts | {f"files/{file.path}": file.text for file in answered.outcome.files}
    write_whole({folder / name: text.encode("utf-8") for name, text in files.items()})
