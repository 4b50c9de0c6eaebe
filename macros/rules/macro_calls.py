"""Rules for the macro calls of a page: the macro exists, each value is one that it takes, and a block stands alone.

What passes here is what a macro's own annotations allow, so that no value of a page can end a build.
"""

import inspect
import re
import typing
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from pydantic import TypeAdapter, ValidationError

from ..models.annotations import allowed_words, references_in, shapes
from ..models.manual import Call, Manual, PageFile
from ..reading.diagnostics import Diagnostic, nearest
from .references import fault_of

Registry = Mapping[str, Callable]


def check_macro_calls(manual: Manual, page: PageFile, registry: Registry) -> Iterator[Diagnostic]:
    """Yield the diagnostics of every macro call of a page."""
    lines = page.body.split("\n")
    for call in page.calls:
        for field, what, fix in _call(manual, call, registry, lines[call.line - page.body_line]):
            yield Diagnostic(f"docs/{page.path}", call.line, 1, field, what, fix)


def _call(manual: Manual, call: Call, registry: Registry, text: str) -> Iterator[tuple[str, str, str]]:
    function = registry.get(call.name)
    if not function:
        yield "macro", f"there is no macro “{call.name}”", nearest(call.name, registry)
        return
    yield from _arguments(manual, call, function)
    if inspect.getdoc(function).startswith("Block") and not re.match(r"^\{\{[^{}]*\}\}\s*$", text):
        yield "macro", f"{call.name} makes a block and stands among other text", "put it on a line of its own, with an empty line before and after"


def _arguments(manual: Manual, call: Call, function: Callable) -> Iterator[tuple[str, str, str]]:
    signature, types = _signature(function)
    try:
        bound = signature.bind(manual, *call.arguments, **call.keywords)
    except TypeError as error:
        names = ", ".join(list(signature.parameters)[1:]) or "nothing"
        yield "macro", f"{call.name}: {error}", f"give it its values, in this order: {names}"
        return
    for name, value in list(bound.arguments.items())[1:]:
        if fault := _unknown(manual, types[name], value) or _refused(types[name], name, value):
            yield call.name, *fault


def _unknown(manual: Manual, annotation: object, value: object) -> tuple[str, str] | None:
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


def _literal(name: str, value: object, annotation: object) -> tuple[str, str]:
    return f"“{value}” is not a {name.replace('_', ' ')} that it knows", nearest(str(value), allowed_words(annotation), most=20)


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
def _signature(function: Callable) -> tuple[inspect.Signature, dict[str, object]]:
    return inspect.signature(function), typing.get_type_hints(function, include_extras=True)
