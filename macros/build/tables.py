"""Tables that were written in Markdown get what a template writes. In: built pages. Out: the same pages.

That is a frame, in which a table wider than its place can be scrolled, and at each cell the name of its column, which a phone shows
instead of the head.
"""

import re

import lxml.html
from lxml.html import HtmlElement
from lxml.html.builder import DIV

from ..models.formatting import capital
from .site import BuiltPage

WRITTEN = re.compile(r"<table>.*?</table>", re.DOTALL)


def with_labels(pages: list[BuiltPage]) -> list[BuiltPage]:
    """Return the pages, each table of theirs in its frame and with its labels."""
    return [BuiltPage(page.file, html) if (html := WRITTEN.sub(_labelled, page.html)) != page.html else page for page in pages]


def _labelled(match: re.Match) -> str:
    table = lxml.html.fragment_fromstring(match[0])
    heads = table.xpath("thead//th | thead//td")
    for head in heads:
        head.text = capital(head.text or "") or None
    names = [capital(head.text_content().strip()) for head in heads]
    if not any(names):
        return match[0]
    table.set("class", "data-table")
    for row in table.xpath("tbody/tr"):
        _label(row, names)
    return lxml.html.tostring(DIV({"class": "table-wrap"}, table), encoding="unicode")


def _label(row: HtmlElement, names: list[str]) -> None:
    for cell, name in zip(row.xpath("td"), names, strict=False):
        cell.set("data-label", name)
