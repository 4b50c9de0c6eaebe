"""Lines of a letter that came with what was copied from it. In: the lines of a record or page. Out: a problem for each run of them."""

import re
from collections.abc import Iterator
from itertools import groupby

from .diagnostics import Diagnostic, unplaced

QUOTED = re.compile(r">+[ \t]?")
CLOSING = re.compile(
    r"(?:(?:with )?(?:best|kind|kindest|warm|warmest|my best|all the best)(?: (?:regards|wishes))?|regards|yours (?:sincerely|faithfully|truly)|sincerely(?: yours)?"
    r"|(?:many |with )?thanks(?: again| a lot| in advance| so much)?|thank you(?: very much| in advance| so much)?|cheers"
    r"|mit (?:freundlichen|besten) gr\w{2,5}en|(?:bien )?cordialement|(?:un )?saludos?(?: cordiales)?|atentamente"
    r"|(?:sent|get outlook|envoyé|enviado|gesendet|von meinem) (?:from|for|de|desde|von|iphone|ipad|android)\b.*|--)[ ,.!]*",
    re.IGNORECASE,
)
GREETING = re.compile(
    r"(?:dear|hi|hello|good (?:morning|afternoon)|sehr geehrte\w*|liebe[rs]?|bonjour|chers?|chères?|estimad[oa]s?)\b[^:]*[,!.]?", re.IGNORECASE
)
FIELD = re.compile(r"(?:- +)?[a-z_][\w-]*:(?: |$)")


def lines_of_letters(lines: list[str]) -> list[Diagnostic]:
    """Return a problem for lines that a program for letters quoted, for a greeting at the head and for what ends a letter."""
    if found := [*quoted_lines(lines)]:
        return found
    return [*_greeting(lines), *_ending(lines)]


def quoted_lines(lines: list[str]) -> Iterator[Diagnostic]:
    """Yield a problem for each run of lines that begin with >, as the lines of a letter do in the answer to it."""
    for quoted, run in groupby(enumerate(lines), lambda item: item[1].startswith(">")):
        if quoted:
            numbered = [*run]
            what = "begins with >, as each line of a letter does in the answer to it"
            fix = "take the > away from the beginning of each line"
            mended = "\n".join(QUOTED.sub("", line, count=1) for _, line in numbered)
            yield unplaced(numbered[0][0] + 1, 1, "line", what, fix, mended, len(numbered))


def _greeting(lines: list[str]) -> Iterator[Diagnostic]:
    number = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if GREETING.fullmatch(lines[number].strip()):
        yield unplaced(number + 1, 1, "line", "begins a letter, and is no part of a record", "take the line away", "", 1)


def _ending(lines: list[str]) -> Iterator[Diagnostic]:
    """Yield a problem for the line that ends a letter, if no field comes after it."""
    last = max((number for number, line in enumerate(lines) if FIELD.match(line.strip())), default=-1)
    for number in range(last + 1, len(lines)):
        if CLOSING.fullmatch(lines[number]):
            what = "ends a letter, and is no part of a record"
            yield unplaced(number + 1, 1, "line", what, "take it away, with the lines below it", "", len(lines) - number)
            return
