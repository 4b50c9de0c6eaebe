"""Who answers for a record, when it was reviewed, and by when it is to be reviewed again. Out: `Reviewed`, and the rule it is held to."""

import datetime as dt
from typing import Protocol

from pydantic import Field, model_validator

from .dates import Date, PastDay
from .errors import FieldError
from .record import Record
from .references import Owner

FIRST_REVIEW = 2020
MOST_YEARS_TO_REVIEW = 3


class Dated(Protocol):
    """What has been reviewed and will be again: a record, or a page."""

    reviewed: dt.date | None
    review_by: dt.date | None


def in_order(dated: Dated) -> Dated:
    """Refuse a review in the wrong order, too far ahead, or from before there was a manual: a slip in the year.

    Raises:
        FieldError: with what to write.
    """
    reviewed, review_by = dated.reviewed, dated.review_by
    if reviewed and reviewed.year < FIRST_REVIEW:
        raise FieldError(f"is {reviewed}, before there was a manual to review", "correct the year", ("reviewed",))
    if reviewed and review_by and review_by <= reviewed:
        later = years_after(review_by, 1)
        this = f", {later} if only the year is a slip" if later > reviewed else ""
        fix = f"write a day after the last review{this}; or correct reviewed, if its year is a slip"
        raise FieldError(f"is not after reviewed, {reviewed}", fix, ("review_by",))
    last = years_after(reviewed, MOST_YEARS_TO_REVIEW) if reviewed else None
    if review_by and last and review_by > last:
        raise FieldError(
            f"is {review_by}, more than {MOST_YEARS_TO_REVIEW} years after the last review",
            f"correct the year, or write a day no later than {last}",
            ("review_by",),
        )
    return dated


def years_after(day: dt.date, years: int) -> dt.date:
    """Return the same day a number of years later; for 29 February, 28 February where there is no other."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


class Reviewed(Record):
    """The review clock: who answers for a record or page and when it was and will be looked at."""

    owner: Owner = Field("secretariat", description="the office that answers for it (vocabulary: owners)")
    reviewed: PastDay | None = Field(None, description="day of the last review, yyyy-mm-dd")
    review_by: Date | None = Field(None, description="day by which it should be reviewed again, yyyy-mm-dd")

    _reviewed_in_order = model_validator(mode="after")(in_order)  # a name of its own: a model that has the same one would take its place
