"""Find the front matter of a page. In: the text of a page. Out: the YAML between its two lines ---, or what is wrong with these lines.

What cannot be seen is the commonest slip here, and each has its own name: a byte-order mark, an empty line, a space behind ---, a page that
was pasted with the fence of a code block, a third dash too many.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from ..conflict_marks import conflict_marks
from ..diagnostics import Diagnostic, unplaced
from ..odd_signs import BYTE_ORDER_MARK, INSIDE, cleaned, sign_name
from ..slips.letters import quoted_lines

FRONT = re.compile(r"\A---\n(.*?\n)---\n", re.DOTALL)
FIELD = re.compile(r"[A-Za-z_]+:(\s|$)")
ALMOST = re.compile(r"\s*(?:[-–—−=*_+~]{1,8}|- - -|-–|–-|\.\.\.)\s*")
MOST_ABOVE = 12  # lines that may have strayed above the front matter
FENCE = re.compile(r"\s*(```|~~~)")
MISSING = (
    "is missing",
    "begin the file with --- and the fields of a page, then --- again; it has at least title:, description:, kind:, reviewed: and review_by:, a line each",
)
TITLE = re.compile(r"title:\s+[\"']?(.*?)[\"']?\s*$")


def front_matter_fault(text: str) -> Diagnostic:
    """Return what is wrong with a page of which FRONT finds no front matter."""
    lines = text.split("\n")
    if conflicts := list(conflict_marks(lines)):
        return conflicts[0]
    if text.startswith(BYTE_ORDER_MARK):
        return _fault(1, "begins with a byte-order mark, which nobody can see", "take it away", cleaned(lines[0]), 1)
    first = next((number for number, line in enumerate(lines) if line.strip()), None)
    if first is None:
        return _fault(1, *MISSING)
    if lines[first].startswith(">") and (quoted := next(quoted_lines(lines), None)):
        return quoted
    return _at_the_beginning(lines, first) or _at_the_end(lines)


def _fault(line: int, what: str, fix: str, mended: str = "", replaces: int = 0) -> Diagnostic:
    return unplaced(line, 1, "front matter", what, fix, mended, replaces)


def _at_the_beginning(lines: Sequence[str], first: int) -> Diagnostic | None:
    """Return what is wrong with the line that should be the first, and ---; None if it is."""
    line, below = lines[first], lines[first + 1] if first + 1 < len(lines) else ""
    if first and line.rstrip() == "---":
        return _fault(1, "stands below an empty line, and the first line of a page is ---", "take the empty line away", "", first)
    if match := INSIDE.search(line):
        return _fault(first + 1, f"begins with {sign_name(match[0])}, which nobody can see", "take it away", cleaned(line), 1)
    if FENCE.match(line):
        alone = sum(bool(FENCE.match(other)) for other in lines[first + 1 :]) % 2 == 0
        fix = "take the line away" if alone else "take the line away, and the one that closes it"
        return _fault(first + 1, "stands below the fence of a code block", fix, "", int(alone))
    if line == "---":
        return None
    if ALMOST.fullmatch(line) and FIELD.match(below.strip()):
        space = "behind" if line.rstrip() == "---" else "before"
        what = f"has a space {space} the first ---" if line.strip() == "---" else f"begins with {line.strip()} and not with ---"
        return _fault(first + 1, what, "write --- and nothing else on the line", "---", 1)
    if FIELD.match(line):
        return _fault(first + 1, "does not begin with a line ---", "write --- on a line of its own above the first field", f"---\n{line}", 1)
    if match := re.fullmatch(r"---\s*([A-Za-z_]+:.*)", line):
        return _fault(first + 1, "has a field behind the first ---", "begin a new line there", f"---\n{match[1]}", 1)
    if any(one.strip() == "---" and FIELD.match(two) for one, two in pairwise(lines[first + 1 : first + 1 + MOST_ABOVE])):
        return _below_text(lines)
    return _fault(1, *MISSING)


def _below_text(lines: Sequence[str]) -> Diagnostic:
    """Return what is to be done with text above the front matter: the title of the page goes, since it stands there as well."""
    what, first = "stands below other text, and the first line of a page is ---", next(at for at, line in enumerate(lines) if line.strip() == "---")
    above = [line for line in lines[:first] if line.strip()]
    title = next((match[1] for line in lines[first:] if (match := TITLE.match(line))), "")
    if len(above) == 1 and above[0].lstrip("# ").strip() == title:
        return _fault(1, what, "take what stands above it away; the title stands under title", "", first)
    return _fault(1, what, "move what stands above it below the second ---")


def _at_the_end(lines: Sequence[str]) -> Diagnostic:
    """Return what is wrong with the line that should end the front matter, and be ---."""
    for number, line in enumerate(lines[1:], 2):
        if ALMOST.fullmatch(line):
            what = "has a space behind the second ---" if line.strip() == "---" else f"ends with {line.strip()} and not with ---"
            return _fault(number, what, "write --- and nothing else on the line", "---", 1)
        if match := re.fullmatch(r"(---)[ \t]+(\S.*)", line):
            return _fault(number, "has text behind the second ---", "write --- alone on its line, and the text below it", f"---\n\n{match[2]}", 1)
        if not re.match(r"\s+\S|- |#(?! )|[\w-]+:(\s|$)|\s*[\]}]", line):
            return _fault(
                number,
                "is not closed before the text begins",
                "write --- on a line of its own below the last field",
                f"---\n{line}" if line else "---\n",
                1,
            )
    return _fault(len(lines), "is not closed", "write --- on a line of its own below the last field")
