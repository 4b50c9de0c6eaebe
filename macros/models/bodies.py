"""Regional bodies and groups of states, with what each offers for prevention. Who is in one stands in `state_records.py`."""

from typing import Literal

from pydantic import Field

from .fields import InstrumentId, Record, Reviewed, SourceId, Text, ToolId, Uncertain, WebAddress


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
