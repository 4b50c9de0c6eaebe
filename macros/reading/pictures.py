"""Emoji and signs that only look like others in a text. In: a line. Out: what is wrong, and the line without them."""

import re
from collections.abc import Sequence

DRAWN = "(?:[\U0001f000-\U0001faff\u231a\u231b\u2705\u274c\u2753-\u2755\u2757\u2b50\u2b55]|[\u2190-\u2bff](?=\ufe0f))[\ufe0f\U0001f3fb-\U0001f3ff]*"
PICTURE = re.compile(f"{DRAWN}(?:\u200d(?:{DRAWN}|[\u2190-\u2bff]))*")
PICTURE_FIRST = re.compile(rf"^(\s*)(?:{PICTURE.pattern})\ufe0f?\s*(?=\S)")
FLAG = re.compile("(?<=[:,[] )([\U0001f1e6-\U0001f1ff])([\U0001f1e6-\U0001f1ff])(?=\\s*(?:[],]|$))")
WIDE = str.maketrans("［］｛｝", "[]{}")


def is_in_picture(line: str, found: re.Match) -> bool:
    """Tell whether what cannot be seen holds an emoji together, which is told as a whole."""
    return found[0] in "\u200d\ufe0f" and any(match.start() < found.start() < match.end() for match in PICTURE.finditer(line))


def picture_in(line: str) -> tuple | None:
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
