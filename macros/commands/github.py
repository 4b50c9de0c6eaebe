"""`github`: what the workflows call, so that each step can be run by hand as well."""

import datetime as dt
import json
import sys
from pathlib import Path
from typing import TextIO

import click

from ..addresses.ledger import PUBLISHED, lines_of, read_ledger
from ..build.build_date import build_date
from ..build.together import write_together
from ..build.whole_files import write_whole
from ..components import REGISTRY
from ..github import change_entry, comments, form_issue, form_replies, issue_forms, table_records
from ..github import setup as set_up
from ..github.due_list import due_list
from ..github.git import Refused, Unknown, send, text_of
from ..github.suggestions import review
from ..loader import read_all
from ..models.manual import Manual
from ..reading import yaml_reader
from ..reading.settings_file import read_settings
from .group import AS_OF, ROOT, main, read
from .trial import brought_in

FORMS = ROOT / ".github" / "ISSUE_TEMPLATE"
MOST_JSON = 5_000_000
RULES = ROOT / ".github" / "labels.yml"
MESSAGE = "Record new addresses: what was published once goes on working"
READABLE = click.Path(path_type=Path, exists=True, dir_okay=False)
WRITABLE = click.Path(path_type=Path, dir_okay=False)
FOLDER = click.Path(path_type=Path, file_okay=False)


@main.group(help="What the workflows on GitHub call.")
def github() -> None:
    """Group the commands."""


@github.command(help="Turn an issue made with a form into records: an answer to post, and where they are exact a proposal.")
@click.option("--event", type=READABLE, required=True, help="GitHub's description of the event, JSON")
@click.option("--out", type=WRITABLE, required=True, help="the answer; empty if the issue was made without a form")
@click.option("--proposal", type=FOLDER, help="folder for what can be proposed: the files, title, description, and the answer that goes with it")
def record(event: Path, out: Path, proposal: Path | None) -> None:
    """Write the answer, and what can be proposed."""
    issue, repository = _event(event)
    day = dt.date.fromisoformat(issue["created_at"][:10])
    loaded = read_all(ROOT, day, REGISTRY)
    form = form_issue.form_of(_forms(), issue.get("body") or "")
    if form is None:
        out.write_text("", "utf-8")
        return
    answered = form_issue.answered(form, _forms(), loaded.manual, day, _text_of)
    faults = answered.faults or form_issue.worded(answered, brought_in(ROOT, answered.outcome.files, day, REGISTRY, loaded.diagnostics))
    out.write_text(form_replies.reply(answered.outcome, faults, answered.asked, answered.cut, repository), "utf-8")
    if proposal and answered.outcome.files and not faults:
        _propose(proposal, answered, issue["number"], repository)


def _event(path: Path) -> tuple[dict, str]:
    """Return the issue of an event, and the address of the repository."""
    told = _answer(path)
    return told["issue"], told["repository"]["html_url"]


def _forms() -> dict[str, dict]:
    """Return every issue form by its name."""
    found = {path.stem: yaml_reader.read(path.read_text("utf-8")).value for path in sorted(FORMS.glob("*.yml"))}
    return {name: form for name, form in found.items() if "body" in form}


def _text_of(path: str) -> str:
    return (ROOT / path).read_text("utf-8")


def _propose(folder: Path, answered: form_issue.Answered, number: int, repository: str) -> None:
    """Write what can be proposed: the files, and the texts beside them."""
    title, body = form_replies.proposal(answered.outcome, number)
    texts = {"title.txt": title, "body.md": body, "answer.md": form_replies.proposed(answered.outcome, answered.cut, repository)}
    files = texts | {f"files/{file.path}": file.text for file in answered.outcome.files}
    write_whole({folder / name: text.encode("utf-8") for name, text in files.items()})


@github.command("import", help="Make records from a table (CSV): one for each row, or none if a row is not right.")
@click.argument("table", type=READABLE)
@click.option("--kind", type=click.Choice(list(table_records.FORM_OF)), required=True, help="what the rows are")
@AS_OF
def import_table(table: Path, kind: str, as_of: dt.datetime | None) -> None:
    """Write the records, or say by row and column what is wrong and exit 1."""
    day = as_of.date() if as_of else dt.date.today()
    loaded = read_all(ROOT, day, REGISTRY)
    outcome, rows = table_records.from_table(table.read_bytes(), kind, _forms(), loaded.manual, day, _text_of)
    asked = issue_forms.questions(_forms()[table_records.FORM_OF[kind]])
    faults = outcome.faults or table_records.placed(brought_in(ROOT, outcome.files, day, REGISTRY, loaded.diagnostics), rows, asked)
    for line in faults:
        click.echo(line, err=True)
    if faults:
        sys.exit(f"Nothing was written: {len(faults)} to mend first.")
    write_together(ROOT, {file.path: file.text for file in outcome.files})
    for file in outcome.files:
        click.echo(file.path)
    for remark in outcome.remarks:
        click.echo(remark)
    click.echo(f"{outcome.sentence}{' Propose these files together.' * bool(outcome.files)}")


@github.command(help="Print the labels of a pull request, from the paths it changes on standard input.")
def labels() -> None:
    """Print one label on a line."""
    rules = yaml_reader.read(RULES.read_text("utf-8")).value
    for label in comments.labels(map(str.strip, sys.stdin), rules):
        click.echo(label)


@github.command(help="Turn what `check --json` found in a proposal into a review with suggestions, as JSON to post.")
@click.option("--check", "checked", type=READABLE, required=True, help="what the check found, JSON")
@click.option("--diff", type=READABLE, required=True, help="the proposal's changes, as a unified diff")
@click.option("--commit", metavar="SHA", required=True, help="the commit that was checked")
@click.option("--posted", type=READABLE, help="the comments that the proposal has, one a line as JSON; none of them is made twice")
@click.option("--out", type=WRITABLE, required=True, help="the review, JSON; empty if there is nothing to suggest")
def suggestions(checked: Path, diff: Path, commit: str, posted: Path | None, out: Path) -> None:
    """Write the review. The files come from a proposal, so they are read as text and nothing else."""
    said = map(_parsed, posted.read_text("utf-8").splitlines()) if posted else ()
    made = review(_json(checked), diff.read_text("utf-8", "replace"), commit, [each for each in said if isinstance(each, dict)])
    out.write_text(json.dumps(made) if made else "", "utf-8")


def _answer(path: Path) -> object:
    """Return what a file that GitHub or a program of ours wrote holds.

    Raises:
        click.ClickException: it is no JSON.
    """
    try:
        return json.loads(path.read_text("utf-8"))
    except (ValueError, RecursionError):
        raise click.ClickException(f"{path} is no JSON. Fix: run the step that writes it once more") from None


def _json(path: Path) -> object:
    """Return what a file holds; nothing if it is no JSON, or larger than a check can be."""
    return _parsed(path.read_text("utf-8")) if path.stat().st_size <= MOST_JSON else None


def _parsed(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


@github.command(help="Turn the list of `due --json` into an issue: at most twenty a week for an office, ticked where it was.")
@click.option("--list", "listed", type=READABLE, required=True, help="what falls due in the year to come, JSON")
@click.option("--repository", required=True, help="the repository's address on the web")
@click.option("--day", type=click.DateTime(["%Y-%m-%d"]), required=True, help="a day of the week that the issue is for")
@click.option("--before", type=READABLE, help="the issue as it stands, Markdown, of which the ticks are taken over")
@click.option("--out", type=WRITABLE, required=True, help="the issue's text, Markdown; empty if nothing is due")
def due(listed: Path, repository: str, day: dt.datetime, before: Path | None, out: Path) -> None:
    """Write the text."""
    stood = before.read_text("utf-8", "replace") if before else ""
    out.write_text(due_list(_answer(listed), day.date(), repository, stood), "utf-8")


@github.command(help="Keep count of external links that do not answer, and list those that failed three times in a row.")
@click.option("--report", type=READABLE, required=True, help="lychee's report, JSON")
@click.option("--state", type=WRITABLE, required=True, help="what is remembered from one try to the next, JSON")
@click.option("--day", type=click.DateTime(["%Y-%m-%d"]), required=True, help="the day of this try")
@click.option("--out", type=WRITABLE, required=True, help="the list, Markdown; empty if there is nothing to tell")
def links(report: Path, state: Path, day: dt.datetime, out: Path) -> None:
    """Write the state and the list."""
    before = _answer(state) if state.is_file() else {}
    after = comments.tried(before, comments.failed(_answer(report)), day.date())
    said = comments.silent(after, _cited(read().manual))
    write_whole({state: json.dumps(after, indent=1, ensure_ascii=False).encode("utf-8"), out: said.encode("utf-8")})


def _cited(manual: Manual) -> dict[str, list[str]]:
    """Return the files of the records that hold each web address."""
    found: dict[str, list[str]] = {}
    for kind in ("sources", "tools", "instruments", "courses"):
        for id, item in getattr(manual, kind).items():
            if item.url:
                found.setdefault(item.url, []).append(f"data/{kind}/{id}.yml")
    return found


@github.command(help="Make the entries of data/changes/ from the descriptions of accepted proposals, each once.")
@click.option("--proposals", type=READABLE, required=True, help="what `gh pr list --state merged --json number,body,mergedAt,files` says, JSON")
@click.option("--summary", type=WRITABLE, required=True, help="file to say in what became of them, such as $GITHUB_STEP_SUMMARY")
def note(proposals: Path, summary: Path) -> None:
    """Write the entries; one that the check would refuse is left out, and the summary says why."""
    loaded, answer = read(), _json(proposals)
    if not isinstance(answer, list):
        click.echo("GitHub gave no list of accepted proposals, so none of them is told to readers this time.", err=True)
        return
    listed = [
        change_entry.Merged(item["number"], item["body"] or "", item["mergedAt"][:10], [file["path"] for file in item["files"]]) for item in answer
    ]
    drafts = {merged.number: draft for merged in listed if (draft := change_entry.entry(loaded.manual, merged))}
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


@github.command(help="Say what the repository still lacks: from its files, and from GitHub's answers where they are given.")
@click.option(
    "--github", "answers", type=click.File(encoding="utf-8"), help="what .github/scripts/ask-github.sh OWNER/NAME printed; - for standard input"
)
def setup(answers: TextIO | None) -> None:
    """Print a point on a line; exit 1 if one is missing."""
    settings = read_settings(ROOT).settings
    ruleset = json.loads((ROOT / ".github/ruleset.json").read_text("utf-8"))
    try:
        given = set_up.answers_of(answers.read()) if answers else {}
    except set_up.SetUpError as error:
        sys.exit(str(error))
    found = set_up.points(
        settings.site_url, settings.extra.repository, (ROOT / ".github/CODEOWNERS").read_text("utf-8"), set_up.required(ruleset["rules"]), given
    )
    for point in found:
        click.echo(f"{point.state:8} {point.what}" + ("" if point.state == set_up.DONE else f". To do: {point.how}"))
    number = sum(point.state == set_up.MISSING for point in found)
    unseen = sum(point.state == set_up.UNSEEN for point in found)
    click.echo(f"{number} missing, {unseen} not seen from here." + (" To see them: bash .github/scripts/ask-github.sh OWNER/NAME" if unseen else ""))
    sys.exit(1 if number else 0)


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
