"""What is wrong with a spreadsheet that is to renew a table, before its cells are read as facts. In: the spreadsheet. Out: faults by row and column."""

from collections.abc import Sequence

from ...queries.country_names import CountryNames
from ...reading.nearest import advice, fold
from ...reading.tables.sheet_rows import left_in
from ...reading.tables.spreadsheets import SIGNS, Row, Table, beyond_columns

STATE = "iso_alpha2"
NAMES = {";": "semicolons", ",": "commas", "\t": "tabs", "|": "bars"}


def wrong_columns(sheet: Table, columns: Sequence[str]) -> list[str]:
    """Return what is wrong with the names of the columns: all of the table are needed, in any order, and no other."""
    given, right = [_named(name, columns) for name in sheet.columns], ",".join(columns)
    if not set(given) & set(columns):
        return [_no_names(sheet, columns)]
    unknown = {name: advice(name, dict.fromkeys(columns, ())) for name in given if name not in columns}
    other = [f"row 1: there is no column “{name}”. Fix: {found.fix}" for name, found in unknown.items()]
    meant = {found.instead for found in unknown.values()}
    missing = [f"row 1: the column {name} is missing. Fix: name the columns {right}" for name in columns if name not in {*given, *meant}]
    twice = [f"row 1: the column {name} stands twice. Fix: keep one" for name in columns if given.count(name) > 1]
    return other + missing + twice


def _named(name: str, columns: Sequence[str]) -> str:
    """Return the column that a name means whatever its capitals and signs; the name itself where it means none."""
    return next((column for column in columns if fold(column) == fold(name)), name)


def _no_names(sheet: Table, columns: Sequence[str]) -> str:
    """Return what is wrong with a first row that names no column: the names stand below, or nowhere."""
    below = (row.number for row in sheet.rows if len(set(map(fold, _cells(row))) & set(map(fold, columns))) > 1)
    if number := next(below, 0):
        return f"row 1: stands above the names of the columns, which are in row {number}. Fix: take away what stands above row {number}"
    return f"row 1: names no column of the table. Fix: write a row above it with the names of the columns: {','.join(columns)}"


def _cells(row: Row) -> list[str]:
    return [*row.cells.values(), *row.beyond]


def as_named(sheet: Table, columns: Sequence[str]) -> Table:
    """Return a spreadsheet with its columns called as those of the table."""
    names = {name: _named(name, columns) for name in sheet.columns}
    rows = [row._replace(cells={names[name]: cell for name, cell in row.cells.items()}) for row in sheet.rows]
    return sheet._replace(columns=list(names.values()), rows=rows)


def wrong_rows(sheet: Table) -> list[str]:
    """Return what is wrong with rows that no column or no sign between cells can hold, or with a table that has none."""
    if not sheet.rows:
        return ["the table has no row below the names of its columns. Fix: send the rows as well"]
    parted = [fault for row in sheet.rows if (fault := _other_sign(row, len(sheet.columns)))]
    return parted or beyond_columns(sheet)


def _other_sign(row: Row, number: int) -> str:
    """Return what is wrong with a row that another sign parts than the first row; empty text for any other."""
    cells = _cells(row)
    sign = next((sign for sign in SIGNS if len(cells) == 1 and cells[0].count(sign) >= number - 1 > 0), "")
    return f"row {row.number}: has {NAMES[sign]} between its cells, and the first row has not. Fix: write one sign throughout" if sign else ""


def left_by_sheet(row: Row, columns: Sequence[str]) -> str:
    """Return what a spreadsheet left in a row and no fact can be; empty text for a row of facts."""
    found = left_in({name: row.cells.get(name, "") for name in columns})
    return f"row {row.number}, column {found.column}: {found.what}. Fix: {found.fix}" if found else ""


def no_state(row: Row, names: CountryNames) -> str:
    """Return what is wrong with a row whose state is none that is known."""
    given, where = row.cells.get(STATE, ""), f"row {row.number}, column {STATE}"
    if len(row.cells) == 1:
        return f"{where}: “{given}” is no state of data/countries.csv, and the row says nothing else. Fix: take the row away, or write the state and what is known of it"
    near = names.nearest(given)
    fix = f"did you mean {near} for {names.countries[near].name}?" if near else "write its code or its name"
    return f"{where}: “{given}” is no state of data/countries.csv. Fix: {fix}"
