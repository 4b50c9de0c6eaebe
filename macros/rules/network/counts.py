"""Figures beside what words them: a count beside its wording, and the total of the network beside the count of its source and day.

In: the manual and where its records stand. Out: problems.
"""

import re
from collections.abc import Iterator

from ...models.manual import Manual
from ...models.network_record import Count
from ...reading.diagnostics import Diagnostic
from ...reading.locations import Locations

NUMBER = r"\d{1,3}(?:[ ,]\d{3})+|\d+"
ONE_NUMBER = re.compile(rf"(?<![\w.,])({NUMBER})(?![\w%]|[.,]\d)")
WORKED_OUT = re.compile(
    r"\d\s*(?:%|per cent|percent|dozen|hundred|thousand|million|billion)|\b(?:half|third|quarter|pairs?|couples?|and|plus|with)\b", re.IGNORECASE
)
ABOUT = re.compile(r"\b(?:than|over|least|upwards|about|around|some|approximately|roughly|nearly|almost|up to)\b", re.IGNORECASE)
# The figure itself and what is counted; not “half of the 120”, nor “30 states and the Union”, where it is worked out.
PLAIN = re.compile(rf"(?:(?:more than|over|at least|a total of|exactly|only)\s+)?({NUMBER})(?![\w%]|[.,]\d)(?:\s+[^\d,;(]*)?", re.IGNORECASE)
MORE_THAN = re.compile(r"(?:more than|over)\s", re.IGNORECASE)
APPOINTED = "appointed"


def check_counts(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each figure that its own words contradict, and a total of the network that is not that of its source."""
    for id, count in manual.counts.items():
        said = _worded(count.wording or "")
        if said not in (None, count.value):
            what = f"is {count.value}, and wording has {said}: “{count.wording}”"
            yield locations["counts", id].diagnostic(("value",), what, f"write {said}, or correct the wording", str(said))
        elif said is not None and MORE_THAN.match(count.wording) and count.bound == "exact":
            what, fix = f"is “{count.wording}”, and the figure would be shown as exact", "add bound: more-than, or correct the wording"
            yield locations["counts", id].diagnostic(("wording",), what, fix)
    yield from _total(manual, locations)


def _worded(text: str) -> int | None:
    """Return the one figure of a wording that begins with it; None where it is worked out, scaled or no figure at all."""
    match = None if WORKED_OUT.search(text) else PLAIN.fullmatch(text.strip())
    return _number(match[1]) if match else None


def _number(digits: str) -> int:
    return int(re.sub(r"\D", "", digits))


def _total(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield the total of the network where every count of its source and day is another."""
    for id, series in manual.series.items():
        total = series.public_total
        said = {_number(digits) for digits in ONE_NUMBER.findall(total.text)}
        same = {name: count for name, count in manual.counts.items() if _is_of(count, total.source, series.public_total_as_of)}
        if said and same and not ABOUT.search(total.text) and not any(said & _sizes(count) for count in same.values()):
            name, count = next(iter(same.items()))
            fix = f"write {count.value}, or correct the count; a new total has its own source, day and count"
            what = f"“{total.text}” is not the figure that {name} has from the same source and day: {count.value}"
            yield locations["series", id].diagnostic(("public_total", "text"), what, fix)


def _is_of(count: Count, source: str, day: object) -> bool:
    return count.measure == APPOINTED and (count.source, count.date) == (source, str(day))


def _sizes(count: Count) -> set[int]:
    """Return the figure of a count, and what it is with the organisations that are counted beside it."""
    return {count.value + more for more in range(len(count.plus) + 1)}
