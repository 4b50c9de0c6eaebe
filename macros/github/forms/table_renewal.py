"""A table by state is renewed from a spreadsheet. In: the table, the spreadsheet, the kind of its rows. Out: the table as it is to be, and each cell that differs.

Rows are put in the place of those of the same key, and the others stay, unless the spreadsheet is the whole table. Nothing is written here.
"""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ...models.kinds import Kind
from ...models.manual import KINDS, Manual
from ...models.texts.written_dates import partial_date
from ...queries.country_names import CountryNames, country_names
from ...reading.diagnostics import Diagnostic
from ...reading.tables.spreadsheets import LETTERS, WINDOWS, Table, Unreadable, read_table
from .table_faults import STATE, as_named, left_by_sheet, no_state, wrong_columns, wrong_rows

DATES = {"as_of", "month"}
Rows = dict[str, dict[str, str]]


class Difference(NamedTuple):
    """A cell that is another one than before, by the key of its row; `before` or `after` is None for a row that is new or gone."""

    key: str
    column: str
    before: str | None
    after: str | None

    def __str__(self) -> str:
        return f"{self.key}, {self.column}: {_shown(self.before)} → {_shown(self.after)}"


class Renewal(NamedTuple):
    """The table as it is to be, what differs, what is wrong, and the row of the sheet from which each line of the table comes."""

    path: str
    text: str
    differences: list[Difference]
    faults: list[str]
    sheet_rows: Mapping[int, int]
    remarks: tuple[str, ...] = ()


def tables() -> dict[str, Kind]:
    """Return the tables that can be renewed, by the names of their files: those that have one row for a state and something else, or for a state."""
    return {kind.stem: kind for kind in KINDS.values() if kind.shape == "table" and STATE in kind.columns and "as_of" in kind.columns}


def renewal(manual: Manual, kind: Kind, old: str, content: bytes, *, whole: bool = False) -> Renewal:
    """Return what a table becomes by a spreadsheet, which is a part of it or the whole."""
    path, columns = kind.file_of(""), list(kind.columns)
    try:
        sheet = read_table(content)
    except Unreadable as reason:
        return Renewal(path, old, [], [str(reason)], {})
    if faults := wrong_columns(sheet, columns) or wrong_rows(sheet):
        return Renewal(path, old, [], faults, {})
    sheet = as_named(sheet, columns)
    before = {kind.key.format(**row): row for row in _stood(old, columns)}
    given, numbers, faults = _given(sheet, kind, country_names(manual))
    after = dict(sorted((given if whole else before | given).items()))
    lines = {place: numbers[key] for place, key in enumerate(after, 2) if key in numbers}
    remarks = (LETTERS,) if sheet.letters == WINDOWS else ()
    return Renewal(path, _text(columns, after), differences(before, after, columns), faults, lines, remarks)


def _stood(old: str, columns: Sequence[str]) -> Iterator[dict[str, str]]:
    """Yield the rows of the table as it stands; one that is not whole, or has a cell too many, may be what is to be renewed."""
    for row in csv.DictReader(io.StringIO(old.removeprefix("\ufeff"))):
        yield {name: row.get(name) or "" for name in columns}


def _given(sheet: Table, kind: Kind, names: CountryNames) -> tuple[Rows, dict[str, int], list[str]]:
    """Return the rows of a sheet by their keys, the number of each in the sheet, and what is wrong with single ones."""
    rows, numbers, faults = {}, {}, []
    for row in sheet.rows:
        cells = {name: _cell(name, " ".join(row.cells.get(name, "").split()), names) for name in kind.columns}
        key = kind.key.format(**cells)
        if fault := left_by_sheet(row, list(kind.columns)):
            faults.append(fault)
        elif cells[STATE] not in names.countries:
            faults.append(no_state(row, names))
        elif key in rows:
            faults.append(f"row {row.number}: is about the same as row {numbers[key]} ({key}). Fix: keep one of the two")
        rows[key], numbers[key] = cells, row.number
    return rows, numbers, faults


def _cell(column: str, text: str, names: CountryNames) -> str:
    """Return a cell as the table has it: a state by its code, a date that can mean one day only in the form of the table."""
    if column == STATE:
        return names.code(text) or text
    return partial_date(text) or text if column in DATES else text


def differences(before: Rows, after: Rows, columns: Sequence[str]) -> list[Difference]:
    """Return each cell that differs between two tables, in the order of their keys."""
    found = []
    for key in sorted({*before, *after}):
        old, new = before.get(key), after.get(key)
        cells = [(name, old and old[name], new and new[name]) for name in columns]
        found += [Difference(key, *cell) for cell in cells if cell[1] != cell[2] and (cell[1] or cell[2])]
    return found


def _text(columns: Sequence[str], rows: Rows) -> str:
    stream = io.StringIO()
    writer = csv.DictWriter(stream, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows.values())
    return stream.getvalue()


def placed(diagnostics: Sequence[Diagnostic], made: Renewal) -> list[str]:
    """Return diagnostics of the table as faults of the sheet, by row and column; those of other files, and of rows that stay, as they are."""
    return [
        f"row {made.sheet_rows[problem.line]}, column {problem.field}: {problem.what}. Fix: {problem.fix}"
        if problem.path == made.path and problem.line in made.sheet_rows
        else str(problem)
        for problem in diagnostics
    ]


def _shown(cell: str | None) -> str:
    return "no row" if cell is None else f"“{cell}”" if cell else "empty"
