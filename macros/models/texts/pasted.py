"""What comes along when text is pasted from Word, a web page or a mail. In: a text. Out: what is wrong with it, and the text without it.

Only what no record can mean is here: marks of HTML and Markdown, signs of a list, and a person with a title. Addresses have a file of their own.
"""

import html
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from .written_by_programs import ANSWER_ALONE, IN_TEXT

TAG = re.compile(
    r"</?(?:a|b|br|code|div|em|font|h[1-6]|hr|i|img|li|o:p|ol|p|small|span|strong|sub|sup|table|td|th|tr|u|ul)(?:\s[^<>]*)?/?>", re.IGNORECASE
)
ENTITY = re.compile(r"&(?:#\d{2,6}|#x[0-9a-f]{2,5}|[a-z]{2,8}\d?);", re.IGNORECASE)
LINK = re.compile(r"\[([^\[\]]+)\]\((?:https?://|www\.|/|[\w./-]+\.md)[^()\s]*\)")
BOLD = re.compile(r"\*\*(?=\S)([^*]+?)\*\*|(?<![\w_])__(?=\S)([^_]+?)__(?!\w)")
CALL = re.compile(r"\s*\{\{\s*\w+\(.*?\)\s*\}\}")
FOOTNOTE = re.compile(r"(?<=[^\W\d_]|[.,”\"])\s?\[\^?\d{1,3}\](?=\W|$)")
BULLETS = re.compile(r"^\s*[-–*•] (?=\S).*\s[-–*•] (?=\S)", re.DOTALL)
BULLET = re.compile(r"^\s*(?:[•◦▪▫●○■□‣⁃➢➤►→➔·✓✔✅]\ufe0f?\s*|[-–—*] |#{1,6} )(?=\S)")
RAISED = re.compile(r"(?<=[^\W\d_][^\W\d_][.,;”\")\w])[¹²³⁰⁴-⁹]+(?!\w)")
# A number straight behind a word or its stop; not behind a name such as G20, nor within an address, a file or an amount.
NOTE_NUMBER = re.compile(
    r"(?<![\w/#.@=&?%:-])[A-ZÀ-Þ]?[a-zß-ÿ]{5,}\d{1,3}(?![\w-]|[.,]\w)|(?<=[a-zß-ÿ]{4})(?:[.;”]|[.,]”)\d{1,2}(?=\s+[A-Z“]|\s*$)|(?<=[a-zß-ÿ]{4})[,;”]\d{1,2}(?= [a-z])"
)
CUT = re.compile(
    r"([a-zß-ÿ]{2,})- (?!(?:and|or|to|nor|as|but|et|ou|und|y|o|versus|vs|through|than|rather|if|not|style|level|based|wide)\b)([a-zß-ÿ]{2,})"
)
SPACES = re.compile(r"(?<=\S) {2,}(?=\S)")
SHOUTED = re.compile(r"[A-ZÀ-Þ]+")
FEWEST_SHOUTED = 4
SMALL_WORD = re.compile(r"\b(?:THE|OF|AND|FOR|IN|TO|A|ON|WITH|BY|FROM|AT|IS|DE|DU|DES|LA|LE|LES|ET|EN|POUR|DEL|EL|LOS|LAS|Y|PARA|DER|DIE|DAS|UND)\b")
STOPS = re.compile(r"(?<=[^.\s])(?:\.\.|,\.|\.,)$")
NAMED = re.compile(
    r"(?<![\w.])(?:H\.\s?E\.|HE|S\.\s?E\.|Mr|Mrs|Ms|Mme|Mlle|Messrs|Dr|Prof|Professor|Amb|Ambassador|Ambassadeur|Herr|Frau|Hon)\.?"
    r"(?: (?:Mr|Mrs|Ms|Dr|Prof|Amb|Ambassador|Minister)\.?)* (?!(?:and|at|for|in|of|to)\b)(?:[A-ZÀ-Þ]\.? ?)?[A-ZÀ-Þ][\w’'-]*[a-zß-ÿ]"
    r"(?!(?:[\w’' -]{0,60} )?(?:Award|Centre|Center|Chair|Foundation|Fund|Hospital|House|Institute|Lecture|Library|Memorial|Museum|Prize|School|University)\b)"
)
CLASSIFIED = re.compile(
    r"(?<![\w“\"])(?:RESTRICTED|CONFIDENTIAL|SECRET|OFFICIAL[- ]SENSITIVE|NOFORN|UNCLASSIFIED|LIMITE|VERTRAULICH|CONFIDENTIEL|CONFIDENCIAL|DIFFUSION RESTREINTE)(?![\w”\"])"
    r"|(?i:\bnot for (?:publication|distribution|circulation|quotation)\b|\b(?:for )?internal use only\b|\bno distribution\b)"
)
REMARK = re.compile(
    r"\b(?:TODO|FIXME|TBC|TBD|XXX+)\b|\[(?:[Cc]omment|[Nn]ote to|(?i:query)|[Cc]heck|[Aa]dd|[Ii]nsert|[Tt]o be|TBC|TBD)\b[^\[\]]*\]|\((?i:(?:to )?(?:check|verify)|to be (?:checked|verified)|(?:add )?source)[!?]*\)|\?\?\?+|\b[Ll]orem ipsum\b|\bPage \d{1,3} of \d{1,3}\b"
)
# What is asked of a colleague about the text itself, which no reader is asked: two question marks, pls, and a name with a question in brackets.
TO_A_COLLEAGUE = re.compile(
    r"(?<=[\w)”\"’])\?\?+|\b(?:pls|plz)\b|\b(?i:(?:check|confirm|verify|ask)\b[^.!?]{0,40}\bbefore (?:we|I) publish)\b"
    r"|\((?:[A-ZÀ-Þ][\w-]+: )?(?i:is|are) (?:this|that|it|these) (?:still )?(?i:right|true|correct|current|up to date)\?[^()]*\)"
    r"|\([A-ZÀ-Þ][\w-]+: (?i:please|can you|could you|should we|shall we|do we|check)\b[^()]*\)"
    r"|(?<![\w@/])@[A-Z][a-z]+\b[:,]? (?i:please|can you|could you|check|is this)\b"
)
LETTER_HEAD = re.compile(
    r"(?:^|\s)(?:From|Sent|To|Cc|Subject|Von|Gesendet|De|Envoyé|Objet): \S.*?\s(?:Sent|To|Cc|Subject|Date|An|Betreff|À|Objet): |(?:^|\s)> (?=[A-Za-z])"
)
SHEET_ERROR = re.compile(
    r"(?<!\w)(?:#(?:N/A|N/D|NV|¡?REF!|BEZUG!|VALUE!|VALEUR!|WERT!|¡VALOR!|¡?DIV/0!|NAME\?|NOM\?|¿NOMBRE\?|NUM!|ZAHL!|NULL!|SPILL!|CALC!)|#{4,}|Err:\d{3})(?!\w)"
)


class Pasted(NamedTuple):
    """What is wrong with a text, what to do, and the text without it; empty text where a person has to write it."""

    what: str
    fix: str
    instead: str = ""


def stray_in(text: str) -> Pasted | None:
    """Return what came along with a text of a record; None for most."""
    return next((found for find in FINDERS for found in find(text)), None)


def _marks(text: str) -> Iterator[Pasted]:
    for sign, what, fix, bare in MARKS:
        if (match := sign.search(text)) and (sign is not ENTITY or html.unescape(match[0]) != match[0]):
            yield Pasted(what.format(match[0].strip()[:40]), fix, " ".join(bare(text).split()))


def _person(text: str) -> Iterator[Pasted]:
    if match := NAMED.search(text):
        yield Pasted(f"seems to name a person (“{match[0].strip()}…”), and the manual names none", "name the office or the post instead")


def named_person(text: str) -> str:
    """Return the words of a text that name a person by a title; empty text if none do."""
    match = NAMED.search(text)
    return match[0].strip() if match else ""


def _swapped(sign: re.Pattern[str], new: str) -> Callable[[str], str]:
    return lambda text: sign.sub(new, text)


MARKS: tuple[tuple[re.Pattern[str], str, str, Callable[[str], str]], ...] = (
    (TAG, "holds HTML, {}, which would be shown to readers", "take it away", _swapped(TAG, " ")),
    (ENTITY, "holds {}, which is HTML for a sign", "write the sign itself", html.unescape),
    (LINK, "holds a link, {}, and a record has none", "write its words; a document is a source of its own", lambda text: LINK.sub(r"\1", text)),
    (
        BOLD,
        "holds {}, and the signs around the words would be shown",
        "write the words alone",
        lambda text: BOLD.sub(lambda match: match[1] or match[2], text),
    ),
    (
        CALL,
        "calls a macro, {}, which only a page can",
        "take it away; its source goes under sources: or source:, and under part_sources: where one field of a practice rests on it",
        _swapped(CALL, ""),
    ),
    (FOOTNOTE, "holds {}, the mark of a footnote that stands elsewhere", "take it away", _swapped(FOOTNOTE, "")),
    (
        BULLETS,
        "begins with -, and a text of a record is no list",
        "write its entries as a sentence, with commas or semicolons between them",
        lambda text: "",
    ),
    (BULLET, "begins with {}, the sign of a list or heading", "take it away", _swapped(BULLET, "")),
    (RAISED, "holds {}, the mark of a footnote that stands elsewhere", "take it away", _swapped(RAISED, "")),
    (
        NOTE_NUMBER,
        "holds “{}”, a number behind a word, as where a footnote is copied with its number",
        "take the number away, or write a space before it",
        lambda text: "",
    ),
    (CUT, "holds “{}”, a word that the end of a line cut in two", "write it as one word", _swapped(CUT, r"\1\2")),
    (SPACES, "holds two spaces", "write one", _swapped(SPACES, " ")),
    (STOPS, "ends with {}, one sign too many", "end it with one full stop", _swapped(STOPS, ".")),
)


def _address(text: str) -> Iterator[Pasted]:
    if re.fullmatch(r"https?://\S+|www\.\S+\.\S+", text):
        yield Pasted("is a web address, and words belong here", "say it in words; an address stands under url, and a document is a source of its own")


def _shouted(text: str) -> Iterator[Pasted]:
    """Yield a sentence in capitals; several abbreviations side by side are none."""
    if text == text.upper() and SMALL_WORD.search(text) and len(SHOUTED.findall(text)) >= FEWEST_SHOUTED:
        yield Pasted("is in capitals throughout", "write it in small letters, names with a capital")


def _not_for_readers(text: str) -> Iterator[Pasted]:
    """Yield what a colleague was told, what marks a paper that is not public, and what a spreadsheet found no value for."""
    if match := SHEET_ERROR.search(text):
        yield Pasted(f"holds {match[0]}, an error of a spreadsheet", "write what it should say, or leave the line out")
    if match := CLASSIFIED.search(text):
        yield Pasted(f"holds “{match[0]}”, the mark of a paper that is not public", "ask whose paper it is; only what is public may stand here")
    if match := REMARK.search(text) or TO_A_COLLEAGUE.search(text):
        yield Pasted(f"holds “{match[0][:40]}”, a remark for colleagues", "take it out, or write it into the description of the proposal")
    if match := LETTER_HEAD.search(text):
        yield Pasted(f"holds “{match[0].strip()}”, a line of a mail", "write what it says in your own words, without the lines of the mail")


def _of_programs(text: str) -> Iterator[Pasted]:
    """Yield what a program that writes texts left in it, with the text without that."""
    for form, what in IN_TEXT:
        if match := form.search(text):
            bare = " ".join(form.sub("", text).split()) if form is not ANSWER_ALONE else ""
            yield Pasted(f"holds “{match[0].strip()[:60]}”, {what}", "take it away" if bare else "write what is so in your own words", bare)


FINDERS = (_of_programs, _marks, _person, _address, _shouted, _not_for_readers)
