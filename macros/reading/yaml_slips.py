"""What was meant where YAML breaks off. In: the text, the error and the shape that the text should have. Out: one problem at the line of the slip.

Each kind of slip proposes the line as it should be; the first proposal with which YAML reads on is told. So a line is offered only
if it helps, and the slip is named for what it is, not for where the parser noticed it.
"""

from collections.abc import Iterator
from itertools import chain, islice

from ..models.annotations import field_names
from .diagnostics import Diagnostic, unplaced
from .slip_lines import Slip
from .slips_of_indents import group_on_one_line, indent, text_behind, text_below
from .slips_of_names import decorated, id_without_colon, list_below, nameless, no_colon, no_space, section_without_colon, two_fields
from .slips_of_quotes import after_quote, goes_on, inner_quotes, list_on_its_line, open_quote, other_end, whole_value
from .slips_of_signs import braces, curly, dash, escape, json, left_over, open_bracket, remark
from .yaml_break import Broken, broken, fields_once

MOST_TRIES = 60
# What looks at one line, in the order in which it is tried.
OF_A_LINE = (
    left_over,
    remark,
    text_behind,
    no_space,
    no_colon,
    id_without_colon,
    section_without_colon,
    decorated,
    curly,
    inner_quotes,
    other_end,
    dash,
    json,
)


def explain(lines: list[str], error: Broken, shape: object) -> Diagnostic | None:
    """Return what is wrong where YAML breaks off; None if no proposal helps."""
    names = field_names(shape) if shape is not None else frozenset()
    for slip in islice(chain(group_on_one_line(lines, error, shape), _proposals(lines, error, names), indent(lines, error, shape)), MOST_TRIES):
        sure = slip.lines > 0
        if _helps(lines, slip if sure else slip._replace(lines=-slip.lines), error):
            mend = (slip.mended, slip.lines) if sure else ()
            return unplaced(slip.line + 1, slip.column + 1, "line", slip.what, slip.fix, *mend)
    return None


def _helps(lines: list[str], slip: Slip, error: Broken) -> bool:
    """Tell whether YAML reads on with a slip mended, beyond it and beyond where it broke off."""
    new = [*lines[: slip.line], *(slip.mended.split("\n") if slip.mended else []), *lines[slip.line + slip.lines :]]
    after = broken("\n".join(new))
    if after is None:
        return fields_once("\n".join(new))
    shift = len(new) - len(lines)
    return after.line > max(slip.line + slip.lines - 1, error.line) + shift and after.begun > slip.line


def _proposals(lines: list[str], error: Broken, names: frozenset[str]) -> Iterator[Slip]:
    near = [number for number in dict.fromkeys((error.begun, error.line, error.line - 1, error.line - 2)) if 0 <= number < len(lines)]
    yield from text_below(lines, error)
    for kind in OF_A_LINE:
        for number in near:
            if lines[number].strip():
                yield from kind(lines, number, names)
    for number in near:
        yield from braces(lines[number], number, names)
    for number in near:
        yield from list_on_its_line(lines, number, names)
    yield from list_below(lines, error)
    yield from nameless(lines, error, names)
    yield from two_fields(lines, near, names)
    yield from escape(lines, error)
    yield from open_bracket(lines, error)
    yield from open_quote(lines, error, names)
    yield from after_quote(lines, near)
    for number in near:
        yield from goes_on(lines, number, names)
    for number in near:
        yield from whole_value(lines, number, names)
