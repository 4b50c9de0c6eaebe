"""Lines of a comparison of two versions, copied with their signs + and -. In: the lines of a record. Out: a problem for each run of them, with what was meant.

A plain list has a dash and one space; behind the sign of a comparison stands a line as it is, no space in or an even number.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from ..diagnostics import Diagnostic, unplaced

SIGNED = re.compile(r"[+-](?:(?:  )*(?:- )?[A-Za-z_][^\s:]*:(?:\s.*)?|(?:  )+\S.*)$")
HEAD = re.compile(r"@@ |(?:---|\+\+\+) (?:[ab]/|/dev/null)")
WHAT = "begins with +, as GitHub shows a line that came in a comparison"
BOTH = "was copied with its sign, - or +, as GitHub shows what went and what came in a comparison, and both stand here"


def pasted_diffs(lines: Sequence[str]) -> list[Diagnostic]:
    """Return a problem for each run of such lines in which one is new."""
    return list(_found(lines)) if any(line.startswith("+") for line in lines) else []


def _found(lines: Sequence[str]) -> Iterator[Diagnostic]:
    for is_copied, run in groupby(range(len(lines)), lambda number: bool(SIGNED.match(lines[number]) or HEAD.match(lines[number]))):
        numbers = list(run)
        signed = [lines[number] for number in numbers if not HEAD.match(lines[number])] if is_copied else []
        new, old = ([line[1:] for line in signed if line[0] == sign] for sign in "+-")
        if new:
            yield _told(lines, numbers[0], numbers[-1] + 1, new, old)


def _told(lines: Sequence[str], first: int, end: int, new: list[str], old: list[str]) -> Diagnostic:
    if old and list(lines[max(first - len(old), 0) : first]) == old:  # what was there was left, and the comparison put below it
        first -= len(old)
    elif old and list(lines[end : end + len(old)]) == old:
        end += len(old)
    fix = "take the lines with - away, and the + off the others" if old else "take the + away"
    if not old and len(new) == 1 and first and _name(lines[first - 1]) == _name(new[0]):
        first, fix = first - 1, "take the + away, and the line as it was, in the place of which this one comes"
    return unplaced(first + 1, 1, "line", BOTH if old else WHAT, fix, "\n".join(new), end - first)


def _name(line: str) -> str:
    """Return the name of a field with how far in it stands; the line itself if it has none."""
    return line.partition(":")[0]
