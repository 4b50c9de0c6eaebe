"""The points of the growth chart. In: the manual. Out: places in a box of fixed size, so that the template only prints."""

from typing import NamedTuple

from ..models.manual import Manual
from ..models.network import Count
from .network import counts, day_number

WIDTH, HEIGHT = 720, 340
LEFT, RIGHT, TOP, BOTTOM = 44, 20, 24, 44
MOST = 70
GAP_DAYS = 730


class Point(NamedTuple):
    """A count, and where it stands in the chart."""

    x: float
    y: float
    count: Count
    label_above: bool


class Line(NamedTuple):
    """A stroke between two counts; `gap` where no count is known for more than two years."""

    x1: float
    y1: float
    x2: float
    y2: float
    gap: bool


class Tick(NamedTuple):
    """A mark on an axis."""

    at: float
    text: str


class Chart(NamedTuple):
    """Everything the template draws."""

    width: int
    height: int
    points: list[Point]
    lines: list[Line]
    years: list[Tick]
    values: list[Tick]


def growth_chart(manual: Manual) -> Chart:
    """Return the chart of states with a Focal Point over time."""
    dated = [row.record for row in counts(manual, "appointed") if row.record.date]
    if not dated:
        return Chart(WIDTH, HEIGHT, [], [], [], [])
    first, last = int(dated[0].date[:4]), int(dated[-1].date[:4]) + 1
    points = [_point(count, first, last, number) for number, count in enumerate(dated)]
    lines = [_line(before, after) for before, after in zip(points, points[1:], strict=False)]
    years = [Tick(_x(f"{year}-01-01", first, last), str(year)) for year in range(first, last + 1, 2)]
    values = [Tick(_y(value), str(value)) for value in range(0, MOST + 1, 10)]
    return Chart(WIDTH, HEIGHT, points, lines, years, values)


def _x(date: str, first: int, last: int) -> float:
    start, end = day_number(f"{first}-01-01"), day_number(f"{last}-01-01")
    return round(LEFT + (day_number(date) - start) / (end - start) * (WIDTH - LEFT - RIGHT), 1)


def _y(value: int) -> float:
    return round(HEIGHT - BOTTOM - value / MOST * (HEIGHT - TOP - BOTTOM), 1)


def _point(count: Count, first: int, last: int, number: int) -> Point:
    return Point(_x(count.order or count.date, first, last), _y(count.value), count, number % 2 == 0)


def _line(before: Point, after: Point) -> Line:
    apart = day_number(after.count.order or after.count.date) - day_number(before.count.order or before.count.date)
    return Line(before.x, before.y, after.x, after.y, apart > GAP_DAYS)
