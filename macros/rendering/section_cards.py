"""The lists of pages on the first page of a section, as cards. In: the page's HTML and what is known of the pages. Out: the HTML with cards.

Editors write a list of links, each with a few words after it, under a heading of their choice; a card adds the page's name and how long it takes.
"""

import posixpath
import re
from collections.abc import Callable
from typing import NamedTuple

import lxml.html
from lxml.html import HtmlElement
from markupsafe import Markup

from ..models.formatting import capital
from ..models.manual import Manual
from ..models.urls import url
from .environment import render

LIST = re.compile(r"<ul>\n.*?</ul>", re.DOTALL)
BLOCKS = {"p", "ul", "ol", "table", "blockquote", "div"}
MARKS = " :,–-\n"


class Card(NamedTuple):
    """A page in a list: its name, address, what the list says of it, and its minutes if it is read from end to end."""

    title: str
    href: str
    text: Markup
    minutes: int | None


class Carded(NamedTuple):
    """The HTML with cards, and the paths of the pages that have one."""

    html: str
    paths: frozenset[str]


def with_cards(manual: Manual, path: str, html: str, minutes: Callable[[str], int | None]) -> Carded:
    """Return the HTML of the page at `path` with each list of pages as cards; `minutes` tells how long a page takes."""
    pages, found = {url(page): page for page in manual.pages}, set()

    def cards(match: re.Match) -> str:
        rows = [_row(entry, url(path), pages) for entry in lxml.html.fragment_fromstring(match[0])]
        if not all(rows):
            return match[0]
        found.update(page for _, page, _ in rows)
        return render(manual, "landing/cards.html", cards=[Card(manual.pages[page].name, href, text, minutes(page)) for href, page, text in rows])

    return Carded(LIST.sub(cards, html), frozenset(found))


def _row(entry: HtmlElement, here: str, pages: dict[str, str]) -> tuple[str, str, Markup] | None:
    """Return address, page and words of an entry that begins with the link to a page; None for any other."""
    if not len(entry) or entry[0].tag != "a" or (entry.text or "").strip() or any(part.tag in BLOCKS for part in entry):
        return None
    href = entry[0].get("href", "")
    page = pages.get(posixpath.normpath(posixpath.join(here, href)).rstrip("/") + "/")
    return (href, page, _after(entry)) if page and "#" not in href else None


def _after(entry: HtmlElement) -> Markup:
    """Return what stands after the link, as a sentence of its own."""
    first = Markup.escape(capital((entry[0].tail or "").lstrip(MARKS)))
    return first + Markup("".join(lxml.html.tostring(part, encoding="unicode") for part in entry[1:]))
