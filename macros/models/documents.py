"""What was written and said elsewhere: documents of the United Nations, and texts near to this manual."""

from typing import Literal

from pydantic import Field

from .fields import PastDate, PastYear, Reviewed, SoonDate, SourceId, Text, Uncertain, WebAddress

DocumentKind = Literal["report", "resolution", "document", "dialogue", "total"]


class Document(Reviewed, Uncertain):
    """A Secretary-General report, resolution, dialogue or debate (`data/un-documents.yml`)."""

    kind: DocumentKind = Field(description="report, resolution, document (any other), dialogue, total")
    title: Text = Field(description="title as issued, or what is counted")
    year: PastYear = Field(ge=1945, le=2100, description="year")
    number: Text | None = Field(None, description="number in the series, or the figure counted")
    body: Text | None = Field(None, description="who issued it")
    symbol: Text | None = Field(None, description="document symbol")
    date: PastDate | None = Field(None, description="date of issue or adoption, or as-of date of a total")
    dates: tuple[SoonDate, ...] = Field((), description="days of a dialogue or debate")
    theme: Text | None = Field(None, description="what it is about")
    note: Text | None = Field(None, description="a short remark: votes, speakers")
    url: WebAddress | None = Field(None, description="official address")
    sources: tuple[SourceId, ...] = Field((), description="sources")


class Publication(Reviewed, Uncertain):
    """A text near to this manual, or a step in the story of the one asked for (`data/publications.yml`)."""

    title: Text = Field(description="title, or what happened")
    kind: Literal["step", "publication"] = Field(description="step (of the manual's story) or publication")
    date: PastDate = Field(description="date")
    note: Text | None = Field(None, description="what it is")
    topics: tuple[Text, ...] = Field((), description="what it covers")
    source: SourceId = Field(description="source")
    also: tuple[SourceId, ...] = Field((), description="further sources, for a text with several parts")
