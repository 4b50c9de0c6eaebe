"""Read YAML exactly as written: every scalar is text, every value has its place.

In: the text of a file. Out: a `Document` (plain value, places by path), or `DiagnosticError` that name every
construct the manual does not use. `NO` stays `NO`, `12:30` stays `12:30`; models convert, nobody guesses.
Anchors, aliases, merge keys, tags and second documents are refused because they hide what is true.
"""

from functools import lru_cache

import yaml

from ..diagnostics import Diagnostic, DiagnosticError, unplaced
from ..document import Document
from ..entries.nameless_blocks import nameless, without_id
from ..odd_signs import find_odd_signs
from ..slips.indents import without_tabs
from ..slips.letters import lines_of_letters
from ..slips.lines import QUOTE
from ..slips.list_commas import other_commas
from ..slips.pasted_diffs import pasted_diffs
from ..slips.two_on_a_line import two_on_a_line
from ..slips.typed_quotes import typed_quotes
from ..slips.yaml_break import TooDeep, broken_at, events_of
from .builder import Builder, too_deep
from .explanations import explain, told_slip
from .tried_lines import is_good, one_line, with_mends

MOST_BYTES = 500_000


@lru_cache(maxsize=4096)
def read(text: str, shape: object = None) -> Document:
    """Read YAML text into a `Document`; `shape` is what it should hold, for better messages.

    Remembered, since `serve` reads everything again after each change, and all files but one are as they were.

    Raises:
        DiagnosticError: with every construct that is not allowed, or the one place where YAML itself breaks off.
    """
    if len(text.encode("utf-8", "replace")) > MOST_BYTES:
        raise DiagnosticError([unplaced(1, 1, "file", "is larger than 500 KB", "split it into smaller files")])
    text = text.replace("\r\n", "\n")
    lines = text.split("\n")
    if odd := _before_yaml(text, lines, shape):
        raise DiagnosticError(odd)
    events = _events(text, lines, shape)
    try:
        return Builder(lines, events, shape).build()
    except DiagnosticError as error:
        raise _tried(error, lines, shape) from None


def _before_yaml(text: str, lines: list[str], shape: object) -> list[Diagnostic]:
    """Return what is wrong in lines whatever YAML would make of them; the first kind that is found hides the others, which follow from it."""
    return (
        [*find_odd_signs(lines), *_fences(lines), *other_commas(lines), *typed_quotes(lines)]
        or pasted_diffs(lines)
        or lines_of_letters(lines)
        or (without_tabs(lines) if "\t" in text else [])
        or without_id(lines, shape)
    )


def _events(text: str, lines: list[str], shape: object) -> list[yaml.Event]:
    """Return the events of the parser.

    Raises:
        DiagnosticError: at the one place where YAML breaks off.
    """
    try:
        return list(events_of(text))
    except TooDeep as error:
        raise DiagnosticError([too_deep(error.problem_mark, "file")]) from None
    except yaml.MarkedYAMLError as error:
        at = broken_at(error)
        found = two_on_a_line(lines, at, shape) or explain(lines, at, shape) or nameless(lines, at, shape)
        raise DiagnosticError([found or _broken(error, lines)]) from None
    except (yaml.YAMLError, UnicodeError) as error:
        raise DiagnosticError([unplaced(1, 1, "file", f"is not readable as text ({error})", "save it as plain UTF-8 text")]) from None


def _tried(error: DiagnosticError, lines: list[str], shape: object) -> DiagnosticError:
    """Return the one slip with which the whole file is right again, in the place of what was found, where none of that is mended."""
    mended = with_mends(lines, error.diagnostics)
    if mended != lines and (shape is None or is_good(mended, shape, 1, len(mended))):
        return error
    slip = one_line(lines, [problem.line - 1 for problem in error.diagnostics], shape)
    return DiagnosticError([told_slip(slip)]) if slip else error


def _fences(lines: list[str]) -> list[Diagnostic]:
    """Return a problem for each line with the fence of a code block, as it is copied from a page or a chat."""
    return [
        unplaced(number, 1, "line", "is the fence of a code block, which does not belong into a record", "take the line away", "", 1)
        for number, line in enumerate(lines, 1)
        if line.startswith(("```", "~~~"))
    ]


BROKEN = {
    "parsing a flow sequence": ("opens a bracket [ that is not closed", "write ] at the end of the list, and a comma between its entries"),
    "parsing a flow mapping": ("opens a brace { that is not closed", "write } at the end, and a comma between the fields"),
    "scanning a quoted scalar": ("opens a quote that is not closed", "write the same quote at the end of the value"),
    "cannot start any token": ("begins with a sign that has a meaning of its own in YAML", QUOTE),
    "scanning an alias": ("begins with * which has a meaning of its own in YAML", QUOTE),
    "did not find expected key": (
        "goes on after its value, or is not as far in as its neighbours",
        'begin it as far in as the fields above it, and put a value that holds quotes in "double quotes"',
    ),
    "'-' indicator": ("is no entry of the list above it", "begin it with a dash, or as far in as the field that it belongs to"),
}


def _broken(error: yaml.MarkedYAMLError, lines: list[str]) -> Diagnostic:
    mark = error.problem_mark or error.context_mark
    problem, context = error.problem or "", error.context or ""
    if "mapping values are not allowed" in problem:
        return _colon(mark.line, mark.column, lines)
    for sign, (what, fix) in BROKEN.items():
        if sign in context or sign in problem:
            begun = error.context_mark if sign in context else mark
            return unplaced(begun.line + 1, begun.column + 1, "line", what, fix)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    return unplaced(line, column, "line", f"is not YAML: {problem}", "compare the line with its neighbours: spaces, quotes, brackets")


def _colon(line: int, column: int, lines: list[str]) -> Diagnostic:
    """Return the fault behind a colon where none can stand: in a value, after a wrong indent, or below a line that lacks its own."""
    before = lines[line][:column] if line < len(lines) else ""
    if ":" in before or not line:
        return unplaced(line + 1, column + 1, "line", "has a colon and a space inside plain text", QUOTE)
    if before.startswith(" "):
        what = "is further in than the line above it, which has a value of its own"
        return unplaced(line + 1, 1, "line", what, "begin it as far in as the line above, or take the value away there, if the line belongs to it")
    return unplaced(line, 1, "line", "has no colon after the name of the field", "write  name: value")
