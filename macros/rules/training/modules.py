"""Rules for training modules, from whose pages slides, a handout and a facilitator's copy are made.

In: the manual and where front matter stands. Out: a problem for each section that these look for and would not find, for each that
they would leave out, for an id that stands twice and for prerequisites that go round in a ring.
"""

import re
from collections import deque
from collections.abc import Iterator, Mapping, Set
from dataclasses import replace
from typing import NamedTuple

from ...models.manual import Call, Heading, Manual, PageFile
from ...models.pages import SECTIONS, Module
from ...reading.diagnostics import Diagnostic
from ...reading.locations import Location

HOLDS = {"plan": "module_plan", "check": "module_questions"}
SECTION_ORDER = list(SECTIONS)
MARKS = re.compile(r"\{\{\s*(cite|editors)\([^{}]*\}\}")
ENTRY = re.compile(r"^\s*([-*+]|\d+[.)])\s+\S")
MESSAGE = re.compile(r"^([-*+]|\d+[.)])\s+\S")
SAID = re.compile(r"\bkey messages? (\d{1,2}(?:(?: to |, | and |, and )\d{1,2})*)", re.IGNORECASE)
RANGE = re.compile(r"(\d{1,2})(?: to (\d{1,2}))?")


class Section(NamedTuple):
    """A section of a page: its heading, the lines below it, and the macros called there."""

    heading: Heading
    lines: list[str]
    calls: list[Call]


def check_modules(manual: Manual, locations: Mapping[str, Location]) -> Iterator[Diagnostic]:
    """Yield the diagnostics of every module: of its page, and of its front matter beside the page and other modules."""
    for page in manual.pages.values():
        if isinstance(page.meta, Module):
            yield from _page(manual, page)
            yield from _ids(page, locations[page.path])
            yield from _prerequisites(manual, page, locations[page.path])
            yield from _messages(page, locations[page.path])


def _page(manual: Manual, page: PageFile) -> Iterator[Diagnostic]:
    yield from _missing(page)
    yield from _strange(page)
    yield from _calls(manual, page)
    for section in _sections(page):
        yield from _content(page, section)


def _ids(page: PageFile, home: Location) -> Iterator[Diagnostic]:
    """Yield a problem for each objective and question whose id stands on the page already."""
    seen = {heading.id: "a heading of the page" for heading in page.headings}
    for name in ("objectives", "questions"):
        ids = [part.id for part in getattr(page.meta, name)]
        for number, part in enumerate(getattr(page.meta, name)):
            if part.id in seen:
                yield home.diagnostic((name, number, "id"), f"“{part.id}” is the id of {seen[part.id]} too", _own_id(ids, number))
            seen.setdefault(part.id, f"{name[:-1]} {number + 1}")


def _own_id(ids: list[str], number: int) -> str:
    """Return what to do with an id that stands above already: it gets the next number, where the others of its list are a letter and a number."""
    others = [match.groups() for at, id in enumerate(ids) if at != number and (match := re.fullmatch(r"([a-z]+)([0-9]+)", id))]
    letters = {letter for letter, _ in others}
    next_free = f": {letters.pop()}{max(int(digits) for _, digits in others) + 1}" if len(letters) == 1 else ""
    return f"give this one an id of its own{next_free}"


def _messages(page: PageFile, home: Location) -> Iterator[Diagnostic]:
    """Yield a problem for each step whose messages are not on the page, are another step's too, or are not those that its words name."""
    listed = [text for section in _sections(page) if section.heading.id == "messages" for text in section.lines if MESSAGE.match(text)]
    seen: set[int] = set()
    for number, step in enumerate(page.meta.plan):
        field, said = ("plan", number, "messages"), _said(step.facilitator)
        for each in step.messages:
            if not 0 < each <= len(listed):
                yield home.diagnostic(
                    field, f"there is no key message {each}: #messages holds {len(listed)}", "write the number of one that is there"
                )
            elif each in seen:
                yield home.diagnostic(field, f"key message {each} is presented by an earlier step", "take it away in one of them")
        seen.update(step.messages)
        if said and said != step.messages:
            yield home.diagnostic(
                field, f"the words of this step present other key messages than the slides: {_numbers(said)}", f"write messages: [{_numbers(said)}]"
            )


def _said(text: str) -> tuple[int, ...]:
    """Return the numbers of the key messages that a step names in its words: “key messages 1 to 5 and 7”."""
    return tuple(
        number for match in SAID.finditer(text) for first, last in RANGE.findall(match[1]) for number in range(int(first), int(last or first) + 1)
    )


def _numbers(numbers: tuple[int, ...]) -> str:
    return ", ".join(map(str, numbers))


def _prerequisites(manual: Manual, page: PageFile, home: Location) -> Iterator[Diagnostic]:
    """Yield a problem for a module that requires itself; a ring of several is told once, in the first of them."""
    code = _code(page)
    for number, other in enumerate(page.meta.prerequisites):
        way = _way(manual, other, code)
        if other == code:
            yield home.diagnostic(("prerequisites", number), "is the module itself", "take it away")
        elif way and code == min(way):
            yield home.diagnostic(
                ("prerequisites", number),
                f"goes round in a ring, so nobody can begin: {' requires '.join((code, *way))}",
                "take one of these prerequisites away",
            )


def _way(manual: Manual, start: str, goal: str) -> tuple[str, ...]:
    """Return the modules on a shortest way by prerequisites from one to another, both with it; nothing if there is none."""
    ways, seen = deque([(start,)]), {start}
    while ways:
        way = ways.popleft()
        if way[-1] == goal:
            return way
        nexts = manual.modules[way[-1]].prerequisites if way[-1] in manual.modules else ()
        ways += [(*way, each) for each in dict.fromkeys(nexts) if each not in seen]
        seen.update(nexts)
    return ()


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


def _sections(page: PageFile) -> Iterator[Section]:
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
        section.heading.id: call.line for section in _sections(page) for call in reversed(section.calls) if call.name == HOLDS.get(section.heading.id)
    }
    for id, name in HOLDS.items():
        for call in (call for call in page.calls if call.name == name):
            code = next(iter((*call.arguments, *call.keywords.values())), "")
            if code in manual.modules and code != _code(page):
                yield _problem(page, call.line, name, f"shows {code.upper()} on the page of {_code(page).upper()}", f"write {_call(page, id)}")
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
    return f'{{{{ {HOLDS[id]}("{_code(page)}") }}}}'


def _code(page: PageFile) -> str:
    return page.path.rpartition("/")[2].removesuffix(".md")
