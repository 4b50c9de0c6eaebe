"""In which order records of a kind are read, one after the other: that of the list in which readers meet them. In: the manual. Out: ids."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from ..models.manual import Manual
from . import compendium, levers, meetings, network, register, states

LISTED: Mapping[str, Callable] = MappingProxyType(
    {
        "members": network.members,
        "meetings": meetings.meetings,
        "practices": register.practices,
        "tools": compendium.tools,
        "instruments": compendium.instruments,
        "levers": levers.levers,
        "countries": states.listed,
    }
)


class Around(NamedTuple):
    """The records before and after one; None at the ends."""

    previous: str | None
    next: str | None


@lru_cache(maxsize=32)
def in_order(manual: Manual, kind: str) -> tuple[str, ...]:
    """Return the ids of a kind in the order of its list, else in their own."""
    listed = LISTED.get(kind)
    return tuple(row[0] for row in listed(manual)) if listed else tuple(manual.published(kind))


def turn_title(manual: Manual, kind: str, id: str) -> str:
    """Return what leads to the record before or after: its title, with the year where its list goes by years, as that of instruments does."""
    record = manual.record(kind, id)
    adopted = getattr(record, "adopted", None)
    return record.page_title_in(manual, id) + (f" ({adopted[:4]})" if adopted else "")


def around(manual: Manual, kind: str, id: str) -> Around:
    """Return what stands before and after a record in its list; nothing for one that no list holds, such as a practice that was withdrawn."""
    ids = in_order(manual, kind)
    if id not in ids:
        return Around(None, None)
    at = ids.index(id)
    return Around(ids[at - 1] if at else None, ids[at + 1] if at + 1 < len(ids) else None)
