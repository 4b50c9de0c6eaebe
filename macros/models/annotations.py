"""Walk a record and yield every reference it holds, from the types of its fields.

In: a frozen record, or what was written for one that is refused. Out: (path, marker, value) for each id, vocabulary word and page address in it.
"""

import types
from collections.abc import Iterator
from functools import lru_cache
from typing import Annotated, Union, get_args, get_origin

from ..reading.yaml_reader import Path
from .fields import PageAddress, Record, Refers, Vocabulary, Word

Marker = Refers | Word | Vocabulary | PageAddress
MARKERS = (Refers, Word, Vocabulary, PageAddress)


def references(record: Record, path: Path = ()) -> Iterator[tuple[Path, Marker, str]]:
    """Yield each reference of a record, with its path inside the record."""
    for name in _marked_fields(type(record)):
        value = getattr(record, name)
        if value is not None:
            field = type(record).model_fields[name]
            yield from walk(value, field.annotation, field.metadata, (*path, name))


def raw_references(model: type[Record], written: dict, path: Path = ()) -> Iterator[tuple[Path, Marker, str]]:
    """Yield each reference in what was written for a record of a model, as far as it has the model's shape."""
    for name in _marked_fields(model):
        if name in written:
            field = model.model_fields[name]
            yield from walk(written[name], field.annotation, field.metadata, (*path, name))


def walk(value: object, annotation: object, metadata: list, path: Path) -> Iterator[tuple[Path, Marker, str]]:
    """Yield the references in one value of a given type; none where the value is of another shape."""
    if isinstance(value, Record):
        yield from references(value, path)
        return
    if isinstance(value, dict) and isinstance(annotation, type) and issubclass(annotation, Record):
        yield from raw_references(annotation, value, path)
        return
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        yield from walk(value, arguments[0], [*metadata, *arguments[1:]], path)
    elif origin in (Union, types.UnionType):
        for argument in arguments:
            if argument is not type(None):
                yield from walk(value, argument, metadata, path)
    elif origin is tuple and isinstance(value, (tuple, list)):
        for number, item in enumerate(value):
            yield from walk(item, arguments[0], [], (*path, number))
    elif origin is dict and isinstance(value, dict):
        for key, item in value.items():
            yield from walk(key, arguments[0], [], (*path, key))
            yield from walk(item, arguments[1], [], (*path, key))
    elif isinstance(value, str):
        for marker in metadata:
            if isinstance(marker, MARKERS):
                yield path, marker, value


@lru_cache
def _marked_fields(model: type[Record]) -> tuple[str, ...]:
    """Return the fields of a model that can hold a reference at any depth."""
    return tuple(name for name, field in model.model_fields.items() if _marked(field.annotation, field.metadata, ()))


def _marked(annotation: object, metadata: list, seen: tuple) -> bool:
    if any(isinstance(marker, MARKERS) for marker in metadata):
        return True
    if isinstance(annotation, type) and issubclass(annotation, Record):
        if annotation in seen:
            return False
        return any(_marked(f.annotation, f.metadata, (*seen, annotation)) for f in annotation.model_fields.values())
    arguments = get_args(annotation)
    if get_origin(annotation) is Annotated:
        return _marked(arguments[0], list(arguments[1:]), seen)
    return any(_marked(argument, [], seen) for argument in arguments)
