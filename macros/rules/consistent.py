"""Rules between records: what is right in one file and wrong beside another."""

from collections import defaultdict
from collections.abc import Iterator

from ..models.manual import Manual
from ..problems import Problem
from ..records import Home

Homes = dict[tuple[str, str], Home]


def check_records(manual: Manual, homes: Homes) -> Iterator[Problem]:
    """Yield problems that only a second record reveals."""
    yield from _file_names(manual, homes)
    yield from _twice(homes, "sources", {id: (source.short,) for id, source in manual.sources.items()}, ("short",))
    yield from _twice(homes, "recommendations", {id: (item.text,) for id, item in manual.recommendations.items()}, ("text",))
    yield from _twice(homes, "meetings", {id: (m.type, m.start, m.city) for id, m in manual.meetings.items() if m.start}, ("start",))


def _file_names(manual: Manual, homes: Homes) -> Iterator[Problem]:
    for id, member in manual.members.items():
        if member.iso and member.iso.lower() != id:
            yield homes["members", id].problem(("iso",), f"is {member.iso}, but the file is called {id}.yml",
                                               f"call the file {member.iso.lower()}.yml, or correct the code")


def _twice(homes: Homes, kind: str, values: dict[str, tuple], where: tuple) -> Iterator[Problem]:
    seen = defaultdict(list)
    for id, value in values.items():
        seen[value].append(id)
    for ids in seen.values():
        for id in ids[1:]:
            yield homes[kind, id].problem(where, f"is the same as in {homes[kind, ids[0]].path} ({ids[0]})",
                                          "keep one of the two records, or tell them apart")
