"""Change a record and leave every other line as it is. In: the text of a YAML file, the path of a value, the new value. Out: the text, and the lines that differ.

Whole lines are written anew, those of one field or of one entry of a list. What comes out is read again and must hold exactly what was meant.
"""

import copy
from collections.abc import Sequence
from typing import NamedTuple

from ...reading.diagnostics import DiagnosticError
from ...reading.document import Document, Path, dotted, value_at
from ...reading.yaml.reader import read
from .yaml_writer import written


class Edit(NamedTuple):
    """A change of a file: the field, the first line that differs, the lines as they were and as they are to be."""

    field: str
    line: int
    before: tuple[str, ...]
    after: tuple[str, ...]


class Edited(NamedTuple):
    """The text of a file after a change, and the change."""

    text: str
    edit: Edit


class Unchangeable(Exception):
    """The file is written in a way in which no single line can be changed."""


def set_value(text: str, path: Path, value: object) -> Edited:
    """Return a file in which another value stands at a path that holds one.

    Raises:
        Unchangeable: the line cannot be written anew by itself.
    """
    document = _read(text)
    wanted = _with(document.value, path, value)
    unit = _unit(text, document, path)
    return _replaced(text, document, unit, _lines(unit, value_at(wanted, unit), _indent(document, unit)), wanted, path)


def add_field(text: str, inside: Path, name: str, value: object, order: Sequence[str]) -> Edited:
    """Return a file in which a record, whose fields have an order, has one field more.

    Raises:
        Unchangeable: the record is not written with a field on each line.
    """
    document = _read(text)
    there = value_at(document.value, inside)
    wanted = _with(document.value, (*inside, name), value)
    places = {field: number for number, field in enumerate(order)}
    before = [field for field in there if places.get(field, len(order)) < places.get(name, len(order))]
    after = (*inside, max(before, key=places.__getitem__)) if before else (*inside, next(iter(there)))
    start, end = _extent(text, document, after)
    new = _lines((*inside, name), value, _indent(document, after))
    return _spliced(text, end if before else start, 0, new, wanted, (*inside, name))


def drop_field(text: str, path: Path) -> Edited:
    """Return a file without a field.

    Raises:
        Unchangeable: the field has no lines to itself.
    """
    document = _read(text)
    unit = _unit(text, document, path)
    if unit != path:
        raise Unchangeable(f"{dotted(path)} has no line of its own")
    start, end = _extent(text, document, path)
    wanted = _with(document.value, path[:-1], {name: value for name, value in value_at(document.value, path[:-1]).items() if name != path[-1]})
    return _spliced(text, start, end - start, [], wanted, path)


def add_entry(text: str, path: Path, value: object) -> Edited:
    """Return a file in which a list has one entry more, at its end.

    Raises:
        Unchangeable: the list cannot be written anew by itself.
    """
    document = _read(text)
    entries = value_at(document.value, path)
    wanted = _with(document.value, path, [*entries, value])
    last = (*path, len(entries) - 1)
    if not entries or _unit(text, document, last) != last:
        return set_value(text, path, [*entries, value])
    _, end = _extent(text, document, last)
    return _spliced(text, end, 0, _lines((*path, len(entries)), value, _indent(document, last)), wanted, (*path, len(entries)))


def _read(text: str) -> Document:
    try:
        return read(text)
    except DiagnosticError as error:
        raise Unchangeable(str(error)) from None


def _with(value: object, path: Path, new: object) -> object:
    """Return a copy of a value in which another stands at a path."""
    if not path:
        return new
    held = copy.copy(value)
    held[path[0]] = _with(value[path[0]], path[1:], new) if len(path) > 1 else new
    return held


def _unit(text: str, document: Document, path: Path) -> Path:
    """Return the smallest part around a path that has its lines to itself."""
    lines = text.split("\n")
    for length in range(len(path), 0, -1):
        part = path[:length]
        place = (document.values if isinstance(part[-1], int) else document.keys)[part]
        sign = lines[place.line - 1][: place.column - 1].strip()
        if sign == ("-" if isinstance(part[-1], int) else ""):
            return part
    raise Unchangeable(f"{dotted(path)} has no line of its own")


def _indent(document: Document, unit: Path) -> int:
    """Return how far in a part begins: its name, or the dash before an entry."""
    place = (document.values if isinstance(unit[-1], int) else document.keys)[unit]
    return place.column - 1 - (2 if isinstance(unit[-1], int) else 0)


def _extent(text: str, document: Document, unit: Path) -> tuple[int, int]:
    """Return the lines of a part, from 0, the last one left out; empty lines and remarks after it are not its own."""
    start = (document.values if isinstance(unit[-1], int) else document.keys)[unit].line - 1
    lines = text.split("\n")
    others = [
        place.line - 1
        for places in (document.keys, document.values)
        for path, place in places.items()
        if path[: len(unit)] != unit and place.line - 1 > start
    ]
    end = min(others, default=len(lines))
    while end > start + 1 and (not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("#")):
        end -= 1
    return start, end


def _lines(unit: Path, value: object, indent: int) -> list[str]:
    """Return the lines of a field, or of an entry of a list, as far in as it belongs."""
    entry = isinstance(unit[-1], int)
    lines = written({"x": [value]} if entry else {unit[-1]: value}).rstrip("\n").split("\n")
    if entry and len(lines) == 1:  # a list of plain words is written on one line
        return [" " * indent + "- " + lines[0].removeprefix("x: [").removesuffix("]")]
    return [" " * indent + (line[2:] if entry else line) for line in lines[entry:]]


def _replaced(text: str, document: Document, unit: Path, new: list[str], wanted: object, path: Path) -> Edited:
    start, end = _extent(text, document, unit)
    return _spliced(text, start, end - start, new, wanted, path)


def _spliced(text: str, start: int, number: int, new: list[str], wanted: object, path: Path) -> Edited:
    lines = text.split("\n")
    before = lines[start : start + number]
    after = "\n".join([*lines[:start], *new, *lines[start + number :]])
    if _read(after).value != wanted:
        raise Unchangeable(f"{dotted(path)} cannot be written anew by itself")
    same = 0
    while same < min(len(before), len(new)) - 1 and before[same] == new[same]:
        same += 1
    before, new = before[same:], new[same:]
    while len(before) > 1 and len(new) > 1 and before[-1] == new[-1]:
        before, new = before[:-1], new[:-1]
    return Edited(after, Edit(dotted(path), start + same + 1, tuple(before), tuple(new)))
