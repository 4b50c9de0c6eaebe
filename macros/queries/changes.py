"""What changed, newest first: in the whole manual, and on one page."""

from typing import NamedTuple

from ..models.formatting import day
from ..models.manual import Manual, href
from ..models.upkeep import Change
from ..models.urls import url
from .titles import page_title


class Touched(NamedTuple):
    """A page that a change touched: its title and its address from the site's root."""

    title: str
    href: str


class ChangeRow(NamedTuple):
    """A change with its id, its day and kind in plain words, its address from the site's root, and the pages it touched."""

    id: str
    record: Change
    date_text: str
    kind_label: str
    href: str
    pages: list[Touched]


def changes(manual: Manual) -> list[ChangeRow]:
    """Return every change, newest first."""
    newest = sorted(manual.changes.items(), key=lambda pair: (pair[1].date, pair[0]), reverse=True)
    return [_row(manual, id, change) for id, change in newest]


def history(manual: Manual, path: str) -> list[ChangeRow]:
    """Return the changes that touched a page, `roles/hub.md`, newest first."""
    return [row for row in changes(manual) if path in {page.partition("#")[0] for page in row.record.pages}]


def _row(manual: Manual, id: str, change: Change) -> ChangeRow:
    label = manual.vocabularies["change-kinds"][change.kind].label
    pages = [Touched(page_title(manual, page), url(page)) for page in change.pages]
    return ChangeRow(id, change, day(change.date), label, href("changes", id), pages)
