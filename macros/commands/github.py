"""`github`: what the workflows call, so that each step can be run by hand as well."""

import datetime as dt
import json
import shutil
import sys
import tempfile
from pathlib import Path

import click

from ..addresses.ledger import PUBLISHED, lines_of, read_ledger
from ..components import REGISTRY
from ..github import comments, issue_forms
from ..github.git import FieldError, Overtaken, Unknown, send, text_of
from ..github.suggestions import review
from ..loader import read_all
from ..models.manual import Manual
from ..reading import yaml_reader
from ..reading.diagnostics import Diagnostic
from .group import ROOT, main, read

FORMS = ROOT / ".github" / "ISSUE_TEMPLATE"
MOST_JSON = 5_000_000
RULES = ROOT / ".github" / "labels.yml"
MESSAGE = "Record new addresses: what was published once goes on working"
READABLE = click.Path(path_type=Path, exists=True, dir_okay=False)
WRITABLE = click.Path(path_type=Path, dir_okay=False)


@main.group(help="What the workflows on GitHub call.")
def github() -> None:
    """Group the commands."""


@github.command(help="Turn an issue made with a form into records, as an answer to post.")
@click.option("--event", type=READABLE, required=True, help="GitHub's description of the event, JSON")
@click.option("--out", type=WRITABLE, required=True, help="the answer; empty if the issue was made without a form")
def record(event: Path, out: Path) -> None:
    """Write the answer."""
    told = json.loads(event.read_text("utf-8"))
    issue, body = told["issue"], told["issue"].get("body") or ""
    day = dt.date.fromisoformat(issue["created_at"][:10])
    manual = read_all(ROOT, day, REGISTRY).manual
    for path in sorted(FORMS.glob("*.yml")):
        given = issue_forms.answers(form, body) if "body" in (form := yaml_reader.read(path.read_text("utf-8")).value) else None
        if given is not None:
            drafts = issue_forms.drafts(path.stem, given, manual, day)
            out.write_text(comments.record(drafts, _refused(drafts, day), told["repository"]["html_url"], issue["number"]), "utf-8")
            return
    out.write_text("", "utf-8")


def _refused(drafts: list[issue_forms.Draft], day: dt.date) -> list[Diagnostic]:
    """Return what the check would say of these files among the others."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name in ("data", "docs"):
            shutil.copytree(ROOT / name, root / name)
        for draft in drafts:
            (root / draft.path).parent.mkdir(parents=True, exist_ok=True)
            (root / draft.path).write_text(draft.text, "utf-8")
        return read_all(root, day, REGISTRY).diagnostics


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
@click.option("--posted", type=READABLE, help="the comments that the proposal has, JSON; none of them is made twice")
@click.option("--out", type=WRITABLE, required=True, help="the review, JSON; empty if there is nothing to suggest")
def suggestions(checked: Path, diff: Path, commit: str, posted: Path | None, out: Path) -> None:
    """Write the review. The files come from a proposal, so they are read as text and nothing else."""
    said = _json(posted) if posted else []
    made = review(_json(checked), diff.read_text("utf-8", "replace"), commit, [each for each in said if isinstance(each, dict)] if isinstance(said, list) else [])
    out.write_text(json.dumps(made) if made else "", "utf-8")


def _json(path: Path) -> object:
    """Return what a file holds; nothing if it is no JSON, or larger than a check can be."""
    try:
        return json.loads(path.read_text("utf-8")) if path.stat().st_size <= MOST_JSON else None
    except (ValueError, RecursionError):
        return None


@github.command(help="Turn the list of `due --json` into an issue.")
@click.option("--list", "listed", type=READABLE, required=True, help="the list, JSON")
@click.option("--repository", required=True, help="the repository's address on the web")
@click.option("--out", type=WRITABLE, required=True, help="the issue's text, Markdown; empty if nothing is due")
def due(listed: Path, repository: str, out: Path) -> None:
    """Write the text."""
    out.write_text(comments.due(json.loads(listed.read_text("utf-8")), repository), "utf-8")


@github.command(help="Keep count of external links that do not answer, and list those that failed three times in a row.")
@click.option("--report", type=READABLE, required=True, help="lychee's report, JSON")
@click.option("--state", type=WRITABLE, required=True, help="what is remembered from one try to the next, JSON")
@click.option("--day", type=click.DateTime(["%Y-%m-%d"]), required=True, help="the day of this try")
@click.option("--out", type=WRITABLE, required=True, help="the list, Markdown; empty if there is nothing to tell")
def links(report: Path, state: Path, day: dt.datetime, out: Path) -> None:
    """Write the state and the list."""
    before = json.loads(state.read_text("utf-8")) if state.is_file() else {}
    after = comments.tried(before, comments.failed(json.loads(report.read_text("utf-8"))), day.date())
    state.write_text(json.dumps(after, indent=1, ensure_ascii=False), "utf-8")
    out.write_text(comments.silent(after, _cited(read().manual)), "utf-8")


def _cited(manual: Manual) -> dict[str, list[str]]:
    """Return the files of the records that hold each web address."""
    found: dict[str, list[str]] = {}
    for kind in ("sources", "tools", "instruments", "courses"):
        for id, item in getattr(manual, kind).items():
            if item.url:
                found.setdefault(item.url, []).append(f"data/{kind}/{id}.yml")
    return found


@github.command("record-addresses", help="Commit the new lines of data/addresses/published.txt and push them to main.")
@click.option("--summary", type=WRITABLE, required=True, help="file to add the list to, Markdown, such as $GITHUB_STEP_SUMMARY")
def record_addresses(summary: Path) -> None:
    """Push one commit, or none if nothing is new; exit 1 if main refuses it."""
    new = sorted(read_ledger(ROOT).addresses.keys() - lines_of(text_of(ROOT, "HEAD", PUBLISHED)).keys())
    if not new:
        click.echo("Every address is recorded.")
        return
    said, refused = _sent(len(new))
    with summary.open("a", encoding="utf-8") as stream:
        stream.write(comments.recorded(said, new))
    click.echo(said, err=refused)
    sys.exit(1 if refused else 0)


def _sent(number: int) -> tuple[str, bool]:
    """Push the ledger; return what became of it, in a sentence, and whether it was refused."""
    try:
        send(ROOT, PUBLISHED, MESSAGE, "main")
    except Overtaken:
        return comments.OVERTAKEN.format(number=number), False
    except FieldError as refusal:
        click.echo(str(refusal), err=True)
        return comments.REFUSED.format(number=number), True
    except Unknown as unknown:
        return str(unknown), True
    return comments.SENT.format(number=number), False
