"""What a program or a hurried hand leaves in a text: fields of Word, marks of TeX and of notes, lists, tables and stars that make nothing.

In: the lines of a page. Out: problems, with the line as it should be.
"""

import re

from ...reading.markdown.reader import MACRO
from ..line_finders import Finder, Found, Line

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
NOT_A_BULLET = re.compile(r"^\s{0,3}(?:[-*•](?=[A-ZÀ-Þ“][^*]*$)|-(?=\*\*\S)|-(?=[^\W\d_])|--[ ]+(?=\S))")
OTHER_NUMBER = re.compile(r"^\s{0,3}(?:(?:[ivx]{1,4}|[A-H])\.\s+|\d{1,2}\s?[-–—]\s|\d{1,2}(?:\.\d{1,2})+\.?\s+|\d{1,2}/\s+)(?=\S)")
CELLS = re.compile(r"^[^\s|#>*-][^|{}]*;[^\s|{}][^|{}]*$")
COMMAS = re.compile(r"^[^\s|#>*,{}-][^|{},]*(?:,(?!\s)[^|{},\s][^|{},]*)+$")
SHOUTING = re.compile(r"(?<![\w’'-])(?:[A-ZÀ-Þ]{2,}|[AI])(?: (?:[A-ZÀ-Þ]{2,}|[AI])){5,}(?![\w’'-])")
DAY_IN_FIGURES = re.compile(r"\b(?:of|on|by|to|since|until|after|from) (?P<day>(\d{1,2})/(\d{1,2})/((?:19|20)\d\d))(?![\d/.-]*\d)", re.IGNORECASE)
SPAN = re.compile(r"(?<!`)(`{1,2})(?!`)(?:.|\n)*?(?<!`)\1(?!`)")
IN_BRACKETS = re.compile(r"(?<!\])\((https?://[^\s<>()]+)\)")
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
NOTE_OF = re.compile(r"^!!!\s+(?P<kind>[\w-]+)(?P<rest>.*)$")
NOTES = {
    "note",
    "tip",
    "info",
    "important",
    "hint",
    "warning",
    "caution",
    "attention",
    "danger",
    "error",
    "example",
    "quote",
    "abstract",
    "question",
    "success",
    "failure",
    "bug",
}
TO_COME = re.compile(
    r"\b(?:[ÀA] (?:confirmer|compléter|vérifier|préciser|définir|venir)|[Pp]or (?:confirmar|definir|completar)|[Zz]u (?:bestätigen|ergänzen|prüfen)|[Dd]a (?:confermare|completare))\b(?=[.\])…]|$)"
)
PAPER_NOTE = re.compile(r"\((?:[Ss]ee |cf\. |voir )?(?:supra|infra)\b[^()]*\)")


def _asked(form: re.Pattern[str], what: str, fix: str, field: str = "text") -> Finder:
    """Return a finder of what only a person can mend."""

    def find(lines: list[str], bare: list[str], line: Line) -> Found | None:
        match = form.search(line.bare)
        return match and Found(what.format(match[0].strip()[:60]), fix, field=field)

    return find


def _gone(form: re.Pattern[str], what: str, fix: str) -> Finder:
    """Return a finder of what is taken away."""

    def find(lines: list[str], bare: list[str], line: Line) -> Found | None:
        match = form.search(line.bare)
        return match and Found(what.format(match[0].strip()[:60]), fix, line.text[: match.start()] + line.text[match.end() :])

    return find


def _run(form: re.Pattern[str], bare: list[str], number: int) -> int:
    last = number
    while last < len(bare) and form.match(bare[last]):
        last += 1
    return last - number


def _list(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a list whose signs have no space behind them, or numbers in a way that makes no list: two lines one after the other."""
    for form, sign in ((NOT_A_BULLET, "- "), (OTHER_NUMBER, "")):
        if (number := _run(form, bare, line.number)) > 1 and not (line.number and form.match(bare[line.number - 1])):
            texts = lines[line.number : line.number + number]
            mended = [form.sub(sign or f"{at}. ", text) for at, text in enumerate(texts, 1)]
            fix = "write a dash and a space before each entry" if sign else "number the entries: 1. and a space"
            return Found("is an entry of a list as it is typed, and makes no list", fix, "\n".join(mended), number, "list")
    return None


def _cells(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find rows of a table that is parted by semicolons, or by commas without a space: lines one after the other, of as many parts."""
    form, sign = (CELLS, ";") if CELLS.match(line.bare) else (COMMAS, ",")
    number, parts = _run(form, bare, line.number), line.bare.count(sign)
    if number < (2 if sign == ";" else 3) or any(bare[at].count(sign) != parts for at in range(line.number, line.number + number)):
        return None
    between = re.compile(sign + r"(?![^{}]*\}\})")  # those in a call part nothing
    head, *rows = [f"| {' | '.join(map(str.strip, between.split(text)))} |" for text in lines[line.number : line.number + number]]
    mended = "\n".join([head, f"|{'---|' * (parts + 1)}", *rows])
    signs = "semicolons" if sign == ";" else "commas"
    return Found(f"has {signs} between its parts, as a spreadsheet saves a row", "write a table: | one | two |", mended, number, "table")


def _not_closed(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find the paragraph in which stars or a backtick open and nothing closes."""
    if line.number and bare[line.number - 1].strip() or line.bare.startswith(("    ", "\t")):
        return None
    last = line.number + _run(re.compile(r"\s*\S"), bare, line.number)
    text = SPAN.sub("", MACRO.sub("", "\n".join(lines[line.number : last]))).replace("\\*", "").replace("\\`", "")
    for sign, said in (("**", "bold words"), ("`", "code")):
        if (
            text.count(sign) % 2
            and "***" not in text
            and "```" not in "".join(lines[line.number : last])
            and not re.search(r"^\s*\|", text, re.MULTILINE)
        ):
            return Found(
                f"opens {said} with {sign} and does not close them, so that the signs are shown",
                f"write {sign} behind the last of these words, or take it away",
            )
    return None


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


def _note(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a note of a kind that there is none of, with its title without quotes, or with its text at the beginning of the line."""
    match = NOTE_OF.match(line.bare)
    if not match:
        return None
    kind, rest = match["kind"].lower(), match["rest"].strip()
    if kind not in NOTES:
        return Found(f"is no kind of note: {match['kind']}", "write note, tip, warning or example", field="note", mended=f"!!! note{match['rest']}")
    if rest and not re.fullmatch(r'"[^"]*"', rest):
        title = rest.strip("\"“”'")
        return Found("has the title of a note without quotes", f'write !!! {kind} "{title}"', f'!!! {kind} "{title}"', field="note")
    return _note_text(lines, bare, line)


def _note_text(lines: list[str], bare: list[str], line: Line) -> Found | None:
    last = line.number + 1
    while last < len(bare) and bare[last].strip():
        last += 1
    texts = lines[line.number + 1 : last]
    if not texts or texts[0].startswith(("    ", "\t")):
        return None
    mended = "\n".join([line.text, "", *(f"    {text.strip()}" for text in texts)])
    return Found(
        "is a note whose text does not stand in it", "begin its text four spaces further in, below an empty line", mended, last - line.number, "note"
    )


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
    _asked(ERROR, "holds “{}”, which Word leaves where a field leads nowhere", "write what stood there, or link to the heading"),
    _asked(LEADERS, "is a line of a table of contents, with dots and a page", "take it away; the manual makes its own"),
    _asked(PANDOC, "holds {}, a citation of another program", 'write {{ cite("id", "place") }} in its place', "cite"),
    _asked(TEX, "holds {}, a command of TeX, which would be shown", 'write it in Markdown; a citation is {{ cite("id", "place") }}'),
    _asked(COMMENT, "holds {}, as a program marks a remark or a place to fill in", "write the text as it is to be"),
    _asked(TO_COME, "holds “{}” in the place of what is to come", "write it, or take the sentence out until it is known"),
    _asked(PAPER_NOTE, "leads to {}, as the notes of a paper do", "link to the heading: [words](/folder/page.md#id)"),
    _gone(RAISED, "holds {}, the mark of a footnote that stands elsewhere", "take it away, and cite with {{ cite(…) }}"),
    _asked(ABBREVIATION, "is an abbreviation as another program explains it", "explain it in the sentence, or as a term of data/glossary.yml"),
    _gone(CLASS, "gives {}, a style that the manual does not have", "take it away"),
    _asked(INCLUDED, "includes another file, {}", 'write a link to it, or quote a page on a line of its own: {{ extract("roles/hub.md") }}'),
    _asked(SHOUTING, "is in capitals: “{}”", "write it in small letters, names with a capital"),
    _note,
    _list,
    _cells,
    _not_closed,
    _spaced,
    _day,
    _in_brackets,
)

# Not for texts to print, on which readers write by hand.
BLANKS: Finder = _asked(BLANK_TO_FILL, "holds {}, a blank to fill in by hand", "write what belongs there; what readers fill in is a form")
