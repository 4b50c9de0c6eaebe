"""Where a statement comes from, and what is not known, not verified or in conflict about a record."""

from pydantic import Field

from .dates import PastDate
from .record import Record
from .references import SourceId
from .text import Gap, Text


class Reference(Record):
    """Where a statement comes from: a source and, where known, the place in it."""

    source: SourceId = Field(description="id of the source: a file name in data/sources/ without .yml")
    locator: Text | None = Field(None, description="place in the source: a heading, paragraph or page")


class Sourced(Reference):
    """A short statement in our own words, with its source."""

    text: Text = Field(description="the statement, in our own words")


class Detail(Record):
    """A labelled particular of a record."""

    label: Text = Field(description="what it is: Languages, Products, Field monitors")
    text: Text = Field(description="the particular, in our own words")
    as_of: PastDate | None = Field(None, description="the date it speaks for")
    source: SourceId | None = Field(None, description="its own source, if not one of the record's")


class Unverified(Record):
    """A field whose value no source read supports fully."""

    field: Text = Field(description="the field or point meant, in plain words")
    note: Text = Field(description="what is not verified, and what it rests on")


class Side(Record):
    """One side of a conflict between sources."""

    text: Text = Field(description="what this source says, in our own words")
    source: SourceId | None = Field(None, description="the source that says it")


class Conflict(Record):
    """A point on which sources differ; every side is shown."""

    field: Text = Field(description="the point on which they differ, in plain words")
    values: tuple[Side, ...] = Field(min_length=2, description="each side, with its source")


class Uncertain(Record):
    """What is not known, not verified or in conflict about a record."""

    unverified: tuple[Unverified, ...] = Field((), description="points that rest on weak or no evidence")
    conflicts: tuple[Conflict, ...] = Field((), description="points on which sources differ")
    gaps: tuple[Gap, ...] = Field((), description="what the record should say and no source read does")
