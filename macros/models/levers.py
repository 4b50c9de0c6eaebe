"""Levers: what a government can do when the risk of atrocities rises. What a source says and what the editors say have fields of their own."""

from typing import Annotated

from pydantic import Field, model_validator

from .fields import FieldError, Names, PageRef, PastDate, PastDay, Record, Reviewed, Slug, SourceId, Text, Uncertain, Word, YesNo


class Fact(Record):
    """A statement in our own words with the sources that carry it."""

    text: Text = Field(description="the statement, in our own words and with the source's own force")
    sources: tuple[SourceId, ...] = Field(min_length=1, description="sources that say it")


class Example(Fact):
    """A documented use."""

    date: PastDate = Field(description="when it was used")


class Elapsed(Record):
    """How long one use took, from two days that sources give; the number of days is always computed."""

    began: PastDay = Field(description="the first day, yyyy-mm-dd")
    beginning: Text = Field(description="what happened on it: the letter of ten members")
    ended: PastDay = Field(description="the last day, yyyy-mm-dd")
    ending: Text = Field(description="what happened on it: the vote on the agenda")
    sources: tuple[SourceId, ...] = Field(min_length=1, description="sources that give the two days")

    @property
    def days(self) -> int:
        """The days between."""
        return (self.ended - self.began).days

    @model_validator(mode="after")
    def _in_order(self) -> "Elapsed":
        if self.ended <= self.began:
            what = f"is {self.ended}, not after began, {self.began}"
            fix = "correct the day that is wrong, often by its year, as the source gives it; let the two change places only if each is the other's"
            raise FieldError(what, fix, ("ended",))
        return self


class Lever(Reviewed, Uncertain):
    """A lever (`data/levers/<id>.yml`)."""

    title: Text = Field(description="what it is")
    short: Text = Field(max_length=48, description="its name in the table and on the printed sheet")
    names: tuple[Text, ...] = Field((), description="everyday names by which people search for it")
    family: Annotated[Slug, Word("lever-families")] = Field(description="its family (vocabulary: lever-families)")
    when: Annotated[Slug, Word("lever-times")] = Field(description="editors: when it is usually taken up (vocabulary: lever-times)")
    body: Text = Field(description="the body that acts")
    decides: Text = Field(description="editors: who at home usually decides")
    threshold: Fact | None = Field(None, description="what it takes, exactly as the sources say it")
    no_threshold: Text | None = Field(None, description="editors: what it takes, where no source read sets a threshold")
    force: YesNo = Field(False, description="true if armed force can be part of it")
    conditions: Fact | None = Field(None, description="where force can be part of it: the conditions on which states agreed")
    speed: Fact | None = Field(None, description="how fast it is by rule, as a source says it")
    elapsed: Elapsed | None = Field(None, description="how long one use took, from two sourced days")
    first_step: Text = Field(description="editors: the usual first step")
    limits: Text = Field(description="editors: what it cannot do and what harm it can do")
    facts: tuple[Fact, ...] = Field((), description="what sources say about it")
    example: Example | None = Field(None, description="a documented use, with its date")
    see: tuple[PageRef, ...] = Field((), description="pages to go to: tools/human-rights-council.md")

    @model_validator(mode="after")
    def _threshold_or_none(self) -> "Lever":
        if self.threshold and self.no_threshold:
            raise FieldError("stands beside a threshold from sources", "take no_threshold away, or the threshold", ("no_threshold",))
        if not self.threshold and not self.no_threshold:
            raise FieldError(
                "is missing", "add threshold: with text and sources; where no source sets one, no_threshold: and what it takes", ("threshold",)
            )
        return self

    @model_validator(mode="after")
    def _force_has_conditions(self) -> "Lever":
        if self.force and not self.conditions:
            raise FieldError("is missing", "add conditions:, since armed force can be part of this lever", ("conditions",))
        return self

    @property
    def sources(self) -> tuple[str, ...]:
        """Every source that it cites, each once."""
        parts = (self.threshold, self.conditions, self.speed, self.elapsed, *self.facts, self.example)
        return tuple(dict.fromkeys(source for part in parts if part for source in part.sources))

    @property
    def takes(self) -> str:
        """What it takes, whoever says so."""
        return self.threshold.text if self.threshold else self.no_threshold or ""

    def page_title_in(self, manual: Names, id: str) -> str:
        """Return the short name."""
        return self.short

    def summary_in(self, manual: Names, id: str) -> str:
        """Return who decides and what it takes, and how fast it was where a source says so."""
        fast = ", how fast it was" if self.speed or self.elapsed else ""
        return f"{self.title}: who decides, what it takes{fast}, the first step, and what harm it can do."

    def other_names_in(self, manual: Names, id: str) -> list[str]:
        """Return its everyday names."""
        return list(self.names)
