"""What came of a meeting, and where it went on: entries of the register, the chapters that explain them or the outcome itself, practices.

An entry came of a meeting when an outcome of that meeting has the entry's source, and its place in it.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from ..models.fields import Reference, Sourced
from ..models.manual import Manual
from ..models.meetings import Meeting, Outcome
from ..models.practices import Practice
from ..models.recommendations import Recommendation
from ..models.urls import url
from .titles import page_title


class Chapter(NamedTuple):
    """A page that explains something, with its title and address."""

    title: str
    href: str


class FromMeeting(NamedTuple):
    """A practice that rests on the document of a meeting."""

    id: str
    record: Practice


class OutcomeRow(NamedTuple):
    """An outcome with the ids of the entries that came of it, and the chapters that explain those or the outcome itself."""

    record: Outcome
    entries: list[str]
    chapters: list[Chapter]


def outcomes(manual: Manual, meeting: Meeting) -> list[OutcomeRow]:
    """Return the outcomes of a meeting, each with where it went on."""
    return [_row(manual, outcome) for outcome in meeting.outcomes]


def _row(manual: Manual, outcome: Outcome) -> OutcomeRow:
    entries = [id for id, entry in manual.recommendations.items() if _came_of(entry, outcome)]
    places = [outcome.explained, *(manual.recommendations[id].explained.partition("#")[0] for id in entries)]
    return OutcomeRow(outcome, entries, [_chapter(manual, place) for place in dict.fromkeys(filter(None, places))])


def _chapter(manual: Manual, place: str) -> Chapter:
    page, mark, heading = place.partition("#")
    return Chapter(page_title(manual, page), f"{url(page)}{mark}{heading}")


def _came_of(entry: Recommendation, outcome: Sourced) -> bool:
    return any(place.source == outcome.source and _shared(place, outcome) for place in (entry, *entry.also))


def _shared(place: Reference | Recommendation, outcome: Sourced) -> bool:
    """Tell whether a place in a document lies in one of those of an outcome, which stand between semicolons."""
    wanted = [part.strip().casefold() for part in (outcome.locator or "").split(";")]
    return any(part and part in (place.locator or "").casefold() for part in wanted)


@lru_cache(maxsize=2)
def meetings_of_entries(manual: Manual) -> Mapping[str, list[str]]:
    """Return, for each entry of the register, the ids of the meetings that it came of."""
    found: dict[str, list[str]] = {}
    for id, entry in _pairs(manual):
        if id not in found.setdefault(entry, []):
            found[entry].append(id)
    return found


def _pairs(manual: Manual) -> Iterator[tuple[str, str]]:
    for id, meeting in manual.meetings.items():
        for row in outcomes(manual, meeting):
            yield from ((id, entry) for entry in row.entries)


def practices_from(manual: Manual, meeting: Meeting) -> list[FromMeeting]:
    """Return the practices that rest on a document from which the outcomes of a meeting are told, by title."""
    documents = {outcome.source for outcome in meeting.outcomes}
    found = [FromMeeting(id, item) for id, item in manual.practices.items() if documents & set(item.sources)]
    return sorted(found, key=lambda item: item.record.title.lower())
