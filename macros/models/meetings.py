"""Meetings of the network, and events that bear on it."""

from typing import TYPE_CHECKING, Annotated

from pydantic import Field, model_validator

from .fields import (
    CountryCode,
    FieldError,
    PartialDate,
    Record,
    Reference,
    Reviewed,
    Slug,
    Sourced,
    SourceId,
    Text,
    Uncertain,
    Word,
    YesNo,
)
from .formatting import days

if TYPE_CHECKING:
    from .manual import Manual


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
    number: int | None = Field(None, ge=1, description="number in its series, where it has one")
    title: Text = Field(description="title as the source gives it, or a description")
    title_note: Text | None = Field(None, description="says if the title is a description, or how sources differ")
    other_titles: tuple[Sourced, ...] = Field((), description="other titles in use, with source")
    start: PartialDate | None = Field(None, description="first day, or month or year if no more is known; left out if not known")
    order: PartialDate | None = Field(None, description="where an undated meeting belongs in time")
    end: PartialDate | None = Field(None, description="last day")
    date_note: Text | None = Field(None, description="what is uncertain about the date")
    city: Text | None = Field(None, description="city")
    country: CountryCode | None = Field(None, description="two-letter code of the country where it met")
    region: Text | None = Field(None, description="region, for a regional meeting")
    existence: Sourced | None = Field(None, description="what shows that it was held, if only indirectly")
    hosts: Hosts | None = Field(None, description="who convened it")
    attendance: tuple[Attendance, ...] = Field((), description="attendance, as each source words it")
    themes: tuple[Sourced, ...] = Field((), description="what it was about")
    official_theme: Sourced | None = Field(None, description="the official theme, as issued")
    outcomes: tuple[Sourced, ...] = Field((), description="what came of it")
    facts: tuple[Sourced, ...] = Field((), description="other sourced facts: format, announced host, what it was part of")
    note: Text | None = Field(None, description="a short remark")
    sources: tuple[SourceId, ...] = Field(min_length=1, description="every source of the record")

    @model_validator(mode="after")
    def _in_order(self) -> "Meeting":
        if not (self.start or self.order):
            raise FieldError("is missing", "write start, or order for a meeting whose date is not known", ("start",))
        if self.end and self.start and self.end < self.start[: len(self.end)]:
            raise FieldError("is before the start", "write the last day, or correct start", ("end",))
        return self

    def summary_in(self, manual: "Manual", id: str) -> str:
        """Return kind, date and place of the meeting."""
        date = days(self.start, self.end) if self.start else "date not known"
        country = manual.countries[self.country].name if self.country else None
        kind = manual.vocabularies["meeting-types"][self.type].label
        what = ", ".join(part for part in (kind, date, self.city, country) if part)
        return f"{what}: hosts, attendance as each source words it, themes and outcomes."

    def other_names_in(self, manual: "Manual", id: str) -> list[str]:
        """Return the place and the year of the meeting."""
        place = [self.city, manual.countries[self.country].name if self.country else None]
        return [text for text in place if text] + [f"{self.city} {str(self.start)[:4]}" if self.city and self.start else id]
