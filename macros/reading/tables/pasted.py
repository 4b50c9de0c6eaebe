"""A table of a spreadsheet where a record belongs. In: the text of a file, and the folder of its kind. Out: a problem, or None."""

import csv
import re
from itertools import islice

from ..diagnostics import Diagnostic, unplaced
from .spreadsheets import SIGNS

FIELD = re.compile(r"^[a-z_]+:(?: |$)", re.MULTILINE)
BY_FORM = ("members", "meetings", "practices")  # what the form takes from a spreadsheet
FEWEST = 3  # columns; the lines of a record with another sign for its colons have two


def pasted_table(text: str, folder: str) -> Diagnostic | None:
    """Return what is wrong with a file that holds the rows of a table and no field of a record."""
    return None if FIELD.search(text) or not is_table(text) else table_in(folder)


def table_in(folder: str) -> Diagnostic:
    """Return what is wrong with a table among the records of a kind."""
    form = f"send it with the form “Add many records” (docs/contributing/add-many-records.md), which makes a file in data/{folder}/ of each row"
    by_hand = f"make a file in data/{folder}/ of each row, with its fields as  name: value"
    fix = f"{form if folder in BY_FORM else by_hand}; and remove this file"
    return unplaced(1, 1, "file", "is a table of a spreadsheet, and a file here is one record", fix)


def is_table(text: str) -> bool:
    """Tell whether the first lines of a text have as many cells each."""
    lines = list(islice((line for line in text.split("\n") if line.strip()), 3))
    return len(lines) > 1 and any(_columns(lines, sign) >= FEWEST for sign in SIGNS)


def _columns(lines: list[str], sign: str) -> int:
    """Return how many cells each of some lines has; 0 where they differ."""
    try:
        numbers = {len(row) for row in csv.reader(lines, delimiter=sign, strict=True)}
    except csv.Error:
        return 0
    return numbers.pop() if len(numbers) == 1 else 0
