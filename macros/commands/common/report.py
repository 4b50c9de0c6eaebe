"""How commands tell diagnostics: to a person, to GitHub and to its summary. In: diagnostics. Out: lines, and rows of a Markdown table."""

import json
import re
from collections.abc import Sequence
from pathlib import Path

import click

from ...github.forms.form_replies import code
from ...reading.diagnostics import Diagnostic, annotation
from ...rendering.check_summary import summary as summary_of

ANNOTATIONS = click.option("--annotations", is_flag=True, help="also print the faults as GitHub annotations")
SUMMARY = click.option(
    "--summary",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="also add the faults to FILE as a Markdown table, such as $GITHUB_STEP_SUMMARY",
)
TOLD = re.compile(r"^\S+:\d+:\d+: .*\. Fix: ")
MOST_LINES = 60

AS_JSON = click.option(
    "--json",
    "as_json",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="also write the faults to FILE as JSON, with the lines as they should be",
)


def write_json(root: Path, diagnostics: Sequence[Diagnostic], path: Path) -> None:
    """Write diagnostics as a list of plain data with the lines as they stand, which `github suggestions` reads."""
    found = [problem.as_data() | {"stands": _lines(root, problem)} for problem in diagnostics]
    path.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", "utf-8")


def _lines(root: Path, problem: Diagnostic) -> str:
    try:
        lines = (root / problem.path).read_text("utf-8").split("\n")
    except (OSError, UnicodeDecodeError):
        return ""
    return "\n".join(lines[problem.line - 1 : problem.line - 1 + max(1, problem.replaces)])


def tell(diagnostics: Sequence[Diagnostic], annotations: bool, summary: Path | None) -> None:
    """Print diagnostics, if asked also as GitHub annotations, and add them to a summary."""
    for problem in diagnostics:
        click.echo(str(problem), err=True)
        if annotations:
            click.echo(annotation(problem))
    if summary:
        with summary.open("a", encoding="utf-8") as stream:
            stream.write(summary_of(diagnostics))


def tell_build(lines: Sequence[str], annotations: bool, summary: Path | None) -> None:
    """Tell GitHub what stopped a build, but not again what the check told by file and line."""
    new = [line for line in lines if not TOLD.match(line)][:MOST_LINES]
    if annotations and new:
        message = "\n".join(new).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
        click.echo(f"::error title=The manual cannot be built::{message}")
    if summary and new:
        with summary.open("a", encoding="utf-8") as stream:
            stream.write("\n".join(["## The manual cannot be built", "", *code("\n".join(new), "text"), "", ""]))
