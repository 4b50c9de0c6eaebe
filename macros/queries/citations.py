"""Who cites what, and what the record does not know. Static: read from records and from the calls in pages."""

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from ..models.fields import Refers, Uncertain
from ..models.manual import KINDS, PLACED_KINDS, Manual, href
from ..models.marked_fields import references
from ..models.sources import Source
from ..models.urls import url
from .titles import page_title

STATES = "states/index.md"
BY_STATE = ("treaty_status", "memberships", "upr_reviews", "follow_up_mechanisms", "ihl_bodies", "rights_institutions")
NETWORK = "network/index.md"
CITING_KINDS = sorted(PLACED_KINDS, key=lambda kind: not kind.page)
MOST_ENTRIES = 3
NAMED_IN_BIBLIOGRAPHY = 2


class Place(NamedTuple):
    """A place in the manual: kind in plain words, title and address."""

    kind: str
    title: str
    href: str


class Entry(NamedTuple):
    """A source with the places that cite it."""

    id: str
    record: Source
    cited_by: list[Place]


class Doubt(NamedTuple):
    """A record with conflicts, unverified points or gaps."""

    place: Place
    record: Uncertain


def place_of(manual: Manual, kind: str, id: str) -> Place:
    """Return where a record stands."""
    return Place(KINDS[kind].label, manual.record(kind, id).name_in(manual, id), href(kind, id))


def sources(manual: Manual) -> list[Entry]:
    """Return the bibliography, by title, each with the pages and records that cite it."""
    cited = citing(manual)
    rows = [Entry(id, source, cited.get(id, [])) for id, source in manual.sources.items()]
    return sorted(rows, key=lambda row: row.record.title.lower())


def often_cited(manual: Manual) -> list[Entry]:
    """Return the sources with more places than the bibliography itself names."""
    return [row for row in sources(manual) if len(row.cited_by) > NAMED_IN_BIBLIOGRAPHY]


@lru_cache(maxsize=2)
def citing(manual: Manual) -> Mapping[str, list[Place]]:
    """Return, for each source, the pages that cite it and then the records that rest on it."""
    found = defaultdict(dict)
    for page in manual.pages.values():
        for call in page.calls:
            if call.name == "cite" and (source := call.given("source").get("source")):
                found[source][Place("page", page_title(manual, page.path), url(page.path))] = None
    for kind in (kind.name for kind in CITING_KINDS):
        if kind != "modules":
            for source, ids in _resting(manual, kind).items():
                found[source] |= dict.fromkeys(_places(manual, kind, ids))
    for source in _by_state(manual):
        found[source][Place("table", "The pages of states", url(STATES))] = None
    return {source: list(places) for source, places in found.items()}


def _by_state(manual: Manual) -> set[str]:
    """Return the sources on which the tables by state rest."""
    return {row.source for name in BY_STATE for row in getattr(manual, name).values() if row.source}


def _resting(manual: Manual, kind: str) -> Mapping[str, dict[str, None]]:
    """Return, for each source, the ids of the records of a kind that rest on it."""
    found = defaultdict(dict)
    for id, record in getattr(manual, kind).items():
        for _, marker, value in references(record, type(record)):
            if isinstance(marker, Refers) and marker.kind == "sources":
                found[value][id] = None
    return found


def _places(manual: Manual, kind: str, ids: Mapping[str, None]) -> list[Place]:
    """Return a place for each record; one for all of them where they are many and stand on one page."""
    if KINDS[kind].anchor and len(ids) > MOST_ENTRIES:
        return [Place("register", f"{len(ids)} entries: {KINDS[kind].label}s", url(KINDS[kind].page_of_all))]
    return [place_of(manual, kind, id) for id in ids]


def doubts(manual: Manual) -> list[Doubt]:
    """Return every record with a conflict, an unverified point or a gap; what is said of the network as a whole comes first."""
    whole = Place(KINDS["series"].label, "The network as a whole", url(NETWORK))
    found = [Doubt(whole, record) for record in manual.series.values()]
    for kind in (kind.name for kind in CITING_KINDS):
        for id, record in getattr(manual, kind).items():
            if isinstance(record, Uncertain) and (record.conflicts or record.unverified or record.gaps):
                found.append(Doubt(place_of(manual, kind, id), record))
    return found
