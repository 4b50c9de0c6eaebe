"""Dates that lie ahead: nothing on record lies ahead of the manual's own date that must not. In: the manual and where its records stand. Out: problems.

Only what is certain is refused, and nothing turns wrong because a day passed: what is ahead today may be right tomorrow, never the other way.
"""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from functools import lru_cache

from ...models.annotations import Path
from ...models.fields import NotAhead, Record
from ...models.fields.dates import FOUR_DIGITS, GRACE, PARTIAL_DATE
from ...models.fields.review import years_after
from ...models.formatting import day, first_day
from ...models.manual import DATA_KINDS, Manual
from ...models.marked_fields import bears, not_ahead
from ...reading.diagnostics import Diagnostic
from ...reading.locations import Location, Locations
from .own_date import is_misdated
from .source_dates import check_source_dates

MOST_YEARS_AHEAD = 10
LIES_AHEAD = "after the manual's own date"
THESE_DAYS = dt.timedelta(days=31)  # a manual is read with the day of its last change, and reviewed on a later one


def check_dates(manual: Manual, locations: Locations, page_locations: dict[str, Location]) -> Iterator[Diagnostic]:
    """Yield a problem for each date that lies ahead and must not, and for each that does not fit another."""
    yield from check_source_dates(manual, locations)
    if is_misdated(manual):
        return
    for kind in (kind for kind in DATA_KINDS if bears(kind.model, NotAhead)):
        for id, record in getattr(manual, kind.name).items():
            yield from _ahead(manual, record, locations[kind.name, id])
    for path, location in page_locations.items():
        yield from _ahead(manual, manual.pages[path].meta, location)
    yield from _far_ahead(manual, locations)


def check_refused_reviews(manual: Manual, refused: Iterable[tuple[type[Record], Location]]) -> Iterator[Diagnostic]:
    """Yield a problem for each record that is refused and whose last review lies ahead, which may be why."""
    for _, place in refused:
        said = place.raw.get("reviewed") if isinstance(place.raw, dict) else None
        first = _first_day(said) if isinstance(said, str) else None
        if first and first > manual.as_of + GRACE:
            yield _exchanged(manual, place, said) or _lies_ahead(manual, place, ("reviewed",), said)


def _with_next(manual: Manual, location: Location, said: object) -> str:
    """Return what to write besides where the next review may have the same slip in its year as the last one; empty text if it cannot."""
    raw = location.raw if isinstance(location.raw, dict) else {}
    last, other = _first_day(said), raw.get("review_by")
    next_review = _first_day(other) if isinstance(other, str) and PARTIAL_DATE.fullmatch(other) else None
    if not last or not next_review or last.year <= manual.as_of.year or next_review <= last:
        return ""
    meant = years_after(next_review, manual.as_of.year - last.year)
    return f"; if review_by has the same slip, write {meant} there" if meant > manual.as_of else ""


def _exchanged(manual: Manual, place: Location, said: str) -> Diagnostic | None:
    """Return what is wrong with a last review that lies ahead beside an earlier next one, of these days or before: the two may have changed places."""
    other = place.raw.get("review_by")
    next_review = _first_day(other) if isinstance(other, str) else None
    if not next_review or next_review > manual.as_of + THESE_DAYS or str(other) >= said:
        return None
    what = f"is {said}, {LIES_AHEAD}, {day(manual.as_of)}, and review_by is {other}"
    ways = [f"if the two changed places, write reviewed: {other} and review_by: {said}"]
    if (first := _first_day(said)) <= manual.as_of + THESE_DAYS and (later := years_after(next_review, 1)) > first:
        ways.insert(0, f"if the year of review_by is a slip, write review_by: {later}")
    fix = f"{'; '.join(ways)}; else correct the year"
    return place.diagnostic(("reviewed",), what, fix)


def without_late_reviews(found: Collection[Diagnostic]) -> list[Diagnostic]:
    """Return the problems without those of a next review that only a last one in years to come makes wrong."""
    ahead = {
        (problem.path, owner)
        for problem in found
        for owner, _, name in [problem.field.rpartition(".")]
        if name == "reviewed" and LIES_AHEAD in problem.what
    }
    return [each for each in found if not (_is_late(each) and (each.path, each.field.rpartition(".")[0]) in ahead)]


def _is_late(problem: Diagnostic) -> bool:
    return problem.field.rpartition(".")[2] == "review_by" and problem.what.startswith("is not after reviewed")


def _ahead(manual: Manual, record: Record, location: Location) -> Iterator[Diagnostic]:
    latest = manual.as_of + GRACE
    for path, value, years in not_ahead(record):
        first, this_year = _first_day(value), latest.year
        if first and (first.year > this_year + years if years else first > latest):
            yield _lies_ahead(manual, location, path, value, years)
        elif (last := _last_year(value)) > this_year + max(years, 1):
            what, fix = f"is {value}, and {last} is {LIES_AHEAD}, {day(manual.as_of)}", f"correct the year {last}; of what still goes on write Since"
            yield location.diagnostic(path, what, f"{fix} {first.year}")


@lru_cache(maxsize=4096)
def _last_year(value: object) -> int:
    """Return the last year of a text that names several, of which the end may be planned for the year to come; 0 if it names one."""
    text = str(value)
    years = [] if isinstance(value, (int, dt.date)) or PARTIAL_DATE.fullmatch(text) else FOUR_DIGITS.findall(text)
    return max(map(int, years)) if len(years) > 1 else 0


def _lies_ahead(manual: Manual, location: Location, path: Path, value: object, years: int = 0) -> Diagnostic:
    latest = f"a year no later than {manual.as_of.year + years}" if years else f"a date no later than {manual.as_of}"
    what, fix = f"is {value}, {LIES_AHEAD}, {day(manual.as_of)}", f"correct the year, or write {latest}"
    if path == ("reviewed",):
        fix += _with_next(manual, location, value)
    return location.diagnostic(path, what, fix)


@lru_cache(maxsize=4096)
def _first_day(value: object) -> dt.date | None:
    """Return the first day that a date, a year or a text that begins with one can mean."""
    if isinstance(value, dt.date):
        return value
    text = str(value)
    if PARTIAL_DATE.fullmatch(text):
        with suppress(ValueError):  # what is no day of the calendar is told where the field is read
            return first_day(text)
    year = FOUR_DIGITS.search(text)
    return dt.date(int(year[0]), 1, 1) if year else None


def _far_ahead(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each meeting or event that is announced for so far ahead that its year must be a slip."""
    last = years_after(manual.as_of, MOST_YEARS_AHEAD)
    dates = [("meetings", id, (name,), getattr(item, name)) for id, item in manual.meetings.items() for name in ("start", "order")]
    dates += [("events", id, ("dates", number), date) for id, event in manual.events.items() for number, date in enumerate(event.dates)]
    for kind, id, path, date in dates:
        if date and first_day(date) > last:
            yield locations[kind, id].diagnostic(path, f"is {date}, more than {MOST_YEARS_AHEAD} years ahead", "correct the year")
