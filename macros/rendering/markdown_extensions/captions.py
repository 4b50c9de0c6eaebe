"""A Markdown extension: a table written in Markdown says what it is, and which cells head a column, to a screen reader.

In: the tree of a page. Out: the same tree; each table has a caption (the heading above it and the names of its columns) and scopes,
and where no column has a name the first cells head the rows.
"""

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

HEADINGS = {"h1", "h2", "h3", "h4"}
STASHED = re.compile("\x02.*?\x03")
AFTER_ATTRIBUTES_BEFORE_TOC = 7


class Captions(Treeprocessor):
    """Give each table of a page its caption and scopes."""

    def run(self, root: Element) -> None:
        """Walk the page in order and remember the last heading."""
        heading = ""
        for element in root.iter():
            if element.tag in HEADINGS:
                heading = _text(element)
            elif element.tag == "table" and element.find("caption") is None:
                _head(element, heading)


def _head(table: Element, heading: str) -> None:
    names = [_text(head) for head in table.iter("th")]
    if any(names):
        _across(table)
    else:
        _down(table)
    caption = Element("caption")
    words = SubElement(caption, "span", {"class": "vh", "data-search": "skip"})
    words.text = ": ".join(filter(None, [heading, ", ".join(filter(None, names))])) or "Table"
    table.insert(0, caption)


def _across(table: Element) -> None:
    """Let the first row head the columns."""
    for head in list(table.iter("th")):
        if _text(head):
            head.set("scope", "col")
        else:
            head.tag = "td"


def _down(table: Element) -> None:
    """Let the first cells head the rows, where no column has a name."""
    table.remove(table.find("thead"))
    for row in table.iter("tr"):
        row[0].tag = "th"
        row[0].set("scope", "row")


def _text(element: Element) -> str:
    return " ".join(STASHED.sub("", "".join(element.itertext())).split())


class CaptionsExtension(Extension):
    """Register the tree processor."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Run after the ids of headings are taken out of their text (8) and before the table of contents is made (5)."""
        md.treeprocessors.register(Captions(md), "captions", AFTER_ATTRIBUTES_BEFORE_TOC)


def makeExtension(**options: object) -> Extension:
    """Return the extension, as Python-Markdown looks for it."""
    return CaptionsExtension(**options)
