"""What people type where Markdown has a sign of its own: bold words for a heading, arrows for a list, places of a paper, references of a paper.

In: the lines of a page. Out: problems, with the line as it should be.
"""

import re
from itertools import dropwhile, takewhile

from ...models.texts.contacts import NUMBER_WORDS, NUMBERS
from ..line_finders import Finder, Found, Line, asked, run_of
from ..markdown.headings_by_hand import id_of_words, of_title, too_many
from .as_on_paper import numbered

BULLET = re.compile(r"^(\s*)([→➔➜⇒✗✘])\s*(?=\S)")
TYPED_NUMBER = re.compile(r"^\s{0,3}(?:\((\d{1,2})\)\s+|(\d{1,2})\.(?=[A-Za-zÀ-ÿ]))(?=\S)")
INDENT = re.compile(r"^(?: {4}|\t| +\t)\s*(?=[A-ZÀ-Þ“*\[])(?:[^\s:=(){};]+[ ,]+){4}")  # so many words are prose
SOURCED = re.compile(r"^(?: {4}|\t| +\t)\s*[A-ZÀ-Þ“*\[][^|]*\{\{ *(?:cite|editors)\(")
ENTRY = re.compile(r"^\s*(?:[-*+]|\d+[.)]|!!!|\?\?\?|:)\s|^\s*\[[^\]]+\]:")
RAISED = re.compile(r"(?<=[\w.,)])\^(\d{1,3})\^(?!\w)")
QUOTED_ADDRESS = re.compile(r"(\]\()(['\"])([^'\"()\s]+)\2(?=\))")
EMPTY_WORDS = re.compile(
    r"(?<!!)\[\s*(?:click here|click (?:here|on this link)[^\[\]]{0,40}|download here|link here|see (?:the )?link|here|click|this link|this page|this|link|read more|more|see here|see more|learn more|ici|aquí|hier)\s*[.:]?\s*\]\([^()]*\)",
    re.IGNORECASE,
)
SPACE_BEFORE = re.compile(r"(?<=[^\W_]) +(?=[,.](?:\s|$))")  # before other signs French has one
TWICE = re.compile(r"(?<=[a-z]),,(?=\s)|;;(?=\s)|(?<=\w)::(?=\s)")
SAME_WORD = re.compile(r"(?<![-’'\w])([A-Za-z]{2,}) (\1)(?![-’'\w])", re.IGNORECASE)
MAY_STAND_TWICE = {"that", "had", "is", "do", "very", "in", "on", "up", "to", "nous", "vous", *NUMBER_WORDS, *NUMBERS}
# One of them may end a clause, as in “the state that it is in in winter”: only where no word before it can be what it belongs to is it one too many.
LINKED = re.compile(r"(?<![-’'\w])(in|to) \1(?= (?:a|an|all|each|every|its|one|our|the|their|this|two)\b)")
CLAUSE = re.compile(r"\b(?:that|which|who|whom|whose|what|where|when|how|it|they|he|she|we|you|I|is|are|was|were|be|been|being)\b")
TAKES_IT = re.compile(
    r"\b(?:\w+ed|\w+ing|part|(?:bring|call|check|come|fall|feed|fill|fit|get|give|go|hand|join|kick|live|log|move|opt|phone|put|set|sign|stand|stay|step|take"
    r"|work)(?:s|es)?|brought|came|fell|gave|got|stood|took|went)$",
    re.IGNORECASE,
)
SUGGESTED = re.compile(r"\{\+\+.*?\+\+\}|\{--.*?--\}|\{~~.*?~~\}|\{>>.*?<<\}")
NOTE = re.compile(r"\[\s*(?:to|please|pls)\s+(?:check|verify|confirm|review|add|insert|complete|update)\b[^\[\]]*\](?!\()", re.IGNORECASE)
ABOVE = re.compile(
    r"\b(?:[Ss]ection|[Cc]hapter|[Pp]age|[Ff]igure|[Tt]able|[Aa]nnex|[Bb]ox|[Pp]aragraph|[Pp]art)\s(?:[\d.]+|[IVX]+|[A-F])\s\(?(?:above|below|overleaf)\b"
    r"|\bon the (?:next|previous) page\b|\bsee overleaf\b"
)
FOOT = re.compile(r"\bPage \d{1,3} of \d{1,3}\b")
OF_A_NOTE = re.compile(r"\b(?:ibid|op\. ?cit|loc\. ?cit)\b\.?", re.IGNORECASE)
CITES = re.compile(r"\{\{\s*cite\(")
NUMBERED_NOTE = re.compile(r"(?<!\bat)(?<!\bpara)(?<!\bparas)(?<=[^\W_]|[.,;”\")])\s?\[\d{1,3}(?:\s?[,–-]\s?\d{1,3})*\](?![(\[:\w])")


def _bullets(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a list whose entries begin with an arrow, a tick or another picture."""
    number = run_of(BULLET, bare, line.number)
    if number < 2:
        return None
    mended = [BULLET.sub(r"\1- ", text) for text in lines[line.number : line.number + number]]
    what = f"begins with {BULLET.match(line.bare)[2]}, which makes no list"
    return Found(what, "begin each entry with a plain dash and a space", "\n".join(mended), number, "list")


def _numbers(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a numbered list as people type one, of which both make one paragraph: two lines one after the other."""
    number = run_of(TYPED_NUMBER, bare, line.number)
    if number < 2:
        return None
    mended = [TYPED_NUMBER.sub(lambda match: f"{match[1] or match[2]}. ", text) for text in lines[line.number : line.number + number]]
    fix = "write each number with a full stop and a space: 1. and a space"
    return Found("is numbered in a way that makes no list", fix, "\n".join(mended), number, "list")


def _indented(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a paragraph so far in that Markdown makes code of it."""
    if not (INDENT.match(line.text) or SOURCED.match(line.text)) or line.number and lines[line.number - 1].strip():
        return None
    above = list(takewhile(str.strip, dropwhile(lambda text: not text.strip(), reversed(lines[: line.number]))))
    if any(ENTRY.match(text) or text[:1] in " \t" for text in above):
        return None
    last = next((number for number in range(line.number, len(lines)) if not lines[number].strip()), len(lines))
    mended = "\n".join(text.lstrip() for text in lines[line.number : last])
    return Found("begins four spaces in, which makes code of the paragraph", "begin it at the beginning of the line", mended, last - line.number)


def _swap(form: re.Pattern[str], right: str, what: str, fix: str, field: str = "text") -> Finder:
    """Return a finder that puts something in the place of what it finds."""

    def find(lines: list[str], bare: list[str], line: Line) -> Found | None:
        match = form.search(line.bare)
        if not match:
            return None
        mended = line.text[: match.start()] + match.expand(right) + line.text[match.end() :] if right is not None else None
        return Found(what.format(match[0].strip()[:60]), fix, mended, field=field)

    return find


def _numbered_note(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find the number of a note in brackets; a paragraph that cites its source already needs no second one."""
    match = NUMBERED_NOTE.search(line.bare)
    fix = (
        "take it away; its source stands in {{ cite(…) }} at the end, or is added there"
        if CITES.search(line.text)
        else "take it away, and cite with {{ cite(…) }}"
    )
    return match and Found(f"holds {match[0].strip()[:60]}, as the mark of a footnote", f"{fix}; of a judgment, write para. 45")


def _same_word(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a word that stands twice: The the, not WHO who, and not a name such as Bora Bora."""
    found = (match for match in SAME_WORD.finditer(line.bare) if match[2].islower() and match[1] in (match[2], match[2].capitalize()))
    match = next((match for match in found if match[2] not in MAY_STAND_TWICE), None)
    match = match or _linked(line)
    if not match:
        return None
    return Found(f"holds “{match[0]}”, one word twice", "write it once", line.text[: match.start()] + match[1] + line.text[match.end() :])


def _linked(line: Line) -> re.Match | None:
    """Find “in in” or “to to” in a sentence of which neither can be the end of a clause."""
    for match in LINKED.finditer(line.bare):
        before = re.split(r"[.;:!?] ", line.bare[: match.start()])[-1].rstrip()
        if not CLAUSE.search(before) and not TAKES_IT.search(before):
            return match
    return None


def _typographic(lines: list[str], bare: list[str], line: Line) -> Found | None:
    if line.bare.lstrip().startswith(("|", "!!!", ":", "???")):
        return None
    if match := SPACE_BEFORE.search(line.bare):
        if line.text[match.start() : match.end()].strip():
            return None
        sign = line.bare[match.end()]
        return Found(f"has a space before “{sign}”", "take it away", line.text[: match.start()] + line.text[match.end() :])
    if match := TWICE.search(line.bare):
        return Found(
            f"holds “{match[0]}”, one sign too many", f"write {match[0][0]}", line.text[: match.start()] + match[0][0] + line.text[match.end() :]
        )
    return None


TYPED: tuple[Finder, ...] = (
    _indented,
    too_many,
    id_of_words,
    of_title,
    _bullets,
    _numbers,
    _swap(QUOTED_ADDRESS, r"\1\3", "is a link with quotes around its address", "write the address alone", "link"),
    asked(EMPTY_WORDS, "is a link whose words do not say where it leads: {}", "write as its words what the page or paper is called", "link"),
    asked(RAISED, "holds {}, which no page raises", "take it away if it leads to a footnote; write ² or ³ for a square or cube"),
    _numbered_note,
    asked(SUGGESTED, "holds a change as another program marks it, {}", "write the text as it is to be"),
    asked(NOTE, "holds “{}”, a remark for colleagues", "take it out, or write it into the description of the proposal"),
    asked(FOOT, "holds “{}”, the foot of a page of paper", "take it away"),
    asked(ABOVE, "leads to “{}”, as on paper, where a page of the manual has no such number", "link to the heading: [words](/folder/page.md#id)"),
    numbered,
    asked(OF_A_NOTE, "holds “{}”, by which the notes of a paper refer to each other", "cite the source itself: {{ cite(…) }}"),
    _same_word,
    _typographic,
)
