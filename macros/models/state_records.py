"""What is on record about a state: its treaties, its periodic reviews, its mechanisms and bodies, and what it belongs to.

A state of which nothing is sourced has no row. That is never "no", and nothing here is counted up into a figure for a state.
"""

from typing import Annotated, Literal, Protocol

from pydantic import Field, model_validator

from .fields import BodyId, CountryCode, FieldError, InstrumentId, Month, PastDate, PastYear, Record, SourceId, Text, WholeNumber

CELL = {"as_of": "as_of", "source": "source", "note": "note"}
STATUS_COLUMNS = {"iso_alpha2": "country", "instrument": "instrument", "status": "status", "year": "year"} | CELL
REVIEW_COLUMNS = {"iso_alpha2": "country", "cycle": "cycle", "session": "session", "month": "month", "basis": "basis"} | CELL
FOLLOW_UP_COLUMNS = {"iso_alpha2": "country", "type": "type", "by_law": "by_law", "permanent": "permanent", "name": "name"} | CELL
IHL_COLUMNS = {"iso_alpha2": "country", "year": "year", "name": "name"} | CELL
INSTITUTION_COLUMNS = {"iso_alpha2": "country", "accreditation": "accreditation"} | CELL
MEMBERSHIP_COLUMNS = {"iso_alpha2": "country", "body": "body", "status": "status", "two_lists": "two_lists"} | CELL
Yes = Annotated[Literal["yes"] | None, Field(description="yes, or empty where the source does not say so")]


class Evidenced(Protocol):
    """What is said with a source, or with a note that says why there is none."""

    source: SourceId | None
    note: str | None


def evidenced(said: Evidenced) -> Evidenced:
    """Refuse what has neither a source nor a note."""
    if not (said.source or said.note):
        raise FieldError("is missing", "write a source, or say in the note why there is none", ("source",))
    return said


class Cell(Record):
    """A fact on one state, with the date that it speaks for and its source."""

    country: CountryCode = Field(description="two-letter ISO code")
    as_of: PastDate = Field(description="the date that the fact speaks for")
    source: SourceId | None = Field(None, description="source; empty where the only source is not fit to be named, and the note says so")
    note: Text | None = Field(None, description="remark; required if there is no source")

    _evidenced = model_validator(mode="after")(evidenced)


class TreatyStatus(Record):
    """One state's status under one instrument (`data/treaty-status.csv`)."""

    # As a `Cell`, written out: a field of a base class comes first, and what is exported keeps the order in which others read it.

    country: CountryCode = Field(description="two-letter ISO code")
    instrument: InstrumentId = Field(description="id in data/instruments/")
    status: Literal["party", "signatory", "none", "withdrawn"] = Field(description="party, signatory, none, withdrawn")
    year: PastYear | None = Field(None, description="year of the act")
    as_of: PastDate = Field(description="the date the status speaks for; the status_note of its instrument says what to know beside it")
    source: SourceId | None = Field(None, description="source; empty where the only source is not fit to be named, and the note says so")
    note: Text | None = Field(None, description="remark; required if there is no source")

    _evidenced = model_validator(mode="after")(evidenced)

    @model_validator(mode="after")
    def _dated_as_an_act(self) -> "TreatyStatus":
        if self.year and self.status == "none":
            raise FieldError("stands beside the status none, and is the year of an act", "leave it empty, or write signatory or party", ("year",))
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
