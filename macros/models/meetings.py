"""Meetings of the network, and events that bear on it."""

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field, model_validator

from .fields import (
    CountryCode,
    FieldError,
    Names,
    PageRef,
    PartialDate,
    Record,
    Reference,
    Reviewed,
    Slug,
    Sourced,
    SourceId,
    Text,
    Uncertain,
    WholeNumber,
    Word,
    YesNo,
)
from .fields.dates import BEGUN
from .formatting import days, first_day, last_day

STATUSES = "meeting-statuses"
LONGEST = 31
MOST_MEETINGS = 99
NOT_HELD = ("postponed", "cancelled")
NOT_YET = {
    "planned": "take it out; what was announced stands under facts",
    **dict.fromkeys(NOT_HELD, "take it out; what became of the meeting stands under note, why its date changed under date_note"),
}
SHOWS_IT_WAS_HELD = ("attendance", "outcomes", "existence")


class Outcome(Sourced):
    """What came of a meeting, as one source tells it."""

    explained: PageRef | None = Field(None, description="page and heading of the manual that tell more of it: network/growth.md#appointed")


class Attendance(Reference):
    """How many or who took part, as one source words it."""

    wording: Text = Field(description="the figure or phrase as the source words it, kept short")
    unit: Text = Field(description="what is counted: countries, officials, observers")
    reworded: YesNo = Field(False, description="true if the wording is ours")


class Hosts(Record):
    """Who convened a meeting."""

    governments: tuple[CountryCode, ...] = Field((), description="two-letter codes of host governments")
    organisations: tuple[Text, ...] = Field((), description="organisations that convened or took part as host")
    supported_by: tuple[Text, ...] = Field((), description="who supported it")
    note: Text | None = Field(None, description="a short remark on the hosting")
    sources: tuple[SourceId, ...] = Field(min_length=1, description="sources for the hosts")


class Meeting(Reviewed, Uncertain):
    """A meeting of the network or an event that bears on it (`data/meetings/<yyyy>-<place>.yml`)."""

    type: Annotated[Slug, Word("meeting-types")] = Field(description="kind of meeting (vocabulary: meeting-types)")
    number: WholeNumber | None = Field(None, ge=1, le=MOST_MEETINGS, description="number in its series, where it has one")
    title: Text = Field(description="title as the source gives it, or a description")
    title_note: Text | None = Field(None, description="says if the title is a description, or how sources differ")
    other_titles: tuple[Sourced, ...] = Field((), description="other titles in use, with source")
    start: PartialDate | None = Field(None, description="first day, or month or year if no more is known; left out if not known")
    order: PartialDate | None = Field(None, description="where an undated meeting belongs in time")
    end: PartialDate | None = Field(None, description="last day")
    status: Annotated[Literal["planned", "postponed", "cancelled", "held"], Word(STATUSES)] | None = Field(
        None, description="planned, postponed, cancelled or held; left out, it is planned until a review after its day (vocabulary: meeting-statuses)"
    )
    date_note: Text | None = Field(None, description="what is uncertain about the date")
    city: Text | None = Field(None, description="city")
    country: CountryCode | None = Field(None, description="two-letter code of the country where it met")
    region: Text | None = Field(None, description="region, for a regional meeting")
    existence: Sourced | None = Field(None, description="what shows that it was held, if only indirectly")
    hosts: Hosts | None = Field(None, description="who convened it")
    attendance: tuple[Attendance, ...] = Field((), description="attendance, as each source words it")
    themes: tuple[Sourced, ...] = Field((), description="what it was about")
    official_theme: Sourced | None = Field(None, description="the official theme, as issued")
    outcomes: tuple[Outcome, ...] = Field((), description="what came of it")
    facts: tuple[Sourced, ...] = Field((), description="other sourced facts: format, announced host, what it was part of")
    note: Text | None = Field(None, description="a short remark")
    sources: tuple[SourceId, ...] = Field(
        min_length=1, description="the sources of the record as a whole; one that a single fact rests on stands beside it"
    )

    @model_validator(mode="after")
    def _in_order(self) -> "Meeting":
        if not (self.start or self.order):
            raise FieldError("is missing", "write start, or order for a meeting whose date is not known", ("start",))
        if int(self.when[:4]) < BEGUN:
            name = "start" if self.start else "order"
            raise FieldError(f"is {self.when}, too early for a meeting that bears on this network", "correct the year", (name,))
        if self.start and self.order:
            fix = "take order out; or, if the date is not known, take start out"
            raise FieldError("stands beside start, which says where the meeting belongs in time", fix, ("order",))
        if self.end and not self.start:
            raise FieldError("stands without a start", "write start too, or take the end away", ("end",))
        if self.end and last_day(self.end) < first_day(self.start):
            last = "write the last day, or correct start"
            turned = f"; or, if the two changed places, write start: {self.end} and end: {self.start}" if self._is_turned() else ""
            raise FieldError("is before the start", last + turned, ("end",))
        if self.end and (first_day(self.end) - last_day(self.start)).days > LONGEST:
            raise FieldError(
                f"is {self.end}, more than {LONGEST} days after the start", "correct the year or month of the end or of the start", ("end",)
            )
        return self

    @model_validator(mode="after")
    def _status_fits(self) -> "Meeting":
        found = next((name for name in SHOWS_IT_WAS_HELD if getattr(self, name)), None)
        if found and self.status in (*NOT_HELD, "planned"):
            raise FieldError(f"stands in a meeting that is {self.status}", f"{NOT_YET[self.status]}; if it was held, write status: held", (found,))
        if self.status == "planned" and self.over_by(self.reviewed) and not self.gaps:
            raise FieldError(
                f"is planned, and the record was reviewed on {self.reviewed}, after its day",
                "write held, postponed or cancelled, as a source says; if none does, write gaps: [Whether it was held]",
                ("status",),
            )
        if not (self.status or found) and self._lies_open():
            raise FieldError(
                "is missing: the date leaves open whether the meeting was held by the last review",
                "write status: held or status: planned",
                ("status",),
            )
        return self

    def _is_turned(self) -> bool:
        """Tell whether start and end are those of a meeting if they change places: two days, no further apart than a meeting lasts."""
        days = (self.start or "", self.end or "")
        return all(len(day) == len("2016-06-20") for day in days) and 0 < (first_day(days[0]) - first_day(days[1])).days <= LONGEST

    def _lies_open(self) -> bool:
        """Tell whether the last review fell into the month or year that is all we know of the start."""
        known = self.start and self.reviewed and len(self.start) < len("2016-06-20")
        return bool(known) and first_day(self.start) <= self.reviewed < last_day(self.start)

    @property
    def when(self) -> str:
        """Where it belongs in time, as a sortable date."""
        return self.start or self.order or ""

    @property
    def state(self) -> str:
        """Its status as the record says it, or as its last review knew it: a meeting that lay ahead then was planned."""
        if self.status or any(getattr(self, name) for name in SHOWS_IT_WAS_HELD):
            return self.status or "held"
        return "planned" if self.reviewed and first_day(self.when) > self.reviewed else "held"

    def over_by(self, day: dt.date | None) -> bool:
        """Tell whether its last day, as far as it is known, is over on a day."""
        return bool(day) and last_day(self.end or self.when) < day

    def page_title_in(self, manual: Names, id: str) -> str:
        """Return the title, and beside it that the meeting is not held as planned: `Twelfth Annual Meeting (cancelled)`."""
        return self.title + (f" ({manual.vocabularies[STATUSES][self.state].label.lower()})" if self.state in NOT_HELD else "")

    def summary_in(self, manual: Names, id: str) -> str:
        """Return kind, date and place of the meeting."""
        date = days(self.start, self.end) if self.start else "date not known"
        country = manual.countries[self.country].name if self.country else None
        kind = manual.vocabularies["meeting-types"][self.type].label
        what = ", ".join(part for part in (kind, date, self.city, country) if part)
        if self.state != "held":
            return f"{what}: {manual.vocabularies[STATUSES][self.state].label.lower()}. What is on record of it, with sources."
        return f"{what}: hosts, attendance as each source words it, themes and outcomes."

    def other_names_in(self, manual: Names, id: str) -> list[str]:
        """Return the place and the year of the meeting."""
        place = [self.city, manual.countries[self.country].name if self.country else None]
        return [text for text in place if text] + [f"{self.city} {str(self.start)[:4]}" if self.city and self.start else id]
