"""How each macro is called, for those who write pages. In: the macros. Out: one `Usage` for each, from its signature and docstring."""

import inspect
import typing
from collections.abc import Callable, Iterator, Mapping
from typing import Literal, NamedTuple

from ..models.annotations import shapes
from ..models.fields import PageAddress, Refers, Vocabulary, Word
from ..models.manual import KINDS

PAGE = "a page, such as roles/hub.md"


class Argument(NamedTuple):
    """A value that a macro takes: its name, whether it can be left out, and what may be written."""

    name: str
    optional: bool
    values: str


class Usage(NamedTuple):
    """A macro as authors write it, and what it puts into the page."""

    name: str
    call: str
    text: str
    arguments: list[Argument]


def usages(macros: Mapping[str, Callable], place: Literal["Inline", "Block"]) -> list[Usage]:
    """Return the macros that may stand in a place, by name."""
    return [_usage(name, macros[name]) for name in sorted(macros) if inspect.getdoc(macros[name]).startswith(f"{place}:")]


def _usage(name: str, function: Callable) -> Usage:
    hints = typing.get_type_hints(function, include_extras=True)
    parameters = list(inspect.signature(function).parameters.values())[1:]
    arguments = [Argument(p.name, p.default is not p.empty, "; ".join(dict.fromkeys(_values(hints[p.name])))) for p in parameters]
    shown = ", ".join(f'{item.name}="…"' if item.optional else '"…"' for item in arguments)
    text = " ".join(inspect.getdoc(function).split(":", 1)[1].split())
    return Usage(name, f"{{{{ {name}({shown}) }}}}", text[:1].upper() + text[1:], arguments)


def _values(annotation: object) -> Iterator[str]:
    for shape in shapes(annotation):
        found = [text for marker in shape.metadata if (text := _marked(marker))]
        if found:
            yield from found
        elif shape.type is Literal:
            yield "one of: " + ", ".join(map(str, shape.inner))
        else:
            yield "plain text" if shape.type is str else "a whole number, without quotes"


def _marked(marker: object) -> str:
    if isinstance(marker, Refers):
        return f"an id of {KINDS[marker.kind].home}"
    if isinstance(marker, Word):
        return f"a word of data/vocabularies/{marker.name}.yml"
    if isinstance(marker, Vocabulary):
        return "a file of data/vocabularies/ without .yml"
    return PAGE if isinstance(marker, PageAddress) else ""
