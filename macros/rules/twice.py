"""Two records that a reader could not tell apart, and names that a program spoilt. In: the manual and where its records stand. Out: problems.

A row or record is often begun as a copy of its neighbour, and one field forgotten is all that gives it away.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from ..models.fields import Record
from ..models.manual import DATA_KINDS, Manual
from ..queries.country_names import names_of_states
from ..reading.data_files import Location
from ..reading.diagnostics import Diagnostic
from ..reading.nearest import fold

Locations = dict[tuple[str, str], Location]
TOLD_ELSEWHERE = {"leads": ("states",)}  # lists whose entries are held apart by one field
SAME_AS_STATE = {"DJ", "GT", "KW", "LU", "MC", "MX", "PA", "SG", "SM", "ST", "TN", "VA"}  # whose city bears its name, whole or in everyday words
ONE_OF_A_NAME = (("terms", "term"), ("events", "title"), ("instruments", "title"), ("tools", "title"), ("countries", "name"))


def check_twice(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each record that bears the name of another of its kind, and each name that is none."""
    for kind, field in ONE_OF_A_NAME:
        yield from _same_name(locations, kind, field, {id: getattr(record, field) for id, record in getattr(manual, kind).items()})
    for kind in DATA_KINDS:
        for id, record in getattr(manual, kind.name).items() if kind.shape != "table" else ():
            yield from entries_twice(record, locations[kind.name, id], told=TOLD_ELSEWHERE.get(kind.name, ()))
    yield from _names_of_countries(manual, locations)
    yield from _cities(manual, locations)


def entries_twice(record: Record, place: Location, told: Collection[str] = ()) -> Iterator[Diagnostic]:
    """Yield each entry of a list that stands in it already, word for word: a line that was copied and not changed."""
    for path, entries in _lists(record):
        seen: dict[str, int] = {}
        for number, entry in enumerate(entries) if path[-1] not in told else ():
            if (first := seen.setdefault(repr(entry), number)) != number:
                said = entry if isinstance(entry, str) else "what it says"
                yield place.diagnostic((*path, number), f"{said} stands on the list already, as entry {first + 1}", "keep one of the two entries")


def _lists(value: object, path: tuple = ()) -> Iterator[tuple[tuple, tuple]]:
    """Yield each list with more than one entry inside a record, with its path."""
    if isinstance(value, tuple):
        if len(value) > 1:
            yield path, value
        inside = enumerate(value)
    else:
        inside = value.items() if isinstance(value, Mapping) else ((name, value.__dict__[name]) for name in type(value).model_fields)
    for name, item in inside:
        if isinstance(item, (tuple, Mapping, Record)):
            yield from _lists(item, (*path, name))


def _same_name(locations: Locations, kind: str, field: str, names: Mapping[str, str]) -> Iterator[Diagnostic]:
    seen = defaultdict(list)
    for id, name in names.items():
        seen[fold(name)].append(id)
    for first, *others in seen.values():
        for id in others:
            what = f"“{names[id]}” is what {first} is called as well"
            yield locations[kind, id].diagnostic((field,), what, "keep one of the two, or give this one the name that tells them apart")


def _names_of_countries(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    for code, country in manual.countries.items():
        name, place = country.name, locations["countries", code]
        if "?" in name:
            yield place.diagnostic(("name",), f"“{name}” holds ?, which stands for a letter that a program lost", "write the letter in its place")
        elif name[:1].islower():
            right = name[:1].upper() + name[1:]
            yield place.diagnostic(("name",), f"“{name}” begins with a small letter", f"write {right}", right)


def _cities(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each city behind which the name of its country stands again, and each that is none."""
    for id, meeting in manual.meetings.items():
        if what := _no_city(manual, meeting.city or ""):
            yield locations["meetings", id].diagnostic(("city",), what, "write the name of the city alone")
            continue
        city, _, after = (meeting.city or "").rpartition(", ")
        country = manual.countries.get(meeting.country or "")
        if city and country and fold(after) in {fold(name) for name in country.all_names()}:
            what = f"names {after}, which country: {meeting.country} says already"
            yield locations["meetings", id].diagnostic(("city",), what, f"write {city}", city)


def _no_city(manual: Manual, city: str) -> str:
    """Return why a text is no name of a city; empty text if it may be one."""
    if fold(city) in ("city", "town", "place", "venue", "city name"):
        return f"“{city}” holds the place of a name"
    if any(sign.isdigit() for sign in city):
        return f"“{city}” holds a number, as an address or a date does"
    codes = {code for code, names in names_of_states(manual).items() if fold(city) in map(fold, names)}
    return f"“{city}” is the name of a state" if codes and not codes & SAME_AS_STATE else ""
