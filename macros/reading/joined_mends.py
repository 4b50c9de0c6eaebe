"""Two slips on one line. In: problems with their mended lines, and the lines as they stand. Out: the problems, each with a line that holds both mends.

An editor commits one suggestion for a line, and the other would be lost with it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import pairwise
from os.path import commonprefix

from .diagnostics import Diagnostic

Edit = tuple[int, int, str]


def with_joined_mends(found: Iterable[Diagnostic], lines_of: Callable[[str], list[str]]) -> list[Diagnostic]:
    """Return the problems; those that mend one line in different places all offer the line with every mend."""
    found, of_line = list(found), defaultdict(list)
    for problem in found:
        if problem.replaces == 1 and problem.mended and "\n" not in problem.mended:
            of_line[problem.path, problem.line].append(problem)
    joined: dict[tuple[str, int], str] = {}
    for (path, number), problems in of_line.items():
        lines = lines_of(path) if len({problem.mended for problem in problems}) > 1 else []
        if 0 < number <= len(lines) and (line := _joined(lines[number - 1], [problem.mended for problem in problems])):
            joined[path, number] = line
    mine = {problem for problems in of_line.values() for problem in problems}
    return [replace(problem, mended=joined.get((problem.path, problem.line), problem.mended)) if problem in mine else problem for problem in found]


def _joined(line: str, mends: list[str]) -> str:
    """Return a line with every mend; empty text where two of them change the same letters."""
    edits = sorted({_edit(line, mended) for mended in mends})
    if any(start < end or start == begun for (begun, end, _), (start, _, _) in pairwise(edits)):
        return ""
    for start, end, new in reversed(edits):
        line = line[:start] + new + line[end:]
    return line


def _edit(old: str, new: str) -> Edit:
    """Return which letters of a line another one changes, and into what."""
    start = len(commonprefix([old, new]))
    end = len(commonprefix([old[start:][::-1], new[start:][::-1]]))
    return start, len(old) - end, new[start : len(new) - end]
