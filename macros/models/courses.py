"""Training that others offer."""

from typing import Literal

from pydantic import Field

from .fields import Detail, Reviewed, SourceId, Text, Uncertain, WebAddress, Years

Subject = Literal["peacekeeping", "prevention"]


class Course(Reviewed, Uncertain):
    """Public training that others offer (`data/courses/<id>.yml`)."""

    title: Text = Field(description="title")
    owner_body: Text = Field(description="who offers it")
    subject: Subject = Field("prevention", description="what it is on, peacekeeping or prevention, by which the list is parted")
    status: Text | None = Field(None, description="whether it is given, where it may not be; stands in the short list as well")
    year: Years | None = Field(None, description="year or years")
    audiences: tuple[Text, ...] = Field(min_length=1, description="who it is for")
    duration: Text | None = Field(None, description="how long it takes")
    format: Text | None = Field(None, description="how it is given")
    content: tuple[Text, ...] = Field((), description="what it covers")
    reuse: Text | None = Field(None, description="what its owner allows")
    details: tuple[Detail, ...] = Field((), description="further particulars")
    url: WebAddress | None = Field(None, description="web address")
    sources: tuple[SourceId, ...] = Field((), description="sources")
