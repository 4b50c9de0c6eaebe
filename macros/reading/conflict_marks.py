"""Marks that a merge leaves where two versions differ. In: the lines of a file. Out: a problem for each conflict."""

import re
from collections.abc import Iterator, Sequence

from .diagnostics import Diagnostic, unplaced

CONFLICT = re.compile(r"^\s*(<{7}|>{7})( |$)")
MIDDLE = re.compile(r"^\s*(={7}|\|{7}( .*)?)$")


def conflict_marks(lines: Sequence[str], first: int = 1) -> Iterator[Diagnostic]:
    """Yield a problem for each line that GitHub left where two versions differ, up to the end of each conflict."""
    marked = [number for number, line in enumerate(lines, first) if CONFLICT.match(line)]
    if not marked:
        yield from _left_over(lines, first)
    for number in marked:
        if lines[number - first].lstrip().startswith("<") or number == marked[0]:
            end = next((other for other in marked if other > number), number)
            yield unplaced(
                number,
                1,
                "line",
                f"is the mark of a conflict between two versions, which goes on to line {end}",
                "keep the lines of one version, and take the other and the lines with <<<<<<<, ======= and >>>>>>> away",
            )


def _left_over(lines: Sequence[str], first: int) -> Iterator[Diagnostic]:
    """Yield each mark between two versions that stands alone: a line of seven signs = below words makes a heading of them, which is told as that."""
    for number, line in enumerate(lines, first):
        above = lines[number - first - 1] if number > first else ""
        if MIDDLE.match(line) and (not above.strip() or not line.startswith("=")):
            what = "is what a conflict between two versions leaves, or a rule drawn by hand"
            yield unplaced(number, 1, "line", what, "take the line away", "", 1)
