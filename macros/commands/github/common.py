"""What the commands of workflows share: kinds of paths, the forms of issues, and JSON that a program or a proposal wrote."""

import json
from pathlib import Path

import click

from ...reading.yaml.reader import read
from ..common.group import ROOT

READABLE = click.Path(path_type=Path, exists=True, dir_okay=False)
WRITABLE = click.Path(path_type=Path, dir_okay=False)
MOST_JSON = 5_000_000


def forms() -> dict[str, dict]:
    """Return every issue form by its name."""
    found = {path.stem: read(path.read_text("utf-8")).value for path in sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml"))}
    return {name: form for name, form in found.items() if "body" in form}


def text_of(path: str) -> str:
    """Return the text of a file of the manual."""
    return (ROOT / path).read_text("utf-8")


def trusted_json(path: Path) -> object:
    """Return what a file that GitHub or a program of ours wrote holds.

    Raises:
        click.ClickException: it is no JSON.
    """
    try:
        return json.loads(path.read_text("utf-8"))
    except (ValueError, RecursionError):
        raise click.ClickException(f"{path} is no JSON. Fix: run the step that writes it once more") from None


def untrusted_json(path: Path) -> object:
    """Return what a file holds that comes from a proposal; nothing if it is no JSON, or larger than a check can be."""
    return json_in(path.read_text("utf-8")) if path.stat().st_size <= MOST_JSON else None


def json_in(text: str) -> object:
    """Return what a text says that anybody may have written; nothing if it is no JSON."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None
