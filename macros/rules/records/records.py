"""Rules between records: what is right in one file and wrong beside another."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise

from ...models.annotations import Path, Shape, field_shapes, parts, records_in, shapes
from ...models.fields import Record
from ...models.manual import DATA_KINDS, KINDS, Manual
from ...models.marked_fields import MARKERS, Same
from ...models.words import SEARCH_WORDS
from ...queries.training import of_day, slot_minutes
from ...reading.diagnostics import Diagnostic
from ...reading.locations import Location, Locations
from ...reading.nearest import fold
from ..names import advice_on_country
from .meetings import known_first

WITH_SMALL_LETTERS = ("aliases",)


def check_records(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield diagnostics that only a second record reveals."""
    yield from _file_names(manual, locations)
    yield from _twice(manual, locations, "recommendations", {id: (item.text,) for id, item in manual.recommendations.items()}, ("text",))
    yield from _twice(manual, locations, "meetings", {id: (m.type, m.start, m.city) for id, m in manual.meetings.items() if m.start}, ("start",))
    yield from _twice(manual, locations, "practices", _practices(manual), ("title",))
    yield from _twice(manual, locations, "members", {id: (_known_name(manual, m.name),) for id, m in manual.members.items() if m.name}, ("name",))
    yield from _states_as_organisations(manual, locations)
    yield from _listed_twice(manual, locations)
    yield from _overlaps(manual, locations)
    yield from _without_a_place(manual, locations)
    yield from _split_by_commas(manual, locations)


def _practices(manual: Manual) -> dict[str, tuple]:
    """Return what makes two practices one: title, countries, actors and years, however the title is spelt."""
    shown = {id: item for id, item in manual.practices.items() if not item.is_withdrawn}
    return {id: (_bare(item.title), tuple(sorted(item.countries)), item.actors, item.year) for id, item in shown.items()}


def _bare(text: str) -> str:
    return fold(text).removeprefix("the ")


def _known_name(manual: Manual, name: str) -> str:
    """Return the name by which the manual knows an organisation: EU is European Union."""
    for word in manual.vocabularies.get(SEARCH_WORDS, {}).values():
        if _bare(name) in map(_bare, [word.label, *word.description.split(", ")]):
            return _bare(word.label)
    return _bare(name)


def _states_as_organisations(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    names = {_bare(country.name): code for code, country in manual.countries.items()}
    for id, member in manual.members.items():
        if member.name and (code := names.get(_known_name(manual, member.name))):
            yield locations["members", id].diagnostic(
                ("name",), f"is the name of a state, {code}", f"write kind: state and iso: {code} instead, in data/members/{code.lower()}.yml"
            )


def _listed_twice(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    for id, item in manual.leads.items():
        seen: dict[str, int] = {}
        for number, state in enumerate(item.states):
            if seen.setdefault(state.iso, number) != number:
                yield locations["leads", id].diagnostic(
                    ("states", number, "iso"),
                    f"{state.iso} stands on the list already, as entry {seen[state.iso] + 1}",
                    "keep one of the two entries",
                )


def _split_by_commas(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each text of a list on one line that a comma seems to have cut off from the text before it."""
    for kind in DATA_KINDS:
        for id, record in getattr(manual, kind.name).items() if _has_lists(kind.model) else ():
            for path, texts in _lists_of(Same(record)):
                yield from _cut(locations[kind.name, id], path, texts)


@lru_cache
def _has_lists(model: type[Record], seen: tuple = ()) -> bool:
    """Tell whether a model has lists of texts, at any depth."""
    every = [shape for name in model.model_fields if name not in WITH_SMALL_LETTERS for shape in field_shapes(model, name)]
    inner = {inside for inside, _ in records_in(tuple(every))} - {*seen, model}
    return any(map(_holds_texts, every)) or any(_has_lists(inside, (*seen, model)) for inside in inner)


def _holds_texts(shape: Shape) -> bool:
    return shape.type is tuple and any(inner.type is str and not _is_reference(inner) for inner in shapes(shape.inner[0]))


def _is_reference(shape: Shape) -> bool:
    return any(isinstance(marker, MARKERS) for marker in shape.metadata)


@lru_cache(maxsize=4096)
def _lists_of(one: Same) -> tuple[tuple[Path, tuple[str, ...]], ...]:
    """Return each list of texts of a record, with its path; those of one text say nothing here."""
    found: dict[Path, list[str]] = defaultdict(list)
    for path, value, shape in parts(one.record, shapes(type(one.record))):
        if isinstance(path[-1], int) and shape.type is str and not _is_reference(shape) and not {*WITH_SMALL_LETTERS} & {*path}:
            found[path[:-1]].append(value)
    return tuple((path, tuple(texts)) for path, texts in found.items() if len(texts) > 1)


def _cut(location: Location, path: Path, texts: tuple[str, ...]) -> Iterator[Diagnostic]:
    for number, (before, text) in enumerate(pairwise(texts), 1):
        has_capital = before[:1].isupper() and not before.startswith("I ")  # a word that has one wherever it stands
        if not (has_capital and text[:1].islower()):
            continue
        if len({location.document.place((*location.inside, *path, at)).line for at in (number - 1, number)}) == 1:
            yield location.diagnostic(
                (*path, number),
                f"“{text}” begins with a small letter, as if a comma had cut it off from “{before}”",
                f'if they are one text, write "{before}, {text}" in quotes; if they are two, begin each with a capital letter',
            )


def _without_a_place(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each programme of modules that no heading of its page stands for: its address, to which packages lead, would lead nowhere."""
    for id, programme in manual.programmes.items():
        page, _, anchor = KINDS["programmes"].page_of(id).partition("#")
        if page in manual.pages and anchor not in {heading.id for heading in manual.pages[page].headings}:
            fix = f'add to docs/{page}  ## {programme.title} {{: #{anchor} }}  and, below it,  {{{{ programme("{id}") }}}}'
            yield locations["programmes", id].diagnostic((), f"has no section of its own on docs/{page}, to which its packages lead", fix)


def _overlaps(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each slot of a programme that begins before the one before it has ended."""
    for id, programme in manual.programmes.items():
        for day, slots in enumerate(programme.days):
            for number, (before, slot) in enumerate(pairwise(slots), 1):
                end = of_day(before.start) + slot_minutes(manual, before)
                if end > of_day(slot.start):
                    yield locations["programmes", id].diagnostic(
                        ("days", day, number, "start"),
                        f"is {slot.start}, but what stands before it ends at {end // 60:02}:{end % 60:02}",
                        f'write "{end // 60:02}:{end % 60:02}" or later, or shorten it',
                    )


def _file_names(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    for id, member in manual.members.items():
        if member.iso and (member.iso.lower() != id or member.iso not in manual.countries):
            place, code = locations["members", id], id.upper()
            if member.iso not in manual.countries:  # told where the code stands
                yield from _without_its_code(manual, id, member.iso, place.path)
                continue
            if member.iso.lower() in manual.members and re.fullmatch(rf"{member.iso.lower()}[-_ ]?(?:\d+|new|old|copy|draft|[a-z])", id):
                what, fix = (
                    f"is a second file of {member.iso}",
                    f"bring what is new in it into data/members/{member.iso.lower()}.yml, and remove this one",
                )
                yield Diagnostic(place.path, 1, 1, "file", what, fix)
                continue
            right = code if code in manual.countries and id != member.iso.lower() else ""
            other = (
                ""
                if member.iso.lower() in manual.members
                else f"call the file {member.iso.lower()}.yml, if {manual.countries[member.iso].name} is meant"
            )
            ways = ", or ".join(filter(None, [other, f"write {right} for {manual.countries[right].name}" if right else "correct the code"]))
            yield place.diagnostic(("iso",), f"is {member.iso}, but the file is called {id}.yml", ways, "" if other else right)


def _without_its_code(manual: Manual, id: str, iso: str, path: str) -> Iterator[Diagnostic]:
    """Yield a problem for a file that is called otherwise than the country that its wrong code means."""
    right = advice_on_country(manual, iso).instead.lower()
    if right and id.upper() not in manual.countries and right not in manual.members:
        yield Diagnostic(path, 1, 1, "file", f"is called {id}.yml, and iso: {iso} means {right.upper()}", f"call the file {right}.yml")


def _twice(manual: Manual, locations: Locations, kind: str, values: Mapping[str, tuple], where: tuple) -> Iterator[Diagnostic]:
    seen = defaultdict(list)
    for id, value in known_first(manual, kind, list(values.items())):
        seen[value].append(id)
    for ids in seen.values():
        for id in ids[1:]:
            yield locations[kind, id].diagnostic(
                where, f"is the same as in {locations[kind, ids[0]].path} ({ids[0]})", "keep one of the two records, or tell them apart"
            )
