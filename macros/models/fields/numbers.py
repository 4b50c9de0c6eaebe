"""Whole numbers. In: digits as written. Out: the number, or `FieldError` with the number that is meant by words, Roman figures or marks of thousands."""

import re
from typing import Annotated

from pydantic import BeforeValidator

from ..texts.written_dates import MARK_OF_TEXT, month_number, partial_date
from .errors import FieldError
from .no_dates import is_not_known, year_in
from .text import SAYS_NOTHING

WHOLE = re.compile(r"0|-?[1-9][0-9]{0,8}")
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

ABOUT = re.compile(
    r"(?:about|around|approx(?:imately|\.)?|some|roughly|nearly|almost|circa|ca?\.?|~|≈|±|env(?:iron|\.)?|etwa|rund|ungefähr|unos|cerca de)\s*(\d{1,9})",
    re.IGNORECASE,
)


def _meant_number(value: str) -> tuple[str, str]:
    """Return what is said without the marks of thousands, and the number that it means; empty text if it means none."""
    said = MARK_OF_TEXT.sub("", value.strip().lower())
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
    if not instead and (about := ABOUT.fullmatch(said)):
        fix = f"write the figure alone, {about[1]}; the words that it came with belong under wording or note, where the record has one"
        raise FieldError(f"“{value}” is not a whole number", fix)
    if not instead and (SAYS_NOTHING.fullmatch(said) or is_not_known(said) or said.startswith("#")):
        raise FieldError(
            f"“{value}” holds the place of something that is not known", "leave it empty, or leave the line out; a gap belongs under gaps"
        )
    raise FieldError(f"“{value}” is not a whole number", f"write {instead}" if instead else "", instead=instead)


WholeNumber = Annotated[int, BeforeValidator(_whole)]
