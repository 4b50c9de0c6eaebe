"""A new name beside the old one in a row of a table, or before a comma that went with it. In: a problem of a row with a cell too many or too few, and the table as it stood. Out: the problem, with what was meant."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from ..diagnostics import Diagnostic
from ..fixes import UNKNOWN, Mend
from .row_slips import Fits, mend_of


def with_cells_beside(found: list[Diagnostic], text: str, before: tuple[str, ...], columns: list[str], fits: Fits) -> list[Diagnostic]:
    """Return problems of a table, each cell that was put beside the one that it takes the place of named as that."""
    stood = {tuple(row) for old in before for row in csv.reader(old.splitlines())} if found else set()
    lines = text.replace("\r\n", "\n").split("\n")
    return [_told(problem, lines[problem.line - 1], stood, columns, fits) if stood and problem.field == "row" else problem for problem in found]


def _told(problem: Diagnostic, line: str, stood: set[tuple[str, ...]], columns: list[str], fits: Fits) -> Diagnostic:
    cells = next(csv.reader([line]), [])
    if len(cells) == len(columns) - 1 and not problem.replaces and (parted := next(_parted(cells, stood), None)):
        mend = mend_of(parted.row, columns, fits)
        what = f"has no comma before “{parted.after}”, so that {len(cells)} columns stand where {len(columns)} are needed"
        return replace(problem, what=what, fix=f"write a comma between “{parted.before}” and “{parted.after}”", mended=mend.text, replaces=mend.lines)
    at = next((at for at in range(1, len(cells)) if (*cells[:at], *cells[at + 1 :]) in stood), 0)
    if problem.replaces or len(cells) != len(columns) + 1 or not at or not cells[at].strip() or cells[at].startswith(" "):
        return problem
    new, ways = cells[at], list(_ways(cells, at, columns, fits))
    what = f"has “{new}” as a cell more than it had, so that {len(cells)} columns stand where {len(columns)} are needed"
    if len(ways) != 1:
        places = f" (“{'” or “'.join(old for old, _ in ways)}”)" if ways else ""
        return replace(problem, what=what, fix=f"write it in the place of the cell that it replaces{places}, or take it out")
    old, mend = ways[0]
    return replace(
        problem, what=what, fix=f"if it takes the place of “{old}”, take that out; else take out “{new}”", mended=mend.text, replaces=mend.lines
    )


class Parted(NamedTuple):
    """A cell that holds two, and the row in which they stand apart."""

    before: str
    after: str
    row: list[str]


def _parted(cells: list[str], stood: set[tuple[str, ...]]) -> Iterator[Parted]:
    """Yield each cell that ends or begins with one that stood beside it, where the rest of the row is as it was."""
    for old in (old for old in stood if len(old) == len(cells) + 1):
        for at, cell in enumerate(cells):
            if tuple(cells[:at]) != old[:at] or tuple(cells[at + 1 :]) != old[at + 2 :]:
                continue
            first, second = old[at], old[at + 1]
            if second and cell.endswith(f" {second}"):
                yield _apart(cells, at, cell.removesuffix(second).strip(), second)
            elif first and cell.startswith(f"{first} "):
                yield _apart(cells, at, first, cell.removeprefix(first).strip())


def _apart(cells: list[str], at: int, before: str, after: str) -> Parted:
    return Parted(before, after, [*cells[:at], before, after, *cells[at + 1 :]])


def _ways(cells: list[str], at: int, columns: list[str], fits: Fits) -> Iterator[tuple[str, Mend]]:
    """Yield each neighbour that a cell may take the place of, with the row in which it does."""
    for other in (at - 1, at + 1):
        if 0 < other < len(cells) and (mend := mend_of([*cells[:other], *cells[other + 1 :]], columns, fits)) != UNKNOWN:
            yield cells[other], mend
