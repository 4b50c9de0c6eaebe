"""Two fields on one line, where YAML breaks off behind the first. In: lines, and where it breaks off. Out: one problem, with each field on a line of its own."""

import re

from .diagnostics import Diagnostic, unplaced

FIRST = re.compile(r"(?P<before>\s*(?:- +)*)(?P<name>[a-z_]+): +\S.*[}\]\"']")
SECOND = re.compile(r"[\s,;]*(?P<field>(?P<name>[a-z_]+):(?: .*)?)")


def two_on_a_line(lines: list[str], line: int, column: int) -> Diagnostic | None:
    """Return what is wrong where a second field stands behind a value that ended; None where something else does."""
    text = lines[line] if line < len(lines) else ""
    first, second = FIRST.fullmatch(text[:column].rstrip()), SECOND.fullmatch(text[column:])
    if not first or not second:
        return None
    what = f"holds two fields, {first['name']} and {second['name']}, and YAML takes one on each line"
    mended = f"{first[0]}\n{' ' * len(first['before'])}{second['field']}"
    return unplaced(
        line + 1, column + 1, "line", what, f"write {second['name']}: on a line of its own below it, as far in as {first['name']}:", mended, 1
    )
