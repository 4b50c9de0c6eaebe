"""A record that still bears the words of the sample it was copied from, or of its form. In: where records stand, and the words of the samples. Out: a problem for each."""

from collections.abc import Iterator
from functools import lru_cache

from ..models.manual import KINDS
from ..reading.diagnostics import Diagnostic
from ..reading.locations import Locations
from ..reading.nearest import fold
from ..reading.samples import Samples

NAMES = ("title", "name", "term", "publisher")
MOST_SHOWN = 60


def check_samples(locations: Locations, samples: Samples) -> Iterator[Diagnostic]:
    """Yield each name and text of a record that is one of the samples' own."""
    for (kind, _), place in locations.items() if samples.names else ():  # the samples themselves hold them
        for where, text in _texts(place.raw):
            name = where[-1]
            if len(where) == 1 and _of_form(kind, name, text):
                what, fix = f"“{text}” is what the form says of this field", "write what is so, or leave the line out if it may be left out"
                yield place.diagnostic(where, f"{what}, and nothing of this record", fix)
            elif (len(where) == 1 and name in NAMES and text in samples.names) or (name, " ".join(text.split())) in samples.texts:
                shown = text if len(text) <= MOST_SHOWN else f"{text[:MOST_SHOWN].rpartition(' ')[0]} …"
                what = f"“{shown}” is the sample of data/README.md, which says nothing of this record"
                yield place.diagnostic(where, what, "write what is so; look at every other line of the record too")


def _texts(raw: object, where: tuple = ()) -> Iterator[tuple[tuple, str]]:
    """Yield every text that stands in a field, with the way to it."""
    for key, value in raw.items() if isinstance(raw, dict) else enumerate(raw) if isinstance(raw, list) else ():
        if isinstance(value, str) and isinstance(key, str):
            yield (*where, key), value
        else:
            yield from _texts(value, (*where, key))


def _of_form(kind: str, name: str, text: str) -> bool:
    """Tell whether a text is what its form says of the field."""
    field = KINDS[kind].model.model_fields.get(name) if kind in KINDS else None
    said = fold(text) if field else ""
    return len(said.split()) > 1 and said in _said(field.description or "")


@lru_cache(maxsize=1024)
def _said(description: str) -> frozenset[str]:
    """Return what a form says of a field, whole and up to its first comma."""
    return frozenset(map(fold, (description, description.partition(",")[0])))
