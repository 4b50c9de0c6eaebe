"""The points of the growth chart. In: the manual. Out: places in a box, so that the template only prints."""

import datetime as dt
from typing import NamedTuple

from ...models.manual import Manual
from ...models.network_record import Count
from ...queries.network import counts, day_number

BROAD, TALL = (704, 360), (280, 330)
RIGHT, TOP, BOTTOM = 16, 28, 36
DIGIT, BESIDE = 8, 20
MOST_TICKS = 8
STEPS = (1, 2, 5)
GAP_DAYS = 730
LABEL_WIDTH = 24
BESIDE_LABEL, ABOVE, BELOW = 15, (6, 30), (-30, -6)  # how near another point may come to a figure: sideways, and by how much it lies higher
NOTE_WIDTH = 110


class Point(NamedTuple):
    """A count, where it stands in the chart, and where its figure stands: above, below or, for want of room, nowhere."""

    x: float
    y: float
    count: Count
    label: str


class Line(NamedTuple):
    """A stroke between two counts; `gap` where no count is known for more than two years, `note` where there is room to say so."""

    x1: float
    y1: float
    x2: float
    y2: float
    gap: bool
    note: bool


class Tick(NamedTuple):
    """A mark on an axis."""

    at: float
    text: str


class After(NamedTuple):
    """The time between the last count and the manual's date: where its band begins, how broad it is, and its middle."""

    x: float
    width: float
    middle: float


class Chart(NamedTuple):
    """Everything the template draws in one box; `after` where no count is known for the last two years."""

    shape: str
    width: int
    height: int
    points: list[Point]
    lines: list[Line]
    years: list[Tick]
    values: list[Tick]
    left: int
    floor: float
    after: After | None


def growth_charts(manual: Manual) -> list[Chart]:
    """Return the chart of states with a Focal Point over time, for a broad and for a tall box."""
    dated = sorted((row.record for row in counts(manual, "appointed") if row.record.date), key=_when)
    today = manual.as_of.toordinal()
    return [_chart(dated, today, "broad", *BROAD, 2), _chart(dated, today, "tall", *TALL, 4)] if dated else []


def _when(count: Count) -> int:
    return day_number(count.order or count.date)


def value_ticks(most: int) -> list[int]:
    """Return round values from nought to the first that is not below `most`: in steps of 1, 2 or 5 of any size, eight at most."""
    size = 1
    while True:
        for step in (size * digit for digit in STEPS):
            if -(-most // step) <= MOST_TICKS:
                return list(range(0, max(-(-most // step), 1) * step + 1, step))
        size *= 10


def _chart(dated: list[Count], today: int, shape: str, width: int, height: int, every: int) -> Chart:
    first, last = int(dated[0].date[:4]), max(int(dated[-1].date[:4]), dt.date.fromordinal(today).year) + 1
    start, end = day_number(f"{first}-01-01"), day_number(f"{last}-01-01")
    ticks = value_ticks(max(count.value for count in dated))
    left = len(str(ticks[-1])) * DIGIT + BESIDE

    def x(day: int) -> float:
        return round(left + (day - start) / (end - start) * (width - left - RIGHT), 1)

    def y(value: int) -> float:
        return round(height - BOTTOM - value / ticks[-1] * (height - TOP - BOTTOM), 1)

    places = [(x(_when(count)), y(count.value), count) for count in dated]
    years = [Tick(x(day_number(f"{year}-01-01")), str(year)) for year in range(first, last + 1, every)]
    values = [Tick(y(value), str(value)) for value in ticks]
    after = _after(places[-1][0], x(today)) if today - _when(dated[-1]) > GAP_DAYS else None
    return Chart(shape, width, height, _labelled(places), _lines(places), years, values, left, y(0), after)


def _after(last: float, today: float) -> After:
    return After(last, round(today - last, 1), round((last + today) / 2, 1))


def _labelled(places: list[tuple[float, float, Count]]) -> list[Point]:
    ends = {"above": -LABEL_WIDTH, "below": -LABEL_WIDTH}
    points, last = [], None
    for x, y, count in places:
        free = [side for side, end in ends.items() if x - end >= LABEL_WIDTH and not _covered(places, x, y, side)]
        label = free[0] if free and count.value != last else ""
        if label:
            ends[label], last = x, count.value
        points.append(Point(x, y, count, label))
    return points


def _covered(places: list[tuple[float, float, Count]], x: float, y: float, side: str) -> bool:
    """Tell whether another point lies where the figure of a point would stand."""
    nearest, farthest = ABOVE if side == "above" else BELOW
    return any(0 < abs(other - x) < BESIDE_LABEL and nearest < y - height < farthest for other, height, _ in places)


def _lines(places: list[tuple[float, float, Count]]) -> list[Line]:
    lines = []
    for before, after in zip(places, places[1:], strict=False):
        gap = _when(after[2]) - _when(before[2]) > GAP_DAYS
        lines.append(Line(before[0], before[1], after[0], after[1], gap, gap and after[0] - before[0] >= NOTE_WIDTH))
    return lines
