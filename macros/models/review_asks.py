"""What public letters of the network's Secretariat ask to be recommended in the Universal Periodic Review."""

from typing import Literal

from pydantic import Field, model_validator

from .fields import FieldError, InstrumentId, Reviewed, SourceId, Text


class ReviewAsk(Reviewed):
    """One thing that a letter asks states to recommend (`data/review-asks.yml`)."""

    asked: Text = Field(description="what the letter asks, in our own words, with the letter's own force")
    option: Text = Field(description="the same as an option for a state under review: could consider …")
    settled_by: Literal["appointment", "instrument", "nothing"] = Field(
        description="what on record shows that it is done: a focal point in the register, the status of an instrument, or nothing"
    )
    instrument: InstrumentId | None = Field(None, description="the instrument, where its status settles it")
    source: SourceId = Field(description="the letter")
    locator: Text | None = Field(None, description="place in the letter")

    @model_validator(mode="after")
    def _an_instrument_where_it_settles(self) -> "ReviewAsk":
        if (self.settled_by == "instrument") != (self.instrument is not None):
            raise FieldError("does not fit settled_by", "name an instrument exactly where settled_by is instrument", ("instrument",))
        return self
