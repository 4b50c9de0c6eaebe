"""Dates beside dates: no source is older than what it is cited for, and two dates of a thing fit. In: the manual and where records stand. Out: problems."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace

from ...models.fields import Record
from ...models.fields.dates import GRACE
from ...models.formatting import day, first_day, last_day
from ...models.manual import Manual
from ...models.meetings import SHOWS_IT_WAS_HELD
from ...models.members import Member
from ...models.state_records import TreatyStatus
from ...reading.diagnostics import Diagnostic
from ...reading.locations import Location, Locations
from .days_in_text import days_in
from .own_date import is_misdated

ANNOUNCED = "announced-host"
WITH_FIGURES = ("instruments", "tools", "events", "courses")  # kinds with particulars of their own date
# What had happened when the source told it: “announced on”, and not “to be announced on”.
HAPPENED = re.compile(
    r"(?<!be )\b(?:announced|appointed|designated|named|established|created|told|stated|reported|confirmed|informed|notified|signed|held)(?: (?:it|this|so))?(?: (?:in|to|at|before|by) (?:the |its |a )?\w+(?: \w+)?)? on (?:the |a )?$",
    re.IGNORECASE,
)
AHEAD = re.compile(r"\b(?:will|would|shall|should|may|might|could|be|to be|being|until|when|once|if)\b[^.;]*$", re.IGNORECASE)


def check_source_dates(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield a problem for each source that is older than what it is cited for, and for two dates of a thing that do not fit."""
    yield from _meetings_with_older_sources(manual, locations)
    yield from _members_with_older_sources(manual, locations)
    yield from _told_before_it_happened(manual, locations)
    yield from _counts_with_older_sources(manual, locations)
    yield from _figures_with_older_sources(manual, locations)
    yield from _treaties(manual, locations)
    yield from _instruments(manual, locations)
    yield from _documents(manual, locations)


def _is_older(manual: Manual, source: str, date: object) -> bool:
    """Tell whether a source is certainly older than a date; of an undated one nothing is certain."""
    issued = manual.sources[source].date if source in manual.sources else None
    return bool(issued) and last_day(issued) < first_day(date)


def _older(manual: Manual, location: Location, path: tuple, source: str, than: str) -> Diagnostic:
    return location.diagnostic(
        path,
        f"“{source}” is dated {day(manual.sources[source].date)}, before {than}",
        f"correct one of the two dates, or name a source that came later (its date stands in data/sources/{source}.yml)",
    )


def _meetings_with_older_sources(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each source of attendance or outcomes that is older than the meeting of which it would tell."""
    for id, meeting in manual.meetings.items():
        past = meeting.start and first_day(meeting.start) <= manual.as_of + GRACE
        for name in SHOWS_IT_WAS_HELD if past else ():
            items = getattr(meeting, name)
            for path, item in [((name, number), item) for number, item in enumerate(items)] if isinstance(items, tuple) else [((name,), items)]:
                if item and _is_older(manual, item.source, meeting.start):
                    than = f"the meeting of {day(meeting.start)}"
                    problem = _older(manual, locations["meetings", id], (*path, "source"), item.source, than)
                    yield replace(problem, fix=_of_another_year(manual, id) or problem.fix)


def _of_another_year(manual: Manual, id: str) -> str:
    """Return what to do about a meeting whose file was that of another year; empty text where none is gone that is called alike."""
    name = re.compile(rf"data/meetings/{re.sub(r'[0-9]+', '[0-9]+', id)}\.yml")
    gone = [path for path in sorted(manual.removed) if name.fullmatch(path)]
    return f"if this is another meeting than {gone[0]}, put that file back as it was, and tell here what a later source says" if gone else ""


def _members_with_older_sources(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    for id, member in manual.members.items():
        for path, year, source in _years(member):
            ahead = dt.date(year, 1, 1) > manual.as_of + GRACE and not is_misdated(manual)  # which is told of the year itself
            if not ahead and _is_older(manual, source, year):
                yield _older(manual, locations["members", id], (*path, "source"), source, f"the year {year} that it is cited for")


def _told_before_it_happened(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each remark of a member on a day on which something happened, of which its source is too old to tell."""
    for id, member in manual.members.items():
        remarks = [((name, "note"), year.note, year.source) for name in ("appointed", "in_place_by", "until") if (year := getattr(member, name))]
        remarks += [(("evidence", number, "text"), item.text, item.source) for number, item in enumerate(member.evidence)]
        for path, text, source in remarks:
            for named in days_in(text or ""):
                before = text[: text.find(named.words)]
                if HAPPENED.search(before) and not AHEAD.search(before) and _is_older(manual, source, named.dates[0]):
                    what = f"names {named.words}, after the day of “{source}”, {day(manual.sources[source].date)}, which could not tell of it"
                    fix = "correct the day or its year, or name a source that came later"
                    yield locations["members", id].diagnostic(path, what, fix)


def _years(member: Member) -> Iterator[tuple[tuple, int, str]]:
    """Yield the years of which a source must be no older: not those by which something was in place before, nor what was only announced."""
    for name in ("appointed", "until"):
        if year := getattr(member, name):
            yield (name,), year.year, year.source
    for number, role in enumerate(member.roles):
        if role.year and role.role != ANNOUNCED:
            yield ("roles", number), role.year, role.source


def _counts_with_older_sources(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    for id, count in manual.counts.items():
        if count.date and _is_older(manual, count.source, count.date):
            yield _older(manual, locations["counts", id], ("source",), count.source, f"the figure of {day(count.date)}")


def _figures_with_older_sources(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each total and particular that speaks for a later day than the data of its source do."""
    for kind in WITH_FIGURES:
        for id, record in getattr(manual, kind).items():
            for where, as_of, sources in _figures(record):
                spoken = [_speaks_for(manual, source) for source in sources]
                if as_of and spoken and all(date and last_day(date) < first_day(as_of) for date in spoken):
                    what = f"is {day(as_of)}, after the day that “{sources[0]}” speaks for ({day(spoken[0])})"
                    fix = f"write {spoken[0]}, or correct the source's date (in data/sources/{sources[0]}.yml), or name a later source"
                    yield locations[kind, id].diagnostic((*where, "as_of"), what, fix)


def _figures(record: Record) -> Iterator[tuple[tuple, str | None, tuple[str, ...]]]:
    """Yield where each dated figure stands in a record, its day and its sources."""
    for number, total in enumerate(getattr(record, "totals", ())):
        yield ("totals", number), total.as_of, total.sources
    for number, detail in enumerate(record.details):
        yield ("details", number), detail.as_of, (detail.source,) if detail.source else ()


def _speaks_for(manual: Manual, source: str) -> str | None:
    """Return the last day for which a table of data can speak: that of the data, or of its issue if that is later; a text can announce what is to come."""
    found = manual.sources.get(source)
    return max((date for date in (found.as_of, found.date) if date), key=last_day) if found and found.as_of else None


def _treaties(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each year of an act that is before the instrument or after the day that the row speaks for."""
    for id, row in manual.treaty_status.items():
        adopted = manual.instruments[row.instrument].adopted if row.instrument in manual.instruments else None
        if row.year and adopted and row.year < int(adopted[:4]):
            yield locations["treaty_status", id].diagnostic(
                ("year",), f"is {row.year}, before the instrument was adopted ({adopted})", "correct the year"
            )
        elif row.year and row.year > int(row.as_of[:4]):
            yield locations["treaty_status", id].diagnostic(
                ("year",), f"is {row.year}, after the date that the row speaks for ({row.as_of})", _of_row(row)
            )


def _of_row(row: TreatyStatus) -> str:
    """Return what to do where a row tells of a year after its date: what it rests on is of its date as well."""
    remark = f" and the remark (“{row.note[:40].rstrip()}…”)" if row.note else ""
    return f"correct the year; or, if the state acted since, write as_of and source{remark} anew with it: {row.source} does not know of it"


def _instruments(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    for id, item in manual.instruments.items():
        if item.adopted and item.in_force and last_day(item.in_force) < first_day(item.adopted):
            yield locations["instruments", id].diagnostic(
                ("in_force",), f"is {item.in_force}, before it was adopted ({item.adopted})", "correct one of the two dates"
            )


def _documents(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    for id, item in manual.documents.items():
        if item.date and int(item.date[:4]) != item.year:
            yield locations["documents", id].diagnostic(("date",), f"is {item.date}, but the year is {item.year}", "correct one of the two")
