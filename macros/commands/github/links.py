"""`github links`: which links to other sites have not answered for some time, and which records hold them."""

import datetime as dt
import json
from pathlib import Path

import click

from ...build.whole_files import write_whole
from ...github.comments import comments
from ...models.manual import Manual
from ..common.group import read
from . import github
from .common import READABLE, WRITABLE, trusted_json


@github.command(help="Keep count of external links that do not answer, and list those that failed three times in a row.")
@click.option("--report", type=READABLE, required=True, help="lychee's report, JSON")
@click.option("--state", type=WRITABLE, required=True, help="what is remembered from one try to the next, JSON")
@click.option("--day", type=click.DateTime(["%Y-%m-%d"]), required=True, help="the day of this try")
@click.option("--out", type=WRITABLE, required=True, help="the list, Markdown; empty if there is nothing to tell")
def links(report: Path, state: Path, day: dt.datetime, out: Path) -> None:
    """Write the state and the list."""
    before = trusted_json(state) if state.is_file() else {}
    after = comments.tried(before, comments.failed(trusted_json(report)), day.date())
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
