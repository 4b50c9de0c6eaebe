"""Signs that have strayed into a text: what cannot be seen, what only looks right, what an old program left.

In: the lines of a file. Out: a problem at each line, with the line as it should be.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from ..models.fields.text import INVISIBLE
from ..models.texts.scripts import mixed_in, without_mixed
from .conflict_marks import conflict_marks
from .diagnostics import Diagnostic, unplaced
from .pictures import as_entries, is_in_picture, picture_in

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
# Letters of UTF-8 that were read as those of Windows: é as Ã©, ’ as â€™, and words of other scripts as rows of Ø, Ù, Ð, Ñ.
MISREAD = re.compile(
    "(?:[ÂÃÄÅ][\xa1-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ]|â€[\x80-\xbf™œžš“”˜¦¢])+|[ÐÑØÙÚ][\x80-\xff\u0152-\u0192\u02c6\u02dc\u2013-\u2122](?:[ÐÑØÙÚ][\x80-\xff\u0152-\u0192\u02c6\u02dc\u2013-\u2122])+"
)
INSIDE = re.compile(f"{INVISIBLE.pattern}|\u061c")
SYMBOL_BULLET = re.compile("^(\\s*)[\uf0a7\uf0b7\uf0d8\uf076\uf0fc][\t ]*(?=\\S)")
RETURN = "\r"  # the end of a line on Macs of another century
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
    if match := next((found for found in INSIDE.finditer(line.replace("\t", " ")) if not is_in_picture(line, found)), None):
        yield _hidden(line, number, match, f"holds {sign_name(match[0])}, which nobody can see", "take it away")
    elif found := _of_two_parts(line) or picture_in(line) or _of_two_scripts(line):
        yield unplaced(number, found[0] + 1, "line", *found[1:])
    elif match := HYPHENS.search(line):
        what = f"holds a hyphen (U+{ord(match[0]):04X}) that is another sign than the one on the keyboard"
        yield _hidden(line, number, match, what, "write a plain - in its place")
    elif match := BLANKS.search(line):
        what = f"holds a hard space (U+{ord(match[0]):04X}), which only looks like a space"
        yield _hidden(line, number, match, what, "write a plain space in its place")


def _hidden(line: str, number: int, match: re.Match[str], what: str, fix: str) -> Diagnostic:
    """Return a problem with a sign that nobody can tell from another, or of which old Windows programs made a letter."""
    if letter := WINDOWS.get(match[0]):
        what, fix = f"holds a sign of old Windows programs (U+{ord(match[0]):04X}), which nobody can see", f"write {letter} in its place"
    return unplaced(number, match.start() + 1, "line", what, fix, cleaned(line), 1)


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


def sign_name(sign: str) -> str:
    """Return what a sign that cannot be seen is called, with its number."""
    name = "a letter tag" if sign >= "\U000e0000" else SIGN_NAMES.get(sign, "a sign")
    return f"{name} (U+{ord(sign):04X})"


def cleaned(line: str) -> str:
    """Return a line with plain spaces and without what cannot be seen."""
    return INSIDE.sub(lambda match: WINDOWS.get(match[0], ""), HYPHENS.sub("-", BLANKS.sub(" ", line)))
