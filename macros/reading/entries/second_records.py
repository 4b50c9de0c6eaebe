"""A second record in a file that holds one, or under the id of another. In: what YAML found, and the lines. Out: one problem, with where the second belongs."""

import re
from collections.abc import Iterable, Sequence

from yaml import Mark

from ...models.formatting import spelt
from ..diagnostics import Diagnostic, unplaced
from ..document import Path, Place, dotted

TWICE, SECOND_RECORD = "stands twice", 3
EMPTY = "is empty"
CODE = re.compile(r"iso: ([A-Z]{2})\s*")


def one_for_a_second_record(found: list[Diagnostic], keys: Iterable[Path], lines: Sequence[str]) -> list[Diagnostic]:
    """Return one problem where a whole record stands below another in its file or under its id, and all its fields stand twice."""
    first = {dotted(path[:-1]): dotted(path) for path in reversed([*keys])}  # the field with which each record begins
    twice = [problem for problem in found if problem.what.startswith(TWICE) and "[" not in problem.field]
    for owner in dict.fromkeys(problem.field.rpartition(".")[0] for problem in twice):
        same = [problem for problem in twice if problem.field.rpartition(".")[0] == owner]
        begins = not owner or same[0].field == first.get(owner)
        if begins and sum("keep" in problem.fix for problem in same) >= SECOND_RECORD:
            told = _second_record(same[0].line, owner, lines)
            found = [*(each for each in found if each not in same and not (each.line == told.line and each.what == EMPTY)), told]
    return sorted(found)


def one_for_a_second_entry(found: list[Diagnostic], keys: Iterable[Path], lines: Sequence[str]) -> list[Diagnostic]:
    """Return one problem where the fields of an entry of a list stand twice from its first on, each on a line of its own: the second lost its dash."""
    first = {dotted(path[:-1]): dotted(path) for path in reversed([*keys])}
    for owner in dict.fromkeys(problem.field.rpartition(".")[0] for problem in found if problem.what.startswith(TWICE)):
        same = [problem for problem in found if problem.what.startswith(TWICE) and problem.field.rpartition(".")[0] == owner]
        begins, line = same[0], lines[same[0].line - 1]
        own = [lines[problem.line - 1][: problem.column - 1].isspace() for problem in same]
        if owner.endswith("]") and len(same) > 1 and begins.field == first.get(owner) and all(own) and begins.column > 2:
            mended = f"{line[: begins.column - 3]}- {line[begins.column - 1 :]}"
            what, fix = "begins an entry of its own, whose dash is missing", "write a dash and a space before it, as above"
            found = [*(each for each in found if each not in same), unplaced(begins.line, begins.column, begins.field, what, fix, mended, 1)]
    return sorted(found)


def _second_record(line: int, owner: str, lines: Sequence[str]) -> Diagnostic:
    if not owner:
        what, fix = "begins a second record, and a file holds one", f"move the lines from here on into {_file(lines[line - 1 :])}, or take them away"
        return unplaced(line, 1, "line", what, fix)
    if match := re.fullmatch(r" +([a-z0-9-]+):\s*", lines[line - 2]):
        what = f"is an entry of its own, and stands within {owner}"
        return unplaced(line - 1, 1, match[1], what, f"begin it as far to the left as {owner}", lines[line - 2].strip(), 1)
    what = f"begins a second record below {owner}, and the line with its id is missing"
    return unplaced(line, 1, "line", what, "write its id and a colon on a line of its own above it, at the beginning of the line")


def no_record(value: object, is_whole: bool) -> tuple[str, str]:
    """Return what a value is in the place of a record, and what to write; `is_whole` if a file holds this record alone."""
    if not isinstance(value, list) or not value or not all(isinstance(entry, dict) for entry in value):
        return "is not a record", "write its fields, each as  name: value"
    if len(value) == 1 or not is_whole:
        dash = "the dash" if len(value) == 1 else "the dashes"
        return f"has {dash} of a list before its fields", f"take {dash} away, and begin each of its lines where the dash stood"
    codes = [entry.get("iso") for entry in value]
    named = (
        f", {' and '.join(f'{code.lower()}.yml' for code in codes)}"
        if all(isinstance(code, str) and CODE.match(f"iso: {code}") for code in codes)
        else ""
    )
    what = f"is a list of {spelt(len(value))} records, and a file holds one"
    return what, f"give each a file of its own{named}, without the dash and with all its lines at the left edge"


def second_document(line: int, column: int, lines: Sequence[str], holds_many: bool) -> Diagnostic:
    """Return what is wrong with a line --- in the middle of a file of data: nothing below it is read."""
    below, what = [text for text in lines[line:] if text.strip()], "holds a second document after ---"
    if lines[line - 1].strip() != "---":
        return unplaced(line, column, "file", what, "keep one record in one file and remove the line ---")
    if holds_many or not below:
        return unplaced(line, column, "file", what, "remove the line ---", "", 1)
    return unplaced(line, column, "file", what, f"move the lines below it into {_file(below)}, and remove the line ---; a file holds one record")


def _file(lines: Sequence[str]) -> str:
    """Return the file into which lines of a record belong; that of a state is called by its code."""
    code = next((match[1] for line in lines if (match := CODE.fullmatch(line))), "")
    return f"a file of their own, {code.lower()}.yml" if code else "a file of their own"


def second_away(lines: Sequence[str], start: Mark, end: Place | None, first: Place) -> tuple[str, int]:
    """Return the lines without the second of two fields that say the same: cut out of its braces, or with all that stands below it."""
    line, number = lines[start.line], start.line + 1
    before = line[: start.column]
    if end and end.line == number and before.rstrip().endswith(","):
        return before.rstrip().removesuffix(",") + line[end.column - 1 :], 1
    last = end.line - 1 if end and end.column == 1 else end.line if end else 0
    return ("", last - start.line) if not before.strip() and last >= number and first.line != number else ("", 0)
