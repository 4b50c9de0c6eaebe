"""A record that still bears the name of the sample it was copied from, or the words of its form. In: where records stand, and the names of the samples. Out: a problem for each."""

from collections.abc import Collection, Iterator
from functools import lru_cache

from ..models.manual import KINDS
from ..reading.diagnostics import Diagnostic
from ..reading.locations import Locations
from ..reading.nearest import fold

NAMES = ("title", "name", "term", "publisher")


def check_samples(locations: Locations, samples: Collection[str]) -> Iterator[Diagnostic]:
    """Yield each name of a record that is one of the samples' own."""
    for place in locations.values() if samples else ():
        raw = place.raw if isinstance(place.raw, dict) else {}
        for name in NAMES:
            if raw.get(name) in samples:
                what = f"“{raw[name]}” is the sample of data/README.md, which says nothing of this record"
                yield place.diagnostic((name,), what, "write what is so; look at every other line of the record too")


def check_words_of_forms(locations: Locations, samples: Collection[str]) -> Iterator[Diagnostic]:
    """Yield each text of a record that is what its form says of the field."""
    for (kind, _), place in locations.items() if samples else ():  # the samples themselves hold them
        raw = place.raw if kind in KINDS and isinstance(place.raw, dict) else {}
        for name, field in KINDS[kind].model.model_fields.items() if raw else ():
            said = fold(raw[name]) if isinstance(raw.get(name), str) else ""
            if len(said.split()) > 1 and said in _said(field.description or ""):
                what = f"“{raw[name]}” is what the form says of this field, and nothing of this record"
                yield place.diagnostic((name,), what, "write what is so, or leave the line out if it may be left out")


@lru_cache(maxsize=1024)
def _said(description: str) -> frozenset[str]:
    """Return what a form says of a field, whole and up to its first comma."""
    return frozenset(map(fold, (description, description.partition(",")[0])))
