"""What members did, as their sources tell it."""

from typing import Annotated, Literal

from pydantic import ConfigDict, Field, ValidationInfo, ValidatorFunctionWrapHandler, field_validator, model_validator
from pydantic_core import PydanticCustomError

from .fields import CountryCode, FieldError, Names, PastYears, Record, Reviewed, SourceId, Text, Theme, Uncertain, Word

STATUSES = "practice-statuses"
NEEDED = ("title", "done", "themes", "sources")
STORY = ("situation", "done", "result")  # the parts that the sources tell, in the order of the page


def _with_needed(schema: dict) -> None:
    """Say in the schema what a practice needs unless it was withdrawn."""
    schema |= {"if": {"properties": {"status": {"const": "withdrawn"}}, "required": ["status"]}, "else": {"required": list(NEEDED)}}


class PartSources(Record):
    """Which sources of a practice say which of its parts; a part that is left out rests on all of them."""

    situation: tuple[SourceId, ...] = Field((), description="the sources that say what led to it")
    done: tuple[SourceId, ...] = Field((), description="the sources that say what was done")
    result: tuple[SourceId, ...] = Field((), description="the sources that say what came of it")
    lesson: tuple[SourceId, ...] = Field((), description="sources on which the reading of the editors rests, where it tells what they say")


class Practice(Reviewed, Uncertain):
    """A publicly documented practice of a state or group of states (`data/practices/<id>.yml`).

    One that was withdrawn at the request of a government says nothing but that, at the address that it had.
    """

    model_config = ConfigDict(json_schema_extra=_with_needed)

    status: Annotated[Literal["documented", "withdrawn"], Word(STATUSES)] | None = Field(
        None, description="withdrawn (at a government's request; then nothing else is said), documented (any other; may be left out)"
    )
    title: Text | None = Field(None, validate_default=True, description="what it is, in a few words")
    countries: tuple[CountryCode, ...] = Field((), description="two-letter codes; empty if the source names none")
    actors: tuple[Text, ...] = Field((), description="organisations or groups, where no single country acted")
    year: PastYears | None = Field(None, description="year or years, as the source allows: 2015, 2014-2016")
    done: Text | None = Field(None, validate_default=True, description="what was done, in our own words")
    situation: Text | None = Field(None, description="what led to it, only where the record says so")
    result: Text | None = Field(None, description="what came of it, only where the record says so")
    lesson: Text | None = Field(None, description="a reading of the record by the editors, not a quotation")
    themes: tuple[Theme, ...] = Field((), validate_default=True, min_length=1, description="chapters it belongs to (vocabulary: themes)")
    note: Text | None = Field(None, description="a short remark")
    sources: tuple[SourceId, ...] = Field((), validate_default=True, min_length=1, description="sources")
    part_sources: PartSources | None = Field(
        None, description="which of the sources say which part, only where that is known; not needed where there is one source"
    )

    @field_validator(*NEEDED, mode="wrap")
    @classmethod
    def _needed_unless_withdrawn(cls, value: object, handler: ValidatorFunctionWrapHandler, info: ValidationInfo) -> object:
        if value not in (None, ()):
            return handler(value)
        if info.data.get("status") != "withdrawn":
            raise PydanticCustomError("missing", "Field required")
        return value

    @model_validator(mode="after")
    def _silent_if_withdrawn(self) -> "Practice":
        first, *others = [name for name in type(self).model_fields if name in self.model_fields_set - {"status", *Reviewed.model_fields}] or [""]
        if self.is_withdrawn and first:
            what = "stands in a practice that was withdrawn" + (f", and so does what it says under {', '.join(others)}" if others else "")
            lines = "these lines" if others else "the line"
            asked = f"if a government asked that it be withdrawn, take {lines} out, and nothing stays but status, owner, reviewed and review_by"
            raise FieldError(what, f"{asked}; if it only ended, take status: withdrawn out, and say when under done", (first,))
        return self

    def other_names_in(self, manual: Names, id: str) -> list[str]:
        """Return the names of the states that did it, by which it is found too."""
        return [manual.countries[code].name for code in self.countries]

    @property
    def state(self) -> str:
        """Its status as the record says it, documented if it says nothing."""
        return self.status or "documented"

    @property
    def is_withdrawn(self) -> bool:
        """Whether it was withdrawn at the request of a government."""
        return self.status == "withdrawn"

    def sources_of(self, part: str) -> tuple[str, ...]:
        """Return the sources that say a part of its story or of its lesson; none where the record does not tell which of them do."""
        alone = self.sources if len(self.sources) == 1 and part in STORY else ()
        return getattr(self.part_sources, part, ()) or alone

    @property
    def told(self) -> tuple[str, ...]:
        """The parts of its story that it tells."""
        return tuple(part for part in STORY if getattr(self, part))

    @property
    def unsourced(self) -> tuple[str, ...]:
        """The parts of its story of which it does not tell which sources say them."""
        return tuple(part for part in self.told if not self.sources_of(part))

    @property
    def unplaced(self) -> tuple[str, ...]:
        """Its sources that no part, and no side of a conflict, names as its own."""
        placed = {id for part in PartSources.model_fields for id in self.sources_of(part)}
        return tuple(id for id in self.sources if id not in placed | {side.source for point in self.conflicts for side in point.values})

    def name_in(self, manual: Names, id: str) -> str:
        """Return what it is; of one that was withdrawn, only that."""
        return self.title or manual.vocabularies[STATUSES][self.state].label

    def summary_in(self, manual: Names, id: str) -> str:
        """Return whose practice it is, and when, else under which themes, so that no two say the same: the record itself says what was done."""
        if self.is_withdrawn:
            return manual.vocabularies[STATUSES][self.state].description
        who = ", ".join([*(manual.countries[code].name for code in self.countries), *self.actors]) or "a country not named"
        themes = " and ".join(f"“{manual.vocabularies['themes'][word].label}”" for word in self.themes)
        return f"A practice of {who}{', ' + self.year if self.year else ' under ' + themes}, as far as public documents tell it."
