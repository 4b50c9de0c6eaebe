"""Dates as people type them. In: “10 May 2027”, “January 2027”, “10.5.2027”, “20–22 June 2016”, “10 мая 2027”. Out: `2027-05-10`, `2027-01`, or none.

The one reader of dates: of forms, of tables and of what a message offers. Nothing is guessed. “4/5/2027” can be two days and is none,
“2010/11” can be two years, 45000 counts from one of two beginnings, and “before 10 May 2027” is another day. Names of months and of days
are known in the six languages of the United Nations and in German, Italian, Portuguese and Dutch, whole and short; no other word may stand.
"""

import datetime as dt
import re
import unicodedata
from functools import cache
from typing import NamedTuple

from babel.dates import get_day_names, get_month_names

LANGUAGES = ("en", "fr", "es", "ar", "ru", "zh", "de", "it", "pt", "nl")
NUMBERS = re.compile(r"^(\d{1,2})([-./‒–—−])(\d{1,2})\2(\d{4})$")
TIME = r",?[T ]\s*\d{1,2}[:.h][\d:.+Z]*(?: ?(?:-|to|bis) ?\d{1,2}[:.h][\d:.]*)?"
YEAR_FIRST = re.compile(rf"^(\d{{4}})( ?[-./_ ‒–—−] ?)(\d{{1,2}})\2(\d{{1,2}})(?:{TIME}| ?-)?$", re.IGNORECASE)
TOGETHER = re.compile(r"^((?:19|20)\d\d)()-?(\d\d)-?(\d\d)$")
YEAR_AND_MONTH = re.compile(r"^(\d{4})(?:([-./])(\d{1,2}))?$")
LETTERS_FOR_FIGURES = re.compile(r"^[\dOol]{4}-[\dOol]{1,2}(-[\dOol]{1,2})?$")
MONTH_FIRST = re.compile(r"^(\d{1,2})[./-](\d{4})$")
ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
ROMAN_MONTH = re.compile(rf"^(\d{{1,2}})[./ -]({'|'.join(ROMANS)})[./ -](\d{{4}})$")
CHINESE = re.compile(r"^(\d{4})\s*年(?:\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?)?$")
ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th|er|º|ª|°|\.)(?=[\s,]|$)", re.IGNORECASE)
LITTLE = re.compile(r"(?<!\w)(?:of|the|de|del|do|di|den|der|года|г|on)(?!\w)|[,]", re.IGNORECASE)
DASH = re.compile(r"\s*(?:[–—‒‑]|\s-\s|(?<=[^\d\s])-|-(?=[^\d\s])|(?<!\w)(?:to|until|till|and|au|al|bis|по)(?!\w))\s*", re.IGNORECASE)
DAYS = re.compile(r"^(\d{1,2})\.?\s*(?:-|–|—|/|\+|&|to|and)\s*(\d{1,2})\.?(?=\s+\D)(.*)$", re.IGNORECASE)
HYPHENS = str.maketrans("‐‑", "--")
MARK_OF_TEXT = re.compile(r"^['’‘´`](?=(?:19|20)\d\d(?!\d))")  # with which Excel keeps figures as text
MONTH_THEN_DAYS = re.compile(r"^(\D+?)\s+(\d{1,2})\s*[-–—]\s*(\d{1,2})\s*,?\s+(\d{4})$")


class Span(NamedTuple):
    """The first and the last day of something; no last day if only one date is given."""

    start: str
    end: str | None


def partial_date(text: str) -> str | None:
    """Return a date as the manual writes it, year-month-day or less; none if it is not clear which is meant."""
    plain = _plain(text)
    found = _numbers(plain) or _words(plain)
    return _written(*found) if found else None


def span(text: str) -> Span | None:
    """Return the days of “20–22 June 2016”, “30 May – 2 June 2017” or a single date; none if it is not clear which are meant."""
    plain = _plain(text)
    if match := MONTH_THEN_DAYS.match(plain):
        month, first, last, year = match.groups()
        return _from(partial_date(f"{first} {month} {year}"), partial_date(f"{last} {month} {year}"))
    if single := partial_date(plain):
        return Span(single, None)
    if match := DAYS.match(plain):
        first, last, rest = match.groups()
        return _from(partial_date(first + rest), partial_date(last + rest))
    parts = [part for part in DASH.split(plain) if part]
    if len(parts) != 2:
        return None
    year = parts[1][-4:]
    return _from(partial_date(parts[0]) or partial_date(f"{parts[0]} {year}"), partial_date(parts[1]))


def _from(start: str | None, end: str | None) -> Span | None:
    return Span(start, end) if start and end and start <= end else None


def _plain(text: str) -> str:
    """Return a text on one line, its digits those of ASCII."""
    one = " ".join("".join(char if char.isprintable() else " " for char in unicodedata.normalize("NFKC", text)).split())
    one = one.translate(HYPHENS)
    plain = "".join(str(unicodedata.digit(char)) if char.isdigit() else char for char in one).strip(' .,;|\\«»“”„"()[]')
    return MARK_OF_TEXT.sub("", plain)


def _numbers(text: str) -> tuple | None:
    """Return year, month and day of a date in figures."""
    if LETTERS_FOR_FIGURES.match(text):
        text = text.translate(str.maketrans("Ool", "001"))
    if match := YEAR_FIRST.match(text) or TOGETHER.match(text):
        return match[1], match[3], match[4]
    if match := YEAR_AND_MONTH.match(text):
        is_span_of_years = match[2] == "/" and int(match[3]) > int(match[1][2:])
        return None if is_span_of_years else (match[1], match[3], None)
    if match := CHINESE.match(text):
        return match.groups()
    if match := MONTH_FIRST.match(text):
        return match[2], match[1], None
    if match := ROMAN_MONTH.match(text):
        return match[3], ROMANS.index(match[2]) + 1, match[1]
    return _day_and_month(text)


def _day_and_month(text: str) -> tuple | None:
    """Return year, month and day of a date that ends with its year, if only one of two figures can be the month, or a point says which is."""
    if not (match := NUMBERS.match(text)):
        return None
    first, sign, second, year = match.groups()
    if sign == "." or int(first) > 12 or first == second:
        return year, second, first
    return (year, first, second) if int(second) > 12 else None


def _words(text: str) -> tuple | None:
    """Return year, month and day of a date with the name of a month."""
    parts = re.sub("[-/‒–—−]", " ", LITTLE.sub(" ", ORDINAL.sub("", text))).split()
    if parts and (first := _bare(parts[0])) in _weekdays() and first not in _months():
        parts = parts[1:]
    months = [number for part in parts if (number := _months().get(_bare(part)))]
    figures = [part for part in parts if part.isdecimal()]
    years, days = [part for part in figures if len(part) == 4], [part for part in figures if len(part) < 3]
    if len(months) != 1 or len(years) != 1 or len(days) > 1 or len(parts) != 2 + len(days):
        return None
    return years[0], months[0], days[0] if days else None


def month_number(word: str) -> int | None:
    """Return the number of a month by its name in one of several languages; none if it is no month, or could be two."""
    return _months().get(_bare(unicodedata.normalize("NFKC", word)))


def _bare(word: str) -> str:
    return word.casefold().strip(".")


@cache
def _weekdays() -> frozenset[str]:
    """Return every name of a day of the week, small letters without points."""
    names = (name for language in LANGUAGES for width in ("wide", "abbreviated") for name in get_day_names(width, "format", language).values())
    return frozenset(_bare(unicodedata.normalize("NFKC", name)) for name in names) | {"tues", "weds", "thurs"}


@cache
def _months() -> dict[str, int]:
    """Return the number of every name of a month, small letters without points; a name of two months is none."""
    found: dict[str, set[int]] = {}
    for language in LANGUAGES:
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                for number, name in get_month_names(width, context, language).items():
                    found.setdefault(_bare(unicodedata.normalize("NFKC", name)), set()).add(number)
    found["sept"] = {9}
    return {name: numbers.pop() for name, numbers in found.items() if len(numbers) == 1 and not name.isdecimal()}


def _written(year: str, month: object, day: object) -> str | None:
    try:
        dt.date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    return "-".join([year, *(f"{int(part):02}" for part in (month, day) if part)])
