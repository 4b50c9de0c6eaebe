"""Rules for a page's text: headings, macro calls, code, and what Markdown makes of it. Every problem has the line it stands on."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from markdown import Markdown

from ..models.contacts import contact, said_of
from ..models.manual import MADE_KINDS, Heading, Manual, PageFile
from ..models.pages import Module
from ..models.urls import url
from ..reading.diagnostics import Diagnostic
from ..reading.markdown_reader import stray_fences
from ..reading.nearest import fold
from ..reading.odd_signs import HYPHENS, find_odd_signs
from .as_on_paper import check_author_and_year
from .copied_from_paper import FROM_PAPER
from .cut_apart import APART
from .drawn_tables import DRAWN
from .github_files import GITHUB_FILES
from .github_headings import GITHUB_HEADINGS, anchored
from .github_markdown import GITHUB
from .half_done import half_done
from .half_written import EMPTY_ROW, HALF_WRITTEN, check_doubled
from .heading_ids import id_of, ids_in
from .headings_by_hand import HEADINGS
from .html_in_text import HTML
from .indented_text import INDENT, INDENTED
from .left_by_programs import LEFT_BY_PROGRAMS
from .left_in_text import BLANKS, LEFT
from .line_finders import Finder, check_lines
from .loose_ends import LOOSE, OF_A_LETTER, check_loose_ends
from .macro_calls import Registry, check_macro_calls
from .made_pages import generated
from .markup import check_markup
from .modules import meant
from .page_tables import TABLES
from .pasted import PASTED
from .sections import check_sections
from .typed_by_hand import TYPED

MOST_HEADINGS = 300
ID = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*$")
NAME = r"#([A-Za-z0-9]+(?:-[A-Za-z0-9]+)*)"
BARE_ID = re.compile(r"\{:\s*(?:#\s+|id=[\"“]?#?)?([a-z0-9]+(?:-[a-z0-9]+)*)[\"”]?\s*\}\s*$")
HALF_ID = re.compile(
    rf"\s+(?:(?:[\[({{<]\s*:?|:)\s*{NAME}\s*[\])}}>]?|{NAME}\s*[\])}}>]|#([a-z][a-z0-9]*(?:-[a-z0-9]+)*))\s*$"
)  # {: #who, [: #who ], : #who }, #who


def check_pages(manual: Manual, pages: Iterable[PageFile], registry: Registry, markdown: Markdown) -> Iterator[Diagnostic]:
    """Yield the diagnostics of the text of every page, also of those whose front matter or braces are refused."""
    for page in pages:
        if source := _made_from(manual, page.path):
            what, fix = f"stands where a page is made from {source}, and would never be seen", f"take the file away, and write into {source}"
            yield _problem(page, 1, "file", what, fix)
        elif len(page.headings) > MOST_HEADINGS:
            what = f"is the first of more than {MOST_HEADINGS} on one page"
            yield _problem(page, page.headings[0].line, "heading", what, "split it into several pages")
        else:
            yield from _text(manual, page, registry, markdown)


def _text(manual: Manual, page: PageFile, registry: Registry, markdown: Markdown) -> Iterator[Diagnostic]:
    """Yield the diagnostics of a text; what Markdown makes of a line is not told where the line itself is at fault."""
    if not page.body.strip() and page.path in manual.pages:
        fix = "write it, or put it back as it stood; if the page is to go, delete its file and its line in mkdocs.yml"
        yield _problem(page, page.body_line, "page", "has no text below its front matter", fix)
    lines = list(check_lines(page, _finders(page, registry)))
    told = [
        *_untold(_headings(manual, page), lines),
        *check_sections(page),
        *_lines(page),
        *lines,
        *check_author_and_year(manual, page),
        *check_doubled(page),
        *check_loose_ends(manual, page),
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


def _problem(page: PageFile, line: int, field: str, what: str, fix: str, mended: str = "") -> Diagnostic:
    return Diagnostic(f"docs/{page.path}", line, 1, field, what, fix, mended, int(bool(mended)))


def _finders(page: PageFile, registry: Registry) -> tuple[Finder, ...]:
    """Return what looks at the lines of a page; texts to print have titles of their own."""
    to_print = isinstance(page.meta, Module) or page.path.startswith("training/modules/") or "/papers/" in page.path
    return (
        *GITHUB_FILES,
        *LEFT_BY_PROGRAMS,
        *FROM_PAPER,
        *INDENTED,
        *APART,
        *TABLES,
        anchored,
        *HTML,
        *PASTED,
        *half_done(frozenset(registry)),
        *TYPED,
        *LEFT,
        *DRAWN,
        *LOOSE,
        *HALF_WRITTEN,
        *(() if to_print else (*HEADINGS, BLANKS, OF_A_LETTER, EMPTY_ROW)),
        *GITHUB_HEADINGS,
        *GITHUB,
    )


def _headings(manual: Manual, page: PageFile) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    level, lines = 1, page.body.split("\n")
    for heading in page.headings:
        text = lines[heading.line - page.body_line]
        if heading.level == 1:
            is_title = fold(heading.title) == fold(page.meta.title)
            what = "repeats the title of the page" if is_title else "is a title of the whole page, which stands in the front matter"
            mended = "" if is_title or not text.startswith("# ") else f"#{text if heading.id else _with_id(text, lines)}"
            yield _problem(page, heading.line, "heading", what, "begin headings with ##; the title stands in the front matter", mended)
            continue
        yield from _ids(manual, page, heading, text, seen)
        seen.add(heading.id)
        if heading.level > level + 1:
            yield _problem(
                page,
                heading.line,
                "heading",
                f"jumps from level {level} to level {heading.level}",
                f"begin it with {'#' * (level + 1)}",
                "#" * (level + 1) + text.lstrip("#"),
            )
        level = heading.level


def _with_id(text: str, lines: list[str]) -> str:
    return f"{text.rstrip()} {{: #{id_of(text.lstrip('# '), ids_in(lines))} }}"


def _ids(manual: Manual, page: PageFile, heading: Heading, text: str, seen: set[str]) -> Iterator[Diagnostic]:
    """Yield what is wrong with the id of a heading; `seen` are those above it."""
    if not heading.title.strip():
        yield _problem(page, heading.line, "heading", "has no words", "write its words, or take the line away")
    elif not heading.id and (bare := BARE_ID.search(text)):
        yield _problem(
            page,
            heading.line,
            "heading",
            "has an id without #" if bare[0][2:].strip().startswith(bare[1]) else "has an id that is not written as one",
            f"write {{: #{bare[1]} }}",
            f"{text[: bare.start()]}{{: #{bare[1]} }}",
        )
    elif not heading.id and (half := HALF_ID.search(text)):
        id = (half[1] or half[2] or half[3]).lower()
        yield _problem(
            page, heading.line, "heading", "has an id whose braces are not whole", f"write {{: #{id} }}", f"{text[: half.start()]} {{: #{id} }}"
        )
    elif not heading.id:
        id = f"{{: #{_slug(manual, page, heading)} }}"
        yield _problem(page, heading.line, "heading", "has no id of its own", f"write {id} after the heading", f"{text.rstrip(' #')} {id}")
    elif not ID.match(heading.id):
        right = re.sub(r"[^a-z0-9]+", "-", heading.id.lower()).strip("-")
        mended = text.replace(f"#{heading.id}", f"#{right}") if right and right not in seen else ""
        yield _problem(page, heading.line, "heading", f"has the id “{heading.id}”", f"use small letters, digits and single dashes: {right}", mended)
    elif heading.id in seen:
        yield _problem(page, heading.line, "heading", f"shares the id “{heading.id}” with a heading above it", "give it an id of its own")


def _slug(manual: Manual, page: PageFile, heading: Heading) -> str:
    """Return an id to propose: the fixed one of a module's section, else the one it was published with, else one made of the title."""
    fixed = meant(page).get(heading.line) if isinstance(page.meta, Module) else None
    there, start = {each.id for each in page.headings}, f"{url(page.path)}#"
    lost = [address.removeprefix(start) for address in manual.addresses if address.startswith(start) and address.removeprefix(start) not in there]
    if not fixed and len(lost) == 1 and sum(not each.id for each in page.headings) == 1:
        return lost[0]
    return fixed or id_of(heading.title, there)


@lru_cache(maxsize=512)
def _odd_signs(body: str, first: int) -> list[Diagnostic]:
    return find_odd_signs(body.split("\n"), first)


def _lines(page: PageFile) -> Iterator[Diagnostic]:
    """Yield signs that nobody can see, code that is not fenced as Markdown asks, and contacts among the values of macros."""
    ids = {heading.line for heading in page.headings if HYPHENS.search(heading.id or "")}  # told as headings, with what others name
    yield from (problem.at(f"docs/{page.path}") for problem in _odd_signs(page.body, page.body_line) if problem.line not in ids)
    for number, what in stray_fences(page.body):
        yield _problem(
            page,
            page.body_line + number,
            "code block",
            what,
            "write three backticks at the beginning of the line before the code, and again after it",
        )
    for call in page.calls:
        found = (contact(value) for value in (*call.arguments, *call.keywords.values()) if isinstance(value, str))
        if match := next(filter(None, found), None):
            yield _problem(page, call.line, call.name, said_of(match), "name the office instead")
