"""Dates, numbers and words as people read them. In: plain values. Out: text."""

import calendar
import datetime as dt
import re
import textwrap
import unicodedata
from functools import lru_cache
from urllib.parse import urlsplit

from babel import Locale
from babel.dates import format_date

ONES = [
    "none",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
ORDINALS = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
)
PATTERNS = ("y", "MMMM y", "d MMMM y")
NO_STATES = ("EU", "EZ", "UN", "XK", "TW", "QO")  # codes that are of no member or observer of the United Nations


def code_of_state(name: str) -> str:
    """Return the two letters of the state that bears a name in English; empty text where none does."""
    codes = (code for code, called in Locale("en").territories.items() if called.casefold() == name.casefold())
    return next((code for code in codes if re.fullmatch("[A-Z]{2}", code) and code not in NO_STATES), "")


@lru_cache(maxsize=4096)
def day(date: object) -> str:
    """Return a date as people write it: 2016-06-20 is 20 June 2016, 2016-06 is June 2016."""
    year, *rest = map(int, str(date).split("-"))
    return format_date(dt.date(year, *rest, *[1] * (2 - len(rest))), PATTERNS[len(rest)], locale="en")


def days(start: object, end: object = None) -> str:
    """Return a span of days: 20–22 June 2016, 30 May – 2 June 2017."""
    if not end or str(end) == str(start):
        return day(start)
    first, last = day(start).split(" "), day(end).split(" ")
    if len(first) != len(last):  # a month beside a day
        return f"{day(start)} – {day(end)}"
    shared = 0
    while shared < min(len(first), len(last)) - 1 and first[-1 - shared] == last[-1 - shared]:
        shared += 1
    dash = "–" if shared == 2 else " – "
    return " ".join(first[: len(first) - shared]) + dash + " ".join(last)


def first_day(date: object) -> dt.date:
    """Return the first day that a partial date can mean: 2016-06 is 1 June 2016."""
    year, month, day = (*map(int, str(date).split("-")), 1, 1)[:3]
    return dt.date(year, month, day)


def last_day(date: object) -> dt.date:
    """Return the last day that a partial date can mean: 2016-06 is 30 June 2016."""
    year, month, day = (*map(int, str(date).split("-")), 0, 0)[:3]
    month = month or 12
    return dt.date(year, month, day or calendar.monthrange(year, month)[1])


def clock(minutes: int) -> str:
    """Return minutes as hours and minutes: 75 is 1:15."""
    return f"{minutes // 60}:{minutes % 60:02}"


def slug(text: object) -> str:
    """Return text as a word of small letters, digits and dashes."""
    return re.sub(r"[^a-z0-9]+", "-", str(text).lower()).strip("-")


def without_accents(text: str) -> str:
    """Return text with its letters alone: Côte d’Ivoire is Cote d’Ivoire. What has no plain letter, as ø, stays."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))


def host(url: str) -> str:
    """Return the host of a web address, as a reader knows it: example.org."""
    return urlsplit(url).netloc.removeprefix("www.")


def size(content: bytes) -> str:
    """Return how large a file is, in thousands or millions of bytes: 12 kB, 2.3 MB."""
    number = len(content)
    return f"{number / 1_000_000:.1f} MB" if number >= 1_000_000 else f"{max(1, round(number / 1000))} kB"


def spelt(number: int) -> str:
    """Return a number below a hundred in words, others in digits: 27 is twenty-seven."""
    if number >= 100:
        return str(number)
    tens, ones = divmod(number, 10)
    return ONES[number] if number < 20 else TENS[tens - 1] + (f"-{ONES[ones]}" if ones else "")


def capital(text: str) -> str:
    """Return text with its first letter in capitals and the rest as it is."""
    return text[:1].upper() + text[1:]


def in_lines(text: str, letters: int) -> list[str]:
    """Return text broken between words into lines of at most so many letters, as a drawing needs it; a longer word has its own line."""
    return textwrap.wrap(text, letters, break_long_words=False, break_on_hyphens=False)


def sentence(text: str) -> str:
    """Return text as a sentence: a capital at its beginning, a full stop at its end unless it has a mark of its own."""
    return capital(text) + ("" if text.endswith((".", "!", "?", "…")) else ".")


def shortened(text: str, most: int) -> str:
    """Return a text of about so many letters: whole words, and a sign where more was said."""
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0].rstrip(",;:") + " …"
