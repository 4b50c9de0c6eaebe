"""Dates as people write them. In: a text that is no date of the manual's form. Out: the date that it means, if it can mean only one."""

import datetime as dt
import re
import unicodedata
from calendar import monthrange
from functools import lru_cache

from babel.dates import get_month_names

from .written_dates import partial_date

NOT_KNOWN = re.compile(
    r"(?:t\.?b\.?[acd]\.?|n\.?/?a\.?|not (?:yet )?known|unknown|to be \w+|none|open|\?+|-+|x+|pending|n\. ?d\.?|s\. ?d\.?|o\. ?j\.?|undated|no date|sin fecha|sans date|ohne jahr|без даты)",
    re.IGNORECASE,
)
ISO_LIKE = re.compile(
    r"(\d{4})[-/._ ](\d{1,2})[-/._ ](\d{1,2})(?:,?[T ]\s*\d{1,2}[:.h][\d:.+Z]*(?: ?(?:-|to|bis) ?\d{1,2}[:.h][\d:.]*)?| ?-)?", re.IGNORECASE
)
TOGETHER = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)")
NUMBERS = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
MONTH_NUMBER = re.compile(r"(\d{1,2})[-/.](\d{4})")
WORDS = re.compile(r"(?:\w+,? )?(\d{1,2})(?:st|nd|rd|th|er|\.)?(?: of| de)? ([^\W\d]+)\.?(?: de)?,? (\d{4})")
AMERICAN = re.compile(r"(?:\w+,? )?([^\W\d]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")
MONTH_WORD = re.compile(r"([^\W\d]+)\.?(?: de)?,? (\d{4})")
YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
SHORT_YEAR = re.compile(r"\d{1,2}([-/. ])(?:\d{1,2}|[^\W\d]{3,})\1\d{2}|[^\W\d]{3,}[- '’]\d{2}")
ROMAN_MONTH = re.compile(r"(\d{1,2})[./ -](I{1,3}|IV|VI{0,3}|IX|XI{0,2})[./ -](\d{4})")
ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
NOT_SURE = re.compile(
    r"(?:~|≈|ca?\.|circa|about|approx\.?|around)\s*\S.*|(.*\d)\s*(?:\?+|\((?:tb[cd]|to be \w+|provisional|expected|probably|maybe|approx\w*|\?)\.?\)|,? tb[cd])",
    re.IGNORECASE,
)
PART_OF_MONTH = re.compile(
    r"(?:mid|early|late|beginning of|end of|start of|first half of|second half of|anfang|mitte|ende|début|fin|mi)[- ]([^\W\d]+ \d{4})", re.IGNORECASE
)
EXCEL = re.compile(r"(?:3[7-9]|4\d|5[0-5])\d{3}")  # days since 1900, of 2001 to 2053
EXCEL_BEGINS = dt.date(1899, 12, 30)
DASHES = re.compile("[‐‑‒–—−]")
RANGE = re.compile(
    r"\d{4}(?:-\d\d){0,2} ?[/–—-] ?(?:\d{4}|\d\d$)(?:-\d\d){0,2}$|\d.*(?:\bto\b|\band\b|\bbis\b|, (?!\d{4}$)| - |–|—).*\d{4}|\d{1,2}\.? ?[-–] ?\d{1,2}\b\.?.*(?:[^\W\d]{3,}|\d).*\d{4}"
)
OF_READING = re.compile(
    r"(?:last )?(?:accessed|retrieved|viewed|visited|downloaded|read|checked)\b|consult[ée]e? le|consultado|abgerufen|zuletzt|geopend op",
    re.IGNORECASE,
)
LANGUAGES = ("en", "fr", "es", "ru", "de")
FORM = "write year-month-day, as in 2026-05-31"
PARTIAL_FORM = "write year-month-day, or less if no more is known: 2013-02-28, 2013-02 or 2013"


def is_of_reading(text: str) -> bool:
    """Tell whether a text says when a document was read."""
    return bool(OF_READING.match(text.strip()))


def is_not_known(text: str) -> bool:
    """Tell whether a text says that a date is not known."""
    return bool(NOT_KNOWN.fullmatch(text.strip()))


def meant(text: str) -> str:
    """Return the date or month that a text means, as 2016-06-20 or 2016-06; empty text if it means none, or could mean two."""
    text = DASHES.sub("-", " ".join(unicodedata.normalize("NFKC", text).replace("’", "'").split()).strip(" .,;"))
    if re.fullmatch(r"[\dOol]{4}-[\dOol]{1,2}(-[\dOol]{1,2})?", text):
        text = text.translate(str.maketrans("Ool", "001"))
        if re.fullmatch(r"\d{4}-(0\d|1[0-2])", text):
            return text
    if match := ISO_LIKE.fullmatch(text) or TOGETHER.fullmatch(text):
        year, month, day = map(int, match.groups())
        return _date(year, month, day) or _date(year, day, month)
    if match := NUMBERS.fullmatch(text):
        first, sign, second, year = int(match[1]), match[2], int(match[3]), int(match[4])
        ways = {_date(year, second, first)} if sign == "." else {_date(year, second, first), _date(year, first, second)}
        sure = sorted(ways - {""})
        return sure[0] if len(sure) == 1 else ""
    if match := ROMAN_MONTH.fullmatch(text):
        return _date(int(match[3]), ROMANS.index(match[2]) + 1, int(match[1]))
    if EXCEL.fullmatch(text):
        return (EXCEL_BEGINS + dt.timedelta(int(text))).isoformat()
    written = "" if re.fullmatch(r"\d[\d./-]*", text) else partial_date(text) or ""
    return _in_words(text) or ("" if len(written) == 4 else written)


def is_not_sure(text: str) -> bool:
    """Tell whether a text says of a date that it is not sure."""
    return bool(NOT_SURE.fullmatch(text.strip()))


def has_short_year(text: str) -> bool:
    """Tell whether a text gives a year by its last two digits."""
    return bool(SHORT_YEAR.fullmatch(DASHES.sub("-", text.strip())))


def is_range(text: str) -> bool:
    """Tell whether a text gives several days."""
    return bool(RANGE.search(text)) and not meant(text)


def is_ambiguous(text: str) -> bool:
    """Tell whether a text means one day in Europe and another one in America."""
    match = NUMBERS.fullmatch(text.strip())
    return bool(match) and not meant(text) and bool(_date(int(match[4]), int(match[1]), int(match[3])))


def _in_words(text: str) -> str:
    if match := WORDS.fullmatch(text):
        return _date(int(match[3]), _month(match[2]), int(match[1]))
    if match := AMERICAN.fullmatch(text):
        return _date(int(match[3]), _month(match[1]), int(match[2]))
    if (match := MONTH_NUMBER.fullmatch(text)) and 1 <= int(match[1]) <= 12:
        return f"{match[2]}-{int(match[1]):02}"
    if (match := MONTH_WORD.fullmatch(text)) and _month(match[1]):
        return f"{match[2]}-{_month(match[1]):02}"
    return ""


def month_in(text: str) -> str:
    """Return the month of a year that a text gives with a word before it, as mid-May 2027 does; empty text if it gives none."""
    match = PART_OF_MONTH.fullmatch(text.strip())
    return meant(match[1]) if match else ""


def year_in(text: str) -> str:
    """Return the one year that a text names; empty text if it names none or several."""
    years = set(YEAR.findall(text))
    return years.pop() if len(years) == 1 else ""


def of_calendar(text: str) -> str:
    """Return what is wrong with a date of the right form that no calendar holds."""
    parts = [int(part) for part in text.split("-")]
    if not 1 <= parts[1] <= 12:
        return f"write a month from 01 to 12; there is no month {parts[1]}"
    month = get_month_names("wide", locale="en")[parts[1]]
    return f"write a day that {month} {parts[0]} has: it ends on the {monthrange(parts[0], parts[1])[1]}th".replace("31th", "31st")


def month_number(word: str) -> str:
    """Return the number of a month by its name in one of several languages; empty text if it is none."""
    return str(_month(word) or "")


def _date(year: int, month: int, day: int) -> str:
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return ""


def _month(word: str) -> int:
    return _months().get(word.casefold().strip("."), 0)


@lru_cache
def _months() -> dict[str, int]:
    """Return the number of each month by its names in several languages."""
    found = {}
    for language in LANGUAGES:
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                for number, name in get_month_names(width, context, locale=language).items():
                    found.setdefault(name.casefold().strip("."), number)
    return found | {"sept": 9}
