"""Signs of lists and bold words that do not fit their neighbours. In: the lines of a page. Out: problems, with the line as it should be."""

import re

from ..line_finders import Finder, Found, Line

ENTRY = re.compile(r"(\s*)([-*+]|\d+[.)])\s+\S")
CLOSE = re.compile(r"(\s{0,3})(-|--+)(?=\*\*\S|\[|[^\W\d_]|\s+\S)")
STARS = re.compile(r"(?<![*\\])(\*{2,})([^*\s](?:[^*]*[^*\s])?)(\*{2,})(?!\*)")
NOTE = re.compile(r"(?<=\}\})\[\d{1,3}\](?!\()")


def _sign(lines: list[str], number: int, indent: str) -> str:
    """Return the sign with which a line begins an entry, as far in as another; empty text where it begins none."""
    match = ENTRY.match(lines[number]) if 0 <= number < len(lines) else None
    return match[2] if match and match[1] == indent else ""


def _is_number(sign: str) -> bool:
    return sign[:-1].isdecimal()


def _mixed(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find the one entry of a list that has a number where the others have a dash, or a dash where they have numbers."""
    match = ENTRY.match(line.bare)
    if not match:
        return None
    above, below = (_sign(lines, line.number + step, match[1]) for step in (-1, 1))
    beyond = _sign(lines, line.number + (2 if below else -2), match[1])
    around = [sign for sign in (above, below) if sign]
    if not around or any(_is_number(sign) == _is_number(match[2]) for sign in around):
        return None
    if len(around) == 1 and (not beyond or _is_number(beyond) == _is_number(match[2])):
        return None  # one list ends and another begins, or the neighbour is the odd one
    other = below or above
    right = other if not _is_number(other) else f"{int(other[:-1]) + (-1 if below else 1)}{other[-1]}"
    if right[:-1] == "0":
        return None
    what = f"begins with {match[2]}, and its neighbours with {other}, so that they are several lists"
    return Found(what, f"write {right}", f"{match[1]}{right} {line.text[match.end() - 1 :]}", field="list")


def _close(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find the first entry of a list that has no space behind its dash, or two dashes."""
    match = CLOSE.match(line.text)
    if not match or match[2] == "-" and line.text[match.end()].isspace() or not _sign(lines, line.number + 1, match[1]).startswith("-"):
        return None
    what = "has no space behind its dash" if match[2] == "-" else f"begins with {match[2]}"
    return Found(
        f"{what}, and is no entry of the list below it", "write - and a space", f"{match[1]}- {line.text[match.end() :].lstrip()}", field="list"
    )


def _stars(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find bold words with more stars on one side than on the other, or with four, some of which are shown."""
    match = next((each for each in STARS.finditer(line.bare) if each[1] != each[3] or len(each[1]) > 3), None)
    if not match or line.bare.strip(" *") == "":
        return None
    right = f"**{match[2]}**"
    start, end = match.span()
    what = f"holds {match[1]} before words and {match[3]} behind them, of which some are shown"
    mended = f"{line.text[:start]}{right}{line.text[end:]}" if line.text[start:end] == match[0] else None
    return Found(what, f"write {right}", mended)


def _note(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find the number of a note behind a citation, where another program had it."""
    match = NOTE.search(line.text)
    return match and Found(
        f"holds {match[0]}, the mark of a note, behind a citation", "take it away", line.text[: match.start()] + line.text[match.end() :]
    )


TYPED_SIGNS: tuple[Finder, ...] = (_close, _mixed, _stars, _note)
