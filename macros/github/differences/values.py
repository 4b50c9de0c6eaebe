"""Days, counts, minutes and web addresses in a text, each with where it stands. In: the text of a file. Out: values, the same for every way to write one.

A number alone is no value: it is one with what it counts, and only from ten on; a day is one with its month and year.
"""

import calendar
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ...models.formatting import days, spelt

MONTHS = [name for name in calendar.month_name if name]
SHORT_MONTHS = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
TO = r"(?:st|nd|rd|th)?\s*(?:–|—|-|to|and|until)\s*"
YEAR = r"(?:19|20)\d\d"
DAY_FIRST = re.compile(
    rf"(?<![\d.,/–-])\b(?:(?P<first>\d\d?)(?:\s+(?P<month1>{'|'.join(MONTHS)}))?{TO})?(?P<last>\d\d?)(?:st|nd|rd|th)?"
    rf"\s+(?P<month2>{'|'.join(MONTHS)}|{SHORT_MONTHS}),?\s+(?P<year2>{YEAR})(?!\d)"
)
MONTH_FIRST = re.compile(rf"\b(?P<month2>{'|'.join(MONTHS)})\s+(?:(?P<first>\d\d?){TO})?(?P<last>\d\d?)(?:st|nd|rd|th)?,?\s+(?P<year2>{YEAR})(?!\d)")
IN_FIGURES = re.compile(rf"(?<![\w/.-])(?P<day>{YEAR}-\d\d-\d\d)(?![\w/-])")
OF_THE_CLOCK = re.compile(r"\b(?:reviewed|review_by|accessed|seen|checked|as_of)\W*$")
OF_A_SEARCH = re.compile(r"\b(?:found|none|nothing|checked|looked|searched|last reviewed)\b[^.;\n]{0,60}\(?$", re.IGNORECASE)
FEW = 10  # smaller numbers are of too many things
SPELT = {spelt(number): number for number in range(FEW, 100)}
NUMBER = rf"(?<![\w.,/–-])(?P<number>\d{{2,3}}(?:,\d{{3}})*|\d{{4}}|{'|'.join(sorted(SPELT, key=len, reverse=True))})"
COUNTED = re.compile(rf"{NUMBER}\s+(?:(?:member|national|African|European)\s+)?(?P<noun>Focal\s+Points|people|[a-z]{{3,}}s)\b", re.IGNORECASE)
FIELDS_COUNTED = re.compile(r"\b(?:value|wording): (?P<number>\d{2,}),?\s+unit: (?:(?:member|national) )?(?P<noun>Focal Points|\w+)")
MINUTES = re.compile(rf"{NUMBER}[\s-]+minutes?\b", re.IGNORECASE)
MINUTES_OF_ALL = re.compile(r"^minutes: (?P<number>\d+)$", re.MULTILINE)
TIMES = ("years", "months", "weeks", "days", "hours", "minutes", "times")
ADDRESS = re.compile(r"https?://[^\s\"'<>()\[\]{}|`]+(?<![.,;:!?])")


class Value(NamedTuple):
    """A value in a text: its kind, what it is however it is written, its words, and where they begin and end."""

    kind: str
    key: tuple
    words: str
    start: int
    end: int

    @property
    def shown(self) -> str:
        """The value as people write it, whatever field it stands in."""
        if self.kind == "days":
            return self.words if " " in self.words else days(*self.key)
        return {"count": "{} {}", "minutes": "{} minutes"}.get(self.kind, "{}").format(*self.key)


@lru_cache(maxsize=8192)
def values_in(text: str, kind: str) -> tuple[Value, ...]:
    """Return the values of a kind that a text holds, in order."""
    found = (Value(kind, key, " ".join(match[0].split()), *match.span()) for key, match in KINDS_OF_VALUES[kind](text))
    return tuple(sorted(found, key=lambda value: value.start))


Found = Iterator[tuple[tuple, re.Match]]


def _days(text: str) -> Found:
    for match in (match for form in (DAY_FIRST, MONTH_FIRST) for match in form.finditer(text)):
        if OF_A_SEARCH.search(text[max(0, match.start() - 80) : match.start()]):  # a day on which the editors looked for something
            continue
        found = match.groupdict()
        last = _date(found["year2"], found["month2"], found["last"])
        first = found["first"] and _date(found["year2"], found.get("month1") or found["month2"], found["first"])
        yield tuple(day for day in (first, last) if day), match
    for match in IN_FIGURES.finditer(text):
        if not OF_THE_CLOCK.search(text[max(0, match.start() - 15) : match.start()]):
            yield (match["day"],), match


def _date(year: str, month: str, day: str) -> str:
    """Return a date as a record writes it."""
    number = next(number for number, name in enumerate(MONTHS, 1) if name.startswith(month[:3]))
    return f"{year}-{number:02}-{int(day):02}"


def _number(text: str) -> int:
    return SPELT[text.lower()] if text.lower() in SPELT else int(text.replace(",", ""))


def _counts(text: str) -> Found:
    for match in (match for form in (COUNTED, FIELDS_COUNTED) for match in form.finditer(text)):
        noun, number = " ".join(match["noun"].lower().split()), _number(match["number"])
        if noun not in TIMES and number >= FEW:
            yield (number, noun), match


def _minutes(text: str) -> Found:
    for match in (match for form in (MINUTES, MINUTES_OF_ALL) for match in form.finditer(text)):
        yield (_number(match["number"]),), match


def _addresses(text: str) -> Found:
    for match in ADDRESS.finditer(text):
        yield (match[0].rstrip("/"),), match


KINDS_OF_VALUES = {"days": _days, "count": _counts, "minutes": _minutes, "address": _addresses}
