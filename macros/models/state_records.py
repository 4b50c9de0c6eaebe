"""What is on record about a state beside its treaties: its periodic reviews, its mechanisms and bodies, and what it belongs to.

A state of which nothing is sourced has no row. That is never "no", and nothing here is counted up into a figure for a state.
"""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from .fields import (
    BodyId,
    CountryCode,
    FieldError,
    InstrumentId,
    Month,
    PastDate,
    PastYear,
    Record,
    Reviewed,
    SourceId,
    Text,
    ToolId,
    Uncertain,
    WebAddress,
    WholeNumber,
)

CELL = {"as_of": "as_of", "source": "source", "note": "note"}
REVIEW_COLUMNS = {"iso_alpha2": "country", "cycle": "cycle", "session": "session", "month": "month", "basis": "basis"} | CELL
FOLLOW_UP_COLUMNS = {"iso_alpha2": "country", "type": "type", "by_law": "by_law", "permanent": "permanent", "name": "name"} | CELL
IHL_COLUMNS = {"iso_alpha2": "country", "year": "year", "name": "name"} | CELL
INSTITUTION_COLUMNS = {"iso_alpha2": "country", "accreditation": "accreditation"} | CELL
MEMBERSHIP_COLUMNS = {"iso_alpha2": "country", "body": "body", "status": "status", "two_lists": "two_lists"} | CELL
Yes = Annotated[Literal["yes"] | None, Field(description="yes, or empty where the source does not say so")]


class Cell(Record):
    """A fact on one state, with the date that it speaks for and its source."""

    country: CountryCode = Field(description="two-letter ISO code")
    as_of: PastDate = Field(description="the date that the fact speaks for")
    source: SourceId | None = Field(None, description="source; empty where the only source is not fit to be named, and the note says so")
    note: Text | None = Field(None, description="remark; required if there is no source")

    @model_validator(mode="after")
    def _sourced_or_explained(self) -> "Cell":
        if not (self.source or self.note):
            raise FieldError("is missing", "write a source, or say in the note why there is none", ("source",))
        return self


class UprReview(Cell):
    """A state's turn in one cycle of the Universal Periodic Review, held or ahead (`data/upr-reviews.csv`)."""

    cycle: WholeNumber = Field(ge=1, le=9, description="cycle of the review, 1 to 4 by now")
    session: WholeNumber | None = Field(None, ge=1, description="number of the session of the Working Group; empty if the date is not known")
    month: Month | None = Field(None, description="month of that session, yyyy-mm; empty if it is not known")
    basis: Literal["listed", "derived", "expected", "unknown"] = Field(
        description="listed (named by the source), derived (by order and elimination), expected (no list read), unknown (put off, new date not found)"
    )

    @model_validator(mode="after")
    def _dated_by_its_basis(self) -> "UprReview":
        if (self.basis == "unknown") != (self.session is None) or (self.session is None) != (self.month is None):
            raise FieldError("does not fit session and month", "give both, or leave both empty and write unknown", ("basis",))
        return self


class FollowUpMechanism(Cell):
    """A state's way of implementing, reporting and following up, as one report classes it (`data/follow-up-mechanisms.csv`)."""

    type: Literal["nmirf", "standing-inter-ministerial", "ad-hoc-inter-ministerial", "single-ministry", "hybrid"] = Field(
        description="nmirf (a national mechanism for implementation, reporting and follow-up), or another type"
    )
    by_law: Yes = None
    permanent: Yes = None
    name: Text | None = Field(None, description="name of the body, if known")


class IhlBody(Cell):
    """A national committee or similar body on international humanitarian law (`data/ihl-bodies.csv`)."""

    year: PastYear | None = Field(None, description="year in which it was set up, if known")
    name: Text | None = Field(None, description="name of the body, if known")


class RightsInstitution(Cell):
    """The accreditation of a national human rights institution (`data/nhri.csv`)."""

    accreditation: Literal["A", "B", "no-status"] = Field(
        description="A, B, or no-status: none was accredited, which does not say that there is none"
    )


class Membership(Cell):
    """What a state is in a body or group (`data/memberships.csv`)."""

    body: BodyId = Field(description="id in data/bodies.yml")
    status: Literal["member", "withdrawn", "withdrawal-announced", "contested", "not-participating"] = Field(
        description="member, withdrawn, withdrawal-announced, contested, not-participating"
    )
    two_lists: Yes = None


class Offer(Record):
    """Something that a body offers for prevention."""

    text: Text = Field(description="what it offers, in our own words")
    source: SourceId | None = Field(None, description="source; left out where it is the editors' own knowledge, and the page then says so")


class Body(Reviewed, Uncertain):
    """A regional body or a group of states, with what it offers for prevention (`data/bodies.yml`)."""

    title: Text = Field(description="official name")
    short: Text = Field(max_length=32, description="short name, as on the page of a state: African Union")
    names: tuple[Text, ...] = Field((), description="other names, also in other languages, by which search knows it")
    kind: Literal["regional", "across-regions", "un-group", "group-of-states"] = Field(
        description="regional, across-regions (by language, history or faith), un-group (for elections at the UN), group-of-states"
    )
    offers: tuple[Offer, ...] = Field((), description="what it offers for prevention")
    instruments: tuple[InstrumentId, ...] = Field((), description="its instruments in data/instruments/")
    tools: tuple[ToolId, ...] = Field((), description="its tools in data/tools/")
    url: WebAddress | None = Field(None, description="where its list of members can be confirmed")
    sources: tuple[SourceId, ...] = Field((), description="sources on the body itself")
