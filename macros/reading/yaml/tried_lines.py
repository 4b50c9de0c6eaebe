"""The line with which a record is right. In: the lines of a file that is refused, where it was noticed, what the file should hold. Out: a slip, mended.

What is tried are everyday slips of signs and indents, each alone. A line is offered only if the whole record is good with it, so the slip is
named for what it is, wherever a reader of YAML stumbles over it.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice
from types import GenericAlias

import yaml
from pydantic import TypeAdapter, ValidationError

from ...models.annotations import field_names, field_shapes
from ...models.fields import Record
from ...models.settings import Settings
from ..diagnostics import Diagnostic, DiagnosticError
from ..document import Document, value_at
from ..slips.lines import Slip
from ..slips.yaml_break import events_of
from .builder import Builder
from .tried_indents import indents_tried
from .tried_signs import signs_tried

FIELD = re.compile(r"\s*(?:- +)*[A-Za-z_][\w-]*:(?:\s|$)")
MOST_LINES = 160  # of a record, or of the entries of a file around the slip
MOST_LETTERS = 20_000
MOST_NAMES = 4
VALUE = re.compile(r"^( {0,2})([A-Z]{2}|\d[\d-]*|[a-z0-9]+(?:-[a-z0-9]+)*|\[.*\]|\{.*\}|https?://\S+)$")
MOST_TRIES = 250
# What no text of a record begins or ends with, or holds: what is left of a colon, a bracket, an arrow or a list.
LEFT_OVER = re.compile(r"^[:;=>]|^-+>|[|=]$|\s-$|\S\]\.$|\"\"|\s-\s.*:\s|[a-z_]+\s*[.:>–-]*\s?\[[^\]]*\]$")


def one_line(lines: list[str], near: Iterable[int], shape: object) -> Slip | None:
    """Return the first slip of which the record is right again; None if there is none, or nothing to hold it against."""
    if shape is None or shape is Settings or not issubclass(_model(shape), Record) or not lines:
        return None
    numbers = [number for number in dict.fromkeys(near) if 0 <= number < len(lines) and lines[number].strip()]
    first, end = _around(lines, numbers, shape)
    if not numbers or end - first > MOST_LINES or sum(map(len, lines[first:end])) > MOST_LETTERS:
        return None
    part = lines[first:end]
    tries = islice(_tries(part, [number - first for number in numbers], field_names(shape)), MOST_TRIES)
    right = next((slip for slip in tries if _helps(part, slip, shape)), None) or _named(part, [number - first for number in numbers], shape)
    return right and right._replace(line=right.line + first)


def _named(lines: list[str], numbers: list[int], shape: object) -> Slip | None:
    """Return a line that holds a value without the name of its field, with the name where one alone makes the record right."""
    needed = {name for name, field in _model(shape).model_fields.items() if field.is_required()} | {"reviewed", "review_by"}
    for number in (each for each in numbers if VALUE.match(lines[each])):
        begin, value = VALUE.match(lines[number]).groups()
        ways = [Slip(number, len(begin), "", "", f"{begin}{name}: {value}") for name in _names_of_codes(shape)]
        good = [slip for slip in ways if _helps(lines, slip, shape)]
        good = [slip for slip in good if _name(slip) in needed] or good
        names = [_name(slip) for slip in good]
        if 0 < len(good) < MOST_NAMES:
            what, fix = f"has a value, {value}, without the name of its field", f"write {' or '.join(f'{name}: {value}' for name in names)}"
            return good[0]._replace(what=what, fix=fix, lines=1 if len(good) == 1 else -1)
    return None


def _names_of_codes(shape: object) -> list[str]:
    """Return the fields of a record that hold no free text: of those a value tells which one it belongs to."""
    model = _model(shape)
    return [name for name in model.model_fields if not any(each.is_free_text for each in field_shapes(model, name))]


def _model(shape: object) -> type[Record]:
    return shape.__args__[1] if isinstance(shape, GenericAlias) else shape


def _name(slip: Slip) -> str:
    return slip.mended.strip().partition(":")[0]


def with_mends(lines: list[str], found: Iterable[Diagnostic]) -> list[str]:
    """Return lines with everything mended that was found."""
    new = list(lines)
    for problem in sorted((each for each in found if each.replaces), reverse=True):
        new[problem.line - 1 : problem.line - 1 + problem.replaces] = problem.mended_lines
    return new


def _helps(lines: list[str], slip: Slip, shape: object) -> bool:
    """Tell whether the record is good with a slip mended, and each of the mended lines says what it seems to."""
    mended = slip.mended.split("\n")
    document = _document([*lines[: slip.line], *mended, *lines[slip.line + abs(slip.lines) :]], shape)
    return document is not None and _all_read(mended, slip.line + 1, document) and is_sound(document, slip.line + 1, slip.line + len(mended))


def _tries(lines: list[str], numbers: list[int], names: frozenset[str]) -> Iterator[Slip]:
    for number in numbers:
        yield from signs_tried(lines, number, names)
    yield from indents_tried(lines, numbers)


def _around(lines: list[str], numbers: list[int], shape: object) -> tuple[int, int]:
    """Return where the entries of a file of many begin and end that stand around some lines; the whole file of one record."""
    if not isinstance(shape, GenericAlias) or not numbers:
        return 0, len(lines)
    heads = [number for number, line in enumerate(lines) if line[:1].strip() and not line.startswith(("#", "- "))]
    before = [number for number in heads if number <= min(numbers)]
    after = [number for number in heads if number > max(numbers)]
    return ([0, *before][-2:][0] if before else 0), (after[1] if len(after) > 1 else len(lines))


def is_good(lines: list[str], shape: object, first: int, last: int) -> bool:
    """Tell whether lines are a good record, or good records by their ids, and hold no text between two lines in which signs of YAML are left."""
    document = _document(lines, shape)
    return document is not None and is_sound(document, first, last)


def is_sound(document: Document, first: int, last: int) -> bool:
    """Tell whether no text that begins between two lines holds signs of YAML as a text does that took them in."""
    texts = [value_at(document.value, path) for path, place in document.values.items() if first <= place.line <= last]
    return not any(LEFT_OVER.search(text) or _is_open(text) for text in texts if isinstance(text, str))


def _is_open(text: str) -> bool:
    """Tell whether a text holds a quote or bracket without its other one."""
    return text.count('"') % 2 == 1 or any(text.count(one) != text.count(other) for one, other in ("[]", "{}", "()", "“”", "«»"))


def _document(lines: list[str], shape: object) -> Document | None:
    try:
        document = Builder(lines, list(events_of("\n".join(lines))), shape).build()
        _adapter(shape).validate_python(document.value)
    except (yaml.YAMLError, ValidationError, UnicodeError, DiagnosticError):
        return None
    return document


def _all_read(lines: list[str], first: int, document: Document) -> bool:
    """Tell whether each line that begins with the name of a field is one, and not words of the text above it."""
    keys = {place.line for place in document.keys.values()}
    return all(number in keys for number, line in enumerate(lines, first) if FIELD.match(line))


@lru_cache(maxsize=64)
def _adapter(shape: object) -> TypeAdapter:
    return TypeAdapter(shape)
