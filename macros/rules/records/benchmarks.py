"""Benchmarks that name a recommendation of another place. In: the manual and where its records stand. Out: problems."""

from collections.abc import Iterator

from ...models.manual import Manual
from ...models.recommendations import Benchmark, Recommendation
from ...reading.diagnostics import Diagnostic
from ...reading.locations import Locations

BETWEEN = "; "


def check_benchmarks(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each recommendation that its source has at another place than the benchmark says, and that is of another level too, or is another's."""
    named = {}
    for id, item in manual.benchmarks.items():
        named.setdefault(item.recommendation, []).append(id)
    for id, item in manual.benchmarks.items():
        found = manual.recommendations.get(item.recommendation or "")
        others = [other for other in named[item.recommendation] if other != id]
        if found and not _is_there(item, found) and (item.level != found.level or others):
            of = f"; {' and '.join(others)} names it too" if others else ""
            what = f"is {item.recommendation}, which stands under “{found.locator}”, and the benchmark under “{item.locator}”{of}"
            yield locations["benchmarks", id].diagnostic(("recommendation",), what, "name the recommendation that says it, or correct locator:")


def _is_there(item: Benchmark, found: Recommendation) -> bool:
    """Tell whether a recommendation stands where its benchmark says, as far as both name a place of one source."""
    places = [(found.source, found.locator), *((also.source, also.locator or "") for also in found.also)]
    of_source = {part for source, locator in places if source == item.source for part in locator.split(BETWEEN)}
    return not of_source or not of_source.isdisjoint(item.locator.split(BETWEEN))
