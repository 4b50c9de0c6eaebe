"""Two records that a reader could not tell apart, and names that a program spoilt. In: the manual and where its records stand. Out: problems.

A row or record is often begun as a copy of its neighbour, and one field forgotten is all that gives it away.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache

from ...models.fields import Record
from ...models.manual import DATA_KINDS, Manual
from ...models.marked_fields import Same
from ...models.states import Country
from ...queries.names_of_states import names_of_states
from ...reading.diagnostics import Diagnostic
from ...reading.locations import Location, Locations
from ...reading.nearest import fold

TOLD_ELSEWHERE = {"leads": ("states",)}  # lists whose entries are held apart by one field
SAME_AS_STATE = {"DJ", "GT", "KW", "LU", "MC", "MX", "PA", "SG", "SM", "ST", "TN", "VA"}  # whose city bears its name, whole or in everyday words
SAME_AS_PART = {"GE"}  # Georgia is a part of the United States as well
ANSWERS = {"yes", "no", "none", "true", "false", "on", "off", "unknown", "not known", "nil"}
PLACE_OF_A_NAME = re.compile(
    r"(?:name of (?:the )?)?(?:city|town|place|venue)(?: name| (?:of|for) (?:the|your) (?:meeting|event|workshop|venue|conference))?"
)
CONTINENTS = {"africa", "asia", "europe", "oceania", "north america", "south america", "latin america", "middle east", "africa and asia"}
OFFICE = re.compile(r"(?:ministry|embassy|permanent mission|foreign office|hotel|university|conference centre|headquarters)\b", re.IGNORECASE)
ON_A_SCREEN = {
    "online",
    "virtual",
    "virtually",
    "zoom",
    "hybrid",
    "teams",
    "webex",
    "remote",
    "video",
    "by video",
    "video conference",
    "internet",
    "webinar",
}
ONE_OF_A_NAME = (
    ("terms", "term"),
    ("countries", "name"),
    ("answers", "question"),
    ("mapping_questions", "question"),
    *((kind, "title") for kind in ("events", "instruments", "tools", "bodies", "acts", "levers", "challenges", "exercises", "programmes")),
    ("placement_questions", "title"),
)
ASKING = ("mapping_questions", "placement_questions")


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
    for path, number, entry, first in _again(Same(record)):
        if path[-1] not in told:
            said = entry if isinstance(entry, str) else "what it says"
            yield place.diagnostic((*path, number), f"{said} stands on the list already, as entry {first + 1}", "keep one of the two entries")


@lru_cache(maxsize=4096)
def _again(one: Same) -> tuple[tuple[tuple, int, object, int], ...]:
    """Return each entry of a record's lists that stands there already: the list's path, its number, the entry, and the number of the first."""
    found = []
    for path, entries in _lists(one.record):
        seen: dict[str, int] = {}
        numbered = ((number, entry, seen.setdefault(repr(entry), number)) for number, entry in enumerate(entries))
        found += [(path, number, entry, first) for number, entry, first in numbered if first != number]
    return tuple(found)


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
            asks = kind in ASKING
            what = f"“{names[id]}” is what {first} {'asks' if asks else 'is called'} as well"
            fix = f"keep one of the two, or give this one the {'question' if asks else 'name'} that tells them apart"
            yield locations[kind, id].diagnostic((field,), what, fix)


def _names_of_countries(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    lost = [(code, where) for code, country in manual.countries.items() for where, text in _named(country) if "?" in text]
    for code, where in lost[:1]:
        what = f"“{dict(_named(manual.countries[code]))[where]}” holds ?, which stands for a letter that a program lost"
        all_lost = "go back to the table as it stood, and save it as “CSV UTF-8”"
        more = f"; {len(lost)} names of this table have lost theirs" if len(lost) > 1 else ""
        yield locations["countries", code].diagnostic(where, what + more, all_lost if more else "write the letter in its place")
    for code, country in manual.countries.items():
        name = country.name
        if name[:1].islower():
            right = name[:1].upper() + name[1:]
            yield locations["countries", code].diagnostic(("name",), f"“{name}” begins with a small letter", f"write {right}", right)


def _named(country: Country) -> list[tuple[tuple[str, ...], str]]:
    return [(("name",), country.name), *((("names", language), text) for language, text in country.names.items())]


def _cities(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each city behind which the name of its country stands again, and each that is none."""
    for id, meeting in manual.meetings.items():
        if what := _no_city(manual, meeting.city or ""):
            yield locations["meetings", id].diagnostic(("city",), *what)
            continue
        city, _, after = re.sub(r"^(.*\S) ?\(([^()]+)\)$", r"\1, \2", meeting.city or "").rpartition(", ")
        country = manual.countries.get(meeting.country or "")
        if city and not country and (code := after if after in manual.countries else _code_of(manual, after)):
            what = f"names its country as well, {after}"
            yield locations["meetings", id].diagnostic(("city",), what, f"write {city}, and country: {code} on a line of its own")
        if city and country and fold(after) in {fold(name) for name in country.all_names()}:
            what = f"names {after}, which country: {meeting.country} says already"
            yield locations["meetings", id].diagnostic(("city",), what, f"write {city}", city)


def _code_of(manual: Manual, name: str) -> str:
    codes = _states(manual).get(fold(name), ())
    return codes[0] if len(codes) == 1 and codes[0] not in SAME_AS_PART else ""


@lru_cache(maxsize=2)
def _states(manual: Manual) -> Mapping[str, tuple[str, ...]]:
    return _by_name(tuple(names_of_states(manual).items()))


@lru_cache(maxsize=4)
def _by_name(states: tuple[tuple[str, tuple[str, ...]], ...]) -> Mapping[str, tuple[str, ...]]:
    """Return the codes of the states that bear a name, by the name folded."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for code, names in states:
        for name in names:
            found[fold(name)][code] = None
    return {name: tuple(codes) for name, codes in found.items()}


def _no_place(city: str) -> tuple[str, ...]:
    """Return why a text names a screen, a part of the world, an office or a building, and what to do; nothing if it does not."""
    if fold(city) in ON_A_SCREEN:
        return (
            f"“{city}” is no place",
            "leave city and country out, and say in a note that it is held on a screen; type: virtual, if it has no other type",
        )
    if fold(city) in CONTINENTS or OFFICE.match(city):
        return (
            f"“{city}” is no city, but a part of the world, an office or a building",
            "write the city in which it was held; region and note have fields of their own",
        )
    return ()


def _no_city(manual: Manual, city: str) -> tuple[str, ...]:
    """Return why a text is no name of a city, what to do, and the name if it is sure; nothing if it may be one."""
    alone = "write the name of the city alone"
    if fold(city) == "null":
        return ()  # empty for YAML, and told as that
    if PLACE_OF_A_NAME.fullmatch(fold(city)):
        return (f"“{city}” holds the place of a name", alone)
    if fold(city) in ANSWERS:
        return (f"“{city}” is an answer and no name", "write the name of the city, or leave the line out")
    if elsewhere := _no_place(city):
        return elsewhere
    if re.search(r"\s(?:or|ou|oder|o)\s", city):
        return (f"“{city}” names two places", "write the one that is sure; while none is, leave the line out and say it in a note")
    if any(sign.isdigit() for sign in city):
        return (f"“{city}” holds a number, as an address or a date does", alone)
    if len(city) > 3 and city.isascii() and city.replace(" ", "").isalpha() and city in (city.lower(), city.upper()):
        right = city.title() if city.isalpha() else ""  # of several words some stay small: Port of Spain
        return (f"“{city}” is not written as a name", f"write {right}" if right else "write it with the capitals that it has", right)
    codes = _states(manual).get(fold(city), ())
    return (f"“{city}” is the name of a state", alone) if codes and SAME_AS_STATE.isdisjoint(codes) else ()
