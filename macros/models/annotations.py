"""The one walk over the types of records: what a field may hold, and what a record holds there.

In: annotations of models, records, or what was written for one that is refused. Out: shapes, parts and references. It serves
references, exports, messages and the list of macros.
"""

import types
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Annotated, Literal, NamedTuple, Union, get_args, get_origin

from .fields import NotAhead, PageAddress, Plain, Record, Refers, Vocabulary, Word

Path = tuple[str | int, ...]
Marker = Refers | Word | Vocabulary | PageAddress
MARKERS = (Refers, Word, Vocabulary, PageAddress)
SIGNS = {tuple: "[]", dict: "{}"}


class Shape(NamedTuple):
    """One type that an annotation allows: a plain type or model, or `tuple`, `dict` or `Literal` with what they hold, and its metadata."""

    type: object
    inner: tuple
    metadata: tuple

    @property
    def is_record(self) -> bool:
        """Whether it is a model."""
        return isinstance(self.type, type) and issubclass(self.type, Record)

    @property
    def is_free_text(self) -> bool:
        """Whether it is text in anybody's own words, in which every sign may stand."""
        return Plain.__metadata__[0] in self.metadata


class Part(NamedTuple):
    """A plain value inside a record, with its path and the shape of its type."""

    path: Path
    value: object
    shape: Shape


class Described(NamedTuple):
    """A field at any depth of a model: `evidence[].source`, `criteria{}.text`, and what it holds."""

    name: str
    text: str


@lru_cache(maxsize=4096)
def shapes(annotation: object, metadata: tuple = ()) -> tuple[Shape, ...]:
    """Return every type that an annotation allows, unions and metadata taken apart; None is left out."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return shapes(arguments[0], (*metadata, *arguments[1:]))
    if origin in (Union, types.UnionType):
        return tuple(shape for argument in arguments if argument is not type(None) for shape in shapes(argument, metadata))
    if origin in (tuple, dict, Literal):
        return (Shape(origin, tuple(item for item in arguments if item is not ...), metadata),)
    return (Shape(annotation, (), metadata),)


@lru_cache(maxsize=4096)
def field_shapes(model: type[Record], name: str) -> tuple[Shape, ...]:
    """Return every type that a field of a model allows."""
    field = model.model_fields[name]
    return shapes(field.annotation, tuple(field.metadata))


def parts(value: object, allowed: tuple[Shape, ...], path: Path = ()) -> Iterator[Part]:
    """Yield the plain values inside a value, as far as it has one of the shapes."""
    for shape in allowed:
        if shape.is_record:
            yield from _fields(value, shape.type, path)
        elif shape.type is tuple and isinstance(value, (tuple, list)):
            for number, item in enumerate(value):
                yield from parts(item, shapes(shape.inner[0]), (*path, number))
        elif shape.type is dict and isinstance(value, dict):
            for key, item in value.items():
                yield from parts(key, shapes(shape.inner[0]), (*path, key))
                yield from parts(item, shapes(shape.inner[1]), (*path, key))
        elif not isinstance(value, (tuple, list, dict, Record)):
            yield Part(path, value, shape)


def _fields(value: object, model: type[Record], path: Path) -> Iterator[Part]:
    """Yield the plain values in the fields of a record, or of what was written for one."""
    held = value.__dict__ if isinstance(value, Record) else value if isinstance(value, dict) else {}
    for name in model.model_fields:
        if held.get(name) is not None:
            yield from parts(held[name], field_shapes(model, name), (*path, name))


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


def records_in(allowed: tuple[Shape, ...], sign: str = "") -> Iterator[tuple[type[Record], str]]:
    """Yield the models inside shapes, with `[]` where a list holds them and `{}` where they stand by name."""
    for shape in allowed:
        if shape.is_record:
            yield shape.type, sign
        elif shape.type in SIGNS:
            for item in shape.inner:
                yield from records_in(shapes(item), sign + SIGNS[shape.type])


def described(model: type[Record], before: str = "") -> Iterator[Described]:
    """Yield every field of a model at any depth, with what its description says."""
    for name, field in model.model_fields.items():
        yield Described(before + name, field.description or "")
        for inner, sign in dict.fromkeys(records_in(field_shapes(model, name))):
            yield from described(inner, f"{before}{name}{sign}.")


def model_at(model: type[Record], path: Path) -> type[Record]:
    """Return the model in which the last field of a path stands; the nearest above where the path leaves the models."""
    for part in path:
        if not isinstance(part, int) and part in model.model_fields:
            model = next((inner for inner, _ in records_in(field_shapes(model, part))), model)
    return model


def shapes_at(annotation: object, path: Path) -> tuple[Shape, ...]:
    """Return every type that is allowed at a path inside an annotation; nothing where the path leaves it."""
    found = shapes(annotation)
    for part in path:
        found = tuple(inner for shape in found for inner in below(shape, part))
    return found


def below(shape: Shape, part: str | int) -> tuple[Shape, ...]:
    """Return every type that is allowed in a field, or in an entry, of a shape."""
    if shape.is_record:
        return field_shapes(shape.type, part) if part in shape.type.model_fields else ()
    if shape.type is tuple and isinstance(part, int):
        return shapes(shape.inner[0])
    return shapes(shape.inner[1]) if shape.type is dict and isinstance(part, str) else ()


@lru_cache
def field_names(annotation: object, seen: tuple = ()) -> frozenset[str]:
    """Return the names of all fields that an annotation holds at any depth."""
    found: set[str] = set()
    for model, _ in records_in(shapes(annotation)):
        if model not in seen:
            found |= set(model.model_fields)
            found |= {name for field in model.model_fields.values() for name in field_names(field.annotation, (*seen, model))}
    return frozenset(found)


def allowed_words(annotation: object) -> list[str]:
    """Return the words of an annotation that lists them, alone or beside None."""
    return [word for shape in shapes(annotation) if shape.type is Literal for word in shape.inner]
