"""Rules for a page's text: headings, macro calls, code, and what Markdown makes of it. Every problem has the line it stands on."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from markdown import Markdown

from ...models.manual import MADE_KINDS, Manual
from ...models.page_files import PageFile
from ...models.texts.contacts import contact, said_of
from ...models.training_modules import Module
from ...reading.diagnostics import Diagnostic
from ...reading.markdown.reader import stray_fences
from ...reading.odd_signs import HYPHENS, find_odd_signs
from ..dates.days_in_text import DAYS
from ..languages import OTHER_LANGUAGES
from ..line_finders import Finder, check_lines
from ..markdown.drawn_tables import DRAWN
from ..markdown.fenced_text import check_fenced
from ..markdown.github_files import GITHUB_FILES
from ..markdown.github_headings import GITHUB_HEADINGS, anchored
from ..markdown.github_markdown import GITHUB
from ..markdown.headings_by_hand import HEADINGS
from ..markdown.html_in_text import HTML
from ..markdown.indented_text import INDENT, INDENTED
from ..markdown.page_tables import TABLES
from ..markdown.typed_signs import TYPED_SIGNS
from ..page_problem import page_problem
from ..references.made_pages import generated
from ..text.as_on_paper import check_author_and_year
from ..text.copied_from_paper import FROM_PAPER
from ..text.cut_apart import APART
from ..text.doubled_text import check_doubled, check_parted_sources
from ..text.empty_entries import EMPTY_ROW
from ..text.half_done import half_done
from ..text.half_written import BEFORE_OTHERS, HALF_WRITTEN
from ..text.left_by_programs import LEFT_BY_PROGRAMS
from ..text.left_in_text import BLANKS, LEFT
from ..text.loose_ends import LOOSE, OF_A_LETTER, check_loose_ends
from ..text.pasted import PASTED
from ..text.prescriptions import PRESCRIPTIONS
from ..text.typed_by_hand import TYPED
from .headings import check_headings
from .macro_calls import Registry, check_macro_calls
from .markup import TOO_MUCH, check_markup, has_too_many_blocks
from .sections import check_sections

MOST_HEADINGS = 300
# In this order, since the first of them tells of a line.
FIRST: tuple[Finder, ...] = (*BEFORE_OTHERS, *GITHUB_FILES, *LEFT_BY_PROGRAMS, *FROM_PAPER, *INDENTED, *APART, *TABLES, anchored, *HTML, *PASTED)
THEN: tuple[Finder, ...] = (*TYPED, *TYPED_SIGNS, *DAYS, *LEFT, *DRAWN, *LOOSE, *HALF_WRITTEN, *OTHER_LANGUAGES)


def check_pages(manual: Manual, pages: Iterable[PageFile], registry: Registry, markdown: Markdown) -> Iterator[Diagnostic]:
    """Yield the diagnostics of the text of every page, also of those whose front matter or braces are refused."""
    for page in pages:
        if source := _made_from(manual, page.path):
            what, fix = f"stands where a page is made from {source}, and would never be seen", f"take the file away, and write into {source}"
            yield page_problem(page, 1, "file", what, fix)
        elif len(page.headings) > MOST_HEADINGS:
            what = f"is the first of more than {MOST_HEADINGS} on one page"
            yield page_problem(page, page.headings[0].line, "heading", what, "split it into several pages")
        elif has_too_many_blocks(page.body):  # whatever else there is to say would be said of each of them
            yield page_problem(page, page.body_line, "text", *TOO_MUCH)
        else:
            yield from _text(manual, page, registry, markdown)


def _text(manual: Manual, page: PageFile, registry: Registry, markdown: Markdown) -> Iterator[Diagnostic]:
    """Yield the diagnostics of a text; what Markdown makes of a line is not told where the line itself is at fault."""
    if not page.body.strip() and page.path in manual.pages:
        fix = "write it, or put it back as it stood; if the page is to go, delete its file and its line in mkdocs.yml"
        yield page_problem(page, page.body_line, "page", "has no text below its front matter", fix)
    lines = list(check_lines(page, _finders(page, registry)))
    told = [
        *_untold(check_headings(manual, page), lines),
        *check_sections(page),
        *_lines(page),
        *lines,
        *check_author_and_year(manual, page),
        *check_doubled(page),
        *check_parted_sources(page),
        *check_loose_ends(manual, page),
        *check_fenced(page),
    ]
    yield from told
    rewritten = {
        line for problem in told if problem.replaces > 1 or problem.field == INDENT for line in range(problem.line, problem.line + problem.replaces)
    }
    yield from (problem for problem in check_macro_calls(manual, page, registry) if problem.line not in rewritten)
    places = {line for problem in told for line in range(problem.line, problem.line + max(1, problem.replaces))}
    yield from (problem for problem in check_markup(manual, page, markdown) if problem.line not in places)


def _untold(problems: Iterable[Diagnostic], told: list[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield the problems of headings for which nothing else has the line as it should be, which then has an id as well."""
    mended = {problem.line for problem in told if problem.field == "heading" and problem.replaces}
    return (problem for problem in problems if problem.line not in mended)


def _made_from(manual: Manual, path: str) -> str:
    """Return the file from which a page of this path is made; empty text if none is."""
    if path not in generated(manual):
        return ""
    return next(
        kind.edited or kind.file_of(id)
        for kind in MADE_KINDS
        for id in (*getattr(manual, kind.name), path.rpartition("/")[2][:-3])
        if kind.page_of(id) == path
    )


def _finders(page: PageFile, registry: Registry) -> tuple[Finder, ...]:
    """Return what looks at the lines of a page; texts to print have titles of their own."""
    to_print = isinstance(page.meta, Module) or page.path.startswith("training/modules/") or "/papers/" in page.path
    not_in_print = () if to_print else (*HEADINGS, BLANKS, OF_A_LETTER, EMPTY_ROW, *PRESCRIPTIONS)
    return (*FIRST, *half_done(frozenset(registry)), *THEN, *not_in_print, *GITHUB_HEADINGS, *GITHUB)


@lru_cache(maxsize=512)
def _odd_signs(body: str, first: int) -> list[Diagnostic]:
    return find_odd_signs(body.split("\n"), first)


def _lines(page: PageFile) -> Iterator[Diagnostic]:
    """Yield signs that nobody can see, code that is not fenced as Markdown asks, and contacts among the values of macros."""
    ids = {heading.line for heading in page.headings if HYPHENS.search(heading.id or "")}  # told as headings, with what others name
    yield from (problem.at(f"docs/{page.path}") for problem in _odd_signs(page.body, page.body_line) if problem.line not in ids)
    for number, what in stray_fences(page.body):
        yield page_problem(
            page,
            page.body_line + number,
            "code block",
            what,
            "write three backticks at the beginning of the line before the code, and again after it",
        )
    for call in page.calls:
        found = (contact(value) for value in (*call.arguments, *call.keywords.values()) if isinstance(value, str))
        if match := next(filter(None, found), None):
            yield page_problem(page, call.line, call.name, said_of(match), "name the office instead")
