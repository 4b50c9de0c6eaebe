"""The members of the network: states and organisations with a Focal Point, their offices and roles."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from .fields import AsOf, CountryCode, FieldError, MeetingId, Names, NetworkYear, NotAhead, Reference, Reviewed, Slug, Sourced, Text, Uncertain, Word
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
