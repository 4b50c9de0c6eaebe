"""A book as one HTML document, which stands by itself. In: an edition and a book. Out: its HTML, with the look of paper or without any."""

import base64

import lxml.html
from lxml.html import HtmlElement

from ...rendering.environment import OVERRIDES, RELEASE, release
from ..edition import Edition
from .books import Book, texts
from .text import check_links

MOTIF = 'url("motif")'


def motif() -> str:
    """Return the drawing of the cover as an address that holds it."""
    drawing = (OVERRIDES / "partials/motif.html").read_text("utf-8").replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)
    return f"data:image/svg+xml;base64,{base64.b64encode(drawing.encode()).decode()}"


def document(edition: Edition, book: Book, template: str = "paper/book.html", styles: tuple[str, ...] = ()) -> HtmlElement:
    """Return a book rendered from a template of `overrides/release/`."""
    level = 2 if len(book.chapters) == 1 else 3
    found = {path: lxml.html.tostring(text, encoding="unicode") for path, text in texts(edition, book, level).items()}
    html = release(
        edition.manual,
        template,
        book=book,
        texts=found,
        config=edition.settings,
        address=edition.config.address,
        as_of=edition.manual.as_of,
        css="".join((RELEASE / "paper" / name).read_text("utf-8") for name in styles).replace(MOTIF, f'url("{motif()}")'),
    )
    tree = lxml.html.document_fromstring(html)
    check_links(tree)
    return tree


def written(tree: HtmlElement) -> str:
    """Return a document as text."""
    return lxml.html.tostring(tree, encoding="unicode", doctype="<!doctype html>")
