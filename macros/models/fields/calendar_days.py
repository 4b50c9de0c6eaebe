"""What is said of a date of the right form that no calendar holds. In: the text. Out: `FieldError` with the date that is meant if it is sure."""

import re
from calendar import monthrange

from babel.dates import get_month_names

from ..texts.written_dates import partial_date
from .errors import FieldError


def without_noughts(text: str) -> FieldError | None:
    """Return what is wrong with a date that holds 00 for what is not known: such a date ends before it."""
    match = re.fullmatch(r"(\d{4}(?:-(?!00)\d\d)?)(?:-00){1,2}", text)
    if not match or partial_date(match[1]) != match[1]:
        return None
    return FieldError(f"“{text}” holds 00 for what is not known", f"write {match[1]}", instead=match[1])


def no_day(text: str) -> FieldError:
    """Return what is wrong with a date that no calendar holds."""
    return FieldError(f"“{text}” is not a day of the calendar", _of_calendar(text))


def _of_calendar(text: str) -> str:
    """Return what is wrong with a date of the right form that no calendar holds."""
    parts = [int(part) for part in text.split("-")]
    if not 1 <= parts[1] <= 12:
        turned = partial_date(f"{parts[0]}-{parts[2]:02}-{parts[1]:02}") if len(parts) == 3 else None
        there_is = f"there is no month {parts[1]}"
        return f"write {turned}, if day and month changed places; {there_is}" if turned else f"write a month from 01 to 12; {there_is}"
    month = get_month_names("wide", locale="en")[parts[1]]
    return f"write a day that {month} {parts[0]} has: it ends on the {monthrange(parts[0], parts[1])[1]}th".replace("31th", "31st")
