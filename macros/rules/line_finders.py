"""The lines of a page, each looked at by finders of slips. In: a page and finders. Out: the first problem of each line, with the line as it should be."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from ..models.page_files import PageFile
from ..reading.diagnostics import Diagnostic
from ..reading.markdown.reader import bare_lines
from .table_lines import Table, tables_of

DRAWINGS = re.compile(r"^(?:`{3,}|~{3,})\s*(mermaid|geojson|topojson|stl|math)\b")
SUGGESTION = re.compile(r"^`{3,}\s*suggestion\b")
LONGEST = (
    10_000  # signs of a line, ten times the longest paragraph; patterns that go back and forth read no more in time, and `markup` looks at every line
)


class Line(NamedTuple):
    """A line of a page as written, without code and macros for the search, its number from 0, and the table that it is a row of."""

    text: str
    bare: str
    number: int
    table: Table | None = None


class Found(NamedTuple):
    """What is wrong at a line, what to write, and the text that takes the place of so many lines; None if it is not known."""

    what: str
    fix: str
    mended: str | None = None
    lines: int = 1
    field: str = "text"


Finder = Callable[[list[str], list[str], Line], Found | None]


def check_lines(page: PageFile, finders: tuple[Finder, ...]) -> Iterator[Diagnostic]:
    """Yield what finders find in a page, the first of each line."""
    for number, found in _each(page.body, finders):
        where = (f"docs/{page.path}", page.body_line + number, 1)
        yield Diagnostic(*where, found.field, found.what, found.fix, found.mended or "", found.lines * (found.mended is not None))


@lru_cache(maxsize=2048)
def _each(body: str, finders: tuple[Finder, ...]) -> tuple[tuple[int, Found], ...]:
    """Return what is found in a text and the lines it begins at; kept, since most pages are as they were when they are read again."""
    lines, bare = body.split("\n"), [*bare_lines(body)]
    told: list[tuple[int, Found]] = []
    done = 0
    for number, (text, table) in enumerate(zip(lines, tables_of(bare), strict=True)):
        if number >= done and (found := _found(lines, bare, Line(text, bare[number], number, table), finders)):
            done = number + found.lines
            told.append((number, found))
    return tuple(told)


def _found(lines: list[str], bare: list[str], line: Line, finders: tuple[Finder, ...]) -> Found | None:
    if SUGGESTION.match(line.text):
        return Found(
            "begins a suggestion of GitHub, which the page would show as code", "take this line and the one that ends it away", field="code block"
        )
    if match := DRAWINGS.match(line.text):
        return Found(
            f"is a drawing ({match[1]}) that only GitHub makes", "draw it, save it in docs/assets/, and show it as a picture", field="code block"
        )
    if not line.bare.strip() or len(line.text) > LONGEST:
        return None
    for find in finders:
        if found := find(lines, bare, line):
            return found
    return None


def asked(form: re.Pattern[str], what: str, fix: str, field: str = "text") -> Finder:
    """Return a finder of what only a person can mend."""

    def find(lines: list[str], bare: list[str], line: Line) -> Found | None:
        match = form.search(line.bare)
        return match and Found(what.format(match[0].strip()[:60]), fix, field=field)

    return find


def line_at(lines: list[str], number: int) -> str:
    """Return a line; empty text before the first and behind the last."""
    return lines[number] if 0 <= number < len(lines) else ""


def run_of(form: re.Pattern[str], lines: list[str], number: int) -> int:
    """Return how many lines from one on begin with a form."""
    last = number
    while last < len(lines) and form.match(lines[last]):
        last += 1
    return last - number
