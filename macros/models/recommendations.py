"""What is recommended and weighed: recommendations, benchmarks of the programme of work, places for the office, and challenges."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from .fields import (
    FieldError,
    Force,
    Names,
    PageRef,
    PastDate,
    RecommendationId,
    Record,
    Reference,
    Reviewed,
    Slug,
    Sourced,
    SourceId,
    Standing,
    Text,
    Theme,
    Word,
    YesNo,
)


class Elsewhere(Reference):
    """Another place that says the same, and with which force, where that differs."""

    force: Force | None = Field(None, description="its force there, only where it is another one (vocabulary: forces)")


class Recommendation(Reviewed):
    """A recommendation, option, responsibility, principle or challenge of a source document, with the force that it has there."""

    level: Annotated[Slug, Word("levels")] = Field(description="national, international or network (vocabulary: levels)")
    theme: Theme = Field(description="what it is about (vocabulary: themes)")
    kind: Annotated[Slug, Word("recommendation-kinds")] = Field(description="what kind of statement it is")
    force: Force = Field(description="how strongly the source says it: must, should, could, agreed … (vocabulary: forces)")
    speaker: Annotated[Slug, Word("speakers")] = Field(description="who says it in the source (vocabulary: speakers)")
    text: Text = Field(description="the statement in our own words, with the source's own force")
    source: SourceId = Field(description="the source document")
    locator: Text = Field(description="place in the source document: a section of the source's record, or several with ; between them")
    also: tuple[Elsewhere, ...] = Field((), description="other places where the sources say the same")
    standing: Standing = Field(description="what weight it has (vocabulary: standings)")
    cost: Annotated[Slug, Word("costs")] | None = Field(None, description="only where the source says so")
    who: tuple[Annotated[Slug, Word("actors")], ...] = Field(min_length=1, description="whom it addresses: who would act (vocabulary: actors)")
    explained: PageRef = Field(description="page and heading that explain it: roles/hub.md#what")

    def name_in(self, manual: Names, id: str) -> str:
        """Return the entry's number in the register."""
        return id.upper()


class Benchmark(Reviewed):
    """A proposal of the programme of work and what is known of it (`data/programme-of-work.yml`)."""

    proposal: Text = Field(description="what was proposed, in our own words")
    level: Annotated[Slug, Word("levels")] = Field(description="national, international or network")
    recommendation: RecommendationId | None = Field(None, description="id in data/recommendations.yml")
    measure: Text = Field(description="what would show that it is done (editors' suggestion)")
    status: Literal["reported", "partly-reported", "not-reported"] = Field(description="what the public record shows")
    progress: tuple[Sourced, ...] = Field((), description="what is reported, with source")
    as_of: PastDate = Field(description="date of the latest evidence, or of the search that found none")
    source: SourceId = Field(description="where the proposal stands")
    locator: Text = Field(description="heading or paragraph in the source")

    def name_in(self, manual: Names, id: str) -> str:
        """Return what was proposed."""
        return self.proposal


class Criterion(Record):
    """What one placement option offers on one point."""

    text: Text = Field(description="the answer on this point, in our own words")
    source: SourceId | None = Field(None, description="source; left out for editors' guidance")
    locator: Text | None = Field(None, description="place in the source")
    editors: YesNo = Field(False, description="true if it is the editors' own reading")

    @model_validator(mode="after")
    def _comes_from_somewhere(self) -> "Criterion":
        if not self.source and not self.editors:
            raise FieldError("says neither where it comes from nor that it is our own", "add source: and locator:, or editors: true")
        return self


class Placement(Reviewed):
    """A place in government where the post can sit (`data/placement-options.yml`)."""

    title: Text = Field(description="name of the option")
    page: PageRef = Field(description="chapter on this option")
    criteria: dict[Annotated[Slug, Word("placement-criteria")], Criterion] = Field(
        description="one answer for each criterion (vocabulary: placement-criteria)"
    )


class Challenge(Reviewed):
    """A difficulty that members named, and what was proposed (`data/challenges.yml`)."""

    title: Text = Field(description="the difficulty, in a few words")
    text: Text = Field(description="what members said, in our own words")
    source: SourceId = Field(description="source")
    locator: Text = Field(description="place in the source")
    proposals: tuple[Sourced, ...] = Field((), description="what members or others propose")
    recommendations: tuple[RecommendationId, ...] = Field((), description="ids in data/recommendations.yml")
    page: PageRef = Field(description="page and heading that explain it")
