"""Rows of a table that lost a cell, or got quotes or line breaks where none belong. In: a row as written, the columns, which rows are good records.

Out: what is wrong, what to write, and the row as it should be where only one is a good record.
"""

import csv
import re
import unicodedata
from collections.abc import Callable, Sequence
from itertools import combinations
from typing import NamedTuple

from ..fixes import UNKNOWN, Mend, cells_of, row_of

Fits = Callable[[dict[str, str]], bool]

MOST_WAYS = 4  # columns of which one is missing, to be named


class Written(NamedTuple):
    """A row as it stands: its cells as they were read, the lines of its file, the one it begins on, from 0, and how many it takes."""

    cells: list[str]
    lines: tuple[str, ...]
    first: int
    count: int

    @property
    def line(self) -> str:
        return self.lines[self.first]


def slip_of_row(row: Written, columns: list[str], fits: Fits) -> tuple | None:
    """Return what is wrong with a row, what to write, and the mended row; None if it is none of these slips."""
    return next((found for kind in (_in_one_cell, _quotes_in_quotes, _over_lines, _without_a_cell) if (found := kind(row, columns, fits))), None)


def mend_of(cells: Sequence[str], columns: list[str], fits: Fits, lines: int = 1) -> Mend:
    """Return cells as a row, if they make a good record."""
    if len(cells) != len(columns) or not fits(dict(zip(columns, cells, strict=True))):
        return UNKNOWN
    return Mend(row_of(cells), lines)


def not_closed(line: str, columns: list[str], fits: Fits) -> tuple:
    """Return what is wrong with a row with one quote of two, and the row without it, or with its end, where one of them is a good record."""
    what = "opens or ends a quote without its other one, so that the lines below belong to it"
    if (alone := mend_of(re.sub("[\"'“”„«»]", "", line).split(","), columns, fits)).lines:
        return (what, "take the quote away, or write the same quote at the end of the cell", *alone)
    closed = next(csv.reader([line + '"']), [])
    what = "opens a quote that is not closed, so that the lines below belong to it"
    return (what, "write the same quote at the end of the cell", *mend_of(closed, columns, fits))


def cell_twice(cells: list[str], columns: list[str], fits: Fits) -> tuple | None:
    """Return what is wrong with a row in which a cell stands twice, one behind the other, and the row with it once."""
    twice = [at for at in range(1, len(cells)) if cells[at] and cells[at] == cells[at - 1]]
    if len(twice) != 1 or len(cells) != len(columns) + 1:
        return None
    mend = mend_of([*cells[: twice[0]], *cells[twice[0] + 1 :]], columns, fits)
    return (f"has {cells[twice[0]]} twice", "take one of the two away", *mend) if mend.lines else None


def _in_one_cell(row: Written, columns: list[str], fits: Fits) -> tuple | None:
    """Return a row that stands as a whole in its first cell, in quotes, as a spreadsheet saves what it took for one text."""
    filled = [cell for cell in row.cells if cell]
    inner = next(csv.reader([filled[0]])) if len(filled) == 1 and row.cells[0] and "\n" not in filled[0] else []
    if len(inner) != len(columns):
        return None
    return ("stands in quotes as one cell", "take the quotes around the whole row away", *mend_of(inner, columns, fits))


def is_misquoted(line: str) -> bool:
    """Tell whether a row on one line holds quotes inside quotes, of which a reader of tables makes another text."""
    return line.count('"') % 2 == 0 and '"' in line and cells_of(line) is None


def _quotes_in_quotes(row: Written, columns: list[str], fits: Fits) -> tuple | None:
    """Return a row with a cell in quotes that holds quotes of its own, as they were meant."""
    if row.count > 1 or not is_misquoted(row.line):
        return None
    parts = row.line.split(",")
    extra = len(parts) - len(columns)
    ways = [[*parts[:at], ",".join(parts[at : at + extra + 1]), *parts[at + extra + 1 :]] for at in range(len(columns))] if extra >= 0 else []
    good = {mend for way in ways if (mend := mend_of([_bare(cell) for cell in way], columns, fits)).lines and _whole(way)}
    if (bare := mend_of(row.line.replace('"', "").split(","), columns, fits)).lines and '""' in row.line:
        return ("has two quotes where none or one belongs", "take the quotes away", *bare)
    what, fix = 'holds a quote " inside a cell in quotes', 'write each " inside the cell twice, ""'
    return (what, fix, *(good.pop() if len(good) == 1 else UNKNOWN))


def _whole(cells: list[str]) -> bool:
    return all(cell.startswith('"') == cell.endswith('"') for cell in cells)


def _bare(cell: str) -> str:
    return cell[1:-1].replace('""', '"') if len(cell) > 1 and cell[0] == cell[-1] == '"' else cell


def _over_lines(row: Written, columns: list[str], fits: Fits) -> tuple | None:
    """Return a row with a line break in a cell, on one line."""
    below = row.lines[row.first + 1 : row.first + row.count]
    is_closed = "\n".join(row.lines[row.first : row.first + row.count]).count('"') % 2 == 0
    if row.count < 2 or not is_closed or len(row.cells) != len(columns) or any(line.count(",") >= len(columns) - 1 for line in below):
        return None
    mend = mend_of([" ".join(cell.split()) for cell in row.cells], columns, fits, row.count)
    return ("goes over several lines, since a cell holds a line break", "write the cell on one line", *mend) if mend.lines else None


def _without_a_cell(row: Written, columns: list[str], fits: Fits) -> tuple | None:
    """Return a row in which cells are missing, and not at its end alone."""
    missing = len(columns) - len(row.cells)
    if not 0 < missing < len(columns) - 2 or mend_of([*row.cells, *[""] * missing], columns, fits).lines:
        return None
    what, others = f"has {len(row.cells)} columns, {len(columns)} are needed", _others(row, columns)
    ways = [places for places in combinations(range(len(columns)), missing) if _is_good(_with(row, places), columns, fits, others)]
    if len(ways) == 1:
        names = " and ".join(columns[place] for place in ways[0])
        may_be_empty = all(any(not cells[place] for cells in others) for place in ways[0])  # a cell that all others fill is to be known
        mend = mend_of(_with(row, ways[0]), columns, fits) if may_be_empty else UNKNOWN
        return (f"{what}: by what the others hold, {names} is not there", f"write the {names} there; where it is not known, its comma alone", *mend)
    if missing == 1 and 1 < len(ways) < MOST_WAYS:
        return _one_of(what, [columns[place] for (place,) in ways])
    return _lost(row, columns, fits, what) if missing == 1 and not ways else None


def _one_of(what: str, names: list[str]) -> tuple:
    missing = f"{', '.join(names[:-1])} or {names[-1]}"
    fix = "write the one that is missing in its place, and a comma; where it is not known, the comma alone"
    return (f"{what}: by what the others hold, {missing} is missing", fix)


def _lost(row: Written, columns: list[str], fits: Fits, what: str) -> tuple | None:
    """Return a row without a cell that no record can do without: the column by which the row is most like the others of the table."""
    others = _others(row, columns)
    like = [next((cells[at] for cells in others if cells[at]), "") for at in range(len(columns))]
    good = [at for at in range(len(columns)) if like[at] and _is_good(_with(row, [at], like[at]), columns, fits, others)]
    seen = {at: sum(cell in {cells[n] for cells in others} for n, cell in enumerate(_with(row, [at], like[at]))) for at in good}
    best = [at for at in good if seen[at] == max(seen.values())]
    if 1 < len(best) < MOST_WAYS:
        return _one_of(what, [columns[at] for at in best])
    if len(best) != 1:
        return None
    name, beside = columns[best[0]], f"behind {row.cells[best[0] - 1]}" if best[0] else f"before {row.cells[0]}"
    return (f"{what}: by what the others hold, {name} is missing", f"write the {name} {beside}, such as {like[best[0]]}, and a comma")


def _is_good(cells: list[str], columns: list[str], fits: Fits, others: list[list[str]]) -> bool:
    """Tell whether cells make a good record, and days and years stand where other rows have them."""
    pairs = ((cell, next((other[at] for other in others if other[at]), cell)) for at, cell in enumerate(cells) if cell)
    same = all(re.sub(r"\d", "0", cell) == re.sub(r"\d", "0", like) for cell, like in pairs if re.fullmatch(r"[\d-]+", cell + like))
    return same and _in_their_letters(cells, others) and bool(mend_of(cells, columns, fits).lines)


def _in_their_letters(cells: list[str], others: list[list[str]]) -> bool:
    """Tell whether letters that are not Latin stand where the other rows have the same, and nowhere else."""
    firsts = ((cell, next((other[at] for other in others if other[at]), cell)) for at, cell in enumerate(cells) if cell)
    return all(_letters(cell) == _letters(other) for cell, other in firsts)


def _letters(cell: str) -> str:
    """Return the first word of the Unicode names of the letters of a cell: ARABIC, CYRILLIC, CJK; empty text where Latin ones are among them, or none."""
    found = {unicodedata.name(sign, "").partition(" ")[0] for sign in cell if sign.isalpha()}
    return "" if "LATIN" in found or len(found) != 1 else found.pop()


def _with(row: Written, places: Sequence[int], cell: str = "") -> list[str]:
    cells = list(row.cells)
    for place in places:
        cells.insert(place, cell)
    return cells


def _others(row: Written, columns: list[str]) -> list[list[str]]:
    """Return the other rows of the table that have all cells."""
    return [cells for cells in csv.reader(row.lines[1:]) if len(cells) == len(columns) and cells != row.cells]
