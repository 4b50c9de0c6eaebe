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
from ..reading.diagnostics import Diagnostic
from ..reading.fixes import UNKNOWN, Mend, replaced_once
from ..reading.nearest import advice
from .references import fault_of

Registry = Mapping[str, Callable]


def check_macro_calls(manual: Manual, page: PageFile, registry: Registry) -> Iterator[Diagnostic]:
    """Yield the diagnostics of every macro call of a page."""
    lines = page.body.split("\n")
    for call in page.calls:
        text = lines[call.line - page.body_line]
        for field, what, fix, *mend in _call(manual, call, registry, text):
            yield Diagnostic(f"docs/{page.path}", call.line, 1, field, what, fix, *mend)


def _call(manual: Manual, call: Call, registry: Registry, text: str) -> Iterator[tuple]:
    """Yield the field, what is wrong, what to write, and where it is known the line as it should be."""
    function = registry.get(call.name)
    if not function:
        found = advice(call.name, dict.fromkeys(registry, ()))
        yield "macro", f"there is no macro “{call.name}”", found.fix, *replaced_once(text, call.name, found.instead)
        return
    for name, what, fix, old, new in _arguments(manual, call, function):
        yield name, what, fix, *_with_value(text, old, new)
    if inspect.getdoc(function).startswith("Block") and not re.match(r"^\{\{[^{}]*\}\}\s*$", text):
        fix = "put it on a line of its own, with an empty line before and after"
        yield "macro", f"{call.name} makes a block and stands among other text", fix, *_alone(text, call.name)


def _with_value(text: str, old: object, new: str) -> Mend:
    """Return the line of a call with another value in quotes, if the old one stands there once."""
    ways = [replaced_once(text, f"{sign}{old}{sign}", f"{sign}{new}{sign}") for sign in "\"'"] if new else []
    return next((mend for mend in ways if mend.lines), UNKNOWN)


def _alone(text: str, name: str) -> Mend:
    """Return the line of a block with the call on a line of its own; nothing for a list or table, where it cannot stand."""
    match = re.match(rf"^(?![\s|>*+-]|\d+[.)])(.*?)\s*(\{{\{{\s*{re.escape(name)}\b[^{{}}]*\}}\}})\s*(.*)$", text)
    return Mend("\n\n".join(part for part in match.groups() if part), 1) if match else UNKNOWN


def _arguments(manual: Manual, call: Call, function: Callable) -> Iterator[tuple[str, str, str, object, str]]:
    """Yield the macro, what is wrong with a value, what to write, the value, and the one that belongs there if it is known."""
    signature, types = _signature(function)
    try:
        bound = signature.bind(manual, *call.arguments, **call.keywords)
    except TypeError as error:
        names = ", ".join(list(signature.parameters)[1:]) or "nothing"
        yield "macro", f"{call.name}: {error}", f"give it its values, in this order: {names}", "", ""
        return
    for name, value in list(bound.arguments.items())[1:]:
        if fault := _unknown(manual, types[name], value) or _refused(types[name], name, value):
            what, fix, *instead = fault
            yield call.name, what, fix, value, *(instead or [""])


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
def _signature(function: Callable) -> tuple[inspect.Signature, dict[str, object]]:
    return inspect.signature(function), typing.get_type_hints(function, include_extras=True)
