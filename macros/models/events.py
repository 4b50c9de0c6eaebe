"""What recurs, and how its next date is found."""

import datetime as dt
import re
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from .fields import Detail, FieldError, PartialDate, Record, Reviewed, Slug, SourceId, Text, Uncertain, WholeNumber, Word

NEEDED = {"fixed": ("month_day",), "window": ("months",), "nth-week": ("month", "week"), "announced": ()}


def _with_zeros(text: object) -> object:
    """Refuse 12-9, and say what it means."""
    found = re.fullmatch(r"([0-9]{1,2})-([0-9]{1,2})", text) if isinstance(text, str) else None
    if found and (instead := f"{int(found[1]):02}-{int(found[2]):02}") != text:
        raise FieldError(f"“{text}” is not of the right form", f"write {instead}", instead=instead)
    return text


def _day_of_year(text: str) -> str:
    try:
        dt.date.fromisoformat(f"2024-{text}")
    except ValueError:
        turned = f"{text[3:]}-{text[:2]}"
        instead = turned if 1 <= int(text[3:]) <= 12 < int(text[:2]) <= 31 else ""
        raise FieldError(
            "is not a day of the calendar", f"write {instead}" if instead else "write month and day, as in 05-31", instead=instead
        ) from None
    return text


MonthDay = Annotated[str, Field(pattern=r"^[0-9]{2}-[0-9]{2}$"), BeforeValidator(_with_zeros), AfterValidator(_day_of_year)]


class DateRule(Record):
    """How to find an event's next date. One of the forms below, by `type`."""

    type: Literal["fixed", "window", "nth-week", "announced"] = Field(
        description="fixed (day and month), window (months only), nth-week (Tuesday rule of the Assembly), announced (host sets the date)"
    )
    month_day: MonthDay | None = Field(None, description="fixed: the month and the day, as in 12-09")
    months: tuple[Annotated[WholeNumber, Field(ge=1, le=12)], ...] = Field((), description="window, announced: usual months, 1 to 12")
    month: WholeNumber | None = Field(None, ge=1, le=12, description="nth-week: the month")
    week: WholeNumber | None = Field(None, ge=1, le=5, description="nth-week: number of the week that has a working day")
    offset_days: WholeNumber = Field(0, ge=-31, le=31, description="nth-week: days after the Tuesday of that week; before it, with a minus")
    text: Text | None = Field(None, description="the rule in words")

    @model_validator(mode="after")
    def _complete(self) -> "DateRule":
        for name in NEEDED[self.type]:
            if not getattr(self, name):
                given = [field for field in ("month_day", "months", "month") if getattr(self, field)]
                other = next((type for type, names in NEEDED.items() if type != self.type and given and set(given) <= set(names)), "")
                fix = f"add {name}:, which a rule of the type {self.type} needs" + (
                    f"; or, with {given[0]} alone, write type: {other}" if other else ""
                )
                raise FieldError("is missing", fix, (name,))
        return self


class Event(Reviewed, Uncertain):
    """A recurring day, session or meeting (`data/events.yml`)."""

    title: Text = Field(description="name")
    rule: DateRule = Field(description="how its date is found, such as {type: fixed, month_day: 05-31}")
    priority: Annotated[Slug, Word("event-priorities")] = Field(description="core, related, training or anniversary")
    basis: Text | None = Field(None, description="what established it")
    why: Text | None = Field(None, description="why it matters")
    place: Text | None = Field(None, description="where")
    dates: tuple[PartialDate, ...] = Field((), description="days already published")
    details: tuple[Detail, ...] = Field((), description="further particulars")
    note: Text | None = Field(None, description="a short remark")
    sources: tuple[SourceId, ...] = Field((), description="sources")
