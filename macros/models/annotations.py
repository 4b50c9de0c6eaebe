"""The one walk over the types of records: what a field may hold, and what a record holds there.

In: annotations of models, records, or what was written for one that is refused. Out: shapes and parts. It serves
references, exports, messages and the list of macros.
"""

import types
from collections.abc import Iterator
from functools import lru_cache
from typing import Annotated, Literal, NamedTuple, Union, get_args, get_origin

from .fields import Plain, Record

Path = tuple[str | int, ...]
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
