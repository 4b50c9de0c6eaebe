"""Tables as people draw them: columns by spaces, frames of dashes and crosses. In: the lines of a page. Out: problems.

Both GitHub and the manual run the rows of a drawn table together. Where each line is plainly a row, the problem has the table as it should be.
"""

import re
from itertools import takewhile

from ..line_finders import Finder, Found, Line

FRAME = re.compile(r"^\s{0,3}\+(?:[-=]+\+)+\s*$")
CROSSED = re.compile(r"^\s{0,3}-{2,}(?:\+-{2,})+\s*$")
GAP = re.compile(r"(?<=\S) {2,}(?=\S)")
NO_ROW = re.compile(r"^\s*(?:[-*+#>|!:=]|\d+[.)]\s|\{\{|```|\s{4})|[.,;:!?] {2,}\S")
BREAK = "  "  # which ends a line that begins a new one
LONGEST_CELL = 48  # signs; longer parts are sentences with two spaces between them
ROWS, FIX = "so that its rows run together", "write a table: | one | two |"


def _paragraph(bare: list[str], number: int) -> list[str]:
    """Return the lines from here on to the next empty one; nothing unless a paragraph begins here."""
    return [] if number and bare[number - 1].strip() else list(takewhile(str.strip, bare[number:]))


def _table(rows: list[list[str]]) -> str:
    head, *others = [f"| {' | '.join(cell.strip() for cell in row)} |" for row in rows]
    return "\n".join([head, f"|{'---|' * len(rows[0])}", *others])


def _framed(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a table in a frame of signs, as programs and old mails draw one."""
    block = _paragraph(bare, line.number)
    frames = [at for at, text in enumerate(block) if FRAME.match(text) or CROSSED.match(text)]
    if not frames or not (FRAME.match(block[0]) and len(block) > 2 or len(block) > 2 and frames[0] == 1 and CROSSED.match(block[1])):
        return None
    rows = [lines[line.number + at].strip().strip("|").split("|") for at in range(len(block)) if at not in frames]
    between = {second - first for first, second in zip(frames, frames[1:], strict=False)}
    sure = (len(frames) < 4 or between == {2}) and len({len(row) for row in rows}) == 1 and len(rows[0]) > 1
    return Found(f"is a table in a frame of signs, {ROWS}", FIX, _table(rows) if sure else None, len(block) if sure else 1, "table")


def _spaced(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a paragraph of which every line has as many parts, with spaces between them."""
    if not GAP.search(line.bare):
        return None
    block = _paragraph(bare, line.number)
    rows = [GAP.split(text.strip()) for text in block]
    few = len(block) < 2 or len(block) == 2 and len(rows[0]) < 3
    texts = lines[line.number : line.number + len(block)]
    if few or any(map(NO_ROW.search, block)) or any(text.endswith(BREAK) for text in texts) or {len(row) for row in rows} != {len(rows[0])}:
        return None
    if any(len(cell) > LONGEST_CELL for row in rows for cell in row):
        return None
    written = [GAP.split(text.strip()) for text in texts]
    sure = [len(row) for row in written] == [len(row) for row in rows]
    return Found(f"is a table whose columns are made of spaces, {ROWS}", FIX, _table(written) if sure else None, len(block) if sure else 1, "table")


DRAWN: tuple[Finder, ...] = (_framed, _spaced)
