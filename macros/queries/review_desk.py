"""The coming reviews and what could be recommended in them. In: the tables by state, the letters, the register. Out: options, each with its date.

What is not on record is an open question and never a "no"; nothing is counted up into a figure for a state.
"""

from collections import Counter
from typing import Literal, NamedTuple

from ..models.manual import Manual
from ..models.review_asks import ReviewAsk
from ..models.state_records import TreatyStatus, UprReview
from .states import put_off, sessions_ahead

Standing = Literal["signatory", "withdrawn", "none", "unknown", "open"]


class OpenAsk(NamedTuple):
    """What a letter asks and no record shows as done; `standing` says what the record does show, `status` its row if there is one."""

    id: str
    record: ReviewAsk
    standing: Standing
    status: TreatyStatus | None


class DeskRow(NamedTuple):
    """A state under review: what is open, the short names of what is on record as done, and the remarks that stand beside these."""

    code: str
    review: UprReview
    open: list[OpenAsk]
    done: list[str]
    doubts: list[str]


class DeskSession(NamedTuple):
    """A session that lies ahead with its states by name; no number where the date is not known."""

    number: int | None
    month: str | None
    rows: list[DeskRow]


def desk(manual: Manual) -> list[DeskSession]:
    """Return the sessions ahead, the next first, and last the reviews that were put off without a known date."""
    found = [DeskSession(session.number, session.month, _rows(manual, session.reviews)) for session in sessions_ahead(manual)]
    waiting = put_off(manual)
    return [*found, DeskSession(None, None, _rows(manual, waiting))] if waiting else found


def _rows(manual: Manual, reviews: dict[str, UprReview]) -> list[DeskRow]:
    codes = sorted(reviews, key=lambda code: manual.countries[code].name)
    return [_row(manual, code, reviews[code]) for code in codes]


def _row(manual: Manual, code: str, review: UprReview) -> DeskRow:
    asks = {id: ask for id, ask in manual.review_asks.items() if ask.settled_by != "nothing"}
    done = [id for id, ask in asks.items() if _is_done(manual, code, ask)]
    left = [OpenAsk(id, ask, *_stands(manual, code, ask)) for id, ask in asks.items() if id not in done]
    return DeskRow(code, review, left, [_name(manual, asks[id]) for id in done], _doubts(manual, code, [asks[id] for id in done]))


def _doubts(manual: Manual, code: str, done: list[ReviewAsk]) -> list[str]:
    """Return the remarks on what is on record as done, each with the instrument it is about."""
    rows = [(ask, _status(manual, code, ask)) for ask in done if ask.instrument]
    return [f"{_name(manual, ask)}: {row.note}" for ask, row in rows if row and row.note]


def of_every_state(manual: Manual) -> list[ReviewAsk]:
    """Return what a letter asks of every state, because no record could show that it is done."""
    return [ask for ask in manual.review_asks.values() if ask.settled_by == "nothing"]


def _is_done(manual: Manual, code: str, ask: ReviewAsk) -> bool:
    if ask.settled_by == "appointment":
        return any(member.iso == code and member.state == "current" for member in manual.members.values())
    row = _status(manual, code, ask)
    return row is not None and row.status == "party"


def _stands(manual: Manual, code: str, ask: ReviewAsk) -> tuple[Standing, TreatyStatus | None]:
    if ask.settled_by == "appointment":
        return "open", None
    row = _status(manual, code, ask)
    return (row.status, row) if row else ("unknown", None)


def _status(manual: Manual, code: str, ask: ReviewAsk) -> TreatyStatus | None:
    return manual.treaty_status.get(f"{code} {ask.instrument}")


def sources(manual: Manual) -> list[str]:
    """Return the sources of the status told at the desk, that of most first."""
    rows = [ask.status for session in desk(manual) for row in session.rows for ask in row.open if ask.status and ask.status.source]
    return [source for source, _ in Counter(row.source for row in rows).most_common()]


def _name(manual: Manual, ask: ReviewAsk) -> str:
    return manual.instruments[ask.instrument].short if ask.instrument else "a focal point"
