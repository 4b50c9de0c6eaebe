"""Rules for what Markdown makes of a page: known elements, attributes and addresses only, and neither HTML nor contacts.

In: the page as rendered with the settings of the site. Out: a problem at the line without which Markdown would not make it. What is
not on the lists of `allowed_markup.py` is refused, whatever way of writing led to it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from markdown import Markdown

from ...models.fields.text import INVISIBLE
from ...models.manual import Manual
from ...models.page_files import PageFile
from ...reading.diagnostics import Diagnostic
from ...reading.fixes import UNKNOWN, replaced_once
from ...reading.markdown.reader import MOST_FENCES
from ...rendering.markdown_text import Unrendered, filled, render
from ..markdown import plain_text
from .allowed_markup import Found, found_in
from .links import link_fault

MOST_LETTERS = 3_000_000
COSTLY, MOST_WORK = "[<>\\", 5_000_000  # for each of these signs Markdown reads the rest of the paragraph
OPENING = "```", "~~~", "\n:", "!!!"
TOO_MUCH = ("holds more signs that Markdown acts on than it can read in time", "write shorter paragraphs, or split the page")
FEWER_LEVELS = "write shorter paragraphs, and lists and quotations with fewer levels"


def check_markup(manual: Manual, page: PageFile, markdown: Markdown) -> Iterator[Diagnostic]:
    """Yield the diagnostics of a page as rendered, each at its line."""
    if (line := _costly(page.body)) is not None:
        yield Diagnostic(f"docs/{page.path}", page.body_line + line, 1, "text", *TOO_MUCH)
        return
    if _is_plain(manual, page):
        return
    try:
        found = Counter(found_in(manual, page, render(markdown, page.body), page.body))
        yield from _placed(manual, page, markdown, found) if found else ()
    except Unrendered as error:
        yield Diagnostic(f"docs/{page.path}", page.body_line, 1, "text", f"is more than Markdown can read ({error})", FEWER_LEVELS)


def has_too_many_blocks(body: str) -> bool:
    """Tell whether a text opens more blocks than Markdown can read in time, and than anybody writes."""
    return any(body.count(sign) > MOST_FENCES for sign in OPENING)


@lru_cache(maxsize=512)
def _costly(body: str) -> int | None:
    """Return the line, from 0, of a paragraph that would take Markdown minutes; None if there is none."""
    if has_too_many_blocks(body):
        return 0
    at = 0
    for paragraph in body.split("\n\n"):
        if sum(map(paragraph.count, COSTLY)) * len(paragraph) > MOST_WORK:
            return at
        at += paragraph.count("\n") + 2
    return None


def _is_plain(manual: Manual, page: PageFile) -> bool:
    """Tell whether rendering could find nothing: the page is plain, and its links are right."""
    links = _links_of_plain(page.body)
    return links is not None and not any(link_fault(manual, page.path, link) for link in links)


@lru_cache(maxsize=512)
def _links_of_plain(body: str) -> tuple[str, ...] | None:
    return plain_text.links(filled(body)) if "{%" not in body and not INVISIBLE.search(body) else None


def _placed(manual: Manual, page: PageFile, markdown: Markdown, found: Counter[Found]) -> Iterator[Diagnostic]:
    """Yield what was found at the lines without which it would not be there; what no single line makes, where the text begins."""
    lines, left = page.body.split("\n"), found.copy()
    for number in _order(lines, found)[: MOST_LETTERS // max(1, len(page.body)) + 1]:
        if not left:
            return
        body = "\n".join("" if other == number else line for other, line in enumerate(lines))
        gone = left & (found - Counter(found_in(manual, page, render(markdown, body), body)))
        yield from (_problem(page, page.body_line + number, lines[number].find(each.sign) + 1, each) for each in gone if not _ends(each, gone))
        left -= gone
    yield from (_problem(page, page.body_line + _line_of(lines, each), 1, each) for each in left)


def _line_of(lines: list[str], found: Found) -> int:
    """Return the line, from 0, of what no single line makes: of a heading the one with its id, of anything else the first."""
    return next((at for at, line in enumerate(lines) if found.field == "heading" and f"{found.sign} " in line), 0)


def _ends(found: Found, beside: Iterable[Found]) -> bool:
    """Tell whether what was found is the end of an element whose beginning stands on the same line."""
    return found.sign.startswith("</") and any(f"<{found.sign[2:]}" == other.sign for other in beside)


def _order(lines: list[str], found: Iterable[Found]) -> list[int]:
    """Return the numbers of the lines that are not empty: first those with a sign of what was found, then those with signs that Markdown acts on."""
    signs = {each.sign for each in found if each.sign}

    def rank(number: int) -> int:
        return 0 if any(sign in lines[number] for sign in signs) else 1 if set("<[]{&`@") & set(lines[number]) else 2

    return sorted((number for number, line in enumerate(lines) if line.strip()), key=rank)


def _problem(page: PageFile, line: int, column: int, found: Found) -> Diagnostic:
    text = page.body.split("\n")[line - page.body_line]
    mend = replaced_once(text, f"({found.sign})", f"({found.instead})") if found.instead else UNKNOWN
    return Diagnostic(f"docs/{page.path}", line, max(1, column), found.field, found.what, found.fix, *mend)
