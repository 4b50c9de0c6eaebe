"""A list or group without the line that names it, where YAML breaks off. In: lines, the error, the model. Out: one problem, with that line.

Without an earlier version only the models tell what the lines can belong to. Where that is one field, its line is given; where it is a few, they are named.
"""

import re
from collections.abc import Iterator

from ...models.annotations import shapes
from ...models.fields import Record
from ..diagnostics import Diagnostic, unplaced
from ..slips.lines import indent_of
from ..slips.yaml_break import Broken, broken, fields_once
from .possible_fields import ENTRY, Block, is_field, possible_fields, problem_of, says, value_of

FIELD = re.compile(r" *([a-z_]+):(?: |$)")
BLOCK = re.compile(r" *(?:- \S|[a-z_]+: \S)")


def nameless(lines: list[str], error: Broken, shape: object) -> Diagnostic | None:
    """Return what is wrong where YAML breaks off at a block without its name; None where it is no such block."""
    model = next((each for each in _models(shape)), None)
    for first in dict.fromkeys((error.line, error.begun, error.line - 1)) if model else ():
        block = _block(lines, first, _depth(lines, shape))
        if block and (found := _told(lines, block, model, error)):
            return found
    return None


def without_id(lines: list[str], shape: object) -> list[Diagnostic]:
    """Return what is wrong with a file of many records that begins with fields and not with the id of the first."""
    first = next((at for at, line in enumerate(lines) if says(line)), 0)
    is_mapping = shape is not None and any(each.type is dict for each in shapes(shape))
    match = FIELD.match(lines[first]) if is_mapping and lines[first].startswith(" ") else None
    if not match or not any(match[1] in model.model_fields for model in _models(shape)):
        return []
    what = "begins the fields of a record, and no line above says what it is called"
    return [
        unplaced(
            first + 1,
            1,
            "line",
            what,
            "write the id of the record above it, at the beginning of the line: a name in small letters with dashes, and a colon",
        )
    ]


def _models(shape: object) -> Iterator[type[Record]]:
    for each in shapes(shape) if shape is not None else ():
        yield from [each.type] if each.is_record else _models(each.inner[1]) if each.type is dict else ()


def _depth(lines: list[str], shape: object) -> int:
    """Return how far in the fields of a record are: those of a file of many records as far as the first that is further in."""
    is_mapping = any(each.type is dict for each in shapes(shape))
    return next((indent_of(line) for line in lines if line.startswith(" ") and says(line)), 0) if is_mapping else 0


def _block(lines: list[str], first: int, depth: int) -> Block | None:
    """Return the block that begins at a line further in than the fields of its record; the entries of a list may be as far in."""
    if not 0 < first < len(lines) or not BLOCK.match(lines[first]):
        return None
    own = indent_of(lines[first])
    above = next((line for line in reversed(lines[:first]) if says(line)), "")
    if own < depth or own == depth and not ENTRY.match(lines[first]) or above.rstrip().endswith(":"):
        return None
    below = (at for at in range(first + 1, len(lines)) if says(lines[at]) and (indent_of(lines[at]) < own or is_field(lines[at], depth)))
    return Block(first, next(below, len(lines)), depth)


def _told(lines: list[str], block: Block, model: type[Record], error: Broken) -> Diagnostic | None:
    names = possible_fields(model, value_of(lines[block.first : block.end]), _fields_there(lines, block))
    helped = [name for name in names if _reads_on(lines, block, name, error)]
    return problem_of(lines, block, helped) if helped else None


def _reads_on(lines: list[str], block: Block, name: str, error: Broken) -> bool:
    text = "\n".join([*lines[: block.first], f"{' ' * block.depth}{name}:", *lines[block.first :]])
    after = broken(text)
    return fields_once(text) if after is None else after.line > max(error.line + 1, block.end)


def _fields_there(lines: list[str], block: Block) -> set[str]:
    """Return the fields of the record in which a block stands."""
    first = next((at for at in range(block.first, -1, -1) if says(lines[at]) and indent_of(lines[at]) < block.depth), 0)
    end = next((at for at in range(block.end, len(lines)) if says(lines[at]) and indent_of(lines[at]) < block.depth), len(lines))
    own = (FIELD.match(line) for line in lines[first:end] if indent_of(line) == block.depth)
    return {match[1] for match in own if match}
