"""The nine sections of a module. In: its page. Out: a problem for each section that slides, handout or facilitator's copy look for and would not find."""

import re
from collections.abc import Iterator, Set
from dataclasses import replace
from typing import NamedTuple

from ...models.manual import Manual
from ...models.page_files import Call, Heading, PageFile
from ...models.training_modules import SECTIONS
from ...reading.diagnostics import Diagnostic

HOLDS = {"plan": "module_plan", "check": "module_questions"}
SECTION_ORDER = list(SECTIONS)
MARKS = re.compile(r"\{\{\s*(cite|editors)\([^{}]*\}\}")
ENTRY = re.compile(r"^\s*([-*+]|\d+[.)])\s+\S")


class Section(NamedTuple):
    """A section of a page: its heading, the lines below it, and the macros called there."""

    heading: Heading
    lines: list[str]
    calls: list[Call]


def check_sections(manual: Manual, page: PageFile) -> Iterator[Diagnostic]:
    """Yield the diagnostics of the sections of a module."""
    yield from _missing(page)
    yield from _strange(page)
    yield from _calls(manual, page)
    for section in sections(page):
        yield from _content(page, section)


def meant(page: PageFile) -> dict[int, str]:
    """Return the fixed ids that are missing, by the line of the heading that seems to stand for each: by its title, else by its place."""
    found: dict[int, str] = {}
    before = ""
    for heading in _top(page):
        id = heading.id if heading.id in SECTIONS else _stands_for(heading.title, before, _absent(page) - set(found.values()))
        if id and heading.id not in SECTIONS:
            found[heading.line] = id
        before = id or before
    return found


def _stands_for(title: str, before: str, absent: Set[str]) -> str:
    titled = [id for id in SECTION_ORDER if id in absent and SECTIONS[id] == title]
    following = SECTION_ORDER[: SECTION_ORDER.index(before) + 2 if before else 1][-1]
    return titled[0] if titled else following if following in absent else ""


def _top(page: PageFile) -> list[Heading]:
    return [heading for heading in page.headings if heading.level == 2]


def _absent(page: PageFile) -> set[str]:
    return SECTIONS.keys() - {heading.id for heading in _top(page)}


def sections(page: PageFile) -> Iterator[Section]:
    """Yield the sections with a fixed id."""
    text, first = page.body.split("\n"), page.body_line
    starts = [*_top(page), Heading(2, "", "", first + len(text))]
    for heading, after in zip(starts, starts[1:], strict=False):
        if heading.id in SECTIONS:
            calls = [call for call in page.calls if heading.line < call.line < after.line]
            yield Section(heading, text[heading.line + 1 - first : after.line - first], calls)


def _problem(page: PageFile, line: int, field: str, what: str, fix: str) -> Diagnostic:
    return Diagnostic(f"docs/{page.path}", line, 1, field, what, fix)


def _missing(page: PageFile) -> Iterator[Diagnostic]:
    """Yield a problem for each fixed section that no heading seems to stand for, at the line before which it belongs."""
    lower = {heading.id: heading for heading in page.headings if heading.level > 2}
    for id in sorted(_absent(page) - set(meant(page).values()), key=SECTION_ORDER.index):
        if id in lower:
            yield _problem(page, lower[id].line, "heading", f"is a section of the module and begins with {'#' * lower[id].level}", "begin it with ##")
        else:
            yield _problem(
                page,
                _place(page, id),
                "section",
                f"#{id} is missing; slides, handout and facilitator's copy are made from nine sections",
                f"write  ## {SECTIONS[id]} {{: #{id} }}  with its text below",
            )


def _place(page: PageFile, id: str) -> int:
    later = SECTION_ORDER[SECTION_ORDER.index(id) :]
    return next((heading.line for heading in _top(page) if heading.id in later), page.body_line + page.body.rstrip("\n").count("\n"))


def _strange(page: PageFile) -> Iterator[Diagnostic]:
    """Yield a problem for each section with an id of its own; one without any is told with the other headings."""
    fixed = meant(page)
    for heading in _top(page):
        if heading.id and heading.line in fixed:
            yield _problem(
                page,
                heading.line,
                "heading",
                f"has the id “{heading.id}”, but the id of this section is fixed: slides, handout "
                f"and facilitator's copy look for #{fixed[heading.line]}",
                f"write {{: #{fixed[heading.line]} }}",
            )
        elif heading.id and heading.id not in SECTIONS:
            yield _problem(
                page,
                heading.line,
                "heading",
                "is none of the nine sections of a module; slides and facilitator's copy leave it out",
                "begin it with ### in one of them",
            )


def _calls(manual: Manual, page: PageFile) -> Iterator[Diagnostic]:
    """Yield a problem for each macro of a section that shows another module, stands elsewhere or stands twice."""
    first = {
        section.heading.id: call.line for section in sections(page) for call in reversed(section.calls) if call.name == HOLDS.get(section.heading.id)
    }
    for id, name in HOLDS.items():
        for call in (call for call in page.calls if call.name == name):
            code = next(iter((*call.arguments, *call.keywords.values())), "")
            if code in manual.modules and code != code_of(page):
                yield _problem(page, call.line, name, f"shows {code.upper()} on the page of {code_of(page).upper()}", f"write {_call(page, id)}")
            elif id in first and call.line != first[id]:
                text = page.body.split("\n")[call.line - page.body_line]
                bare = re.sub(rf"\s*\{{\{{\s*{name}\([^{{}}]*\}}\}}", "", text)
                yield replace(_problem(page, call.line, name, f"stands in #{id} already", "take it away here"), mended=bare, replaces=1)


def _content(page: PageFile, section: Section) -> Iterator[Diagnostic]:
    """Yield a problem for a section that lacks its macro, its list or any text."""
    id, line = section.heading.id, section.heading.line
    if id in HOLDS:
        if HOLDS[id] not in {call.name for call in section.calls}:
            yield _problem(page, line, "section", f"#{id} does not hold {HOLDS[id]}", f"write {_call(page, id)} below the heading")
    elif not any(MARKS.sub("", text).strip() and not text.startswith("#") for text in section.lines):
        yield _problem(page, line, "section", f"#{id} is empty", "write its text below the heading")
    elif id == "messages" and not any(ENTRY.match(text) for text in section.lines):
        yield _problem(page, line, "section", "#messages holds no list, and each entry of it becomes a slide", "begin each message with a dash")


def _call(page: PageFile, id: str) -> str:
    return f'{{{{ {HOLDS[id]}("{code_of(page)}") }}}}'


def code_of(page: PageFile) -> str:
    return page.path.rpartition("/")[2].removesuffix(".md")
