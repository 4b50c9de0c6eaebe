"""Lists and tables written by half: an entry, a row or a head without what belongs to it. In: the lines of a page. Out: problems."""

import re

from ..line_finders import Finder, Found, Line
from ..table_lines import is_divider, spans

ENTRY_ALONE = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s*(?:\{\{\s*(?:cite|editors)\([^{}]*\)\s*\}\}\s*)+$")


def entry_alone(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find an entry of a list that holds a source and no words."""
    below = lines[line.number + 1] if line.number + 1 < len(lines) else ""
    if not ENTRY_ALONE.match(line.text) or re.match(r"\s+\S", below):
        return None
    return Found("is an entry with its source and without words", "write its words before the source, or take the line away")


def glued_bullet(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find an entry of a list without the space behind its dash, which goes on the entry above it."""
    match = re.match(r"(\s{0,3}[-*+])(?=\*\*\S|[^\W\d_])", line.text)
    if not match or not line.number or not re.match(r"\s*[-*+]\s", lines[line.number - 1]):
        return None
    return Found(
        "has no space behind its dash, and goes on the entry above it", "write - and a space", f"{match[1]} {line.text[match.end() :]}", field="list"
    )


def empty_entry(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find the sign of an entry of a list, and no entry."""
    above, below = (lines[at] if 0 <= at < len(lines) else "" for at in (line.number - 1, line.number + 1))
    if not re.match(r"\s*(?:[-*+]|\d+[.)])\s*$", line.text) or not re.match(r"\s*(?:[-*+]|\d+[.)])\s", above) or re.match(r"\s+\S", below):
        return None
    return Found("is an entry of a list without words", "write them, or take the line away", "", field="list")


def no_rows(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a table with a head and no row, and a row whose first bar a stroke hides."""
    below = bare[line.number + 1] if line.number + 1 < len(bare) else ""
    if line.table and re.match(r"\s*\\\|", line.text):
        return Found("begins with \\| where a row begins with a bar", "take the \\ away", line.text.replace("\\|", "|", 1), field="table")
    if is_divider(line.bare) and "|" in line.bare and not below.strip() and line.number and len(spans(bare[line.number - 1])) > 1:
        return Found("parts a head from rows that are not there", "write the rows of the table straight below, or take the table away", field="table")
    return None


def _empty_row(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a row of a table without words."""
    if not line.table or is_divider(line.bare) or re.search(r"[^\s|]", line.text):
        return None
    return Found("is a row without words", "write its cells, or take the line away", "", field="table")


# Not for texts to print, which hold rows to be filled in.
EMPTY_ROW: Finder = _empty_row
