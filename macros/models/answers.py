"""Questions that people ask, and where the manual answers them; search gives the answer first."""

from typing import Literal

from pydantic import Field, model_validator

from .fields import BodyId, FieldError, PageRef, Record, SourceId, Text, YesNo


class Answer(Record):
    """A question and its answer (`data/answers.yml`)."""

    question: Text = Field(description="the question, as people ask it")
    also: tuple[Text, ...] = Field((), description="other ways of asking it")
    page: PageRef = Field(description="page and heading that answers it, or says why it is not answered here")
    fact: Literal["next-meeting", "latest-meeting", "first-meeting", "public-total"] | None = Field(
        None, description="what is worked out from the records: next-meeting, latest-meeting, first-meeting, public-total"
    )
    members_of: BodyId | None = Field(None, description="body or group whose states with a Focal Point on record are the answer")
    text: Text | None = Field(None, description="the answer in a sentence or two, where the first sentences of the place do not give it")
    sources: tuple[SourceId, ...] = Field((), description="sources of the text; none if it is the editors' own")
    not_here: YesNo = Field(False, description="true if the manual does not hold it; the answer then says so first")

    @model_validator(mode="after")
    def _said_once(self) -> "Answer":
        if sum(map(bool, (self.fact, self.members_of, self.text))) > 1:
            given = [name for name in ("fact", "members_of", "text") if getattr(self, name)]
            made = f", which {given[0]} works out from the records" if self.fact or self.members_of else ""
            fix = f"keep one of {' and '.join(f'{name}:' for name in given)}, and take the other line out"
            raise FieldError(f"stands beside another answer{made}", fix, ("text" if self.text else "members_of",))
        if self.sources and not self.text:
            raise FieldError("stands without a text", "leave it out, since an answer without a text has the sources of its place", ("sources",))
        if self.not_here and not self.text:
            raise FieldError("is missing", "say what the manual does not hold, and why", ("text",))
        return self
