"""What is on record of the network as a whole: lists that are not membership, counts, and networks beside it."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from .fields import (
    CountryCode,
    FieldError,
    MeetingId,
    Names,
    NetworkDate,
    NetworkDay,
    NetworkYear,
    PastDate,
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
from .meetings import MOST_MEETINGS
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
    without_members: YesNo = Field(False, description="true if a state leaves the list by itself once it has a record of a member")
    states: tuple[Listed, ...] = Field(min_length=1, description="the states")


class NotFound(Record):
    """A meeting or a list of members that was looked for and not found: the line goes by itself once a record shows one."""

    text: Text = Field(description="what was looked for and not found, and when")
    meeting_type: Annotated[Slug, Word("meeting-types")] | None = Field(
        None, description="shown until a meeting of this type is on record (vocabulary: meeting-types)"
    )
    number: WholeNumber | None = Field(None, ge=1, le=MOST_MEETINGS, description="only a meeting of this number counts")
    years: tuple[NetworkYear, ...] = Field((), description="only a meeting of one of these years counts")
    outside: Text | None = Field(None, description="only a meeting of another region counts, as the record of a meeting writes it: Europe")
    confidence: Annotated[Slug, Word("confidences")] | None = Field(
        None, description="shown until a member has this confidence (vocabulary: confidences)"
    )

    @model_validator(mode="after")
    def _ends(self) -> "NotFound":
        if bool(self.meeting_type) == bool(self.confidence):
            raise FieldError(
                "names no record that would end it" if not self.confidence else "stands beside confidence",
                "write meeting_type: or confidence:, one of the two; what no record of the manual could show stands under no_record",
                ("meeting_type",) if self.meeting_type else ("text",),
            )
        narrowed = next((name for name in ("number", "years", "outside") if getattr(self, name)), None)
        if narrowed and not self.meeting_type:
            raise FieldError("stands without meeting_type", "write meeting_type: beside it, or take it out", (narrowed,))
        return self


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
    latest_event: NetworkDate | None = Field(
        None, description="latest event known to the collection, if it is none of the meetings on record; left out, the latest of these"
    )
    frequency: tuple[Sourced, ...] = Field((), description="what is said on how often the network meets")
    no_record: tuple[Text, ...] = Field((), description="what was looked for and not found, and no record of the manual could show")
    not_found: tuple[NotFound, ...] = Field((), description="meetings and lists of members not found; each goes by itself once a record shows one")
    neighbours: tuple[Neighbour, ...] = Field((), description="networks beside this one that a Focal Point can use")
