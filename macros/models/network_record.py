"""What is on record of the network as a whole: lists that are not membership, counts, and networks beside it."""

from typing import Literal

from pydantic import Field

from .fields import (
    CountryCode,
    MeetingId,
    Names,
    NetworkDate,
    NetworkDay,
    PastDate,
    Record,
    Reference,
    Reviewed,
    Sourced,
    SourceId,
    Text,
    Uncertain,
    WholeNumber,
    YesNo,
)
from .members import Role


class Listed(Record):
    """A state on a list that does not prove membership."""

    iso: CountryCode = Field(description="two-letter ISO code in capitals")
    via: Literal["capital", "mission"] | None = Field(None, description="capital or mission: who attended")
    roles: tuple[Role, ...] = Field((), description="roles held in the network")
    source: SourceId | None = Field(None, description="the source for this state")
    absent_from_group: YesNo | None = Field(None, description="true if not in the Group of Friends statement of 17 May 2021")
    note: Text | None = Field(None, description="a short remark")


class OtherList(Reviewed):
    """States on record for something short of membership (`data/leads/<id>.yml`)."""

    title: Text = Field(description="title of the list")
    meaning: Text = Field(description="what being on the list shows, and what it does not show")
    meeting: MeetingId | None = Field(None, description="the meeting meant, for a list of attendance")
    sources: tuple[SourceId, ...] = Field((), description="sources of the whole list")
    states: tuple[Listed, ...] = Field(min_length=1, description="the states")


class Count(Reference):
    """A size stated at a date (`data/network-counts.yml`)."""

    measure: Literal["appointed", "participants", "mentions"] = Field(
        description="appointed (states or members with a Focal Point), participants (of a meeting), mentions (in a debate)"
    )
    date: NetworkDate | None = Field(None, description="the date the figure speaks for; left out if undated")
    order: PastDate | None = Field(None, description="where an undated figure belongs in time")
    date_note: Text | None = Field(None, description="what is uncertain about the date")
    value: WholeNumber = Field(ge=0, description="the figure")
    bound: Literal["exact", "more-than"] = Field("exact", description="exact or more-than")
    wording: Text | None = Field(None, description="the figure as the source words it")
    unit: Text = Field(description="what is counted, in the source's sense")
    plus: tuple[Text, ...] = Field((), description="organisations counted beside the states")
    meeting: MeetingId | None = Field(None, description="the meeting meant")
    note: Text | None = Field(None, description="a short remark")

    def name_in(self, manual: Names, id: str) -> str:
        """Return what is counted."""
        return self.unit


class Neighbour(Record):
    """A network beside this one that a Focal Point can use."""

    name: Text = Field(description="name of the network")
    open_to: Text = Field(description="who can take part")
    offers: Text = Field(description="what it offers")
    sources: tuple[SourceId, ...] = Field(min_length=1, description="sources")


class Series(Uncertain):
    """What is known about the record as a whole (`data/network.yml`)."""

    public_total: Sourced = Field(description="the size that the public record gives")
    public_total_as_of: NetworkDay = Field(description="day that the public total speaks for")
    latest_event: NetworkDate = Field(description="latest event known to the collection")
    frequency: tuple[Sourced, ...] = Field((), description="what is said on how often the network meets")
    no_record: tuple[Text, ...] = Field((), description="meetings and lists looked for and not found")
    neighbours: tuple[Neighbour, ...] = Field((), description="networks beside this one that a Focal Point can use")
