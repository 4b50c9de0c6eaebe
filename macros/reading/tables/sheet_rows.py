"""What a spreadsheet leaves among the rows of a table, and no record can mean. In: the cells of a row by column. Out: the column, what is wrong, what to write.

An error stands where a formula found nothing, a total below the rows, and an empty cell where one was merged over several rows.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from ...models.texts.pasted import SHEET_ERROR

FORMULA = re.compile(r"=[A-Z$(+-].*", re.DOTALL)
TOTAL = re.compile(r"(?:grand |sub-?)?totals?\b.*|sum(?: of .*|me)?|gesamt.*|somme|suma|average|count|всего|итого", re.IGNORECASE | re.DOTALL)
FOOT = re.compile(r"(?:sources?|notes?|legend|last updated|updated)\s*:.*", re.IGNORECASE | re.DOTALL)
KNOWN = "write what the cell should say; where that is not known, leave it empty, or take the row away"


class Left(NamedTuple):
    """A column, what is wrong with its cell, what to write; `is_no_record` where the row is to go."""

    column: str
    what: str
    fix: str
    is_no_record: bool = False


def left_in(cells: Mapping[str, str]) -> Left | None:
    """Return what a spreadsheet left in a row: the whole of it, or the first cell that holds an error, or a formula and not what it gives."""
    if found := _no_record(cells):
        return found
    for column, cell in cells.items():
        if SHEET_ERROR.fullmatch(cell.strip()):
            return Left(column, f"holds {cell.strip()}, an error of the spreadsheet", KNOWN)
        if FORMULA.fullmatch(cell.strip()):
            return Left(column, f"holds a formula, {cell.strip()[:40]}, and not what it gives", KNOWN)
    return None


def _no_record(cells: Mapping[str, str]) -> Left | None:
    """Return what is wrong with a row that is no record: a total, a line of words below the table, or a row that names no state."""
    first, second, *others = cells
    text = cells[first].strip()
    if TOTAL.fullmatch(text):
        return Left(first, f"“{text[:40]}” is a total and no state", "take the row away; the manual counts for itself", True)
    if FOOT.fullmatch(text):
        return Left(
            first, f"“{text[:40]}” is a line of words below a table and no state", "take the row away; each row has its own source and note", True
        )
    if not text and any(cells[column].strip() for column in (second, *others)):
        return Left(
            first,
            "is empty, and each row says something of a state",
            "write the state in each row, also where a spreadsheet shows one cell for several rows; or take the row away",
        )
    return None
