"""The meetings on a line of years. In: the manual. Out: places in a box, so that the template only prints."""

from itertools import groupby
from typing import NamedTuple

from ...models.manual import Manual
from ...models.meetings import NOT_HELD
from ...queries.meetings import MeetingRow, meetings, status, years_without_meeting

WIDTH = 704
TOP, STEP = 30, 32
LABEL_WIDTH = 36


class Mark(NamedTuple):
    """A meeting and where it stands; `planned` if nothing says that it was held."""

    x: float
    y: float
    row: MeetingRow
    planned: bool


class Year(NamedTuple):
    """A year and the middle of its column."""

    x: float
    text: str


class Gap(NamedTuple):
    """Years in a row without a numbered meeting: where the band begins, how broad it is, and its middle."""

    x: float
    width: float
    middle: float


class Timeline(NamedTuple):
    """Everything the template draws; `numbered` are the marks to tell in words, `undated` the meetings that no column may hold.

    `called_off` are those that were postponed or cancelled, which are not drawn.
    """

    width: int
    height: int
    ground: int
    step: float
    marks: list[Mark]
    years: list[Year]
    gaps: list[Gap]
    numbered: list[Mark]
    undated: list[MeetingRow]
    called_off: list[MeetingRow]


def timeline(manual: Manual) -> Timeline:
    """Return the meetings in columns of years, the numbered one on top and the others under it; those without a date stand apart."""
    by_year = _by_year(manual)
    first, last = min(by_year, default=0), max(by_year, default=0)
    step = WIDTH / (last - first + 1)
    every = max(1, -(-LABEL_WIDTH // max(int(step), 1)))
    years = [
        Year(round((year - first + 0.5) * step, 1), str(year) if (year - first) % every == 0 else "") for year in range(first, last + 1) if by_year
    ]
    marks = [
        Mark(years[year - first].x, TOP + place * STEP, row, status(manual, row.record) != "held")
        for year, rows in by_year.items()
        for place, row in _column(rows)
    ]
    ground = max((mark.y for mark in marks), default=TOP) + STEP
    numbered = [mark for mark in marks if mark.row.record.type == "annual"]
    called_off = [row for row in meetings(manual) if row.record.state in NOT_HELD]
    undated = [row for row in meetings(manual) if not row.record.start and row not in called_off]
    return Timeline(WIDTH, ground + 28, ground, round(step, 1), marks, years, _gaps(manual, first, step), numbered, undated, called_off)


def _by_year(manual: Manual) -> dict[int, list[MeetingRow]]:
    """Return the meetings whose year is known, by year: `order` only sorts and is no date."""
    dated = [row for row in meetings(manual) if row.record.start and row.record.state not in NOT_HELD]
    return {int(year): list(rows) for year, rows in groupby(dated, key=lambda row: row.record.start[:4])}


def _column(rows: list[MeetingRow]) -> list[tuple[int, MeetingRow]]:
    top = [row for row in rows if row.record.type == "annual"]
    under = [row for row in rows if row.record.type != "annual"]
    return [*enumerate(top), *enumerate(under, max(len(top), 1))]


def _gaps(manual: Manual, first: int, step: float) -> list[Gap]:
    found = []
    for _, group in groupby(enumerate(years_without_meeting(manual)), key=lambda pair: pair[1] - pair[0]):
        years = [year for _, year in group]
        x, width = (years[0] - first) * step, len(years) * step
        found.append(Gap(round(x, 1), round(width, 1), round(x + width / 2, 1)))
    return found
