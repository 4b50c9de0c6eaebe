"""Two days under one name, of which one belongs to the field beside it: reviewed twice, and no review_by. In: the name and the days. Out: what to write."""

import re
from collections.abc import Mapping
from typing import NamedTuple

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
PAIRS = (("reviewed", "review_by"), ("start", "end"))


class TwoDays(NamedTuple):
    """The field and value of both days, what to write, and the name that belongs on the second line if it is sure."""

    values: Mapping[str, str]
    fix: str
    name: str


def two_days(field: str, first: object, second: object, there: Mapping[str, object]) -> TwoDays | None:
    """Return what two days of one name are, where their other field is not there; None for anything else."""
    pair = next((pair for pair in PAIRS if field in pair), ())
    days = [str(day) for day in (first, second) if isinstance(day, str) and DAY.fullmatch(day)]
    if not pair or len(set(days)) != 2 or any(name in there for name in pair if name != field):
        return None
    values = dict(zip(pair, sorted(days), strict=True))
    on_second = next(name for name, day in values.items() if day == second)
    if field == "start":
        last = values["end"]
        fix = f"if it is held until {last}, write end: {last}; else keep the day that is right"
        return TwoDays(values, fix, "") if on_second == "end" else None
    wrong, day = next((name, day) for name, day in values.items() if name != field)
    where = "here" if on_second == wrong else "in the first of the two lines"
    return TwoDays(
        values, f"write {wrong}: {day} {where}; of the two days the earlier is reviewed, the later review_by", on_second if where == "here" else ""
    )
