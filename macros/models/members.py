"""The network itself: members, lists that are not membership, and counts. Its meetings have a file of their own."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from .fields import (
    AsOf,
    CountryCode,
    FieldError,
    MeetingId,
    Names,
    NetworkDate,
    NetworkDay,
    NetworkYear,
    NotAhead,
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
from .formatting import code_of_state

STATUSES = "member-statuses"


class Year(Reference):
    """A year that one source supports."""

    year: Annotated[NetworkYear, NotAhead()] = Field(description="the year, four digits")
    note: Text | None = Field(None, description="what the year means in this source, if that is special")


class Office(Sourced):
    """Where the Focal Point sits or sat. An office, never a person."""

    as_of: AsOf = Field(description="the time that the source speaks for")


class Role(Reference):
    """Something a state did for the network."""

    role: Annotated[Slug, Word("roles")] = Field(description="what it did (vocabulary: roles)")
    meeting: MeetingId | None = Field(None, description="the meeting meant, for a host")
    year: NetworkYear | None = Field(None, description="the year meant")
    note: Text | None = Field(None, description="a short remark")


INSTEAD = {"iso": "its code of two capital letters, as in data/countries.csv", "name": "what the organisation is called"}


class Member(Reviewed, Uncertain):
    """A state or organisation documented as having a Focal Point (`data/members/<id>.yml`)."""

    kind: Literal["state", "organisation"] = Field(description="state or organisation")
    iso: CountryCode | None = Field(None, description="two-letter ISO code in capitals, for a state: NO")
    name: Text | None = Field(None, description="name, for an organisation; a state's comes from data/countries.csv")
    confidence: Annotated[Slug, Word("confidences")] = Field(description="how sure the record is (vocabulary: confidences)")
    status: Annotated[Literal["current", "former", "unconfirmed"], Word(STATUSES)] | None = Field(
        None,
        description="former (a document says that it has no Focal Point any more; until says since when), unconfirmed (no document that could be read "
        "confirms one), current (any other; may be left out); only current ones are counted",
    )
    until: Year | None = Field(None, description="for a former one: the year in which it ceased to have a Focal Point, with its source")
    appointed: Year | None = Field(None, description="year of appointment, where a source gives it")
    in_place_by: Year | None = Field(None, description="earliest year for which a source shows a Focal Point; not a year of appointment")
    offices: tuple[Office, ...] = Field((), description="where the Focal Point sits or sat, by source")
    roles: tuple[Role, ...] = Field((), description="roles held in the network")
    evidence: tuple[Sourced, ...] = Field(min_length=1, description="what shows that there is a Focal Point")
    caveat: Text | None = Field(None, description="what a reader should be careful about")

    @model_validator(mode="after")
    def _named_once(self) -> "Member":
        needs, other = ("iso", "name") if self.kind == "state" else ("name", "iso")
        what = f"does not fit kind: {self.kind}, which has its {needs} instead"
        if getattr(self, other) and getattr(self, needs):
            raise FieldError(what, "take the line away, or correct the kind", (other,))
        if getattr(self, other):
            code = code_of_state(self.name) if self.name else ""
            way = f"write iso: {code} in place of name: {self.name}" if code else f"write {needs}: in place of {other}:, with {INSTEAD[needs]}"
            raise FieldError(what, f"{way}; or correct the kind", (other,))
        if not getattr(self, needs):
            raise FieldError("is missing", f"add {needs}: {INSTEAD[needs]}", (needs,))
        return self

    @property
    def state(self) -> str:
        """Its status as the record says it, current if it says nothing."""
        return self.status or "current"

    @model_validator(mode="after")
    def _in_order(self) -> "Member":
        if self.status == "former" and not self.until:
            what = "is former, and no line says since when: until is missing"
            raise FieldError(what, "add until: {year: …, source: …}, the year in which it ceased to have a Focal Point", ("status",))
        if self.until and self.status != "former":
            raise FieldError(f"does not fit the status {self.state}", "write status: former, or take until away", ("until",))
        if self.appointed and self.in_place_by and self.appointed.year > self.in_place_by.year:
            raise FieldError(
                f"is {self.appointed.year}, after the year by which a Focal Point was in place ({self.in_place_by.year})",
                "correct one of the two years; if sources differ, write both under conflicts",
                ("appointed", "year"),
            )
        for name in ("appointed", "in_place_by"):
            since = getattr(self, name)
            if self.until and since and self.until.year < since.year:
                raise FieldError(f"is {self.until.year}, before {name} ({since.year})", "correct one of the two years", ("until", "year"))
        return self

    def name_in(self, manual: Names, id: str) -> str:
        """Return the name of a state, or the organisation's own."""
        return self.name or manual.countries[self.iso].name

    def page_title_in(self, manual: Names, id: str) -> str:
        """Return the name, and beside it the status of one that is not counted: `Norway (former member)`."""
        label = "" if self.state == "current" else f" ({manual.vocabularies[STATUSES][self.status].label.lower()})"
        return self.name_in(manual, id) + label

    def summary_in(self, manual: Names, id: str) -> str:
        """Return since when it has a Focal Point, or how long it had one, as far as documents say."""
        since = (
            f"since {self.appointed.year}" if self.appointed else (f"in place by {self.in_place_by.year}" if self.in_place_by else "year not settled")
        )
        if self.state != "current":
            since = manual.vocabularies[STATUSES][self.status].label.lower() + (f", until {self.until.year}" if self.until else "")
        return f"{self.name_in(manual, id)} in the network of R2P Focal Points ({since}): what documents say, and what is not known."

    def other_names_in(self, manual: Names, id: str) -> list[str]:
        """Return the names of a state in the languages of the United Nations; of an organisation its own, if the title says more."""
        if self.iso:
            return manual.countries[self.iso].all_names()
        return [] if self.state == "current" else [self.name]


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
