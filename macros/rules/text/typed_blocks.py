"""Lists, tables, notes and marks of several lines, typed so that they make nothing. In: the lines of a page. Out: problems, with the lines as they should be."""

import re

from ...reading.markdown.reader import MACRO
from ..line_finders import Found, Line, run_of

NOT_A_BULLET = re.compile(r"^\s{0,3}(?:[-*•](?=[A-ZÀ-Þ“][^*]*$)|-(?=\*\*\S)|-(?=[^\W\d_])|--[ ]+(?=\S))")
OTHER_NUMBER = re.compile(r"^\s{0,3}(?:(?:[ivx]{1,4}|[A-H])\.\s+|\d{1,2}\s?[-–—]\s|\d{1,2}(?:\.\d{1,2})+\.?\s+|\d{1,2}/\s+)(?=\S)")
CELLS = re.compile(r"^[^\s|#>*-][^|{}]*;[^\s|{}][^|{}]*$")
COMMAS = re.compile(r"^[^\s|#>*,{}-][^|{},]*(?:,(?!\s)[^|{},\s][^|{},]*)+$")
SPAN = re.compile(r"(?<!`)(`{1,2})(?!`)(?:.|\n)*?(?<!`)\1(?!`)")
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
ENTRY = re.compile(r"\s{0,3}(?:[-*+]|\d+[.)])\s")
OF_THE_SAME = re.compile(rf"(?!{ENTRY.pattern})\s*\S")  # lines of the same paragraph or entry


def typed_list(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a list whose signs have no space behind them, or numbers in a way that makes no list: two lines one after the other."""
    for form, sign in ((NOT_A_BULLET, "- "), (OTHER_NUMBER, "")):
        if (number := run_of(form, bare, line.number)) > 1 and not (line.number and form.match(bare[line.number - 1])):
            texts = lines[line.number : line.number + number]
            mended = [form.sub(sign or f"{at}. ", text) for at, text in enumerate(texts, 1)]
            fix = "write a dash and a space before each entry" if sign else "number the entries: 1. and a space"
            return Found("is an entry of a list as it is typed, and makes no list", fix, "\n".join(mended), number, "list")
    return None


def typed_cells(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find rows of a table that is parted by semicolons, or by commas without a space: lines one after the other, of as many parts."""
    form, sign = (CELLS, ";") if CELLS.match(line.bare) else (COMMAS, ",")
    number, parts = run_of(form, bare, line.number), line.bare.count(sign)
    if number < (2 if sign == ";" else 3) or any(bare[at].count(sign) != parts for at in range(line.number, line.number + number)):
        return None
    between = re.compile(sign + r"(?![^{}]*\}\})")  # those in a call part nothing
    head, *rows = [f"| {' | '.join(map(str.strip, between.split(text)))} |" for text in lines[line.number : line.number + number]]
    mended = "\n".join([head, f"|{'---|' * (parts + 1)}", *rows])
    signs = "semicolons" if sign == ";" else "commas"
    return Found(f"has {signs} between its parts, as a spreadsheet saves a row", "write a table: | one | two |", mended, number, "table")


def not_closed(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find the paragraph, or the entry of a list, in which stars or a backtick open and nothing closes."""
    if line.number and bare[line.number - 1].strip() and not ENTRY.match(line.bare) or line.bare.startswith(("    ", "\t")):
        return None
    last = line.number + 1 + run_of(OF_THE_SAME, bare, line.number + 1)
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


def typed_note(lines: list[str], bare: list[str], line: Line) -> Found | None:
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
