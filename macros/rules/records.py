"""Rules between records: what is right in one file and wrong beside another."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from ..models.manual import Manual
from ..queries.training import of_day, slot_minutes
from ..reading.data_files import Location
from ..reading.diagnostics import Diagnostic

Locations = dict[tuple[str, str], Location]


def check_records(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield diagnostics that only a second record reveals."""
    yield from _file_names(manual, locations)
    yield from _twice(locations, "sources", {id: (source.short,) for id, source in manual.sources.items()}, ("short",))
    yield from _twice(locations, "recommendations", {id: (item.text,) for id, item in manual.recommendations.items()}, ("text",))
    yield from _twice(locations, "meetings", {id: (m.type, m.start, m.city) for id, m in manual.meetings.items() if m.start}, ("start",))
    yield from _overlaps(manual, locations)


def _overlaps(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each slot of a programme that begins before the one before it has ended."""
    for id, programme in manual.programmes.items():
        for day, slots in enumerate(programme.days):
            for number, (before, slot) in enumerate(pairwise(slots), 1):
                end = of_day(before.start) + slot_minutes(manual, before)
                if end > of_day(slot.start):
                    yield locations["programmes", id].diagnostic(("days", day, number, "start"), f"is {slot.start}, but what stands before it ends at "
                                                          f"{end // 60:02}:{end % 60:02}", f'write "{end // 60:02}:{end % 60:02}" or later, or shorten it')


def _file_names(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    for id, member in manual.members.items():
        if member.iso and member.iso.lower() != id:
            yield locations["members", id].diagnostic(("iso",), f"is {member.iso}, but the file is called {id}.yml",
                                               f"call the file {member.iso.lower()}.yml, or correct the code")


def _twice(locations: Locations, kind: str, values: dict[str, tuple], where: tuple) -> Iterator[Diagnostic]:
    seen = defaultdict(list)
    for id, value in values.items():
        seen[value].append(id)
    for ids in seen.values():
        for id in ids[1:]:
            yield locations[kind, id].diagnostic(where, f"is the same as in {locations[kind, ids[0]].path} ({ids[0]})",
                                          "keep one of the two records, or tell them apart")
