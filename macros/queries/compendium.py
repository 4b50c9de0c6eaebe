"""Tools, instruments, documents, events and the mapping worksheet."""

import calendar
import datetime as dt
from typing import NamedTuple

from ..models.documents import Document
from ..models.events import Event
from ..models.formatting import last_day
from ..models.instruments import Instrument
from ..models.manual import Manual
from ..models.tools import RiskFactor, Tool

LEAP_YEARS = 9


class ToolRow(NamedTuple):
    """A tool with its id."""

    id: str
    record: Tool


class InstrumentRow(NamedTuple):
    """An instrument with its id."""

    id: str
    record: Instrument


class DocumentRow(NamedTuple):
    """A UN document with its id."""

    id: str
    record: Document


class Occasion(NamedTuple):
    """An event with the next day or span its rule gives, as text dates; `next` is None where the host sets the date."""

    id: str
    record: Event
    next: str | None
    end: str | None

    @property
    def month(self) -> str | None:
        """The month of the next day, as a partial date."""
        return self.next and self.next[:7]


def tools(manual: Manual, category: str | None = None, theme: str | None = None) -> list[ToolRow]:
    """Return the tools of a category and on a theme, by title."""
    found = [
        ToolRow(id, tool)
        for id, tool in manual.tools.items()
        if (category is None or tool.category == category) and (theme is None or theme in tool.themes)
    ]
    return sorted(found, key=lambda row: row.record.title.lower())


def instruments(manual: Manual, core_set: str | None = None) -> list[InstrumentRow]:
    """Return the instruments named in a core set, or all, oldest first."""
    found = [InstrumentRow(id, item) for id, item in manual.instruments.items() if core_set is None or core_set in item.named_in]
    return sorted(found, key=lambda row: row.record.adopted or "9999")


def risk_factors(manual: Manual, kind: str) -> list[tuple[str, RiskFactor]]:
    """Return the common or the specific risk factors, by number."""
    return sorted((item for item in manual.risk_factors.items() if item[1].kind == kind), key=lambda item: item[1].number)


def documents(manual: Manual, kind: str) -> list[DocumentRow]:
    """Return the UN documents of a kind, newest first."""
    found = [DocumentRow(id, item) for id, item in manual.documents.items() if item.kind == kind]
    return sorted(found, key=lambda row: (row.record.year, row.record.date or ""), reverse=True)


def occasions(manual: Manual) -> list[Occasion]:
    """Return the events in the order of their next dates; those without one last."""
    found = [_occasion(id, event, manual.as_of) for id, event in manual.events.items()]
    return sorted(found, key=lambda item: (item.next is None, item.next or "", item.record.title))


def dated(manual: Manual) -> list[Occasion]:
    """Return the events whose next day is known, in the order of their days."""
    return [item for item in occasions(manual) if item.next and len(item.next) == len("2026-12-09")]


def _occasion(id: str, event: Event, today: dt.date) -> Occasion:
    published = [date for date in event.dates if last_day(date) >= today]
    if published:
        return Occasion(id, event, min(published), None)
    rule = event.rule
    if rule.type == "fixed" and rule.month_day:
        return Occasion(id, event, _next_fixed(rule.month_day, today), None)
    if rule.type == "window" and rule.months:
        return Occasion(id, event, _next_month(rule.months, today), None)
    if rule.type == "nth-week" and rule.month and rule.week:
        return Occasion(id, event, _next_week(rule.month, rule.week, rule.offset_days, today), None)
    return Occasion(id, event, None, None)


def _next_fixed(month_day: str, today: dt.date) -> str:
    years = range(today.year, today.year + LEAP_YEARS)
    days = [f"{year}-{month_day}" for year in years if month_day != "02-29" or calendar.isleap(year)]
    return next(day for day in days if day >= today.isoformat())


def _next_month(months: tuple[int, ...], today: dt.date) -> str:
    later = [month for month in sorted(months) if month >= today.month]
    return f"{today.year}-{later[0]:02}" if later else f"{today.year + 1}-{min(months):02}"


def tuesday_of_week(year: int, month: int, week: int) -> dt.date:
    """Return the Tuesday of the n-th week of a month, counting from the first week that holds a working day.

    The General Assembly opens on the Tuesday of the third week of September so counted (its rule of procedure 1).
    """
    first = dt.date(year, month, 1)
    monday = first - dt.timedelta(days=first.weekday()) if first.weekday() < 5 else first + dt.timedelta(days=7 - first.weekday())
    return monday + dt.timedelta(weeks=week - 1, days=1)


def _next_week(month: int, week: int, offset: int, today: dt.date) -> str:
    dates = [tuesday_of_week(year, month, week) + dt.timedelta(days=offset) for year in range(today.year, today.year + 3)]
    return min(date for date in dates if date >= today).isoformat()


def worksheet_instruments(manual: Manual) -> list[InstrumentRow]:
    """Return the instruments for which a status by state is on record."""
    with_rows = {row.instrument for row in manual.treaty_status.values()}
    return [row for row in instruments(manual) if row.id in with_rows]
