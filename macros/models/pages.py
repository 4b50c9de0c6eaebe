"""Front matter of a page. That of a training module, which is a chapter with a plan, has a file of its own."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from .fields import (
    Date,
    InstrumentId,
    ModuleId,
    Owner,
    PageRef,
    PastDay,
    Plain,
    PracticeId,
    RecommendationId,
    Record,
    Slug,
    Text,
    Theme,
    ToolId,
    WholeNumber,
    Word,
)
from .fields.review import in_order
from .fields.text import PLAIN_TITLE

PAPER = "paper"


class Related(Record):
    """Where a reader would go next."""

    recommendations: tuple[RecommendationId, ...] = Field((), description="ids in data/recommendations.yml")
    practices: tuple[PracticeId, ...] = Field((), description="ids in data/practices/")
    tools: tuple[ToolId, ...] = Field((), description="ids in data/tools/")
    instruments: tuple[InstrumentId, ...] = Field((), description="ids in data/instruments/")
    modules: tuple[ModuleId, ...] = Field((), description="codes of training modules: fp-01")
    pages: tuple[PageRef, ...] = Field((), description="pages: roles/hub.md")


class Page(Record):
    """The front matter of any page under docs/."""

    title: Text = Field(max_length=70, pattern=PLAIN_TITLE, description="title of the page, the question it answers")
    description: Plain = Field(min_length=40, max_length=260, pattern=PLAIN_TITLE, description="summary in one or two sentences: the answer itself")
    kind: Annotated[Slug, Word("page-kinds")] = Field("chapter", description="kind of page (vocabulary: page-kinds)")
    owner: Owner = Field("secretariat", description="the office that answers for the page (vocabulary: owners)")
    template: Literal["home.html", "plan.html", "wide.html"] | None = Field(None, description="page layout, if not the usual one")
    reviewed: PastDay = Field(description="day of the last review, yyyy-mm-dd")
    review_by: Date = Field(description="day by which it should be reviewed again, yyyy-mm-dd")
    themes: tuple[Theme, ...] = Field((), description="what it is about (vocabulary: themes)")
    aliases: tuple[Text, ...] = Field((), description="other words people search for")
    route: tuple[PageRef, ...] = Field((), description="for a route: the pages to read, in order")
    minutes: WholeNumber | None = Field(
        None,
        ge=1,
        description="for a route: the minutes that its name promises, shown where it quotes its pages; elsewhere those of its pages are counted",
    )
    related: Related = Field(Related(), description="where a reader would go next")
    hide: tuple[Literal["toc", "navigation"], ...] = Field((), description="parts of the frame to leave out")

    _reviewed_in_order = model_validator(mode="after")(in_order)
