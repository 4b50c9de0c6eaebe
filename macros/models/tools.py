"""Tools of analysis, and what two of them hold: the risk factors of the UN Framework, risks and what resists them, the questions of mapping."""

from typing import Annotated, Literal

from pydantic import Field

from .fields import Detail, Names, Record, Reviewed, Slug, SourceId, Text, Theme, Uncertain, WebAddress, WholeNumber, Word, Years, YesNo


class Tool(Reviewed, Uncertain):
    """A tool of analysis (`data/tools/<id>.yml`)."""

    title: Text = Field(description="official title")
    owner_body: Text = Field(description="who issues it")
    year: Years | None = Field(None, description="year or years of issue")
    category: Annotated[Slug, Word("tool-categories")] = Field(description="kind of tool (vocabulary: tool-categories)")
    symbol: Text | None = Field(None, description="official document symbol")
    purpose: Text = Field(description="what it is for")
    users: tuple[Text, ...] = Field(min_length=1, description="who can use it")
    needs: Text | None = Field(None, description="what it needs as input")
    output: Text | None = Field(None, description="what comes out")
    limits: Text | None = Field(None, description="what it cannot do")
    limits_by_editors: YesNo = Field(True, description="true if the limits are the editors' reading")
    languages: tuple[Text, ...] = Field((), description="languages seen")
    updated: Text | None = Field(None, description="how often it is updated")
    url: WebAddress | None = Field(None, description="web address")
    details: tuple[Detail, ...] = Field((), description="further particulars")
    themes: tuple[Theme, ...] = Field((), description="chapters it serves (vocabulary: themes)")
    sources: tuple[SourceId, ...] = Field((), description="sources; none means that none was read, which the page says")

    def summary_in(self, manual: Names, id: str) -> str:
        """Return what kind of tool it is and whose; the record itself says what it is for."""
        kind = manual.vocabularies["tool-categories"][self.category].label
        return f"{kind} of {self.owner_body}{', ' + self.year if self.year else ''}: what it is for, what it needs and what it cannot do."


class RiskFactor(Uncertain):
    """A risk factor of the UN Framework of Analysis (`data/risk-factors.yml`)."""

    number: WholeNumber = Field(ge=1, le=14, description="number, 1 to 14")
    kind: Literal["common", "specific"] = Field(description="common to all crimes, or specific to one")
    title: Text = Field(description="title as issued")
    short: Text | None = Field(
        None, description="a short name for lists to tick, in our own words (editors); the title stays what is printed and kept"
    )
    crime: Text | None = Field(None, description="the crime meant, for a specific factor")
    indicators: WholeNumber | None = Field(None, description="number of indicators, where known")
    plain: Text = Field(description="what to look for, in our own words (editors)")
    sources: tuple[SourceId, ...] = Field((), description="sources")


class ResiliencePair(Record):
    """A risk and the source of resilience set beside it (`data/resilience.yml`)."""

    risk: Text = Field(description="the risk, in our own words")
    resilience: Text = Field(description="the source of resilience that the cited table sets beside it, in our own words; the pairing is that layout")
    question: Text = Field(description="a question to ask at home (editors)")
    source: SourceId = Field(description="source")
    locator: Text = Field(description="place in the source")

    def name_in(self, manual: Names, id: str) -> str:
        """Return the risk."""
        return self.risk


class MappingQuestion(Record):
    """A question of the mapping exercise (`data/mapping-questions.yml`)."""

    question: Text = Field(description="the question, in our own words")
    why: Text = Field(description="what the answer is good for")
    sources: tuple[SourceId, ...] = Field((), description="sources; none means editors' suggestion")

    def name_in(self, manual: Names, id: str) -> str:
        """Return the question."""
        return self.question
