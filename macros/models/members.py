"""The network itself: members, lists that are not membership, meetings and counts."""

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field, model_validator

from .fields import (
    CountryCode,
    Kept,
    MeetingId,
    PartialDate,
    Record,
    Reference,
    Refused,
    Slug,
    Sourced,
    SourceId,
    Text,
    Uncertain,
    Word,
    YesNo,
)


class Year(Reference):
    """A year that one source supports."""

    year: Annotated[int, Field(ge=1900, le=2100)] = Field(description="the year, four digits")
    note: Text | None = Field(None, description="what the year means in this source, if that is special")


class Office(Sourced):
    """Where the Focal Point sits or sat. An office, never a person."""

    as_of: Text = Field(description="the time that the source speaks for")


class Role(Reference):
    """Something a state did for the network."""

    role: Annotated[Slug, Word("roles")] = Field(description="what it did (vocabulary: roles)")
    meeting: MeetingId | None = Field(None, description="the meeting meant, for a host")
    year: int | None = Field(None, description="the year meant")
    note: Text | None = Field(None, description="a short remark")


class Member(Kept, Uncertain):
    """A state or organisation documented as having a Focal Point (`data/members/<id>.yml`)."""

    kind: Literal["state", "organisation"] = Field(description="state or organisation")
    iso: CountryCode | None = Field(None, description="two-letter ISO code in capitals, for a state: NO")
    name: Text | None = Field(None, description="name, for an organisation; a state's comes from data/countries.csv")
    confidence: Annotated[Slug, Word("confidences")] = Field(description="how sure the record is (vocabulary: confidences)")
    appointed: Year | None = Field(None, description="year of appointment, where a source gives it")
    in_place_by: Year | None = Field(None, description="latest year by which a Focal Point existed; not a year of appointment")
    offices: tuple[Office, ...] = Field((), description="where the Focal Point sits or sat, by source")
    roles: tuple[Role, ...] = Field((), description="roles held in the network")
    evidence: tuple[Sourced, ...] = Field(min_length=1, description="what shows that there is a Focal Point")
    caveat: Text | None = Field(None, description="what a reader should be careful about")

    @model_validator(mode="after")
    def _named_once(self) -> "Member":
        if (self.kind == "state") != bool(self.iso):
            raise Refused("does not fit the kind", "give a state its iso code; leave iso out for an organisation", ("iso",))
        if (self.kind == "organisation") != bool(self.name):
            raise Refused("does not fit the kind", "give an organisation its name; leave name out for a state", ("name",))
        return self


class Listed(Record):
    """A state on a list that does not prove membership."""

    iso: CountryCode = Field(description="two-letter ISO code in capitals")
    via: Literal["capital", "mission"] | None = Field(None, description="capital or mission: who attended")
    roles: tuple[Role, ...] = Field((), description="roles held in the network")
    source: SourceId | None = Field(None, description="the source for this state")
    absent_from_group: YesNo | None = Field(None, description="true if not in the Group of Friends statement of 17 May 2021")
    note: Text | None = Field(None, description="a short remark")


class OtherList(Kept):
    """States on record for something short of membership (`data/leads/<id>.yml`)."""

    title: Text = Field(description="title of the list")
    meaning: Text = Field(description="what being on the list shows, and what it does not show")
    meeting: MeetingId | None = Field(None, description="the meeting meant, for a list of attendance")
    sources: tuple[SourceId, ...] = Field((), description="sources of the whole list")
    states: tuple[Listed, ...] = Field(min_length=1, description="the states")


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


class Meeting(Kept, Uncertain):
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
            raise Refused("is missing", "write start, or order for a meeting whose date is not known", ("start",))
        if self.end and self.start and self.end < self.start[: len(self.end)]:
            raise Refused("is before the start", "write the last day, or correct start", ("end",))
        return self


class Count(Reference):
    """A size stated at a date (`data/network-counts.yml`)."""

    measure: Literal["appointed", "participants", "mentions"] = Field(
        description="appointed (states or members with a Focal Point), participants (of a meeting), mentions (in a debate)"
    )
    date: PartialDate | None = Field(None, description="the date the figure speaks for; left out if undated")
    order: PartialDate | None = Field(None, description="where an undated figure belongs in time")
    date_note: Text | None = Field(None, description="what is uncertain about the date")
    value: int = Field(ge=0, description="the figure")
    bound: Literal["exact", "more-than"] = Field("exact", description="exact or more-than")
    wording: Text | None = Field(None, description="the figure as the source words it")
    unit: Text = Field(description="what is counted, in the source's sense")
    plus: tuple[Text, ...] = Field((), description="organisations counted beside the states")
    meeting: MeetingId | None = Field(None, description="the meeting meant")
    note: Text | None = Field(None, description="a short remark")


class Neighbour(Record):
    """A network beside this one that a Focal Point can use."""

    name: Text = Field(description="name of the network")
    open_to: Text = Field(description="who can take part")
    offers: Text = Field(description="what it offers")
    sources: tuple[SourceId, ...] = Field(min_length=1, description="sources")


class Series(Uncertain):
    """What is known about the record as a whole (`data/network.yml`)."""

    public_total: Sourced = Field(description="the size that the public record gives")
    public_total_as_of: dt.date = Field(description="day that the public total speaks for")
    latest_event: PartialDate = Field(description="latest event known to the collection")
    frequency: tuple[Sourced, ...] = Field((), description="what is said on how often the network meets")
    no_record: tuple[Text, ...] = Field((), description="meetings and lists looked for and not found")
    neighbours: tuple[Neighbour, ...] = Field((), description="networks beside this one that a Focal Point can use")
