"""Tables that add up the minutes of modules. In: the manual and its pages. Out: a problem at each row whose minutes are not those of its modules.

A table is taken for one where most rows name nothing but modules in one cell and their sum in another: so a row with a pause is none of them.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from ...models.manual import Manual
from ...models.page_files import PageFile
from ...reading.diagnostics import Diagnostic
from ...reading.markdown.reader import text_lines
from ..page_problem import page_problem
from ..table_lines import spans, tables_of

CODE = r"\[?FP-\d+\]?(?:\([^()]*\))?"
MODULES = re.compile(rf"\s*{CODE}(?:(?:, | and |, and | \+ ){CODE})*\s*", re.IGNORECASE)
MINUTES = re.compile(r"\s*(\d{2,3})(?: minutes)?\s*")
HEAD = re.compile(r"\bminutes\b", re.IGNORECASE)
FEWEST_RIGHT = 2


class Row(NamedTuple):
    """A row of a table: its line from 0, the modules it names, its minutes, and where they stand."""

    number: int
    modules: tuple[str, ...]
    minutes: int
    span: tuple[int, int]


def check_tables_of_minutes(manual: Manual, pages: Iterable[PageFile]) -> Iterator[Diagnostic]:
    """Yield each row whose minutes are not the sum of its modules, in a table whose other rows are sums."""
    for page in pages:
        for rows in _tables(page.body) if "FP-" in page.body else ():
            sums = {row: sum(manual.modules[code].minutes for code in row.modules) for row in rows if set(row.modules) <= manual.modules.keys()}
            wrong = [row for row, total in sums.items() if total != row.minutes]
            for row in wrong if len(sums) - len(wrong) >= max(FEWEST_RIGHT, len(wrong)) else ():
                yield _problem(page, row, sums[row])


def _problem(page: PageFile, row: Row, total: int) -> Diagnostic:
    line = page.body.split("\n")[row.number]
    mended = line[: row.span[0]] + line[row.span[0] : row.span[1]].replace(str(row.minutes), str(total)) + line[row.span[1] :]
    what = f"says {row.minutes} minutes, and {' and '.join(code.upper() for code in row.modules)} take {total}"
    return page_problem(page, page.body_line + row.number, "table", what, f"write {total}", mended)


@lru_cache(maxsize=512)
def _tables(body: str) -> tuple[tuple[Row, ...], ...]:
    """Return the rows of each table that has a column of minutes, of those that name nothing but modules."""
    lines = text_lines(body)
    found: dict[int, list[Row]] = {}
    for number, (line, table) in enumerate(zip(lines, tables_of(lines), strict=True)):
        if table and HEAD.search(lines[table.head]) and (row := _row(line, number)):
            found.setdefault(table.head, []).append(row)
    return tuple(map(tuple, found.values()))


def _row(line: str, number: int) -> Row | None:
    cells = [(span, line[slice(*span)]) for span in spans(line)]
    named = [cell for _, cell in cells if MODULES.fullmatch(cell)]
    counted = [(span, match) for span, cell in cells if (match := MINUTES.fullmatch(cell))]
    if len(named) != 1 or len(counted) != 1:
        return None
    [(span, match)] = counted
    return Row(number, tuple(code.lower() for code in re.findall(r"(?<![/\w-])FP-\d+", named[0])), int(match[1]), span)
