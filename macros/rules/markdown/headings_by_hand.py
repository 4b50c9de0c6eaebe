"""Headings that people make by hand: bold or slanted words, capitals; and what does not belong into a heading, such as stars, a link or a number.

In: the lines of a page. Out: problems, with the line as it should be.
"""

import re

from ..heading_ids import id_of, ids_in
from ..line_finders import Finder, Found, Line

BOLD_LINE = re.compile(r"\s{0,3}(\*\*\*?|___?)(?=\S)([^*_|]{3,80}?)\1(:?)\s*$")
ITALIC_LINE = re.compile(r"\s{0,3}([*_])(?=[A-ZÀ-Þ])([^*_|]{3,60}?)\1\s*$")
PICTURE = re.compile(r"^\s*(?:\||!\[|\{\{|>|```)")
END = re.compile(r"[.!?…”\"]$")
SHOUTED = re.compile(r"\s{0,3}[A-ZÀ-Þ][A-ZÀ-Þ0-9 ,’'&:-]{6,80}$")
WORD = re.compile(r"[A-ZÀ-Þ]{3,}")
IN_SMALL = "in small letters, names with a capital"  # which words are names, a person knows
TITLE = re.compile(r"^(#{2,6})\s+(.*?)(\s*\{:?\s*#[\w-]+\s*\})?\s*$")
LINK = re.compile(r"\[([^\[\]]+)\]\([^()]*\)")
TOO_MANY = re.compile(r"^(#{7,})\s*(?=\S)(.*?)(\s*\{:?\s*#[\w-]+\s*\})?\s*$")
ID_OF_WORDS = re.compile(r"^(#{2,6}\s.*?\{:?\s*#)([\w’'-]+(?:\s+[\w’'-]+)+)(\s*\})\s*$")
NUMBER = re.compile(r"^(#{2,6})\s+(\d{1,2})[.)]\s+(?=[^\W\d_])(.*?)\s*$")
FEWEST_OF_A_SERIES = 3


def _with_id(level: str, title: str, lines: list[str]) -> str:
    """Return a heading with an id made of its words, one that its page does not have."""
    title = title.strip(" :*_")
    return f"{level} {title} {{: #{id_of(title, ids_in(lines))} }}"


def _alone(bare: list[str], number: int) -> bool:
    """Tell whether a line is a paragraph of its own, with text below it."""
    above = bare[number - 1].strip() if number else ""
    below = bare[number + 1].strip() if number + 1 < len(bare) else ""
    return not above and not below and any(line.strip() for line in bare[number + 1 :])


def _level(lines: list[str], number: int) -> str:
    """Return the signs of a heading below the one that a line stands under."""
    above = next((line for line in reversed(lines[:number]) if re.match(r"#{2,6}\s", line)), "")
    return "#" * min(len(above) - len(above.lstrip("#")) + 1, 6) if above else "##"


def _bold_heading(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a heading that is a paragraph of bold words: lists of contents and screen readers do not know it."""
    match = BOLD_LINE.fullmatch(line.bare)
    if not match or line.text.strip() != line.bare.strip() or END.search(match[2]) or not _alone(bare, line.number):
        return None
    heading = _with_id(_level(lines, line.number), match[2], lines)
    return Found("is bold and stands alone, as a heading would, but is none", "write it as a heading", heading, field="heading")


def _italic_heading(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a heading that is a paragraph of words in italics; below a table or picture such words say what it shows."""
    match = ITALIC_LINE.fullmatch(line.bare)
    if not match or line.text.strip() != line.bare.strip() or END.search(match[2]) or not _alone(bare, line.number):
        return None
    above, below = (next(filter(str.strip, each), "") for each in (reversed(lines[: line.number]), lines[line.number + 1 :]))
    if PICTURE.match(above) or PICTURE.match(below):
        return None
    heading = _with_id(_level(lines, line.number), match[2], lines)
    return Found("is in italics and stands alone, as a heading would, but is none", "write it as a heading", heading, field="heading")


def _glued_heading(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a heading that is a line of bold words right above its text, which both make one paragraph of."""
    match = BOLD_LINE.fullmatch(line.bare)
    above, below = (bare[at].strip() if 0 <= at < len(bare) else "" for at in (line.number - 1, line.number + 1))
    if not match or match[3] or END.search(match[2]) or match[2].endswith(":") or above or not re.match(r"[^\W_]|[“‘\[]", below):
        return None
    if line.text.strip() != line.bare.strip() or re.match(r"\d+[.)]\s", below) or line.text.endswith("  "):
        return None
    heading = _with_id(_level(lines, line.number), match[2], lines)
    return Found(
        "is bold and stands above its text, as a heading would, but is part of the paragraph",
        "write it as a heading",
        f"{heading}\n",
        field="heading",
    )


def _shouted(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a heading that is a paragraph of capitals."""
    if not SHOUTED.fullmatch(line.bare.rstrip()) or len(WORD.findall(line.bare)) < 2 or not _alone(bare, line.number):
        return None
    title = _with_id(_level(lines, line.number), line.bare, lines)
    fix = f"write it as a heading, {IN_SMALL}, with the signs that it lacks: {title[: title.index(' ')]} before it, {title[title.index('{:') :]} behind it"
    return Found("is in capitals and stands alone, as a heading would, but is none", fix, field="heading")


def of_title(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find what does not belong into a heading: stars, a link, a sign at its end, capitals throughout."""
    match = TITLE.match(line.text)
    if not match or not match[2].strip("# "):
        return None
    words, id = match[2].rstrip("# "), match[3] or ""
    for what, fix, right in _of_title(words):
        mended = right and (f"{match[1]} {right}{id}" if id else _with_id(match[1], right, lines))
        return Found(what, fix, mended, field="heading")
    return None


def _of_title(words: str) -> list[tuple[str, str, str | None]]:
    """Return what is wrong with the words of a heading, what to do, and the words as they should be; None if a person has to say."""
    found = []
    if bold := re.fullmatch(r"(\*\*\*?|__)(.+)\1", words):
        found.append(("is bold, as every heading is", "take the stars away", bold[2]))
    if LINK.search(words) and "{{" not in words:
        found.append(
            ("is a link, and a list of contents leads by it to itself", "write the words alone, and the link in the text", LINK.sub(r"\1", words))
        )
    if re.search(r"[^.].[:;,]$", words):
        found.append((f"ends with {words[-1]}", "take it away", words[:-1].rstrip()))
    if number := re.match(r"\d{1,2}(?:\.\d{1,2})+\.?\s+(?=\S)", words):
        found.append(
            (
                f"is numbered by hand, {number[0].strip()}, as on paper",
                "take the number away; a link to the heading needs none",
                words[number.end() :],
            )
        )
    if words.upper() == words and len(WORD.findall(words)) > 1:
        found.append(("is in capitals throughout", f"write it {IN_SMALL}", None))
    return found


def too_many(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a line that more signs begin than a heading can have."""
    match = TOO_MANY.match(line.text)
    if not match:
        return None
    level, words = _level(lines, line.number), match[2].rstrip("# ")
    mended = f"{level} {words}{match[3]}" if match[3] else _with_id(level, words, lines)
    return Found(
        f"begins with {len(match[1])} signs #, and 6 are the most", f"write {level}, a step below the heading above", mended, field="heading"
    )


def id_of_words(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a heading whose id is made of several words."""
    match = ID_OF_WORDS.match(line.text)
    if not match:
        return None
    id = id_of(match[2], ids_in(lines))
    return Found(f"has an id of several words, “{match[2]}”", f"write {{: #{id} }}", f"{match[1]}{id}{match[3]}", field="heading")


def _numbered_alone(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a heading with a number, unless those of its kind count from 1 on, as the articles of a text do."""
    match = NUMBER.match(line.text)
    if not match:
        return None
    series = [int(other[2]) for other in map(NUMBER.match, bare) if other and other[1] == match[1]]
    if len(series) >= FEWEST_OF_A_SERIES and series == list(range(1, len(series) + 1)):
        return None
    mended = f"{match[1]} {match[3]}" if "{" in match[3] else _with_id(match[1], match[3], lines)
    what, fix = f"is numbered by hand, {match[2]}, and no other heading counts on", "take the number away; a link to the heading needs none"
    return Found(what, fix, mended, field="heading")


# Not for texts to print, such as papers and handouts, whose own titles stand inside a page.
HEADINGS: tuple[Finder, ...] = (_bold_heading, _italic_heading, _glued_heading, _shouted, _numbered_alone)
