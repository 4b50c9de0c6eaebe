"""Slips of pages that both GitHub and the manual show as they stand: marks that mark nothing, calls without braces, links of a wiki, lists of Word.

In: the lines of a page. Out: problems, with the line as it should be.
"""

import re
from functools import lru_cache

from ..line_finders import Finder, Found, Line

WIKI = re.compile(r"(?<![\\!])\[\[([^\[\]|]+)(?:\|([^\[\]]+))?\]\](?!\()")
BARE_CALL = r"\b(NAMES)\(\s*((?:[\"“'][^()]*)?)\)"
NO_PARENTHESES = r"(?<!\{)\{\s*(?:(NAMES)\s*\}\}|(editors|[a-z]+_[a-z_]+)\s*\})(?!\})"
OPENS = re.compile(r"(?:\{%|\(\(|\[\[|<<|[\[(]\{|&#123;|[{\[(<$])\s*$")
CLOSES = re.compile(r"\s*(?:\}\}|%\}|\)\)|\]\]|>>|\}[\])]|[}\])>$])")
PAIRS = {"(": ")", "[": "]", "<": ">", "$": "$"}
STRAY_BRACES = re.compile(r"\}\}|(?<=\s)\}(?=\s|$)")
HIGHLIGHT = re.compile(r"(?<![=\w])==(?=\S)([^=]+?)(?<=\S)==(?![=\w])")
STRAY_STARS = re.compile(r"(?<![\w*])\*\* (?=\S)([^*]*?)(?: \*\*|\*\*)(?=[\s.,;:]|$)|\*\*(?=\S)([^*]*?) \*\*(?=[\s.,;:]|$)")
FORMULA = re.compile(r"(?<![\w$\\])\$(?=[^\s\d$])[^$\n]{0,60}?[^\s$]\$(?![\w$])")
WORD_BULLET = re.compile(r"^\s{0,3}(?:o|§|Ø|ü)\s+(?=\S)")
TABS = re.compile(r"\t+")
CALL_ALONE = re.compile(r"\s*\{\{\s*(cite(?=\()|editors)(\(.*\))?\s*\}\}\s*")
COLUMNS = re.compile(r"^(?!\s*\|)(?!\s*(?:[•·▪◦o§*+-]|\d+[.)]|[a-z][.)]) *\t).*\S\t+\S")
BARE_CITE = re.compile(r"(?<![\w{])cite\(([a-z0-9-]+)\)")


def _wiki(lines: list[str], bare: list[str], line: Line) -> Found | None:
    match = WIKI.search(line.bare)
    return match and Found(f"is a link as a wiki writes it, [[{match[1]}]]", "write [words](/folder/page.md)", field="link")


def _stray_braces(lines: list[str], bare: list[str], line: Line) -> Found | None:
    match = None if "{" in line.bare else STRAY_BRACES.search(line.bare)
    if not match:
        return None
    mended = line.text[: match.start()].rstrip() + line.text[match.end() :]
    return Found(f"holds {match[0]} that no brace opens", "take it away", mended, field="braces")


def _highlight(lines: list[str], bare: list[str], line: Line) -> Found | None:
    if match := HIGHLIGHT.search(line.bare):
        return Found(f"marks words with == (“{match[1][:30]}”), which would be shown", "write the words alone", HIGHLIGHT.sub(r"\1", line.text))
    return None


def _stars(lines: list[str], bare: list[str], line: Line) -> Found | None:
    if match := STRAY_STARS.search(line.bare):
        words = (match[1] or match[2] or "").strip()
        mended = line.text.replace(match[0], f"**{words}**", 1) if words and match[0] in line.text else None
        return Found("has a space inside the stars around its words, so that the stars would be shown", f"write **{words}**", mended)
    return None


def _formula(lines: list[str], bare: list[str], line: Line) -> Found | None:
    match = FORMULA.search(line.bare)
    return match and Found(f"holds a formula that only GitHub sets ({match[0]})", "write it in words")


def _word_list(lines: list[str], bare: list[str], line: Line) -> Found | None:
    last = line.number
    while last < len(bare) and WORD_BULLET.match(bare[last]):
        last += 1
    if last - line.number < 2:
        return None
    mended = "\n".join(f"- {WORD_BULLET.sub('', lines[at])}" for at in range(line.number, last))
    return Found("begins with a bullet as Word pastes it", "write - and a space", mended, last - line.number, "list")


def _end_of_columns(bare: list[str], first: int) -> int:
    """Return the line behind the last row; an empty line between two rows of as many parts ends no table."""
    last, end = first, first
    while last < len(bare) and (_is_row(bare[last]) or end and not bare[last].strip() and _goes_on(bare, first, last)):
        last += 1
        end = last
    return end


def _is_row(text: str) -> bool:
    return bool(COLUMNS.search(text)) and text[:1] not in " \t"


def _goes_on(bare: list[str], first: int, empty: int) -> bool:
    below = bare[empty + 1] if empty + 1 < len(bare) else ""
    return empty > first and _is_row(below) and len(TABS.findall(below)) == len(TABS.findall(bare[first]))


def _tabs(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find the rows of a spreadsheet, as they are copied: the parts of a line with tabs between them."""
    last = _end_of_columns(bare, line.number)
    if last == line.number:
        return None
    texts = [text for text in lines[line.number : last] if text.strip()]
    source = CALL_ALONE.fullmatch(lines[last]) if last < len(lines) else None
    if source:  # a source on a line of its own would be a row of the table
        texts[-1], last = f"{texts[-1].rstrip()} {{{{ {source[1]}{source[2] or '()'} }}}}", last + 1
    head, *rows = [f"| {' | '.join(re.split(TABS, text.strip()))} |" for text in texts]
    mended = "\n".join([head, f"|{'---|' * (head.count(' | ') + 1)}", *rows])
    return Found("has tabs between its parts, as a spreadsheet copies a row", "write a table: | one | two |", mended, last - line.number, "table")


def _called(line: Line, match: re.Match) -> Found | None:
    """Return what is wrong with a call that other signs enclose, or none; of two braces that open one `reading/markdown/call_reader.py` tells."""
    before, after = OPENS.search(line.bare[: match.start()]), CLOSES.match(line.bare, match.end())
    opens, closes = (found[0].strip() if found else "" for found in (before, after))
    if "{{" in line.bare or opens == "{%" or line.bare[: before.start() if before else match.start()].rstrip().endswith(("{", "｛")):
        return None
    start = before.start() if opens and (opens not in PAIRS or closes == PAIRS[opens]) else match.start()
    end = after.end() if closes and ("}" in closes or len(closes) > 1 and opens or opens in PAIRS and closes == PAIRS[opens]) else match.end()
    call = f"{{{{ {match[1]}({re.sub('[“”„]', chr(34), match[2])}) }}}}"
    mended = f"{line.text[:start]}{call}{line.text[end:]}"
    fix = f"write {{{{ {match[1]}({'…' if match[2] else ''}) }}}}"
    return Found(f"holds a call of {match[1]} that double braces do not enclose", fix, mended, field="macro")


@lru_cache(maxsize=8)
def half_done(macros: frozenset[str]) -> tuple[Finder, ...]:
    """Return the finders; `macros` are the names of calls, by which one without its braces is known."""
    names = "|".join(sorted(macros, key=len, reverse=True)) or "(?!)"
    form, named = (re.compile(each.replace("NAMES", names)) for each in (BARE_CALL, NO_PARENTHESES))

    def call(lines: list[str], bare: list[str], line: Line) -> Found | None:
        if (match := form.search(line.bare)) and (found := _called(line, match)):
            return found
        if (match := named.search(line.bare)) and (name := match[1] or match[2]) in macros:
            mended = f"{line.text[: match.start()]}{{{{ {name}() }}}}{line.text[match.end() :]}"
            return Found(f"holds the name of {name} in braces that make no call", f"write {{{{ {name}() }}}}", mended, field="macro")
        if (match := BARE_CITE.search(line.bare)) and "{" not in line.bare[: match.start()][-3:]:
            mended = f'{line.text[: match.start()]}{{{{ cite("{match[1]}") }}}}{line.text[match.end() :]}'
            return Found("holds a call of cite without its braces and quotes", f'write {{{{ cite("{match[1]}") }}}}', mended, field="macro")
        return None

    return (call, _stray_braces, _wiki, _highlight, _stars, _formula, _word_list, _tabs)
