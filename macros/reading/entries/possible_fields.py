"""To which field of a record lines can belong that no line names. In: a model, what is there, the lines as a value. Out: the names of fields, and one problem."""

import re
from collections.abc import Collection
from functools import lru_cache
from typing import Annotated, NamedTuple

import yaml
from pydantic import TypeAdapter, ValidationError

from ...models.annotations import field_shapes
from ...models.fields import Record
from ..diagnostics import Diagnostic, unplaced
from ..slips.lines import indent_of
from ..slips.yaml_break import events_of

ENTRY = re.compile(r" *- \S")
MOST_FIELDS = 8


class Block(NamedTuple):
    """Lines, from 0, that one field of a record holds, and how far in the record's fields are."""

    first: int
    end: int
    depth: int


def problem_of(lines: list[str], block: Block, names: list[str]) -> Diagnostic | None:
    """Return what is wrong with a block that can belong to some fields; None where it can belong to too many."""
    if len(names) > MOST_FIELDS:
        return None
    what = "begins a list that no line above names" if ENTRY.match(lines[block.first]) else "begins a group of fields that no line above names"
    if len(names) > 1:
        return unplaced(
            block.first + 1, 1, "line", what, f"write the line of its field above it, which is one of: {', '.join(f'{name}:' for name in names)}"
        )
    head = f"{' ' * block.depth}{names[0]}:"
    return unplaced(block.first + 1, 1, "line", what, f"write the line `{names[0]}:` above it", f"{head}\n{lines[block.first]}", 1)


def value_of(lines: list[str]) -> object:
    """Return what lines say, every scalar as text; None where they cannot be read by themselves."""
    text = "\n".join(lines)
    try:
        if any(isinstance(event, yaml.AliasEvent) for event in events_of(text)):
            return None
        return yaml.load(text, Loader=yaml.CBaseLoader)
    except yaml.YAMLError:
        return None


def possible_fields(model: type[Record], value: object, there: Collection[str]) -> list[str]:
    """Return the fields of a record that are not there and can hold a value of many lines."""
    if not isinstance(value, (list, dict)) or not value:
        return []
    return [name for name in model.model_fields if name not in there and _can_hold(model, name, value)]


def _can_hold(model: type[Record], name: str, value: object) -> bool:
    if not any(shape.is_record if isinstance(value, dict) else shape.type is tuple for shape in field_shapes(model, name)):
        return False
    try:
        _reader(model, name).validate_python(value)
    except ValidationError:
        return False
    return True


@lru_cache(maxsize=512)
def _reader(model: type[Record], name: str) -> TypeAdapter:
    field = model.model_fields[name]
    return TypeAdapter(Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation)


def says(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def is_field(line: str, depth: int) -> bool:
    return indent_of(line) <= depth and not ENTRY.match(line)
