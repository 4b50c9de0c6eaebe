"""Cut a built page into what search can find. In: a page as a tree. Out: its sections, the first being the page itself.

A heading with an id begins a section; a row of a register (with an id of its own) is a section too. What search takes is
said by the templates: `data-search="skip"` leaves an element out, such as a citation, a label, an entry that only repeats a
record of another page or a heading over such entries, and `data-search="stop"` leaves out what follows, up to the next heading. Each fact is found where it lives.
"""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from lxml.html import HtmlElement

from ...models.formatting import shortened
from ..site import BuiltPage

HEADINGS = {"h2", "h3"}
ROWS = {"tr", "li", "div", "section", "details"}
SKIPPED = {"script", "style", "svg", "form", "nav", "button", "thead"}
MARK, SKIP, STOP = "data-search", "skip", "stop"
GROUPS = {"data-filter", "data-fold"}  # what holds rows is none
NOWHERE = -1
INLINE = {"a", "abbr", "b", "code", "em", "i", "mark", "q", "small", "span", "strong", "sub", "sup", "time"}
MARKS = ".,;:)"
EMPTY = re.compile(r"\(\s*\)")
LONGEST = 80
ADDRESS = re.compile(r"https?://\S+")


class Section(NamedTuple):
    """A part of a page: its id (none for the page itself), title and text; `row` when it is an entry of a register."""

    id: str
    title: str
    text: str
    row: bool = False


class _Piece(NamedTuple):
    section: int
    text: str


def title_and_summary(page: BuiltPage) -> tuple[str, str]:
    """Return the first heading and the two-line summary of a page, "" where it has none."""
    heads, summaries = page.tree.xpath("//main//h1"), page.tree.xpath("//main//p[@class='summary']")
    return tuple(_words(found[0].text_content()) if found else "" for found in (heads, summaries))


def sections(page: BuiltPage) -> list[Section]:
    """Return the sections of a page, in order; none for a page without text of its own."""
    heads, pieces = [("", "", False)], []
    for prose in page.prose:
        _walk(prose, 0, heads, pieces)
    texts = {number: "".join(piece.text for piece in group) for number, group in groupby(sorted(pieces, key=_number), key=_number)}
    return [Section(id, title, _lines(texts.get(number, "")), row) for number, (id, title, row) in enumerate(heads)]


def _number(piece: _Piece) -> int:
    return piece.section


def _walk(node: HtmlElement, current: int, heads: list, pieces: list[_Piece], name: HtmlElement | None = None) -> int:
    """Collect the text below a node, but for the part that names it; return the section that is open after it."""
    pieces.append(_Piece(current, node.text or ""))
    for child in node:
        if _is_heading(child):
            heads.append((child.get("id"), _words(child.text_content()), False))
            current = len(heads) - 1
        elif _is_row(child):
            name = _name(child)
            heads.append((child.get("id"), shortened(_shown(name).rstrip(".:"), LONGEST) if name is child else _shown(name).rstrip(".:"), True))
            _walk(child, len(heads) - 1, heads, pieces, name if name is not child else None)
        elif child.get(MARK) == STOP:
            current = NOWHERE
        elif child is not name and not _is_left_out(child):
            current = _walk(child, current, heads, pieces, name)
        pieces.append(_Piece(current, _after(child) + (child.tail or "")))
    return current


def _is_heading(node: HtmlElement) -> bool:
    return node.tag in HEADINGS and bool(node.get("id")) and not _is_left_out(node)


def _is_row(node: HtmlElement) -> bool:
    return node.tag in ROWS and bool(node.get("id")) and not (_is_left_out(node) or GROUPS & set(node.attrib))


def _is_left_out(node: HtmlElement) -> bool:
    return not isinstance(node.tag, str) or node.tag in SKIPPED or node.get(MARK) == SKIP


def _after(node: HtmlElement) -> str:
    if node.tag in INLINE or not isinstance(node.tag, str):
        return ""
    return ": " if node.tag == "dt" else "\n"


def _name(row: HtmlElement) -> HtmlElement:
    """Return the part of a row that names it."""
    found = row.xpath("./summary | ./dt | ./th[@scope='row'] | .//strong")
    return found[0] if found else row


def _shown(node: HtmlElement) -> str:
    pieces: list[_Piece] = []
    _walk(node, 0, [], pieces)
    return _words(" ".join(piece.text for piece in pieces))


def _words(text: str) -> str:
    text = " ".join((EMPTY.sub("", text) if "(" in text else text).split())
    for mark in MARKS:
        text = text.replace(f" {mark}", mark)
    return text


def _lines(text: str) -> str:
    """Return the lines as one text, each closed like a sentence."""
    return " ".join(_closed(line) for line in _filled(text))


def _filled(text: str) -> Iterator[str]:
    return filter(None, map(_words, ADDRESS.sub("", text).split("\n")))


def _closed(line: str) -> str:
    line = line.lstrip(".,;: ") or "–"
    return line if line[-1] in ".!?:…" else f"{line.rstrip(',;')}."
