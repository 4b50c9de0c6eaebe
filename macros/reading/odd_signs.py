"""Signs that have strayed into a text: what cannot be seen, what only looks right, what a merge or a chat left behind.

In: the lines of a file. Out: a problem at each line, with the line as it should be.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from ..models.fields.text import INVISIBLE
from ..models.scripts import mixed_in, without_mixed
from .diagnostics import Diagnostic, unplaced

BYTE_ORDER_MARK = "\ufeff"
BLANKS = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
HYPHENS = re.compile("[\u2010\u2011]")
HYPHENATED = re.compile("\xad\\s*$")
SIGN_NAMES = {
    BYTE_ORDER_MARK: "a byte-order mark",
    "\xad": "a soft hyphen",
    "\u200b": "a space of no width",
    "\u200c": "a joining sign",
    "\u200d": "a joining sign",
    "\u2060": "a joining sign",
    "\u2028": "a line separator",
    "\u2029": "a paragraph separator",
    **dict.fromkeys("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c", "a mark of direction"),
}
WINDOWS = {chr(code): bytes([code]).decode("cp1252", "replace").replace("\ufffd", "") for code in range(0x80, 0xA0)}
WIDE_LETTERS = re.compile("[０-９Ａ-Ｚａ-ｚ]+")
LOST, LIGATURE, COMBINING = "\ufffd", re.compile("[\ufb00-\ufb06]"), re.compile("[\u0300-\u036f]")
_DRAWN = "(?:[\U0001f000-\U0001faff\u231a\u231b\u2705\u274c\u2753-\u2755\u2757\u2b50\u2b55]|[\u2190-\u2bff](?=\ufe0f))[\ufe0f\U0001f3fb-\U0001f3ff]*"
PICTURE = re.compile(f"{_DRAWN}(?:\u200d(?:{_DRAWN}|[\u2190-\u2bff]))*")
PICTURE_FIRST = re.compile(rf"^(\s*)(?:{PICTURE.pattern})\ufe0f?\s*(?=\S)")
FLAG = re.compile("(?<=[:,[] )([\U0001f1e6-\U0001f1ff])([\U0001f1e6-\U0001f1ff])(?=\\s*(?:[],]|$))")
# Letters of UTF-8 that were read as those of Windows: é as Ã©, ’ as â€™, and words of other scripts as rows of Ø, Ù, Ð, Ñ.
MISREAD = re.compile(
    "(?:[ÂÃÄÅ][\xa1-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ]|â€[\x80-\xbf™œžš“”˜¦¢])+|[ÐÑØÙÚ][\x80-\xff\u0152-\u0192\u02c6\u02dc\u2013-\u2122](?:[ÐÑØÙÚ][\x80-\xff\u0152-\u0192\u02c6\u02dc\u2013-\u2122])+"
)
INSIDE = re.compile(f"{INVISIBLE.pattern}|\u061c")
SYMBOL_BULLET = re.compile("^(\\s*)[\uf0a7\uf0b7\uf0d8\uf076\uf0fc][\t ]*(?=\\S)")
CONFLICT = re.compile(r"^\s*(<{7}|>{7})( |$)")
MIDDLE = re.compile(r"^\s*(={7}|\|{7}( .*)?)$")
RETURN = "\r"  # the end of a line on Macs of another century
WIDE = str.maketrans("［］｛｝", "[]{}")
DASHES = "–—−‐‑‒―•●◦▪▫·‣⁃∙○■□☐☑☒✓✔➢➤►"


def find_odd_signs(lines: Sequence[str], first: int = 1) -> list[Diagnostic]:
    """Return a problem for each line that holds a sign which cannot be seen; lines count from `first`. A conflict of versions is told alone."""
    conflicts = list(conflict_marks(lines, first))
    return conflicts or [
        _joined(_as_entry(problem, line, [*lines[max(at - 1, 0) : at], *lines[at + 1 : at + 2]]), line, "".join(lines[at + 1 : at + 2]))
        for at, line in enumerate(lines)
        for problem in _unseen(line, at + first)
    ]


def _joined(problem: Diagnostic, line: str, below: str) -> Diagnostic:
    """Return a problem with a word whole that a soft hyphen parts at the end of its line."""
    if not HYPHENATED.search(line) or not below.strip()[:1].islower() or problem.mended != cleaned(line):
        return problem
    what, fix = "ends within a word, with a soft hyphen (U+00AD), which nobody can see", "write the word whole, on one line"
    return unplaced(problem.line, problem.column, "line", what, fix, problem.mended.rstrip() + cleaned(below.strip()), 2)


def _as_entry(problem: Diagnostic, line: str, beside: Sequence[str]) -> Diagnostic:
    """Return a problem with the line as an entry of a list, where a picture stands as the sign of one."""
    mended = as_entries(line, beside) if "a picture" in problem.what else ""
    return (
        problem
        if not mended
        else unplaced(problem.line, problem.column, "line", problem.what, "begin the entry with a plain dash and a space", mended, 1)
    )


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


def _unseen(line: str, number: int) -> Iterator[Diagnostic]:
    if line.isascii() and not INSIDE.search(line.replace("\t", " ")):
        return
    if (at := line.find(RETURN)) >= 0 and line[at:].strip(RETURN):
        parts = "\n".join(part.rstrip() for part in line.split(RETURN))
        yield unplaced(number, at + 1, "line", "holds the end of a line as old Macs write it", "begin a new line there", parts, 1)
        return
    if found := _misread(line):
        yield unplaced(number, found[0] + 1, "line", *found[1:])
        return
    if match := SYMBOL_BULLET.match(line):
        mended = f"{match[1]}- {line[match.end() :]}"
        yield unplaced(number, 1, "line", "begins with the sign for a list of Word or of a PDF", "write a dash and a space in its place", mended, 1)
        return
    if match := next((found for found in INSIDE.finditer(line.replace("\t", " ")) if not _in_picture(line, found)), None):
        what, fix = f"holds {sign_name(match[0])}, which nobody can see", "take it away"
    elif found := _of_two_parts(line) or _picture(line) or _of_two_scripts(line):
        yield unplaced(number, found[0] + 1, "line", *found[1:])
        return
    elif match := HYPHENS.search(line):
        what, fix = f"holds a hyphen (U+{ord(match[0]):04X}) that is another sign than the one on the keyboard", "write a plain - in its place"
    elif match := BLANKS.search(line):
        what, fix = f"holds a hard space (U+{ord(match[0]):04X}), which only looks like a space", "write a plain space in its place"
    else:
        return
    if letter := WINDOWS.get(match[0]):
        what, fix = f"holds a sign of old Windows programs (U+{ord(match[0]):04X}), which nobody can see", f"write {letter} in its place"
    yield unplaced(number, match.start() + 1, "line", what, fix, cleaned(line), 1)


def _in_picture(line: str, found: re.Match) -> bool:
    """Tell whether what cannot be seen holds an emoji together, which is told as a whole."""
    return found[0] in "\u200d\ufe0f" and any(match.start() < found.start() < match.end() for match in PICTURE.finditer(line))


def _misread(line: str) -> tuple | None:
    """Find letters that a program lost, or read in another encoding than they were written in."""
    if match := MISREAD.search(line):
        mended = MISREAD.sub(lambda found: read_again(found[0]), line)
        if mended != line:
            return match.start(), f"holds {match[0]}, letters that a program read in a wrong encoding", "write what they stand for", mended, 1
    if (at := line.find(LOST)) >= 0:
        return at, f"holds {LOST}, which stands for a letter that a program lost", "write the letter in its place"
    return None


def read_again(text: str) -> str:
    """Return UTF-8 that was read as the letters of Windows as what it was; the text itself where it is no UTF-8."""
    try:
        return b"".join(sign.encode("cp1252" if sign not in WINDOWS else "latin-1") for sign in text).decode("utf-8")
    except UnicodeError:
        return text


def _of_two_parts(line: str) -> tuple | None:
    """Find a letter whose accent is a sign of its own, or two letters that are one sign: search finds neither."""
    if (match := COMBINING.search(line)) and (whole := unicodedata.normalize("NFC", line)) != line:
        return (
            match.start() - 1,
            f"holds a letter and its accent as two signs ({line[match.start() - 1 : match.end()]})",
            "write them as one",
            whole,
            1,
        )
    if match := WIDE_LETTERS.search(line):
        plain = WIDE_LETTERS.sub(lambda found: unicodedata.normalize("NFKC", found[0]), line)
        return match.start(), f"holds {match[0]}, in the wide letters of an East Asian keyboard", "write them in plain letters", plain, 1
    if match := LIGATURE.search(line):
        letters = unicodedata.normalize("NFKC", match[0])
        plain = LIGATURE.sub(lambda found: unicodedata.normalize("NFKC", found[0]), line)
        return match.start(), f"holds {match[0]}, one sign for {letters}", f"write {letters}", plain, 1
    return None


def _of_two_scripts(line: str) -> tuple | None:
    """Find a word of two scripts, of which one letter only looks like another: search finds it under neither."""
    if not (found := mixed_in(line)):
        return None
    what = f"holds “{found.word}”, a word in which {found.letter} (U+{ord(found.letter):04X}) is a letter of another script"
    fix, mended = f"write {found.meant}" if found.meant else "type the word anew in the letters of one script", without_mixed(line)
    return found.start, what, fix, *((mended, 1) if mended else ())


def _picture(line: str) -> tuple | None:
    """Find an emoji; a flag that stands where a value belongs becomes the code of its country."""
    if (narrow := line.translate(WIDE)) != line:
        at = next(at for at, sign in enumerate(line) if sign != narrow[at])
        return at, f"holds {line[at]}, which only looks like {narrow[at]}", f"write {narrow[at]}", narrow, 1
    match = PICTURE.search(line)
    if not match:
        return None
    coded = FLAG.sub(lambda found: "".join(chr(ord(sign) - 0x1F1E6 + 65) for sign in found.groups()), line)
    fix = "write the code of the country" if coded != line else "say it in words, or take it away"
    return match.start(), f"holds {match[0]}, a picture that each screen draws in its own way and paper may not show", fix, without_pictures(coded), 1


def as_entries(line: str, beside: Sequence[str]) -> str:
    """Return a line that a picture begins as an entry of a list, where one beside it begins with a picture or a dash; empty text elsewhere."""
    match = PICTURE_FIRST.match(line)
    if not match or not any(PICTURE_FIRST.match(other) or re.match(rf"{match[1]}- ", other) for other in beside):
        return ""
    return f"{match[1]}- {without_pictures(line[match.end() :])}"


def without_pictures(line: str) -> str:
    """Return a line without emoji and the space that stood beside each."""
    return re.sub(rf" ?(?:{PICTURE.pattern})+(?= |$)|(?:{PICTURE.pattern})+ ?", "", line)


def sign_name(sign: str) -> str:
    """Return what a sign that cannot be seen is called, with its number."""
    name = "a letter tag" if sign >= "\U000e0000" else SIGN_NAMES.get(sign, "a sign")
    return f"{name} (U+{ord(sign):04X})"


def cleaned(line: str) -> str:
    """Return a line with plain spaces and without what cannot be seen."""
    return INSIDE.sub(lambda match: WINDOWS.get(match[0], ""), HYPHENS.sub("-", BLANKS.sub(" ", line)))
