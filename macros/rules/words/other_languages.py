"""A text of our own in another language. In: the manual and where its records stand. Out: a problem at each.

Names of offices, publishers and documents stay as they are, and so does what somebody types to search: only fields in which the manual speaks are asked.
"""

from collections.abc import Iterator
from functools import lru_cache

from ...models.annotations import field_shapes, parts
from ...models.fields import Record
from ...models.manual import DATA_KINDS, Manual
from ...models.marked_fields import Same
from ...reading.diagnostics import Diagnostic
from ...reading.locations import Locations
from ..languages import language_of, said

SPEAKING = """
    text done situation result lesson note gaps why purpose definition question answer themes progress facilitator meaning use
    description summary limits how what when detail points topics basis
"""
OURS = frozenset(SPEAKING.split())
NOT_OURS = ("offices", "sources", "documents", "courses", "details")


def check_other_languages(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each text of a record in which the manual speaks, and does not speak English."""
    for kind in DATA_KINDS:
        for id, record in getattr(manual, kind.name).items() if kind.name not in NOT_OURS and kind.shape != "table" else ():
            for path, language, begin in _in_record(Same(record)):
                yield locations[kind.name, id].diagnostic(path, *said(language, begin))


@lru_cache(maxsize=4096)
def _in_record(one: Same) -> tuple[tuple[tuple, str, str], ...]:
    """Return the path, the language and the beginning of each text of a record that is in another language; kept, since most are as they were."""
    record: Record = one.record
    found = (part for name in type(record).model_fields for part in parts(vars(record)[name], field_shapes(type(record), name), (name,)))
    ours = (part for part in found if isinstance(part.value, str) and _is_ours(part.path))
    return tuple((part.path, language, part.value[:30]) for part in ours if (language := language_of(part.value)))


def _is_ours(path: tuple) -> bool:
    names = [part for part in path if isinstance(part, str)]
    return names[-1] in OURS and not set(names) & set(NOT_OURS)
