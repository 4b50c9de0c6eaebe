"""Fields that bear a marker, at any depth of a model. In: models, and records or what was written for one. Out: references, days that cannot lie ahead, vocabularies."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from .annotations import SIGNS, Path, Shape, field_shapes, parts, shapes
from .fields import NotAhead, PageAddress, Record, Refers, Vocabulary, Word

Marker = Refers | Word | Vocabulary | PageAddress
MARKERS = (Refers, Word, Vocabulary, PageAddress)


class Same:
    """A record as a key: it never changes, and is the same as itself only."""

    __slots__ = ("record",)

    def __init__(self, record: Record):
        self.record = record

    def __hash__(self) -> int:
        return id(self.record)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and self.record is other.record


def references(record: object, model: type[Record]) -> Iterable[tuple[Path, Marker, str]]:
    """Return path, marker and text of each reference of a record of a model, or of what was written for one."""
    if isinstance(record, Record):
        return _references_of(Same(record))
    return _references(record if isinstance(record, dict) else {}, model)


@lru_cache(maxsize=16_384)
def _references_of(one: Same) -> tuple[tuple[Path, Marker, str], ...]:
    return tuple(_references(one.record.__dict__, type(one.record)))


def _references(held: dict, model: type[Record]) -> Iterator[tuple[Path, Marker, str]]:
    for name in _marked_fields(model, MARKERS):
        if held.get(name) is not None:
            yield from references_in(held[name], field_shapes(model, name), (name,))


def not_ahead(record: Record) -> tuple[tuple[Path, object, int], ...]:
    """Return path and value of each date or year of a record that cannot lie ahead, and how many years it may all the same."""
    return _not_ahead_of(Same(record))


@lru_cache(maxsize=16_384)
def _not_ahead_of(one: Same) -> tuple[tuple[Path, object, int], ...]:
    return tuple(_not_ahead(one.record))


def _not_ahead(record: Record) -> Iterator[tuple[Path, object, int]]:
    for name in _marked_fields(type(record), NotAhead):
        for part in parts(getattr(record, name), field_shapes(type(record), name), (name,)):
            marks = [marker for marker in part.shape.metadata if isinstance(marker, NotAhead)]
            if part.value is not None and marks:
                yield part.path, part.value, max(mark.years for mark in marks)


def references_in(value: object, allowed: tuple[Shape, ...], path: Path = ()) -> Iterator[tuple[Path, Marker, str]]:
    """Yield path, marker and text of each reference in a value of one of the shapes."""
    for part in parts(value, allowed, path):
        for marker in part.shape.metadata:
            if isinstance(marker, MARKERS) and isinstance(part.value, str):
                yield part.path, marker, part.value


def bears(model: type[Record], markers: type | tuple[type, ...]) -> bool:
    """Tell whether anything in a model, at any depth, bears one of the markers; of thousands of rows nothing does."""
    return bool(_marked_fields(model, markers))


@lru_cache
def _marked_fields(model: type[Record], markers: type | tuple[type, ...]) -> tuple[str, ...]:
    """Return the fields of a model in which something at any depth bears one of the markers."""
    return tuple(name for name in model.model_fields if any(_bears(shape, markers, (model,)) for shape in field_shapes(model, name)))


def _bears(shape: Shape, markers: type | tuple[type, ...], seen: tuple) -> bool:
    if any(isinstance(marker, markers) for marker in shape.metadata):
        return True
    if shape.is_record:
        below = (inner for name in shape.type.model_fields for inner in field_shapes(shape.type, name))
        return shape.type not in seen and any(_bears(inner, markers, (*seen, shape.type)) for inner in below)
    return shape.type in SIGNS and any(_bears(inner, markers, seen) for item in shape.inner for inner in shapes(item))


def vocabularies(model: type[Record], seen: tuple = ()) -> Iterator[str]:
    """Yield the name of each vocabulary of which a word stands in a model, at any depth."""
    for name in model.model_fields if model not in seen else ():
        for shape in field_shapes(model, name):
            yield from _vocabularies(shape, (*seen, model))


def _vocabularies(shape: Shape, seen: tuple) -> Iterator[str]:
    yield from (marker.name for marker in shape.metadata if isinstance(marker, Word))
    if shape.is_record:
        yield from vocabularies(shape.type, seen)
    for inner in (found for item in shape.inner for found in shapes(item)) if shape.type in SIGNS else ():
        yield from _vocabularies(inner, seen)


@lru_cache
def words_of_field(model: type[Record], name: str) -> frozenset[str]:
    """Return the vocabularies of which a field holds a word, itself or in its entries, but not in records inside it."""
    found = field_shapes(model, name)
    inner = (each for shape in found if shape.type in SIGNS for item in shape.inner for each in shapes(item))
    return frozenset(marker.name for shape in (*found, *inner) for marker in shape.metadata if isinstance(marker, Word))
