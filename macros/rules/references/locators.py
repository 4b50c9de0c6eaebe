"""Each place in a source has one spelling: that of a section of the source's record.

In: the manual and where its records stand. Out: every place that is named, with a problem for each of another spelling, where the source lists its sections.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from ...models.fields import Record, Refers
from ...models.manual import DATA_KINDS, Manual
from ...models.marked_fields import Same, bears, references
from ...models.page_files import Call, PageFile
from ...reading.diagnostics import Diagnostic
from ...reading.fixes import UNKNOWN, replaced_once
from ...reading.locations import Location
from ...reading.nearest import Advice, advice, misspelt

BETWEEN = "; "
MOST_LISTED = 40
OFTEN = 2  # so often as a place is named that is no slip itself

PLACE = re.compile(r"(?P<kind>Article|Paragraph|Principle|Rule|Chapter|Section|Annex) (?P<number>\d+)", re.IGNORECASE)
BEGINS_WITH = re.compile(rf"(?:(?:in|under|by) )?{PLACE.pattern}(?=,? (?!(?:of|and|or|to|in|as|on|for|itself)\b)[a-z]+)", re.IGNORECASE)

OF_SOURCES = tuple(kind.name for kind in DATA_KINDS if bears(kind.model, Refers))


class Citation(NamedTuple):
    """A place in a source that a record or page names, and what is wrong with it."""

    source: str
    locator: str
    problem: Diagnostic | None


def citations(manual: Manual, locations: Mapping[tuple[str, str], Location]) -> Iterator[Citation]:
    """Yield each place in a source that records and pages name, with a problem where the source's record spells it otherwise."""
    for kind in OF_SOURCES:
        for id, record in getattr(manual, kind).items():
            for where, source, locator in _cited(record):
                fault = fault_of_locator(manual, source, locator)
                yield Citation(source, locator or "", locations[kind, id].diagnostic((*where, "locator"), *fault) if fault else None)
    for path, page in manual.pages.items():
        for call in page.calls:
            source, locator = _arguments(call) if call.name == "cite" else ("", None)
            if call.name == "cite" and locator not in manual.sources:
                fault = fault_of_locator(manual, source, locator)
                yield Citation(source, locator if isinstance(locator, str) else "", _of_page(path, page, call, *fault) if fault else None)


def _of_page(path: str, page: PageFile, call: Call, what: str, fix: str, instead: str) -> Diagnostic:
    text = page.body.split("\n")[call.line - page.body_line]
    mend = replaced_once(text, _arguments(call)[1], instead) if instead else UNKNOWN
    return Diagnostic(f"docs/{path}", call.line, 1, "cite", what, fix, *mend)


def fault_of_locator(manual: Manual, source: str, locator: str | None) -> tuple[str, str, str] | None:
    """Return what is wrong with a place in a source, how to mend it, and the right one if it is known; None if it is right or the source lists no sections."""
    if not (isinstance(source, str) and isinstance(locator, str)):  # told where the call's values are read
        return None
    known = _sections(Same(manual.sources[source])) if source in manual.sources else ()
    for part in locator.split(BETWEEN) if known else ():
        if part not in known and (several := _several(part, known)):
            instead = BETWEEN.join(several if other == part else other for other in locator.split(BETWEEN))
            return f"“{part}” names several sections of data/sources/{source}.yml", f"write a semicolon between them: {several}", instead
        if part not in known:
            found = advice_on_section(known, part)
            instead = BETWEEN.join(found.instead if other == part else other for other in locator.split(BETWEEN)) if found.instead else ""
            return f"“{part}” is no section of data/sources/{source}.yml", found.fix, instead
    return None if known else _unlike_the_others(manual, source, locator)


@lru_cache(maxsize=2048)
def _sections(one: Same) -> tuple[str, ...]:
    return tuple(section.locator for section in one.record.sections)


def _unlike_the_others(manual: Manual, source: str, locator: str) -> tuple[str, str, str] | None:
    """Return what is wrong with a place of a source that lists no sections, if it is named here alone and is a slip of one that is named often."""
    named = _named(manual).get(source, Counter())
    near = misspelt(locator, [place for place, number in named.items() if number >= OFTEN]) if named[locator] == 1 else None
    return (f"“{locator}” is named nowhere else, and {near} is", f"did you mean {near}?", near) if near else None


@lru_cache(maxsize=2)
def _named(manual: Manual) -> dict[str, Counter[str]]:
    """Return how often each place of a source is named."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    records = [_cited(record) for kind in OF_SOURCES for record in getattr(manual, kind).values()]
    for _, source, locator in chain.from_iterable(records):
        found[source][locator or ""] += 1
    for call in (call for page in manual.pages.values() for call in page.calls if call.name == "cite"):
        source, locator = _arguments(call)
        found[source][locator if isinstance(locator, str) else ""] += 1
    return found


def check_other_places(manual: Manual, locations: Mapping[tuple[str, str], Location]) -> Iterator[Diagnostic]:
    """Yield each place in a source beside a text that begins by naming another: Article 4 has it help, and Article 5."""
    for kind in OF_SOURCES:
        for id, record in getattr(manual, kind).items():
            for where, _, locator in _cited(record):
                place = locator and PLACE.fullmatch(locator)
                named = place and BEGINS_WITH.match(getattr(holder_of(record, where), "text", None) or "")
                if named and _kind(named) == _kind(place) and named["number"].casefold() != place["number"].casefold():
                    what = f"is {locator}, and the text begins with {named['kind']} {named['number']}"
                    yield locations[kind, id].diagnostic((*where, "locator"), what, f"write {place['kind']} {named['number']}, or correct the text")


def _kind(match: re.Match) -> str:
    return match["kind"].casefold()


def holder_of(record: Record, path: tuple) -> object:
    """Return what stands at a path inside a record."""
    holder: object = record
    for step in path:
        holder = holder[step] if isinstance(step, int) or isinstance(holder, dict) else getattr(holder, step)
    return holder


def _several(part: str, known: Sequence[str]) -> str:
    """Return the sections that a place names with another sign between them, as they are written; empty text where it names one."""
    named = re.split(r"\s*[,/&+]\s*|\s+and\s+|;\s*", part)
    return BETWEEN.join(named) if len(named) > 1 and all(each in known for each in named) else ""


def advice_on_section(known: Sequence[str], part: str) -> Advice:
    """Return which of a source's sections is meant by another spelling, or by its heading without the pages."""
    same = [each for each in known if each.partition(", p")[0] == part]
    return advice(same[0] if len(same) == 1 else part, dict.fromkeys(known, ()), most=MOST_LISTED)


def _cited(record: Record) -> tuple[tuple[tuple, str, str | None], ...]:
    """Return each source that a record names with a place in it: the path to both, the source, the place."""
    return _cited_in(Same(record))


@lru_cache(maxsize=16_384)
def _cited_in(one: Same) -> tuple[tuple[tuple, str, str | None], ...]:
    return tuple(_each_cited(one.record))


def _each_cited(record: Record) -> Iterator[tuple[tuple, str, str | None]]:
    for path, marker, source in references(record, type(record)):
        if isinstance(marker, Refers) and path[-1] == "source":
            yield path[:-1], source, getattr(holder_of(record, path[:-1]), "locator", None)


def _arguments(call: Call) -> tuple[str, str | None]:
    given = call.given("source", "locator")
    return given.get("source", ""), given.get("locator")
