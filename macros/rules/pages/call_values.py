"""The values of a macro call: each is one that the macro takes, and what it names exists. In: the call and its macro. Out: what is wrong, what to write."""

import inspect
import re
import typing
from collections.abc import Callable, Iterator
from functools import lru_cache

from pydantic import TypeAdapter, ValidationError

from ...models.annotations import allowed_words, shapes
from ...models.fields import Refers, Word
from ...models.manual import Manual
from ...models.marked_fields import Marker, references_in
from ...models.page_files import Call
from ...reading.nearest import advice
from ..references.unknown_names import fault_of


def wrong_values(manual: Manual, call: Call, function: Callable, own: str) -> Iterator[tuple[str, str, str, object, str]]:
    """Yield the macro, what is wrong with a value, what to write, the value, and the one that belongs there if it is known."""
    signature, types = _signature(function)
    try:
        names = _names(function, len(call.arguments), tuple(call.keywords))
    except TypeError as error:
        yield "macro", *_not_bound(call, list(signature.parameters)[1:], error), "", ""
        return
    for name, value in [(name, call.keywords[name] if name in call.keywords else call.arguments[at]) for at, name in enumerate(names)]:
        if fault := _slip(manual, types[name], name, value) or _unknown(manual, types[name], value) or _refused(types[name], name, value):
            what, fix, *instead = _of_a_copy(manual, types[name], fault, own) or fault
            yield call.name, what, fix, value, *(instead or [""])


def _of_a_copy(manual: Manual, annotation: object, fault: tuple[str, ...], own: str) -> tuple[str, str, str] | None:
    """Return what is wrong with a call of a module that still bears the code of the one it was copied from."""
    of_modules = any(isinstance(marker, Refers) and marker.kind == "modules" for _, marker, _ in references_in("x", shapes(annotation)))
    return (fault[0], f"if this module is meant, write {own}", own) if of_modules and own in manual.modules and not any(fault[2:3]) else None


def _slip(manual: Manual, annotation: object, name: str, value: object) -> tuple[str, ...] | None:
    """Return what is wrong with a value of a kind that is often given wrongly: a number for a module, several words, a picture's file, a second source."""
    markers = _markers(annotation)
    if type(value) is int and any(isinstance(marker, Refers) and marker.kind == "modules" for marker in markers):
        code = f"fp-{value:02}"
        return (
            f"its {name} is {value}, and a module is named by its code",
            f'write "{code}"' if code in manual.modules else "write its code in quotes",
        )
    if not isinstance(value, str):
        return None
    for marker in markers:
        parts = [part.strip() for part in re.split(r"[,;]| and ", value)] if isinstance(marker, Word) else []
        if len(parts) > 1 and all(part in manual.vocabularies.get(marker.name, {}) for part in parts):
            return f"“{value}” names several words, and it takes one", f"write one of them: {' or '.join(parts)}; a call below it can take the other"
    if name == "locator" and value in manual.sources:
        return f"“{value}” is a source and no place in one", f'cite each source with a call of its own: {{{{ cite("{value}") }}}}'
    bare = re.sub(r"\.(?:svg|png|jpe?g|html?|md|yml)$", "", value) if "." in value else value
    if bare != value and bare in allowed_words(annotation):
        return f"“{value}” is the name of a file", f"write {bare}", bare
    return None


def _not_bound(call: Call, names: list[str], error: TypeError) -> tuple[str, str]:
    """Return what is wrong with the number or the names of a call's values, and what to write."""
    if not names:
        return f"{call.name} takes no value", f"write {{{{ {call.name}() }}}}"
    if strange := [name for name in call.keywords if name not in names]:
        return f"{call.name} has no value that is called {strange[0]}", f"give it its values, in this order: {', '.join(names)}"
    if len(call.arguments) > len(names):
        given = f"{len(call.arguments)} values, and it takes {len(names)} at most"
        if names[-1:] == ["locator"] and len(call.arguments) == len(names) + 1 and len(set(call.arguments)) > len(names):
            whole = ", ".join(map(str, call.arguments[len(names) - 1 :]))
            return f"{call.name} is given {given}", f'write the place in the source as one value: "{whole}"'
        return f"{call.name} is given {given}", f"give it its values, in this order: {', '.join(names)}"
    return f"{call.name}: {error}", f"give it its values, in this order: {', '.join(names)}"


def _unknown(manual: Manual, annotation: object, value: object) -> tuple[str, str, str] | None:
    """Return what is wrong with a value that should name a record, a word or a page."""
    faults = (fault_of(manual, marker, given) for _, marker, given in references_in(value, shapes(annotation)))
    return next(filter(None, faults), None)


def _refused(annotation: object, name: str, value: object) -> tuple[str, str] | None:
    """Return what is wrong with a value that is none of those its annotation allows."""
    try:
        _adapter(annotation).validate_python(value, strict=True)
    except ValidationError as refused:
        return FAULTS.get(refused.errors()[0]["type"], _other)(name, value, annotation)
    return None


def _literal(name: str, value: object, annotation: object) -> tuple[str, str, str]:
    return f"“{value}” is not a {name.replace('_', ' ')} that it knows", *advice(str(value), dict.fromkeys(allowed_words(annotation), ()), most=60)


def _text(name: str, value: object, annotation: object) -> tuple[str, str]:
    return f"its {name} is {value}, which is not text", f'put it in quotes: "{value}"'


def _number(name: str, value: object, annotation: object) -> tuple[str, str]:
    return f"its {name} are “{value}”, which is not a whole number", "write digits without quotes: 30"


def _range(name: str, value: object, annotation: object) -> tuple[str, str]:
    schema = _adapter(annotation).json_schema()
    return f"its {name} are {value}, which is out of range", f"write a number from {schema['minimum']} to {schema['maximum']}"


def _other(name: str, value: object, annotation: object) -> tuple[str, str]:
    return f"its {name} cannot be “{value}”", "see docs/contributing/macros.md for the values that it takes"


FAULTS = {"literal_error": _literal, "string_type": _text, "int_type": _number, "greater_than_equal": _range, "less_than_equal": _range}


@lru_cache
def _adapter(annotation: object) -> TypeAdapter:
    return TypeAdapter(annotation)


@lru_cache
def _markers(annotation: object) -> tuple[Marker, ...]:
    return tuple(marker for _, marker, _ in references_in("x", shapes(annotation)))


@lru_cache(maxsize=1024)
def _names(function: Callable, given: int, named: tuple[str, ...]) -> tuple[str, ...]:
    """Return which values a call gives, in the order of the macro's own: the first so many, and some by name.

    Raises:
        TypeError: if the macro takes no such call.
    """
    signature, _ = _signature(function)
    return tuple(signature.bind(None, *[None] * given, **dict.fromkeys(named)).arguments)[1:]


@lru_cache
def _signature(function: Callable) -> tuple[inspect.Signature, dict[str, object]]:
    return inspect.signature(function), typing.get_type_hints(function, include_extras=True)
