"""Ids to propose for headings that have none. In: a title, and the ids that its page has. Out: an id made of its words."""

import re
from collections.abc import Collection, Iterable

from ..reading.nearest import fold

MOST_SIGNS = 40  # signs
ID = re.compile(r"\{:?\s*#([\w-]+)")


def id_of(title: str, taken: Collection[str] = ()) -> str:
    """Return an id of small letters, digits and single dashes that the page does not have yet."""
    words = "-".join(re.findall(r"[a-z0-9]+", fold(title)))[:MOST_SIGNS].strip("-") or "id"
    return next(id for id in (words, *(f"{words}-{number}" for number in range(2, len(taken) + 3))) if id not in taken)


def ids_in(lines: Iterable[str]) -> set[str]:
    """Return the ids that stand in lines of a page."""
    return {id for line in lines for id in ID.findall(line)}
