"""A record that still bears the name of the sample it was copied from. In: where records stand, and the names of the samples. Out: a problem for each."""

from collections.abc import Collection, Iterator

from ..reading.diagnostics import Diagnostic
from ..reading.locations import Locations

NAMES = ("title", "name", "term", "publisher")


def check_samples(locations: Locations, samples: Collection[str]) -> Iterator[Diagnostic]:
    """Yield each name of a record that is one of the samples' own."""
    for place in locations.values() if samples else ():
        raw = place.raw if isinstance(place.raw, dict) else {}
        for name in NAMES:
            if raw.get(name) in samples:
                what = f"“{raw[name]}” is the sample of data/README.md, which says nothing of this record"
                yield place.diagnostic((name,), what, "write what is so; look at every other line of the record too")
