"""What is said of a text that is no date of the manual's form. In: the text. Out: `FieldError` with why it is none, and the date that is meant if it is sure."""

import re
import unicodedata
from calendar import monthrange

from babel.dates import get_month_names

from ..texts.written_dates import NUMBERS, month_number, partial_date
from .errors import FieldError
from .several_days import days_in

NOT_KNOWN = re.compile(
    r"(?:t\.?b\.?[acd]\.?|n\.?/?a\.?|not (?:yet )?known|unknown|to be \w+|none|open|\?+|-+|x+|pending|n\. ?d\.?|s\. ?d\.?|o\. ?j\.?|undated|no date|sin fecha|sans date|ohne jahr|без даты)",
    re.IGNORECASE,
)
YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
SHORT_YEAR = re.compile(r"\d{1,2}([-/. ])(?:\d{1,2}|[^\W\d]{3,})\1\d{2}|[^\W\d]{3,}[- '’]\d{2}")
TURNED = re.compile(
    r"(?:not|no|before|after|until|till|since|by|from|between|earlier|later|vor|nach|seit|bis|ab|nicht|avant|après|depuis|pas|antes|después|desde|hasta|до|после|с|по|قبل|بعد|منذ|حتى)\b.*\d.*",
    re.IGNORECASE | re.DOTALL,
)
NOT_SURE = re.compile(
    r"(?:~|≈|ca?\.|circa|about|approx\.?|around)\s*\S.*|(.*\d)\s*(?:\?+|\((?:tb[cd]|to be \w+|provisional|expected|probably|maybe|approx\w*|\?)\.?\)|,? tb[cd])",
    re.IGNORECASE,
)
WITH_REMARK = re.compile(r"(.*\d)\s*\([^()]*\)")
PART_OF_MONTH = re.compile(
    r"(?:mid|early|late|beginning of|end of|start of|first half of|second half of|anfang|mitte|ende|début|fin|mi)[- ]([^\W\d]+ \d{4})", re.IGNORECASE
)
COUNTED = re.compile(r"(?:3[5-9]|4\d|5[0-5])\d{3}")  # days since 1900 or 1904, of 2000 to 2053
MONTH_AND_FIGURES = re.compile(r"([^\W\d]{3,})\.?(?:\s?[-‐‑‒–—]\s?|\s)(\d{2})")  # what Excel makes of 2010-11
LATEST_SHORT = 29  # two digits up to here are a year of this century for Excel
DASHES = re.compile("[‐‑‒–—−]")
RANGE = re.compile(
    r"\d{4}(?:-\d\d){0,2} ?[/–—-] ?(?:\d{4}|\d\d$)(?:-\d\d){0,2}$|\d{4}-\d\d-\d\d ?(?:\bto\b|\band\b|\buntil\b|\btill?\b|\bbis\b|[/–—-]) ?\d{1,2}$|\d.*(?:\bto\b|\band\b|\buntil\b|\bbis\b|, (?!\d{4}$)| - |–|—).*\d{4}|\d{1,2}\.? ?[-–] ?\d{1,2}\b\.?.*(?:[^\W\d]{3,}|\d).*\d{4}"
)
OF_READING = re.compile(
    r"(?:last )?(?:accessed|retrieved|viewed|visited|downloaded|read|checked)\b|consult[ée]e? le|consultado|abgerufen|zuletzt|geopend op",
    re.IGNORECASE,
)
FORM = "write year-month-day, as in 2026-05-31"
PARTIAL_FORM = "write year-month-day, or less if no more is known: 2013-02-28, 2013-02 or 2013"


def _is_of_reading(text: str) -> bool:
    """Tell whether a text says when a document was read."""
    return bool(OF_READING.match(text.strip()))


def is_not_known(text: str) -> bool:
    """Tell whether a text says that a date is not known."""
    return bool(NOT_KNOWN.fullmatch(text.strip()))


def _is_turned(text: str) -> bool:
    """Tell whether a word beside a date says that another day is meant."""
    return bool(TURNED.fullmatch(text.strip()))


def _is_counted(text: str) -> bool:
    """Tell whether a text is a number of days, as a spreadsheet counts them."""
    return bool(COUNTED.fullmatch(text.strip()))


def _is_not_sure(text: str) -> bool:
    """Tell whether a text says of a date that it is not sure."""
    return bool(NOT_SURE.fullmatch(text.strip()))


def in_plain_digits(text: str) -> None:
    """Refuse the digits of another script, such as the Arabic ones; the year that they give is certain."""
    plain = "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in text)
    if plain != text:
        raise FieldError(f"“{text}” is written in the digits of another script", f"write {plain}", instead=plain)


def _has_short_year(text: str) -> bool:
    """Tell whether a text gives a year by its last two digits."""
    return bool(SHORT_YEAR.fullmatch(DASHES.sub("-", text.strip())))


def _is_range(text: str) -> bool:
    """Tell whether a text gives several days."""
    return bool(RANGE.search(text)) and not partial_date(text) and not partial_date(text.strip().partition(" ")[2])


def _is_ambiguous(text: str) -> bool:
    """Tell whether a text means one day in Europe and another one in America."""
    match = NUMBERS.fullmatch(text.strip())
    return bool(match) and not partial_date(text) and bool(partial_date(f"{match[4]}-{match[1]}-{match[3]}"))


def _month_in(text: str) -> str:
    """Return the month of a year that a text gives with a word before it, as mid-May 2027 does; empty text if it gives none."""
    match = PART_OF_MONTH.fullmatch(text.strip())
    return (match and partial_date(match[1])) or ""


def year_in(text: str) -> str:
    """Return the one year that a text names; empty text if it names none or several."""
    years = set(YEAR.findall(text))
    return years.pop() if len(years) == 1 else ""


ONE_FIGURE = re.compile(r"\d{4}-\d\d-\d")  # of a day, beside a month with two: one may be lost
NO_DATES = (
    (
        _is_of_reading,
        "is the day on which somebody read it, and the date of the document belongs here",
        "write the date that the document bears, or leave the line out if it bears none",
    ),
    (_is_not_sure, "says that the date is not sure, and a date says nothing else", "write the date alone, and say in a note what is not sure"),
    (
        _is_counted,
        "is a number of days, which Excel counts from one of two beginnings",
        "give the cells of the column the form 2026-05-31 in Excel, or write the date so",
    ),
    (_has_short_year, "gives two digits of a year", FORM),
    (_is_range, "gives more than one day", "write one day here, as in 2026-05-31; where there is an end, it has a field of its own"),
    (
        _is_turned,
        "says with a word beside the date that another day is meant",
        "write a date only where the day itself is known, and say the rest in a note",
    ),
)  # texts that are no date, told in this order
SEVERAL = next(number for number, (tells, *_) in enumerate(NO_DATES) if tells is _is_range)


def no_date(text: str, form: str, unknown: str) -> FieldError:
    """Return what is wrong with a text that is no date, and which date it means."""
    if is_not_known(text):
        return FieldError(f"“{text}” says that the date is not known, and is no date", unknown)
    instead = partial_date(text) or ""
    if ONE_FIGURE.fullmatch(text.strip()):
        what, fix = f"“{text}” is not a date of the form year-month-day", f"write the day with two figures: {instead}, if none is missing"
        return FieldError(what, fix) if instead else FieldError(what, form)
    if instead and (form == PARTIAL_FORM or len(instead) == 10):
        return FieldError(f"“{text}” is not a date of the form year-month-day", f"write {instead}", instead=instead)
    if excel := _of_excel(text, form):
        return excel
    if _is_ambiguous(text) and (days := _two_days(text)):
        return FieldError(f"“{text}” can be read as two days", f"write the one that is meant, {days[0]} or {days[1]}")
    if days := days_in(text):
        what, fix = NO_DATES[SEVERAL][1:]
        return FieldError(f"“{text}” {what}", fix.replace("as in 2026-05-31", " or ".join(days)), days=days)
    if said := next(((what, fix) for tells, what, fix in NO_DATES if tells(text)), None):
        return FieldError(f"“{text}” {said[0]}", form if said[1] == FORM else said[1])
    if (placed := WITH_REMARK.fullmatch(text.strip())) and (day := partial_date(placed[1])) and (form == PARTIAL_FORM or len(day) == 10):
        return FieldError(f"“{text}” has a remark behind the date", f"write {day}, and the remark in a note", instead=day)
    return _of_a_part(text, form) if form == PARTIAL_FORM else FieldError(f"“{text}” is not a date", form)


def _of_a_part(text: str, form: str) -> FieldError:
    """Return what is wrong where a month or a year alone would do, which may be in the text."""
    if month := _month_in(text):
        what, fix = f"“{text}” is not a date of the form year-month", f"write the month, {month}, and say in a note what is not sure"
        return FieldError(what, fix, instead=month)
    year = year_in(text)
    alone = f"write the year alone, {year}, if no more is known; else {form.removeprefix('write ')}"
    return FieldError(f"“{text}” is not a date", alone if year else form)


def no_month(text: str) -> FieldError:
    """Return what is wrong with a text that is no month, and the month that it means."""
    instead = (partial_date(text) or re.sub(r"^(\d{4}-\d\d)-00$", r"\1", text.strip()))[:7]
    if len(instead) == 7 and partial_date(instead) == instead:
        return FieldError(f"“{text}” is not a month of the form year-month", f"write {instead}", instead=instead)
    if excel := _of_excel(text, PARTIAL_FORM):
        return excel
    if days := _two_days(text) if _is_ambiguous(text) else ():
        return FieldError(f"“{text}” can be read as two days", f"write the month that is meant, {days[0][:7]} or {days[1][:7]}")
    return FieldError(f"“{text}” is not a month", "write year and month, as in 2026-05")


def _of_excel(text: str, form: str) -> FieldError | None:
    """Return what is wrong with a month and two figures: Excel writes months so, and people days."""
    match = MONTH_AND_FIGURES.fullmatch(text.strip().replace("'", " ").replace("’", " ").replace("  ", " "))
    month = match and month_number(match[1])
    if not month:
        return None
    year = f"{20 if int(match[2]) <= LATEST_SHORT else 19}{match[2]}"
    name = get_month_names("wide", locale="en")[month]
    day = f", or {int(match[2])} {name} of a year that is not named" if 1 <= int(match[2]) <= monthrange(2024, month)[1] else ""
    what = f"“{text}” is {name} {year} as Excel writes a month{day}"
    if form == FORM:
        return FieldError(what, f"a day belongs here: {FORM}")
    return FieldError(what, f"write {year}-{month:02} if the month is meant; a day with its year and month, as in 2026-05-31")


def _two_days(text: str) -> tuple[str, str] | tuple[()]:
    """Return the days that a text in figures means where the day stands first, and where the month does."""
    match = NUMBERS.fullmatch(text.strip())
    days = [partial_date(f"{match[4]}-{month}-{day}") for day, month in ((match[1], match[3]), (match[3], match[1]))] if match else []
    return (days[0], days[1]) if len(days) == 2 and days[0] and days[1] else ()
