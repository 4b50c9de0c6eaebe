"""Treaties, commitments, resolutions and policies."""

from typing import Annotated

from pydantic import Field

from .fields import Detail, Names, PastDate, Record, Reviewed, Slug, SoonDate, SourceId, Text, Uncertain, WebAddress, Word, YesNo


class Total(Record):
    """How many states had joined, at a date."""

    what: Text = Field(description="what is counted: parties, endorsements")
    number: Text = Field(description="the figure as the source gives it")
    as_of: PastDate = Field(description="the date it speaks for; never shown as current")
    sources: tuple[SourceId, ...] = Field(min_length=1, description="sources")


class Instrument(Reviewed, Uncertain):
    """A treaty, commitment, resolution or policy (`data/instruments/<id>.yml`)."""

    title: Text = Field(description="official title")
    short: Text = Field(max_length=60, description="short name for tables")
    kind: Annotated[Slug, Word("instrument-kinds")] = Field(description="kind of instrument")
    group: Text | None = Field(None, description="field of law or policy")
    citation: Text | None = Field(None, description="document symbol or treaty series reference")
    adopted: PastDate | None = Field(None, description="adopted or launched on")
    in_force: SoonDate | None = Field(None, description="entered into force on")
    body: Text | None = Field(None, description="who adopted it")
    depositary: Text | None = Field(None, description="who keeps the list of parties")
    binding: YesNo | None = Field(None, description="false for a political commitment")
    url: WebAddress | None = Field(None, description="official address")
    why: Text = Field(description="why it matters for prevention")
    join: Text | None = Field(None, description="how a state joins, where a source says so")
    totals: tuple[Total, ...] = Field((), description="dated numbers of states")
    details: tuple[Detail, ...] = Field((), description="further particulars")
    named_in: tuple[Annotated[Slug, Word("core-sets")], ...] = Field((), description="core sets that name it (vocabulary: core-sets)")
    status_rows: YesNo = Field(False, description="true if data/treaty-status.csv holds its status by state")
    status_note: Text | None = Field(None, description="what a reader of the status by state must know beside its date")
    status_dated: SourceId | None = Field(None, description="where the list of the status by state is older than its date: the source of that date")
    sources: tuple[SourceId, ...] = Field((), description="sources")

    def page_title_in(self, manual: Names, id: str) -> str:
        """Return the short name."""
        return self.short

    def summary_in(self, manual: Names, id: str) -> str:
        """Return the official title and kind, and what the page answers; the record itself says why the instrument matters."""
        kind = manual.vocabularies["instrument-kinds"][self.kind].label
        asked = ", and where each state stands as far as sources show" if self.status_rows else ""
        return f"{self.title}. {kind}{' of ' + self.adopted[:4] if self.adopted else ''}: why it matters{asked}."
