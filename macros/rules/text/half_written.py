"""What is written by half: a sentence that breaks off, slanted words without an end, a bracket too many, a picture as letters.

In: the lines of a page. Out: problems, with the line as it should be where it is known.
"""

import re

from ...reading.markdown.reader import MACRO
from ..line_finders import Finder, Found, Line
from .empty_entries import empty_entry, entry_alone, glued_bullet, no_rows

STUCK = re.compile(r"(?<=[^\W\d_]{2})<(?=https?://[^\s<>]+>)")
BRACKET = re.compile(r"\]\([^()\s]+\)\)")
LINK = re.compile(r"\]\([^()]*\)")
PATH = re.compile(r"(?<![\w/(\[<`\"“‘'.-])(?:/?docs/|/)?((?:[a-z0-9-]+/)+[a-z0-9-]+\.md(?:#[\w-]+)?)(?![\w/)\]>`])")
TEX_QUOTES = re.compile(r"``([^`'\n]+)''")
OPENS = re.compile(r"(?:^|(?<=[\s(\[“‘\"]))\*(?=[^\s*])")
CLOSES = re.compile(r"(?<=[^\s*\\])\*(?![\w*])")
BOLD_NOTE = re.compile(r"^>\s*(?:\*\*|__)(Note|Warning|Tip|Important|Caution)(?::?(?:\*\*|__):?)\s*$", re.IGNORECASE)
HEADING_IN_LINE = re.compile(r"^(.*\S)\s+(#{2,6}\s+\S.{0,200}\{:\s*#[\w-]+\s*\})\s*$")
DATA = re.compile(r"data:image/[a-z+]+;base64,")
NAMED_PICTURE = re.compile(r"!\[[^\[\]]*\]\[([^\[\]]+)\]")
SAVED = "save it on your computer, add the file to docs/assets/, and write ![what it shows](/assets/name.png)"
LINKING = "a an and as at because between by for from her his in into its my of or our that the their to which while whose with your"
BREAKS_OFF = re.compile(rf"(?:[\w’'-]+[ ,]+){{3,}}(?:{LINKING.replace(' ', '|')}|(?:and|but|or|that|which) (?:he|it|she|they|this|we))\s*$")
BEGINS_OTHERWISE = re.compile(r"^\s*(?:#|\||!!!|>|```|~~~)")
FEWEST_BEFORE = 3  # words before a heading on its line; fewer are a number or sign of the heading
LONGEST_END = 300  # signs at the end of a line, which hold its last words
FARTHEST = 40  # lines of a paragraph that are looked at


def _stuck(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find an address in angle brackets without a space before it."""
    if not STUCK.search(line.bare):
        return None
    mended = STUCK.sub(" <", line.text)
    return Found("has no space between a word and the address behind it", "write a space before the sign <", mended, field="link")


def _bracket(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a bracket behind a link that closes nothing."""
    match = BRACKET.search(line.bare)
    if not match:
        return None
    above = " ".join(_paragraph_above(bare, line.number))
    before = LINK.sub("", f"{above} {line.bare[: match.end() - 1]}")
    if before.count("(") > before.count(")"):
        return None
    mended = line.text[: match.end() - 1] + line.text[match.end() :]
    return Found("has a bracket ) behind a link that closes nothing", "take it away", mended, field="link")


def _paragraph_above(bare: list[str], number: int) -> list[str]:
    first = number
    while first and bare[first - 1].strip() and number - first < FARTHEST:
        first -= 1
    return bare[first:number]


def _path(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find the file of a page in a text, which its readers do not have."""
    if re.match(r"#|\s{0,3}\[[^\]]+\]:", line.bare) or not (match := PATH.search(line.bare)):
        return None
    return Found(f"names the file of a page, {match[0]}, which readers do not see", f"write a link: [words](/{match[1]})", field="link")


def _tex_quotes(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find quotes as TeX writes them, of which Markdown makes code."""
    match = TEX_QUOTES.search(line.text)
    if not match:
        return None
    return Found("holds quotes as TeX writes them, ``…''", "write “…”", TEX_QUOTES.sub(r"“\1”", line.text))


def _slanted(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a star that begins slanted words and has no other behind it in its paragraph."""
    if "*" not in line.bare or not OPENS.search(line.bare):
        return None
    below = []
    for number in range(line.number, min(line.number + FARTHEST, len(bare))):
        if not lines[number].strip() or below and re.match(r"\s*(?:[-*+]|\d+[.)])\s", bare[number]):
            break
        below.append(MACRO.sub(lambda call: "x" * len(call[0]), lines[number]))
    rest = " ".join(below)
    if "***" in rest:
        return None
    rest = re.sub(r"\*\*|^\s*\*\s", "  ", rest)
    opened = [match.start() for match in OPENS.finditer(rest) if match.start() < len(line.bare)]
    closed = [match.start() for match in CLOSES.finditer(rest)]
    if not opened or len(OPENS.findall(rest)) <= len(closed) or any(end > opened[-1] for end in closed):
        return None
    return Found(
        "opens slanted words with * and does not close them, so that the sign is shown", "write * behind the last of these words, or take it away"
    )


def _bold_note(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a note as GitHub wrote it once: a quotation that begins with the word in bold."""
    match = BOLD_NOTE.match(line.bare)
    if not match:
        return None
    end = next((at for at in range(line.number + 1, len(lines)) if not lines[at].startswith(">")), len(lines))
    text = [re.sub(r"^>\s?", "", each) for each in lines[line.number + 1 : end]]
    if not any(each.strip() for each in text):
        return None
    kind = match[1].lower()
    mended = "\n".join([f"!!! {kind}", "", *(f"    {each}".rstrip() for each in text)])
    fix = f"write !!! {kind} and the text below it, four spaces further in"
    return Found("is a note as GitHub wrote it once, of which the page makes a quotation", fix, mended, end - line.number, "note")


def _heading_in_line(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a heading behind a paragraph on one line."""
    match = HEADING_IN_LINE.match(line.text)
    if not match or line.text.startswith(("#", "|", "    ")) or len(match[1].split()) < FEWEST_BEFORE:
        return None
    mended = f"{match[1].rstrip()}\n\n{match[2].rstrip()}"
    return Found("has a heading behind it on one line", "begin the heading on a line of its own, below an empty line", mended, field="heading")


def _data_of_a_picture(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a picture that stands in the text itself, as letters."""
    if DATA.search(line.text):
        return Found("holds a picture as letters, which a page does not have", SAVED)
    name = NAMED_PICTURE.search(line.text)
    if name and any(text.startswith(f"[{name[1]}]:") and DATA.search(text) for text in lines[line.number :]):
        return Found("shows a picture that stands as letters in the text below", SAVED, field="image")
    return None


def _breaks_off(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a paragraph that ends with a word behind which another has to come."""
    below = lines[line.number + 1] if line.number + 1 < len(lines) else ""
    if (
        below.strip()
        or line.text.rstrip() != line.bare.rstrip()
        or BEGINS_OTHERWISE.match(line.bare)
        or not BREAKS_OFF.search(line.bare[-LONGEST_END:])
    ):
        return None
    word = line.bare.split()[-1]
    return Found(f"breaks off within a sentence, behind “{word}”", "write the rest of it, and its source")


HALF_WRITTEN: tuple[Finder, ...] = (
    _stuck,
    _bracket,
    _tex_quotes,
    _bold_note,
    no_rows,
    entry_alone,
    glued_bullet,
    empty_entry,
    _path,
    _slanted,
    _breaks_off,
)
# Before what would take them for something else.
BEFORE_OTHERS: tuple[Finder, ...] = (_heading_in_line, _data_of_a_picture)
