"""YAML text as nodes that know their place, walked together with the shape they should have."""

import re
from collections.abc import Iterator
from types import UnionType
from typing import Annotated, NamedTuple, Union, get_args, get_origin

import yaml

from ..models.fields import Plain, Record

MARKS = re.compile("[&*!]")
PLAIN = Plain.__metadata__[0]


class Note(NamedTuple):
    """What was done on a line, counted from 1."""

    line: int
    what: str


class Part(NamedTuple):
    """A node with the type it should have: a model, or the type and the metadata of a plain value."""

    node: yaml.Node
    type: object
    metadata: tuple

    @property
    def free(self) -> bool:
        """Whether the value is text in which anything may be written."""
        return PLAIN in self.metadata


def tree(text: str) -> yaml.Node | None:
    """Return text as a node; None if it is not YAML, or uses anchors or tags, which nothing here touches."""
    try:
        if MARKS.search(text) and _marked(text):
            return None
        return yaml.compose(text, Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, UnicodeError):
        return None


def _marked(text: str) -> bool:
    return any(getattr(event, "anchor", None) or getattr(event, "tag", None) for event in yaml.parse(text, Loader=yaml.CSafeLoader))


def broken_line(text: str) -> tuple[int, str] | None:
    """Return the line, from 0, at which YAML breaks off, and why; None if it does not."""
    try:
        for _ in yaml.parse(text, Loader=yaml.CSafeLoader):
            pass
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        return (mark.line if mark else 0), error.problem or ""
    except (yaml.YAMLError, UnicodeError):
        return 0, ""
    return None


def reading(node: yaml.Node | None) -> object:
    """Return what a node says: text, lists, and pairs in their order."""
    if isinstance(node, yaml.MappingNode):
        return tuple((reading(key), reading(value)) for key, value in node.value)
    if isinstance(node, yaml.SequenceNode):
        return [reading(item) for item in node.value]
    return node.value if node else None


def same(before: str, after: str) -> bool:
    """Tell whether two texts say the same, in the same order."""
    first, second = tree(before), tree(after)
    return first is not None and second is not None and reading(first) == reading(second)


def scalars(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    """Yield every plain value and every key below a node."""
    if isinstance(node, yaml.ScalarNode):
        yield node
    for item in node.value if isinstance(node, yaml.CollectionNode) else ():
        for part in item if isinstance(item, tuple) else (item,):
            yield from scalars(part)


def parts(node: yaml.Node, type_: object, metadata: tuple = ()) -> Iterator[Part]:
    """Yield a node and all below it, each with the type it should have; what has no place in the shape is left out."""
    origin, arguments = get_origin(type_), get_args(type_)
    if origin is Annotated:
        yield from parts(node, arguments[0], (*metadata, *arguments[1:]))
    elif origin in (Union, UnionType):
        yield from parts(node, next(item for item in arguments if item is not type(None)), metadata)
    elif origin is tuple and isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from parts(item, arguments[0])
    elif origin is dict and isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from parts(value, arguments[1])
    elif origin is None:
        yield Part(node, type_, metadata)
        if is_record(type_) and isinstance(node, yaml.MappingNode):
            yield from _fields(node, type_)


def _fields(node: yaml.MappingNode, model: type[Record]) -> Iterator[Part]:
    for key, value in node.value:
        if field := model.model_fields.get(str(key.value)):
            yield from parts(value, field.annotation, tuple(field.metadata))


def is_record(type_: object) -> bool:
    """Tell whether a type is a model."""
    return isinstance(type_, type) and issubclass(type_, Record)


def field_names(type_: object, seen: tuple = ()) -> set[str]:
    """Return the names of all fields that a shape holds at any depth."""
    if is_record(type_):
        if type_ in seen:
            return set()
        inner = (field_names(field.annotation, (*seen, type_)) for field in type_.model_fields.values())
        return set(type_.model_fields).union(*inner)
    return set().union(*(field_names(argument, seen) for argument in get_args(type_)))
