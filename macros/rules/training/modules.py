"""Rules for training modules, from whose pages slides, a handout and a facilitator's copy are made.

In: the manual and where front matter stands. Out: a problem for each section that is wrong (`module_sections.py`), for an id that
stands twice, for messages that no slide holds and for prerequisites that go round in a ring.
"""

import re
from collections import deque
from collections.abc import Iterator, Mapping

from ...models.manual import Manual
from ...models.page_files import PageFile
from ...models.training_modules import Module, Step
from ...reading.diagnostics import Diagnostic
from ...reading.locations import Location
from .module_sections import check_sections, code_of, sections

MESSAGE = re.compile(r"^([-*+]|\d+[.)])\s+\S")
SAID = re.compile(r"\bkey messages? (\d{1,2}(?:(?: to |, | and |, and )\d{1,2})*)", re.IGNORECASE)
RANGE = re.compile(r"(\d{1,2})(?: to (\d{1,2}))?")


def check_modules(manual: Manual, locations: Mapping[str, Location]) -> Iterator[Diagnostic]:
    """Yield the diagnostics of every module: of its page, and of its front matter beside the page and other modules."""
    for page in manual.pages.values():
        if isinstance(page.meta, Module):
            yield from check_sections(manual, page)
            yield from _ids(page, locations[page.path])
            yield from _prerequisites(manual, page, locations[page.path])
            yield from _messages(page, locations[page.path])


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
    listed = [text for section in sections(page) if section.heading.id == "messages" for text in section.lines if MESSAGE.match(text)]
    seen: set[int] = set()
    for number, step in enumerate(page.meta.plan):
        field, said = ("plan", number, "messages"), _said(step.facilitator)
        there = tuple(each for each in step.messages if 0 < each <= len(listed))
        if there != step.messages:
            yield home.diagnostic(field, *_absent(step, there, len(listed)))
        for each in there:
            if each in seen:
                yield home.diagnostic(field, f"key message {each} is presented by an earlier step", "take it away in one of them")
        seen.update(step.messages)
        if said and said != step.messages and there == step.messages:
            yield home.diagnostic(
                field, f"the words of this step present other key messages than the slides: {_numbers(said)}", f"write messages: [{_numbers(said)}]"
            )


def _absent(step: Step, there: tuple[int, ...], held: int) -> tuple[str, str]:
    """Return what is wrong with a step that presents messages which are not there, and what to write: those that are, in its words as well."""
    gone = tuple(each for each in step.messages if each not in there)
    what = f"there is no key message {_numbers(gone)}: #messages holds {held}"
    words = SAID.search(step.facilitator)
    also = f", and the same numbers in the words of this step (“{words[0]}”)" if words else ""
    if not there:
        return what, f"write the numbers of messages that are there{also}; or take the line out, if this step presents none"
    return what, f"if a message was taken out, write messages: [{_numbers(there)}]{also}; else put it back"


def _said(text: str) -> tuple[int, ...]:
    """Return the numbers of the key messages that a step names in its words: “key messages 1 to 5 and 7”."""
    return tuple(
        number for match in SAID.finditer(text) for first, last in RANGE.findall(match[1]) for number in range(int(first), int(last or first) + 1)
    )


def _numbers(numbers: tuple[int, ...]) -> str:
    return ", ".join(map(str, numbers))


def _prerequisites(manual: Manual, page: PageFile, home: Location) -> Iterator[Diagnostic]:
    """Yield a problem for a module that requires itself; a ring of several is told once, in the first of them."""
    code = code_of(page)
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
