"""Texts that count the entries of their own record: all 31 are here; thirteen cards, eight roles.

In: the manual and where its records stand. Out: a problem for each number that the record itself contradicts.
Only words that can mean nothing but the whole are told: “in six cards” or “eight roles of the police” may be some of them.
"""

import re
from collections.abc import Iterator, Mapping

from ...models.formatting import spelt
from ...models.manual import Manual
from ...reading.diagnostics import Diagnostic
from ...reading.locations import Location, Locations
from ..number_words import NUMBER, value

ALL_HERE = re.compile(
    rf"\ball (?:the |of the )?({NUMBER})(?: (?:states|of them))? (?:are|stand) (?:here|below|listed|on (?:this|the) list)\b", re.IGNORECASE
)
NAMED = rf"\b({NUMBER}) (%s)(?=[.,;]|$| and )"
BEGINS_A_ROW = re.compile(rf"(?:^|[.;:,] )(?:and )?$|\b{NUMBER} [a-z]+ and $", re.IGNORECASE)


def check_own_counts(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each number of its own entries by which a record contradicts itself."""
    for id, lead in manual.leads.items():
        yield from _all_here(lead.meaning, len(lead.states), locations["leads", id])
    for id, exercise in manual.exercises.items():
        yield from _named(exercise.summary, {"cards": len(exercise.injects), "roles": len(exercise.roles)}, locations["exercises", id])


def _all_here(meaning: str, there: int, place: Location) -> Iterator[Diagnostic]:
    for match in ALL_HERE.finditer(meaning):
        if value(match[1]) != there:
            what = f"says “{' '.join(match[0].split())}”, and states: lists {there}"
            yield place.diagnostic(("meaning",), what, f"write {there}, or correct the list")


def _named(text: str, there: Mapping[str, int], place: Location) -> Iterator[Diagnostic]:
    text = " ".join(text.split())
    for match in re.finditer(NAMED % "|".join(there), text, re.IGNORECASE):
        right = there[match[2].lower()]
        if value(match[1]) != right and BEGINS_A_ROW.search(text[: match.start()]):
            what = f"says “{match[1]} {match[2]}”, and the record holds {right}"
            yield place.diagnostic(("summary",), what, f"write {right if match[1].isdigit() else spelt(right)}, or correct the {match[2]}")
