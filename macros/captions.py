"""A Markdown extension: a table written in Markdown says what it is, and which cells head a column, to a screen reader.

In: the tree of a page. Out: the same tree; each table has a caption (the heading above it and the names of its columns) and scopes,
and a head without words is a plain cell.
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
    heads = list(table.iter("th"))
    for head in heads:
        if _text(head):
            head.set("scope", "col")
        else:
            head.tag = "td"
    caption = Element("caption")
    words = SubElement(caption, "span", {"class": "vh"})
    words.text = ": ".join(filter(None, [heading, ", ".join(filter(None, map(_text, heads)))]))
    table.insert(0, caption)


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
