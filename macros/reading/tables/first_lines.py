"""The first line of a table, which names its columns. In: the lines of a table whose first names them not as they are called. Out: what is wrong.

A row of the table that stands there is not given up: the names are missing above it, or a program sorted them in among the rows.
"""

import csv
from collections.abc import Callable, Sequence

from ..diagnostics import Diagnostic, unplaced

SEPARATORS = {";": "semicolons", "\t": "tabs", "|": "bars", "،": "commas of another script", "，": "wide commas"}
HOW = "save it with commas (in Excel: “CSV UTF-8 (Comma delimited)”), or put a comma in the place of each"


def first_line(lines: Sequence[str], columns: list[str], fits: Callable[[dict[str, str]], bool]) -> list[Diagnostic]:
    """Return what is wrong with a first line that does not name the columns; `fits` tells whether a row is a good record."""
    names = next((number for number, line in enumerate(lines[2:], 3) if _cells(line) == columns), 0)
    if not _is_row(lines[0], columns, fits):
        return [_far_below(names, columns)] if names else [_head(lines[0], "".join(lines[1:2]), columns)]
    right = ",".join(columns)
    mended = f"{right}\n{lines[0]}"
    names = names or 2 * (_cells("".join(lines[1:2])) == columns)
    if not names:
        what = "is a row, and the line that names the columns is missing above it"
        return [unplaced(1, 1, "first line", what, f"write above it: {right}", mended, 1)]
    what = f"is a row, and the names of the columns stand below it, on line {names}"
    moved = unplaced(1, 1, "first line", what, f"move line {names} to the top, above this one, and keep this one", mended, 1)
    return [moved, unplaced(names, 1, "row", "names the columns, which is for the first line", "move it to the top; no row is to be lost", "", 1)]


def _cells(line: str) -> list[str]:
    return [cell.strip(' "').lower() for cell in line.split(",")]


def _is_row(line: str, columns: list[str], fits: Callable[[dict[str, str]], bool]) -> bool:
    """Tell whether a line is a good row of the table."""
    cells = next(csv.reader([line]), [])
    return len(cells) == len(columns) and fits(dict(zip(columns, cells, strict=True)))


def _far_below(names: int, columns: list[str]) -> Diagnostic:
    """Return what is wrong with a table whose columns are named below other lines, which may be a title or rows that a program sorted above them."""
    what = f"does not name the columns, which line {names} does"
    return unplaced(1, 1, "first line", what, f"move line {names} to the top ({','.join(columns)}); rows that stand above it now stay, below it")


def _head(line: str, below: str, columns: list[str]) -> Diagnostic:
    """Return what is wrong with a first line that names the columns in another way, or something else."""
    right = ",".join(columns)
    for sign, name in SEPARATORS.items():
        if [cell.strip(' "') for cell in line.split(sign)] == columns:
            return unplaced(1, 1, "first line", f"has {name} where a table has commas, and so has every line below", HOW)
    cells = [cell.strip(' "').lower() for cell in line.split(",")]
    if cells == columns:
        return unplaced(1, 1, "first line", "does not name the columns as they are called", f"write {right}", right, 1)
    if sorted(cells) == sorted(columns):
        return unplaced(1, 1, "first line", "names the columns in another order", f"put them in this order, in every line: {right}")
    if [cell.strip(' "').lower() for cell in below.split(",")] == columns:
        what = "is an instruction to Excel" if line.startswith("sep=") else "stands above the names of the columns"
        return unplaced(1, 1, "first line", what, "take the line away", "", 1)
    if not line.strip():
        return unplaced(1, 1, "first line", "is empty", f"begin the file with {right}")
    is_whole = below.count(",") == len(columns) - 1 or len(next(csv.reader([below]), [])) == len(columns)
    if not is_whole and len(cells) > len(columns) and (found := _columns_too_many(cells, columns)):
        return unplaced(1, 1, "first line", *found)
    missing = [column for column in columns if column not in cells]
    what = "does not name the columns" + (f": {', '.join(missing)} is missing" if 0 < len(missing) < len(columns) else "")
    return unplaced(1, 1, "first line", what, f"write {right}", *((right, 1) if is_whole else ()))


def _columns_too_many(cells: list[str], columns: list[str]) -> tuple[str, str] | None:
    """Return what is wrong with a table that has its columns and others beside them."""
    extra = len(cells) - len(columns)
    right = f"so that the first line is {','.join(columns)}"
    if cells[: len(columns)] == columns:
        said = "one column" if extra == 1 else f"{extra} columns"
        return (
            f"has {said} behind the last, and so has every line below",
            f"take {'it' if extra == 1 else 'them'} out of every line, in the spreadsheet or here, {right}",
        )
    if cells[extra:] == columns:
        said = "a column" if extra == 1 else f"{extra} columns"
        return (
            f"has {said} before the first ({', '.join(cell or 'without a name' for cell in cells[:extra])})",
            f"take {'it' if extra == 1 else 'them'} out of every line, in the spreadsheet or here, {right}",
        )
    return None
