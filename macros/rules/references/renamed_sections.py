"""Places in a source that no section of it is called: the place is misspelt, or the section's heading was changed, on which the places rest.

In: the manual, where its records stand, and the earlier texts of its files. Out: a problem for each place, or one at the heading. Where nobody can tell
which of the two is the slip, both are named and no line is offered, since a wrong heading would be carried into every place.
"""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

from pydantic import ValidationError

from ...models.manual import Manual
from ...models.sources import Section
from ...reading.diagnostics import Diagnostic, DiagnosticError
from ...reading.files.read_result import Stood
from ...reading.fixes import UNKNOWN, written
from ...reading.locations import Locations
from ...reading.nearest import fold
from ...reading.yaml.reader import read
from .locators import BETWEEN, Citation, advice_on_section, citations

MOST_PLACES = 4
SAME_LETTERS = 4
PAGES = ", p"


def check_locators(manual: Manual, locations: Locations, stood: Stood) -> Iterator[Diagnostic]:
    """Yield a problem for each place in a source that is not spelt as the source's record spells it."""
    found = [*citations(manual, locations)]
    rests_on = {(each.source, part) for each in found for part in each.locator.split(BETWEEN)}
    wrong: dict[tuple[str, str], list[Diagnostic]] = defaultdict(list)
    for each in found:
        if each.problem:
            wrong[each.source, _part(manual, each)].append(each.problem)
    for (source, part), problems in wrong.items():
        yield from _told(manual, locations, stood, source, part, problems, rests_on)


def _part(manual: Manual, each: Citation) -> str:
    """Return the first part of a place that is no section."""
    known = _sections(manual, each.source)
    return next(part for part in each.locator.split(BETWEEN) if part not in known)


def _sections(manual: Manual, source: str) -> list[str]:
    return [section.locator for section in manual.sources[source].sections]


def _told(
    manual: Manual, locations: Locations, stood: Stood, source: str, part: str, problems: list[Diagnostic], rests_on: set[tuple[str, str]]
) -> Iterator[Diagnostic]:
    """Yield what is told of one place under a name that no section has: at each citation, or at the heading that lost the name."""
    path, known = locations["sources", source].path, _sections(manual, source)
    before = {section for text in stood.get(path, ()) for section in _sections_of(text)}
    near = advice_on_section(known, part).instead
    if near.partition(PAGES)[0] == part.partition(PAGES)[0]:  # its pages are new, or others
        yield from problems
        return
    if stood.get(path) and not before:
        meant = near or _like(part, known)
        yield _not_listed(locations, source, part, "" if (source, meant) in rests_on else meant, known, problems)
    elif part in before:
        yield _changed(locations, source, part, [each for each in known if each not in before], known, problems)
    elif path in stood or not near or (source, near) in rests_on:
        yield from problems
    elif len(problems) > 1:
        yield _either(locations, source, part, near, known, problems)
    else:
        at = locations["sources", source].diagnostic(("sections", known.index(near)), "", "").line
        fix = f"write {near}; or, if the source prints “{part}”, correct the heading in {path}, line {at}"
        yield replace(problems[0], fix=fix, mended=UNKNOWN.text, replaces=UNKNOWN.lines)


def _sections_of(text: str) -> list[str]:
    """Return the sections of a source as an earlier version of its file lists them."""
    with suppress(DiagnosticError, ValidationError, AttributeError, TypeError):
        return [Section.model_validate(each).locator for each in read(text).value.get("sections", ())]
    return []


def _changed(locations: Locations, source: str, part: str, new: list[str], known: list[str], problems: list[Diagnostic]) -> Diagnostic:
    """Return the problem of a heading that was changed or taken away, and by which places are named."""
    now = advice_on_section(new, part).instead or (new[0] if len(new) == 1 else "")
    where = ("sections", known.index(now), "heading") if now else ("sections",)
    what = f"{'was' if now else 'has lost'} “{part}”, which {_places(problems)}"
    if not now:
        return locations["sources", source].diagnostic(where, what, "put it back, or name another section there")
    return locations["sources", source].diagnostic(where, what, f"write {part}, if the source prints it so; else write {now} in each of these")


def _not_listed(locations: Locations, source: str, part: str, meant: str, known: list[str], problems: list[Diagnostic]) -> Diagnostic:
    """Return the problem of a list of sections that is new and lacks one that was named before: at the heading that may be meant, or at the list."""
    if meant:
        return _either(locations, source, part, meant, known, problems)
    what = f"lists no “{part}”, which {_places(problems)}"
    fix = f"add  - {{heading: {written(part, in_braces=True)}}}, if the source prints it so; else write a heading of the list in each of these"
    return locations["sources", source].diagnostic(("sections",), what, fix)


def _like(part: str, known: list[str]) -> str:
    """Return the one section with a word like each of a place's own; empty text if none has, or several."""
    wanted = {word[:SAME_LETTERS] for word in fold(part).split()}
    like = [each for each in known if wanted and wanted <= {word[:SAME_LETTERS] for word in fold(each).split()}]
    return like[0] if len(like) == 1 else ""


def _either(locations: Locations, source: str, part: str, near: str, known: list[str], problems: list[Diagnostic]) -> Diagnostic:
    """Return the problem of a heading that nobody names, beside places that name one like it."""
    where = ("sections", known.index(near), "heading")
    what = f"is “{near}”, which nobody names; “{part}”, which no section is called, {_places(problems)}"
    return locations["sources", source].diagnostic(where, what, f"write {part}, if the source prints it so; else write {near} in each of these")


def _places(problems: list[Diagnostic]) -> str:
    """Return where a section is named, as far as a line bears it."""
    shown = [f"{each.path}:{each.line}" for each in sorted(problems)]
    rest = f" and {len(shown) - MOST_PLACES} more" if len(shown) > MOST_PLACES else ""
    return f"is named in {', '.join(shown[:MOST_PLACES])}{rest}"
