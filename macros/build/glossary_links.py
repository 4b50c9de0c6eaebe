"""The terms of the glossary in the text of chapters. In: built pages. Out: the same, the first of each term in a section a link to its entry.

A link is complete without scripts; with them it opens a card, for which `CARDS` holds what each term means. Only running text
is read: no heading, link, label, drawing, list of sources or entry of a register, and no page that the term's own entry names first.
"""

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from html.parser import HTMLParser
from typing import NamedTuple

from ..models.manual import Manual
from ..models.urls import url
from ..queries.glossary import names
from ..rendering.environment import render_inline
from .links import relative
from .site import BuiltPage

CARDS = "reference/glossary/terms.json"
LINKED_KINDS = {"chapter"}
READ = {"p", "li", "td", "dd"}
LEFT_OUT = {
    "a",
    "h1",
    "h2",
    "h3",
    "h4",
    "code",
    "pre",
    "svg",
    "button",
    "form",
    "summary",
    "caption",
    "th",
    "dt",
    "nav",
    "aside",
    "figcaption",
    "figure",
    "table",
}
LEFT_OUT_CLASSES = {"cite", "label", "vh", "records", "beside", "leads", "stats", "also", "sources"}
VOID = {"br", "img", "hr", "input", "wbr", "meta", "link"}
SECTION = "h2"


class Piece(NamedTuple):
    """A piece of running text: where it stands in the page's HTML, its text, and the number of its section."""

    start: int
    text: str
    section: int


class Words(NamedTuple):
    """The words that stand for terms, as one pattern, and the term that each stands for."""

    pattern: re.Pattern
    terms: dict[str, str]


class _Running(HTMLParser):
    """Collect the running text of a page's prose."""

    def __init__(self, html: str):
        super().__init__(convert_charrefs=False)
        self.pieces: list[Piece] = []
        self._open: list[tuple[str, bool, bool]] = []
        self._section = 0
        self._lines = [0]
        for line in html.splitlines(keepends=True):
            self._lines.append(self._lines[-1] + len(line))
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element; what is read and what is left out holds for everything in it."""
        if tag in VOID:
            return
        classes = set((dict(attrs).get("class") or "").split())
        _, inside, read = self._open[-1] if self._open else ("", False, False)
        left_out = tag in LEFT_OUT or bool(classes & LEFT_OUT_CLASSES)
        self._open.append((tag, (inside or "prose" in classes) and not left_out, read or tag in READ))
        self._section += tag == SECTION

    def handle_endtag(self, tag: str) -> None:
        """Close an element, with whatever was left open in it."""
        while self._open and tag in {name for name, _, _ in self._open}:
            if self._open.pop()[0] == tag:
                break

    def handle_data(self, data: str) -> None:
        """Keep text that is read."""
        if self._open and self._open[-1][1] and self._open[-1][2]:
            line, column = self.getpos()
            self.pieces.append(Piece(self._lines[line - 1] + column, data, self._section))


def with_terms(pages: list[BuiltPage], manual: Manual) -> list[BuiltPage]:
    """Return the pages, the terms of the glossary linked in those that are chapters."""
    chapters = {url(path).lstrip("/"): path for path, page in manual.pages.items() if page.meta.kind in LINKED_KINDS}
    found = [(page, chapters.get(page.url)) for page in pages]
    return [BuiltPage(page.file, _linked(page, words(manual, path), manual)) if path else page for page, path in found]


def words(manual: Manual, path: str) -> Words:
    """Return the words that stand for terms on a page: all but those that the page itself explains."""
    own = {id for id, term in manual.terms.items() if path in [place.partition("#")[0] for place in term.see[:1]]}
    return _words(manual, frozenset(own))


@lru_cache(maxsize=64)
def _words(manual: Manual, left_out: frozenset[str]) -> Words:
    """Return the words of all terms but some; kept, since most pages explain none themselves."""
    found = {name: id for id, term in manual.terms.items() if id not in left_out for name in names(term)}
    longest = sorted(found, key=len, reverse=True)
    either = "|".join(_as_written(name) for name in longest)
    return Words(
        re.compile(rf"(?<![\w-])(?:{either})(?:s|’s)?(?![\w-])") if either else re.compile("(?!)"),
        {name.casefold(): id for name, id in found.items()},
    )


def _as_written(name: str) -> str:
    """Return a pattern for a name: a word of small letters may begin a sentence, any other stands as it is."""
    plain = name[1:] == name[1:].lower()
    return f"[{name[0].upper()}{name[0].lower()}]{re.escape(name[1:])}" if plain and name[0].isalpha() else re.escape(name)


def _linked(page: BuiltPage, words: Words, manual: Manual) -> str:
    html, parts, at = page.html, [], 0
    for start, end, id in _first(_Running(html).pieces, words):
        link = render_inline(manual, "glossary/link.html", id=id, text="")
        before, after = relative(str(link), page.url).split("</a>")
        parts += [html[at:start], before.rstrip(), html[start:end], "</a>", after]
        at = end
    return "".join([*parts, html[at:]])


def _first(pieces: list[Piece], words: Words) -> Iterator[tuple[int, int, str]]:
    """Return where the first of each term in each section stands, in order."""
    seen: set[tuple[int, str]] = set()
    for piece in pieces:
        for match in words.pattern.finditer(piece.text):
            id = _term(match[0], words)
            if id and (piece.section, id) not in seen:
                seen.add((piece.section, id))
                yield piece.start + match.start(), piece.start + match.end(), id


def _term(text: str, words: Words) -> str | None:
    """Return the term that a text names, in the singular or the plural."""
    forms = (text, text.removesuffix("s"), text.removesuffix("’s"))
    return next((words.terms[form.casefold()] for form in forms if form.casefold() in words.terms), None)


def cards(manual: Manual) -> dict[str, bytes]:
    """Return the file of the cards: for each term its name and what it means."""
    terms = {id: [term.term, term.meaning] for id, term in manual.terms.items()}
    return {CARDS: json.dumps(terms, ensure_ascii=False, separators=(",", ":")).encode()} if terms else {}
