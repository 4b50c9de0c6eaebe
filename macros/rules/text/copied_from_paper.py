"""What a paper leaves in a text that is copied from it: the numbers of notes, the notes themselves, heads and feet of pages.

In: the lines of a page. Out: problems, with the line as it should be where it is to go.
"""

import re

from ...models.texts.pasted import NOTE_NUMBER
from ..line_finders import Finder, Found, Line

AWAY = "take it away"
NOTE = re.compile(r"^\s{0,3}\d{1,3}\s+(?:See(?: also)?[ ,]|Ibid\b|Idem\b|Op\. cit\b|Cf\.|Loc\. cit\b|[AS]/(?:RES/|HRC/|CONF\.)?\d)")
SYMBOL = r"[AES]/(?:RES/|HRC/|PV\.|CONF\.|C\.|AC\.|DEC/)?[\w./-]{1,40}"
# What is told of each line of a head or foot: its form and what it is.
HEADS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(rf"^\s{{0,3}}{SYMBOL}(?:\s+\d{{1,3}})?\s*$"), "the number of a document, as it stands at the head of each of its pages"),
    (re.compile(r"^\s{0,3}\d\d-\d{5}(?: \*\d{6,8}\*| \([EFSRAC]\)| \d{1,3}(?:/\d{1,3})?)?\s*$"), "the number of a job, as it stands at the foot of a paper"),
    (re.compile(r"^\s{0,3}(?:Distr\.: ?(?:General|Limited|Restricted)|Original: ?(?:English|French|Spanish|Arabic|Chinese|Russian))\b.{0,60}$"), "a line of the head of a paper"),
    (re.compile(r"^\s{0,3}Please recycle\b.{0,5}$", re.IGNORECASE), "a line of the foot of a paper"),
    (re.compile(r"^\s{0,3}\d{1,3} ?/ ?\d{1,3}\s*$"), "the number of a page of paper"),
)  # fmt: skip


def _number(lines: list[str], bare: list[str], line: Line) -> Found | None:
    match = NOTE_NUMBER.search(line.bare)
    if not match:
        return None
    what = f"holds “{match[0].strip()}”, a number behind a word, as where a footnote is copied with its number"
    return Found(what, "take the number away, and cite with {{ cite(…) }}; or write a space before it, if it belongs to the text")


def _note(lines: list[str], bare: list[str], line: Line) -> Found | None:
    match = NOTE.match(line.bare)
    return match and Found(
        "begins with the number of a footnote, and is one", "take it away, and cite its document with {{ cite(…) }} where it is meant"
    )


def _head(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a line of the head or foot of a page of paper; one that other words stand beside may be part of their sentence."""
    beside = [bare[at] for at in (line.number - 1, line.number + 1) if 0 <= at < len(bare)]
    found = next((what for form, what in HEADS if form.match(line.bare)), "")
    return Found(f"is {found}", AWAY, "") if found and all(map(_is_no_sentence, beside)) else None


def _is_no_sentence(text: str) -> bool:
    return not text.strip() or text.strip().isdecimal() or any(form.match(text) for form, _ in HEADS)


FROM_PAPER: tuple[Finder, ...] = (_number, _note, _head)
