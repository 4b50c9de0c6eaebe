"""Levers by family, in the order in which they are taken up. In: the manual. Out: rows and groups."""

from typing import NamedTuple

from ..models.levers import Lever
from ..models.manual import Manual

FAMILIES, TIMES = "lever-families", "lever-times"


class LeverRow(NamedTuple):
    """A lever with its id."""

    id: str
    record: Lever


class Family(NamedTuple):
    """A family of levers: its word, what it is called, the page about it if there is one, and its levers."""

    word: str
    label: str
    page: str
    rows: list[LeverRow]


def levers(manual: Manual, family: str | None = None, when: str | None = None) -> list[LeverRow]:
    """Return the levers of a family and a time, or all: by family, then by when they are taken up, then by name."""
    families, times = (list(manual.vocabularies.get(name, ())) for name in (FAMILIES, TIMES))
    found = [
        LeverRow(id, lever)
        for id, lever in manual.levers.items()
        if (family is None or lever.family == family) and (when is None or lever.when == when)
    ]
    return sorted(found, key=lambda row: (families.index(row.record.family), times.index(row.record.when), row.record.short.lower()))


def families(manual: Manual) -> list[Family]:
    """Return the families that hold a lever, each with its own."""
    words = manual.vocabularies.get(FAMILIES, {})
    found = (Family(word, entry.label, page_of(manual, word), levers(manual, word)) for word, entry in words.items())
    return [family for family in found if family.rows]


def page_of(manual: Manual, family: str) -> str:
    """Return the page about a family, which is called as it is; empty text if there is none."""
    page = f"risk/{family}.md"
    return page if page in manual.pages else ""


def beside(manual: Manual, id: str) -> list[LeverRow]:
    """Return the other levers of a lever's family."""
    return [row for row in levers(manual, manual.levers[id].family) if row.id != id]
