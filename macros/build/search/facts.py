"""Answers that are worked out from the records of the network. In: the manual and the name of a fact. Out: text, sources and date."""

from collections import defaultdict
from typing import NamedTuple

from ...models.formatting import day, days
from ...models.manual import Manual
from ...queries import states
from ...queries.meetings import MeetingRow, held, latest_meeting, next_meetings
from ...queries.network import is_list_found, members


class Told(NamedTuple):
    """An answer: its text, the short names of its sources, and what date it speaks for."""

    text: str
    sources: list[str]
    date: str


def fact(manual: Manual, name: str) -> Told:
    """Return what the records say."""
    return {"next-meeting": _next, "latest-meeting": _latest, "first-meeting": _first, "public-total": _total}[name](manual)


def members_of(manual: Manual, body: str) -> Told:
    """Return the states of a body that have a Focal Point on record; that nobody else has one is not said."""
    codes = states.members_of(manual).get(body, [])
    rows = [row for row in members(manual) if row.record.iso in codes]
    named = ", ".join(row.name for row in rows)
    return Told(
        f"{f'On record: {named}' if rows else 'None is on record'}. The register is not the full list, so who is missing may have one.", [], ""
    )


def meetings_of_years(manual: Manual) -> dict[str, Told]:
    """Return of each year in which meetings were held what they were, the numbered ones first."""
    rows = defaultdict(list)
    for row in sorted(held(manual), key=lambda row: row.record.number is None):
        if row.record.start:
            rows[str(row.record.start)[:4]].append(row)
    date = f"as of {day(manual.as_of)}"
    return {
        year: Told("; ".join(map(_named, its)) + ".", _short(manual, [source for row in its for source in row.record.sources]), date)
        for year, its in sorted(rows.items())
    }


def _next(manual: Manual) -> Told:
    date = f"as of {day(manual.as_of)}"
    rows = next_meetings(manual)
    if rows:
        return Told(f"{_named(rows[0])}.", _short(manual, rows[0].record.sources), date)
    latest = latest_meeting(manual)
    after = f" The latest numbered one on record: {_named(latest)}." if latest else ""
    return Told(f"No coming meeting of the network is on record.{after}", _short(manual, latest.record.sources) if latest else [], date)


def _latest(manual: Manual) -> Told:
    return _meeting(manual, latest_meeting(manual))


def _first(manual: Manual) -> Told:
    return _meeting(manual, next((row for row in held(manual) if row.record.number == 1), None))


def _meeting(manual: Manual, row: MeetingRow | None) -> Told:
    date = f"as of {day(manual.as_of)}"
    return Told(f"{_named(row)}.", _short(manual, row.record.sources), date) if row else Told("No numbered meeting is on record.", [], date)


def _named(row: MeetingRow) -> str:
    meeting = row.record
    when = days(meeting.start, meeting.end) if meeting.start else "date not known"
    return ", ".join(filter(None, (meeting.title, meeting.city, when)))


def _total(manual: Manual) -> Told:
    series = manual.series["network"]
    text = f"The public record speaks of {series.public_total.text}. No later count{'' if is_list_found(manual) else ' and no published list'} is on record."
    return Told(text, _short(manual, [series.public_total.source]), f"as of {day(series.public_total_as_of)}")


def _short(manual: Manual, sources: object) -> list[str]:
    return [manual.sources[id].short for id in sources if id in manual.sources][:2]
