"""Days, months, years and spans of years. In: a date as written. Out: the date, or `FieldError` with the one that is meant.

A `Past…` lies on or before the manual's own date; a `Network…` in the life of the network as well.
"""

import datetime as dt
import re
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator

from .calendar_days import no_day, without_noughts
from .errors import FieldError
from .marks import NotAhead, WrittenAs
from .no_dates import FORM, PARTIAL_FORM, in_plain_digits, no_date, no_month
from .numbers import WholeNumber
from .text import Text

PARTIAL_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
FOUR_DIGITS = re.compile(r"(?<![0-9])[0-9]{4}(?![0-9])")
SHORT_SPAN = re.compile(r"([0-9]{2})([0-9]{2})\s?[-\u2013/]\s?([0-9]{2})")  # 2023-25; 2011-12 is a month
SPAN = re.compile(r"(?<![0-9])([0-9]{4})\s?[-\u2013]\s?([0-9]{4})(?![0-9])")
EARLIEST, LATEST = 1800, 2100
CHARTER = 1945  # no government did anything under the commitments of the United Nations before there was one
BEGUN = 2001
GRACE = dt.timedelta(days=1)  # a day has begun elsewhere before it begins where a build counts it


def _partial_date(text: str) -> str:
    in_plain_digits(text)
    _in_our_times(text)
    match = PARTIAL_DATE.fullmatch(text)
    if not match:
        raise no_date(text, PARTIAL_FORM, "write what is known, such as the year alone, or leave the line out if it may be left out")
    year, month, day = (int(part) if part else 1 for part in match.groups())
    try:
        dt.date(year, month, day)
    except ValueError:
        raise without_noughts(text) or no_day(text) from None
    return text


def _day(value: object) -> object:
    if not isinstance(value, str):
        return value
    in_plain_digits(value)
    _in_our_times(value)
    if not DAY.fullmatch(value):
        raise no_date(value, FORM, FORM)
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        raise no_day(value) from None


def _in_our_times(text: str) -> None:
    """Refuse a date by its year, before anything else is said of it."""
    if (match := re.match(r"(\d{4}(?=-|$)|\d{5,9}(?=-\d))", text)) and not EARLIEST <= int(match[1]) <= LATEST:
        raise FieldError(f"is in the year {int(match[1])}", "correct the year")


def _month(text: str) -> str:
    in_plain_digits(text)
    if not re.fullmatch(r"\d{4}-\d\d", text):
        raise no_month(text)
    return _partial_date(text)


def _some_year(text: str) -> str:
    """Refuse a text that names no year; other words may stand beside one: Since 2013."""
    in_plain_digits(text)
    if FOUR_DIGITS.search(text):
        return text
    if number := re.search(r"[0-9]+", text):
        raise FieldError(
            f"“{text}” gives {number[0]} where a year has four digits", "write the year with four digits, such as 2015, 2014-2016 or Since 2013"
        )
    raise FieldError(f"“{text}” names no year", "write the year or years, such as 2015, 2014-2016 or Since 2013; leave the line out if none is known")


def _years(text: str) -> str:
    """Refuse years that no record can be of, and spans that run backwards."""
    in_plain_digits(text)
    if number := re.search(r"(?<![0-9])[0-9]{5,}(?![0-9])", text):
        raise FieldError(f"names the year {number[0]}", "correct the year")
    years = [int(year) for year in FOUR_DIGITS.findall(text)]
    for year in years:
        if not EARLIEST <= year <= LATEST:
            raise FieldError(f"names the year {year}", "correct the year")
    if (short := SHORT_SPAN.fullmatch(text)) and int(short[3]) > max(12, int(short[2])):
        whole = f"{short[1]}{short[2]}-{short[1]}{short[3]}"
        raise FieldError(f"“{text}” gives two digits of a year", f"write {whole}", instead=whole)
    if any(int(first) > int(last) for first, last in SPAN.findall(text)):
        raise FieldError("runs backwards", "write the earlier year first, as in 2014-2016")
    return text


def _as_of(text: str) -> str:
    """Hold what is written as a date to the calendar; words such as “2012 onwards” may stand."""
    return _partial_date(text) if re.fullmatch(r"[0-9]{4,}(-[0-9]*)*", text) else _years(text)


def _since_the_charter(text: str) -> str:
    for year in FOUR_DIGITS.findall(text):
        if int(year) < CHARTER:
            raise FieldError(f"names the year {year}, before there was a United Nations", "correct the year")
    return text


def _of_four_digits(year: int) -> int:
    """Refuse a year before any that a record is of; one that lies ahead is told with the manual's own date."""
    if year < EARLIEST:
        raise FieldError(f"is {year}, where a year has four digits" if year < 1000 else f"is in the year {year}", "correct the year")
    return year


def _of_the_network(year: int) -> int:
    if not BEGUN <= year <= LATEST:
        raise FieldError(f"is {year}, too {'early' if year < BEGUN else 'late'} for anything of this network", "correct the year")
    return year


def _date_of_the_network(date: str | dt.date) -> str | dt.date:
    if int(str(date)[:4]) < BEGUN:
        _of_the_network(int(str(date)[:4]))
    return date


Date = Annotated[dt.date, BeforeValidator(_day)]
PartialDate = Annotated[str, AfterValidator(_partial_date), WrittenAs(f"^{PARTIAL_DATE.pattern}$", "is not written as 2026-05-31, 2026-05 or 2026")]
Month = Annotated[str, AfterValidator(_month), WrittenAs(f"^{PARTIAL_DATE.pattern}$", "is not written as 2026-05-31, 2026-05 or 2026")]
PastDay = Annotated[Date, NotAhead()]
PastDate = Annotated[PartialDate, NotAhead()]
NetworkYear = Annotated[WholeNumber, AfterValidator(_of_the_network)]
NetworkDate = Annotated[PastDate, AfterValidator(_date_of_the_network)]
NetworkDay = Annotated[PastDay, AfterValidator(_date_of_the_network)]
PastYear = Annotated[WholeNumber, AfterValidator(_of_four_digits), NotAhead()]
Years = Annotated[Text, AfterValidator(_some_year), AfterValidator(_years), NotAhead(years=1)]
PastYears = Annotated[Text, AfterValidator(_some_year), AfterValidator(_years), AfterValidator(_since_the_charter), NotAhead()]
ActDate = Annotated[PastDate, AfterValidator(_since_the_charter)]
SoonDate = Annotated[PartialDate, NotAhead(years=1)]
AsOf = Annotated[Text, AfterValidator(_as_of), NotAhead()]
