"""Every record in one workbook for a spreadsheet program. In: the manual. Out: the bytes of an .xlsx, the same for the same manual.

A sheet for each kind, its name first and its upkeep last; before them what to know, after them what each column holds. Every text is
written as text, so that no formula can run, also not when a cell is opened and left again.
"""

import datetime as dt
import io

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from ..models.formatting import capital
from ..models.manual import Manual
from ..models.site_config import SiteConfig
from ..rendering.environment import release
from ..rendering.exports import Export, exports
from ..rendering.tables import FORMULA, WORDS_BETWEEN, Column

FILE = "focal-points-manual.xlsx"
ABOUT, FIELDS = "Read me", "Columns"
SETTINGS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_date_format": "yyyy-mm-dd",
}
MOST_LETTERS, LONGEST_NAME = 32_767, 31  # what a cell, and the name of a sheet, can hold
NARROW, WIDE = 11, 60
CUT = " … (the rest is in the JSON file)"
YES_NO = {True: "yes", False: "no"}
Formats = dict[str, Format]


def workbook(manual: Manual, config: SiteConfig) -> bytes:
    """Return the workbook."""
    stream = io.BytesIO()
    book = Workbook(stream, SETTINGS)
    day = dt.datetime.combine(manual.as_of, dt.time())
    book.set_properties({"title": f"{config.name}: data", "comments": f"As of {manual.as_of}. CC BY 4.0. {config.address}", "created": day})
    formats = _formats(book)
    found = exports(manual)
    _about(book.add_worksheet(ABOUT), manual, config, found, formats)
    for export in found:
        _records(book.add_worksheet(sheet_name(export.name)), export, formats)
    _columns(book.add_worksheet(FIELDS), found, formats)
    book.close()
    return stream.getvalue()


def sheet_name(name: str) -> str:
    """Return the name of the sheet of a kind."""
    return capital(name.replace("un-", "UN ", 1) if name.startswith("un-") else name).replace("-", " ")[:LONGEST_NAME]


def _formats(book: Workbook) -> Formats:
    plain = {"text_wrap": True, "valign": "top"}
    return {
        "head": book.add_format({**plain, "bold": True, "bottom": 1}),
        "text": book.add_format(plain),
        "formula": book.add_format({**plain, "quote_prefix": True}),
        "date": book.add_format({**plain, "num_format": "yyyy-mm-dd", "align": "left"}),
        "link": book.add_format({**plain, "font_color": "#0b3954", "underline": 1}),
    }


def _about(sheet: Worksheet, manual: Manual, config: SiteConfig, found: list[Export], formats: Formats) -> None:
    """Write what to know before using the data, and lead to each sheet."""
    sheet.set_column(0, 0, 90)
    lines = release(manual, "workbook-readme.txt", as_of=manual.as_of, place=config).splitlines()
    for row, line in enumerate(lines):
        _write(sheet, row, 0, line, formats, "head" if not row else "text")
    for row, export in enumerate(found, len(lines) + 1):
        name = sheet_name(export.name)
        sheet.write_url(row, 0, f"internal:'{name}'!A1", formats["link"], f"{name}: {len(export.table.rows)}")


def _records(sheet: Worksheet, export: Export, formats: Formats) -> None:
    """Write the records of a kind, a row each, under a head that stays in view and can be filtered."""
    columns, rows = export.table
    _head(sheet, [label(column) for column in columns], formats)
    for number, row in enumerate(rows, 1):
        for place, (column, value) in enumerate(zip(columns, row, strict=True)):
            _value(sheet, number, place, column, value, formats)
    for place in range(len(columns)):
        sheet.set_column(place, place, _width([in_words(row[place]) for row in rows]))
    sheet.autofilter(0, 0, len(rows), len(columns) - 1)


def _columns(sheet: Worksheet, found: list[Export], formats: Formats) -> None:
    """Write what each column holds."""
    _head(sheet, ["Sheet", "Column", "What it holds"], formats)
    rows = [(sheet_name(export.name), label(column), column.text) for export in found for column in export.table.columns]
    for number, row in enumerate(rows, 1):
        for place, text in enumerate(row):
            _write(sheet, number, place, text, formats)
    sheet.set_column(0, 1, 24)
    sheet.set_column(2, 2, 80)


def _head(sheet: Worksheet, names: list[str], formats: Formats) -> None:
    for place, name in enumerate(names):
        sheet.write_string(0, place, name, formats["head"])
    sheet.freeze_panes(1, 1)
    sheet.repeat_rows(0)
    sheet.set_landscape()


def _value(sheet: Worksheet, row: int, place: int, column: Column, value: object, formats: Formats) -> None:
    """Write a value as what it is: a number as a number, a whole date as a date, everything else as text."""
    if column.type == "date" and value:
        sheet.write_datetime(row, place, dt.datetime.fromisoformat(str(value)), formats["date"])
    elif isinstance(value, int) and not isinstance(value, bool):
        sheet.write_number(row, place, value, formats["text"])
    elif text := in_words(value):
        _write(sheet, row, place, text, formats)


def _write(sheet: Worksheet, row: int, place: int, text: str, formats: Formats, form: str = "text") -> None:
    if len(text) > MOST_LETTERS:
        text = text[: MOST_LETTERS - len(CUT)] + CUT
    sheet.write_string(row, place, text, formats["formula" if FORMULA.match(text) else form])


def label(column: Column) -> str:
    """Return the name of a column as a person reads it."""
    return capital(column.name.replace("_", " "))


def in_words(value: object, between: str = "\n") -> str:
    """Return a value in words: the entries of a list below each other, the parts of an entry beside each other, its text first."""
    if isinstance(value, dict):
        parts = [f"{name.replace('_', ' ')}: {in_words(item, ', ')}" for name, item in value.items() if name != "text" and item not in (None, [], {})]
        return (
            f"{value['text']} ({'; '.join(parts)})"
            if "text" in value and parts
            else "; ".join([*parts, *([value["text"]] if "text" in value else [])])
        )
    if isinstance(value, list):
        beside = between == "\n" and not any(isinstance(item, dict | list) for item in value)
        return (WORDS_BETWEEN if beside else between).join(in_words(item, ", ") for item in value)
    return YES_NO[value] if isinstance(value, bool) else "" if value is None else str(value)


def _width(texts: list[str]) -> int:
    """Return how wide a column is: as its longest line, within what is easy to read."""
    longest = max((len(line) for text in texts for line in text.split("\n")), default=0)
    return min(max(longest + 2, NARROW), WIDE)
