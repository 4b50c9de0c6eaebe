"""Ids, and references by id to records, pages and words of a vocabulary. Each says by its mark where it points."""

from typing import Annotated

from pydantic import Field

from .marks import PageAddress, Refers, Word

SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
Slug = Annotated[str, Field(pattern=SLUG)]
HeadingId = Annotated[str, Field(pattern=SLUG)]
SourceId = Annotated[Slug, Refers("sources")]
MeetingId = Annotated[Slug, Refers("meetings")]
PracticeId = Annotated[Slug, Refers("practices")]
ToolId = Annotated[Slug, Refers("tools")]
InstrumentId = Annotated[Slug, Refers("instruments")]
LeverId = Annotated[Slug, Refers("levers")]
RecommendationId = Annotated[Slug, Refers("recommendations")]
BodyId = Annotated[Slug, Refers("bodies")]
ModuleId = Annotated[Slug, Refers("modules")]
CountryCode = Annotated[str, Field(pattern=r"^[A-Z]{2}$"), Refers("countries")]
PageRef = Annotated[str, Field(pattern=r"^[a-z0-9/_-]+\.md(#[a-z0-9-]+)?$"), PageAddress()]
Owner = Annotated[Slug, Word("owners")]
Standing = Annotated[Slug, Word("standings")]
Theme = Annotated[Slug, Word("themes")]
Force = Annotated[Slug, Word("forces")]
