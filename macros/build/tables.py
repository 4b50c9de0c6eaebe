"""Tables that were written in Markdown get what a template writes. In: built pages. Out: the same pages.

That is a frame, in which a table wider than its place can be scrolled, and at each cell the name of its column, which a phone shows
instead of the head: above the text, or before it where a column is short. A first column that names its rows is their head.
"""

import re

import lxml.html
from lxml.html import HtmlElement
from lxml.html.builder import DIV

from ..models.formatting import capital
from .site import BuiltPage

SHORT, LONGEST_NAME = 24, 80  # letters in the longest cell of a column
ON_A_PAR = 0.8  # of the length of another column: then neither names the row
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
    rows = table.xpath("tbody/tr")
    columns = [[" ".join(cell.text_content().split()) for cell in cells] for cells in zip(*(row.xpath("td") for row in rows), strict=False)]
    short = [0 < max(map(len, texts)) <= SHORT for texts in columns]
    named = bool(columns) and _names_rows(columns, short)
    for row in rows:
        _label(row, names, short, named=named)
    return lxml.html.tostring(DIV({"class": "table-wrap"}, table), encoding="unicode")


def _names_rows(columns: list[list[str]], short: list[bool]) -> bool:
    """Whether the first column says what each row is about: words, and fewer of them than another column has, or only short ones beside it."""
    first, *others = columns
    if not others or not all(any(map(str.isalpha, text)) for text in first) or max(map(len, first)) > LONGEST_NAME:
        return False
    return all(short[1:]) or _mean(first) <= ON_A_PAR * max(map(_mean, others))


def _mean(texts: list[str]) -> float:
    return sum(map(len, texts)) / len(texts)


def _label(row: HtmlElement, names: list[str], short: list[bool], *, named: bool) -> None:
    for cell, name, brief in zip(row.xpath("td"), names, short, strict=False):
        if brief:
            cell.set("class", "short")
        cell.set("data-label", name)
    if named:
        title = row.xpath("td")[0]
        title.tag = "th"
        title.attrib.clear()
        title.set("scope", "row")
