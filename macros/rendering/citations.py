"""The citations of a page, numbered. In: a page's HTML with the marks of templates. Out: the HTML with numbers, what each leads to, and its words.

A template marks a citation with source and place. Numbers run in the order of the page; one source at one place has one number. They are
given here, after macros are filled in: what a macro returns is made once and stands on many pages.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from itertools import chain, groupby, zip_longest
from typing import NamedTuple

from ..models.manual import Manual
from ..models.sources import Source
from .environment import render, render_inline
from .routes import read_words

CITATION = r'<span data-cite="([^"|]*)\|([^"]*)"( data-unprinted|)>.*?</span>'
TOGETHER = re.compile(rf"(?:\s*{CITATION})+", re.DOTALL)
EACH = re.compile(CITATION, re.DOTALL)
MANY = 5  # numbers at one place, from which on nobody reads them one by one


class Citation(NamedTuple):
    """A line of the list at the foot: a source at a place; `first` is the number under which the source is told in full, if another.

    `unprinted` is one that the page cites only in what it leaves out on paper.
    """

    number: int
    id: str
    record: Source
    place: str
    first: int | None
    unprinted: bool = False


class Printed(NamedTuple):
    """The text of a page as readers get it: its HTML, its citations in order, and how many words it has without them."""

    html: str
    citations: list[Citation]
    words: int


def printed(manual: Manual, html: str) -> Printed:
    """Return the text of a page with a number for each citation."""
    found: dict[tuple[str, str], int] = {}
    on_paper: set[str] = set()

    def numbers(match: re.Match) -> str:
        each = EACH.findall(match[0])
        on_paper.update(id for id, _, unprinted in each if not unprinted)
        keys = ((id, unescape(place)) for id, place, _ in each)
        return _numbers(manual, tuple(dict.fromkeys(found.setdefault(key, len(found) + 1) for key in keys)))

    cited = list(TOGETHER.finditer(html)) if "data-cite=" in html else []
    between = list(_between(html, cited))
    text = "".join(chain.from_iterable(zip_longest(between, map(numbers, cited), fillvalue="")))
    return Printed(text, _lines(manual, found, on_paper), read_words(" ".join(between)))


def _between(html: str, found: list[re.Match]) -> Iterator[str]:
    """Yield the text before, between and after what is found in it."""
    at = 0
    for match in found:
        yield html[at : match.start()]
        at = match.end()
    yield html[at:]


@lru_cache(maxsize=4096)
def _numbers(manual: Manual, numbers: tuple[int, ...]) -> str:
    return render_inline(manual, "citation/numbers.html", runs=_runs(numbers))


def _runs(numbers: tuple[int, ...]) -> list[list[int]]:
    """Return numbers, each alone; of many, in their order, those that follow each other together if they are three or more."""
    if len(numbers) < MANY:
        return [[number] for number in numbers]
    together = groupby(enumerate(sorted(numbers)), lambda counted: counted[1] - counted[0])
    runs = ([number for _, number in run] for _, run in together)
    return list(chain.from_iterable([run] if len(run) > 2 else [[number] for number in run] for run in runs))


def _lines(manual: Manual, found: dict[tuple[str, str], int], on_paper: set[str]) -> list[Citation]:
    lines, first = [], {}
    for (id, place), number in found.items():
        lines.append(Citation(number, id, manual.sources[id], place, first.get(id), id not in on_paper))
        first.setdefault(id, number)
    return lines


def source_list(manual: Manual, citations: list[Citation]) -> str:
    """Return the lines of the list at the foot of a page, empty if it cites nothing."""
    return render(manual, "citation/sources.html", citations=citations) if citations else ""
