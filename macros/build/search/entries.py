"""What search can find, one by one. In: the pages as search knows them. Out: entries, those of a page together: the page, its headings, its rows.

An entry's number is its place in this list, and the same in the browser.
"""

from typing import NamedTuple

from .pages import SEARCH_KINDS, Indexed
from .sections import Section
from .words import words_of

FIELDS = ("title", "also", "summary", "text")


class Entry(NamedTuple):
    """A page, a heading or a row: what is shown of it, and the words by which it is found, field by field."""

    page: int
    id: str
    title: str
    summary: str
    text: str
    words: tuple[list[str], ...]


def entries(pages: list[Indexed]) -> list[Entry]:
    """Return every entry; a page that is found whole has the words of its headings too."""
    return [
        entry for number, page in enumerate(pages) for entry in (_whole(number, page), *(_part(number, part) for part in (*page.heads, *page.rows)))
    ]


def _whole(number: int, page: Indexed) -> Entry:
    inside = " ".join(part.text for part in page.heads) if SEARCH_KINDS[page.kind].whole else ""
    words = (words_of(page.title), words_of(" . ".join((*page.also, *page.tongues))), words_of(page.summary), words_of(f"{page.text} {inside}"))
    return Entry(number, "", page.title, page.summary, page.text, words)


def _part(number: int, part: Section) -> Entry:
    return Entry(number, part.id, part.title, "", part.text, (words_of(part.title), [], [], words_of(part.text)))
