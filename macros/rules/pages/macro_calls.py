"""Rules for the macro calls of a page: the macro exists, each value is one that it takes, and a block stands alone.

What passes here is what a macro's own annotations allow, so that no value of a page can end a build.
"""

import inspect
import re
import typing
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from pathlib import PurePosixPath

from pydantic import TypeAdapter, ValidationError

from ...models.annotations import Marker, allowed_words, references_in, shapes
from ...models.fields import Refers, Word
from ...models.manual import Call, Manual, PageFile
from ...reading.diagnostics import Diagnostic
from ...reading.fixes import UNKNOWN, Mend, replaced_once
from ...reading.nearest import advice
from ..references.joined_values import joined_values
from ..references.references import fault_of

Registry = Mapping[str, Callable]
# What people call a macro that has another name.
OTHER_NAMES = {
    "cite": ("source", "sources", "ref", "reference", "citation", "quote", "footnote", "note"),
    "editors": ("ours", "own", "editorial", "no source", "none"),
}
LISTED = "write one that docs/contributing/macros.md lists"
NO_COMMA = re.compile(r"(\{\{\s*\w+\([^{}]*?(?:\"[^\"]*\"|'[^']*'))\s+(?=[\"'])")
PLACE_FIRST = re.compile(r"""(cite\(\s*)("[^"]*"|'[^']*')\s*,\s*("[^"]*"|'[^']*')""")
BLOCK = re.compile(r"^\{\{[^{}]*\}\}\s*$")
IN_A_LIST = re.compile(r"^\s*([-*+>|]|\d+[.)])\s+(.*)$")
PARTS = {**dict.fromkeys("-*+0123456789", "a list"), ">": "a quotation", "|": "a table"}
ALONE = "put it on a line of its own, with an empty line before and after"
CITED = re.compile(r"\s*\{\{\s*cite\([^{}]*\}\}")
CITED_IN_LINK = re.compile(r"\[[^\[\]]*\{\{\s*cite\([^{}]*\}\}[^\[\]]*\]\(")


def check_macro_calls(manual: Manual, page: PageFile, registry: Registry) -> Iterator[Diagnostic]:
    """Yield the diagnostics of every macro call of a page."""
    lines = page.body.split("\n")
    for call in page.calls:
        number = call.line - page.body_line
        text, beside = lines[number], tuple(lines[at] if 0 <= at < len(lines) else "" for at in (number - 1, number + 1))
        for field, what, fix, *mend in _call(manual, call, registry, text, PurePosixPath(page.path).stem, beside):
            yield Diagnostic(f"docs/{page.path}", call.line, 1, field, what, fix, *mend)


def _call(manual: Manual, call: Call, registry: Registry, text: str, own: str, beside: tuple[str, str]) -> Iterator[tuple]:
    """Yield the field, what is wrong, what to write, and where it is known the line as it should be."""
    function = registry.get(call.name)
    if not function:
        found = advice(call.name, {name: OTHER_NAMES.get(name, ()) for name in registry}, otherwise=LISTED)
        mend = replaced_once(text, f"{call.name}(", f"{found.instead}(") if found.instead else UNKNOWN
        yield "macro", f"there is no macro “{call.name}”", found.fix, *mend
        return
    if misplaced := _misplaced(call, text):
        yield "macro", *misplaced
        return
    if swapped := _swapped(manual, call, text):
        yield call.name, *swapped
        return
    if joined := joined_values(manual, call, text):
        yield call.name, *joined
        return
    for name, what, fix, old, new in _arguments(manual, call, function, own):
        yield name, what, fix, *_with_value(text, old, new)
    if inspect.getdoc(function).startswith("Block"):
        yield from _no_block(call, text, *beside)


def _no_block(call: Call, text: str, above: str, below: str) -> Iterator[tuple]:
    """Yield what is wrong with a block on a line with other words, or straight above or below them, which would lie in their paragraph."""
    if entry := IN_A_LIST.match(text):
        yield "macro", f"{call.name} makes a block and stands among other text, as part of {PARTS[entry[1][0]]}", *_below(entry, below)
        return
    if not BLOCK.match(text):
        yield "macro", f"{call.name} makes a block and stands among other text", ALONE, *_alone(text, call.name)
        return
    before, after = _is_text(above), _is_text(below) and not BLOCK.match(below)
    if before or after:
        where = "below" if before else "above"
        yield "macro", f"{call.name} makes a block and stands straight {where} other text", ALONE, "\n" * before + text + "\n" * after, 1


def _below(entry: re.Match, below: str) -> tuple[str, str, int]:
    """Return what to do with a block that lies in a list, a quotation or a table; the lines where it ends that."""
    sign, called, whole = entry[1], entry[2], PARTS[entry[1][0]].removeprefix("a ")
    alone = f"write it without the {'dash' if sign == '-' else sign} before it" if BLOCK.match(called) else "write it without the words beside it"
    fix = f"{alone}, below the {whole}, on a line of its own with an empty line before and after"
    is_last = not below.strip() and BLOCK.match(called)
    return (fix, f"\n{called.strip()}", 1) if is_last else (fix, *UNKNOWN)


def _is_text(line: str) -> bool:
    return bool(line.strip()) and not line.startswith(("#", "<!--"))


def _misplaced(call: Call, text: str) -> tuple | None:
    """Return what is wrong with two values that no comma parts, and with a citation in a heading or in the words of a link."""
    if (match := NO_COMMA.search(text)) and f"{call.name}(" in match[0]:
        return "has no comma between two of its values", "write one there", text[: match.end(1)] + ", " + text[match.end() :], 1
    if call.name != "cite":
        return None
    if text.startswith("#"):
        bare = CITED.sub("", text) if len(CITED.findall(text)) == 1 else ""
        return "cites a source in a heading, of which the list of contents would show the number", "cite it in the text below", bare, int(bool(bare))
    if CITED_IN_LINK.search(text):
        return "cites a source in the words of a link, where one link would lie in another", "cite it behind the link"
    return None


def _swapped(manual: Manual, call: Call, text: str) -> tuple | None:
    """Return what is wrong with a citation whose place stands before its source."""
    if call.name != "cite" or len(call.arguments) != 2 or call.arguments[1] not in manual.sources or call.arguments[0] in manual.sources:
        return None
    mended = PLACE_FIRST.sub(r"\1\3, \2", text) if len(PLACE_FIRST.findall(text)) == 1 else ""
    return "has the place before the source", "let the two change places", mended, int(bool(mended))


def _with_value(text: str, old: object, new: str) -> Mend:
    """Return the line of a call with another value in quotes, if the old one stands there once."""
    ways = [replaced_once(text, f"{sign}{old}{sign}", f"{sign}{new}{sign}") for sign in "\"'"] if new else []
    return next((mend for mend in ways if mend.lines), UNKNOWN)


def _alone(text: str, name: str) -> Mend:
    """Return the line of a block with the call on a line of its own; nothing for a list or table, where it cannot stand."""
    match = re.match(rf"^(?![\s|>*+-]|\d+[.)])(.*?)\s*(\{{\{{\s*{re.escape(name)}\b[^{{}}]*\}}\}})\s*(.*)$", text)
    return Mend("\n\n".join(part for part in match.groups() if part), 1) if match else UNKNOWN


def _arguments(manual: Manual, call: Call, function: Callable, own: str) -> Iterator[tuple[str, str, str, object, str]]:
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
    bare = re.sub(r"\.(?:svg|png|jpe?g|html?|md|yml)$", "", value)
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
