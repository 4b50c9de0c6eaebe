"""Acts that create a post or body, and what they say on each element of a mandate."""

from typing import NamedTuple

from ..models.acts import Act
from ..models.manual import Manual


class ActRow(NamedTuple):
    """An act with its id."""

    id: str
    record: Act


def acts(manual: Manual, group: str | None = None) -> list[ActRow]:
    """Return the acts of a group, by their first date; those without a date come last."""
    rows = [ActRow(id, act) for id, act in manual.acts.items() if group in (None, act.group)]
    return sorted(rows, key=lambda row: (row.record.dates or ("9999",), row.record.title))


def settling(manual: Manual, element: str) -> list[ActRow]:
    """Return the acts that settle an element of a mandate, as far as they were read."""
    return [row for row in acts(manual) if element in row.record.elements]
