"""The review clock: which pages, records and files fall due by a day. A record's own dates win over those of its file."""

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from ..models.fields import Reviewed
from ..models.kinds import Kind
from ..models.manual import DATA_KINDS, KINDS, Manual, href
from ..models.urls import url
from .titles import page_title


class Due(NamedTuple):
    """A page, record or file with the day by which it should be reviewed; `href` is empty where nothing is published of it.

    `interval` is the number of days from its last review to the next, which says how much of its office's time it asks for.
    """

    review_by: dt.date
    path: str
    title: str
    owner: str
    overdue: bool
    href: str
    interval: int


def due(manual: Manual, by: dt.date, today: dt.date) -> list[Due]:
    """Return what should be reviewed by a day, the oldest first; overdue is what should have been before `today`."""
    rows = [*_pages(manual, today), *(row for kind in DATA_KINDS for row in _records(manual, kind, today)), *_files(manual, today)]
    return sorted(row for row in rows if row.review_by <= by)


def after(day: dt.date, days: int) -> dt.date:
    """Return the day that lies a number of days after another."""
    return day + dt.timedelta(days=days)


def kept(manual: Manual, kind: str, id: str) -> Reviewed | None:
    """Return the clock that holds for a record: its own, or that of its file; None if it has neither."""
    record = manual.record(kind, id)
    own = isinstance(record, Reviewed) and record.reviewed and record.review_by
    return record if own else manual.reviews.get(KINDS[kind].stem)


def _row(manual: Manual, clock: Reviewed, path: str, title: str, address: str, today: dt.date) -> Due:
    owner = manual.vocabularies["owners"][clock.owner].label
    interval = (clock.review_by - clock.reviewed).days
    return Due(clock.review_by, path, title, owner, clock.review_by < today, address, interval)


def _pages(manual: Manual, today: dt.date) -> Iterator[Due]:
    for page in manual.pages.values():
        yield _row(manual, page.meta, f"docs/{page.path}", page_title(manual, page.path), url(page.path), today)


def _records(manual: Manual, kind: Kind, today: dt.date) -> Iterator[Due]:
    for id, record in getattr(manual, kind.name).items():
        if isinstance(record, Reviewed) and record.review_by and kind.name != "reviews":
            address = href(kind.name, id) if kind.place else ""
            yield _row(manual, record, kind.file_of(id), record.name_in(manual, id), address, today)


def _files(manual: Manual, today: dt.date) -> Iterator[Due]:
    for kind in DATA_KINDS:
        if clock := manual.reviews.get(kind.stem):
            yield _row(manual, clock, f"data/{kind.path}", clock.title, "", today)
