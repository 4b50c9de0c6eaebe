"""The rows of a table as records. In: a kind and the text of its CSV file. Out: each row with its record, or with why it is none."""

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from pydantic import ValidationError

from ...models.fields import Record
from ...models.kinds import Kind
from ...models.manual import KINDS
from ..diagnostics import Diagnostic, unplaced
from ..document import Document
from ..fixes import cells_of, row_of
from .csv_reader import Row, Table, read_table


class ReadRow(NamedTuple):
    """A row of a table: its id, its cells and line, where they stand, and its record or why there is none."""

    id: str
    row: Row
    document: Document
    record: Record | ValidationError


@lru_cache(maxsize=32)
def read_rows(kind_name: str, text: str) -> tuple[Table, list[ReadRow]]:
    """Return a table and its rows. Remembered as what is read of YAML is: the longest table is a third of all that is read."""
    kind = KINDS[kind_name]
    table = read_table(text, list(kind.columns), lambda row: fits(kind, row))
    return table, [_row(kind, row) for row in table.rows]


def _row(kind: Kind, row: Row) -> ReadRow:
    value = _row_value(kind, row.cells)
    try:
        record = kind.model.model_validate(value)
    except ValidationError as error:
        record = error
    return ReadRow(kind.key.format(**row.cells), row, row.document(value, kind.columns), record)


def fits(kind: Kind, row: dict[str, str]) -> bool:
    """Tell whether a row is a good record of its kind."""
    try:
        kind.model.model_validate(_row_value(kind, row))
    except ValidationError:
        return False
    return True


def _row_value(kind: Kind, row: dict[str, str]) -> dict:
    """Return what a row says, by field; an empty cell is left out, but for a name inside another field."""
    value: dict = {}
    for column, path in kind.columns.items():
        field, _, inner = path.partition(".")
        if inner:
            value.setdefault(field, {})[inner] = row[column]
        elif field and row[column]:
            value[field] = row[column]
    return value


class Swapped(NamedTuple):
    """A row of which two cells have changed places: its cells as they should be, and what is wrong."""

    cells: dict[str, str]
    problem: Diagnostic


def swapped(kind: Kind, row: Row) -> Swapped | None:
    """Return what is wrong with a row that is a good record as soon as two of its cells change places; None if no two do, or more than two."""
    filled = [column for column in kind.columns if row.cells[column].strip()]
    ways = [(one, other, row.cells | {one: row.cells[other], other: row.cells[one]}) for one, other in combinations(filled, 2)]
    good = [way for way in ways if row.cells[way[0]] != row.cells[way[1]] and fits(kind, way[2]) and _looks_right(way[2])]
    if len(good) != 1:
        return None
    one, other, cells = good[0]
    what, fix = f"has {one} and {other} in each other's place", f"let the two change places: {cells[one]} under {one}, {cells[other]} under {other}"
    is_whole = len(cells_of(row.lines[row.line - 1]) or ()) == len(cells)
    return Swapped(cells, unplaced(row.line, 1, "row", what, fix, *((row_of(list(cells.values())), 1) if is_whole else ())))


def _looks_right(cells: Mapping[str, str]) -> bool:
    """Tell whether a code and a year look like what they are, which a model alone does not say."""
    return bool(re.fullmatch("[A-Z]{2}", cells["iso_alpha2"]) and re.fullmatch(r"(?:(?:19|20)\d\d)?", cells.get("year", "")))
