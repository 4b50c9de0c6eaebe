"""What a program or a hurried hand leaves in a text: fields of Word, marks of TeX and of notes, stars that make nothing.

In: the lines of a page. Out: problems, with the line as it should be.
"""

import re

from ...models.texts.pasted import TO_A_COLLEAGUE
from ..line_finders import Finder, Found, Line, asked
from .typed_blocks import not_closed, typed_cells, typed_list, typed_note

ERROR = re.compile(r"\bError! (?:Reference source not found|Bookmark not defined|Unknown document property name)[^.]*\.?", re.IGNORECASE)
LEADERS = re.compile(r"(?<=\w)\s?(?:\.{5,}|…{2,}|(?: \.){5,})\s*\d{1,4}\s*$")
COMMENT = re.compile(
    r"\[(?:Deleted|Inserted|Formatted|Commented|Comment)\b[^\[\]]*\](?!\()|(?<=\w)\[[A-Z]{1,3}\d{1,3}R?\d{0,3}\](?![(\[:])|\[(?:insert|enter|add|type|name of|your)\b[^\[\]]*\](?![(\[])",
    re.IGNORECASE,
)
BLANK_TO_FILL = re.compile(r"(?<![\w_])_{4,}(?![\w_])")
TEX = re.compile(r"\\(?:cite[a-z]*|footnote|ref|emph|textbf|textit|section|label|url|href)\b\s*(?:\[[^\]]*\])?\{[^{}]*\}")
PANDOC = re.compile(r"\[(?:see |cf\. )?-?@[\w:.-]+[^\[\]]*\](?!\()")
RAISED = re.compile(r"(?<=[^\W\d_][^\W\d_][^\W\d_][.,;”\")])[¹²³⁰⁴-⁹]+(?!\w)|(?<=[^\W\d_][^\W\d_][^\W\d_])[¹⁰⁴-⁹][¹²³⁰⁴-⁹]*(?!\w)")
ABBREVIATION = re.compile(r"^\s{0,3}\*\[([^\]]+)\]:\s+\S")
CLASS = re.compile(r"\s?\{:?\s*\.[a-z][\w-]*[^{}]*\}")
INCLUDED = re.compile(r"\{!\s*[^{}!]+\s*!\}")
SHOUTING = re.compile(r"(?<![\w’'-])(?:[A-ZÀ-Þ]{2,}|[AI])(?: (?:[A-ZÀ-Þ]{2,}|[AI])){5,}(?![\w’'-])")
DAY_IN_FIGURES = re.compile(r"\b(?:of|on|by|to|since|until|after|from) (?P<day>(\d{1,2})/(\d{1,2})/((?:19|20)\d\d))(?![\d/.-]*\d)", re.IGNORECASE)
IN_BRACKETS = re.compile(r"(?<!\])\((https?://[^\s<>()]+)\)")
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
TO_COME = re.compile(
    r"\b(?:[ÀA] (?:confirmer|compléter|vérifier|préciser|définir|venir)|[Pp]or (?:confirmar|definir|completar)|[Zz]u (?:bestätigen|ergänzen|prüfen)|[Dd]a (?:confermare|completare))\b(?=[.\])…]|$)"
)
PAPER_NOTE = re.compile(r"\((?:[Ss]ee |cf\. |voir )?(?:supra|infra)\b[^()]*\)")


def _gone(form: re.Pattern[str], what: str, fix: str) -> Finder:
    """Return a finder of what is taken away."""

    def find(lines: list[str], bare: list[str], line: Line) -> Found | None:
        match = form.search(line.bare)
        return match and Found(what.format(match[0].strip()[:60]), fix, line.text[: match.start()] + line.text[match.end() :])

    return find


def _spaced(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find bold words with a space inside their stars, which GitHub shows with the stars."""
    parts = line.bare.split("**")
    if len(parts) % 2 == 0 or "***" in line.bare:
        return None
    inside = next((part for part in parts[1::2] if part.strip() and part != part.strip()), None)
    if inside is None or line.text.count(f"**{inside}**") != 1:
        return None
    words = inside.strip()
    right = f"{inside[: inside.index(words[0])]}**{words}**{inside[len(inside.rstrip()) :]}"
    mended = line.text.replace(f"**{inside}**", right)
    return Found("has a space inside the stars around its words, so that the stars would be shown", f"write **{words}**", mended)


def _day(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a day in figures, which half of the readers read month first."""
    if not (match := DAY_IN_FIGURES.search(line.bare)):
        return None
    one, other, year = int(match[2]), int(match[3]), match[4]
    day, month = (one, other) if other <= 12 else (other, one)
    if not (0 < day < 32 and 0 < month <= 12):
        return None
    sure = day > 12 or day == month
    right = f"{day} {MONTHS[month - 1]} {year}" if sure else ""
    mended = line.text[: match.start("day")] + right + line.text[match.end("day") :] if sure else None
    what = f"holds {match['day']}, a day in figures, which not every reader reads in one order"
    return Found(what, f"write {right}" if sure else "write the month as a word, as in 20 June 2016", mended)


def _in_brackets(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find an address in parentheses, which only GitHub makes a link of."""
    if not (match := IN_BRACKETS.search(line.bare)):
        return None
    mended = f"{line.text[: match.start(1)]}<{match[1]}>{line.text[match.end(1) :]}"
    return Found(f"holds a web address, {match[1][:60]}, which is no link here", f"write <{match[1]}>, or [words]({match[1]})", mended, field="link")


LEFT: tuple[Finder, ...] = (
    asked(ERROR, "holds “{}”, which Word leaves where a field leads nowhere", "write what stood there, or link to the heading"),
    asked(LEADERS, "is a line of a table of contents, with dots and a page", "take it away; the manual makes its own"),
    asked(PANDOC, "holds {}, a citation of another program", 'write {{ cite("id", "place") }} in its place', "cite"),
    asked(TEX, "holds {}, a command of TeX, which would be shown", 'write it in Markdown; a citation is {{ cite("id", "place") }}'),
    asked(TO_A_COLLEAGUE, "holds “{}”, a remark for colleagues", "take it out, or write it into the description of the proposal"),
    asked(COMMENT, "holds {}, as a program marks a remark or a place to fill in", "write the text as it is to be"),
    asked(TO_COME, "holds “{}” in the place of what is to come", "write it, or take the sentence out until it is known"),
    asked(PAPER_NOTE, "leads to {}, as the notes of a paper do", "link to the heading: [words](/folder/page.md#id)"),
    _gone(RAISED, "holds {}, the mark of a footnote that stands elsewhere", "take it away, and cite with {{ cite(…) }}"),
    asked(ABBREVIATION, "is an abbreviation as another program explains it", "explain it in the sentence, or as a term of data/glossary.yml"),
    _gone(CLASS, "gives {}, a style that the manual does not have", "take it away"),
    asked(INCLUDED, "includes another file, {}", 'write a link to it, or quote a page on a line of its own: {{ extract("roles/hub.md") }}'),
    asked(SHOUTING, "is in capitals: “{}”", "write it in small letters, names with a capital"),
    typed_note,
    typed_list,
    typed_cells,
    not_closed,
    _spaced,
    _day,
    _in_brackets,
)
# Not for texts to print, on which readers write by hand.
BLANKS: Finder = asked(BLANK_TO_FILL, "holds {}, a blank to fill in by hand", "write what belongs there; what readers fill in is a form")
