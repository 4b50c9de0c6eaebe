"""Tables of a page: the line of dashes below the head, and rows with more or fewer cells than the head. In: the lines of a page. Out: problems.

Both GitHub and the manual drop the cells that a table has no column for, without a word, and with them a source that stands there.
"""

import re
from itertools import takewhile

from ...reading.odd_signs import DASHES
from ..line_finders import Finder, Found, Line, line_at
from ..table_lines import divider, is_divider, spans

ROW = re.compile(r"^\s*\|.*\|\s*$")
LAST_BAR = re.compile(r"(?<!\\)\|\s*$")
OTHER_SIGNS = re.compile(r"^(?=[\s|:-]*[=_*+~.])[\s=_*+~.:|-]*$")
ENDS_TABLE = re.compile(r"^\s*(?:[#>]|[-*+] |\d+[.)] |!!!|\?\?\?|`{3}|~{3}|<)")
MARKS = re.compile(r"^(?:\s*\{\{\s*(?:cite|editors)\([^{}]*\)\s*\}\}\.?)+\s*$")
SHOWN_AS_TEXT = "so that it is shown as text with bars"


def _indent(text: str) -> str:
    return text[: len(text) - len(text.lstrip())]


def _run(bare: list[str], number: int) -> list[str]:
    """Return the lines of a paragraph from here on that all have as many bars; nothing if a line above belongs to it."""
    if line_at(bare, number - 1).strip() and ("|" in bare[number - 1] or not ROW.match(bare[number])):
        return []
    begins = bare[number].lstrip().startswith("|")
    return list(takewhile(lambda text: text.lstrip().startswith("|") if begins else "|" in text, (bare[at] for at in range(number, len(bare)))))


def _without_divider(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find rows of a table without the line that parts its head from them, or with one of another width."""
    if "|" not in line.bare or is_divider(line.bare) or ENDS_TABLE.match(line.bare):
        return None
    run, columns, below = _run(bare, line.number), len(spans(line.bare)), line_at(bare, line.number + 1)
    right = _indent(line.text) + divider(columns)
    if len(run) > 1 and is_divider(below):
        return _wrong_divider(run, columns, line, right)
    if len(run) < 2 or columns < 2:
        return None
    if not re.search(r"\w", below) and (OTHER_SIGNS.match(below) or re.search(f"[{DASHES}]", below)):
        return None  # told at that line
    if not line.bare.lstrip().startswith("|") and not _is_bare_table(bare, line.number, run, columns):
        return None
    what = f"is a table without the line {right.strip()} below its first row, {SHOWN_AS_TEXT}"
    return Found(what, f"write {right.strip()} there", f"{line.text}\n{right}", 1, "table")


def _is_bare_table(bare: list[str], number: int, run: list[str], columns: int) -> bool:
    """Tell whether lines without a bar at their beginning are rows: a whole paragraph of lines with as many cells, with spaces around the bars."""
    alone = not line_at(bare, number - 1).strip() and not line_at(bare, number + len(run)).strip()
    return alone and all(len(spans(text)) == columns and re.search(r"\S \| +\S", text) for text in run)


def _wrong_divider(run: list[str], columns: int, line: Line, right: str) -> Found | None:
    dashes = len(spans(run[1]))
    rows = {len(spans(text)) for text in run[2:]}
    if dashes == columns:
        return _mixed_edges(run, line, right)
    if rows == {dashes} and dashes > columns:
        what = f"has {columns} cell{'s' * (columns > 1)}, and the lines below it have {dashes}, {SHOWN_AS_TEXT}"
        return Found(what, "write the names of the columns that are missing, each with its bar", field="table")
    what = f"has {columns} columns, and the line below its head parts another number, {dashes}"
    return Found(what, f"write {right.strip()} there", f"{line.text}\n{right}", 2, "table")


def _mixed_edges(run: list[str], line: Line, right: str) -> Found | None:
    """Find a head without bars at its ends above rows that begin with one: only GitHub sees that they are of one table."""
    if line.bare.lstrip().startswith("|") or LAST_BAR.search(line.bare) or not any(text.lstrip().startswith("|") for text in run[2:]):
        return None
    head = f"{_indent(line.text)}| {line.text.strip()} |"
    return Found("has no bar at its beginning and end, and rows below it have", "write them", f"{head}\n{right}", 2, "table")


def _other_signs(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a line of other signs than dashes below the head of a table."""
    above = line_at(bare, line.number - 1)
    if "|" not in line.bare or not OTHER_SIGNS.match(line.bare) or "|" not in above or "|" in line_at(bare, line.number - 2):
        return None
    right = _indent(line.text) + divider(len(spans(above)))
    return Found("parts the head of a table from its rows with other signs than dashes", f"write {right.strip()}", right, field="table")


def _stray_divider(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a line of dashes with no head above it, or a second one in a table."""
    if not is_divider(line.bare) or not ROW.match(line.bare):
        return None
    if line.table:
        return Found("is a second line of dashes in one table", "take it away; a table has one, below its head", "", field="table")
    if "|" in line_at(bare, line.number - 1) or "|" not in line_at(bare, line.number + 1):
        return None
    return Found(f"has no head above it, {SHOWN_AS_TEXT}", "write a row above it with the name of each column: | one | two |", field="table")


def _cells(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a row with more or fewer cells than its table has columns."""
    if ENDS_TABLE.match(line.bare) or is_divider(line.bare) or not (table := line.table):
        return None
    if "|" not in line.bare and (parts := re.split(r" *\t+ *", line.text.strip()))[1:]:
        return _pasted(parts, table.columns)
    if "|" not in line.bare:
        what = "stands straight below a table, which makes a row of it"
        return Found(what, "put an empty line above it", f"\n{line.text}", field="table")
    cells = spans(line.bare, line.text)
    if len(cells) > table.columns:
        return _too_many(line, cells, table.columns)
    if len(cells) < table.columns:
        return _too_few(len(cells), table.columns)
    return _mark_below(lines, bare, line, cells)


def _pasted(parts: list[str], columns: int) -> Found:
    """Return what is wrong with a row that was copied from a spreadsheet below a table: it gets its bars, if it has a part for each column."""
    what = f"is a row as a spreadsheet copies it, with tabs between its {len(parts)} parts, below a table of {columns} columns"
    row = f"| {' | '.join(parts)} |"
    if len(parts) != columns:
        return Found(what, f"write a bar before, between and behind its cells, {columns} of them; an empty one as well", field="table")
    return Found(what, f"write {row}", row, field="table")


def _too_many(line: Line, cells: list[tuple[int, int]], columns: int) -> Found:
    last, beyond = cells[columns - 1], line.text[cells[columns - 1][1] :].replace("|", " ")
    if not beyond.strip():
        mended = line.text[: last[1]] + "|"
        what = f"has {len(cells)} cells, and the table has {columns} columns"
        return Found(what, "take the bars behind the last of them away", mended, field="table")
    if MARKS.match(beyond):
        what = f"has its source behind the last of its {columns} columns, where nobody sees it"
        return Found(what, "write it into the last cell, before its bar", _with_mark(line.text, last, beyond), field="table")
    what = f"has {len(cells)} cells, and the table has {columns} columns, so that the rest would be lost"
    more = len(cells) - columns
    which = "the bar that only parts words" if more == 1 else f"the {more} bars that only part words"
    fix = f"a bar begins a cell: write a comma in the place of {which}; or, if each is a cell, give the head of the table {more} column{'s' * (more > 1)} more"
    return Found(what, fix, field="table")


def _with_mark(row: str, cell: tuple[int, int], marks: str) -> str:
    """Return a row with what a cell is to end with, and nothing behind that cell."""
    return f"{row[: cell[1]].rstrip()} {' '.join(marks.split())} |"


def _too_few(cells: int, columns: int) -> Found:
    have, missing = f"{cells} cell{'s' * (cells > 1)}", columns - cells
    what = f"has {have}, and the table has {columns} columns, so that the last {missing if missing > 1 else 'one'} would be empty"
    return Found(what, "write the cells that are missing, each with its bar; an empty one as well", field="table")


def _mark_below(lines: list[str], bare: list[str], line: Line, cells: list[tuple[int, int]]) -> Found | None:
    """Find the last row of a table with a source on the line below it, which makes a row of its own of it."""
    if not MARKS.match(line_at(lines, line.number + 1)):
        return None
    mended = _with_mark(line.text, cells[-1], lines[line.number + 1])
    what = "has its source on the line below, which makes a row of its own of it"
    return Found(what, "write it into the last cell, before its bar", mended, 2, "table")


def _row_alone(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find one row of a table with nothing above and below it."""
    beside = line_at(lines, line.number - 1).strip() or line_at(lines, line.number + 1).strip()
    if beside or not ROW.match(line.bare) or len(spans(line.bare)) < 2 or is_divider(line.bare):
        return None
    what = "is one row of a table alone, which is shown as text with bars"
    return Found(what, "put it below the rows of its table, or write a head and the line of dashes above it", field="table")


TABLES: tuple[Finder, ...] = (_without_divider, _other_signs, _stray_divider, _cells, _row_alone)
