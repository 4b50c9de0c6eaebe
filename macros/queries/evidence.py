"""How sure the records of a table are. In: their names and records. Out: each doubt once, with the names that it holds for."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

from ..models.fields import Conflict, Unverified


class Evidenced(Protocol):
    """A record with its sources and what is doubtful about it."""

    sources: Sequence[str]
    unverified: Sequence[Unverified]
    gaps: Sequence[str]
    conflicts: Sequence[Conflict]


Named = list[tuple[str, Evidenced]]


class Shared(NamedTuple):
    """A doubt in words, and the names of the records that share it."""

    text: str
    names: list[str]


class Evidence(NamedTuple):
    """What stands below a table: points not verified, points not known, sources that differ, and records without a source."""

    unverified: list[Shared]
    gaps: list[Shared]
    conflicts: list[tuple[str, Conflict]]
    unsourced: list[str]


def evidence(rows: Named) -> Evidence:
    """Return the doubts about the records of a table."""
    return Evidence(
        _shared((f"{point.field}: {point.note}", name) for name, record in rows for point in record.unverified),
        _shared((gap, name) for name, record in rows for gap in record.gaps),
        [(name, conflict) for name, record in rows for conflict in record.conflicts],
        [name for name, record in rows if not record.sources],
    )


def _shared(pairs: Iterable[tuple[str, str]]) -> list[Shared]:
    """Return each text once, with all names that go with it."""
    found = defaultdict(list)
    for text, name in pairs:
        found[text].append(name)
    return [Shared(text, names) for text, names in found.items()]
