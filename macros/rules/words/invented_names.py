"""The country of an exercise is no real one: no name of it belongs to the real world, or nearly so.

In: the manual and where its exercises stand. Out: a problem for each invented name that a state, territory, city or language bears (the
manual's own names, and those of Babel in the six languages of the United Nations), that differs by a slip from the name of a state, or of
which a record about the real world speaks; and for each text of the story that names a real state.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from babel import Locale
from babel.core import get_global

from ...models.annotations import field_shapes, parts
from ...models.exercises import Exercise
from ...models.manual import Manual
from ...models.marked_fields import Same
from ...queries.names_of_states import everyday_names
from ...reading.diagnostics import Diagnostic
from ...reading.locations import Location
from ...reading.nearest import fold, misspelt
from ..names import names_of_countries

LANGUAGES = ("en", "fr", "es", "ar", "ru", "zh")
REAL = ("sources", "members", "meetings", "leads", "practices", "documents", "events", "instruments", "tools")
SHORTEST = 4
STORY = ("title", "setting", "roles", "opening", "injects")
OTHER = "invent another name"


def check_invented_names(manual: Manual, locations: dict[tuple[str, str], Location]) -> Iterator[Diagnostic]:
    """Yield what is wrong with the names of each exercise."""
    for id, exercise in manual.exercises.items():
        place = locations["exercises", id]
        for where, name in _invented(exercise):
            if what := likeness(manual, name):
                yield place.diagnostic(where, f"“{name}” {what}", OTHER)
        yield from _states_named(manual, exercise, place)


def _invented(exercise: Exercise) -> Iterator[tuple[tuple, str]]:
    for group in type(exercise.invented).model_fields:
        for number, name in enumerate(getattr(exercise.invented, group)):
            yield ("invented", group, number), name


def likeness(manual: Manual, name: str) -> str:
    """Return what of the real world bears a name, or nearly; empty if nothing known does."""
    given, states = fold(name), names_of_countries(manual)
    if given in states:
        return f"is the name of a state: {_of(manual, given)}"
    if given in real_names():
        return "is the name of a real territory, city or language"
    if near := _nearly(name, tuple(states)):
        return f"is nearly the name of a state: {_of(manual, near)}"
    if re.search(rf"\b{re.escape(given)}\b", _records(manual)):
        return "stands in a record of this manual about the real world"
    return ""


@lru_cache(maxsize=1024)
def _nearly(name: str, states: tuple[str, ...]) -> str | None:
    return misspelt(name, [each for each in states if len(each) >= SHORTEST])


def _of(manual: Manual, name: str) -> str:
    return " or ".join(manual.countries[code].name for code in sorted(names_of_countries(manual)[name]))


@lru_cache(maxsize=1)
def real_names() -> frozenset[str]:
    """Return the names of territories and languages, and the cities after which time zones are called."""
    locales = [Locale(code) for code in LANGUAGES]
    names = [name for locale in locales for name in (*locale.territories.values(), *locale.languages.values())]
    cities = [zone.rpartition("/")[2].replace("_", " ") for zone in get_global("zone_territories")]
    return frozenset(fold(name) for name in (*names, *cities))


@lru_cache(maxsize=2)
def _records(manual: Manual) -> str:
    """Return everything that records about the real world say, folded."""
    return " ".join(_said_in(Same(record)) for kind in REAL for record in getattr(manual, kind).values())


@lru_cache(maxsize=4096)
def _said_in(one: Same) -> str:
    model, held = type(one.record), vars(one.record)
    values = (part.value for name in model.model_fields for part in parts(held[name], field_shapes(model, name)))
    return fold("\n".join(value for value in values if isinstance(value, str)))


def _states_named(manual: Manual, exercise: Exercise, place: Location) -> Iterator[Diagnostic]:
    """Yield a problem for each text of the story that names a real state; remarks for the facilitator may."""
    states = _state_names(tuple(map(Same, manual.countries.values())), frozenset(name for name, _ in everyday_names(manual)))
    for path, name in _names_in(Same(exercise), states):
        yield place.diagnostic(path, f"names a real state, “{name}”", "write of an invented one, or say it in notes:, for the facilitator")


@lru_cache(maxsize=512)
def _names_in(one: Same, states: re.Pattern) -> tuple[tuple[tuple, str], ...]:
    """Return path and name of each text of a story that names one of the states; kept, since most stories and states are as they were."""
    found = (part for name in STORY for part in parts(getattr(one.record, name), field_shapes(Exercise, name), (name,)))
    texts = ((part.path, states.search(part.value)) for part in found if "notes" not in part.path and isinstance(part.value, str))
    return tuple((path, match[0]) for path, match in texts if match)


@lru_cache(maxsize=2)
def _state_names(countries: tuple[Same, ...], everyday: frozenset[str]) -> re.Pattern:
    return _any_of(everyday.union(*(country.record.all_names() for country in countries)))


@lru_cache(maxsize=2)
def _any_of(names: frozenset[str]) -> re.Pattern:
    longest_first = sorted((name for name in names if len(name) >= SHORTEST), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first)) or '(?!)'})(?!\w)")
