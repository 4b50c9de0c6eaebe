"""What comes along when text is pasted into a page, or is left in it for later. In: the lines of a page. Out: problems, with the line as it should be.

Links that follow the reader or that lead to the page's source, persons named by a title, words that hold a place, and lists, tables and headings
that neither GitHub nor the manual makes of what stands there.
"""

import re

from ...models.texts.led_astray import leads_astray
from ...models.texts.pasted import CLASSIFIED, CUT, named_person
from ...models.texts.pasted_addresses import stray_in_address
from ...reading.odd_signs import DASHES
from ..line_finders import Finder, Found, Line
from ..markdown.github_headings import UNDERLINE

WEB_LINK = re.compile(r"(?<=\]\()https?://[^)\s]{1,2000}+(?=[)\s])")
OWN_SOURCE = re.compile(r"https?://github\.com/[\w.-]+/[\w.-]+/(?:blob|edit|tree)/[\w.-]+/docs(/[\w/-]+\.md)(#[\w-]+)?")
NO_WORDS = re.compile(r"(?<!!)\[\s*\]\((?=[^)])")
NOT_CLOSED = re.compile(r"(?<!\\)\[[^\[\]]+\]\((?:https?://|/)(?!assets/[^()\n]*\()[^()\s]*(?=\s|$)(?![^(]*\))")
PLACE = re.compile(
    r"\b(?:TODO|TO DO|FIXME|TBC|TBD|XXX+|xxx+)\b|\b[Ll]orem ipsum\b|\[[^\[\]]*\bto (?:come|follow|be (?:added|confirmed|completed))\](?!\()|\?\?\?+(?=\s|$)"
)
IN_BRACKETS = re.compile(r"(?<![\]\w])(?<!\] )\((/[\w/-]+\.md(?:#[\w-]+)?)\)")
CUT_WORD = re.compile(r"[^\W\d_]{2,}-$")
HYPHENATED = re.compile(r"\w-\w")
FARTHEST = 40  # signs behind a word with a hyphen, in which the other one of a pair stands: short- and long-term
GOES_ON = re.compile(r"(?!(?:and|or|to|und|oder|et|ou|y|o)\b)[a-zà-ÿ]+")
FOLDED = re.compile(r"^\?{3}\+?[ ]+(?=\w)(\w[\w-]*)")
INSTRUCTION = re.compile(
    r"^\s*(?:\[TOC\]|\[\[_?TOC_?\]\]|\{:toc\}|;?-+8<-+.*|:{3,}\s*[\w{].*|={3}[+!]?\s+\".*|\\(?:newpage|pagebreak|tableofcontents)\b.*)\s*$"
)
LETTERED = re.compile(r"^\s{0,3}(?:\(?(?:[a-z]|[ivx]{1,4})\)|[a-h]\.)\s+(?=\S)")
DIVIDER = re.compile(rf"^\s*\|?[\s{DASHES}:|-]*[{DASHES}][\s{DASHES}:|-]*\|?\s*$")
WITH_ID = re.compile(r"^(?:[\W_]*)(.*?\S)\s*(\{:\s*#[\w-]+\s*\})\s*$")
NUMBERED = re.compile(r"^\d+[.)]\s+#*\s*")
FOREIGN_HEAD = re.compile(r"^(?:h[1-6]\.|Heading [1-6]:?|=+)\s*")
LONGEST_HEADING = 90
LONGEST_WITH_ID = 200  # signs; the pattern goes back and forth


def _instruction(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a line that only another program obeys."""
    if match := FOLDED.match(line.bare):
        return Found(
            "is a note that folds, which the manual does not have", f"write !!! {match[1]}", f"!!! {line.text[match.start(1) :]}", field="note"
        )
    match = INSTRUCTION.match(line.bare)
    return match and Found(f"is an instruction to another program ({match[0].strip()[:40]})", "take the line away")


def _tracked(lines: list[str], bare: list[str], line: Line) -> Found | None:
    for match in WEB_LINK.finditer(line.text):
        if found := leads_astray(match[0]) or stray_in_address(match[0]):
            mended = line.text[: match.start()] + found.instead + line.text[match.end() :] if found.instead else None
            return Found(f"leads to an address that {found.what}", found.fix, mended, field="link")
    return None


def _own_source(lines: list[str], bare: list[str], line: Line) -> Found | None:
    match = OWN_SOURCE.search(line.bare)
    if not match:
        return None
    page = match[1] + (match[2] or "")
    return Found(
        "leads to the source of a page and not to the page",
        f"write {page}",
        line.text[: match.start()] + page + line.text[match.end() :],
        field="link",
    )


def _link(lines: list[str], bare: list[str], line: Line) -> Found | None:
    if any(NO_WORDS.match(line.text, match.start()) for match in NO_WORDS.finditer(line.bare)):
        return Found("is a link without words, which nobody can see or press", "write words between the brackets: [words](address)", field="link")
    if match := NOT_CLOSED.search(line.bare):
        mended = f"{line.text[: match.end()]}){line.text[match.end() :]}"
        return Found("opens a link that is not closed", "write ) behind its address", mended, field="link")
    return None


def _page_in_brackets(lines: list[str], bare: list[str], line: Line) -> Found | None:
    match = IN_BRACKETS.search(line.bare)
    return match and Found(f"names a page in brackets, ({match[1]}), where nobody can follow it", f"write [words]({match[1]})", field="link")


def _cut_word(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a word that goes on in the next line, as in a column of print: a space is shown between its parts."""
    match = CUT_WORD.search(line.bare.rstrip())
    below = bare[line.number + 1] if line.number + 1 < len(bare) else ""
    if not match or not (rest := GOES_ON.match(below)):
        return None
    whole = match[0][:-1] + rest[0]
    return Found(f"ends within a word, “{match[0]}”, which goes on below behind a space", f"write {whole}, or {match[0]}{rest[0]}, on one line")


def _parted_word(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a word with a hyphen and a space inside it, as where the lines of a column of print are joined; not short- beside long-term."""
    match = next((match for match in CUT.finditer(line.bare) if not HYPHENATED.search(line.bare[match.end() : match.end() + FARTHEST])), None)
    if not match:
        return None
    whole, with_hyphen = match[1] + match[2], f"{match[1]}-{match[2]}"
    there = [word for word in (whole, with_hyphen) if re.search(rf"(?<![\w-]){word}(?![\w-])", "\n".join(bare), re.IGNORECASE)]
    mended = line.text[: match.start()] + there[0] + line.text[match.end() :] if len(there) == 1 else None
    fix = f"write {there[0]}" if len(there) == 1 else f"write {whole}, or {with_hyphen}; or a dash – with a space before it, if one is meant"
    return Found(f"holds “{match[0]}”, a hyphen with a space behind it, as where a line ended within a word", fix, mended)


def _person(lines: list[str], bare: list[str], line: Line) -> Found | None:
    name = named_person(line.bare)
    return Found(f"seems to name a person (“{name}…”), and the manual names none", "name the office or the post instead") if name else None


def _classified(lines: list[str], bare: list[str], line: Line) -> Found | None:
    match = CLASSIFIED.search(line.bare)
    return match and Found(f"holds “{match[0]}”, the mark of a paper that is not public", "ask whose paper it is; only what is public may stand here")


def _place(lines: list[str], bare: list[str], line: Line) -> Found | None:
    match = PLACE.search(line.bare)
    return match and Found(f"holds “{match[0]}” in the place of what is to come", "write it, or take the sentence out until it is known")


def _lettered(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a list with letters, of which both make one paragraph: two lines one after the other."""
    last = line.number
    while last < len(bare) and LETTERED.match(bare[last]):
        last += 1
    if last - line.number < 2 or LETTERED.match(bare[line.number])[0].strip(" ().")[:1] not in ("a", "i"):
        return None  # where the first letter stands in the sentence above, it is no list
    mended = [f"{number}. {LETTERED.sub('', lines[at])}" for number, at in enumerate(range(line.number, last), 1)]
    return Found("begins with a letter, which makes no list", "number the entries: 1. and a space", "\n".join(mended), last - line.number, "list")


def _table(lines: list[str], bare: list[str], line: Line) -> Found | None:
    if "|" not in line.bare or not DIVIDER.match(line.bare):
        return None
    columns = line.bare.strip().strip("|").split("|")
    return Found(
        "parts the head of a table from its rows with dashes of a word processor", "write plain dashes", f"|{'---|' * len(columns)}", field="table"
    )


def _lost_heading(lines: list[str], bare: list[str], line: Line) -> Found | None:
    match = WITH_ID.match(line.bare) if "{:" in line.bare and len(line.bare) < LONGEST_WITH_ID else None
    below = bare[line.number + 1] if line.number + 1 < len(bare) else ""
    if not match or UNDERLINE.match(below) or line.bare.lstrip().startswith(("#", "|")) or "[" in match[1] or len(match[1]) > LONGEST_HEADING:
        return None
    return Found(
        "has the id of a heading and no # before it",
        "begin it with ## and a space",
        f"## {FOREIGN_HEAD.sub('', NUMBERED.sub('', match[1])).strip('*_= ')} {match[2]}",
        field="heading",
    )


PASTED: tuple[Finder, ...] = (
    _instruction,
    _own_source,
    _tracked,
    _link,
    _page_in_brackets,
    _cut_word,
    _parted_word,
    _person,
    _classified,
    _place,
    _lettered,
    _table,
    _lost_heading,
)
