"""Questions on where the post could sit, each answer with passages of the manual that speak for and against a place, never with a verdict."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from .fields import FieldError, HeadingId, PageRef, Record, Refers, Reviewed, Slug, Text, Word

SIDES = ("for", "against")


class Passage(Record):
    """A passage that an answer brings up: a block of a chapter by its first words, or what a placement option offers on one point."""

    side: Literal["for", "against"] = Field(description="for or against")
    page: PageRef | None = Field(None, description="chapter and heading: placement/chief-executive.md#gives")
    begins: Text | None = Field(None, description="first words of the paragraph or entry there, enough to tell it from the others")
    place: Annotated[Slug, Refers("placements")] | None = Field(None, description="instead of page and begins: id in data/placement-options.yml")
    criterion: Annotated[Slug, Word("placement-criteria")] | None = Field(None, description="with place: the point (vocabulary: placement-criteria)")

    @model_validator(mode="after")
    def _of_one_kind(self) -> "Passage":
        quoted, listed = (self.page, self.begins), (self.place, self.criterion)
        if not (all(quoted) and not any(listed) or all(listed) and not any(quoted)):
            raise FieldError("names neither one block of a chapter nor one cell", "write page: and begins:, or place: and criterion:")
        return self


class Answer(Record):
    """An answer, and what to read with it."""

    text: Text = Field(description="the answer in a few words")
    passages: tuple[Passage, ...] = Field(min_length=2, description="what speaks for and against, at least one of each")
    read: tuple[PageRef, ...] = Field((), description="pages to read next: roles/convener.md")

    @model_validator(mode="after")
    def _both_sides(self) -> "Answer":
        sides = {passage.side for passage in self.passages}
        for side in SIDES:
            if side not in sides:
                fix = f"write side: {side} for the passage below that speaks {side}, or add one"
                raise FieldError(f"holds nothing that speaks {side}, and would read as advice", fix, ("passages",))
        return self


class PlacementQuestion(Reviewed):
    """A question of the placement explorer (`data/placement-questions.yml`)."""

    title: Text = Field(description="the question")
    answers: dict[HeadingId, Answer] = Field(min_length=2, max_length=5, description="the answers, each below its id")
