"""What was meant where YAML breaks off. In: the text, the error and the shape that the text should have. Out: one problem at the line of the slip.

Each kind of slip proposes the line as it should be; the first proposal with which YAML reads on is told. So a line is offered only
if it helps, and the slip is named for what it is, not for where the parser noticed it.
"""

from collections.abc import Iterator
from itertools import chain, islice

from ...models.annotations import field_names
from ..diagnostics import Diagnostic, unplaced
from ..slips.indents import group_on_one_line, indent, text_behind, text_below
from ..slips.lines import Slip
from ..slips.names import decorated, id_without_colon, id_without_space, list_below, nameless, no_colon, no_space, section_without_colon, two_fields
from ..slips.quotes import after_quote, goes_on, inner_quotes, list_on_its_line, no_comma, open_quote, other_end, whole_value
from ..slips.signs import braces, curly, dash, escape, json, left_over, open_bracket, remark
from ..slips.yaml_break import Broken, broken, fields_once
from .tried_lines import is_good, one_line

MOST_TRIES = 60
# What looks at one line, in the order in which it is tried.
OF_A_LINE = (
    left_over,
    remark,
    text_behind,
    no_space,
    id_without_space,
    no_colon,
    id_without_colon,
    section_without_colon,
    decorated,
    curly,
    no_comma,
    inner_quotes,
    other_end,
    dash,
    json,
)


def explain(lines: list[str], error: Broken, shape: object) -> Diagnostic | None:
    """Return what is wrong where YAML breaks off; None if no proposal helps."""
    names = field_names(shape) if shape is not None else frozenset()
    proposed = chain(group_on_one_line(lines, error, shape), _proposals(lines, error, names), indent(lines, error, shape))
    helping = [slip for slip in islice(proposed, MOST_TRIES) if _helps(lines, slip._replace(lines=abs(slip.lines)), error)]
    helping += [slip for slip in _last(lines, error, names) if _helps(lines, slip._replace(lines=abs(slip.lines)), error)]
    slip = _first(lines, helping, error, shape)
    return told_slip(slip) if slip else None


def _first(lines: list[str], helping: list[Slip], error: Broken, shape: object) -> Slip | None:
    """Return the slip to be told: one with which the whole record is good, before one with which YAML reads on.

    That a text goes on, or needs quotes, can be said of nearly every line, so it is said last.
    """
    near = (error.begun, error.line, error.line - 1, error.line - 2, error.line + 1)
    right = [slip for slip in helping if _is_right(lines, slip, shape)]
    sure = next((slip for slip in right if not slip.is_last), None)
    return sure or one_line(lines, near, shape) or next(iter([*right, *helping]), None)


def _is_right(lines: list[str], slip: Slip, shape: object) -> bool:
    """Tell whether the whole record is good with a slip mended."""
    mended = slip.mended.split("\n") if slip.mended else []
    new = [*lines[: slip.line], *mended, *lines[slip.line + abs(slip.lines) :]]
    return shape is not None and is_good(new, shape, slip.line + 1, slip.line + len(mended))


def told_slip(slip: Slip) -> Diagnostic:
    """Return the problem of a slip, with the line as it should be where that is sure."""
    mend = (slip.mended, slip.lines) if slip.lines > 0 else ()
    return unplaced(slip.line + 1, slip.column + 1, "line", slip.what, slip.fix, *mend)


def _helps(lines: list[str], slip: Slip, error: Broken) -> bool:
    """Tell whether YAML reads on with a slip mended, beyond it and beyond where it broke off."""
    new = [*lines[: slip.line], *(slip.mended.split("\n") if slip.mended else []), *lines[slip.line + slip.lines :]]
    after = broken("\n".join(new))
    if after is None:
        return fields_once("\n".join(new))
    shift = len(new) - len(lines)
    return after.line > max(slip.line + slip.lines - 1, error.line) + shift and after.begun > slip.line


def _proposals(lines: list[str], error: Broken, names: frozenset[str]) -> Iterator[Slip]:
    near = _near(lines, error)
    yield from (slip._replace(is_last=True) for slip in text_below(lines, error))
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


def _near(lines: list[str], error: Broken) -> list[int]:
    return [number for number in dict.fromkeys((error.begun, error.line, error.line - 1, error.line - 2)) if 0 <= number < len(lines)]


def _last(lines: list[str], error: Broken, names: frozenset[str]) -> Iterator[Slip]:
    near = _near(lines, error)
    for number in near:
        yield from (slip._replace(is_last=True) for slip in goes_on(lines, number, names))
    for number in near:
        yield from (slip._replace(is_last=True) for slip in whole_value(lines, number, names))
