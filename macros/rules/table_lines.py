"""Where the tables of a page are, and what parts a row into cells. In: lines. Out: for each line the table that it is a row of."""

import re
from collections.abc import Iterable
from typing import NamedTuple

BAR = re.compile(r"(?<!\\)\|")
DIVIDER = re.compile(r"^(?=[^-]*-)[\s:|-]*$")


class Table(NamedTuple):
    """The line of a table's head, from 0, and the number of its columns."""

    head: int
    columns: int


def spans(row: str, text: str = "") -> list[tuple[int, int]]:
    """Return where each cell of a row begins and ends, by its `text` with its macros; bars at its beginning and end enclose the row."""
    bars, text = [match.start() for match in BAR.finditer(row)], text or row
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    edges = [start - 1, *bars, end]
    if bars and bars[0] == start:
        edges = edges[1:]
    if bars and bars[-1] == end - 1 and len(edges) > 2:
        edges = edges[:-1]
    return [(first + 1, last) for first, last in zip(edges, edges[1:], strict=False)]


def divider(columns: int) -> str:
    """Return the line that parts the head of a table of so many columns from its rows."""
    return f"|{'---|' * columns}"


def is_divider(text: str) -> bool:
    """Tell whether a line parts the head of a table from its rows."""
    return "|" in text and bool(DIVIDER.match(text))


def tables_of(lines: Iterable[str]) -> list[Table | None]:
    """Return for each line the table that it is a row of, below its head and the line of dashes; None if it is of none. One pass, however long it is."""
    found: list[Table | None] = []
    table, above = None, ""
    for number, text in enumerate(lines):
        table = table if text.strip() else None
        found.append(table)
        if "|" in above and is_divider(text) and not is_divider(above):
            columns = len(spans(above))
            table = Table(number - 1, columns) if len(spans(text)) == columns else None
        above = text
    return found
