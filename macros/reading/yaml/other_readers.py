"""What one reader of YAML takes and another refuses. In: a scalar and its lines. Out: what is wrong with it for the stricter ones, how to write it, and the mended line.

PyYAML's own scanner of YAML 1.1 ends a plain text in brackets at a question mark, and takes no remark that touches the sign of a block; libyaml does not mind.
"""

import re

import yaml

from ...models.annotations import Shape
from ...models.marked_fields import MARKERS
from ..fixes import UNKNOWN, Mend, quoted

QUESTION = "holds a question mark in brackets or braces, where some programs take it for a sign of YAML"
BLOCK = re.compile(r"(([|>])[-+0-9]*)#.*")


def refused_elsewhere(event: yaml.ScalarEvent, lines: list[str], in_brackets: bool, allowed: tuple[Shape, ...] = ()) -> tuple[str, str, Mend] | None:
    """Return what is wrong, the fix and the mend of a scalar that some readers of YAML refuse; None if all take it."""
    if not event.value and event.style not in ("|", ">"):
        return None
    line, column = lines[event.start_mark.line], event.start_mark.column
    if event.style in ("|", ">") and (match := BLOCK.match(line, column)):
        return f"has a remark that touches the sign {match[1]}", f"write {match[1]} alone, and the remark on a line of its own", UNKNOWN
    if event.style or not in_brackets or "?" not in event.value or not _may_hold(allowed):
        return None
    end = event.end_mark
    is_one_line = end.line == event.start_mark.line
    mend = Mend(line[:column] + quoted(line[column : end.column]) + line[end.column :], 1) if is_one_line else UNKNOWN
    return QUESTION, 'put the text in "double quotes"', mend


def _may_hold(allowed: tuple[Shape, ...]) -> bool:
    """Tell whether a question mark can stand in a field; in an id, a number or a day it is wrong with quotes too, and that is told instead."""
    return not allowed or any(shape.type is str and not any(map(_is_form, shape.metadata)) for shape in allowed)


def _is_form(mark: object) -> bool:
    return isinstance(mark, MARKERS) or any(getattr(each, "pattern", "") for each in getattr(mark, "metadata", ()))
