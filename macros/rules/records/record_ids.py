"""Ids that say something of their record: the number of a recommendation, the country of a practice. In: the manual and where its records stand. Out: problems."""

import re
from collections.abc import Iterator

from ...models.manual import Manual
from ...reading.diagnostics import Diagnostic
from ...reading.locations import Locations

OF_RECOMMENDATION = re.compile(r"r([0-9]{3,})")


def check_record_ids(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each id that has not the form of its kind, or says another thing than the record."""
    yield from _recommendations(manual, locations)
    yield from _practices(manual, locations)


def _recommendations(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    numbers = [int(match[1]) for id in manual.recommendations if (match := OF_RECOMMENDATION.fullmatch(id))]
    for id in manual.recommendations if numbers else ():
        if not OF_RECOMMENDATION.fullmatch(id):
            what = "is no number of a recommendation, which is an r and three digits"
            yield locations["recommendations", id].diagnostic(
                (),
                what,
                f"write r{id}:"
                if f"r{id}" not in manual.recommendations and re.fullmatch("[0-9]{3}", id)
                else f"write the next free one, r{max(numbers) + 1:03}:",
            )


def _practices(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each practice whose file is called by a country that the record does not name."""
    for id, practice in manual.practices.items():
        code = id[:2].upper() if id[2:3] == "-" else ""
        if code in manual.countries and practice.countries and code not in practice.countries:
            what = f"does not hold {code}, by which the file {id}.yml is called"
            yield locations["practices", id].diagnostic(("countries",), what, "correct the countries, or the name of the file if it is new")
