"""The sources of the parts of a practice. In: the manual, and where its practices stand. Out: a problem at each that the record does not hold."""

from collections.abc import Iterator

from ...models.manual import Manual
from ...models.practices import PartSources, Practice
from ...reading.diagnostics import Diagnostic
from ...reading.locations import Location, Locations


def check_part_sources(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each source of a part that is none of the record's, and each part with sources that the record does not tell."""
    for id, practice in manual.practices.items():
        for part in PartSources.model_fields:
            if named := getattr(practice.part_sources, part):
                yield from _of_part(manual, practice, locations["practices", id], part, named)


def _of_part(manual: Manual, practice: Practice, place: Location, part: str, named: tuple[str, ...]) -> Iterator[Diagnostic]:
    if not getattr(practice, part):
        fix = f"write {part}: with what they say, or take the line out"
        yield place.diagnostic(("part_sources", part), f"gives sources to a part that the record does not tell, {part}", fix)
    for number, source in enumerate(named):
        if source not in practice.sources and source in manual.sources:  # one that there is not is told as that
            fix = f"add {source} to sources, or write here {' or '.join(practice.sources)}"
            yield place.diagnostic(("part_sources", part, number), f"{source} is not among the sources of this record", fix)
