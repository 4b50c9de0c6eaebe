"""Sections that a reader opens for nothing or cannot tell apart. In: a page. Out: a problem at the line of the heading."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from ...models.page_files import Heading, PageFile
from ...models.training_modules import Module
from ...reading.diagnostics import Diagnostic
from ...reading.nearest import fold

TO_PRINT = "/papers/"  # in which the same heading stands once above each part of a paper, to be filled in


def check_sections(page: PageFile) -> Iterator[Diagnostic]:
    """Yield each heading without text below it, and each that is called as another of the same section; those of a module have rules of their own."""
    if not isinstance(page.meta, Module):
        yield from _empty(page)
        yield from () if TO_PRINT in page.path else _same(page)


def _problem(page: PageFile, heading: Heading, what: str, fix: str) -> Diagnostic:
    return Diagnostic(f"docs/{page.path}", heading.line, 1, "heading", what, fix)


def _empty(page: PageFile) -> Iterator[Diagnostic]:
    """Yield each heading below which there is nothing, not even a smaller heading."""
    lines = page.body.split("\n")
    for heading, below in zip_longest(page.headings, page.headings[1:]):
        end = below.line - page.body_line if below else len(lines)
        text = "".join(lines[heading.line - page.body_line + 1 : end])
        if not re.sub(r"<!--.*?-->", "", text).strip() and not (below and below.level > heading.level) and heading.title.strip():
            yield _problem(page, heading, "has no text below it", "write it, or take the heading away until there is some")


def _same(page: PageFile) -> Iterator[Diagnostic]:
    """Yield each heading whose words are those of one before it, below the same heading: a list of contents shows them alike."""
    above: list[str] = []
    seen: dict[tuple[str, ...], int] = {}
    for heading in page.headings:
        above = [*above[: heading.level - 1], *[""] * (heading.level - 1 - len(above)), fold(heading.title)]
        first = seen.setdefault(tuple(above), heading.line)
        if first != heading.line and heading.title.strip():
            yield _problem(page, heading, f"has the words of the heading in line {first}", "give it words that tell it from that one")
