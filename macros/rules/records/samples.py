"""A record that still bears the words of the sample it was copied from, or of its form. In: where records stand, and the words of the samples. Out: a problem for each."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ...models.manual import KINDS
from ...reading.diagnostics import Diagnostic
from ...reading.files.samples import Samples
from ...reading.locations import Location, Locations
from ...reading.nearest import fold

NAMES = ("title", "name", "term", "publisher")
MOST_SHOWN = 60
FEWEST_SPACES = 4  # of a sentence that nobody else will write
SENTENCES = re.compile(r"(?<=[.!?])\s+")
INVENTED = re.compile(r"\b(?:Invented|Example)\b", re.IGNORECASE)  # by which the samples of the guides are called
NAMED_IN_GUIDES = re.compile(r"\bExample(?:ville|city)\b|\b(?:Second )?Example (?:Organi[sz]ation|Office(?: for Tables)?|Convention)\b")
ID_OF_SAMPLE = re.compile(r"\b(?:invented|example)")
IN_GUIDES = re.compile(r"\b[Ii]nvented [\w ]{1,40} that shows only the form\b|\bshows only the form of an entry\b|^Here stands what\b")


def check_samples(locations: Locations, samples: Samples) -> Iterator[Diagnostic]:
    """Yield each name and text of a record that is one of the samples' own, or holds one beside what was done."""
    for (kind, own), place in locations.items():
        for where, told in _told(kind, own, place, samples):
            yield place.diagnostic(where, *told)


def _told(kind: str, own: str, place: Location, samples: Samples) -> tuple[tuple[tuple, tuple[str, ...]], ...]:
    """Return what is wrong with the texts of a record; kept as long as its document is remembered, since most records are as they were."""
    made, key = place.document.records, (Samples, place.inside)
    if key not in made or made[key][0] is not samples:
        made[key] = samples, tuple(_found(kind, own, place.raw, samples))
    return made[key][1]


def _found(kind: str, own: str, raw: object, samples: Samples) -> Iterator[tuple[tuple, tuple[str, ...]]]:
    is_sample = bool(not samples.names or ID_OF_SAMPLE.search(own) or INVENTED.search(_called(raw)))
    for where, text in _texts(raw):
        whole = _left_whole(kind, where, text, samples) if samples.names else None  # the samples themselves hold them
        if told := whole or (None if is_sample else _name_left(text)) or _left_beside(raw, where[-1], text, samples):
            yield where, told


def _left_whole(kind: str, where: tuple, text: str, samples: Samples) -> tuple[str, ...] | None:
    """Return what is wrong with a text that says nothing but what its form or the sample does."""
    name = where[-1]
    if len(where) == 1 and _of_form(kind, name, text):
        what, fix = f"“{text}” is what the form says of this field", "write what is so, or leave the line out if it may be left out"
        return f"{what}, and nothing of this record", fix
    if (len(where) == 1 and name in NAMES and text in samples.names) or (name, " ".join(text.split())) in samples.texts:
        what = f"“{_shown(text)}” is the sample of data/README.md, which says nothing of this record"
        return what, "write what is so; look at every other line of the record too"
    return None


def _name_left(text: str) -> tuple[str, ...] | None:
    """Return what is wrong with a text that holds a name which the samples of the guides invented."""
    name = NAMED_IN_GUIDES.search(text)
    return (f"“{name[0]}” is a name that the sample invented", "write what is so; look at every other line of the record too") if name else None


def _left_beside(record: object, name: str, text: str, samples: Samples) -> tuple[str, ...] | None:
    """Return what is wrong with a text in which sentences of a sample were left beside others, or alone in a record that is called otherwise."""
    left, own = _parted(name, text, samples)
    if not left or not own and INVENTED.search(_called(record)):
        return None
    what = f"holds “{_shown(' '.join(left))}”, the words of the sample"
    return (what, "take them away", " ".join(own)) if own else (f"{what}, which say nothing of this record", "write what is so")


@lru_cache(maxsize=32_768)
def _parted(name: str, text: str, samples: Samples) -> tuple[list[str], list[str]]:
    """Return the sentences of a text that are a sample's, and the others. Remembered, since each text is asked about whenever anything changed."""
    sentences = SENTENCES.split(" ".join(text.split()))
    left = [each for each in sentences if IN_GUIDES.search(each) or _is_of_samples(name, each, samples)]
    return left, [each for each in sentences if each not in left]


def _called(record: object) -> str:
    """Return by what a record is called; as the samples of the guides are, where nothing tells."""
    named = [str(record[name]) for name in (*NAMES, "iso") if record.get(name)] if isinstance(record, dict) else []
    return named[0] if named else "Invented"


def _is_of_samples(name: str, sentence: str, samples: Samples) -> bool:
    words = sentence.rstrip(".")
    return words.count(" ") >= FEWEST_SPACES and any(
        words in (each.rstrip(".") for each in SENTENCES.split(text)) for field, text in samples.texts if field == name
    )


def _shown(text: str) -> str:
    return text if len(text) <= MOST_SHOWN else f"{text[:MOST_SHOWN].rpartition(' ')[0]} …"


def _texts(raw: object, where: tuple = ()) -> Iterator[tuple[tuple, str]]:
    """Yield every text that stands in a field or in a list, with the way to it."""
    for key, value in raw.items() if isinstance(raw, dict) else enumerate(raw) if isinstance(raw, list) else ():
        if isinstance(value, str):
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
