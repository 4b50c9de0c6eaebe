"""PDF that screen readers can read aloud (PDF/UA-1). In: the edition. Out: the whole, each section, each module, and a booklet for the pocket."""

import logging
from collections.abc import Iterator
from functools import partial

from lxml.html import HtmlElement

from ..edition import DOWNLOADS, Download, Edition, Job
from . import books
from .books import Book
from .html import document, written
from .imposition import imposed
from .tagging import finish

PAGE, POCKET = ("paper.css",), ("paper.css", "pocket.css")


def jobs(edition: Edition) -> Iterator[Job]:
    """Yield a job for each document."""
    yield Job("PDF: the whole manual", partial(_whole, edition), weight=100)
    for book in books.sections(edition):
        yield Job(f"PDF: {book.title}", partial(_section, edition, book), weight=20)
    for book in books.modules(edition):
        yield Job(f"PDF: {book.title}", partial(_module, edition, book), weight=10)
    if book := books.pocket(edition):
        yield Job("PDF: booklet", partial(_pocket, edition, book), weight=20)


def _whole(edition: Edition) -> Iterator[Download]:
    book = books.whole(edition)
    yield Download(
        f"{DOWNLOADS}/{book.name}.pdf", pdf(document(edition, book, styles=PAGE)), "whole", "All chapters in one document", "PDF", book.pages
    )


def _section(edition: Edition, book: Book) -> Iterator[Download]:
    name = book.name.removeprefix("part-")
    content = pdf(document(edition, book, styles=PAGE))
    yield Download(f"{DOWNLOADS}/pdf/{name}.pdf", content, "sections", book.title, "PDF of the section", book.pages)


def _module(edition: Edition, book: Book) -> Iterator[Download]:
    title = f"{book.name.upper()}: {edition.manual.modules[book.name].title}"
    yield Download(f"{DOWNLOADS}/pdf/{book.name}.pdf", pdf(document(edition, book, styles=PAGE)), "modules", title, "PDF", book.pages)


def _pocket(edition: Edition, book: Book) -> Iterator[Download]:
    """Yield the booklet to read on a small screen, and the same to print, cut and fold."""
    pages = pdf(document(edition, book, styles=POCKET))
    title = f"Booklet for the pocket: {book.subtitle.lower()}"
    yield Download(f"{DOWNLOADS}/pocket.pdf", pages, "whole", title, "PDF, A6", book.pages)
    yield Download(f"{DOWNLOADS}/pocket-print.pdf", imposed(pages), "whole", title, "PDF to print on A4, cut and fold", book.pages)


def pdf(book: HtmlElement) -> bytes:
    """Return a tagged PDF; nothing is fetched from anywhere."""
    from weasyprint import HTML  # late: it needs a library of the system, without which everything else works
    from weasyprint.urls import URLFetcher

    for name in ("weasyprint", "fontTools"):
        logging.getLogger(name).setLevel(logging.ERROR)
    return HTML(string=written(book), url_fetcher=URLFetcher(allowed_protocols=("data",))).write_pdf(pdf_variant="pdf/ua-1", finisher=finish)
