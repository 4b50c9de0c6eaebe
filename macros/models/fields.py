"""Building blocks of every record: frozen models, checked text, and typed references between records.

In: nothing of ours. Out: `Record` and the field types that the other models are made of.
A reference is plain text at run time; its type carries where it points, so that one walk over the
models (see `macros.models.annotations`) finds every unknown id.
"""

import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from .contacts import contact, said_of
from .date_forms import (
    FORM,
    PARTIAL_FORM,
    has_short_year,
    is_ambiguous,
    is_counted,
    is_not_known,
    is_not_sure,
    is_of_reading,
    is_range,
    is_turned,
    month_in,
    of_calendar,
    year_in,
)
from .hosts import host_fault
from .led_astray import as_meant, leads_astray
from .pasted import beside_address, stray_in, stray_in_address
from .written_dates import month_number, partial_date

if TYPE_CHECKING:
    from .manual import Manual

SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
PLAIN_TITLE = r"^[^<>{}|\\`\[\]]+$"
PARTIAL_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
FOUR_DIGITS = re.compile(r"(?<![0-9])[0-9]{4}(?![0-9])")
SHORT_SPAN = re.compile(r"([0-9]{2})([0-9]{2})\s?[-\u2013/]\s?([0-9]{2})")
SPAN = re.compile(r"(?<![0-9])([0-9]{4})\s?[-\u2013]\s?([0-9]{4})(?![0-9])")
EARLIEST, LATEST = 1800, 2100
BEGUN = 2001
FIRST_REVIEW = 2020
MOST_YEARS_TO_REVIEW = 3
INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ue000-\uf8ff\U000e0000-\U000e0fff]"
)
WEB_ADDRESS = re.compile(r"https?://[^\s<>\"'@/?#\\\x00-\x20\x7f\ue000-\uf8ff]+([/?#][^\s<>\"'\\\x00-\x20\x7f\ue000-\uf8ff]*)?")
STRAY = re.compile(r"(.*[^\s,;،؛；，、\u037e])\s*([,;،؛；，、\u037e])", re.DOTALL)
CURLY = re.compile(r"[“„«]\s*([^“”„«»]+?)\s*[”“»]|´([^´]+)´|‹\s*([^‹›]+?)\s*›|‚([^‚‘]+)‘|''([^']+)''|‘([^‘’]+)’")
HOST = re.compile(r"https?://[\w.-]+(:\d{1,5})?(?![^/?#])")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
WHOLE = re.compile(r"0|-?[1-9][0-9]{0,8}")
YES_NO = {
    "true": ("yes", "y", "true", "on", "1", "x", "ja", "oui", "sí", "si", "sim", "да", "نعم", "是", "wahr", "vrai", "verdadero", "✓", "✔"),
    "false": ("no", "n", "false", "off", "0", "nein", "non", "não", "нет", "لا", "否", "falsch", "faux", "falso"),
}
COUNTED = (
    "one first",
    "two second",
    "three third",
    "four fourth",
    "five fifth",
    "six sixth",
    "seven seventh",
    "eight eighth",
    "nine ninth",
    "ten tenth",
    "eleven eleventh",
    "twelve twelfth",
    "thirteen thirteenth",
    "fourteen fourteenth",
    "fifteen fifteenth",
    "twenty twentieth",
)
NUMBER_WORDS = {word: "20" if "twenty" in words else str(number) for number, words in enumerate(COUNTED, 1) for word in words.split()}
ROMAN = {
    word: str(number)
    for number, word in enumerate(
        ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"], 1
    )
}
SURE_YEAR = re.compile(
    r"in (?:the year |early |late |spring |summer |autumn |winter )?\d{4}|(?:spring|summer|autumn|winter|fall|early|late|mid|q[1-4])[- ](?:of )?\d{4}",
    re.IGNORECASE,
)
SAYS_NOTHING = re.compile(r"t\.?b\.?[acd]\.?|n\.?/a\.?|todo|x{3,}|\?+|\.{3,}|…|[-–—_]+|<[^<>]*>", re.IGNORECASE)
INCHES = re.compile(r"\d\"")
ON_ONE_COMPUTER = re.compile(r"file:|[A-Za-z]:[\\/]|\\\\\w|/(?:home|Users|mnt|Volumes)/")
SYMBOL = re.compile(r"(?:[AES]|ST)(?:/[A-Za-z0-9.()-]+)+")  # of a document of the United Nations
DOI = re.compile(r"(?:doi:?\s*)?(10\.\d{4,9}/\S+)", re.IGNORECASE)
CONTROL = re.compile(f"[\t\n]|{INVISIBLE.pattern}")


@dataclass(frozen=True)
class Refers:
    """Marks a text field as the id of a record of one kind (`kind` is a field of `Manual`)."""

    kind: str


@dataclass(frozen=True)
class Word:
    """Marks a text field as a word of the vocabulary `data/vocabularies/<name>.yml`."""

    name: str


@dataclass(frozen=True)
class Vocabulary:
    """Marks a text field as the name of a vocabulary, a file of data/vocabularies/ without .yml."""


@dataclass(frozen=True)
class PageAddress:
    """Marks a text field as a page of the manual, `roles/hub.md`, with or without `#heading-id`."""


@dataclass(frozen=True)
class WrittenAs:
    """Says to a form how a text is written, as a pattern and in words; the check of the field is stricter."""

    pattern: str
    words: str


@dataclass(frozen=True)
class NotAhead:
    """Marks a date or year that cannot lie after the manual's own date: what it dates is on record already."""


class Record(BaseModel):
    """A frozen record that refuses unknown fields and never repairs a value."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=False, defer_build=True)

    def name_in(self, manual: "Manual", id: str) -> str:
        """Return what readers know the record by: its title, or its id if it has none."""
        return getattr(self, "title", None) or id

    def page_title_in(self, manual: "Manual", id: str) -> str:
        """Return the title of the page that is made from the record."""
        return self.name_in(manual, id)

    def summary_in(self, manual: "Manual", id: str) -> str:
        """Return one or two sentences for the page that is made from the record."""
        return f"{self.name_in(manual, id)}: what is on record."

    def other_names_in(self, manual: "Manual", id: str) -> list[str]:
        """Return other words by which people search for the record."""
        return []


class FieldError(ValueError):
    """What is wrong with a value and what to write; `where` leads to the part of the record that is meant, `instead` is the value that belongs there."""

    def __init__(self, what: str, fix: str = "", where: tuple[str | int, ...] = (), instead: str = ""):
        super().__init__(what)
        self.what, self.fix, self.where, self.instead = what, fix, where, instead


@lru_cache(maxsize=32_768)  # a check reads everything again, and most texts are as they were
def _plain(text: str) -> str:
    if text != text.strip():
        raise FieldError("begins or ends with a space", "take the space away", instead=text.strip())
    if SAYS_NOTHING.fullmatch(text):
        raise FieldError(
            f"“{text}” holds the place of something that is not known", "write what is known, or leave the line out and name it under gaps"
        )
    if match := STRAY.fullmatch(text):
        raise FieldError(f"ends with {match[2]}, which would be shown to readers", "take it away", instead=match[1])
    if match := CURLY.fullmatch(text):
        raise FieldError(
            "stands in typographic quotes, which would be shown to readers",
            'write straight quotes, ", or none',
            instead=next(filter(None, match.groups())),
        )
    if text.count('"') % 2 and not INCHES.search(text):
        bare = text.replace('"', "").strip() if text.count('"') == 1 and (text[0] == '"' or text[-1] == '"') else ""
        raise FieldError('holds one " that no other closes or opens', f"write {bare}" if bare else "take it away, or write the other", instead=bare)
    if CONTROL.search(text):
        raise FieldError("holds a line break or an invisible character", "type the words anew on one line, or on the lines below  >-")
    if found := contact(text):
        raise FieldError(said_of(found), "name the office and leave the address or number out")
    if found := stray_in(text):
        raise FieldError(found.what, found.fix, instead=found.instead)
    return text


def _partial_date(text: str) -> str:
    match = PARTIAL_DATE.fullmatch(text)
    if not match:
        raise _no_date(text, PARTIAL_FORM, "write what is known, such as the year alone, or leave the line out if it may be left out")
    year, month, day = (int(part) if part else 1 for part in match.groups())
    _in_our_times(text)
    try:
        dt.date(year, month, day)
    except ValueError:
        raise _no_day(text) from None
    return text


def _in_our_times(text: str) -> None:
    """Refuse a date by its year, before anything else is said of it."""
    if (match := re.match(r"(\d{4}(?=-|$)|\d{5,9}(?=-\d))", text)) and not EARLIEST <= int(match[1]) <= LATEST:
        raise FieldError(f"is in the year {int(match[1])}", "correct the year")


NO_DATES = (
    (
        is_of_reading,
        "is the day on which somebody read it, and the date of the document belongs here",
        "write the date that the document bears, or leave the line out if it bears none",
    ),
    (is_not_sure, "says that the date is not sure, and a date says nothing else", "write the date alone, and say in a note what is not sure"),
    (
        is_counted,
        "is a number of days, which Excel counts from one of two beginnings",
        "give the cells of the column the form 2026-05-31 in Excel, or write the date so",
    ),
    (has_short_year, "gives two digits of a year", FORM),
    (is_range, "gives more than one day", "write one day here, as in 2026-05-31; where there is an end, it has a field of its own"),
    (
        is_turned,
        "says with a word beside the date that another day is meant",
        "write a date only where the day itself is known, and say the rest in a note",
    ),
    (is_ambiguous, "can be read as two days", FORM),
)  # texts that are no date, told in this order


def _no_date(text: str, form: str, unknown: str) -> FieldError:
    """Return what is wrong with a text that is no date, and which date it means."""
    _in_our_times(text)
    if is_not_known(text):
        return FieldError(f"“{text}” says that the date is not known, and is no date", unknown)
    instead = partial_date(text) or ""
    if instead and (form == PARTIAL_FORM or len(instead) == 10):
        return FieldError(f"“{text}” is not a date of the form year-month-day", f"write {instead}", instead=instead)
    if said := next(((what, fix) for tells, what, fix in NO_DATES if tells(text)), None):
        return FieldError(f"“{text}” {said[0]}", said[1])
    if form == PARTIAL_FORM and (month := month_in(text)):
        return FieldError(
            f"“{text}” is not a date of the form year-month", f"write the month, {month}, and say in a note what is not sure", instead=month
        )
    year = year_in(text) if form == PARTIAL_FORM else ""
    return FieldError(
        f"“{text}” is not a date", f"write the year alone, {year}, if no more is known; else {form.removeprefix('write ')}" if year else form
    )


def _no_day(text: str) -> FieldError:
    """Return what is wrong with a date that no calendar holds."""
    return FieldError(f"“{text}” is not a day of the calendar", of_calendar(text))


def _day(value: object) -> object:
    if not isinstance(value, str):
        return value
    if not DAY.fullmatch(value):
        raise _no_date(value, FORM, FORM)
    _in_our_times(value)
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        raise _no_day(value) from None


def _meant_number(value: str) -> tuple[str, str]:
    """Return what is said without the marks of thousands, and the number that it means; empty text if it means none."""
    said = value.strip().lower()
    if re.fullmatch(r"\d{1,3}(?:[,.’' ]\d{3})+", value.strip()):
        said = re.sub(r"(?<=\d)[,.’' ](?=\d{3}(?:\D|$))", "", said)
    number = re.fullmatch(r"(?:no\.?|nr\.?|#|n°|nº|№)?\s*(\d{1,9})(?:st|nd|rd|th|[.,]0*|;|\s*\([^()\d]*\))?", said)
    if not number and (looks := re.fullmatch(r"[\doOlI]*\d[\doOlI]*", value.strip())):  # O for 0, l for 1
        number = re.fullmatch(r"(\d{1,9})", looks[0].translate(str.maketrans("oOlI", "0011")))
    day = "" if re.fullmatch(r"\d{1,2}/\d{4}", said) else partial_date(value) or ""  # a number in a year, or a month
    said = said.rstrip(".")
    return said, str(int(number[1])) if number else NUMBER_WORDS.get(said) or ROMAN.get(said) or day[:4] or str(month_number(said) or "")


def _whole(value: object) -> object:
    if not isinstance(value, str) or WHOLE.fullmatch(value):
        return value
    said, instead = _meant_number(value)
    if said.startswith("="):
        raise FieldError(f"“{value}” is a formula of a spreadsheet", "write the number that it gives")
    sure = bool(SURE_YEAR.fullmatch(said))
    if not instead and (year := year_in(value)) and (sure or re.match(r"\D*(?:19|20)\d\d", value)):
        fix = f"write {year}" if sure else f"write the year alone, {year}, if that is sure; what is not sure belongs into a note, or under gaps"
        raise FieldError(f"“{value}” is not a whole number", fix, instead=year if sure else "")
    if not instead and (SAYS_NOTHING.fullmatch(said) or is_not_known(said) or said.startswith("#")):
        raise FieldError(
            f"“{value}” holds the place of something that is not known", "leave it empty, or leave the line out; a gap belongs under gaps"
        )
    raise FieldError(f"“{value}” is not a whole number", f"write {instead}" if instead else "", instead=instead)


def _years(text: str) -> str:
    """Refuse years that no record can be of, and spans that run backwards; other words may stand beside them: Since 2013."""
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


def _month(text: str) -> str:
    if not re.fullmatch(r"\d{4}-\d\d", text):
        instead = text[:7] if len(text) == 10 else ""
        raise FieldError(f"“{text}” is not a month", f"write {instead}" if instead else "write year and month, as in 2026-05", instead=instead)
    return text


def _as_of(text: str) -> str:
    """Hold what is written as a date to the calendar; words such as “2012 onwards” may stand."""
    return _partial_date(text) if re.fullmatch(r"[0-9]{4,}(-[0-9]*)*", text) else _years(text)


def _of_the_network(year: int) -> int:
    if not BEGUN <= year <= LATEST:
        raise FieldError(f"is {year}, too {'early' if year < BEGUN else 'late'} for anything of this network", "correct the year")
    return year


def _date_of_the_network(date: str | dt.date) -> str | dt.date:
    if int(str(date)[:4]) < BEGUN:
        _of_the_network(int(str(date)[:4]))
    return date


def _web_address(text: str) -> str:
    if not WEB_ADDRESS.fullmatch(text) or not HOST.match(text):
        if meant := as_meant(text):
            raise FieldError("is not a web address as the browser shows it", f"write {meant}", instead=meant)
        if found := beside_address(text):
            raise FieldError(found.what, found.fix, instead=found.instead)
        if ON_ONE_COMPUTER.match(text):
            raise FieldError(
                "is a file on one computer, which nobody else can open", "write where the public can read it; without such a place, leave url out"
            )
        instead = _whole_address(text)
        raise FieldError(
            "is not a web address", f"write {instead}" if instead else "write it whole, from https:// on, without spaces", instead=instead
        )
    if found := leads_astray(text) or stray_in_address(text):
        raise FieldError(found.what, found.fix, instead=found.instead)
    return text


def _of_the_web(text: str) -> str:
    if found := host_fault(text):
        raise FieldError(found.what, found.fix, instead=found.instead)
    return text


def _whole_address(text: str) -> str:
    """Return the web address that a text means; empty text if it is none."""
    bare = re.sub(r"^\[[^\]]*\]\((.*)\)$|^<(.*)>$", lambda match: match[1] or match[2], text.strip())
    bare = re.sub(
        r"^(?:h?t?tps?\s*[:;]?\s*/{1,3}\s*)+(?=\S)",
        lambda match: "http://" if match[0].startswith("http:") else "https://",
        bare,
        flags=re.IGNORECASE,
    )
    if not bare.startswith("http") and re.match(r"([\w-]+\.)+[a-z]{2,}(/|$)", bare):
        bare = f"https://{bare}"
    if doi := DOI.fullmatch(bare):
        bare = f"https://doi.org/{doi[1]}"
    if SYMBOL.fullmatch(bare):
        bare = f"https://undocs.org/{bare}"
    bare = bare.replace(" ", "%20")
    return bare if WEB_ADDRESS.fullmatch(bare) and HOST.match(bare) and "." in bare else ""


def _yes_no(text: object) -> object:
    if text in ("true", "false", True, False):
        return text in ("true", True)
    instead = next((word for word, others in YES_NO.items() if str(text).strip().lower() in others), "")
    raise FieldError(f"“{text}” is neither true nor false", f"write {instead}" if instead else "write true or false", instead=instead)


def _gap(text: str) -> str:
    if text.strip(" .").casefold() in ("none", "nothing", "nil", "no", "no gaps"):
        raise FieldError(f"“{text}” is no gap, and would be shown as one", "leave gaps out where nothing is missing")
    return text


Plain = Annotated[str, AfterValidator(_plain)]
Text = Annotated[Plain, Field(min_length=1)]
Gap = Annotated[Text, AfterValidator(_gap)]
YesNo = Annotated[bool, BeforeValidator(_yes_no)]
Slug = Annotated[str, Field(pattern=SLUG)]
Date = Annotated[dt.date, BeforeValidator(_day)]
WholeNumber = Annotated[int, BeforeValidator(_whole)]
PartialDate = Annotated[str, AfterValidator(_partial_date), WrittenAs(f"^{PARTIAL_DATE.pattern}$", "is not written as 2026-05-31, 2026-05 or 2026")]
Month = Annotated[PartialDate, AfterValidator(_month)]
PastDay = Annotated[Date, NotAhead()]
PastDate = Annotated[PartialDate, NotAhead()]
NetworkYear = Annotated[WholeNumber, AfterValidator(_of_the_network)]
NetworkDate = Annotated[PastDate, AfterValidator(_date_of_the_network)]
NetworkDay = Annotated[PastDay, AfterValidator(_date_of_the_network)]
PastYear = Annotated[WholeNumber, NotAhead()]
Years = Annotated[Text, AfterValidator(_years)]
PastYears = Annotated[Years, NotAhead()]
AsOf = Annotated[Text, AfterValidator(_as_of), NotAhead()]
WholeAddress = Annotated[str, AfterValidator(_web_address), WrittenAs("^https?://[^\\s]+$", "is not a whole web address, from https:// on")]
WebAddress = Annotated[WholeAddress, AfterValidator(_of_the_web)]
HeadingId = Annotated[str, Field(pattern=SLUG)]

SourceId = Annotated[Slug, Refers("sources")]
MeetingId = Annotated[Slug, Refers("meetings")]
PracticeId = Annotated[Slug, Refers("practices")]
ToolId = Annotated[Slug, Refers("tools")]
InstrumentId = Annotated[Slug, Refers("instruments")]
LeverId = Annotated[Slug, Refers("levers")]
RecommendationId = Annotated[Slug, Refers("recommendations")]
BodyId = Annotated[Slug, Refers("bodies")]
ModuleId = Annotated[Slug, Refers("modules")]
CountryCode = Annotated[str, Field(pattern=r"^[A-Z]{2}$"), Refers("countries")]
PageRef = Annotated[str, Field(pattern=r"^[a-z0-9/_-]+\.md(#[a-z0-9-]+)?$"), PageAddress()]
Owner = Annotated[Slug, Word("owners")]
Standing = Annotated[Slug, Word("standings")]
Theme = Annotated[Slug, Word("themes")]
Force = Annotated[Slug, Word("forces")]


class Reference(Record):
    """Where a statement comes from: a source and, where known, the place in it."""

    source: SourceId = Field(description="id of the source: a file name in data/sources/ without .yml")
    locator: Text | None = Field(None, description="place in the source: a heading, paragraph or page")


class Sourced(Reference):
    """A short statement in our own words, with its source."""

    text: Text = Field(description="the statement, in our own words")


class Unverified(Record):
    """A field whose value no source read supports fully."""

    field: Text = Field(description="the field or point meant, in plain words")
    note: Text = Field(description="what is not verified, and what it rests on")


class Side(Record):
    """One side of a conflict between sources."""

    text: Text = Field(description="what this source says, in our own words")
    source: SourceId | None = Field(None, description="the source that says it")


class Conflict(Record):
    """A point on which sources differ; every side is shown."""

    field: Text = Field(description="the point on which they differ, in plain words")
    values: tuple[Side, ...] = Field(min_length=2, description="each side, with its source")


class Uncertain(Record):
    """What is not known, not verified or in conflict about a record."""

    unverified: tuple[Unverified, ...] = Field((), description="points that rest on weak or no evidence")
    conflicts: tuple[Conflict, ...] = Field((), description="points on which sources differ")
    gaps: tuple[Gap, ...] = Field((), description="what the record should say and no source read does")


def review_in_order(reviewed: dt.date | None, review_by: dt.date | None) -> None:
    """Refuse a review in the wrong order, too far ahead, or from before there was a manual: a slip in the year.

    Raises:
        FieldError: with what to write.
    """
    if reviewed and reviewed.year < FIRST_REVIEW:
        raise FieldError(f"is {reviewed}, before there was a manual to review", "correct the year", ("reviewed",))
    if reviewed and review_by and review_by <= reviewed:
        raise FieldError(
            f"is not after reviewed, {reviewed}", "write a day after the last review; or correct reviewed, if its year is a slip", ("review_by",)
        )
    last = years_after(reviewed, MOST_YEARS_TO_REVIEW) if reviewed else None
    if review_by and last and review_by > last:
        raise FieldError(
            f"is {review_by}, more than {MOST_YEARS_TO_REVIEW} years after the last review",
            f"correct the year, or write a day no later than {last}",
            ("review_by",),
        )


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

    @model_validator(mode="after")
    def _reviewed_in_order(self) -> "Reviewed":
        review_in_order(self.reviewed, self.review_by)
        return self
