"""Signs that have strayed into a text: what cannot be seen, what only looks right, what a merge or a chat left behind.

In: the lines of a file. Out: a problem at each line, with the line as it should be.
"""

import re
from collections.abc import Iterator, Sequence

from ..models.fields import INVISIBLE
from .diagnostics import Diagnostic, unplaced

MARK = "\ufeff"
BLANKS = re.compile("[\x85\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
NAMES = {
    MARK: "a byte-order mark",
    "\xad": "a soft hyphen",
    "\u200b": "a space of no width",
    "\u200c": "a joining sign",
    "\u200d": "a joining sign",
    "\u2060": "a joining sign",
    "\u2028": "a line separator",
    "\u2029": "a paragraph separator",
    **dict.fromkeys("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c", "a mark of direction"),
}
INSIDE = re.compile(f"{INVISIBLE.pattern}|\u061c")
CONFLICT = re.compile(r"^(<{7}|>{7})( |$)")
MIDDLE = re.compile(r"^(={7}|\|{7}( .*)?)$")
DASHES = "–—−‐‑‒―•●◦▪▫·‣⁃∙○■□✓✔➢➤►"
LOOKALIKE = str.maketrans("АВЕКМНОРСТУХІЅЈаеорсухіѕј" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEKMHOPCTYXISJaeopcyxisj" + "ABEZHIKMNOPTYXo")


def find_odd_signs(lines: Sequence[str], first: int = 1) -> list[Diagnostic]:
    """Return a problem for each line that holds a sign which cannot be seen; lines count from `first`. A conflict of versions is told alone."""
    conflicts = list(conflict_marks(lines, first))
    return conflicts or [problem for number, line in enumerate(lines, first) for problem in _unseen(line, number)]


def conflict_marks(lines: Sequence[str], first: int = 1) -> Iterator[Diagnostic]:
    """Yield a problem for each line that GitHub left where two versions differ, up to the end of each conflict."""
    marked = [number for number, line in enumerate(lines, first) if CONFLICT.match(line)]
    if not marked:
        return
    for number in marked:
        if lines[number - first].startswith("<") or number == marked[0]:
            end = next((other for other in marked if other > number), number)
            yield unplaced(
                number,
                1,
                "line",
                f"is the mark of a conflict between two versions, which goes on to line {end}",
                "keep the lines of one version, and take the other and the lines with <<<<<<<, ======= and >>>>>>> away",
            )


def _unseen(line: str, number: int) -> Iterator[Diagnostic]:
    if match := INSIDE.search(line.replace("\t", " ")):
        what, fix = f"holds {sign_name(match[0])}, which nobody can see", "take it away"
    elif match := BLANKS.search(line):
        what, fix = f"holds a hard space (U+{ord(match[0]):04X}), which only looks like a space", "write a plain space in its place"
    else:
        return
    yield unplaced(number, match.start() + 1, "line", what, fix, cleaned(line), 1)


def sign_name(sign: str) -> str:
    """Return what a sign that cannot be seen is called, with its number."""
    name = "a letter tag" if sign >= "\U000e0000" else NAMES.get(sign, "a sign")
    return f"{name} (U+{ord(sign):04X})"


def cleaned(line: str) -> str:
    """Return a line with plain spaces and without what cannot be seen."""
    return INSIDE.sub("", BLANKS.sub(" ", line))


def lookalike(text: str) -> str:
    """Return Latin letters for those of other scripts that look the same; the text itself where it holds any that does not."""
    plain = text.translate(LOOKALIKE)
    return plain if plain.isascii() else text
