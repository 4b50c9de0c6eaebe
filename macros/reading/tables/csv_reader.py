"""Read a table of CSV, as Excel and other programs save it. In: its text and its columns. Out: rows with their places, and what is wrong.

A byte-order mark at the beginning does no harm and is passed over: Excel needs it to show names in other scripts.
"""

import csv
import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from ..diagnostics import Diagnostic, unplaced
from ..document import Document, Place
from ..fixes import UNKNOWN, Mend, cells_of, row_of
from ..odd_signs import BYTE_ORDER_MARK, find_odd_signs
from ..slips.signs import CURLY
from .first_lines import HOW, SEPARATORS, first_line
from .row_slips import Written, cell_twice, is_misquoted, mend_of, not_closed, slip_of_row
from .sheet_rows import Left, left_in

QUOTES = 'put a text that holds a comma in "double quotes"'
TOO_MANY = f"take the cell out that is one too many, such as an old name beside the new one; or {QUOTES}"


@dataclass(frozen=True)
class Row:
    """A row: its cells by column, the line it begins on, and the lines of its file."""

    cells: dict[str, str]
    line: int
    lines: tuple[str, ...]

    def document(self, value: dict, columns: Mapping[str, str]) -> Document:
        """Return the row as a document, each value where its cell stands."""
        spans = cells_of(self.lines[self.line - 1]) or []
        places, ends = {(): Place(self.line, 1)}, {}
        for (start, end), path in zip(spans, columns.values(), strict=False):
            key = tuple(path.split("."))
            places[key], ends[key] = Place(self.line, start + 1), Place(self.line, end + 1)
        return Document(value, {}, places, ends, self.lines, is_table=True)


@dataclass
class Table:
    """What was read: good rows, the cells of rows that are refused, and what is wrong; not `readable` if its columns are not known."""

    rows: list[Row] = field(default_factory=list)
    refused: list[dict[str, str]] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    readable: bool = True
    kept: dict[str, tuple[dict, dict]] = field(default_factory=dict, compare=False, repr=False)  # by its file: all its records, and where they stand


def read_table(text: str, columns: list[str], fits: Callable[[dict[str, str]], bool]) -> Table:
    """Read a table; `fits` tells whether a row is a good record, by which a comma too many finds its place."""
    text = text.removeprefix(BYTE_ORDER_MARK).replace("\r\n", "\n")
    lines = tuple(text.split("\n"))
    if odd := find_odd_signs(lines):
        return Table(diagnostics=odd, readable=False)
    reader, table, before = csv.reader(io.StringIO(text, newline="")), Table(), 0
    try:
        if next(reader, None) != columns:
            return Table(diagnostics=first_line(lines, columns, fits), readable=False)
        before = reader.line_num
        for cells in reader:
            _row(table, cells, columns, Row({}, before + 1, lines), fits)
            before = reader.line_num
    except csv.Error as error:
        what = "holds a cell that is far too long" if "field larger" in str(error) else f"cannot be read ({error})"
        table.diagnostics.append(unplaced(before + 1, 1, "row", what, "close the quote that the cell opens, or shorten it"))
        table.readable = False
    return table


def _row(table: Table, cells: list[str], columns: list[str], row: Row, fits: Callable[[dict[str, str]], bool]) -> None:
    line = row.lines[row.line - 1]
    is_open = line.count('"') % 2 == 1
    if not is_open and _is_whole(cells, columns, line):
        whole = Row(dict(zip(columns, cells, strict=True)), row.line, row.lines)
        if found := left_in(whole.cells):
            table.refused.append(whole.cells)
            table.diagnostics.append(_at(whole, columns, found))
        else:
            table.rows.append(whole)
        return
    short = dict.fromkeys(columns, "") | dict(zip(columns, cells, strict=False))
    table.refused.append(short)
    if len(cells) < len(columns) and (found := left_in(short)) and found.is_no_record and cells[0].strip():
        table.diagnostics.append(unplaced(row.line, 1, found.column, found.what, found.fix, "", 1))
        return
    written = Written(cells, row.lines, row.line - 1, 1 + sum(cell.count("\n") for cell in cells))
    if any(cell.strip() for cell in cells) and (slip := slip_of_row(written, columns, fits)):
        table.diagnostics.append(unplaced(row.line, 1, "row", *slip))
        return
    table.diagnostics.append(unplaced(row.line, 1, "row", *_wrong_row(cells, columns, line, is_open, fits)))


def _is_whole(cells: list[str], columns: list[str], line: str) -> bool:
    """Tell whether a row has a cell for each column, one of them with words, and is not the head once more."""
    has_words = len(cells) == len(columns) and any(cell.strip() for cell in cells)
    return has_words and not is_misquoted(line) and [cell.strip().lower() for cell in cells] != columns


def _at(row: Row, columns: list[str], found: Left) -> Diagnostic:
    """Return what is wrong with a cell, at its place; of a row over several lines the beginning."""
    spans, at = cells_of(row.lines[row.line - 1]) or [], columns.index(found.column)
    column = spans[at][0] + 1 if at < len(spans) else 1
    return unplaced(row.line, column, found.column, found.what, found.fix, "", int(found.is_no_record and len(spans) == len(columns)))


def _wrong_row(cells: list[str], columns: list[str], line: str, is_open: bool, fits: Callable[[dict[str, str]], bool]) -> tuple:
    """Return what is wrong with a row of too few or too many cells, what to write, and the row as it should be."""
    if not any(cell.strip() for cell in cells):
        return ("is empty", "take the line away", "", 1)
    if [cell.strip().lower() for cell in cells] == columns:
        return ("repeats the names of the columns", "take the line away", "", 1)
    if is_open:
        return not_closed(line, columns, fits)
    for sign, name in SEPARATORS.items():
        if len(cells) < len(columns) and line.count(sign) >= len(columns) - 1:
            return (f"has {name} where a table has commas", HOW, *mend_of([cell.strip('"') for cell in line.split(sign)], columns, fits))
    what = f"has {len(cells)} columns, {len(columns)} are needed"
    if len(cells) > len(columns) and CURLY.search(line):
        straight = next(csv.reader([CURLY.sub('"', line)]))
        curly = "has typographic quotes around a cell, which are no quotes for a table"
        return (curly, 'write straight quotes: "', *mend_of(straight, columns, fits))
    if two := _two_rows(cells, columns):
        return ("holds two rows, since the end of the first line is gone", "give each a line of its own", *two)
    if len(cells) > len(columns) and (twice := cell_twice(cells, columns, fits)):
        return twice
    if len(cells) > len(columns):
        joined = _joined(cells, columns, fits)
        return (what, QUOTES if joined.lines or any(cell[:1] == " " for cell in cells) else TOO_MANY, *joined)
    padded, commas = [*cells, *[""] * (len(columns) - len(cells))], f"write a comma for each cell that is empty; the columns are {','.join(columns)}"
    return (what, commas, *mend_of(padded, columns, fits))


def _two_rows(cells: list[str], columns: list[str]) -> Mend | None:
    """Return two rows that stand on one line, the second of which begins with a code of a country where the last cell of the first would be."""
    last = len(columns) - 1
    if columns[0] != "iso_alpha2" or len(cells) != last + len(columns) or not (len(cells[last]) == 2 and cells[last].isupper()):
        return None
    return Mend("\n".join([row_of([*cells[:last], ""]), row_of(cells[last:])]), 1)


def _joined(cells: list[str], columns: list[str], fits: Callable[[dict[str, str]], bool]) -> Mend:
    """Return the row in which the cells that a comma cut are one again, if only one such row is a good record."""
    extra = len(cells) - len(columns)
    if not any(cell.strip() for cell in cells[len(columns) :]):
        return mend_of(cells[: len(columns)], columns, fits)
    ways = [[*cells[:at], ",".join(cells[at : at + extra + 1]), *cells[at + extra + 1 :]] for at in range(len(columns))]
    rows = {mend for way in ways if (mend := mend_of(way, columns, fits)).lines}
    return rows.pop() if len(rows) == 1 else UNKNOWN
