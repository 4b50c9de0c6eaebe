"""Put the fields of each record in the order in which its model tells them, comments going with the field below them."""

import re
from itertools import takewhile
from typing import NamedTuple

import yaml

from ..models.fields import Record, Reference, Reviewed, Uncertain
from .nodes import Note, Part, is_record, parts, reading, tree

EVIDENCE = ("source", "locator", "also", "sources")
WHAT = "put the fields in their usual order"


def reading_order(model: type[Record]) -> list[str]:
    """Return a model's fields as people read them: its own, what is uncertain, what it rests on, and its review clock."""
    apart = [name for base in (Reference, Uncertain, Reviewed) if issubclass(model, base) for name in base.model_fields]
    said = list(model.__annotations__)
    own = sorted((name for name in model.model_fields if name not in apart), key=lambda name: said.index(name) if name in said else -1)
    rests = list(takewhile(lambda name: name in EVIDENCE, reversed(own)))[::-1]
    order = [*own[: len(own) - len(rests)], *Uncertain.model_fields, *Reference.model_fields, *rests, *Reviewed.model_fields]
    return [name for name in dict.fromkeys(order) if name in model.model_fields]


class Found(NamedTuple):
    """A record whose fields are out of order."""

    node: yaml.MappingNode
    model: type[Record]


def fields(text: str, shape: object) -> tuple[str, list[Note]]:
    """Order the fields of every record that is written with a field to each line.

    The last record comes first and those inside before those that hold them, so the lines of all others stay true.
    """
    found = _unordered(text, shape)
    after, notes = _all(text, found)
    if _says_the_same(text, after):
        return after, notes
    notes = []
    for one in found:
        after, done = _all(text, [one])
        if _says_the_same(text, after):
            text, notes = after, [*notes, *done]
    return text, notes


def _all(text: str, found: list[Found]) -> tuple[str, list[Note]]:
    lines, notes = text.split("\n"), []
    for node, model in found:
        ordered = _ordered(lines, node, model)
        if ordered:
            lines = ordered
            notes.append(Note(node.start_mark.line + 1, WHAT))
    return "\n".join(lines), notes


def _unordered(text: str, shape: object) -> list[Found]:
    """Return the records whose fields are out of order, the last first; not those with unknown or double fields."""
    root = tree(text)
    found = list(parts(root, shape)) if root is not None else []
    return [Found(part.node, part.type) for part in reversed(found) if _out_of_order(part)]


def _out_of_order(part: Part) -> bool:
    if not is_record(part.type) or not isinstance(part.node, yaml.MappingNode) or part.node.flow_style:
        return False
    keys, wanted = [str(key.value) for key, _ in part.node.value], reading_order(part.type)
    known = set(keys) <= set(wanted) and len(set(keys)) == len(keys)
    return known and keys != sorted(keys, key=wanted.index)


def _ordered(lines: list[str], node: yaml.MappingNode, model: type[Record]) -> list[str] | None:
    """Return the lines with a record's fields in order; None if two fields share a line."""
    keys = [key.start_mark for key, _ in node.value]
    column, first = keys[0].column, keys[0].line
    if len({key.line for key in keys}) < len(keys) or {key.column for key in keys} != {column}:
        return None
    end = _end(lines, node, column)
    starts = [first, *(_with_comments(lines, key.line, column) for key in keys[1:]), end]
    dash = lines[first][:column]
    chunks = [lines[start:stop] for start, stop in zip(starts, starts[1:], strict=False)]
    chunks[0] = [" " * column + chunks[0][0][column:], *chunks[0][1:]]
    wanted = reading_order(model)
    pairs = sorted(zip((str(key.value) for key, _ in node.value), chunks, strict=True), key=lambda pair: wanted.index(pair[0]))
    ordered = [line for _, chunk in pairs for line in chunk]
    top = next(number for number, line in enumerate(ordered) if not line.lstrip().startswith("#"))
    comments = [dash[: len(dash) - len(dash.lstrip())] + line.lstrip() for line in ordered[:top]]
    ordered = [*comments, dash + ordered[top][column:], *ordered[top + 1 :]]
    return [*lines[:first], *ordered, *lines[end:]]


def _with_comments(lines: list[str], line: int, column: int) -> int:
    """Return the first of the comment lines that stand right above a field, at its own depth."""
    while re.match(rf"^ {{{column}}}#", lines[line - 1]):
        line -= 1
    return line


def _end(lines: list[str], node: yaml.MappingNode, column: int) -> int:
    """Return the line after a record: empty lines and comments that follow its last field stay where they are."""
    end = min(node.end_mark.line + (1 if node.end_mark.column > column else 0), len(lines))
    while not lines[end - 1].strip() or re.match(rf"^ {{0,{column}}}#", lines[end - 1]):
        end -= 1
    return end


def _says_the_same(before: str, after: str) -> bool:
    first, second = tree(before), tree(after)
    return second is not None and _unordered_reading(reading(first)) == _unordered_reading(reading(second))


def _unordered_reading(value: object) -> object:
    if isinstance(value, tuple):
        return {key: _unordered_reading(item) for key, item in value}
    return [_unordered_reading(item) for item in value] if isinstance(value, list) else value
