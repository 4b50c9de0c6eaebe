"""Does a change need an entry in data/changes/, and what could it say? In: files that differ. Out: the entry, ready to paste."""

import datetime as dt
import json
from typing import NamedTuple

from ..models.formatting import slug
from ..models.kinds import Kind
from ..models.manual import DATA_KINDS, Manual
from ..queries.titles import page_title
from .git import Touched

ENTRIES = "data/changes/"
NOT_TOLD = ("docs/assets/", "data/schema/", ENTRIES, "data/README.md", "data/reviews.yml", "data/accessibility.yml")
OTHERWISE = "index.md"
VERBS = {"A": "Added", "M": "Changed", "D": "Removed"}
MOST_TITLES = 4


class Entry(NamedTuple):
    """A file of data/changes/: where to put it and what to write."""

    path: str
    text: str


def wanting(files: list[Touched]) -> list[Touched]:
    """Return the files of which readers should be told and are not; none if a new entry is among the files."""
    if any(file.status == "A" and file.path.startswith(ENTRIES) for file in files):
        return []
    return [file for file in files if not file.path.startswith(NOT_TOLD) and not file.clock_only]


def entry(manual: Manual, files: list[Touched], day: dt.date) -> Entry:
    """Return an entry for the files, with the titles and pages that they stand for."""
    pages = dict.fromkeys(page_shown(file.path) for file in files if file.status != "D") or {OTHERWISE: None}
    kind = "data" if all(file.path.startswith("data/") for file in files) else "meaning"
    text = " ".join(_told(manual, files, status) for status in VERBS if any(file.status == status for file in files))
    name = slug(_title(manual, files[0]))[:40].strip("-") or "change"
    lines = [f"date: {day}", "# meaning, data or wording: see data/vocabularies/change-kinds.yml", f"kind: {kind}",
             f"text: {json.dumps(text, ensure_ascii=False)}", f"pages: [{', '.join(pages)}]"]
    return Entry(f"{ENTRIES}{day}-{name}.yml", "\n".join(lines))


def _told(manual: Manual, files: list[Touched], status: str) -> str:
    titles = list(dict.fromkeys(_title(manual, file) for file in files if file.status == status))
    more = f" and {len(titles) - MOST_TITLES} more" if len(titles) > MOST_TITLES else ""
    return f"{VERBS[status]}: {'; '.join(titles[:MOST_TITLES])}{more}."


def _title(manual: Manual, file: Touched) -> str:
    page = page_shown(file.path)
    title = page_title(manual, page)
    return title if title != page.partition("#")[0] else file.path.rpartition("/")[2].rpartition(".")[0]


def page_shown(path: str) -> str:
    """Return the page on which readers see a file of docs/ or data/: `network/members/no.md` for `data/members/no.yml`."""
    if path.startswith("docs/"):
        return path.removeprefix("docs/")
    kind = next((kind for kind in DATA_KINDS if path.removeprefix("data/").split("/")[0] == kind.path), None)
    return _page_of(kind, path.rpartition("/")[2].removesuffix(".yml")) if kind else OTHERWISE


def _page_of(kind: Kind, id: str) -> str:
    if kind.shape == "folder" and kind.place:
        return kind.page_of(id)
    return kind.page_of_all or OTHERWISE
