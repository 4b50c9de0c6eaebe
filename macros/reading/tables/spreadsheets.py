"""A table as spreadsheets save or copy it. In: bytes or pasted text. Out: its columns and rows, each row with its number in the sheet.

Excel saves UTF-8 with a mark at the start, UTF-16, or the letters of Windows; with semicolons where the comma is for decimals; with lines that
end in two signs; with quoted cells that hold line breaks. Cells that are copied come with tabs. None of this is the editor's fault, so all is read.
"""

import codecs
import csv
import io
import re
import unicodedata
from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

SIGNS = (";", ",", "\t", "|")
MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
WINDOWS = "cp1252"
LETTERS = "The table was read with the letters of Windows. If names look wrong in the records, save it as “CSV UTF-8” and send it again."
OTHER_FILES = ((b"pk", "a workbook"), (b"%pdf", "a PDF"), (b"<", "a page of the web and no table of text"), (b"\xd0\xcf\x11\xe0", "a workbook"))
RULE = re.compile(r"^\s*\|[\s:|-]+$")
CELLS = re.compile(r"(?<!\\)\|")
BEYOND = 'row {row}: holds “{cells}”, for which the first row names no column. Fix: name the column; or put a text in "double quotes" that holds the sign between two cells'
MOST_CELL = 10_000
MOST_BYTES = 2_000_000


class Unreadable(Exception):
    """The table cannot be read, in words for a person."""


class Row(NamedTuple):
    """A row by column; `number` is its row in the sheet, the row of the columns' names being 1; `beyond` is what no column names."""

    number: int
    cells: dict[str, str]
    beyond: tuple[str, ...] = ()


class Table(NamedTuple):
    """The names of the columns in order, and the rows that hold something; `letters` is how its bytes were read."""

    columns: list[str]
    rows: list[Row]
    letters: str


def read_table(content: bytes | str) -> Table:
    """Return the table in a file or a pasted text.

    Raises:
        Unreadable: with what is wrong and what to do.
    """
    if len(content) > MOST_BYTES:
        raise Unreadable("The table is larger than 2 MB. Split it into several.")
    letters, text = ("text", _pasted(content)) if isinstance(content, str) else _decoded(content)
    text = unicodedata.normalize("NFC", text.removeprefix("\ufeff")).replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    if "\0" in text:
        raise Unreadable("This is not a table of text. In the spreadsheet choose “Save as”, then “CSV UTF-8”.")
    sign, text = _sign(text)
    lines = _lines(text, sign)
    if not lines:
        raise Unreadable("The table is empty. Its first row names the columns.")
    columns = [" ".join(cell.split()) for cell in lines[0]]
    return Table([column for column in columns if column], _rows(columns, lines[1:]), letters)


def _pasted(text: str) -> str:
    """Return a pasted table out of the fence or the Markdown table that an editor puts around it."""
    lines = text.replace("\r\n", "\n").strip("\n").split("\n")
    if len(lines) > 1 and lines[0].startswith("```") and lines[-1].strip() == "```":
        lines = lines[1:-1]
    if len(lines) < 3 or not RULE.match(lines[1]) or not all(line.lstrip().startswith("|") for line in lines):
        return "\n".join(lines)
    cells = (
        [cell.strip().replace("\\|", "|").replace("<br>", "\n") for cell in CELLS.split(line.strip().strip("|"))] for line in [lines[0], *lines[2:]]
    )
    stream = io.StringIO()
    csv.writer(stream, delimiter="\t").writerows(cells)
    return stream.getvalue()


def _decoded(content: bytes) -> tuple[str, str]:
    """Return how bytes were read, and their text: as Unicode where they are, else as Windows writes western letters."""
    named = next((name for mark, name in MARKS if content.startswith(mark)), "utf-8")
    for start, what in OTHER_FILES:
        if content.lstrip().lower().startswith(start):
            raise Unreadable(f"This is {what}. In the spreadsheet choose “Save as”, then “CSV UTF-8”.")
    for letters in (named, WINDOWS):
        try:
            return letters, content.decode(letters)
        except UnicodeDecodeError:
            continue
    raise Unreadable("The letters of this table cannot be read. In the spreadsheet choose “Save as”, then “CSV UTF-8”.")


def _sign(text: str) -> tuple[str, str]:
    """Return the sign between cells, that of the line `sep=;` or the one that most often parts the first line, and the text without that line."""
    first, _, rest = text.partition("\n")
    if first.strip('"').lower().startswith("sep=") and len(first.strip('"')) == 5:
        return first.strip('"')[4], rest
    if len(first) > csv.field_size_limit():
        raise Unreadable("The first line is longer than a row of names can be. Save the table anew as “CSV UTF-8”.")
    return max(SIGNS, key=lambda sign: len(next(csv.reader([first], delimiter=sign), []))), text


def _lines(text: str, sign: str) -> list[list[str]]:
    try:
        lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=True))
    except csv.Error as error:
        raise Unreadable(f"A quoted cell does not end ({error}). Look for a single quotation mark in the table.") from None
    if any(len(cell) > MOST_CELL for line in lines for cell in line):
        raise Unreadable("A cell holds more than 10,000 letters. A quotation mark may be missing before it.")
    return lines


def _rows(columns: Sequence[str], lines: Sequence[Sequence[str]]) -> list[Row]:
    return [
        Row(
            number,
            {column: cell.strip() for column, cell in zip(columns, line, strict=False) if column and cell.strip()},
            tuple(cell.strip() for column, cell in zip_longest(columns[: len(line)], line, fillvalue="") if not column and cell.strip()),
        )
        for number, line in enumerate(lines, 2)
        if any(cell.strip() for cell in line)
    ]


def beyond_columns(table: Table) -> list[str]:
    """Return a fault for each row that holds more than the columns that are named."""
    return [BEYOND.format(row=row.number, cells="”, “".join(row.beyond)) for row in table.rows if row.beyond]
