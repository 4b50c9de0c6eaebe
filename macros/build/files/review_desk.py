"""The coming periodic reviews and what could be recommended in them, as a table to take to the mission. In: the manual. Out: `review-desk.csv`."""

from ...models.manual import Manual
from ...models.urls import REVIEW_DESK
from ...queries.review_desk import DeskRow, DeskSession, desk
from ...rendering.tables import Column, Table, csv_bytes

FILE = REVIEW_DESK.removeprefix("/")
COLUMNS = {
    "state": "the state under review",
    "session": "number of the session; empty if the review was put off and no date is known",
    "month": "month of the session",
    "basis": "listed, derived, expected or unknown",
    "option": "what could be recommended, as an option; empty where nothing is open",
    "on_record": "signatory, none (not on the list), withdrawn, unknown; open: no focal point in the register, which is not the full list; "
    "done: everything that the letters ask is on record as done",
    "year": "year of the act, if there is one",
    "as_of": "the date that the record speaks for",
    "source": "source of the status",
    "asked_by": "the letter that asks for it",
}


def review_desk_file(manual: Manual) -> bytes:
    """Return every open option of every coming review, a row each."""
    columns = tuple(Column(name, text) for name, text in COLUMNS.items())
    return csv_bytes(Table(columns, tuple(line for session in desk(manual) for row in session.rows for line in _lines(manual, session, row))))


def _lines(manual: Manual, session: DeskSession, row: DeskRow) -> list[tuple[object, ...]]:
    first = (manual.countries[row.code].name, session.number, session.month, row.review.basis)
    if not row.open:
        return [(*first, None, "done", None, None, None, None)]
    status = [(ask, ask.status.model_dump() if ask.status else {}) for ask in row.open]
    return [
        (*first, ask.record.option, ask.standing, cells.get("year"), cells.get("as_of"), cells.get("source"), ask.record.source)
        for ask, cells in status
    ]
